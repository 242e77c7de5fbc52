/// Reads single lines in the middle of a file if they belong to the chain.
///
/// Fast for lines in file order, because a probe continues from its position.
struct ChainProbe {
  private var walk = ChainWalk.fromStart
  private var splitter = LineSplitter(at: 0)
  private var isPlaced = false

  /// Distance from which finding a new start is faster than reading on.
  private static let maxReadOnBytes = 16_384

  /// Returns the line that begins at `offset` if it is accepted; `nil` otherwise.
  mutating func record(
    at offset: Int, in file: borrowing some JournalFile & ~Copyable
  ) throws(JournalError) -> JournalRecord? {
    if !isPlaced || offset < splitter.offset || offset > splitter.offset + ChainProbe.maxReadOnBytes
    {
      try place(before: offset, in: file)
    }
    let size = try file.size()
    while splitter.offset <= offset {
      while splitter.offset <= offset, let rawLine = splitter.next() {
        let bytes = splitter.bytes
        if rawLine.isKept {
          walk.take(bytes.span.extracting(rawLine.range), at: rawLine.offset)
        } else {
          walk.take(tooLong: rawLine.count, at: rawLine.offset)
        }
        let outcomes = walk.outcomes
        walk.outcomes.removeAll(keepingCapacity: true)
        for case .accepted(let record, let position) in outcomes
        where position.range.lowerBound == offset {
          return record
        }
      }
      guard splitter.offset <= offset else { break }
      guard try splitter.read(from: file, limit: ChainProbe.maxReadOnBytes, end: size) > 0 else {
        return unterminated(at: offset)
      }
    }
    return nil
  }

  /// The last line if it lacks only its newline: the next append completes it.
  private func unterminated(at offset: Int) -> JournalRecord? {
    let pending = splitter.pending
    let bytes = splitter.bytes
    let line = bytes.span.extracting(pending.range)
    guard pending.offset == offset, pending.isKept, walk.isNext(line) else { return nil }
    do { return try JournalRecord.parsing(line) } catch { return nil }
  }

  private mutating func place(
    before offset: Int, in file: borrowing some JournalFile & ~Copyable
  ) throws(JournalError) {
    let start = try Tail.start(before: offset, in: file)
    walk = start == 0 ? .fromStart : .fromInside
    splitter = LineSplitter(at: max(0, start - 1))
    isPlaced = true
    guard start > 0 else { return }
    // Skip the rest of the cut line.
    while splitter.next() == nil {
      guard try splitter.read(from: file, limit: ChainProbe.maxReadOnBytes, end: offset) > 0 else {
        return
      }
    }
  }
}
