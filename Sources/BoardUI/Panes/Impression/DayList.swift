import BoardCanvas
import BoardModel
import BoardText

/// The days of the trend, newest first: the score as a number and a bar, and what lowered it.
struct DayList {
  let scene: Scene
  /// Whether the list stands beside the other lines, which already show the mean.
  let isBeside: Bool

  func add(to listing: inout Listing) {
    let days = scene.historyToNow.days
    listing.addBlank()
    let words = ImpressionText(scene: scene)
    listing.add(nil) { canvas, frame in
      canvas.put(
        DisplayText(tr("DAY BY DAY")), column: frame.column + 1, row: frame.row, width: 12,
        role: .title)
      canvas.put(
        DisplayText(isBeside ? tr("worst 15 min") : words.meanOfAll),
        endColumn: frame.endColumn - 1,
        row: frame.row,
        width: max(0, frame.columns - 14), role: .muted)
    }
    for day in days.reversed() {
      listing.add(.details(ImpressionRow.day(day.day))) { canvas, frame in
        draw(day, in: frame, on: &canvas)
      }
    }
    guard days.count < 2 else { return }
    listing.add(nil) { canvas, frame in
      canvas.put(
        DisplayText(
          scene.isLoadingOlderDays
            ? tr("Earlier days are being read.") : tr("There are no records of earlier days.")),
        column: frame.column + 1, row: frame.row, width: frame.columns - 2, role: .muted)
    }
  }

  private func draw(_ day: DayScore, in frame: Frame, on canvas: inout Canvas) {
    let isToday = day.day == scene.day.day
    canvas.put(
      DisplayText(isToday ? tr("today") : scene.date(day.day)),
      column: frame.column + 1,
      row: frame.row, width: 10, role: isToday ? .title : .fg)
    let role = day.score.map { Impression.level(ofPercent: $0).role } ?? .off
    canvas.put(
      DisplayText(day.score.map(String.init) ?? "-"), endColumn: frame.column + 15,
      row: frame.row, width: 3, role: role)
    let barColumns = isBeside ? 8 : min(20, frame.columns / 4)
    if let score = day.score {
      canvas.bar(
        score, of: 100, column: frame.column + 16, row: frame.row, width: barColumns,
        role: Impression.level(ofPercent: score).graphRole)
    }
    let column = frame.column + 16 + barColumns + 1
    canvas.put(
      DisplayText(ImpressionText(scene: scene).cause(of: day, isShort: isBeside)).clipped(
        to: max(0, frame.endColumn - 1 - column)), column: column, row: frame.row,
      width: max(0, frame.endColumn - 1 - column), role: .muted)
  }
}
