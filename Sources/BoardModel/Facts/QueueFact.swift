/// An event at the checkout.
package enum QueueFact: FactArea {
  case laneOpened(LaneOpened)
  case laneClosed(LaneClosed)
  case counted(QueueCounted)
  case served(QueueServed)
  case left(QueueLeft)
  case timed(QueueTimed)

  package static let kinds = kinds(laneOpened, laneClosed, counted, served, left, timed)
  package var fact: Fact { .queue(self) }

  package var fields: any FactFields {
    switch self {
    case .laneOpened(let fields): fields
    case .laneClosed(let fields): fields
    case .counted(let fields): fields
    case .served(let fields): fields
    case .left(let fields): fields
    case .timed(let fields): fields
    }
  }
}

package enum LaneKind: String, Word {
  case staffed
  case selfService = "self"
  case express
  package static let words = allCases.map(\.rawValue)
}

/// Balk: walked past the line; renege: gave up waiting.
package enum LeavingKind: String, Word {
  case balk, renege
  package static let words = allCases.map(\.rawValue)
}

package enum TimingOutcome: String, Word {
  case served, left, lost
  package static let words = allCases.map(\.rawValue)
}

package struct LaneOpened: FactFields {
  package static let type = "lane.opened"
  package static let summary = "a lane takes customers"
  package static let example = LaneOpened(lane: "3", kind: .staffed)

  package var lane: LaneID
  package var kind: LaneKind?

  package init(lane: LaneID, kind: LaneKind? = nil) {
    self.lane = lane
    self.kind = kind
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("lane", "the lane", &lane)
    try coder.field("kind", "what kind of lane", &kind)
  }
}

package struct LaneClosed: FactFields {
  package static let type = "lane.closed"
  package static let summary = "a lane takes no more customers"
  package static let example = LaneClosed(lane: "3")

  package var lane: LaneID
  package var kind: LaneKind?
  package var fault: String?

  package init(lane: LaneID, kind: LaneKind? = nil, fault: String? = nil) {
    self.lane = lane
    self.kind = kind
    self.fault = fault
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("lane", "the lane", &lane)
    try coder.field("kind", "what kind of lane", &kind)
    try coder.field("fault", "what is broken; absent: it is shut by choice", &fault)
  }
}

package struct QueueCounted: FactFields {
  package static let type = "queue.counted"
  package static let summary = "people at a lane now"
  package static let example = QueueCounted(lane: "3", waiting: 5, serving: 1)

  package var lane: LaneID
  @CompactInt package var waiting: Int?
  @CompactInt package var serving: Int?
  @CompactInt package var displayedSeconds: Int?

  package init(lane: LaneID, waiting: Int?, serving: Int? = nil, displayedSeconds: Int? = nil) {
    self.lane = lane
    self.waiting = waiting
    self.serving = serving
    self.displayedSeconds = displayedSeconds
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("lane", "the lane", &lane)
    try coder.field("waiting", .integer(.people), "people not yet being served", &waiting)
    try coder.field("serving", .integer(.people), "people being served", &serving)
    try coder.field(
      "wait_s", .integer(.seconds), "the wait that a display shows at the lane", &displayedSeconds)
    try coder.requireOne(of: ["waiting", "wait_s"])
  }
}

package struct QueueServed: FactFields {
  package static let type = "queue.served"
  package static let summary = "a customer was served"
  package static let example = QueueServed(
    lane: "3", waitSeconds: 95, serviceSeconds: 40, items: 12)

  package var lane: LaneID
  @CompactInt package var waitSeconds: Int?
  @CompactInt package var serviceSeconds: Int?
  @CompactInt package var items: Int?
  @CompactInt package var waitMilliseconds: Int?
  @CompactInt package var serviceMilliseconds: Int?

  package init(
    lane: LaneID, waitSeconds: Int? = nil, serviceSeconds: Int? = nil, items: Int? = nil,
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
    try coder.field("lane", "the lane", &lane)
    try coder.field(
      "wait_s", .integer(.waitSeconds),
      "from arrival to service; negative if service began before the arrival was recorded",
      &waitSeconds)
    try coder.field("service_s", .integer(.seconds), "how long the service took", &serviceSeconds)
    try coder.field("items", .integer(.items), "items scanned", &items)
    try coder.field(
      "wait_ms", .integer(.waitMilliseconds), "like `wait_s`, and preferred to it",
      &waitMilliseconds)
    try coder.field(
      "service_ms", .integer(.milliseconds), "like `service_s`, and preferred to it",
      &serviceMilliseconds)
  }
}

package struct QueueLeft: FactFields {
  package static let type = "queue.left"
  package static let summary = "a customer walked past or gave up waiting"
  package static let example = QueueLeft(lane: "3", kind: .renege, waitSeconds: 240)

  package var lane: LaneID?
  package var kind: LeavingKind
  package var waitSeconds: Int?

  package init(lane: LaneID? = nil, kind: LeavingKind, waitSeconds: Int? = nil) {
    self.lane = lane
    self.kind = kind
    self.waitSeconds = waitSeconds
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("lane", "the lane, if known", &lane)
    try coder.field("kind", "balk: walked past the line; renege: gave up waiting", &kind)
    try coder.field("wait_s", .integer(.seconds), "how long the customer had waited", &waitSeconds)
  }
}

package struct QueueTimed: FactFields {
  package static let type = "queue.timed"
  package static let summary = "a shopper was timed by hand"
  package static let example = QueueTimed(
    lane: "3", waitSeconds: 180, outcome: .served, isPrompted: true)

  package var lane: LaneID?
  package var waitSeconds: Int
  package var outcome: TimingOutcome
  package var isPrompted: Bool

  package init(
    lane: LaneID? = nil, waitSeconds: Int, outcome: TimingOutcome, isPrompted: Bool = false
  ) {
    self.lane = lane
    self.waitSeconds = waitSeconds
    self.outcome = outcome
    self.isPrompted = isPrompted
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("lane", "the lane, if known", &lane)
    try coder.field(
      "wait_s", .integer(.seconds), "from joining the line until the service began", &waitSeconds)
    try coder.field("outcome", "lost: the shopper went out of sight", &outcome)
    try coder.flag("prompted", "the program chose the moment", &isPrompted)
  }
}

package struct QueueCalled: FactFields, FactArea {
  package static let kinds = kinds { $0 }
  package var fact: Fact { .called(self) }
  package var fields: any FactFields { self }
  package static let type = "queue.called"
  package static let summary = "the bell: 1 open a lane, 2 question, 3 manager, 4 all hands"
  package static let example = QueueCalled(bell: 1)

  package var bell: Int

  package init(bell: Int) { self.bell = bell }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field(
      "bell", .integer(.bell), "1: open a lane; 2: question; 3: manager; 4: all hands", &bell)
  }
}
