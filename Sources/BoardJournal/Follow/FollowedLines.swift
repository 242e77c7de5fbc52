import BoardModel

/// Reading state of a followed file: its lines, the chain and the faults.
struct FollowedLines {
  private var splitter = LineSplitter(at: 0)
  private var walk: ChainWalk
  /// Line number up to which faults were already reported.
  private var reportedLines = 0
  /// What `point` becomes with the next accepted line.
  private var current = ReadPoint()
  /// State when the newest accepted line was taken; `nil` before the first.
  private(set) var point: ReadPoint?

  /// Typical length of a line, for reserving memory; most lines are longer.
  private static let typicalLineBytes = 128

  /// Continues from where a reader stopped; `nil` = at the first byte.
  init(after point: ReadPoint?) {
    walk = ChainWalk(after: point?.newest ?? LineMark())
    // Checking the hash of every old line more than doubles the time to open; `verify` does it.
    walk.checksEveryHash = false
    guard let point else { return }
    self.point = point
    current = point
    reportedLines = point.newest.line
    splitter = LineSplitter(at: point.end)
  }

  var brokenNotice: JournalNotice? { current.broken?.notice }

  /// The newest lines do not link to the chain; later lines will confirm or reject them.
  var unconfirmedNotice: JournalNotice? {
    walk.firstUnconfirmed.map { .broken(line: $0.position.line, reason: $0.problem.description) }
  }

  private var hasOrigin: Bool { current.origin.end > 0 }
  var head: ChainHead { walk.head ?? .start }
  var readOffset: Int { splitter.readOffset }
  /// The unfinished line: its file offset and its length.
  var pending: (offset: Int, bytes: Int) { (splitter.offset, splitter.pendingBytes) }

  /// Reads the next lines: about `limit` bytes and not beyond file offset `size`.
  mutating func read(
    from file: borrowing SystemFile, limit: Int, size: Int, into update: inout JournalUpdate
  ) throws(JournalError) {
    // Nothing new: the unfinished line may have been overwritten since it was read.
    if splitter.readOffset >= size { splitter.discardPending() }
    var left = limit
    let bytes = max(0, min(limit, size - splitter.readOffset))
    update.events.reserveCapacity(bytes / FollowedLines.typicalLineBytes + 1)
    update.ranges.reserveCapacity(bytes / FollowedLines.typicalLineBytes + 1)
    while left > 0 {
      let got = try splitter.read(from: file, limit: left, end: size)
      if got == 0 { break }
      left -= got
      takeLines(into: &update)
    }
    update.readBytes = splitter.readOffset
    update.hasMore = splitter.readOffset < size
    // Once the end of the file was reached, new lines must link before they are accepted.
    if !update.hasMore { walk.checksEveryHash = true }
  }

  /// Whether `file` still has the newest accepted line where it was read.
  func holdsHead(_ file: borrowing SystemFile) throws(JournalError) -> Bool {
    try walk.mark?.isPresent(in: file) ?? true
  }

  /// Continues after the newest accepted line, in another file that has it at the same offset.
  mutating func rewindToHead() {
    reportedLines = max(reportedLines, walk.lineCount)
    walk.rewindToHead()
    splitter = LineSplitter(at: walk.mark?.end ?? 0)
  }

  private mutating func takeLines(into update: inout JournalUpdate) {
    let bytes = splitter.bytes
    // Canonical lines bring no faults, so one `updatePoint` after many is enough.
    var isPointCurrent = true
    while let rawLine = splitter.next() {
      if rawLine.isKept, hasOrigin,
        let known = walk.takeCanonical(
          bytes.span.extracting(rawLine.range), at: rawLine.offset, into: &update.events)
      {
        update.ranges.append(rawLine.offset..<rawLine.end)
        current.latest = max(current.latest, known)
        isPointCurrent = false
        continue
      }
      if !isPointCurrent { updatePoint() }
      isPointCurrent = true
      walk.take(rawLine, of: bytes.span)
      report(into: &update)
    }
    if !isPointCurrent { updatePoint() }
  }

  private mutating func report(into update: inout JournalUpdate) {
    let outcomes = walk.takeOutcomes()
    let last = outcomes.lastIndex { if case .accepted = $0 { true } else { false } }
    for (index, outcome) in outcomes.enumerated() {
      switch outcome {
      case .accepted(let record, let position):
        update.events.append(record.event)
        update.ranges.append(position.range)
        let known = record.event.knownAt
        current.latest = hasOrigin ? max(current.latest, known) : known
        if !hasOrigin {
          current.origin = LineMark(
            head: record.head, end: position.range.upperBound, line: position.line)
        }
        // Only now is the state complete up to `head`; what follows will be read again.
        if index == last { updatePoint() }
      case .invalid(let problem, let position):
        report(problem.description, at: position, into: &update)
        if problem == .hash {
          current.broken = .init(line: position.line, reason: problem.description)
        }
      case .resumes(let kind, let position):
        if kind == .changed { report(kind.description, at: position, into: &update) }
        current.broken = BrokenChain(line: position.line, reason: kind.description)
      }
    }
  }

  private mutating func updatePoint() {
    guard hasOrigin, let newest = walk.mark else { return }
    current.newest = newest
    point = current
  }

  private mutating func report(
    _ reason: String, at position: LinePosition, into update: inout JournalUpdate
  ) {
    guard position.line > reportedLines else { return }
    let fault = Fault(line: position.line, offset: position.range.lowerBound, reason: reason)
    update.faults.append(fault)
    current.faults.add(fault)
  }
}
