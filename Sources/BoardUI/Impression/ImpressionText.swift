import BoardModel
import BoardWords

/// The last impression in words.
struct ImpressionText {
  let scene: Scene

  /// The number of days in the trend strip.
  static let trendDays = 28

  private var impression: Impression { scene.impression }

  /// `64`, or that the score is unknown.
  var score: String { impression.score.map(String.init) ?? Words.Impression.unknown }

  /// `seen 31 of 44 quarters`.
  var seen: String { Words.Impression.seen(impression.coverage.count, of: impression.coverage.of) }

  /// `seen 31/44`.
  var shortSeen: String {
    Words.Impression.seenShort(impression.coverage.count, of: impression.coverage.of)
  }

  /// `18:45 restroom`.
  var worstCause: String {
    guard let worst = impression.worst else { return Words.Impression.nothingYet }
    return Words.Impression.worst(at: clock(worst.from), by: Self.part(worst.cause))
  }

  /// `last 60 min, 45 seen`.
  var endBasis: String {
    let seen = impression.endCoverage
    guard seen.of > 0 else { return Words.Impression.notOpenYet }
    if seen.count == 0 { return Words.Impression.endingUnknown(minutes: seen.of) }
    return seen.count == seen.of
      ? Words.Impression.endingKnown(minutes: seen.of)
      : Words.Impression.ending(minutes: seen.of, seen: seen.count)
  }

  /// `09:00-20:30`: the time span of today's quarters.
  var span: String {
    guard let first = impression.slots.first, let last = impression.slots.last else { return "" }
    return Words.Impression.span(
      clock(first.from), clock(last.from.adding(minutes: Impression.slotMinutes)))
  }

  /// `mean 71 of 13 days`: the mean over the trend strip, without today.
  var trend: String {
    mean(of: scene.history.trend(to: scene.day.day.adding(days: -1), count: Self.trendDays))
  }

  /// The same over all past days that are loaded.
  var meanOfAll: String { mean(of: scene.history.days) }

  private func mean(of days: [DayScore?]) -> String {
    let scores = days.compactMap { $0?.score }
    guard !scores.isEmpty else { return Words.Impression.noDayBefore }
    let mean = (scores.reduce(0, +) * 2 + scores.count) / (scores.count * 2)
    return Words.Impression.mean(mean, of: scores.count)
  }

  /// What lowered a day's score: `worst 50 18:45 restroom`, or why there is no score.
  ///
  /// The short form leaves out the first word.
  func cause(of day: DayScore, isShort: Bool) -> String {
    guard day.isOpen else { return Words.Impression.notOpen }
    guard let worst = day.worst, let percent = worst.percent else {
      return Words.Impression.nothingObserved
    }
    guard day.score != nil else { return Words.Impression.lastHourUnseen }
    let short = Words.Impression.worst(
      percent, at: clock(worst.from), by: Self.part(worst.cause))
    return isShort ? short : Words.Impression.worstLong(short)
  }

  private func clock(_ moment: Timestamp) -> String { scene.clock(moment) }

  static func part(_ part: Impression.Part?) -> String {
    part.map { Words.shown($0.rawValue) } ?? ""
  }

  func name(of row: ImpressionRow) -> String {
    switch row {
    case .worst: Words.ImpressionPage.worst
    case .end: Words.ImpressionPage.end
    case .today: Words.ImpressionPage.today
    case .trend: Words.ImpressionPage.trend
    case .part(let part): Words.ImpressionPage.part(Self.part(part))
    case .week(.impression, let weekday): Words.ImpressionPage.impression(on: Self.plural(weekday))
    case .week(.wait, let weekday): Words.ImpressionPage.wait(on: Self.plural(weekday))
    case .day(let day): scene.date(day)
    }
  }

  private static func plural(_ weekday: Weekday) -> String {
    let index = Weekday.allCases.firstIndex(of: weekday) ?? 0
    return Words.ImpressionPage.weekdays[index]
  }
}
