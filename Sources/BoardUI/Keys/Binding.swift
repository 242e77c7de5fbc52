import BoardCanvas
import BoardText

/// One row of the command table, used by the keyboard, help, hints and the palette.
struct Binding: Hashable, Sendable {
  enum Group: CaseIterable, Sendable {
    case tapping, queue, evening, moving, program

    var title: String {
      switch self {
      case .tapping: tr("Tapping")
      case .queue: tr("Queue")
      case .evening: tr("Closing and customers")
      case .moving: tr("Moving")
      case .program: tr("Program")
      }
    }
  }

  let command: Command
  /// The keys of the command; sentences name the first one.
  ///
  /// Without a key, the command is reached only by its name in the palette.
  let keys: [Key]
  /// Two or three words for the hint line.
  let hint: String
  /// One line for help and the palette.
  let help: String
  let group: Group

  init(
    _ command: Command, _ keys: [Key], _ hint: String, _ help: String, _ group: Group
  ) {
    self.command = command
    self.keys = keys
    self.hint = hint
    self.help = help
    self.group = group
  }

  var name: String { command.rawValue }

  /// The same command with other keys.
  func bound(to keys: [Key]) -> Binding {
    Binding(command, keys, hint, help, group)
  }

  /// The keys as help shows them, as many as fit into `columns`: `↑ k`, `1-9`.
  func keysText(columns: Int) -> String {
    let digits = "123456789".map { Key.character($0) }
    if keys == digits { return "1-9" }
    var text = ""
    for key in keys {
      let longer = text.isEmpty ? key.label : text + " " + key.label
      guard text.isEmpty || DisplayText(longer).width <= columns else { break }
      text = longer
    }
    return text
  }
}
