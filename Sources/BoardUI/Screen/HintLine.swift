import BoardCanvas
import BoardModel
import BoardText

/// The last row: keys that can do something now, the most useful first, never cut inside a word.
struct HintLine {
  let scene: Scene
  let board: Board
  let spots: [RowSpot]

  func draw(on canvas: inout Canvas) {
    let row = canvas.size.rows - 1
    for place in places(columns: canvas.size.columns) {
      canvas.put(place.shown, column: place.column, row: row, width: place.shown.width, role: .key)
      canvas.put(
        place.words, column: place.column + place.shown.width + 1, row: row,
        width: place.words.width, role: .muted)
    }
  }

  /// The key of the hint at a column, for a click on it.
  func key(at column: Int, columns: Int) -> Key? {
    places(columns: columns).first { $0.column..<$0.column + $0.width ~= column }?.key
  }

  private struct Hint {
    let shown: String
    let words: String
    /// `nil` when the hint stands for several keys.
    let key: Key?
  }

  private struct PlacedHint {
    let shown: DisplayText
    let words: DisplayText
    let key: Key?
    let column: Int

    var width: Int { shown.width + 1 + words.width }
  }

  /// The row as it fills from the left.
  ///
  /// A hint that is too long is skipped in favour of a shorter one after it.
  private struct HintRow {
    let columns: Int
    private var column = 1
    private(set) var places: [PlacedHint] = []

    init(columns: Int) {
      self.columns = columns
    }

    /// Whether there is room for another key with a word.
    var hasRoom: Bool { column + 6 < columns }

    mutating func add(_ hint: Hint) {
      let place = PlacedHint(
        shown: DisplayText(hint.shown), words: DisplayText(hint.words), key: hint.key,
        column: column)
      guard hasRoom, column + place.width < columns else { return }
      places.append(place)
      column += place.width + 2
    }
  }

  private func places(columns: Int) -> [PlacedHint] {
    var row = HintRow(columns: columns)
    if let hints {
      for hint in hints { row.add(hint) }
      return row.places
    }
    // Computed only while there is room, because finding out what a command can do takes time.
    let first = commands
    for command in first where row.hasRoom {
      if let hint = hint(of: command) { row.add(hint) }
    }
    for command in Command.allCases where row.hasRoom && !first.contains(command) {
      if let hint = hint(of: command) { row.add(hint) }
    }
    return row.places
  }

  /// The hints of an open prompt or page; `nil` when the keys are those of the board.
  private var hints: [Hint]? {
    let scroll = Hint(shown: "↑↓", words: tr("scroll"), key: nil)
    switch board.mode {
    case .prompt(let prompt):
      return prompt.keys.map { key, words in
        Hint(shown: key, words: words, key: Key(spelling: key))
      }
    case .find: return [fixed(.enter, tr("keep")), fixed(.escape, tr("clear"))]
    case .help(let page):
      return [
        fixed(.escape, page.search.text.isEmpty ? tr("close") : tr("clear")), scroll,
        fixed(.pageDown, tr("page")),
        Hint(shown: "a-z", words: tr("type to search"), key: nil),
      ]
    case .palette:
      return [
        fixed(.enter, tr("do it")), fixed(.escape, tr("close")),
        Hint(shown: "↑↓", words: tr("choose"), key: nil),
        fixed(.tab, tr("complete the name")),
      ]
    case .page: return [fixed(.escape, tr("close")), scroll, fixed(.pageDown, tr("page"))]
    case .past, .normal: return nil
    }
  }

  private func fixed(_ key: Key, _ words: String) -> Hint {
    Hint(shown: key.label, words: words, key: key)
  }

  /// The hint of a command that has a key and can do something now; otherwise `nil`.
  private func hint(of command: Command?) -> Hint? {
    guard let command else {
      return board.filter.flatMap { $0.isTyping ? nil : fixed(.escape, tr("clear")) }
    }
    let context = CommandContext(board: board, scene: scene) { spots }
    guard let key = scene.keys.keys(of: command).first,
      case .accepted = command.result("", context)
    else { return nil }
    let isPane = command == .pane
    return Hint(
      shown: isPane ? scene.keys.keysText(command, columns: 10) : key.label,
      words: command.specialHint(context) ?? command.hint, key: isPane ? nil : key)
  }

  /// The most useful commands in this phase; `nil` in the list is Esc, which ends a filter.
  private var commands: [Command?] {
    var order: [Command?] = [.help]
    if board.filter != nil { order += [.next, nil] }
    if board.past != nil {
      order += [.goToTime, .minuteBack, .minuteForward, .hourBack, .hourForward]
    }
    if !board.recording.refused.isEmpty { order.append(.details) }
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
