import BoardCanvas
import BoardText

/// The last row: keys that can do something now, the most useful first, never cut inside a word.
///
/// It fills from the left; a hint that is too long is skipped in favour of a shorter one after it.
struct HintLine {
  struct Hint {
    let shown: String
    let words: String
    /// `nil` when the hint stands for several keys.
    let key: Key?

    init(_ shown: String, _ words: String, key: Key? = nil) {
      (self.shown, self.words, self.key) = (shown, words, key)
    }

    init(_ key: Key, _ words: String) { self.init(key.label, words, key: key) }
  }

  private let columns: Int
  private var column = 1
  private var places: [(hint: Hint, columns: Range<Int>)] = []

  init(columns: Int) { self.columns = columns }

  var hasRoom: Bool { column + 6 < columns }

  mutating func add(_ hint: Hint) {
    let width = DisplayText(hint.shown).width + 1 + DisplayText(hint.words).width
    guard hasRoom, column + width < columns else { return }
    places.append((hint, column..<column + width))
    column += width + 2
  }

  func draw(on canvas: inout Canvas) {
    let line = canvas.line(canvas.size.rows - 1)
    for (hint, columns) in places {
      let taken = canvas.put(DisplayText(hint.shown), at: columns.lowerBound, in: line, .key)
      canvas.put(DisplayText(hint.words), at: columns.lowerBound + taken + 1, in: line, .muted)
    }
  }

  func key(at column: Int) -> Key? { places.first { $0.columns ~= column }?.hint.key }
}
