import BoardModel

/// Reading state of a followed file: its lines, the chain and the faults.
struct FollowedLines {
  private var splitter = LineSplitter(at: 0)
  private var walk: ChainWalk
  /// Line number up to which faults were already reported.
  private var reportedLines = 0
  /// The newest break of the chain; once set, it stays.
  private var brokenChain: BrokenChain?
  /// The first accepted line.
  private var origin: LineMark?
  /// Latest time at which any accepted event was recorded.
  private var latest: Timestamp?
  private var faults = FaultTally()
  /// State when the newest accepted line was taken; `nil` before the first.
  private(set) var point: ReadPoint?

  /// Typical length of a line, for reserving memory; most lines are longer.
  private static let usualLineBytes = 128

  init() {
    walk = .fromStart
    // Checking the hash of every old line more than doubles the time to open; `verify` does it.
    walk.checksEveryHash = false
  }

  /// Continues from where a reader stopped.
  init(after point: ReadPoint) {
    self.point = point
    origin = point.origin
    latest = point.latest
    faults = point.faults
    brokenChain = point.broken
    reportedLines = point.newest.line
    splitter = LineSplitter(at: point.end)
    walk = ChainWalk(after: point.newest)
    walk.checksEveryHash = false
  }

  var broken: JournalNotice? { brokenChain?.notice }

  /// The newest lines do not link to the chain; later lines will confirm or reject them.
  var suspense: JournalNotice? {
    walk.suspense.map { .broken(line: $0.place.line, reason: $0.problem.description) }
  }

  var head: ChainHead { walk.head ?? .start }
  var readOffset: Int { splitter.readOffset }
  /// The unfinished line: its file offset and its length.
  var pending: (offset: Int, bytes: Int) { (splitter.offset, splitter.pendingCount) }

  /// Reads the next lines: about `limit` bytes and not beyond file offset `size`.
  mutating func read(
    from file: borrowing SystemFile, limit: Int, size: Int, into news: inout JournalNews
  ) throws(JournalError) {
    // Nothing new: the unfinished line may have been overwritten since it was read.
    if splitter.readOffset >= size { splitter.forgetPending() }
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
    // Once the end of the file was reached, new lines must link before they are accepted.
    if !news.hasMore { walk.checksEveryHash = true }
  }

  /// Whether `file` still has the newest accepted line where it was read.
  func holdsHead(_ file: borrowing SystemFile) throws(JournalError) -> Bool {
    guard walk.headEnd > 0 else { return true }
    return try newest.isHeld(by: file)
  }

  private var newest: LineMark {
    LineMark(head: head, end: walk.headEnd, line: walk.headLine)
  }

  /// Continues after the newest accepted line, in another file that has it at the same offset.
  mutating func rewindToHead() {
    reportedLines = max(reportedLines, walk.lineCount)
    walk.rewindToHead()
    splitter = LineSplitter(at: walk.headEnd)
  }

  private mutating func takeLines(into news: inout JournalNews) {
    let bytes = splitter.bytes
    // Canonical lines bring no faults, so one `seal` after many is enough.
    var isSealed = true
    while let piece = splitter.next() {
      let line = bytes.span.extracting(piece.isKept ? piece.range : 0..<0)
      if piece.isKept, origin != nil,
        let known = walk.takePlain(line, at: piece.offset, into: &news.events)
      {
        news.ranges.append(piece.offset..<piece.end)
        note(known)
        isSealed = false
        continue
      }
      if !isSealed { seal() }
      isSealed = true
      if piece.isKept {
        walk.take(line, at: piece.offset)
      } else {
        walk.take(tooLong: piece.count, at: piece.offset)
      }
      report(into: &news)
    }
    if !isSealed { seal() }
  }

  private mutating func report(into news: inout JournalNews) {
    let last = walk.outcomes.lastIndex { if case .counts = $0 { true } else { false } }
    for (index, outcome) in walk.outcomes.enumerated() {
      switch outcome {
      case .counts(let record, let place):
        news.events.append(record.event)
        news.ranges.append(place.range)
        note(record, place)
        // Only now is the state complete up to `head`; what follows will be read again.
        if index == last { seal() }
      case .stranger(let problem, let place):
        report(problem.description, at: place, into: &news)
        if problem == .hash { note(broken: problem.description, at: place) }
      case .resumes(let kind, let place):
        if kind == .changed { report(kind.description, at: place, into: &news) }
        note(broken: kind.description, at: place)
      }
    }
    walk.outcomes.removeAll(keepingCapacity: true)
  }

  private mutating func note(_ record: Record, _ place: Place) {
    note(record.event.knownAt)
    guard origin == nil else { return }
    origin = LineMark(
      head: ChainHead(seq: record.event.seq, hash: record.hash), end: place.range.upperBound,
      line: place.line)
  }

  private mutating func note(_ known: Timestamp) {
    guard let latest, latest.milliseconds >= known.milliseconds else {
      self.latest = known
      return
    }
  }

  private mutating func note(broken reason: String, at place: Place) {
    brokenChain = BrokenChain(line: place.line, reason: reason)
  }

  private mutating func seal() {
    guard let origin, let latest else { return }
    point = ReadPoint(
      origin: origin, newest: newest, latest: latest, faults: faults, broken: brokenChain)
  }

  private mutating func report(_ reason: String, at place: Place, into news: inout JournalNews) {
    guard place.line > reportedLines else { return }
    let fault = Fault(line: place.line, offset: place.range.lowerBound, reason: reason)
    news.faults.append(fault)
    faults.add(fault)
  }
}
