/// What is known of one lane, on any day.
package struct LaneFloor: Hashable, Sendable, StateValue {
  /// A record that the lane was opened or closed.
  package struct OpenChange: Hashable, Sendable {
    package fileprivate(set) var seq: Int
    package fileprivate(set) var at: Timestamp
    package fileprivate(set) var isOpen: Bool
    /// What is broken, if the lane was shut for it.
    package fileprivate(set) var fault: String?
  }

  /// More than any lane's changes of two days.
  private static let openChangeLimit = 512

  package private(set) var id: LaneID
  /// From `lane.opened` or `lane.closed`; `nil` if none of them named it.
  package private(set) var kind: LaneKind?
  /// By time, oldest first.
  package private(set) var openChanges: [OpenChange] = []
  /// The newest count from the feed, by its own time.
  package private(set) var lastCount: LaneSample?
  /// The newest known wait of a served customer.
  package private(set) var lastWait: LaneSample?
  package private(set) var lastServed: Timestamp?
  package private(set) var samples = LaneSampleRing()
  package private(set) var services = RecentServices()
  package private(set) var totals = ServiceTotals()
  package private(set) var health = FeedHealth()

  package init(id: LaneID) { self.id = id }

  mutating func setOpen(
    _ isOpen: Bool, kind: LaneKind?, fault: String? = nil, of event: EventStamp
  ) {
    if let kind { self.kind = kind }
    totals.observe(from: event.at)
    let change = OpenChange(seq: event.seq, at: event.at, isOpen: isOpen, fault: fault)
    openChanges.insert(change, inOrderOf: \.at, limit: LaneFloor.openChangeLimit)
  }

  /// Adds a count from the feed; returns false if a count with a later time is known.
  mutating func count(_ sample: LaneSample) -> Bool {
    totals.observe(waiting: Int(sample.waiting))
    guard lastCount.map({ $0.at <= sample.at }) ?? true else {
      health.noteLate()
      return false
    }
    health.note(sample, after: lastCount)
    lastCount = sample
    if samples.all.last.map({ $0.at <= sample.at }) ?? true { samples.append(sample) }
    return true
  }

  /// Adds a served customer; the wait becomes a sample only if the feed counts no people here.
  ///
  /// - Returns: the wait in whole seconds if known, and whether it is now the lane's newest sample.
  mutating func serve(_ fields: QueueServed, at: Timestamp) -> (sample: LaneSample?, isNewest: Bool)
  {
    let wait = fields.observedWaitMilliseconds
    let service = fields.observedServiceMilliseconds
    totals.serve(waitMilliseconds: wait, serviceMilliseconds: service, at: at)
    if let service { services.add(milliseconds: service) }
    if lastServed.map({ $0 <= at }) ?? true { lastServed = at }
    guard let wait else { return (nil, false) }
    let sample = LaneSample.waited(
      seconds: wait / 1000, at: at, serviceMilliseconds: services.meanMilliseconds)
    guard lastWait.map({ $0.at <= at }) ?? true else { return (sample, false) }
    lastWait = sample
    let isCounted =
      lastCount.map { at.seconds(since: $0.at) <= LaneSample.validitySeconds } ?? false
    guard !isCounted, samples.all.last.map({ $0.at <= at }) ?? true else { return (sample, false) }
    samples.append(sample)
    return (sample, true)
  }

  /// Adds a wait timed by hand that can no longer be undone.
  mutating func finalize(timed sample: LaneSample) {
    totals.add(waitMilliseconds: Int(sample.seconds) * 1000)
    if lastWait.map({ $0.at <= sample.at }) ?? true { lastWait = sample }
  }

  mutating func void(_ seq: Int) {
    openChanges.removeAll { $0.seq == seq }
  }

  package init() { self.init(id: LaneID("")) }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&id, &kind, &openChanges, &lastCount)
    try visitor.visit(&lastWait, &lastServed, &samples, &services)
    try visitor.visit(&totals, &health)
  }
}

extension QueueServed {
  /// Negative if service began before the arrival was recorded.
  package var observedWaitMilliseconds: Int? { waitMilliseconds ?? waitSeconds.map { $0 * 1000 } }

  package var observedServiceMilliseconds: Int? {
    serviceMilliseconds ?? serviceSeconds.map { $0 * 1000 }
  }
}

extension LaneFloor.OpenChange: StateValue {
  package init() { self.init(seq: 0, at: Timestamp(), isOpen: false) }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&seq, &at, &isOpen, &fault)
  }
}
