import BoardText

/// An event at the checkout.
package enum QueueFact: Hashable, Sendable {
  case laneOpened(LaneOpened)
  case laneClosed(LaneClosed)
  case counted(QueueCounted)
  case served(QueueServed)
  case left(QueueLeft)
  case timed(QueueTimed)
  case called(QueueCalled)
}

extension QueueFact {
  /// Every event type of this area, in the order of the documentation.
  package static let kinds = [
    FactKind(LaneOpened.self) { .queue(.laneOpened($0)) },
    FactKind(LaneClosed.self) { .queue(.laneClosed($0)) },
    FactKind(QueueCounted.self) { .queue(.counted($0)) },
    FactKind(QueueServed.self) { .queue(.served($0)) },
    FactKind(QueueLeft.self) { .queue(.left($0)) },
    FactKind(QueueTimed.self) { .queue(.timed($0)) },
    FactKind(QueueCalled.self) { .queue(.called($0)) },
  ]

  package var fields: any FactFields {
    switch self {
    case .laneOpened(let fields): fields
    case .laneClosed(let fields): fields
    case .counted(let fields): fields
    case .served(let fields): fields
    case .left(let fields): fields
    case .timed(let fields): fields
    case .called(let fields): fields
    }
  }
}

package enum LaneKind: String, CaseIterable, Sendable {
  case staffed
  case selfService = "self"
  case express
}

/// Balk: walked past the line; renege: gave up waiting.
package enum LeavingKind: String, CaseIterable, Sendable {
  case balk, renege
}

package enum TimingOutcome: String, CaseIterable, Sendable {
  case served, left, lost
}

/// `lane.opened`: a lane takes customers.
package struct LaneOpened: FactFields {
  package static let type = "lane.opened"
  package static let summary = tr("a lane takes customers")

  package var lane: ID<Lane> = ""
  package var kind: LaneKind?

  package init() {}

  package init(lane: ID<Lane>, kind: LaneKind? = nil) {
    self.lane = lane
    self.kind = kind
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.id("lane", &lane)
    try coder.choice("kind", &kind)
  }
}

/// `lane.closed`: a lane no longer takes customers.
package struct LaneClosed: FactFields {
  package static let type = "lane.closed"
  package static let summary = tr("a lane takes no more customers")

  package var lane: ID<Lane> = ""
  package var kind: LaneKind?

  package init() {}

  package init(lane: ID<Lane>, kind: LaneKind? = nil) {
    self.lane = lane
    self.kind = kind
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.id("lane", &lane)
    try coder.choice("kind", &kind)
  }
}

/// `queue.counted`: people at a lane now, or the wait that a display shows there.
package struct QueueCounted: FactFields {
  package static let type = "queue.counted"
  package static let summary = tr("people at a lane now")

  package var lane: ID<Lane> = ""
  /// People not yet being served; `nil` if only a displayed wait is known.
  @CompactInt package var waiting: Int?
  @CompactInt package var serving: Int?
  @CompactInt package var displayedSeconds: Int?

  package init() {}

  package init(lane: ID<Lane>, waiting: Int?, serving: Int? = nil, displayedSeconds: Int? = nil) {
    self.lane = lane
    self.waiting = waiting
    self.serving = serving
    self.displayedSeconds = displayedSeconds
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.id("lane", &lane)
    try coder.integer("waiting", 0...100_000, &waiting)
    try coder.integer("serving", 0...100_000, &serving)
    try coder.integer("wait_s", Value.weekRangeSeconds, &displayedSeconds)
    if waiting == nil && displayedSeconds == nil {
      throw .missing(tr("waiting or wait_s"), type: QueueCounted.type)
    }
  }
}

/// `queue.served`: a customer was served.
package struct QueueServed: FactFields {
  package static let type = "queue.served"
  package static let summary = tr("a customer was served")

  package var lane: ID<Lane> = ""
  @CompactInt package var waitSeconds: Int?
  @CompactInt package var serviceSeconds: Int?
  @CompactInt package var items: Int?
  /// Takes precedence over `waitSeconds`, as `serviceMilliseconds` over `serviceSeconds`.
  @CompactInt package var waitMilliseconds: Int?
  @CompactInt package var serviceMilliseconds: Int?

  package init() {}

  package init(
    lane: ID<Lane>, waitSeconds: Int? = nil, serviceSeconds: Int? = nil, items: Int? = nil,
    waitMilliseconds: Int? = nil, serviceMilliseconds: Int? = nil
  ) {
    self.lane = lane
    self.waitSeconds = waitSeconds
    self.serviceSeconds = serviceSeconds
    self.items = items
    self.waitMilliseconds = waitMilliseconds
    self.serviceMilliseconds = serviceMilliseconds
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.id("lane", &lane)
    try coder.integer("wait_s", Value.waitRangeSeconds, &waitSeconds)
    try coder.integer("service_s", Value.weekRangeSeconds, &serviceSeconds)
    try coder.integer("items", 0...100_000, &items)
    try coder.integer("wait_ms", Value.waitRangeMilliseconds, &waitMilliseconds)
    try coder.integer("service_ms", Value.weekRangeMilliseconds, &serviceMilliseconds)
  }
}

/// `queue.left`: a customer left without being served.
package struct QueueLeft: FactFields {
  package static let type = "queue.left"
  package static let summary = tr("a customer walked past or gave up waiting")

  package var lane: ID<Lane>?
  package var kind: LeavingKind = .renege
  package var waitSeconds: Int?

  package init() {}

  package init(lane: ID<Lane>? = nil, kind: LeavingKind, waitSeconds: Int? = nil) {
    self.lane = lane
    self.kind = kind
    self.waitSeconds = waitSeconds
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.id("lane", &lane)
    try coder.choice("kind", &kind)
    try coder.integer("wait_s", Value.weekRangeSeconds, &waitSeconds)
  }
}

/// `queue.timed`: the wait of one shopper, timed by hand.
package struct QueueTimed: FactFields {
  package static let type = "queue.timed"
  package static let summary = tr("a shopper was timed by hand")

  package var lane: ID<Lane>?
  package var waitSeconds: Int = 0
  package var outcome: TimingOutcome = .served
  /// Timed at a moment that the program chose.
  package var isPrompted: Bool = false

  package init() {}

  package init(
    lane: ID<Lane>? = nil, waitSeconds: Int, outcome: TimingOutcome, isPrompted: Bool = false
  ) {
    self.lane = lane
    self.waitSeconds = waitSeconds
    self.outcome = outcome
    self.isPrompted = isPrompted
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.id("lane", &lane)
    try coder.integer("wait_s", Value.weekRangeSeconds, &waitSeconds)
    try coder.choice("outcome", &outcome)
    try coder.flag("prompted", &isPrompted)
  }
}

/// `queue.called`: the bell: 1 open a lane, 2 question, 3 manager, 4 all hands.
package struct QueueCalled: FactFields {
  package static let type = "queue.called"
  package static let summary = tr("the bell: 1 open a lane, 2 question, 3 manager, 4 all hands")

  package var bell: Int = 1

  package init() {}

  package init(bell: Int) {
    self.bell = bell
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.integer("bell", 1...4, &bell)
  }
}
