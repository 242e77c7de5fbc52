/// Reads a part of a file line by line and follows the chain through it.
struct ChainReader {
  var walk: ChainWalk
  var splitter: LineSplitter
  /// Whether the first line is the rest of one that began before the part, to be skipped.
  private var isCut = false

  /// Begins with the first line that begins at or after `start`.
  init(from start: Int) {
    walk = ChainWalk(after: start == 0 ? LineMark() : nil)
    // One byte earlier, so that a line that begins exactly at `start` is complete.
    splitter = LineSplitter(at: max(0, start - 1))
    isCut = start > 0
  }

  /// Continues after a line that is known to be accepted.
  init(after mark: LineMark) {
    walk = ChainWalk(after: mark)
    splitter = LineSplitter(at: mark.end)
  }

  /// Begins with the line of a resume point, which the caller must compare and skip.
  init(at resumePoint: ResumePoint) {
    walk = ChainWalk(
      after: LineMark(head: resumePoint.head, end: resumePoint.range.upperBound, line: 0))
    splitter = LineSplitter(at: resumePoint.range.lowerBound)
  }

  mutating func read(
    from file: borrowing some JournalFile & ~Copyable, limit: Int = LineSplitter.chunkBytes,
    end: Int
  ) throws(JournalError) -> Bool {
    try splitter.read(from: file, limit: limit, end: end) > 0
  }

  /// Takes the next line; `false` if it is not read completely yet.
  mutating func takeLine() -> Bool {
    if isCut {
      guard splitter.next() != nil else { return false }
      isCut = false
    }
    guard let rawLine = splitter.next() else { return false }
    let bytes = splitter.bytes
    walk.take(rawLine, of: bytes.span)
    return true
  }

  /// Takes the line without a newline at the end, as if its newline were there; `false` if there is none.
  mutating func takeUnfinished() -> Bool {
    let pending = splitter.pending
    guard pending.count > 0 else { return false }
    let bytes = splitter.bytes
    walk.take(pending, of: bytes.span)
    return true
  }

  /// The last line, if it is accepted and lacks only its newline: the next append completes it.
  var unterminated: JournalRecord? {
    let pending = splitter.pending
    guard pending.count > 0, pending.isKept else { return nil }
    return walk.next(splitter.bytes.span.extracting(pending.range))
  }
}
