import BoardModel
import BoardText

/// The last impression in words.
struct ImpressionText {
  let scene: Scene

  static let trendDays = 28

  private var impression: Impression { scene.impression }

  var score: String { impression.score.map(String.init) ?? tr("unknown") }

  var seen: String {
    tr(
      "known for {count} of {all} quarter hours", impression.coverage.count, impression.coverage.of)
  }

  var shortSeen: String {
    tr("known {count}/{all}", impression.coverage.count, impression.coverage.of)
  }

  /// `18:45 restroom`.
  var worstCause: String {
    guard let worst = impression.worst else { return tr("nothing is known yet") }
    return tr("{clock} {part}", scene.clock(worst.from), Self.part(worst.cause))
  }

  /// `last 60 min, 45 seen`.
  var endBasis: String {
    let seen = impression.endCoverage
    guard seen.of > 0 else { return tr("not open yet") }
    if seen.count == 0 { return tr("last {minutes} min, none known", seen.of) }
    return seen.count == seen.of
      ? tr("last {minutes} min, all known", seen.of)
      : tr("last {minutes} min, {seen} known", seen.of, seen.count)
  }

  /// `09:00-20:30`: the time span of today's quarters.
  var span: String {
    guard let first = impression.slots.first, let last = impression.slots.last else { return "" }
    let end = last.from.adding(minutes: Impression.slotMinutes)
    return tr("{from}-{to}", scene.clock(first.from), scene.clock(end))
  }

  /// `mean 71 of 13 days`: the mean over the trend strip, without today.
  var trend: String {
    mean(of: scene.history.trend(to: scene.day.day.adding(days: -1), count: Self.trendDays))
  }

  /// The same over all past days that are loaded.
  var meanOfAll: String { mean(of: scene.history.days) }

  private func mean(of days: [DayScore?]) -> String {
    let scores = days.compactMap { $0?.score }
    guard !scores.isEmpty else { return tr("no earlier day") }
    let mean = (scores.reduce(0, +) * 2 + scores.count) / (scores.count * 2)
    return trn(
      "average {mean} of 1 day", "average {mean} of {count} days", count: scores.count, mean)
  }

  /// What lowered a day's score: `worst 50 18:45 restroom`, or without the first word if short.
  func cause(of day: DayScore, isShort: Bool) -> String {
    guard day.isOpen else { return tr("not open") }
    guard let worst = day.worst, let percent = worst.percent else { return tr("nothing known") }
    guard day.score != nil else { return tr("last hour unknown") }
    let short = tr(
      "{percent} {clock} {part}", percent, scene.clock(worst.from), Self.part(worst.cause))
    return isShort ? short : tr("worst {short}", short)
  }

  /// Filled up with spaces on the left to `width` characters.
  static func leftPadded(_ text: String, to width: Int = 3) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  static func part(_ part: Impression.Part?) -> String { part.map { shownWord($0.rawValue) } ?? "" }

  func name(of row: ImpressionRow) -> String {
    switch row {
    case .worst: tr("The worst quarter hour of the day")
    case .end: tr("The last hour")
    case .today: tr("Today by quarter hours")
    case .trend: tr("The last impression day by day")
    case .part(let part): tr("Today: {part}", Self.part(part))
    case .week(.impression, let weekday): tr("Impression on {weekday}", Self.plural(weekday))
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
