/// The checkout alerts of this business day; none outside trading hours.
struct QueueAlerts {
  private let floor: Floor
  private let plan: Plan
  private let now: Timestamp
  private let from: Timestamp
  private let trading: TradingDay
  private let tracks: [LaneTrack]

  static func spans(
    _ lines: DayLines, trading: TradingDay, floor: Floor, plan: Plan, at now: Timestamp
  ) -> [AlertSpan] {
    guard trading.isTrading, let opens = trading.opens else { return [] }
    let alerts = QueueAlerts(
      floor: floor, plan: plan, now: now, from: opens, trading: trading,
      tracks: lines.tracks)
    return alerts.tracks.flatMap { alerts.lane($0) } + alerts.uneven(lines.minutes)
      + alerts.payments + alerts.lanesAhead(lines.minutes)
  }

  private var thresholds: Thresholds { plan.thresholds }

  /// Alerts of one lane: its wait, the length of its line, and a stale feed.
  private func lane(_ track: LaneTrack) -> [AlertSpan] {
    var wait = HeldAlarm(
      rule: .wait, subject: track.lane.id.text,
      steps: [(.red, thresholds.waitRedSeconds), (.critical, thresholds.waitCriticalSeconds)],
      clearAt: thresholds.waitRedSeconds - thresholds.alertClearSeconds,
      holdSeconds: thresholds.alertHoldSeconds)
    var length = HeldAlarm(
      rule: .length, subject: track.lane.id.text,
      steps: [(.amber, thresholds.lineAmberPeople), (.red, thresholds.lineRedPeople)],
      clearAt: thresholds.lineAmberPeople / 2, holdSeconds: thresholds.alertHoldSeconds)
    let pace = track.pace
    track.forEachStretch(from: from, to: now) { reading, start, end in
      let reading = reading.flatMap { $0.isPlausible ? $0 : nil }
      wait.hold(reading?.waitSeconds(at: pace), from: start, to: end)
      length.hold(reading?.people.map { $0 - (pace.servers - 1) }, from: start, to: end)
    }
    let waits = wait.all
    // A wait alert already covers a length alert at the same time.
    let lengths = length.all.filter { span in !waits.contains { $0.overlaps(span) } }
    return waits + lengths + stale(track)
  }

  /// A stale feed: it counted at this lane today, the lane is open, and no count came since.
  private func stale(_ track: LaneTrack) -> [AlertSpan] {
    guard let lane = track.floor, let last = lane.lastCount, last.at >= track.dayStart,
      lane.health.intervalSeconds != nil, track.isOpen(at: now)
    else { return [] }
    let limit = track.staleAfterSeconds
    let since = max(from, last.at.adding(seconds: limit))
    guard since < now else { return [] }
    return [
      AlertSpan(
        rule: .stale, subject: track.lane.id.text, level: .amber, since: since, raised: since,
        cleared: nil, value: now.seconds(since: last.at), limit: limit)
    ]
  }

  /// One staffed lane's line is at least two people longer than another's, and is too long.
  ///
  /// Evaluated at the end of each minute, and now.
  private func uneven(_ minutes: QueueMinutes) -> [AlertSpan] {
    let staffed = zip(tracks, minutes.lanes).filter {
      $0.0.lane.kind == .staffed && $0.0.lane.servers == 1
    }
    guard staffed.count > 1 else { return [] }
    var alarm = HeldAlarm(
      rule: .uneven, subject: "", steps: [(.amber, 2)], clearAt: 1,
      holdSeconds: thresholds.alertHoldSeconds)
    let first = max(MinuteSeries.minute(of: from), minutes.range.lowerBound)
    for minute in first..<max(first, minutes.range.upperBound) {
      let index = minute - minutes.range.lowerBound
      let start = Timestamp(seconds: (minute + 1) * 60)
      let apart = apart(staffed.lazy.map { Int($0.1.people[index]) })
      alarm.hold(apart, from: start, to: min(now, start.adding(seconds: 60)))
    }
    let standing = staffed.map { track, _ in
      track.isOpen(at: now) ? track.standing(at: now)?.people ?? -1 : -1
    }
    alarm.hold(apart(standing), from: now, to: now)
    return alarm.all
  }

  /// Longest minus shortest line, 0 if the longest is short enough; skips unknown counts (below 0).
  private func apart(_ people: some Sequence<Int>) -> Int {
    var (shortest, longest) = (Int.max, -1)
    for count in people where count >= 0 && count <= Reading.plausiblePeople {
      shortest = min(shortest, count)
      longest = max(longest, count)
    }
    return longest > thresholds.laneTargetWaiting + 1 ? longest - shortest : 0
  }

  /// Fewer lanes are open than will be needed in 15 minutes.
  private func lanesAhead(_ minutes: QueueMinutes) -> [AlertSpan] {
    let demand = Demand(of: floor, plan: plan, minutes: minutes, trading: trading)
    let alarm = LanesAheadAlarm(
      tracks: tracks, demand: demand, need: LaneNeed(demand.staffing(thresholds), plan: plan),
      from: from, now: now)
    return alarm.spans(holdSeconds: thresholds.alertHoldSeconds)
  }

  private var payments: [AlertSpan] {
    floor.queue.terminals.flatMap { terminal in
      PaymentAlarm(terminal, thresholds: thresholds).spans(from: from, to: now)
    }
  }
}
