package import BoardCanvas
import BoardWords

/// All commands with the keys in force: the letters printed on rows alone are not here, which the plan gives.
package struct CommandTable: Hashable, Sendable {
  /// As help lists them.
  let bindings: [Binding]
  private let commands: [Key: Command]

  /// As it ships, before a plan binds anything else.
  package static let standard = CommandTable(rows)

  /// With the plan's own keys: by the name of a command, as the plan spells keys.
  ///
  /// What is no command or no key is passed over: `exitboard check` has said so.
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

  /// For whoever reads or prints a plan.
  package var named: [NamedKeys] {
    bindings.map { NamedKeys(name: $0.name, keys: $0.keys, help: fill($0.help)) }
  }

  func command(for key: Key) -> Command? { commands[key] }

  /// What a key orders; of the keys for panes, which one it is.
  func order(for key: Key) -> Order? {
    guard let command = commands[key] else { return nil }
    guard command == .pane, let at = binding(of: command).keys.firstIndex(of: key) else {
      return Order(command)
    }
    return Order(command, "\(at + 1)")
  }

  func binding(of command: Command) -> Binding {
    bindings.first { $0.command == command } ?? Binding(command, [], "", "", .program)
  }

  /// The first key of a command; where it has none, what the palette takes for it.
  func shown(_ command: Command) -> String {
    let binding = binding(of: command)
    if let key = binding.keys.first { return key.shown }
    return (self.binding(of: .palette).keys.first?.shown ?? "") + binding.name
  }

  /// The key of a pane; where it has none, what the palette takes for it.
  func shown(pane id: PaneID) -> String {
    let at = Panes.all.firstIndex { $0.id == id } ?? 0
    let keys = binding(of: .pane).keys
    return keys.indices.contains(at)
      ? keys[at].shown
      : "\(binding(of: .palette).keys.first?.shown ?? "")\(Command.pane.rawValue) \(at + 1)"
  }

  /// A sentence with the keys in force in it, wherever it names a command's key.
  package func fill(_ text: String) -> String {
    guard text.utf8.contains(2) else { return text }
    var filled = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "\u{2}"), let end = rest[start...].firstIndex(of: "\u{3}")
    {
      filled += rest[..<start]
      let name = String(rest[rest.index(after: start)..<end])
      filled += Command(rawValue: name).map(shown) ?? ""
      rest = rest[rest.index(after: end)...]
    }
    return filled + rest
  }
}
