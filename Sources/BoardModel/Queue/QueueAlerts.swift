/// The spans of trouble at the checkout of this business day; none outside trading hours.
struct QueueAlerts {
  private let floor: Floor
  private let plan: Plan
  private let now: Timestamp
  private let from: Timestamp
  private let trading: TradingDay
  private let tracks: [LaneTrack]

  static func spans(of floor: Floor, plan: Plan, at now: Timestamp) -> [AlertSpan] {
    let trading = TradingDay(of: floor, plan: plan, at: now)
    guard trading.isTrading, let opens = trading.opens else { return [] }
    let alerts = QueueAlerts(
      floor: floor, plan: plan, now: now, from: opens, trading: trading,
      tracks: LaneTrack.all(of: floor, plan: plan, trading: trading, at: now))
    return alerts.tracks.flatMap { alerts.lane($0) } + alerts.uneven + alerts.payments
      + alerts.lanesAhead
  }

  private var thresholds: Thresholds { plan.thresholds }

  /// Wait, length and a feed gone stale, at one lane.
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
    for stretch in track.stretches(from: from, to: now) {
      let reading = stretch.reading.flatMap { $0.isPlausible ? $0 : nil }
      wait.hold(reading.map { track.waitSeconds($0) }, from: stretch.from, to: stretch.to)
      let people = reading?.people.map { $0 - (track.lane.servers - 1) }
      length.hold(people, from: stretch.from, to: stretch.to)
    }
    let waits = wait.all
    // A long wait says all that a long line does, and says it better.
    let lengths = length.all.filter { span in !waits.contains { $0.overlaps(span) } }
    return waits + lengths + stale(track)
  }

  /// A machine that counted at this lane and has been silent for too long while the lane is open.
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

  /// Two or more people between the longest and the shortest line of the same kind, the longest being too long.
  private var uneven: [AlertSpan] {
    let staffed = tracks.filter { $0.lane.kind == .staffed && $0.lane.servers == 1 }
    guard staffed.count > 1 else { return [] }
    var alarm = HeldAlarm(
      rule: .uneven, subject: "", steps: [(.amber, 2)], clearAt: 1,
      holdSeconds: thresholds.alertHoldSeconds)
    let stretches = staffed.map { $0.stretches(from: from, to: now) }
    let edges = Set(stretches.flatMap { $0.map(\.from) }).sorted() + [now]
    var places = [Int](repeating: 0, count: stretches.count)
    for (start, end) in zip(edges, edges.dropFirst()) {
      var people: [Int] = []
      for index in stretches.indices {
        while places[index] + 1 < stretches[index].count,
          stretches[index][places[index] + 1].from <= start
        {
          places[index] += 1
        }
        let reading = stretches[index][places[index]].reading
        if let reading, reading.isPlausible, let count = reading.people { people.append(count) }
      }
      let longest = people.max() ?? 0
      let isTooLong = longest > thresholds.laneTargetWaiting + 1
      alarm.hold(isTooLong ? longest - (people.min() ?? 0) : 0, from: start, to: end)
    }
    return alarm.all
  }

  /// Fewer lanes open than will be needed in a quarter of an hour.
  private var lanesAhead: [AlertSpan] {
    let minutes = QueueMinutes(
      tracks: tracks, day: floor.queue.detail(of: trading.day), trading: trading, plan: plan,
      calendar: floor.calendar, at: now)
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

extension LaneTrack {
  struct Stretch {
    let from: Timestamp
    let to: Timestamp
    /// What held throughout; `nil` = nothing known, or the lane shut.
    let reading: Reading?
  }

  /// What held at the lane, stretch by stretch, from `from` up to `to`, and at `to` itself as a stretch of no length.
  func stretches(from: Timestamp, to: Timestamp) -> [Stretch] {
    var stretches: [Stretch] = []
    var start = from
    func add(_ reading: Reading?, until end: Timestamp) {
      let end = min(end, to)
      guard end > start else { return }
      stretches.append(Stretch(from: start, to: end, reading: reading))
      start = end
    }
    for (index, reading) in readings.enumerated() where reading.at < to {
      add(nil, until: reading.at)
      let next = index + 1 < readings.count ? readings[index + 1].at : to
      add(reading, until: min(next, reading.seen.adding(seconds: staleAfterSeconds)))
    }
    add(nil, until: to)
    stretches.append(Stretch(from: to, to: to, reading: standing(at: to)))
    let turns = (floor?.turns ?? []).filter { $0.at >= dayStart && $0.at <= to }
    return turns.isEmpty ? stretches : stretches.flatMap { split($0, at: turns) }
  }

  /// The parts of a stretch between the lane's openings and closings.
  private func split(_ stretch: Stretch, at turns: [LaneFloor.Turn]) -> [Stretch] {
    let inside = turns.map(\.at).filter { $0 > stretch.from && $0 < stretch.to }
    let edges = [stretch.from] + inside + [stretch.to]
    return zip(edges, edges.dropFirst()).map { start, end in
      Stretch(from: start, to: end, reading: isOpen(at: start) ? stretch.reading : nil)
    }
  }
}
