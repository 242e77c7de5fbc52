import BoardModel
import BoardReport
import BoardText

/// The last impression in words.
struct ImpressionText {
  let scene: Scene

  static let trendDays = 28

  private var impression: Impression { scene.impression }

  /// `96%`.
  var share: String { Self.text(impression.todayPercent) }

  var seen: String {
    tr("known for {count} of {all} customers", impression.today.known, impression.today.total)
  }

  var shortSeen: String {
    tr("known {count}/{all}", impression.today.known, impression.today.total)
  }

  /// What today's share is of, or why there is none.
  var today: String { basis(impression.today, impression.todayPercent) }

  /// The same of the last hour.
  var lastHour: String {
    if let lastHour = impression.lastHour { return basis(lastHour, impression.lastHourPercent) }
    if scene.day.isAroundTheClock { return tr("no closing time") }
    return impression.lastHourFrom.map { tr("from {clock} on", scene.clock($0)) } ?? tr("not open")
  }

  private func basis(_ customers: CustomerCounts, _ percent: Int?) -> String {
    if percent != nil { return tr("of {known} left well", customers.known) }
    if customers.total == 0 { return tr("nobody counted yet") }
    return customers.percent == nil
      ? tr("known {count} of {all} only", customers.known, customers.total)
      : tr("too few: {count} known", customers.known)
  }

  /// `11:30: 9 of 22, queue`: when most customers left badly.
  var worst: String {
    impression.worst.map(worst)
      ?? (impression.today.known > 0 ? tr("nobody left badly") : tr("unknown"))
  }

  private func worst(_ slot: ImpressionSlot) -> String {
    tr(
      "{clock}: {bad} of {all}, {cause}", scene.clock(slot.from), slot.customers.badCount,
      slot.customers.known, Self.word(slot.customers.cause))
  }

  /// `average 92% of 13 days`: the mean over the trend strip, without today.
  var trend: String {
    mean(of: scene.history.trend(to: scene.day.day.adding(days: -1), count: Self.trendDays))
  }

  /// The same over all past days that are loaded.
  var meanOfAll: String { mean(of: scene.history.days) }

  private func mean(of days: [DayScore?]) -> String {
    let percents = days.compactMap { $0?.percent }
    guard !percents.isEmpty else { return tr("no earlier day") }
    let mean = (percents.reduce(0, +) * 2 + percents.count) / (percents.count * 2)
    return trn(
      "average {mean}% of 1 day", "average {mean}% of {count} days", count: percents.count, mean)
  }

  /// When most customers of a day left badly, or what is not known of the day.
  func cause(of day: DayScore) -> String {
    guard day.isOpen else { return tr("not open") }
    return day.worst.map(worst) ?? (day.today.known > 0 ? "" : tr("nothing known"))
  }

  static func text(_ percent: Int?) -> String { percent.map { "\($0)%" } ?? tr("unknown") }

  static func word(_ reason: LeavingReason?) -> String {
    reason.map { shownWord($0.rawValue) } ?? ""
  }

  func name(of row: ImpressionRow) -> String {
    switch row {
    case .today: tr("Customers who left well today")
    case .lastHour: tr("Customers who left well in the last hour")
    case .worst: tr("When most customers left badly")
    case .trend: tr("The last impression day by day")
    case .quarters: tr("Today by quarter hours")
    case .reason(let reason): tr("Left badly today: {reason}", Self.word(reason))
    case .restrooms: tr("Restrooms as they should be")
    case .goodbyes: tr("Goodbyes watched")
    case .voices: tr("What customers said")
    case .week(.impression, let weekday): tr("Left well on {weekday}", Self.plural(weekday))
    case .week(.wait, let weekday): tr("Longest wait on {weekday}", Self.plural(weekday))
    case .day(let day): scene.date(day)
    }
  }

  private static func plural(_ weekday: Weekday) -> String {
    let index = Weekday.allCases.firstIndex(of: weekday) ?? 0
    return [
      tr("Mondays"), tr("Tuesdays"), tr("Wednesdays"), tr("Thursdays"), tr("Fridays"),
      tr("Saturdays"), tr("Sundays"),
    ][index]
  }
}
