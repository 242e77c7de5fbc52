import BoardModel

/// The lines of a followed file, as far as they were read.
struct FollowedLines {
  private var splitter = LineSplitter(at: 0)
  private var walk: ChainWalk
  /// Lines whose faults were given out already.
  private var reportedLines = 0
  /// The chain did not hold; that does not pass.
  private(set) var broken: JournalNotice?

  /// Most lines are longer.
  private static let usualLineBytes = 128

  init() {
    walk = .fromStart
    // Hashing every old line would more than double the time to open a file; `verify` does it.
    walk.checksEveryHash = false
  }

  /// The newest lines do not link; what follows them will tell why.
  var suspense: JournalNotice? {
    walk.suspense.map { .broken(line: $0.place.line, reason: $0.problem.description) }
  }

  var head: ChainHead { walk.head ?? .start }
  var readOffset: Int { splitter.readOffset }
  /// The line that has no end yet: where it begins, and how long it is.
  var pending: (offset: Int, bytes: Int) { (splitter.offset, splitter.pendingCount) }

  /// Reads on, about `limit` bytes and not beyond `size`.
  mutating func read(
    from file: borrowing SystemFile, limit: Int, size: Int, into news: inout JournalNews
  ) throws(JournalError) {
    var left = limit
    let bytes = max(0, min(limit, size - splitter.readOffset))
    news.events.reserveCapacity(bytes / FollowedLines.usualLineBytes + 1)
    news.ranges.reserveCapacity(bytes / FollowedLines.usualLineBytes + 1)
    while left > 0 {
      let got = try splitter.read(from: file, limit: left, end: size)
      if got == 0 { break }
      left -= got
      takeLines(into: &news)
    }
    news.readBytes = splitter.readOffset
    news.hasMore = splitter.readOffset < size
    // From the first time at the end of the file on, what arrives must link before it counts.
    if !news.hasMore { walk.checksEveryHash = true }
  }

  /// Whether `file` still has the newest line where it was read.
  func holdsHead(_ file: borrowing SystemFile) throws(JournalError) -> Bool {
    guard walk.headEnd > 0 else { return true }
    var expected: [UInt8] = []
    head.hash.appendHex(to: &expected)
    expected += "\"}\n".utf8
    var bytes: [UInt8] = []
    let offset = walk.headEnd - expected.count
    _ = try file.read(at: offset, count: expected.count, appendingTo: &bytes)
    return bytes == expected
  }

  /// Goes on behind the newest line, in another file that holds it in the same place.
  mutating func rewindToHead() {
    reportedLines = max(reportedLines, walk.lineCount)
    walk.rewindToHead()
    splitter = LineSplitter(at: walk.headEnd)
  }

  private mutating func takeLines(into news: inout JournalNews) {
    let bytes = splitter.bytes
    while let piece = splitter.next() {
      if piece.isKept {
        let line = bytes.span.extracting(piece.range)
        if let event = walk.takePlain(line, at: piece.offset) {
          news.events.append(event)
          news.ranges.append(piece.offset..<piece.end)
          continue
        }
        walk.take(line, at: piece.offset)
      } else {
        walk.take(tooLong: piece.count, at: piece.offset)
      }
      report(into: &news)
    }
  }

  private mutating func report(into news: inout JournalNews) {
    for outcome in walk.outcomes {
      switch outcome {
      case .counts(let record, let place):
        news.events.append(record.event)
        news.ranges.append(place.range)
      case .stranger(let problem, let place):
        report(problem.description, at: place, into: &news)
        if problem == .hash { broken = .broken(line: place.line, reason: problem.description) }
      case .resumes(let kind, let place):
        if kind == .changed { report(kind.description, at: place, into: &news) }
        broken = .broken(line: place.line, reason: kind.description)
      }
    }
    walk.outcomes.removeAll(keepingCapacity: true)
  }

  private func report(_ reason: String, at place: Place, into news: inout JournalNews) {
    guard place.line > reportedLines else { return }
    news.faults.append(
      Fault(line: place.line, offset: place.range.lowerBound, reason: reason))
  }
}
