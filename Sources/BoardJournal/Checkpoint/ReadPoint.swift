package import BoardModel

/// How far an event file was read: what a reader needs to continue from there.
package struct ReadPoint: Hashable, Sendable, Codable {
  /// The first accepted line; it identifies the log, because no two logs have the same one.
  package let origin: LineMark
  /// The newest accepted line.
  package let newest: LineMark
  /// Latest time at which any of the events was recorded.
  package let latest: Timestamp
  /// Invalid lines before the end of the newest accepted line.
  package let faults: FaultTally
  /// The newest break of the chain; once set, it stays.
  let broken: BrokenChain?

  package var head: ChainHead { newest.head }
  /// File offset of the end of the newest accepted line.
  package var end: Int { newest.end }
}

/// An accepted line and where it ends.
package struct LineMark: Hashable, Sendable, Codable {
  package let head: ChainHead
  /// File offset of its end, including the newline.
  package let end: Int
  /// Line number, from 1; every newline counts.
  package let line: Int

  /// Whether `file` has a line with this hash that ends at `end`.
  func isPresent(in file: borrowing some JournalFile & ~Copyable) throws(JournalError) -> Bool {
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

/// Invalid lines: their number, and the newest of them.
package struct FaultTally: Hashable, Sendable, Codable {
  /// Maximum of `newest`: the most that the board can list.
  package static let maxListed = 50

  package private(set) var count = 0
  /// In the order in which they were found.
  package private(set) var newest: [Fault] = []

  package init() {}

  package mutating func add(_ fault: Fault) {
    count += 1
    newest.append(fault)
    if newest.count > FaultTally.maxListed { newest.removeFirst() }
  }
}
