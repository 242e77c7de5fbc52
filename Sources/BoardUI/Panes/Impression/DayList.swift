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
    let mean = isBeside ? tr("worst 15 min") : ImpressionText(scene: scene).meanOfAll
    listing.add(nil) { canvas, frame in
      canvas.put(DisplayText(tr("DAY BY DAY")), at: 1, in: frame, upTo: 12, .title)
      canvas.put(mean, in: frame, width: max(0, frame.columns - 14), .muted)
    }
    for day in days.reversed() {
      listing.add(.impression(.day(day.day))) { draw(day, in: $1, on: &$0) }
    }
    guard days.count < 2 else { return }
    listing.add(nil) { canvas, frame in
      let text =
        scene.isLoadingOlderDays
        ? tr("Earlier days are being read.") : tr("There are no records of earlier days.")
      canvas.put(DisplayText(text), at: 1, in: frame, upTo: frame.columns - 2, .muted)
    }
  }

  private func draw(_ day: DayScore, in frame: Frame, on canvas: inout Canvas) {
    let isToday = day.day == scene.day.day
    let date = isToday ? tr("today") : scene.date(day.day)
    canvas.put(DisplayText(date), at: 1, in: frame, upTo: 10, isToday ? .title : .fg)
    canvas.put(score: day.score, before: 15, in: frame)
    let barColumns = isBeside ? 8 : min(20, frame.columns / 4)
    if let score = day.score {
      canvas.bar(
        score, of: 100, column: frame.column + 16, row: frame.row, width: barColumns,
        role: Impression.level(ofPercent: score).graphRole)
    }
    let cause = ImpressionText(scene: scene).cause(of: day, isShort: isBeside)
    canvas.put(cause, at: 17 + barColumns, in: frame, .muted)
  }
}
