import BoardModel

/// How an event file ends: where the chain stands, and what a writer has to account for before it goes on.
struct Tail {
  let head: ChainHead
  /// The file's size when it was looked at.
  let size: Int
  /// Ranges that belong to no line and that no `log.gap` accounts for.
  let holes: [Range<Int>]
  /// The last byte is no newline.
  let isUnterminated: Bool
  /// The newest line that counts, where it has a newline.
  let newest: Foothold?

  /// Enough for the newest lines of an ordinary file in one read.
  private static let firstWindowBytes = 4096
  private static let widestWindowBytes = 1_048_576

  /// Reads on from the last of the footholds that holds, or the whole file where none does.
  ///
  /// Memory does not grow with the file, whatever stands in it.
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

  /// Where to begin reading, so that a walk has found the chain before `end`.
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
        // Overlapping, so that no lines can hide on a border.
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
  /// Where the first line begins that counts.
  private var firstCounted: Int?
  /// The last line that counts.
  private(set) var newest: Foothold?

  /// The chain was found, and all that stands before its first line is accounted for.
  ///
  /// A gap that speaks of a hole at the beginning may itself lie before what was found to link.
  var isSure: Bool {
    guard let firstCounted else { return false }
    return !holes.all.contains { $0.lowerBound < firstCounted }
  }

  init(
    _ file: borrowing some JournalFile & ~Copyable, from start: Int, to end: Int
  ) throws(JournalError) {
    walk = start == 0 ? .fromStart : .fromInside
    // One byte earlier, so that a line that begins exactly at `start` is seen whole.
    splitter = LineSplitter(at: max(0, start - 1))
    var isCut = start > 0
    while try splitter.read(from: file, limit: LineSplitter.chunkBytes, end: end) > 0 {
      if isCut, splitter.next() != nil { isCut = false }
      if !isCut { takeLines() }
    }
  }

  /// A walk from a foothold on; `nil` where the file does not hold that line there.
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

  /// Takes what has no newline.
  ///
  /// - Returns: whether there is any.
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

  /// Whether the line would count, if it had its newline: also as the one that proves those before it.
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

  /// Takes away what a gap covers, and the newline that its writer ended the range with.
  private mutating func cover(_ range: Range<Int>) {
    // Of a hole that began before the walk only the end is known.
    holes.subtract(range)
    let newline = range.upperBound..<range.upperBound + 1
    if holes.all.contains(newline) { holes.subtract(newline) }
  }
}
