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
  private var modeHints: [Hint]? {
    let close = Hint(.escape, tr("close"))
    let scroll = Hint("↑↓", tr("scroll"))
    let page = Hint(.pageDown, tr("page"))
    return switch mode {
    case .prompt(let prompt): prompt.hints
    case .find: [Hint(.enter, tr("keep")), Hint(.escape, tr("clear"))]
    case .help(let help):
      [
        help.search.text.isEmpty ? close : Hint(.escape, tr("clear")), scroll, page,
        Hint("a-z", tr("type to search")),
      ]
    case .palette:
      [
        Hint(.enter, tr("do it")), close, Hint("↑↓", tr("choose")),
        Hint(.tab, tr("complete the name")),
      ]
    case .page(.alerts):
      [Hint(.enter, tr("go there")), Hint(keys.keysText(.answerAlert, columns: 10), tr("seen"))]
        + [close, Hint("↑↓", tr("choose")), page]
    case .page: [close, scroll, page]
    case .past, .normal: nil
    }
  }

  /// The hint of a command that has a key and can do something now; otherwise `nil`.
  private func hint(of command: Command?, _ context: CommandContext) -> Hint? {
    guard let command else { return filter?.isTyping == false ? Hint(.escape, tr("clear")) : nil }
    guard let key = keys.keys(of: command).first, case .accepted = command.result("", context)
    else { return nil }
    let words = command.specialHint(context) ?? command.hint
    return command == .pane ? Hint(keys.keysText(command, columns: 10), words) : Hint(key, words)
  }

  /// The most useful commands in this phase; `nil` in the list is Esc, which ends a filter.
  private func hintedCommands(_ scene: Scene) -> [Command?] {
    var order: [Command?] = [.help]
    if filter != nil { order += [.next, nil] }
    if past != nil { order += [.goToTime, .minuteBack, .minuteForward, .hourBack, .hourForward] }
    if !recording.refused.isEmpty { order.append(.details) }
    order += [.undo, .answerAlert]
    switch scene.day.phase {
    case .closing:
      order += [.lastOut, .goodbye, .cue, .quit, .force, .nextPane, .zoom, .timeShopper]
    case .afterLast, .handOver: order += [.signOff, .note, .quit, .nextPane, .zoom, .lastOut]
    case .lastHour: order += [.nextPane, .zoom, .timeShopper, .quit, .goodbye, .promise, .lastOut]
    case .beforeOpening, .day, .signed, .notOpen:
      order += [.nextPane, .zoom, .timeShopper, .quit, .goodbye, .promise, .cue]
    }
    return order + [.palette, .filter]
  }
}
