/// Alerts of promises at risk.
///
/// An alert is raised on the day the promise is due, after three quarters of its time, and at the
/// first reversal for the rest of that day; it is red once the due time has passed, and at the second
/// reversal whatever the due date. It lasts until the promise is closed, or is likely lost. One that stands from an
/// earlier day rings anew when the store opens.
enum LooseEndAlerts {
  static func spans(_ inputs: DayInputs) -> [AlertSpan] {
    let (floor, now) = (inputs.floor, inputs.now)
    let calendar = floor.calendar
    let today = calendar.businessDay(of: now)
    let dueTimes = DueTimes(floor: floor, plan: inputs.plan)
    let opening = dueTimes.opening(of: today)
    let rungFrom = now < opening ? dueTimes.opening(of: today.adding(days: -1)) : opening
    return floor.looseEnds.promiseHistories.compactMap(\.promise).compactMap { promise in
      guard promise.closed.map({ calendar.businessDay(of: $0.at) == today }) ?? true else {
        return nil
      }
      let due = dueTimes.due(of: promise)
      let daysLate = today.number - due.day.number
      let wasReversedToday = promise.reversedAt.contains { calendar.businessDay(of: $0) == today }
      guard daysLate <= LooseEndFigures.likelyLostDays,
        daysLate >= 0 || promise.reversals >= 2 || wasReversedToday
      else { return nil }
      return span(
        of: promise, due: due, opening: dueTimes.opening(of: due.day), rungFrom: rungFrom, now: now)
    }
  }

  private static func span(
    of promise: Promise, due: (at: Timestamp?, day: Day), opening: Timestamp,
    rungFrom: Timestamp, now: Timestamp
  ) -> AlertSpan? {
    let until = promise.closed?.at ?? now
    let changes = levelChanges(of: promise, due: due.at, opening: opening).filter { $0.at <= until }
    return AlertSpan(
      rule: .promise, subject: promise.id.text,
      changes: changes.map { .init(at: min(max($0.at, rungFrom), until), level: $0.level) },
      since: changes.map(\.at).min(), cleared: promise.closed?.at,
      value: due.at.map { max(0, now.minutes(since: $0)) } ?? 0)
  }

  static func threeQuarters(of promise: Promise, to due: Timestamp) -> Timestamp {
    promise.made.at.adding(seconds: max(0, due.seconds(since: promise.made.at)) / 4 * 3)
  }

  private static func levelChanges(
    of promise: Promise, due: Timestamp?, opening: Timestamp
  ) -> [AlertSpan.LevelChange] {
    var changes: [AlertSpan.LevelChange] = zip(promise.reversedAt, [Level.amber, .red]).map {
      .init(at: $0, level: $1)
    }
    if let due {
      let threeQuarters = threeQuarters(of: promise, to: due)
      changes.append(.init(at: min(due, max(threeQuarters, opening)), level: .amber))
      changes.append(.init(at: max(due, promise.made.at), level: .red))
    }
    return changes
  }
}
