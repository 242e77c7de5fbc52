import BoardCanvas
import BoardModel
import BoardText

extension Board {
  func hintLine(_ scene: Scene, spots: [RowSpot]) -> HintLine {
    var line = HintLine(columns: size.columns)
    if let modeHints {
      for hint in modeHints { line.add(hint) }
      return line
    }
    // Computed only while there is room, because finding out what a command can do takes time.
    let context = CommandContext(board: self, scene: scene) { spots }
    var tried: Set<Command?> = []
    for command in hintedCommands(scene) + Command.allCases {
      guard line.hasRoom else { break }
      if tried.insert(command).inserted, let hint = hint(of: command, context) { line.add(hint) }
    }
    return line
  }

  /// The hints of an open prompt or page; `nil` when the keys are those of the board.
  private var modeHints: [HintLine.Hint]? {
    let scroll = HintLine.Hint(shown: "↑↓", words: tr("scroll"), key: nil)
    switch mode {
    case .prompt(let prompt):
      return prompt.keys.map { key, words in
        HintLine.Hint(shown: key, words: words, key: Key(spelling: key))
      }
    case .find: return [fixed(.enter, tr("keep")), fixed(.escape, tr("clear"))]
    case .help(let page):
      return [
        fixed(.escape, page.search.text.isEmpty ? tr("close") : tr("clear")), scroll,
        fixed(.pageDown, tr("page")),
        HintLine.Hint(shown: "a-z", words: tr("type to search"), key: nil),
      ]
    case .palette:
      return [
        fixed(.enter, tr("do it")), fixed(.escape, tr("close")),
        HintLine.Hint(shown: "↑↓", words: tr("choose"), key: nil),
        fixed(.tab, tr("complete the name")),
      ]
    case .page: return [fixed(.escape, tr("close")), scroll, fixed(.pageDown, tr("page"))]
    case .past, .normal: return nil
    }
  }

  private func fixed(_ key: Key, _ words: String) -> HintLine.Hint {
    HintLine.Hint(shown: key.label, words: words, key: key)
  }

  /// The hint of a command that has a key and can do something now; otherwise `nil`.
  private func hint(of command: Command?, _ context: CommandContext) -> HintLine.Hint? {
    guard let command else {
      return filter.flatMap { $0.isTyping ? nil : fixed(.escape, tr("clear")) }
    }
    let keys = context.scene.keys
    guard let key = keys.keys(of: command).first,
      case .accepted = command.result("", context)
    else { return nil }
    let isPane = command == .pane
    return HintLine.Hint(
      shown: isPane ? keys.keysText(command, columns: 10) : key.label,
      words: command.specialHint(context) ?? command.hint, key: isPane ? nil : key)
  }

  /// The most useful commands in this phase; `nil` in the list is Esc, which ends a filter.
  private func hintedCommands(_ scene: Scene) -> [Command?] {
    var order: [Command?] = [.help]
    if filter != nil { order += [.next, nil] }
    if past != nil {
      order += [.goToTime, .minuteBack, .minuteForward, .hourBack, .hourForward]
    }
    if !recording.refused.isEmpty { order.append(.details) }
    order += [.undo, .answerAlert]
    switch scene.day.phase {
    case .closing:
      order += [.lastOut, .goodbye, .cue, .quit, .force, .nextPane, .zoom, .timeShopper]
    case .afterLast, .handOver: order += [.signOff, .note, .quit, .nextPane, .zoom, .lastOut]
    case .lastHour:
      order += [.nextPane, .zoom, .timeShopper, .quit, .goodbye, .promise, .lastOut]
    case .beforeOpening, .day, .signed, .notOpen:
      order += [.nextPane, .zoom, .timeShopper, .quit, .goodbye, .promise, .cue]
    }
    return order + [.palette, .filter]
  }
}
