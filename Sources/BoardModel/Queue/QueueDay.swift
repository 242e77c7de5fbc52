/// One business day at the checkout in full detail.
package struct QueueDay: Hashable, Sendable, StateValue {
  package private(set) var day: Day
  /// Indexed like `QueueFloor.lanes`; shorter if the last lanes were not seen this day.
  ///
  /// Empty if the bytes of a false checkpoint stand for no lanes; the audit finds it.
  package var lanes: [LaneDay] {
    do { return try soundLanes() } catch { return [] }
  }
  private var packedLanes = Packed<[LaneDay]>()
  package private(set) var totals = ServiceTotals()
  /// Customers who left without buying; the value is 0 for a balk, 1 for a renege.
  package private(set) var leavings = MinuteValues()
  /// Customers served or left, by the quarter of an hour of the record.
  package private(set) var servedOrLeft = QuarterCounts()
  /// People seen joining a line, from counts that rose.
  package private(set) var joined = QuarterCounts()

  /// Payments not in cash, in milliseconds.
  package private(set) var payments = MinuteValues()

  init(day: Day) {
    self.day = day
  }

  package var balks: Int { leavings.count(of: 0) }
  package var reneges: Int { leavings.count(of: 1) }

  /// Customers served or left if either was recorded this day; else people seen joining.
  package var arrivals: QuarterCounts { servedOrLeft.total > 0 ? servedOrLeft : joined }

  /// `nil` if the lane was not seen this day.
  func minutes(ofLane index: Int?) -> MinuteSeries? { lane(at: index)?.minutes }

  /// A lane by its index in `QueueFloor.lanes`; `nil` if it was not seen this day.
  func lane(at index: Int?) -> LaneDay? {
    let lanes = lanes
    return index.flatMap { $0 < lanes.count ? lanes[$0] : nil }
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
      $0.waits.add(Int(sample.seconds), at: sample.at)
      if isNewest {
        $0.minutes.note(sample, minute: minute, isNewest: true)
      } else {
        $0.minutes.note(waitedSeconds: sample.seconds, minute: minute)
      }
    }
  }

  mutating func leave(_ kind: LeavingKind, at: Timestamp) {
    leavings.add(kind == .balk ? 0 : 1, at: at)
    servedOrLeft.add(1, quarter: QuarterCounts.quarter(of: at))
  }

  /// Adds a payment, or removes it if `times` is -1.
  mutating func addPayment(milliseconds: Int, at: Timestamp, times: Int32) {
    payments.add(milliseconds, at: at, times: times)
  }

  mutating func addTimedWait(seconds: Int) {
    totals.add(waitMilliseconds: seconds * 1000)
  }

  private mutating func withLane(_ index: Int, _ change: (inout LaneDay) -> Void) {
    open()
    while packedLanes.opened.count <= index { packedLanes.opened.append(LaneDay()) }
    change(&packedLanes.opened[index])
  }

  mutating func open() {
    if !packedLanes.isOpen { packedLanes = Packed(lanes) }
  }

  /// The same, but throws if the bytes stand for no lanes of this day.
  package mutating func openSound() throws(StateError) { packedLanes = Packed(try soundLanes()) }

  private func soundLanes() throws(StateError) -> [LaneDay] {
    if packedLanes.isOpen { return packedLanes.opened }
    let lanes = try packedLanes.value()
    guard lanes.allSatisfy({ $0.minutes.isWithin(minutes) }) else { throw QueueDay.misplaced }
    return lanes
  }

  /// A business day begins and ends within a day of midnight, whatever the zone.
  private var minutes: Range<Int> { (day.number - 1) * 1440..<(day.number + 3) * 1440 }

  private static let misplaced = StateError("minutes of another day")

  package init() { self.init(day: Day()) }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&day, &packedLanes, &totals, &leavings)
    try visitor.visit(&servedOrLeft, &joined, &payments)
    // A series that began far away would be filled up to here by the next event.
    guard [servedOrLeft, joined].allSatisfy({ $0.isWithin(minutes) }) else {
      throw QueueDay.misplaced
    }
  }
}

package struct LaneDay: Hashable, Sendable, StateValue {
  package internal(set) var minutes = MinuteSeries()
  /// The wait of each customer whose own wait is known, in seconds.
  package internal(set) var waits = MinuteValues()
  /// Sum of people x time, over the time in which a count was valid.
  package internal(set) var peopleMilliseconds = 0
  /// The time in which a count was valid.
  package internal(set) var knownMilliseconds = 0

  package init() {}

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&minutes, &waits, &peopleMilliseconds, &knownMilliseconds)
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
