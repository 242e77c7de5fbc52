import BoardModel

/// The end of an event file: the head of the chain, and what a writer must account for.
struct Tail {
  /// What the next line of a writer links to.
  let head: ChainHead
  let size: Int
  /// What a writer accounts for, each range with a `log.gap`.
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
    isUnterminated = tail.takeUnfinished()
    head = tail.reader.walk.writingHead
    damagedRanges = tail.damage.open.map { [size] in
      // The newline of an unfinished line is not there yet.
      $0.range.lowerBound..<min($0.range.upperBound, size)
    }
  }

  /// Offset from which a walk reaches the chain before `end`.
  static func start(
    before end: Int, in file: borrowing some JournalFile & ~Copyable
  ) throws(JournalError) -> Int {
    var window = Tail.firstWindowBytes
    var start = max(0, end - window)
    while start > 0 {
      let probe = try TailWalk(file, from: start, to: min(end, start + window))
      if probe.newest != nil { return start }
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
  private(set) var damage = DamageList()
  private(set) var newest: ResumePoint?
  private var isBroken = false

  init(
    _ file: borrowing some JournalFile & ~Copyable, from start: Int, to end: Int
  ) throws(JournalError) {
    reader = ChainReader(from: start)
    while try reader.read(from: file, end: end) { takeLines() }
  }

  /// Walks from a resume point; `nil` if the file does not have that line there, or the chain breaks behind it.
  ///
  /// The line itself may be one that a gap has skipped.
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
    guard isPlaced, !isBroken else { return nil }
  }

  private mutating func takeLines() {
    while reader.takeLine() { note() }
  }

  /// Takes the unfinished line at the end; returns whether there is one.
  mutating func takeUnfinished() -> Bool {
    guard reader.takeUnfinished() else { return false }
    note()
    return true
  }

  private mutating func note() {
    for outcome in reader.walk.takeOutcomes() {
      switch outcome {
      case .invalid(let problem, let position):
        damage.add(position, problem)
        isBroken = isBroken || problem.isBreak
      case .accepted(let record, let position):
        newest = ResumePoint(head: record.head, range: position.range)
        if case .log(.gap(let gap)) = record.event.fact {
          // A gap with a wrong hash is a finding of `verify`; another gap would not change that.
          if damage.rejection(of: gap, before: position.range.lowerBound) == nil {
            damage.cover(gap, by: record.event.seq)
          }
        } else {
          damage.passEvent(recorded: record.event.knownAt)
        }
      case .unconfirmed: isBroken = true
      case .skipped: break
      }
    }
  }
}
