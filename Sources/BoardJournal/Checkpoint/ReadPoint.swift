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

  package var head: ChainHead { newest.head }
  package var end: Int { newest.end }
}

/// An accepted line and where it ends.
package struct LineMark: Hashable, Sendable {
  package fileprivate(set) var head: ChainHead
  /// File offset of its end, including the newline.
  package fileprivate(set) var end: Int
  /// Line number, from 1; every newline counts.
  package fileprivate(set) var line: Int

  /// Whether `file` has a line with this hash that ends at `end`.
  func isPresent(in file: borrowing some JournalFile & ~Copyable) throws(JournalError) -> Bool {
    var expected: [UInt8] = []
    head.hash.appendHex(to: &expected)
    expected += "\"}\n".utf8
    guard end >= expected.count else { return false }
    return try file.bytes(at: end - expected.count..<end) == expected
  }
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
      origin: LineMark(), newest: LineMark(), latest: Timestamp(), faults: FaultTally(), broken: nil
    )
  }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&origin, &newest, &latest)
    try visitor.visit(&faults, &broken)
  }
}

extension LineMark: StateValue {
  package init() { self.init(head: .start, end: 0, line: 0) }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&head, &end, &line)
  }
}

extension ChainHead: StateValue {
  package init() { self = .start }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&seq)
    var words = [hash.high, hash.low].map { Int(bitPattern: UInt($0)) }
    for index in words.indices { try visitor.number(&words[index]) }
    hash = LineHash(
      high: UInt64(UInt(bitPattern: words[0])), low: UInt64(UInt(bitPattern: words[1])))
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
