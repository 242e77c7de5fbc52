import BoardModel

/// The last impression in words.
struct ImpressionWords {
  let scene: Scene

  /// The days that the strip of the trend shows.
  static let trendDays = 28

  private var impression: Impression { scene.impression }

  /// `64`, or that nobody can say.
  var score: String { impression.score.map(String.init) ?? "unknown" }

  /// `seen 31 of 44 quarters`.
  var seen: String { "seen \(impression.seen.count) of \(impression.seen.of) quarters" }

  /// `seen 31/44`.
  var shortSeen: String { "seen \(impression.seen.count)/\(impression.seen.of)" }

  /// `50 (18:45 restroom)`.
  var worst: String? {
    guard let worst = impression.worst, let percent = worst.percent else { return nil }
    let cause = worst.cause.map { " \($0.rawValue)" } ?? ""
    return "\(percent) (\(Wording.clock(worst.from, scene.zone))\(cause))"
  }

  /// `18:45 restroom`.
  var worstCause: String {
    guard let worst = impression.worst else { return "nothing was observed yet" }
    return "\(Wording.clock(worst.from, scene.zone)) \(worst.cause?.rawValue ?? "")"
  }

  /// `last 60 min, 45 of them seen`.
  var endBasis: String {
    let seen = impression.endSeen
    guard seen.of > 0 else { return "not open yet" }
    return "last \(seen.of) min, "
      + (seen.count == 0 ? "none seen" : seen.count == seen.of ? "all seen" : "\(seen.count) seen")
  }

  /// `09:00-20:30`: what the quarters of today span.
  var span: String {
    guard let first = impression.slots.first, let last = impression.slots.last else { return "" }
    return Wording.clock(first.from, scene.zone) + "-"
      + Wording.clock(last.from.adding(minutes: Impression.slotMinutes), scene.zone)
  }

  /// `mean 71 of 13`: over the strip of the trend, without today.
  var trend: String {
    mean(of: scene.history.trend(to: scene.day.day.adding(days: -1), count: Self.trendDays))
  }

  /// The same over all days that were looked at.
  var meanOfAll: String { mean(of: scene.history.days) }

  private func mean(of days: [DayScore?]) -> String {
    let scores = days.compactMap { $0?.score }
    guard !scores.isEmpty else { return "no day before" }
    let mean = (scores.reduce(0, +) * 2 + scores.count) / (scores.count * 2)
    return "mean \(mean) of \(scores.count)" + (scores.count == 1 ? " day" : " days")
  }

  /// What pulled a day down: `worst 50 18:45 restroom`, or why there is no score; short without the first word.
  func cause(of day: DayScore, isShort: Bool) -> String {
    guard day.isOpen else { return "not open" }
    guard let worst = day.worst, let percent = worst.percent else { return "nothing observed" }
    guard day.score != nil else { return "last hour unseen" }
    let cause = worst.cause.map { " \($0.rawValue)" } ?? ""
    return (isShort ? "" : "worst ") + "\(percent) \(Wording.clock(worst.from, scene.zone))\(cause)"
  }

  static func name(of row: ImpressionRow) -> String {
    switch row {
    case .worst: "The worst quarter of the day"
    case .end: "The last hour"
    case .today: "Today by quarters"
    case .trend: "The last impression day by day"
    case .part(let part): "Today: \(part.rawValue)"
    case .week(.impression, let weekday): "Impression on \(plural(weekday))"
    case .week(.wait, let weekday): "Longest wait on \(plural(weekday))"
    case .day(let day): Wording.date(day)
    }
  }

  private static func plural(_ weekday: Weekday) -> String {
    weekday.rawValue.prefix(1).uppercased() + weekday.rawValue.dropFirst() + "s"
  }
}
