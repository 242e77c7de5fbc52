import BoardCanvas
import BoardText

/// The command table as a page, with the keys in force; typed text narrows it.
struct HelpPage: Hashable, Sendable {
  static let keyColumns = 10

  var search = LineEditor(limitBytes: 60)

  func lines(_ table: CommandTable) -> [PageLine] {
    let isWhole = search.text.isEmpty
    let letters = tr("in front of a row taps it: done and saved; {key:undo} undoes it.")
    var lines = isWhole ? [PageLine(tr("a letter"), letters)] : []
    let allFound = Set(found(table))
    for group in CommandGroup.allCases {
      let found = group.commands.filter(allFound.contains)
      guard !found.isEmpty else { continue }
      lines.append(.heading(group.title))
      for command in found {
        let keys = table.keysText(command, columns: HelpPage.keyColumns)
        lines.append(PageLine(keys.isEmpty ? table.keyText(command) : keys, command.help))
      }
    }
    guard isWhole else {
      return lines.isEmpty ? [PageLine("", tr("No command found with this text."))] : lines
    }
    let marks = [
      tr("✓ done  · to do  ! late or due  ✗ bad  # locked  ~ estimated"),
      tr("* critical step: if it is open at sign-off, you give a reason"),
      tr("open? the counts of this lane are doubtful; Enter on the row: why"),
      tr("short lines: one customer served and at most one waiting"),
    ]
    return lines + [.heading(tr("Marks"))] + marks.map { PageLine("", $0) }
  }

  /// The commands that contain every typed word in their keys, name, hint or help.
  func found(_ table: CommandTable) -> [Command] {
    let words = search.text.split(separator: " ").map(String.init)
    return Command.allCases.filter { command in
      words.allSatisfy { word in
        // For keys the case is significant.
        table.keys(of: command).contains { $0.spelling == word || $0.label == word }
          || word.count > 1 && text(of: command).contains(word.lowercased())
          || word.count == 1
            && text(of: command).split { !$0.isLetter && !$0.isNumber }.contains {
              $0.hasPrefix(word.lowercased())
            }
      }
    }
  }

  private func text(of command: Command) -> String {
    "\(command.name) \(command.hint) \(command.help)".lowercased()
  }
}
