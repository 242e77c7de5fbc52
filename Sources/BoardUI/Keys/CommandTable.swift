package import BoardCanvas
import BoardText

/// All commands with the keys in force; the letters of rows come from the plan.
package struct CommandTable: Hashable, Sendable {
  private let keys: [Command: [Key]]
  private let commands: [Key: Command]

  /// The default keys, without a plan.
  package static let standard = CommandTable(rebinding: [:])

  /// Applies the plan's own keys, by command name; `exitboard check` reports unknown ones.
  package init(rebinding own: [String: [String]]) {
    var keys: [Command: [Key]] = [:]
    var commands: [Key: Command] = [:]
    for command in Command.allCases {
      let bound =
        own[command.name].map { $0.compactMap { Key(spelling: $0) } } ?? command.standardKeys
      keys[command] = bound
      for key in bound where commands[key] == nil { commands[key] = command }
    }
    self.keys = keys
    self.commands = commands
  }

  /// All commands with their keys, to check or print a plan.
  package var namedKeys: [NamedKeys] {
    Command.allCases.map { NamedKeys(name: $0.name, keys: keys(of: $0), help: expand($0.help)) }
  }

  func command(for key: Key) -> Command? { commands[key] }

  func keys(of command: Command) -> [Key] { keys[command] ?? [] }

  /// What a key does; for a pane key, the argument is the number of the pane.
  func invocation(for key: Key) -> Invocation? {
    guard let command = commands[key] else { return nil }
    guard command == .pane, let at = keys(of: command).firstIndex(of: key) else {
      return Invocation(command: command)
    }
    return Invocation(command: command, argument: "\(at + 1)")
  }

  /// The keys of a command as help shows them, as many as fit into `columns`: `↑ k`, `1-9`.
  func keysText(_ command: Command, columns: Int) -> String {
    let keys = keys(of: command)
    if command == .pane, keys == command.standardKeys { return "1-9" }
    var text = ""
    for key in keys {
      let longer = text.isEmpty ? key.label : text + " " + key.label
      guard text.isEmpty || DisplayText(longer).width <= columns else { break }
      text = longer
    }
    return text
  }

  /// The first key of a command; without one, what to type to reach it in the palette.
  func keyText(_ command: Command) -> String {
    keys(of: command).first?.label ?? paletteText(command.name)
  }

  /// The key of a pane; without one, what to type to reach it in the palette.
  func keyText(pane id: PaneID) -> String {
    let keys = keys(of: .pane).dropFirst(id.index)
    return keys.first?.label ?? paletteText("\(Command.pane.name) \(id.index + 1)")
  }

  private func paletteText(_ typed: String) -> String {
    (keys(of: .palette).first?.label ?? "") + typed
  }

  /// Replaces the command names between U+0002 and U+0003 by their keys in force.
  package func expand(_ text: String) -> String {
    guard text.utf8.contains(2) else { return text }
    var filled = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "\u{2}"), let end = rest[start...].firstIndex(of: "\u{3}")
    {
      filled += rest[..<start]
      let name = String(rest[rest.index(after: start)..<end])
      filled += Command.named(name).map(keyText) ?? ""
      rest = rest[rest.index(after: end)...]
    }
    return filled + rest
  }
}
