import BoardModel

/// The end of an event file: the head of the chain, and what a writer must account for.
struct Tail {
  let head: ChainHead
  /// The file's size when it was looked at.
  let size: Int
  /// Damaged ranges that no `log.gap` accounts for.
  let holes: [Range<Int>]
  /// Whether the last byte is not a newline.
  let isUnterminated: Bool
  /// The newest accepted line; `nil` if it has no newline or there is none.
  let newest: Foothold?

  /// First range to read, from the end: usually the newest lines in one read.
  private static let firstWindowBytes = 4096
  private static let widestWindowBytes = 1_048_576

  /// Reads from the last valid resume point to the end, or the whole file if none is valid.
  ///
  /// Memory use does not depend on the file.
  init(
    of file: borrowing some JournalFile & ~Copyable, from footholds: [Foothold]
  ) throws(JournalError) {
    size = try file.size()
    var held: TailWalk?
    for foothold in footholds.sorted(by: { $0.range.upperBound > $1.range.upperBound })
    where held == nil {
      held = try TailWalk(file, from: foothold, to: size)
    }
    var tail = if let held { held } else { try TailWalk(file, from: 0, to: size) }
    newest = tail.newest
    isUnterminated = tail.end(at: size)
    head = tail.walk.head ?? .start
    holes = tail.holes.all
  }

  /// Offset from which a walk reaches the chain before `end`.
  static func start(
    before end: Int, in file: borrowing some JournalFile & ~Copyable
  ) throws(JournalError) -> Int {
    var window = Tail.firstWindowBytes
    var start = max(0, end - window)
    while start > 0 {
      let probe = try TailWalk(file, from: start, to: min(end, start + window))
      if probe.isSure { return start }
      if window < Tail.widestWindowBytes {
        window *= 16
        start = max(0, end - window)
      } else {
        // The windows overlap, so that no line is missed at a border.
        start = max(0, start - window + 4 * Line.limitBytes)
      }
    }
    return start
  }
}

/// A walk over the last part of a file.
private struct TailWalk {
  var walk: ChainWalk
  var holes = Holes()
  private var splitter: LineSplitter
  /// Offset of the first accepted line.
  private var firstCounted: Int?
  /// The newest accepted line.
  private(set) var newest: Foothold?

  /// Whether the chain was found and everything before its first line is accounted for.
  ///
  /// A gap for damage at the beginning may itself be before the first line that was found to link.
  var isSure: Bool {
    guard let firstCounted else { return false }
    return !holes.all.contains { $0.lowerBound < firstCounted }
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
    _ file: borrowing some JournalFile & ~Copyable, from foothold: Foothold, to end: Int
  ) throws(JournalError) {
    guard foothold.range.upperBound <= end, foothold.range.count <= Line.limitBytes else {
      return nil
    }
    walk = .after(foothold.head)
    newest = foothold
    splitter = LineSplitter(at: foothold.range.lowerBound)
    var isPlaced = false
    while try splitter.read(from: file, limit: LineSplitter.chunkBytes, end: end) > 0 {
      if !isPlaced, let piece = splitter.next() {
        guard TailWalk.isLine(splitter.bytes.span.extracting(piece.range), of: foothold),
          piece.end == foothold.range.upperBound
        else { return nil }
        isPlaced = true
      }
      if isPlaced { takeLines() }
    }
    guard isPlaced else { return nil }
  }

  private static func isLine(_ line: Span<UInt8>, of foothold: Foothold) -> Bool {
    do {
      let record = try Record.scanning(line)
      return ChainHead(seq: record.event.seq, hash: record.hash) == foothold.head
    } catch {
      return false
    }
  }

  private mutating func takeLines() {
    let bytes = splitter.bytes
    while let piece = splitter.next() {
      if piece.isKept {
        walk.take(bytes.span.extracting(piece.range), at: piece.offset)
      } else {
        walk.take(tooLong: piece.count, at: piece.offset)
      }
      note()
    }
  }

  /// Takes the unfinished line at the end.
  ///
  /// - Returns: whether there is one.
  mutating func end(at size: Int) -> Bool {
    let pending = splitter.pending
    let bytes = splitter.bytes
    let line = bytes.span.extracting(pending.range)
    if pending.count > 0, pending.isKept, counts(line, at: pending.offset) {
      walk.take(line, at: pending.offset)
    } else {
      walk.settle()
      holes.add(pending.offset..<size)
    }
    walk.settle()
    note()
    return pending.count > 0
  }

  /// Whether the line would be accepted with a newline.
  ///
  /// It may also be the one that confirms the lines before it.
  private func counts(_ line: Span<UInt8>, at offset: Int) -> Bool {
    var trial = walk
    trial.take(line, at: offset)
    return trial.headEnd == offset + line.count + 1
  }

  private mutating func note() {
    for outcome in walk.outcomes {
      switch outcome {
      case .stranger(_, let place):
        holes.add(place.range)
      case .counts(let record, let place):
        firstCounted = firstCounted ?? place.range.lowerBound
        newest = Foothold(
          head: ChainHead(seq: record.event.seq, hash: record.hash), range: place.range)
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
    holes.subtract(range)
    let newline = range.upperBound..<range.upperBound + 1
    if holes.all.contains(newline) { holes.subtract(newline) }
  }
}
