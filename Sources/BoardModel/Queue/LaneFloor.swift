/// What is known of one lane, on any day.
package struct LaneFloor: Hashable, Sendable, Codable {
  /// A record that the lane was opened or closed.
  package struct Turn: Hashable, Sendable, Codable {
    package let seq: Int
    package let at: Timestamp
    package let isOpen: Bool
  }

  /// A sample is valid for at most this long; iVision's limit for a stale feed.
  package static let readingHoldsSeconds = 900
  private static let turnLimit = 32

  package let id: LaneID
  /// From `lane.opened` or `lane.closed`; `nil` if none of them named it.
  package private(set) var kind: LaneKind?
  /// By time, oldest first.
  package private(set) var turns: [Turn] = []
  /// The newest count from the feed, by its own time.
  package private(set) var lastCount: Reading?
  /// The newest known wait of a served customer.
  package private(set) var lastWait: Reading?
  package private(set) var lastServed: Timestamp?
  package private(set) var readings = ReadingRing()
  package private(set) var services = RecentServices()
  package private(set) var totals = ServiceTotals()
  package private(set) var health = FeedHealth()

  package init(id: LaneID) {
    self.id = id
  }

  mutating func turn(_ isOpen: Bool, kind: LaneKind?, of event: EventStamp) {
    if let kind { self.kind = kind }
    totals.observe(from: event.at)
    let turn = Turn(seq: event.seq, at: event.at, isOpen: isOpen)
    let place = turns.lastIndex { $0.at <= turn.at }.map { $0 + 1 } ?? 0
    turns.insert(turn, at: place)
    if turns.count > LaneFloor.turnLimit { turns.removeFirst() }
  }

  /// Adds a count from the feed; returns false if a count with a later time is known.
  mutating func count(_ reading: Reading) -> Bool {
    totals.see(waiting: Int(reading.waiting))
    guard lastCount.map({ $0.at <= reading.at }) ?? true else {
      health.noteLate()
      return false
    }
    health.note(reading, after: lastCount)
    lastCount = reading
    if readings.all.last.map({ $0.at <= reading.at }) ?? true { readings.append(reading) }
    return true
  }

  /// Adds a served customer; the wait becomes a sample only if the feed counts no people here.
  ///
  /// - Returns: the wait in whole seconds if known, and whether it is now the lane's newest sample.
  mutating func serve(_ fields: QueueServed, at: Timestamp) -> (reading: Reading?, stands: Bool) {
    let wait = fields.observedWaitMilliseconds
    let service = fields.observedServiceMilliseconds
    totals.serve(waitMilliseconds: wait, serviceMilliseconds: service, at: at)
    if let service { services.add(milliseconds: service) }
    if lastServed.map({ $0 <= at }) ?? true { lastServed = at }
    guard let wait else { return (nil, false) }
    let reading = Reading.waited(
      seconds: wait / 1000, at: at, serviceMilliseconds: services.meanMilliseconds)
    guard lastWait.map({ $0.at <= at }) ?? true else { return (reading, false) }
    lastWait = reading
    let isCounted =
      lastCount.map { at.seconds(since: $0.at) <= LaneFloor.readingHoldsSeconds } ?? false
    guard !isCounted, readings.all.last.map({ $0.at <= at }) ?? true else {
      return (reading, false)
    }
    readings.append(reading)
    return (reading, true)
  }

  /// Adds a wait timed by hand that can no longer be undone.
  mutating func settle(timed reading: Reading) {
    totals.add(waitMilliseconds: Int(reading.seconds) * 1000)
    if lastWait.map({ $0.at <= reading.at }) ?? true { lastWait = reading }
  }

  mutating func void(_ seq: Int) {
    turns.removeAll { $0.seq == seq }
  }
}

extension QueueServed {
  /// Negative if service began before the arrival was recorded.
  package var observedWaitMilliseconds: Int? {
    waitMilliseconds ?? waitSeconds.map { $0 * 1000 }
  }

  package var observedServiceMilliseconds: Int? {
    serviceMilliseconds ?? serviceSeconds.map { $0 * 1000 }
  }
}
