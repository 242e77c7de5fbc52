import BoardModel

/// The end of an event file: the head of the chain, and what a writer must account for.
struct Tail {
  let head: ChainHead
  let size: Int
  let damagedRanges: [Range<Int>]
  let isUnterminated: Bool
  /// The newest accepted line; `nil` if it has no newline or there is none.
  let newest: ResumePoint?

  /// First range to read, from the end: usually the newest lines in one read.
  private static let firstWindowBytes = 4096
  private static let maxWindowBytes = 1_048_576

  /// Reads from the last valid resume point to the end, or the whole file, in constant memory.
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
    head = tail.reader.walk.head ?? .start
    damagedRanges = Array(tail.damaged.ranges)
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

private struct TailWalk {
  private(set) var reader: ChainReader
  /// Bytes that no `log.gap` accounts for.
  private(set) var damaged = RangeSet<Int>()
  /// The same bytes and those that a `log.gap` accounts for.
  private var everDamaged = RangeSet<Int>()
  private var firstAcceptedOffset: Int?
  private(set) var newest: ResumePoint?

  /// Whether the chain was found and everything before its first line is accounted for.
  ///
  /// A gap for damage at the beginning may itself be before the first line that was found to link.
  var hasFoundChain: Bool {
    guard let firstAcceptedOffset else { return false }
    return damaged.ranges.first.map { $0.lowerBound >= firstAcceptedOffset } ?? true
  }

  init(
    _ file: borrowing some JournalFile & ~Copyable, from start: Int, to end: Int
  ) throws(JournalError) {
    reader = ChainReader(from: start)
    while try reader.read(from: file, end: end) { takeLines() }
  }

  /// Walks from a resume point; `nil` if the file does not have that line there.
  init?(
    _ file: borrowing some JournalFile & ~Copyable, from resumePoint: ResumePoint, to end: Int
  ) throws(JournalError) {
    guard resumePoint.range.upperBound <= end, resumePoint.range.count <= LineLimits.maxBytes else {
      return nil
    }
    reader = ChainReader(at: resumePoint)
    newest = resumePoint
    var isPlaced = false
    while try reader.read(from: file, end: end) {
      if !isPlaced, let rawLine = reader.splitter.next() {
        let line = reader.splitter.bytes.span.extracting(rawLine.range)
        guard JournalRecord.ifValid(line)?.head == resumePoint.head,
          rawLine.end == resumePoint.range.upperBound
        else { return nil }
        isPlaced = true
      }
      if isPlaced { takeLines() }
    }
    guard isPlaced else { return nil }
  }

  private mutating func takeLines() {
    while reader.takeLine() { note() }
  }

  /// Takes the unfinished line at the end; returns whether there is one.
  mutating func takeUnfinished(upTo size: Int) -> Bool {
    let pending = reader.splitter.pending
    // It may also be the line that confirms the lines before it.
    var trial = reader.walk
    trial.take(pending, of: reader.splitter.bytes.span)
    if pending.count > 0, trial.mark?.end == pending.end {
      reader.walk = trial
    } else {
      reader.walk.rejectUnconfirmed()
      damage(pending.offset..<size)
    }
    reader.walk.rejectUnconfirmed()
    note()
    return pending.count > 0
  }

  private mutating func note() {
    for outcome in reader.walk.takeOutcomes() {
      switch outcome {
      case .invalid(_, let position):
        damage(position.range)
      case .accepted(let record, let position):
        firstAcceptedOffset = firstAcceptedOffset ?? position.range.lowerBound
        newest = ResumePoint(head: record.head, range: position.range)
        guard case .log(.gap(let gap)) = record.event.fact else { continue }
        let (end, isOver) = gap.offset.addingReportingOverflow(gap.bytes)
        if !isOver { cover(gap.offset..<end) }
      case .resumes: break
      }
    }
  }

  private mutating func damage(_ range: Range<Int>) {
    damaged.insert(contentsOf: range)
    everDamaged.insert(contentsOf: range)
  }

  /// Removes what a gap covers, and the newline that its writer added at the end of the damage.
  private mutating func cover(_ range: Range<Int>) {
    // Only the end is known of a range that began before the walk.
    damaged.remove(contentsOf: range)
    let newline = range.upperBound
    if everDamaged.contains(newline), !everDamaged.contains(newline + 1) {
      damaged.remove(contentsOf: newline..<newline + 1)
    }
  }
}
