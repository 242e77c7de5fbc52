package import BoardModel

/// An accepted line and where it ends.
package struct LineMark: Hashable, Sendable {
  package private(set) var head: ChainHead
  /// File offset of its end, including the newline.
  package private(set) var end: Int
  /// Line number, from 1; every newline counts.
  package private(set) var line: Int

  /// Moves to another line, in place.
  @inline(__always)
  mutating func move(to seq: Int, _ hash: LineHash, end: Int, line: Int) {
    head.seq = seq
    head.hash = hash
    self.end = end
    self.line = line
  }

  /// Whether `file` has a line with this hash that ends at `end`.
  func isPresent(in file: borrowing some JournalFile & ~Copyable) throws(JournalError) -> Bool {
    var expected: [UInt8] = []
    head.hash.appendHex(to: &expected)
    expected += "\"}\n".utf8
    guard end >= expected.count else { return false }
    return try file.bytes(at: end - expected.count..<end) == expected
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
    let known = hash.words
    var words = [known.high, known.low].map { Int(bitPattern: UInt($0)) }
    for index in words.indices { try visitor.number(&words[index]) }
    hash = LineHash(
      high: UInt64(UInt(bitPattern: words[0])), low: UInt64(UInt(bitPattern: words[1])))
  }
}
