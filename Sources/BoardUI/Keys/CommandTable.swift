package import BoardCanvas

/// All commands with the keys in force.
///
/// The letters of rows are not here; they come from the plan.
package struct CommandTable: Hashable, Sendable {
  /// The bindings as listed on the help page.
  let bindings: [Binding]
  private let commands: [Key: Command]

  /// The default bindings, without a plan.
  package static let standard = CommandTable(rows)

  /// Applies the plan's own keys: command names to key spellings.
  ///
  /// Unknown commands and keys are ignored here; `exitboard check` reports them.
  package init(rebinding keys: [String: [String]]) {
    self.init(
      CommandTable.rows.map { row in
        keys[row.name].map { row.bound(to: $0.compactMap { Key(spelling: $0) }) } ?? row
      })
  }

  private init(_ bindings: [Binding]) {
    self.bindings = bindings
    var commands: [Key: Command] = [:]
    for binding in bindings {
      for key in binding.keys where commands[key] == nil { commands[key] = binding.command }
    }
    self.commands = commands
  }

  /// All commands with their keys, to check or print a plan.
  package var namedKeys: [NamedKeys] {
    bindings.map { NamedKeys(name: $0.name, keys: $0.keys, help: expand($0.help)) }
  }

  func command(for key: Key) -> Command? { commands[key] }

  /// What a key does; for a pane key, the argument is the number of the pane.
  func invocation(for key: Key) -> Invocation? {
    guard let command = commands[key] else { return nil }
    guard command == .pane, let at = binding(of: command).keys.firstIndex(of: key) else {
      return Invocation(command)
    }
    return Invocation(command, "\(at + 1)")
  }

  func binding(of command: Command) -> Binding {
    bindings.first { $0.command == command } ?? Binding(command, [], "", "", .program)
  }

  /// The first key of a command; without one, what to type to reach it in the palette.
  func keyText(_ command: Command) -> String {
    let binding = binding(of: command)
    if let key = binding.keys.first { return key.label }
    return (self.binding(of: .palette).keys.first?.label ?? "") + binding.name
  }

  /// The key of a pane; without one, what to type to reach it in the palette.
  func keyText(pane id: PaneID) -> String {
    let at = Panes.all.firstIndex { $0.id == id } ?? 0
    let keys = binding(of: .pane).keys
    return keys.indices.contains(at)
      ? keys[at].label
      : "\(binding(of: .palette).keys.first?.label ?? "")\(Command.pane.rawValue) \(at + 1)"
  }

  /// Replaces the command names in a text by their keys in force.
  ///
  /// A name stands between U+0002 and U+0003; a name that is no command is removed.
  package func expand(_ text: String) -> String {
    guard text.utf8.contains(2) else { return text }
    var filled = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "\u{2}"), let end = rest[start...].firstIndex(of: "\u{3}")
    {
      filled += rest[..<start]
      let name = String(rest[rest.index(after: start)..<end])
      filled += Command(rawValue: name).map(keyText) ?? ""
      rest = rest[rest.index(after: end)...]
    }
    return filled + rest
  }
}
