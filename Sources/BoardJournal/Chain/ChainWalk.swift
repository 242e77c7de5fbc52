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
/// accepted line. If its `seq` is too high or its hash does not fit, it stays unconfirmed until
/// `confirmationCount` more lines link to it: then it was the line before that was lost or changed.
struct ChainWalk {
  enum Outcome {
    case accepted(JournalRecord, LinePosition)
    case invalid(LineProblem, LinePosition)
    /// The chain continues at this position after a break directly before or in this line.
    case resumes(Break, LinePosition)
  }

  /// Damage to the chain that still allows it to continue.
  enum Break: Hashable, Sendable, CustomStringConvertible {
    /// The line's own bytes were changed, but the next line links to its hash; not accepted.
    case changed
    /// The digits of the line's hash were changed; the rest is intact.
    case hashChanged
    case missing(Int)

    var description: String {
      switch self {
      case .changed: tr("it was changed after it was written")
      case .hashChanged: tr("its hash was changed after it was written")
      case .missing(let count):
        trn("the event before it is missing", "{count} events before it are missing", count: count)
      }
    }
  }

  /// Number of lines that must link to an unconfirmed line to confirm it.
  static let confirmationCount = 2

  /// The newest accepted line, or where the walk began; `nil` until a walk from inside finds the chain.
  private var newest: LineMark?
  private(set) var lineCount = 0
  /// Whether to check the hash of a line whose `seq` fits: more than half of the time.
  var checksEveryHash = true
  private var outcomes: [Outcome] = []
  /// Unconfirmed lines: each links to the one before, but the first does not link to `head`.
  private var unconfirmed: [UnconfirmedLine] = []
  private var canonical = CanonicalLine()

  private struct UnconfirmedLine {
    let record: JournalRecord
    let position: LinePosition
    /// Hash the line must have if it follows `head`; `nil` if its `seq` shows that it does not.
    let expectedHash: LineHash?
  }

  /// Whether the second of `unconfirmed` links to the first one's `expectedHash`, not to its actual hash.
  private var isHashChanged = false

  /// Continues after a line, `LineMark()` = at the first byte; `nil` = with the first chain found.
  init(after newest: LineMark?) {
    self.newest = newest
    lineCount = newest?.line ?? 0
  }

  var head: ChainHead? { newest?.head }

  /// Takes a canonical line that continues the chain; returns when it was recorded, else `nil`.
  @inline(__always)
  mutating func takeCanonical(
    _ line: Span<UInt8>, at offset: Int, into events: inout [Event]
  ) -> Timestamp? {
    guard unconfirmed.isEmpty, let head, let read = canonical.head(of: line),
      read.seq == head.seq + 1,
      !checksEveryHash
        || LineHash(after: head.hash, body: line.extracting(0..<read.bodyBytes)) == read.hash,
      let known = canonical.append(line, read, to: &events)
    else { return nil }
    lineCount += 1
    newest = LineMark(
      head: ChainHead(seq: read.seq, hash: read.hash), end: offset + line.count + 1,
      line: lineCount)
    return known
  }

  /// Takes the next line, which begins at file offset `offset`, without its newline.
  mutating func take(_ line: Span<UInt8>, at offset: Int) {
    lineCount += 1
    let position = LinePosition(line: lineCount, range: offset..<offset + line.count + 1)
    let record: JournalRecord
    if let read = canonical.record(line) {
      record = read
    } else {
      do {
        record = try JournalRecord.parsing(line)
      } catch {
        outcomes.append(.invalid(error, position))
        return
      }
    }
    if let head, record.event.seq == head.seq + 1,
      !checksEveryHash || record.follows(head.hash, line: line)
    {
      rejectUnconfirmed()
      accept(record, position)
    } else if continuesUnconfirmed(record, line) {
      unconfirmed.append(UnconfirmedLine(record: record, position: position, expectedHash: nil))
      if unconfirmed.count > ChainWalk.confirmationCount { continueChain() }
    } else if record.event.seq > head?.seq ?? 0 {
      rejectUnconfirmed()
      let isNext = head.map { $0.seq + 1 == record.event.seq } ?? false
      let expectedHash = isNext ? head.map { record.expectedHash(after: $0.hash, line: line) } : nil
      unconfirmed.append(
        UnconfirmedLine(record: record, position: position, expectedHash: expectedHash))
    } else {
      outcomes.append(.invalid(.seq(found: record.event.seq, expected: nextSeq), position))
    }
  }

  /// Takes the next line, which may have been too long to keep; `bytes` are those of its splitter.
  mutating func take(_ rawLine: LineSplitter.RawLine, of bytes: Span<UInt8>) {
    if rawLine.isKept { return take(bytes.extracting(rawLine.range), at: rawLine.offset) }
    lineCount += 1
    let position = LinePosition(line: lineCount, range: rawLine.offset..<rawLine.end)
    outcomes.append(.invalid(.tooLong(bytes: rawLine.count + 1), position))
  }

  mutating func takeOutcomes() -> [Outcome] {
    defer { outcomes = [] }
    return outcomes
  }

  /// The newest accepted line; `nil` before the first.
  var mark: LineMark? { newest.flatMap { $0.end > 0 ? $0 : nil } }

  /// The first unconfirmed line, and what is wrong with it.
  var firstUnconfirmed: (position: LinePosition, problem: LineProblem)? {
    unconfirmed.first.map { ($0.position, problem(of: $0)) }
  }

  /// Rejects all unconfirmed lines, because no later line can confirm them.
  mutating func rejectUnconfirmed() {
    // A walk from inside that has not found the chain cannot judge lines that do not link.
    for unconfirmedLine in unconfirmed where head != nil {
      outcomes.append(.invalid(problem(of: unconfirmedLine), unconfirmedLine.position))
    }
    unconfirmed = []
    isHashChanged = false
  }

  mutating func rewindToHead() {
    lineCount = newest?.line ?? 0
    unconfirmed = []
    isHashChanged = false
  }

  /// The record of `line` if it would be accepted as the next line.
  func next(_ line: Span<UInt8>) -> JournalRecord? {
    guard let head, let record = JournalRecord.ifValid(line), record.event.seq == head.seq + 1,
      record.follows(head.hash, line: line)
    else { return nil }
    return record
  }

  private mutating func continuesUnconfirmed(_ record: JournalRecord, _ line: Span<UInt8>) -> Bool {
    guard let last = unconfirmed.last, record.event.seq == last.record.event.seq + 1 else {
      return false
    }
    if record.follows(last.record.hash, line: line) { return true }
    guard let expectedHash = last.expectedHash, record.follows(expectedHash, line: line) else {
      return false
    }
    isHashChanged = true
    return true
  }

  private mutating func continueChain() {
    guard let first = unconfirmed.first else { return }
    var accepted = unconfirmed[...]
    if let head {
      let missingCount = first.record.event.seq - head.seq - 1
      let kind: Break =
        missingCount > 0 ? .missing(missingCount) : isHashChanged ? .hashChanged : .changed
      outcomes.append(.resumes(kind, first.position))
      if kind == .changed { accepted = accepted.dropFirst() }
    }
    for line in accepted { accept(line.record, line.position) }
    unconfirmed = []
    isHashChanged = false
  }

  private mutating func accept(_ record: JournalRecord, _ position: LinePosition) {
    newest = LineMark(
      head: record.head, end: position.range.upperBound, line: position.line)
    outcomes.append(.accepted(record, position))
  }

  private func problem(of unconfirmedLine: UnconfirmedLine) -> LineProblem {
    unconfirmedLine.expectedHash == nil
      ? .seq(found: unconfirmedLine.record.event.seq, expected: nextSeq) : .hash
  }

  private var nextSeq: Int { (head?.seq ?? 0) + 1 }
}
