/// One lane with its plan entry and its samples of this business day.
struct LaneTrack {
  let lane: Lane
  let index: Int?
  let floor: LaneFloor?
  /// Feed and manual samples of this business day, oldest first, as far back as the ring goes.
  let readings: ArraySlice<Reading>
  /// Manual entries at this lane this business day, in the order of the event file.
  let hand: [HandEntry]
  /// First minute of this business day with data from the feed, served customers included.
  private let firstMinute: Int?
  let dayStart: Timestamp
  let staleAfterSeconds: Int
  let pace: LanePace
  let isAroundTheClock: Bool

  init(_ lane: Lane, floor: Floor, plan: Plan, trading: TradingDay, at now: Timestamp) {
    self.lane = lane
    let found = floor.queue.index(of: lane.id)
    let known = found.map { floor.queue.lanes[$0] }
    index = found
    self.floor = known
    let day = floor.queue.detail(of: trading.day)
    firstMinute = found.flatMap { index in
      day.flatMap { index < $0.lanes.count ? $0.lanes[index].minutes.minutes.first : nil }
    }
    dayStart = floor.calendar.start(of: trading.day)
    hand = floor.queue.hand.filter { found != nil && $0.lane == found && $0.day == trading.day }
    readings = LaneTrack.merge(
      known?.readings.all ?? [], hand.filter(\.stands).map(\.reading), from: dayStart, to: now)
    let limit = plan.thresholds.staleFeedSeconds
    staleAfterSeconds = known?.health.staleAfterSeconds(limitSeconds: limit) ?? limit
    pace = LanePace(
      servers: max(1, lane.servers),
      standardServiceMilliseconds: plan.thresholds.standardServiceMilliseconds)
    isAroundTheClock = trading.isAroundTheClock
  }

  /// The newest sample, however old.
  var current: Reading? { readings.last }

  /// The newest sample if it is not stale at `now`, else `nil`.
  func standing(at now: Timestamp) -> Reading? {
    guard let current, now.seconds(since: current.seen) <= staleAfterSeconds else { return nil }
    return current
  }

  /// True if recorded as open, or, without a record this business day, if people were there before.
  func isOpen(at moment: Timestamp) -> Bool {
    if let turn = floor?.turns.last(where: { $0.at <= moment }),
      turn.at >= dayStart || isAroundTheClock
    {
      return turn.isOpen
    }
    if let firstMinute, MinuteSeries.minute(of: moment) >= firstMinute { return true }
    return readings.first.map { $0.at <= moment } ?? false
  }

  private static func merge(
    _ ring: [Reading], _ hand: [Reading], from: Timestamp, to: Timestamp
  ) -> ArraySlice<Reading> {
    // Keep the sample that is still valid at the start of the window.
    var first = ring.partitioningIndex { $0.at >= from }
    if first > 0, ring[first - 1].seen >= from { first -= 1 }
    let machine = ring[first..<max(first, ring.partitioningIndex { $0.at > to })]
    let people = hand.filter { $0.at >= from && $0.at <= to }
    if people.isEmpty { return machine }
    // At the same moment a person's entry overrides the feed's; otherwise the order is kept.
    let all = machine.map { ($0, 0) } + people.map { ($0, 1) }
    let sorted = all.enumerated().sorted {
      ($0.element.0.at.milliseconds, $0.element.1, $0.offset)
        < ($1.element.0.at.milliseconds, $1.element.1, $1.offset)
    }
    return sorted.map(\.element.0)[...]
  }
}

extension Array {
  /// First index whose element satisfies `belongs`; all later ones must satisfy it too.
  fileprivate func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension LaneTrack {
  /// The plan's lanes in its order, then the unplanned lanes seen this business day, by id.
  static func all(of floor: Floor, plan: Plan, trading: TradingDay, at now: Timestamp)
    -> [LaneTrack]
  {
    let planned = plan.lanes.map {
      LaneTrack($0, floor: floor, plan: plan, trading: trading, at: now)
    }
    let known = Set(plan.lanes.map(\.id))
    let others = floor.queue.lanes.filter { !known.contains($0.id) }.sorted { $0.id < $1.id }
    let seen = others.map { lane in
      LaneTrack(
        Lane(id: lane.id, name: lane.id.text, kind: lane.kind ?? .staffed, servers: 1),
        floor: floor, plan: plan, trading: trading, at: now)
    }
    return planned + seen.filter { $0.isKnownToday }
  }

  private var isKnownToday: Bool {
    guard let floor else { return false }
    return !readings.isEmpty || floor.lastServed.map { $0 >= dayStart } ?? false
      || floor.turns.contains { $0.at >= dayStart }
  }
}
