import BoardCanvas
import BoardModel
import BoardText

/// Percentages in a row, one a quarter of an hour or a day, unknown ones as unknown.
struct QuarterStrip {
  /// 0-100, oldest first; `nil` = unknown.
  let percents: [Int?]

  init(_ percents: [Int?]) {
    self.percents = percents
  }

  /// Where the values begin, after a label.
  static let labelColumns = 10

  /// A label, the values, and what they come to at the right.
  func draw(_ label: String, note: String, in frame: Frame, on canvas: inout Canvas) {
    canvas.put(
      DisplayText(label), column: frame.column + 1, row: frame.row, width: 8, role: .muted)
    let text = DisplayText(note)
    // On a narrow pane the values matter more than what is said of them.
    let room = frame.columns - QuarterStrip.labelColumns - 1
    let hasNote = text.width + 2 + min(percents.count, 14) <= room
    let width = hasNote ? room - text.width - 2 : room
    draw(
      column: frame.column + QuarterStrip.labelColumns, row: frame.row,
      width: min(width, percents.count), on: &canvas)
    guard hasNote else { return }
    canvas.put(
      text, endColumn: frame.endColumn - 1, row: frame.row, width: text.width, role: .muted)
  }

  /// At most `width` cells; where values share one, the lowest of them shows, so that no bad quarter is lost.
  private func draw(column: Int, row: Int, width: Int, on canvas: inout Canvas) {
    canvas.spark(
      QuarterStrip.folded(percents, to: width), top: 100, column: column, row: row, width: width,
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
