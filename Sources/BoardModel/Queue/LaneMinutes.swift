/// A lane's worst wait in each minute of the business day so far.
///
/// A sample is valid until the next one, until its feed is stale, or until the lane closes. So a
/// feed that sends every five minutes counts as much as one that sends every second.
struct LaneMinutes {
  /// Minutes since 1970; the last is the minute of `now`.
  let minutes: ClosedRange<Int>
  /// Seconds; -1 if unknown.
  private(set) var waits: [Int32]
  /// People at the lane at the end of the minute; -1 if unknown.
  private(set) var people: [Int32]
  /// Minutes with a known line, and those of them with at most the target number waiting.
  private(set) var knownCount = 0
  private(set) var withinTargetCount = 0
  /// Whether the lane was shut for the whole minute.
  private let shut: [Bool]

  /// `series` is `nil` if the lane's feed sent nothing this business day.
  ///
  /// After the minute `cleared` of the last customer nobody waits, so nothing is counted.
  init(
    _ history: LaneHistory, series: MinuteSeries?, minutes: ClosedRange<Int>, cleared: Int?,
    targetWaiting: Int
  ) {
    self.minutes = minutes
    waits = [Int32](repeating: -1, count: minutes.count)
    people = waits
    let shut = LaneMinutes.shut(minutes, of: history)
    self.shut = shut
    let rows = series?.minutes ?? 0..<0
    let validMinutes = max(1, history.staleAfterSeconds / 60)
    let closings = LaneMinutes.closings(of: history)
    var manualEntries = history.manualEntries.filter { $0.isLaneSample }.sorted {
      ($0.at, $0.seq) < ($1.at, $1.seq)
    }[...]
    var valid: (state: LineState, until: Int)?
    let newest = history.newestSample
    for minute in minutes.prefix(while: { $0 <= cleared ?? .max }) {
      let estimator = history.estimator(at: Timestamp(seconds: minute * 60 + 59))
      if let held = valid, minute > held.until { valid = nil }
      var worst = valid?.state.wait
      var waiting = valid?.state.waiting
      let index = minute - minutes.lowerBound
      if !shut[index], let series, rows.contains(minute) {
        let row = MinuteSummary(series, minute: minute, estimator: estimator)
        if let wait = row.worst { worst = max(worst ?? 0, wait) }
        if let count = row.worstWaiting { waiting = max(waiting ?? 0, count) }
        if let last = row.last { valid = (last, minute + validMinutes) }
      }
      while let entry = manualEntries.first, MinuteSeries.minute(of: entry.at) <= minute {
        manualEntries.removeFirst()
        let state = LineState(entry.sample, estimator)
        worst = max(worst ?? 0, state.wait)
        if let count = state.waiting { waiting = max(waiting ?? 0, count) }
        valid = (state, minute + validMinutes)
      }
      if let newest, MinuteSeries.minute(of: newest.at) == minute {
        // With the present service time, as on the lane's row.
        valid = valid.map { (LineState(newest, estimator), $0.until) }
      }
      if closings.contains(minute) { valid = nil }
      if let worst { waits[index] = Int32(clamping: worst) }
      if let count = valid?.state.people { people[index] = Int32(clamping: count) }
      if let waiting {
        knownCount += 1
        if waiting <= targetWaiting * estimator.servers { withinTargetCount += 1 }
      }
    }
  }

  /// The worst wait in a minute, in seconds; `nil` if unknown.
  func wait(at minute: Int) -> Int? { value(waits, at: minute) }

  /// People at the lane at the end of a minute; `nil` if unknown.
  func people(at minute: Int) -> Int? { value(people, at: minute) }

  private func value(_ values: [Int32], at minute: Int) -> Int? {
    guard minutes.contains(minute) else { return nil }
    let value = values[minute - minutes.lowerBound]
    return value < 0 ? nil : Int(value)
  }

  func isShut(_ minute: Int) -> Bool {
    minutes.contains(minute) && shut[minute - minutes.lowerBound]
  }

  private static func shut(_ minutes: ClosedRange<Int>, of history: LaneHistory) -> [Bool] {
    var shut = [Bool](repeating: false, count: minutes.count)
    let changes = history.openChanges
    for (change, next) in zip(
      changes, changes.dropFirst().map(\.at) + [Timestamp(milliseconds: .max)])
    where !change.isOpen {
      let first = max(MinuteSeries.minute(of: change.at) + 1, minutes.lowerBound)
      let end = min(MinuteSeries.minute(of: next), minutes.upperBound + 1)
      for minute in first..<max(first, end) { shut[minute - minutes.lowerBound] = true }
    }
    for minute in history.breaks.flatMap({ LaneMinutes.minutes(of: $0).clamped(to: Range(minutes)) }
    ) {
      shut[minute - minutes.lowerBound] = true
    }
    return shut
  }

  private static func minutes(of pause: Range<Timestamp>) -> Range<Int> {
    MinuteSeries.minute(of: pause.lowerBound)..<MinuteSeries.minute(of: pause.upperBound)
  }

  /// Minutes in which the lane's last change was to close, or after which a break begins.
  private static func closings(of history: LaneHistory) -> Set<Int> {
    var last: [Int: Bool] = [:]
    for change in history.openChanges {
      last[MinuteSeries.minute(of: change.at)] = change.isOpen
    }
    return Set(last.filter { !$0.value }.keys)
      .union(history.breaks.map { minutes(of: $0).lowerBound - 1 })
  }
}

/// The wait that a sample stands for, and the line if it was counted.
private struct LineState {
  let wait: Int
  let waiting: Int?
  let people: Int?
}

extension LineState {
  init(_ sample: LaneSample, _ estimator: WaitEstimator) {
    wait = sample.waitSeconds(using: estimator)
    waiting = sample.isCount ? Int(sample.waiting) : nil
    people = sample.people
  }

  init(count cell: Int32, serviceMilliseconds: Int, _ estimator: WaitEstimator) {
    let (waiting, serving) = MinuteSeries.unpacked(cell)
    wait = estimator.waitSeconds(
      waiting: waiting, serving: serving, serviceMilliseconds: serviceMilliseconds)
    self.waiting = waiting
    people = waiting + (serving ?? 0)
  }
}

/// What one row of a `MinuteSeries` says.
private struct MinuteSummary {
  var worst: Int?
  var worstWaiting: Int?
  var last: LineState?

  init(_ series: MinuteSeries, minute: Int, estimator: WaitEstimator) {
    let service = Int(series[minute, .serviceMilliseconds])
    let (worstCount, lastCount) = (series[minute, .worstCount], series[minute, .lastCount])
    let (worstSeconds, lastSeconds) = (series[minute, .worstSeconds], series[minute, .lastSeconds])
    if worstSeconds >= 0 { worst = Int(worstSeconds) }
    if worstCount != -1 {
      let state = LineState(count: worstCount, serviceMilliseconds: service, estimator)
      worstWaiting = state.waiting
      // A wait sent by the feed is better than our estimate from its count.
      if lastSeconds < 0 || lastCount == -1 { worst = max(worst ?? 0, state.wait) }
    }
    if lastCount != -1 {
      last = LineState(count: lastCount, serviceMilliseconds: service, estimator)
    }
    if lastSeconds >= 0 {
      last = LineState(wait: Int(lastSeconds), waiting: last?.waiting, people: last?.people)
    }
  }
}
