import BoardCanvas
import BoardText

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
