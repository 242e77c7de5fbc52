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
  }

  private struct PlacedHint {
    let shown: DisplayText
    let words: DisplayText
    let key: Key?
    let column: Int

    var width: Int { shown.width + 1 + words.width }
  }

  private let columns: Int
  private var column = 1
  private var places: [PlacedHint] = []

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

  func draw(on canvas: inout Canvas) {
    let row = canvas.size.rows - 1
    for place in places {
      canvas.put(place.shown, column: place.column, row: row, width: place.shown.width, role: .key)
      canvas.put(
        place.words, column: place.column + place.shown.width + 1, row: row,
        width: place.words.width, role: .muted)
    }
  }

  /// The key of the hint at a column, for a click on it.
  func key(at column: Int) -> Key? {
    places.first { $0.column..<$0.column + $0.width ~= column }?.key
  }
}
