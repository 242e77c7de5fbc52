extension QueueFigures {
  /// The checkout figures at one moment; `graph` covers the last `spanMinutes` minutes, above 0.
  ///
  /// Cost: one pass over each lane's minutes of this business day.
  package init(of floor: Floor, plan: Plan, at now: Timestamp, spanMinutes: Int) {
    let inputs = DayInputs(of: floor, plan: plan, at: now)
    self.init(inputs, DayLanes(inputs), spanMinutes: spanMinutes)
  }

  /// The same, from lanes already computed.
  init(_ inputs: DayInputs, _ dayLanes: DayLanes, spanMinutes: Int) {
    let (businessDay, floor, plan, now) = (inputs.day, inputs.floor, inputs.plan, inputs.now)
    let (histories, minutes) = (dayLanes.histories, dayLanes.minutes)
    let day = floor.queue.detail(of: businessDay.day)
    let isFed = histories.contains(where: \.isFedToday)
    lanes = zip(histories, minutes.lanes).map { history, minutes in
      var row = LaneRow(history, minutes: minutes, day: day, plan: plan, at: now)
      // What people counted at one lane does not say that the others are shut.
      if !isFed, !history.isKnownToday { row.state = .unknown }
      return row
    }
    let open = lanes.filter { !$0.isShutOrUnknown && $0.waitSeconds != nil }
    worstLane =
      open.max { ($0.waitSeconds ?? 0, $0.people ?? 0) < ($1.waitSeconds ?? 0, $1.people ?? 0) }?
      .lane.id
    shortLines = minutes.shortLines
    setMeasuredWaits(floor, day: businessDay.day, thresholds: plan.thresholds)
    setMinutes(minutes, span: spanMinutes, thresholds: plan.thresholds, at: now)
    hours = minutes.hours(thresholds: plan.thresholds)
    // Outside trading hours no lane is needed.
    if businessDay.isTrading {
      setStaffing(Demand(inputs, dayLanes), histories, plan: plan, at: now)
    }
    let card = CardLinkFigures(of: floor, plan: plan, at: now)
    cardLink = card.figure
    attribution = worstRow.flatMap { Attribution($0, in: self, card: card) }
    waitLimitSeconds = plan.thresholds.waitRedSeconds
    feelsLikePercent = plan.thresholds.feelsLikePercent
    feelsLikeSeconds = worstRow?.waitSeconds.map { ($0 * feelsLikePercent + 50) / 100 }
    sayThis = SayThis(self, thresholds: plan.thresholds)
    isSamplingDue = businessDay.asks(
      for: .shopper, every: plan.thresholds.samplingMinutes, at: now,
      unlessAnsweredAt: floor.queue.manualEntries.filter(\.isTimed).map(\.at))
  }

  /// How far the outlooks look ahead; the last is the one that the board shows.
  private static let outlookMinutes = [5, 10, 15]

  private var worstRow: LaneRow? { lanes.first { $0.lane.id == worstLane } }

  private mutating func setMeasuredWaits(_ floor: Floor, day: Day, thresholds: Thresholds) {
    let detail = floor.queue.detail(of: day)
    var waits = detail?.totals.waits ?? Histogram()
    (balkCount, renegeCount) = (detail?.balks ?? 0, detail?.reneges ?? 0)
    for entry in floor.queue.manualEntries where entry.day == day {
      if let seconds = entry.measuredSeconds { waits.add(seconds) }
      switch entry.kind {
      case .left(.balk): balkCount += 1
      case .left(.renege), .timed(.left): renegeCount += 1
      case .counted, .timed: break
      }
    }
    leftCount = balkCount + renegeCount
    measuredCount = waits.count
    serviceLevel = Share(count: waits.count(atMost: thresholds.waitRedSeconds), of: waits.count)
    p50WaitSeconds = waits.nearestRank(percent: 50)
    p90WaitSeconds = waits.nearestRank(percent: 90)
    maxWaitSeconds = waits.largest
  }

  private mutating func setMinutes(
    _ minutes: QueueMinutes, span: Int, thresholds: Thresholds, at now: Timestamp
  ) {
    graph = minutes.last(span)
    for case .some(let wait) in graph {
      switch thresholds.level(ofWaitSeconds: wait) {
      case .calm: greenMinutes += 1
      case .amber: amberMinutes += 1
      case .red, .critical: redMinutes += 1
      }
    }
    peakWaitSeconds = graph.compactMap(\.self).max()
    redMinutesToday = minutes.count(atLeastSeconds: thresholds.waitRedSeconds)
    redSince = minutes.since(atLeastSeconds: thresholds.waitRedSeconds)
  }

  private mutating func setStaffing(
    _ demand: Demand, _ histories: [LaneHistory], plan: Plan, at now: Timestamp
  ) {
    let arrivals = demand.arrivalsPerHour(at: now)
    arrivalsPerHour = arrivals.map { Int($0.rounded()) }
    serviceMilliseconds = demand.serviceMilliseconds
    serviceBasis = demand.serviceBasis
    openLanes = histories.openLanes(at: now)
    selfServers = histories.selfServers(at: now)
    let staffing = demand.staffing(plan.thresholds)
    model = staffing.model
    let need = LaneNeed(staffing, plan: plan, histories: histories)
    let people = { (arrivals: Double) in
      demand.people(inMinute: MinuteSeries.minute(of: now), arrivalsPerHour: arrivals)
    }
    needNow = need.lanes(demand.likelyPerHour(at: now), people: people)
    let expected = demand.expectedPerHour(at: now)
    needIn15Minutes = need.lanes(expected, people: people)
    needIn30Minutes = need.settledLanes(demand.forecastPerHour(at: now, inMinutes: 30))
    usualNeed = need.settledLanes(demand.usualPerHour(at: now))
    guard let expected else { return }
    func waits(_ servers: Int) -> [Int?] {
      guard servers > 0 else { return QueueFigures.outlookMinutes.map { _ in nil } }
      return staffing.waitSeconds(
        people: people(expected), arrivalsPerHour: expected, servers: servers,
        isPooled: histories.isPooled, inMinutes: QueueFigures.outlookMinutes)
    }
    let (more, same, less) = (waits(openLanes + 1), waits(openLanes), waits(openLanes - 1))
    outlooks = QueueFigures.outlookMinutes.indices.map { index in
      Outlook(
        minutes: QueueFigures.outlookMinutes[index], withOneMore: more[index], asNow: same[index],
        withOneLess: less[index])
    }
    isGrowing = expected / 3600 * staffing.serviceSeconds >= Double(openLanes)
  }
}

extension Thresholds {
  package func level(ofWaitSeconds wait: Int) -> Level {
    Level(wait, amber: waitAmberSeconds, red: waitRedSeconds, critical: waitCriticalSeconds)
  }

  /// The level for the people waiting at a lane, or in the one line before several tills.
  package func level(ofWaiting waiting: Int, servers: Int) -> Level {
    let (amber, red) =
      servers > 1 ? (lineAmberPeople, lineRedPeople) : (laneAmberWaiting, laneRedWaiting)
    return waiting >= red ? .red : waiting >= amber ? .amber : .calm
  }
}
