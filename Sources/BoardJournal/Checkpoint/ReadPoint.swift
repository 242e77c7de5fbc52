package import BoardModel

/// How far an event file was read: what a reader needs to continue from there.
package struct ReadPoint: Hashable, Sendable {
  /// The first accepted line; it identifies the log, because no two logs have the same one.
  package internal(set) var origin: LineMark
  package internal(set) var newest: LineMark
  package internal(set) var latest: Timestamp
  /// Invalid lines before the end of the newest accepted line.
  package internal(set) var faults: FaultTally
  var broken: BrokenChain?
  /// Skipped lines that nobody has accepted.
  var unconfirmed: [UnconfirmedLines]

  package var head: ChainHead { newest.head }
  package var end: Int { newest.end }
}

struct BrokenChain: Hashable, Sendable, StateValue {
  var line = 0
  var reason = ""

  var notice: JournalNotice { .broken(line: line, reason: reason) }

  mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&line, &reason)
  }
}

/// Invalid lines: their number, and the newest of them.
package struct FaultTally: Hashable, Sendable, StateValue {
  /// Maximum of `newest`: the most that the board can list.
  package static let maxListed = 50

  package private(set) var count = 0
  package private(set) var newest: [Fault] = []

  package init() {}

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&count, &newest)
  }

  package mutating func add(_ fault: Fault) {
    count += 1
    newest.append(fault)
    if newest.count > FaultTally.maxListed { newest.removeFirst() }
  }
}

extension ReadPoint: StateValue {
  package init() {
    self.init(
      origin: LineMark(), newest: LineMark(), latest: Timestamp(), faults: FaultTally(),
      broken: nil,
      unconfirmed: [])
  }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&origin, &newest, &latest)
    try visitor.visit(&faults, &broken, &unconfirmed)
  }
}

/// The fold of all events of the event file up to a line, with the position of that line.
package struct FloorSnapshot: Hashable, Sendable {
  package private(set) var point: ReadPoint
  package private(set) var floor: Floor

  package init(point: ReadPoint, floor: Floor) {
    self.point = point
    self.floor = floor
  }

  /// Whether every event up to here was recorded by `moment`.
  package func isKnown(at moment: Timestamp) -> Bool { point.latest <= moment }
}

extension FloorSnapshot: StateValue {
  package init() { self.init(point: ReadPoint(), floor: Floor()) }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&point, &floor)
  }
}
