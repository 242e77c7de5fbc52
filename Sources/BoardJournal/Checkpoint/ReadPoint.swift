package import BoardModel

/// How far an event file was read: what a reader has to know to go on from there.
package struct ReadPoint: Hashable, Sendable, Codable {
  /// The first line that counts: it names the log, since no two logs begin alike.
  package let origin: LineMark
  /// The newest line that counts.
  package let newest: LineMark
  /// When the last of all these events was recorded.
  package let latest: Timestamp
  /// Lines before the end of the newest one that are no events.
  package let faults: FaultTally
  /// Where the chain was found not to hold, which does not pass.
  let broken: BrokenChain?

  package var head: ChainHead { newest.head }
  /// Where the newest line ends.
  package var end: Int { newest.end }
}

/// A line that counts, and where it ends.
package struct LineMark: Hashable, Sendable, Codable {
  package let head: ChainHead
  /// Bytes from the start of the file, its newline included.
  package let end: Int
  /// From 1; every newline counts.
  package let line: Int

  /// Whether the line that ends there in `file` has this hash.
  func isHeld(by file: borrowing some JournalFile & ~Copyable) throws(JournalError) -> Bool {
    var expected: [UInt8] = []
    head.hash.appendHex(to: &expected)
    expected += "\"}\n".utf8
    guard end >= expected.count else { return false }
    var bytes: [UInt8] = []
    _ = try file.read(at: end - expected.count, count: expected.count, appendingTo: &bytes)
    return bytes == expected
  }
}

struct BrokenChain: Hashable, Sendable, Codable {
  let line: Int
  let reason: String

  var notice: JournalNotice { .broken(line: line, reason: reason) }
}

/// Lines that are no events: how many there were, and the newest of them.
package struct FaultTally: Hashable, Sendable, Codable {
  /// As many as the board can list.
  package static let kept = 50

  package private(set) var count = 0
  /// In the order in which they were found.
  package private(set) var newest: [Fault] = []

  package init() {}

  package mutating func add(_ fault: Fault) {
    count += 1
    newest.append(fault)
    if newest.count > FaultTally.kept { newest.removeFirst() }
  }
}
