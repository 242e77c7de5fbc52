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
    case .prompt(let prompt): prompt.hints(plan)
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
    case .beforeOpening, .pause, .day, .signed, .notOpen:
      order += [.nextPane, .zoom, .timeShopper, .quit, .goodbye, .promise, .cue]
    }
    return order + [.palette, .filter]
  }
}

/// What a key, or several keys, can do now.
struct Hint {
  let shown: String
  let words: String
  /// `nil` when the hint stands for several keys.
  let key: Key?

  init(_ shown: String, _ words: String, key: Key? = nil) {
    self.shown = shown
    self.words = words
    self.key = key
  }

  init(_ key: Key, _ words: String) { self.init(key.label, words, key: key) }

  var columns: Int { DisplayText(shown).width + 1 + DisplayText(words).width }

  func draw(at column: Int, in line: Frame, _ role: Role, on canvas: inout Canvas) {
    let taken = canvas.put(DisplayText(shown), at: column, in: line, .key)
    canvas.put(DisplayText(words), at: column + taken + 1, in: line, role)
  }
}

/// The last row: the most useful keys first; a hint that is too long is skipped for a shorter one.
struct HintLine {
  let columns: Int
  private(set) var column = 1
  private(set) var places: [(hint: Hint, columns: Range<Int>)] = []

  var hasRoom: Bool { column + 6 < columns }

  mutating func add(_ hint: Hint) {
    let width = hint.columns
    guard hasRoom, column + width < columns else { return }
    places.append((hint, column..<column + width))
    column += width + 2
  }

  func draw(on canvas: inout Canvas) {
    let line = canvas.line(canvas.size.rows - 1)
    for (hint, columns) in places {
      hint.draw(at: columns.lowerBound, in: line, .muted, on: &canvas)
    }
  }

  func key(at column: Int) -> Key? { places.first { $0.columns ~= column }?.hint.key }
}
