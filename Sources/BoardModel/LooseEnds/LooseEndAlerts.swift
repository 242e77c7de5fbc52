/// Alerts of promises at risk.
///
/// An alert is raised on the day the promise is due, after three quarters of its time; it is red
/// once the due time has passed, and at the second reversal whatever the due date. A promise that
/// was due before yesterday is red in its row and in the report but raises no alert, to keep alerts
/// few.
enum LooseEndAlerts {
  static func spans(_ inputs: DayInputs) -> [AlertSpan] {
    let (floor, now) = (inputs.floor, inputs.now)
    let today = floor.calendar.businessDay(of: now)
    let dueTimes = DueTimes(floor: floor, plan: inputs.plan)
    let promises = floor.looseEnds.promiseHistories.compactMap(\.promise).filter { promise in
      let days = dueTimes.due(of: promise).day.number
      guard (today.number - 1...today.number).contains(days) || promise.reversals >= 2 else {
        return false
      }
      return promise.closed.map { floor.calendar.businessDay(of: $0.at) == today } ?? true
    }
    return promises.compactMap { span(of: $0, dueTimes: dueTimes, now: now) }
  }

  private static func span(of promise: Promise, dueTimes: DueTimes, now: Timestamp) -> AlertSpan? {
    let until = promise.closed?.at ?? now
    let late = dueTimes.due(of: promise).at.map { max(0, now.minutes(since: $0)) } ?? 0
    return AlertSpan(
      rule: .promise, subject: promise.id.text,
      changes: steps(of: promise, dueTimes: dueTimes).filter { $0.at <= until },
      cleared: promise.closed?.at, value: late)
  }

  private static func steps(of promise: Promise, dueTimes: DueTimes) -> [AlertSpan.LevelChange] {
    var steps: [AlertSpan.LevelChange] = []
    let due = dueTimes.due(of: promise)
    if let at = due.at {
      let whole = at.seconds(since: promise.made.at)
      let threeQuarters = promise.made.at.adding(seconds: max(0, whole) / 4 * 3)
      let morning = dueTimes.opening(of: due.day)
      steps.append(.init(at: min(at, max(threeQuarters, morning)), level: .amber))
      steps.append(.init(at: max(at, promise.made.at), level: .red))
    }
    if promise.reversals >= 2, let at = promise.lastReversedAt {
      steps.append(.init(at: at, level: .red))
    }
    return steps
  }
}
