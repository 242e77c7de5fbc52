/// The checkout alerts of this business day; none outside trading hours.
struct QueueAlerts {
  let inputs: DayInputs
  let lanes: DayLanes

  func spans(_ next: inout NextChange) -> [AlertSpan] { inputs.day.isTrading ? all(&next) : [] }

  /// Those of the part of the day that has passed, whether or not the store is trading now.
  func all(_ next: inout NextChange) -> [AlertSpan] {
    guard from < now, inputs.day.opens != nil else { return [] }
    var spans: [AlertSpan] = []
    for history in histories { spans += lane(history, &next) }
    return spans + uneven(lanes.minutes, &next) + payments(&next) + laneShortage(&next)
  }

  private var histories: [LaneHistory] { lanes.histories }
  private var thresholds: Thresholds { inputs.plan.thresholds }
  private var from: Timestamp { inputs.day.opens ?? inputs.day.begins }
  private var now: Timestamp { inputs.now }

  /// Alerts of one lane: its wait, the length of its line, and a stale feed.
  private func lane(_ history: LaneHistory, _ next: inout NextChange) -> [AlertSpan] {
    var wait = AlertSpanBuilder(
      rule: .wait, subject: history.lane.id.text,
      thresholds: [(.red, thresholds.waitRedSeconds), (.critical, thresholds.waitCriticalSeconds)],
      clearAt: thresholds.waitRedSeconds - thresholds.alertClearSeconds,
      holdSeconds: thresholds.alertHoldSeconds)
    var length = AlertSpanBuilder(
      rule: .length, subject: history.lane.id.text,
      thresholds: [(.amber, thresholds.lineAmberPeople), (.red, thresholds.lineRedPeople)],
      clearAt: thresholds.lineAmberPeople / 2, holdSeconds: thresholds.alertHoldSeconds)
    history.forEachInterval(from: from, to: now) { sample, start, end in
      let sample = sample.flatMap { $0.isPlausible ? $0 : nil }
      let estimator = history.estimator(at: start)
      wait.add(sample?.waitSeconds(using: estimator), from: start, to: end)
      length.add(sample?.people.map { $0 - (estimator.servers - 1) }, from: start, to: end)
    }
    let waits = wait.all(&next)
    // A wait alert already covers a length alert at the same time.
    let lengths = length.all(&next).filter { span in !waits.contains { $0.overlaps(span) } }
    return waits + lengths + stale(history, &next)
  }

  /// A stale feed: it counted at this lane today, the lane is open, and no count came since.
  private func stale(_ history: LaneHistory, _ next: inout NextChange) -> [AlertSpan] {
    guard let lane = history.floor, let last = lane.lastCount, last.at >= history.dayStart,
      lane.health.intervalSeconds != nil, history.isOpen(at: now)
    else { return [] }
    let limit = history.staleAfterSeconds
    let since = max(from, history.breaks.moment(limit, after: last.at))
    next.passes(since)
    next.counts(minutesSince: last.at)
    guard since < now else { return [] }
    return [
      AlertSpan(
        rule: .stale, subject: history.lane.id.text, level: .amber, since: since, raised: since,
        cleared: nil, value: now.seconds(since: last.at), limit: limit)
    ]
  }

  /// One staffed lane is too long and two people longer than another; at each minute, and now.
  private func uneven(_ minutes: QueueMinutes, _ next: inout NextChange) -> [AlertSpan] {
    let staffed = zip(histories, minutes.lanes).filter {
      $0.0.lane.kind == .staffed && $0.0.lane.servers == 1
    }
    guard staffed.count > 1 else { return [] }
    var alarm = AlertSpanBuilder(
      rule: .uneven, subject: "", thresholds: [(.amber, 2)], clearAt: 1,
      holdSeconds: thresholds.alertHoldSeconds)
    let first = max(MinuteSeries.minute(of: from), minutes.range.lowerBound)
    for minute in first..<max(first, minutes.range.upperBound) {
      let index = minute - minutes.range.lowerBound
      let start = Timestamp(seconds: (minute + 1) * 60)
      let lengthDifference = lengthDifference(staffed.lazy.map { Int($0.1.people[index]) })
      alarm.add(lengthDifference, from: start, to: min(now, start.adding(seconds: 60)))
    }
    let peopleNow = staffed.map { history, _ in
      history.isOpen(at: now) ? history.validSample(at: now)?.people ?? -1 : -1
    }
    alarm.add(lengthDifference(peopleNow), from: now, to: now)
    return alarm.all(&next)
  }

  /// Longest minus shortest line, 0 if the longest is short enough; skips unknown counts (below 0).
  private func lengthDifference(_ people: some Sequence<Int>) -> Int {
    var (shortest, longest) = (Int.max, -1)
    for count in people where count >= 0 && count <= LaneSample.maxPlausiblePeople {
      shortest = min(shortest, count)
      longest = max(longest, count)
    }
    return longest > thresholds.laneTargetWaiting + 1 ? longest - shortest : 0
  }

  /// Fewer lanes are open than will be needed in 15 minutes.
  private func laneShortage(_ next: inout NextChange) -> [AlertSpan] {
    let demand = Demand(inputs, lanes)
    let need = LaneNeed(demand.staffing(thresholds), plan: inputs.plan, histories: histories)
    let alarm = LaneShortageAlerts(
      histories: histories, demand: demand, need: need, from: from, now: now)
    return alarm.spans(holdSeconds: thresholds.alertHoldSeconds, &next)
  }

  private func payments(_ next: inout NextChange) -> [AlertSpan] {
    var spans: [AlertSpan] = []
    for terminal in inputs.floor.queue.terminals {
      spans += PaymentAlerts(terminal: terminal, thresholds: thresholds)
        .spans(from: from, to: now, &next)
    }
    return spans
  }
}
