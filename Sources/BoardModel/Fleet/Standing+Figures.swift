extension Standing {
  /// The standing that the figures of a board give; what only the file knows is left to the caller.
  package init(
    _ figures: Figures, floor: Floor, plan: Plan, at now: Timestamp, hash: String, app: String
  ) {
    self.init(
      seq: floor.log.seq, hash: hash, app: app, state: Floor.version,
      zone: floor.calendar.zone.name,
      at: now, name: plan.store)
    number = plan.storeNumber.isEmpty ? nil : plan.storeNumber
    let day = figures.day
    phase = "\(day.phase)"
    (opens, closes, nextOpening) = (day.opens, day.closes, day.nextOpening)
    if day.phase == .signed {
      nextOpening =
        day.shift?.ends ?? BusinessDay.opening(after: day.day, floor: floor, plan: plan)
    }
    (cleared, signed, signedBy) = (day.cleared, day.signed, day.signing?.by)
    unsignedDays = Standing.unsignedDays(before: day, floor: floor, plan: plan)
    onDuty = figures.roster.duties.filter { duty in
      duty.from <= now && duty.to.map { now < $0 } ?? true
    }.map(\.person)
    take(figures.alerts)
    take(figures.queue)
    take(figures.restrooms)
    take(figures.farewell)
    ends = figures.looseEnds.rows.count
    endsOverdue = figures.looseEnds.overdueCount
    endsDue = figures.looseEnds.rows.compactMap(\.due).filter { $0 > now }.min()
    broken = figures.looseEnds.closedToday.count { $0.outcome == .broken }
    leftWellPercent = figures.impression.todayPercent
    lastHourPercent = figures.impression.lastHourPercent
  }

  /// Of the two days before, those on which the store opened, was recorded and was not signed off.
  private static func unsignedDays(before day: BusinessDay, floor: Floor, plan: Plan) -> Int {
    (1...2).count { back in
      let earlier = day.day.adding(days: -back)
      let hours = PostedHours(day: earlier, floor: floor, plan: plan, before: nil)
      return hours.opens != nil && floor.hasHandRecords(on: earlier)
        && floor.days.signing(on: earlier) == nil
    }
  }

  private mutating func take(_ alerts: Alerts) {
    let raised = alerts.all.filter { $0.state == .raised }
    let reds = raised.filter { $0.level >= .red }
    level = (raised.map(\.level).max() ?? .calm).word
    red = reds.count
    amber = raised.count { $0.level == .amber }
    redSince = reds.map { $0.span.levelChanges.first { $0.level >= .red }?.at ?? $0.since }.min()
    alert = raised.first?.key
  }

  private mutating func take(_ queue: QueueFigures) {
    let worst = queue.worstLane.flatMap { id in queue.lanes.first { $0.lane.id == id } }
    if let worst {
      waitSeconds = worst.waitSeconds.map { min($0, NumberRange.seconds.upperBound) }
      waitBasis = worst.basis?.rawValue
      waitLane = worst.lane.id
    }
    hour = Standing.fiveMinutes(queue.graph)
    if queue.lanes.contains(where: { $0.state != .unknown }) { lanesOpen = queue.openLanes }
    lanesNeeded = queue.needNow
    lanesStale = queue.lanes.count { $0.state == .stale }
    (short, inTime, left) = (queue.shortLines, queue.serviceLevel, queue.leftCount)
  }

  /// The worst of each five of the newest sixty minutes, oldest first; `nil` if all are unknown.
  private static func fiveMinutes(_ minutes: [Int?]) -> String? {
    let last = Array(minutes.suffix(60))
    let worst = stride(from: 0, to: last.count, by: 5).map { start in
      last[start..<min(start + 5, last.count)].compactMap(\.self).max()
    }
    guard worst.contains(where: { $0 != nil }) else { return nil }
    return worst.map { $0.map(String.init) ?? "-" }.joined(separator: " ")
  }

  private mutating func take(_ restrooms: RestroomFigures) {
    rooms = restrooms.rows.count
    roomsLate = restrooms.rows.count { if case .late = $0.state { true } else { false } }
    roomsUnsafe = restrooms.rows.count { $0.hasSafetyFault }
    roomDue = restrooms.rows.compactMap(\.due).min()
    rounds = restrooms.onTime
  }

  private mutating func take(_ farewell: FarewellFigures) {
    steps = Share(count: farewell.doneInWindow + farewell.doneLate, of: farewell.total)
    missed = farewell.missed
    criticalOpen = farewell.criticalOpen
    criticalDue = farewell.rows.filter(\.isCriticalOpen).compactMap(\.due).min()
    isBypassed = farewell.isBypassed
  }
}
