import BoardCanvas
import BoardModel
import BoardText

extension Canvas {
  /// The column of the first value of a strip; a label stands before it.
  static let stripLabelColumns = 10

  /// Draws a label, a percentage for each quarter hour or day, and at the right a note about them.
  ///
  /// The oldest value comes first; `nil` is unknown.
  mutating func strip(_ percents: [Int?], _ label: String, note: String, in frame: Frame) {
    put(DisplayText(label), at: 1, in: frame, upTo: 8, .muted)
    let noteColumns = DisplayText(note).width
    // On a narrow pane the values are more important than the note.
    let room = frame.columns - Canvas.stripLabelColumns - 1
    let hasNote = noteColumns + 2 + min(percents.count, 14) <= room
    let width = min(hasNote ? room - noteColumns - 2 : room, percents.count)
    spark(
      Canvas.folded(percents, to: width), maximum: 100,
      column: frame.column + Canvas.stripLabelColumns, row: frame.row, width: width,
      role: { Impression.level(ofPercent: $0).graphRole })
    if hasNote { put(note, in: frame, .muted) }
  }

  /// At most `count` values; those that share a cell show the lowest, so no bad one is lost.
  private static func folded(_ values: [Int?], to count: Int) -> [Int?] {
    guard count > 0, values.count > count else { return values }
    return (0..<count).map { index in
      let first = index * values.count / count
      let end = max(first + 1, (index + 1) * values.count / count)
      return values[first..<end].compactMap(\.self).min()
    }
  }
}
