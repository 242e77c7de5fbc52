import BoardCanvas
import BoardModel
import BoardText

extension Canvas {
  /// The column of the first value of a strip; a label stands before it.
  static let stripLabelColumns = 10

  /// Draws a label, a percentage for each quarter hour or day, the oldest first, and a note.
  mutating func strip(_ percents: [Int?], _ label: String, note: String, in frame: Frame) {
    put(DisplayText(label), at: 1, in: frame, upTo: 8, .muted)
    let noteColumns = DisplayText(note).width
    // On a narrow pane the values are more important than the note.
    let room = frame.columns - Canvas.stripLabelColumns - 1
    let hasNote = noteColumns + 2 + min(percents.count, 14) <= room
    let width = min(hasNote ? room - noteColumns - 2 : room, percents.count)
    spark(
      percents, maximum: 100, column: frame.column + Canvas.stripLabelColumns, row: frame.row,
      width: width, lowestIsWorst: true, role: { Impression.level(ofPercent: $0).graphRole })
    if hasNote { put(note, in: frame, .muted) }
  }
}
