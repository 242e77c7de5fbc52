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
  /// The end of the file, in which every hash is checked in any case.
  private static let checkedTailBytes = 1 << 20

  /// Continues from where a reader stopped; `nil` = at the first byte.
  ///
  /// Checking the hash of every old line more than doubles the time to open. Without it a line that does not fit makes
  /// `read` begin again at the first byte, with every hash.
  init(after point: ReadPoint?, checksEveryHash: Bool, isCopy: Bool) {
    walk = ChainWalk(after: point?.newest ?? LineMark())
    walk.isCopy = isCopy
    walk.checksEveryHash = checksEveryHash
    guard let point else { return }
    self.point = point
    current = point
    reportedLines = point.newest.line
    splitter = LineSplitter(at: point.end)
  }

  var brokenNotice: JournalNotice? { current.broken?.notice }

  /// Lines behind a break that nobody has accepted.
  var unconfirmedNotice: JournalNotice? {
    let all = current.unconfirmed + (walk.unconfirmed.map { [$0] } ?? [])
    return all.first.map {
      .unconfirmed(count: all.reduce(0) { $0 + $1.count }, line: $0.line, seq: $0.firstSeq)
    }
  }

  /// Lines that a person accepted, of which a copy has none.
  private(set) var elsewhereNotice: JournalNotice?

  var endsUnconfirmed: Bool { walk.unconfirmed != nil }

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
      if splitter.readOffset >= size - FollowedLines.checkedTailBytes {
        walk.checksEveryHash = true
      }
      let got = try splitter.read(from: file, limit: left, end: size)
      if got == 0 { break }
      left -= got
      try takeLines(from: file, into: &update)
      if walk.isDoubtful {
        self = FollowedLines(after: nil, checksEveryHash: true, isCopy: walk.isCopy)
        update = JournalUpdate()
        update.isRestart = true
        break
      }
    }
    update.readBytes = splitter.readOffset
    update.totalBytes = size
    update.hasMore = splitter.readOffset < size
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

  private mutating func takeLines(
    from file: borrowing SystemFile, into update: inout JournalUpdate
  ) throws(JournalError) {
    let bytes = splitter.bytes
    // Canonical lines bring no faults, so one `updatePoint` after many is enough.
    var isPointCurrent = true
    while let rawLine = splitter.next() {
      if rawLine.isKept, hasOrigin,
        let known = walk.takeCanonical(
          bytes.span.extracting(rawLine.range), at: rawLine.offset, into: &update.events)
      {
        update.ranges.append(rawLine.offset..<rawLine.end)
        if known > current.latest { current.latest = known }
        isPointCurrent = false
        continue
      }
      if !isPointCurrent { updatePoint() }
      isPointCurrent = true
      walk.take(rawLine, of: bytes.span)
      try report(from: file, into: &update)
    }
    if !isPointCurrent { updatePoint() }
  }

  private mutating func report(
    from file: borrowing SystemFile, into update: inout JournalUpdate
  ) throws(JournalError) {
    for outcome in walk.takeOutcomes() {
      switch outcome {
      case .accepted(let record, let position):
        if case .log(.accepted(let accepted)) = record.event.fact {
          current.broken = nil
          try addAccepted(accepted, from: file, into: &update)
        }
        update.events.append(record.event)
        update.ranges.append(position.range)
        let known = record.event.knownAt
        current.latest = hasOrigin ? max(current.latest, known) : known
        if !hasOrigin {
          current.origin = LineMark(
            head: record.head, end: position.range.upperBound, line: position.line)
        }
        // Only now is the state complete up to `head`; what follows will be read again.
        updatePoint()
      case .invalid(let problem, let position):
        report(problem.description, at: position, into: &update)
        if problem.isBreak {
          current.broken = BrokenChain(line: position.line, reason: problem.description)
        }
      case .unconfirmed: break
      case .skipped(let lines): current.unconfirmed.append(lines)
      }
    }
  }

  /// Adds the events of unconfirmed lines that a person has accepted.
  private mutating func addAccepted(
    _ accepted: LinesAccepted, from file: borrowing SystemFile, into update: inout JournalUpdate
  ) throws(JournalError) {
    guard let index = current.unconfirmed.firstIndex(where: { $0.firstSeq == accepted.from }) else {
      if walk.isCopy { elsewhereNotice = .elsewhere(seq: accepted.from) }
      return
    }
    let lines = current.unconfirmed.remove(at: index)
    var splitter = LineSplitter(at: lines.after.end)
    var walk = ChainWalk(after: lines.after)
    while try splitter.read(from: file, limit: LineSplitter.chunkBytes, end: lines.last.end) > 0 {
      while let rawLine = splitter.next() { walk.take(rawLine, of: splitter.bytes.span) }
      for case .unconfirmed(let record, let position, _) in walk.takeOutcomes() {
        update.events.append(record.event)
        update.ranges.append(position.range)
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
