import BoardCanvas
import BoardModel
import BoardText

/// A strip of percentages, one for each quarter of an hour or each day.
struct PercentStrip {
  /// 0-100, oldest first; `nil` is unknown.
  let percents: [Int?]

  init(_ percents: [Int?]) {
    self.percents = percents
  }

  /// The column of the first value; a label stands before it.
  static let labelColumns = 10

  /// Draws a label, the values, and at the right a note that sums them up.
  func draw(_ label: String, note: String, in frame: Frame, on canvas: inout Canvas) {
    canvas.put(
      DisplayText(label), column: frame.column + 1, row: frame.row, width: 8, role: .muted)
    let text = DisplayText(note)
    // On a narrow pane the values are more important than the note.
    let room = frame.columns - PercentStrip.labelColumns - 1
    let hasNote = text.width + 2 + min(percents.count, 14) <= room
    let width = hasNote ? room - text.width - 2 : room
    draw(
      column: frame.column + PercentStrip.labelColumns, row: frame.row,
      width: min(width, percents.count), on: &canvas)
    guard hasNote else { return }
    canvas.put(
      text, endColumn: frame.endColumn - 1, row: frame.row, width: text.width, role: .muted)
  }

  /// Draws at most `width` cells; values that share a cell show the lowest, so no bad one is lost.
  private func draw(column: Int, row: Int, width: Int, on canvas: inout Canvas) {
    canvas.spark(
      PercentStrip.folded(percents, to: width), maximum: 100, column: column, row: row,
      width: width,
      role: { Impression.level(ofPercent: $0).graphRole })
  }

  static func folded(_ values: [Int?], to count: Int) -> [Int?] {
    guard count > 0, values.count > count else { return values }
    return (0..<count).map { index in
      let first = index * values.count / count
      let end = max(first + 1, (index + 1) * values.count / count)
      return values[first..<end].compactMap(\.self).min()
    }
  }
}
