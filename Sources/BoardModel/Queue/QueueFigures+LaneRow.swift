extension QueueFigures.LaneRow {
  private static let trendMinutes = 60
  /// A measured wait describes the line for this long; our own limit, no source.
  fileprivate static let measuredSeconds = 300

  init(_ history: LaneHistory, minutes: LaneMinutes, day: QueueDay?, plan: Plan, at now: Timestamp)
  {
    lane = history.lane
    let isOpen = history.isOpen(at: now)
    let validSample = history.validSample(at: now)
    let counted = validSample.flatMap { $0.isCount ? $0 : nil }
    waiting = counted.map { Int($0.waiting) }
    serving = counted.flatMap { $0.serving >= 0 ? Int($0.serving) : nil }
    waitSeconds =
      isOpen ? validSample.map { $0.waitSeconds(using: history.estimator(at: now)) } : nil
    openServers = isOpen ? history.servers(at: now) : 0
    let isMeasured = validSample.map {
      $0.isMeasured && now.seconds(since: $0.at) <= QueueFigures.LaneRow.measuredSeconds
    }
    basis = waitSeconds == nil ? nil : isMeasured == true ? .measured : .estimated
    lastWaitSeconds = history.lastWait(until: now)
    servedPerHour = day?.served(at: history.index, until: now)
    trend = minutes.last(QueueFigures.LaneRow.trendMinutes)
    ageSeconds = history.newestSample.map { now.seconds(since: min(now, $0.lastSeen)) }
    state = .shut
    level = .calm
    if lane.servers > 1 { openCounters = history.openCounters(at: now) }
    fault = isOpen ? nil : history.fault(at: now)
    warnings =
      history.floor.map {
        FeedWarning.all(of: $0, servers: lane.servers, dayStart: history.dayStart, at: now)
      } ?? []
    guard isOpen else { return }
    level = max(
      waitSeconds.map { plan.thresholds.level(ofWaitSeconds: $0) } ?? .calm,
      waiting.map { plan.thresholds.level(ofWaiting: $0, servers: lane.servers) } ?? .calm)
    if ageSeconds != nil, validSample == nil {
      state = .stale
    } else {
      state = people == 0 && (waitSeconds ?? 0) == 0 ? .idle : .open
    }
  }
}

extension DayLanes {
  /// A sample becomes stale, or is no longer measured; then its age is shown.
  func note(_ next: inout NextChange) {
    for history in histories {
      guard let newest = history.newestSample else { continue }
      next.passes(newest.lastSeen, after: history.staleAfterSeconds)
      next.passes(newest.at, after: QueueFigures.LaneRow.measuredSeconds)
      if history.validSample(at: next.now) == nil { next.counts(ageOf: newest.lastSeen) }
    }
  }
}

extension LaneHistory {
  /// The newest wait of a customer served or timed at this lane this business day, in seconds.
  func lastWait(until now: Timestamp) -> Int? {
    let machine = floor?.lastWait.flatMap { $0.at >= dayStart && $0.at <= now ? $0 : nil }
    let timed = manualEntries.last { $0.measuredSeconds != nil && $0.at <= now }?.sample
    guard let timed else { return machine.map { Int($0.seconds) } }
    guard let machine, machine.at > timed.at else { return Int(timed.seconds) }
    return Int(machine.seconds)
  }
}

extension QueueDay {
  /// Customers served at a lane over the last 60 minutes; `nil` if none was served all day.
  fileprivate func served(at lane: Int?, until now: Timestamp) -> Int? {
    let minute = MinuteSeries.minute(of: now)
    guard let series = minutes(ofLane: lane), let first = series.minutes.first, first <= minute,
      series.sum(.served, first..<minute + 1) > 0
    else { return nil }
    return series.sum(.served, max(first, minute - 59)..<minute + 1)
  }
}

extension LaneMinutes {
  /// The last `count` minutes, oldest first; `nil` if unknown or before the business day.
  func last(_ count: Int) -> [Int?] { LaneMinutes.last(count, of: waits) }

  static func last(_ count: Int, of waits: [Int32]) -> [Int?] {
    let known = waits.suffix(count).map { $0 < 0 ? nil : Int($0) }
    return [Int?](repeating: nil, count: max(0, count - known.count)) + known
  }
}
