import BoardModel

/// The end of an event file: the head of the chain, and what a writer must account for.
struct Tail {
  let head: ChainHead
  /// The file's size when it was looked at.
  let size: Int
  /// Damaged ranges that no `log.gap` accounts for.
  let damagedRanges: [Range<Int>]
  /// Whether the last byte is not a newline.
  let isUnterminated: Bool
  /// The newest accepted line; `nil` if it has no newline or there is none.
  let newest: ResumePoint?

  /// First range to read, from the end: usually the newest lines in one read.
  private static let firstWindowBytes = 4096
  private static let maxWindowBytes = 1_048_576

  /// Reads from the last valid resume point to the end, or the whole file if none is valid.
  ///
  /// Memory use does not depend on the file.
  init(
    of file: borrowing some JournalFile & ~Copyable, from resumePoints: [ResumePoint]
  ) throws(JournalError) {
    size = try file.size()
    var held: TailWalk?
    for resumePoint in resumePoints.sorted(by: { $0.range.upperBound > $1.range.upperBound })
    where held == nil {
      held = try TailWalk(file, from: resumePoint, to: size)
    }
    var tail = if let held { held } else { try TailWalk(file, from: 0, to: size) }
    newest = tail.newest
    isUnterminated = tail.takeUnfinished(upTo: size)
    head = tail.walk.head ?? .start
    damagedRanges = tail.damagedRanges.all
  }

  /// Offset from which a walk reaches the chain before `end`.
  static func start(
    before end: Int, in file: borrowing some JournalFile & ~Copyable
  ) throws(JournalError) -> Int {
    var window = Tail.firstWindowBytes
    var start = max(0, end - window)
    while start > 0 {
      let probe = try TailWalk(file, from: start, to: min(end, start + window))
      if probe.hasFoundChain { return start }
      if window < Tail.maxWindowBytes {
        window *= 16
        start = max(0, end - window)
      } else {
        // The windows overlap, so that no line is missed at a border.
        start = max(0, start - window + 4 * LineLimits.maxBytes)
      }
    }
    return start
  }
}

/// A walk over the last part of a file.
private struct TailWalk {
  var walk: ChainWalk
  var damagedRanges = DamagedRanges()
  private var splitter: LineSplitter
  /// Offset of the first accepted line.
  private var firstAcceptedOffset: Int?
  /// The newest accepted line.
  private(set) var newest: ResumePoint?

  /// Whether the chain was found and everything before its first line is accounted for.
  ///
  /// A gap for damage at the beginning may itself be before the first line that was found to link.
  var hasFoundChain: Bool {
    guard let firstAcceptedOffset else { return false }
    return !damagedRanges.all.contains { $0.lowerBound < firstAcceptedOffset }
  }

  init(
    _ file: borrowing some JournalFile & ~Copyable, from start: Int, to end: Int
  ) throws(JournalError) {
    walk = start == 0 ? .fromStart : .fromInside
    // One byte earlier, so that a line that begins exactly at `start` is complete.
    splitter = LineSplitter(at: max(0, start - 1))
    var isCut = start > 0
    while try splitter.read(from: file, limit: LineSplitter.chunkBytes, end: end) > 0 {
      if isCut, splitter.next() != nil { isCut = false }
      if !isCut { takeLines() }
    }
  }

  /// Walks from a resume point; `nil` if the file does not have that line there.
  init?(
    _ file: borrowing some JournalFile & ~Copyable, from resumePoint: ResumePoint, to end: Int
  ) throws(JournalError) {
    guard resumePoint.range.upperBound <= end, resumePoint.range.count <= LineLimits.maxBytes else {
      return nil
    }
    walk = .after(resumePoint.head)
    newest = resumePoint
    splitter = LineSplitter(at: resumePoint.range.lowerBound)
    var isPlaced = false
    while try splitter.read(from: file, limit: LineSplitter.chunkBytes, end: end) > 0 {
      if !isPlaced, let rawLine = splitter.next() {
        guard TailWalk.isLine(splitter.bytes.span.extracting(rawLine.range), of: resumePoint),
          rawLine.end == resumePoint.range.upperBound
        else { return nil }
        isPlaced = true
      }
      if isPlaced { takeLines() }
    }
    guard isPlaced else { return nil }
  }

  private static func isLine(_ line: Span<UInt8>, of resumePoint: ResumePoint) -> Bool {
    do {
      let record = try JournalRecord.parsing(line)
      return ChainHead(seq: record.event.seq, hash: record.hash) == resumePoint.head
    } catch {
      return false
    }
  }

  private mutating func takeLines() {
    let bytes = splitter.bytes
    while let rawLine = splitter.next() {
      if rawLine.isKept {
        walk.take(bytes.span.extracting(rawLine.range), at: rawLine.offset)
      } else {
        walk.take(tooLong: rawLine.count, at: rawLine.offset)
      }
      note()
    }
  }

  /// Takes the unfinished line at the end.
  ///
  /// - Returns: whether there is one.
  mutating func takeUnfinished(upTo size: Int) -> Bool {
    let pending = splitter.pending
    let bytes = splitter.bytes
    let line = bytes.span.extracting(pending.range)
    if pending.count > 0, pending.isKept, wouldAccept(line, at: pending.offset) {
      walk.take(line, at: pending.offset)
    } else {
      walk.rejectUnconfirmed()
      damagedRanges.add(pending.offset..<size)
    }
    walk.rejectUnconfirmed()
    note()
    return pending.count > 0
  }

  /// Whether the line would be accepted with a newline.
  ///
  /// It may also be the one that confirms the lines before it.
  private func wouldAccept(_ line: Span<UInt8>, at offset: Int) -> Bool {
    var trial = walk
    trial.take(line, at: offset)
    return trial.headEnd == offset + line.count + 1
  }

  private mutating func note() {
    for outcome in walk.outcomes {
      switch outcome {
      case .invalid(_, let position):
        damagedRanges.add(position.range)
      case .accepted(let record, let position):
        firstAcceptedOffset = firstAcceptedOffset ?? position.range.lowerBound
        newest = ResumePoint(
          head: ChainHead(seq: record.event.seq, hash: record.hash), range: position.range)
        guard case .log(.gap(let gap)) = record.event.fact else { continue }
        let (end, isOver) = gap.offset.addingReportingOverflow(gap.bytes)
        if !isOver { cover(gap.offset..<end) }
      case .resumes: break
      }
    }
    walk.outcomes.removeAll(keepingCapacity: true)
  }

  /// Removes what a gap covers, and the newline that its writer added after the range.
  private mutating func cover(_ range: Range<Int>) {
    // Only the end is known of a range that began before the walk.
    damagedRanges.subtract(range)
    let newline = range.upperBound..<range.upperBound + 1
    if damagedRanges.all.contains(newline) { damagedRanges.subtract(newline) }
  }
}
