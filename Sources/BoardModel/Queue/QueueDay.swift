/// One business day at the checkout in full detail.
package struct QueueDay: Hashable, Sendable, StateValue {
  private static let leftTimeLimit = 64

  package private(set) var day: Day
  /// Indexed like `QueueFloor.lanes`; shorter if the last lanes were not seen this day.
  package private(set) var lanes: [LaneDay] = []
  package private(set) var totals = ServiceTotals()
  package private(set) var balks = 0
  package private(set) var reneges = 0
  /// When customers left, balks and reneges; at most the last 64.
  package private(set) var leftTimes: [Timestamp] = []
  /// Customers served or left, by the quarter of an hour of the record.
  package private(set) var servedOrLeft = QuarterCounts()
  /// People seen joining a line, from counts that rose.
  package private(set) var joined = QuarterCounts()

  /// Number of payments not in cash, and their total duration in tenths of a second.
  package private(set) var payments = QuarterCounts()
  package private(set) var paymentTenths = QuarterCounts()

  init(day: Day) {
    self.day = day
  }

  package var left: Int { balks + reneges }

  /// Customers served or left if either was recorded this day; else people seen joining.
  package var arrivals: QuarterCounts { servedOrLeft.total > 0 ? servedOrLeft : joined }

  /// `nil` if the lane was not seen this day.
  func minutes(ofLane index: Int?) -> MinuteSeries? {
    index.flatMap { $0 < lanes.count ? lanes[$0].minutes : nil }
  }

  mutating func note(_ sample: LaneSample, lane: Int, minute: Int, isNewest: Bool) {
    withLane(lane) { $0.minutes.note(sample, minute: minute, isNewest: isNewest) }
  }

  mutating func accumulate(_ sample: LaneSample, after last: LaneSample?, lane: Int, minute: Int) {
    let gap = last.map { sample.at.milliseconds - $0.at.milliseconds } ?? 0
    let limit = Int64(LaneSample.validitySeconds) * 1000
    guard let last, let before = last.people, let people = sample.people else { return }
    withLane(lane) { lane in
      let weight = Int(min(gap, limit))
      lane.peopleMilliseconds += before * weight
      lane.knownMilliseconds += weight
    }
    guard gap <= limit, people > before else { return }
    joined.add(people - before, quarter: QuarterCounts.quarter(of: sample.at))
    withLane(lane) { $0.minutes.add(people - before, to: .joined, minute: minute) }
  }

  mutating func serve(_ fields: QueueServed, at: Timestamp, lane: Int, minute: Int) {
    totals.serve(
      waitMilliseconds: fields.observedWaitMilliseconds,
      serviceMilliseconds: fields.observedServiceMilliseconds, at: at)
    servedOrLeft.add(1, quarter: QuarterCounts.quarter(of: at))
    withLane(lane) { $0.minutes.add(1, to: .served, minute: minute) }
  }

  mutating func wait(_ sample: LaneSample, lane: Int, minute: Int, isNewest: Bool) {
    withLane(lane) {
      if isNewest {
        $0.minutes.note(sample, minute: minute, isNewest: true)
      } else {
        $0.minutes.note(waitedSeconds: sample.seconds, minute: minute)
      }
    }
  }

  mutating func leave(_ kind: LeavingKind, at: Timestamp) {
    switch kind {
    case .balk: balks += 1
    case .renege: reneges += 1
    }
    if leftTimes.count == QueueDay.leftTimeLimit { leftTimes.removeFirst() }
    leftTimes.append(at)
    servedOrLeft.add(1, quarter: QuarterCounts.quarter(of: at))
  }

  /// Adds a payment, or removes it if `times` is -1.
  mutating func addPayment(milliseconds: Int, at: Timestamp, times: Int) {
    let quarter = QuarterCounts.quarter(of: at)
    payments.add(times, quarter: quarter)
    paymentTenths.add(times * (milliseconds / 100), quarter: quarter)
  }

  mutating func addTimedWait(seconds: Int) {
    totals.add(waitMilliseconds: seconds * 1000)
  }

  private mutating func withLane(_ index: Int, _ change: (inout LaneDay) -> Void) {
    while lanes.count <= index { lanes.append(LaneDay()) }
    change(&lanes[index])
  }

  package init() { self.init(day: Day()) }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&day, &lanes, &totals, &balks)
    try visitor.visit(&reneges, &leftTimes, &servedOrLeft, &joined)
    try visitor.visit(&payments, &paymentTenths)
    // A business day begins and ends within a day of midnight, whatever the zone. A series that
    // began far away would be filled up to here by the next event.
    let minutes = (day.number - 1) * 1440..<(day.number + 3) * 1440
    guard lanes.allSatisfy({ $0.minutes.isWithin(minutes) }),
      [servedOrLeft, joined, payments, paymentTenths].allSatisfy({ $0.isWithin(minutes) })
    else { throw StateError("minutes of another day") }
  }
}

package struct LaneDay: Hashable, Sendable, StateValue {
  package internal(set) var minutes = MinuteSeries()
  /// Sum of people x time, over the time in which a count was valid.
  package internal(set) var peopleMilliseconds = 0
  /// The time in which a count was valid.
  package internal(set) var knownMilliseconds = 0

  package init() {}

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&minutes, &peopleMilliseconds, &knownMilliseconds)
  }
}

/// What is kept of a business day whose detail is discarded.
package struct QueueDaySummary: Hashable, Sendable {
  package fileprivate(set) var day: Day
  package fileprivate(set) var arrivals: QuarterCounts
}

extension QueueDaySummary: StateValue {
  package init() { self.init(day: Day(), arrivals: QuarterCounts()) }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&day, &arrivals)
  }
}
