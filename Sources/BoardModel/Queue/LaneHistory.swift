/// One lane with its plan entry and its samples of this business day.
struct LaneHistory {
  let lane: Lane
  let index: Int?
  let floor: LaneFloor?
  /// Feed and manual samples of this business day, oldest first, as far back as the ring goes.
  let samples: ArraySlice<LaneSample>
  /// Manual entries at this lane this business day, in the order of the event file.
  let manualEntries: [ManualEntry]
  /// First minute of this business day with data from the feed, served customers included.
  private let firstMinute: Int?
  let dayStart: Timestamp
  let staleAfterSeconds: Int
  private let standardServiceMilliseconds: Int
  /// Openings and closings of each counter behind the line; empty if none was recorded.
  private let counters: [[LaneFloor.OpenChange]]
  /// The first of these records shuts a counter, so those without a record were open before it.
  private let areOthersOpen: Bool
  let isAroundTheClock: Bool
  /// Between two openings of the day no lane is open.
  let breaks: [Range<Timestamp>]
  /// From here on no lane is open: the last customer is out, or the day was signed off.
  private let shutFrom: Timestamp?

  /// `serviceMilliseconds` is the present mean of all staffed lanes; `nil` if no service was timed.
  init(_ lane: Lane, _ inputs: DayInputs, serviceMilliseconds: Int?) {
    let (businessDay, floor) = (inputs.day, inputs.floor)
    self.lane = lane
    let found = floor.queue.index(of: lane.id)
    let known = found.map { floor.queue.lanes[$0] }
    index = found
    self.floor = known
    let day = floor.queue.detail(of: businessDay.day)
    firstMinute = day?.minutes(ofLane: found)?.minutes.first
    dayStart = businessDay.begins
    manualEntries = floor.queue.manualEntries.filter {
      found != nil && $0.lane == found && $0.day == businessDay.day
    }
    let services = lane.kind == .selfService ? known?.services.mean : serviceMilliseconds
    samples = LaneHistory.merge(
      known?.samples.all ?? [], manualEntries.filter(\.isLaneSample).map(\.sample), from: dayStart,
      to: inputs.now, serviceMilliseconds: services)
    let limit = inputs.plan.thresholds.staleFeedSeconds
    staleAfterSeconds = known?.health.staleAfterSeconds(limitSeconds: limit) ?? limit
    standardServiceMilliseconds = inputs.plan.thresholds.standardServiceMilliseconds
    let isAroundTheClock = businessDay.isAroundTheClock
    self.isAroundTheClock = isAroundTheClock
    breaks = businessDay.breaks
    shutFrom = isAroundTheClock ? nil : businessDay.cleared ?? businessDay.signed
    let counters = LaneHistory.counters(
      of: lane, floor.queue.lanes, from: isAroundTheClock ? nil : businessDay.begins)
    let first = counters.joined().min { ($0.at, $0.seq) < ($1.at, $1.seq) }
    self.counters = first == nil ? [] : counters
    areOthersOpen = first?.isOpen == false
  }

  private static func counters(
    of lane: Lane, _ lanes: [LaneFloor], from: Timestamp?
  ) -> [[LaneFloor.OpenChange]] {
    guard lane.servers > 1 else { return [] }
    var counters = Array(repeating: [LaneFloor.OpenChange](), count: lane.servers)
    for counter in lanes {
      guard let number = lane.number(ofCounter: counter.id) else { continue }
      counters[number - 1] += counter.openChanges.filter { change in
        from.map { change.at >= $0 } ?? true
      }
    }
    return counters
  }

  /// Tills or counters that serve the line, if it is open: those recorded as open, else all.
  func servers(at moment: Timestamp) -> Int {
    counters.isEmpty ? max(1, lane.servers) : openCounters(at: moment).count { $0 }
  }

  /// Whether each counter behind the line is open, one entry for each server.
  ///
  /// If the line was shut, only the counters that were opened after it are.
  func openCounters(at moment: Timestamp) -> [Bool] {
    guard !counters.isEmpty else {
      return Array(repeating: isOpen(at: moment), count: lane.servers)
    }
    let line = lineChange(at: moment)
    let shut = line?.isOpen == false ? line?.at : nil
    return counters.map { changes in
      guard let last = changes.last(where: { $0.at <= moment }) else {
        return areOthersOpen && shut == nil
      }
      return last.isOpen && shut.map { last.at > $0 } ?? true
    }
  }

  /// The last record of this business day that the line itself was opened or shut; around the clock, of all days.
  private func lineChange(at moment: Timestamp) -> LaneFloor.OpenChange? {
    guard let change = floor?.openChanges.last(where: { $0.at <= moment }),
      change.at >= dayStart || isAroundTheClock
    else { return nil }
    return change
  }

  /// What is broken at a lane that is shut for it; `nil` if nothing is known to be.
  func fault(at moment: Timestamp) -> String? {
    floor?.openChanges.last { $0.at <= moment }.flatMap { $0.isOpen ? nil : $0.fault }
  }

  /// Whether the feed reported a customer served this business day.
  var wasServed: Bool { floor?.lastServed.map { $0 >= dayStart } ?? false }

  func estimator(at moment: Timestamp) -> WaitEstimator {
    WaitEstimator(
      servers: max(1, servers(at: moment)), standardServiceMilliseconds: standardServiceMilliseconds
    )
  }

  /// When the line or a counter behind it was opened or closed, or a break began or ended.
  var changeTimes: [Timestamp] {
    ((floor?.openChanges ?? []) + counters.joined()).map(\.at)
      + breaks.flatMap { [$0.lowerBound, $0.upperBound] }
  }

  /// The newest sample, however old.
  var newestSample: LaneSample? { samples.last }

  /// The newest sample if it is not stale at `now`, else `nil`.
  func validSample(at now: Timestamp) -> LaneSample? {
    guard let newestSample, now.seconds(since: newestSample.lastSeen) <= staleAfterSeconds else {
      return nil
    }
    return newestSample
  }

  /// The records of this business day that the lane was opened or closed; around the clock, those of all days.
  var openChanges: [LaneFloor.OpenChange] {
    (floor?.openChanges ?? []).filter { $0.at >= dayStart || isAroundTheClock }
  }

  /// True if recorded as open, or, without a record this business day, if people were there before.
  func isOpen(at moment: Timestamp) -> Bool {
    if let shutFrom, moment >= shutFrom { return false }
    if breaks.contains(where: { $0.contains(moment) }) { return false }
    if let change = lineChange(at: moment), change.isOpen || counters.isEmpty {
      return change.isOpen && servers(at: moment) > 0
    }
    if !counters.isEmpty { return servers(at: moment) > 0 }
    if let firstMinute, MinuteSeries.minute(of: moment) >= firstMinute { return true }
    return samples.first.map { $0.at <= moment } ?? false
  }

  private static func merge(
    _ ring: [LaneSample], _ manual: [LaneSample], from: Timestamp, to: Timestamp,
    serviceMilliseconds: Int?
  ) -> ArraySlice<LaneSample> {
    // Keep the sample that is still valid at the start of the window.
    var first = ring.partitioningIndex { $0.at >= from }
    if first > 0, ring[first - 1].lastSeen >= from { first -= 1 }
    let machine = ring[first..<max(first, ring.partitioningIndex { $0.at > to })]
    let people = manual.filter { $0.at >= from && $0.at <= to }
    if people.isEmpty { return LaneHistory.updated(machine, serviceMilliseconds) }
    // At the same moment a person's entry overrides the feed's; otherwise the order is kept.
    let all = machine.map { ($0, 0) } + people.map { ($0, 1) }
    let sorted = all.enumerated().sorted {
      ($0.element.0.at.milliseconds, $0.element.1, $0.offset)
        < ($1.element.0.at.milliseconds, $1.element.1, $1.offset)
    }
    return LaneHistory.updated(sorted.map(\.element.0)[...], serviceMilliseconds)
  }

  /// The samples, the newest with the present service time: the pace changes while the count does not.
  private static func updated(
    _ samples: ArraySlice<LaneSample>, _ serviceMilliseconds: Int?
  ) -> ArraySlice<LaneSample> {
    guard !samples.isEmpty, let serviceMilliseconds else { return samples }
    var samples = samples
    samples[samples.endIndex - 1].serviceMilliseconds = Int32(clamping: serviceMilliseconds)
    return samples
  }

  /// The plan's lanes in its order, then the unplanned lanes seen this business day, by id.
  static func all(_ inputs: DayInputs) -> [LaneHistory] {
    let services = inputs.floor.queue.services(of: inputs.plan).meanMilliseconds
    func history(_ lane: Lane) -> LaneHistory {
      LaneHistory(lane, inputs, serviceMilliseconds: services)
    }
    let planned = inputs.plan.lanes.map(history)
    let others = inputs.floor.queue.lanes.filter { lane in
      !inputs.plan.lanes.contains { $0.id == lane.id || $0.number(ofCounter: lane.id) != nil }
    }.sorted { $0.id < $1.id }
    let seen = others.map { lane in
      history(Lane(id: lane.id, name: lane.id.text, kind: lane.kind ?? .staffed, servers: 1))
    }
    return planned + seen.filter { $0.isKnownToday }
  }

  /// Whether anything was reported of the lane this business day.
  var isKnownToday: Bool {
    guard let floor else { return false }
    return !samples.isEmpty || wasServed
      || floor.openChanges.contains { $0.at >= dayStart }
  }

  /// Whether a feed reported the lane this business day, or it was opened or shut.
  var isFedToday: Bool {
    wasServed || firstMinute != nil || floor?.openChanges.contains { $0.at >= dayStart } ?? false
  }

  /// Calls `visit` for each interval in `from..<to` with its valid sample, then for `to` itself.
  ///
  /// The arguments are the sample, the start and the end of the interval; in the last call both are
  /// `to`. The sample is `nil` if nothing is known or the lane is closed.
  func forEachInterval(
    from: Timestamp, to: Timestamp, _ visit: (LaneSample?, Timestamp, Timestamp) -> Void
  ) {
    let openChanges = changeTimes.filter { $0 >= dayStart && $0 <= to }.sorted()
    var start = from
    func add(_ sample: LaneSample?, until end: Timestamp) {
      let end = min(end, to)
      guard end > start else { return }
      for change in openChanges where change > start && change < end {
        visit(isOpen(at: start, after: openChanges) ? sample : nil, start, change)
        start = change
      }
      visit(isOpen(at: start, after: openChanges) ? sample : nil, start, end)
      start = end
    }
    var next = samples.startIndex
    while next < samples.endIndex, samples[next].at < to {
      let sample = samples[next]
      next += 1
      let end = next < samples.endIndex ? samples[next].at : to
      add(nil, until: sample.at)
      add(sample, until: min(end, sample.lastSeen.adding(seconds: staleAfterSeconds)))
    }
    add(nil, until: to)
    visit(isOpen(at: to, after: openChanges) ? validSample(at: to) : nil, to, to)
  }

  /// Without opening or closing records that count, the lane is open wherever there is a sample.
  private func isOpen(at moment: Timestamp, after openChanges: [Timestamp]) -> Bool {
    openChanges.isEmpty && !isAroundTheClock || isOpen(at: moment)
  }
}
