import BoardModel
import BoardText

struct LinePosition: Hashable, Sendable {
  /// Line number, from 1; every newline counts.
  let line: Int
  /// Byte offsets in the file, including the newline.
  let range: Range<Int>
}

/// Follows the chain of lines forward and decides which are accepted; every reader uses this rule.
///
/// A line is accepted if it is well-formed, has the next `seq`, and its hash links it to the newest
/// accepted line, the head. Every other line is damage. Damaged lines that link to each other, but
/// not to the head, are unconfirmed: the chain broke before them, or another log was pasted. A
/// `log.gap` that links to the head continues the chain behind them.
struct ChainWalk {
  enum Outcome {
    case accepted(JournalRecord, LinePosition)
    case invalid(LineProblem, LinePosition)
    /// An invalid line that is one of at least `minLinkedCount` linked ones.
    case unconfirmed(JournalRecord, LinePosition, isFirst: Bool)
    /// The next accepted line continues the chain behind these lines.
    case skipped(UnconfirmedLines)
  }

  /// Number of lines that must link to each other, so that they are more than what a crash leaves.
  static let minLinkedCount = 3
  /// Lines with a higher `seq` can't raise that of the lines after them.
  private static let maxUnconfirmedSeq = 1 << 52
  /// Length of the shortest possible line.
  private static let minLineBytes = 80

  /// The newest accepted line, or where the walk began; `nil` until a walk from inside finds the chain.
  private var newest: LineMark?
  /// Whether the walk began at an accepted line or at the first byte.
  private let isRooted: Bool
  private(set) var lineCount = 0
  /// Whether to check the hash of a line whose `seq` fits: more than half of the time.
  var checksEveryHash = true
  /// Whether it is a copy without the unconfirmed lines that a gap may skip.
  var isCopy = false
  /// Whether a line did not fit while not every hash was checked: the result may be wrong.
  private(set) var isDoubtful = false
  private var outcomes: [Outcome] = []
  /// Lines behind `newest` that link to each other, but not to it.
  private(set) var unconfirmed: UnconfirmedLines? {
    didSet { hasLinkedLines = unconfirmed != nil || !linked.isEmpty }
  }
  /// Fewer such lines at the end of what was read.
  private var linked: [(record: JournalRecord, position: LinePosition)] = [] {
    didSet { hasLinkedLines = unconfirmed != nil || !linked.isEmpty }
  }
  /// Whether lines at the end may still become unconfirmed ones; kept, since each line asks.
  private var hasLinkedLines = false
  private var canonical = CanonicalLine()

  /// Continues after a line, `LineMark()` = at the first byte; `nil` = with the first chain found.
  init(after newest: LineMark?) {
    self.newest = newest
    isRooted = newest != nil
    lineCount = newest?.line ?? 0
  }

  var head: ChainHead? { newest?.head }

  /// The head that the next line of a writer gets: its `seq` is above that of unconfirmed lines.
  var writingHead: ChainHead {
    ChainHead(seq: unconfirmed?.last.head.seq ?? head?.seq ?? 0, hash: head?.hash ?? .zeros)
  }

  /// Takes a canonical line that continues the chain; returns when it was recorded, else `nil`.
  @inline(__always)
  mutating func takeCanonical(
    _ line: Span<UInt8>, at offset: Int, into events: inout [Event]
  ) -> Timestamp? {
    guard !hasLinkedLines, let seq = newest?.head.seq,
      let read = canonical.head(of: line), read.seq == seq + 1,
      !checksEveryHash || isNext(line, read),
      let known = canonical.append(line, read, to: &events)
    else { return nil }
    lineCount += 1
    newest?.move(to: read.seq, read.hash, end: offset + line.count + 1, line: lineCount)
    return known
  }

  private func isNext(_ line: Span<UInt8>, _ read: CanonicalLine.Head) -> Bool {
    guard let previous = newest?.head.hash else { return false }
    return LineHash(after: previous, body: line.extracting(0..<read.bodyBytes)) == read.hash
  }

  /// Takes a line that continues the chain and concerns no line but itself; `false` = leaves all as it was.
  mutating func takePlain(
    _ line: Span<UInt8>, at offset: Int, into events: inout [Event]
  ) -> Bool {
    if takeCanonical(line, at: offset, into: &events) != nil { return true }
    guard let record = next(line), record.event.fact.isPlain else { return false }
    lineCount += 1
    newest = LineMark(head: record.head, end: offset + line.count + 1, line: lineCount)
    return true
  }

  /// Takes the next line, which begins at file offset `offset`, without its newline.
  mutating func take(_ line: Span<UInt8>, at offset: Int) {
    lineCount += 1
    let position = LinePosition(line: lineCount, range: offset..<offset + line.count + 1)
    if let read = canonical.record(line) { return take(read, line, position) }
    do {
      take(try JournalRecord.parsing(line), line, position)
    } catch {
      outcomes.append(.invalid(error, position))
      passSwallowedLine(at: position, line)
    }
  }

  /// Takes the next line, which may have been too long to keep; `bytes` are those of its splitter.
  mutating func take(_ rawLine: LineSplitter.RawLine, of bytes: Span<UInt8>) {
    if rawLine.isKept { return take(bytes.extracting(rawLine.range), at: rawLine.offset) }
    lineCount += 1
    let position = LinePosition(line: lineCount, range: rawLine.offset..<rawLine.end)
    outcomes.append(.invalid(.tooLong(bytes: rawLine.count + 1), position))
  }

  private mutating func take(
    _ record: JournalRecord, _ line: Span<UInt8>, _ position: LinePosition
  ) {
    if let head {
      let isNext = record.event.seq == head.seq + 1
      // A walk from inside may have begun in lines that this gap skips.
      let isTrusted = isNext && (record.isGap ? !isRooted : !checksEveryHash)
      if isTrusted || canContinue(head, record) && record.follows(head.hash, line: line) {
        move(to: record, position)
        outcomes.append(.accepted(record, position))
        return
      }
      isDoubtful = isDoubtful || !checksEveryHash
    }
    let top = writingHead.seq
    if let last = unconfirmed?.last.head, record.event.seq == top + 1,
      record.follows(last.hash, line: line)
    {
      linked = []
      reject(record, .seq(found: record.event.seq, expected: nextSeq), position)
      addUnconfirmed(record, position, isFirst: false)
    } else if let last = linked.last?.record, record.event.seq == last.event.seq + 1,
      record.follows(last.hash, line: line)
    {
      linked.append((record, position))
      reject(record, .seq(found: record.event.seq, expected: nextSeq), position)
      if linked.count == ChainWalk.minLinkedCount { confirmLinked() }
    } else {
      reject(record, problem(of: record, at: position), position)
      if head == nil
        || record.event.seq > top + 1 && record.event.seq < ChainWalk.maxUnconfirmedSeq
      {
        linked = [(record, position)]
      }
    }
  }

  /// Whether a line has the `seq` of the next one, or is a gap that skips the unconfirmed lines.
  private func canContinue(_ head: ChainHead, _ record: JournalRecord) -> Bool {
    let seq = record.event.seq
    return seq == head.seq + 1
      || record.isGap && (seq - 1 == unconfirmed?.last.head.seq || isCopy && seq > head.seq)
  }

  /// A walk from inside that has not found the chain can't judge lines.
  private mutating func reject(
    _ record: JournalRecord, _ problem: LineProblem, _ position: LinePosition
  ) {
    if head != nil { outcomes.append(.invalid(problem, position)) }
  }

  private mutating func confirmLinked() {
    let lines = linked
    linked = []
    for (index, line) in lines.enumerated() {
      if isRooted {
        addUnconfirmed(line.record, line.position, isFirst: index == 0)
      } else {
        move(to: line.record, line.position)
        outcomes.append(.accepted(line.record, line.position))
      }
    }
  }

  private mutating func addUnconfirmed(
    _ record: JournalRecord, _ position: LinePosition, isFirst: Bool
  ) {
    var lines =
      unconfirmed
      ?? UnconfirmedLines(
        after: newest ?? LineMark(), firstSeq: record.event.seq, line: position.line)
    lines.add(record, position)
    unconfirmed = lines
    outcomes.append(.unconfirmed(record, position, isFirst: isFirst))
  }

  /// Continues after a line that another program's bytes precede without a newline.
  ///
  /// It is no event, because its writer writes it again, but the lines after it link to it.
  private mutating func passSwallowedLine(at position: LinePosition, _ line: Span<UInt8>) {
    guard let head, line.count < LineLimits.maxBytes,
      let start = line.lastIndex(of: JournalRecord.seqMark), start > 0
    else { return }
    let rest = line.extracting(start..<line.count)
    if let record = JournalRecord.ifValid(rest), canContinue(head, record),
      record.follows(head.hash, line: rest)
    {
      move(to: record, position)
    }
  }

  mutating func takeOutcomes() -> [Outcome] {
    defer { outcomes = [] }
    return outcomes
  }

  /// The newest accepted line; `nil` before the first.
  var mark: LineMark? { newest.flatMap { $0.end > 0 ? $0 : nil } }

  /// Continues after another line, whatever came before.
  mutating func begin(after mark: LineMark) {
    newest = mark
    rewindToHead()
  }

  /// Moves to the last of lines that follow `root`; their marks count lines from the root.
  ///
  /// - Precondition: what was read before `root` has no damage that is still open.
  /// - Returns: `false` if `root` is not the newest accepted line.
  mutating func pass(from root: LineMark, to last: LineMark) -> Bool {
    guard let newest, newest.head == root.head, newest.end == root.end else { return false }
    lineCount += last.line - root.line
    self.newest = LineMark(head: last.head, end: last.end, line: lineCount)
    return true
  }

  mutating func rewindToHead() {
    lineCount = newest?.line ?? 0
    unconfirmed = nil
    linked = []
  }

  /// The record of `line` if it would be accepted as the next line.
  func next(_ line: Span<UInt8>) -> JournalRecord? {
    guard let head, let record = JournalRecord.ifValid(line), record.event.seq == head.seq + 1,
      record.follows(head.hash, line: line)
    else { return nil }
    return record
  }

  private mutating func move(to record: JournalRecord, _ position: LinePosition) {
    if let unconfirmed, record.event.seq > unconfirmed.last.head.seq {
      outcomes.append(.skipped(unconfirmed))
    }
    newest = LineMark(head: record.head, end: position.range.upperBound, line: position.line)
    unconfirmed = nil
    linked = []
  }

  /// What is wrong with a line that links to nothing before it.
  ///
  /// A crash can lose lines before it, but only where damaged bytes show that they were there.
  private func problem(of record: JournalRecord, at position: LinePosition) -> LineProblem {
    let top = unconfirmed?.last ?? newest ?? LineMark()
    let missingCount = record.event.seq - top.head.seq - 1
    if missingCount == 0 { return .hash }
    let damagedBytes = position.range.lowerBound - top.end
    if missingCount > damagedBytes / ChainWalk.minLineBytes { return .missing(missingCount) }
    return .seq(found: record.event.seq, expected: nextSeq)
  }

  private var nextSeq: Int { (head?.seq ?? 0) + 1 }
}

extension Span<UInt8> {
  /// Index where the last occurrence of `mark` begins; `nil` if there is none.
  fileprivate func lastIndex(of mark: [UInt8]) -> Int? {
    guard count >= mark.count else { return nil }
    return (0...count - mark.count).last { start in
      mark.indices.allSatisfy { self[start + $0] == mark[$0] }
    }
  }
}
