import BoardModel

/// Lines that link to each other but not to the chain; a person can accept them.
struct UnconfirmedLines: Hashable, Sendable, StateValue {
  /// The accepted line before them.
  private(set) var after = LineMark()
  private(set) var firstSeq = 0
  /// Line number of the first.
  private(set) var line = 0
  private(set) var count = 0
  private(set) var last = LineMark()

  init() {}

  init(after: LineMark, firstSeq: Int, line: Int) {
    self.after = after
    self.firstSeq = firstSeq
    self.line = line
  }

  mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&after, &firstSeq, &line)
    try visitor.visit(&count, &last)
  }

  mutating func add(_ record: JournalRecord, _ position: LinePosition) {
    count += 1
    last = LineMark(head: record.head, end: position.range.upperBound, line: position.line)
  }
}
