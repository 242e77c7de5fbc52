import BoardModel
import BoardWords

/// Where a line stands in the file.
struct Place: Hashable, Sendable {
  /// From 1; every newline counts.
  let line: Int
  /// With its newline.
  let range: Range<Int>
}

/// Follows the chain forward, over lines that count and over bytes that belong to none.
///
/// A line counts when it is in form, has the next `seq`, and its hash links it to the newest line that counts. A line
/// with a `seq` that is too high, or a hash that does not fit, is kept in suspense: once `proof` more lines link to it,
/// it was the line before it that was lost or changed, and the chain goes on from there. Writers, followers and `verify`
/// all go by this one rule, so that they agree about every file.
struct ChainWalk {
  /// What became of lines, in the order of the file.
  enum Outcome {
    case counts(Record, Place)
    case stranger(LineProblem, Place)
    /// The chain goes on at `place`, though something before it or in it is not as it was written.
    case resumes(Break, Place)
  }

  enum Break: Hashable, Sendable {
    /// The line's own bytes were changed, for the next line still knows its hash; it does not count.
    case changed
    /// The digits of the line's hash were changed.
    case hashChanged
    /// Lines before it are not there.
    case missing(Int)
  }

  /// How many lines must link, one after the other, before a chain is believed that does not come from the start.
  static let proof = 2

  /// The newest line that counts; `nil` before the first of a walk that began inside.
  private(set) var head: ChainHead?
  /// Where that line ends.
  private(set) var headEnd = 0
  /// That line's number.
  private(set) var headLine = 0
  /// Lines seen, whatever they were.
  private(set) var lineCount = 0
  /// Not checking the hash of a line whose `seq` fits saves more than half of the time.
  var checksEveryHash = true
  /// To be emptied by the caller.
  var outcomes: [Outcome] = []
  /// Lines that link to one another, but the first not to `head`.
  private var suspects: [Suspect] = []
  private var canonical = CanonicalLine()

  private struct Suspect {
    let record: Record
    let place: Place
    /// The hash the line should have if it comes after `head`; `nil` where its `seq` says that it does not.
    let due: LineHash?
  }

  /// The second of `suspects` links to what the first's hash should be, not to what it is.
  private var isHashChanged = false

  /// A walk from the first byte of the file.
  static var fromStart: ChainWalk { ChainWalk(head: .start) }

  /// A walk from the beginning of some line.
  static var fromInside: ChainWalk { ChainWalk(head: nil) }

  /// A walk from behind a line that is known to count; lines are numbered from there.
  static func after(_ head: ChainHead) -> ChainWalk { ChainWalk(head: head) }

  private init(head: ChainHead?) {
    self.head = head
  }

  /// A walk that goes on behind a line that counts.
  init(after mark: LineMark) {
    head = mark.head
    headEnd = mark.end
    headLine = mark.line
    lineCount = mark.line
  }

  /// Takes the next line, if it is spelled as our own encoder does and plainly counts.
  ///
  /// Its event is appended to `events`.
  ///
  /// - Returns: from when on a board could know of it; `nil` where the line is left for `take`.
  @inline(__always)
  mutating func takePlain(
    _ line: Span<UInt8>, at offset: Int, into events: inout [Event]
  ) -> Timestamp? {
    guard suspects.isEmpty, let head, let read = canonical.head(of: line),
      read.seq == head.seq + 1,
      !checksEveryHash
        || LineHash(after: head.hash, body: line.extracting(0..<read.bodyBytes)) == read.hash,
      let known = canonical.append(line, read, to: &events)
    else { return nil }
    lineCount += 1
    self.head = ChainHead(seq: read.seq, hash: read.hash)
    headEnd = offset + line.count + 1
    headLine = lineCount
    return known
  }

  /// Takes the next line, which begins at `offset`.
  mutating func take(_ line: Span<UInt8>, at offset: Int) {
    lineCount += 1
    let place = Place(line: lineCount, range: offset..<offset + line.count + 1)
    let record: Record
    if let read = canonical.record(line) {
      record = read
    } else {
      do {
        record = try Record.scanning(line)
      } catch {
        outcomes.append(.stranger(error, place))
        return
      }
    }
    if let head, record.event.seq == head.seq + 1,
      !checksEveryHash || record.follows(head.hash, line: line)
    {
      settle()
      count(record, place)
    } else if isNextSuspect(record, line) {
      suspects.append(Suspect(record: record, place: place, due: nil))
      if suspects.count > ChainWalk.proof { resume() }
    } else if record.event.seq > head?.seq ?? 0 {
      settle()
      let isNext = head.map { $0.seq + 1 == record.event.seq } ?? false
      let due = isNext ? head.map { record.due(after: $0.hash, line: line) } : nil
      suspects.append(Suspect(record: record, place: place, due: due))
    } else {
      outcomes.append(.stranger(.seq(found: record.event.seq, expected: nextSeq), place))
    }
  }

  /// Takes a line of which only the length is known.
  mutating func take(tooLong count: Int, at offset: Int) {
    lineCount += 1
    let place = Place(line: lineCount, range: offset..<offset + count + 1)
    outcomes.append(.stranger(.tooLong(bytes: count + 1), place))
  }

  /// The newest line that counts.
  var mark: LineMark? {
    guard let head, headEnd > 0 else { return nil }
    return LineMark(head: head, end: headEnd, line: headLine)
  }

  /// The oldest line in suspense, and what is wrong with it.
  var suspense: (place: Place, problem: LineProblem)? {
    suspects.first.map { ($0.place, problem(of: $0)) }
  }

  /// Gives up on lines that are in suspense: nothing that follows can prove them any more.
  mutating func settle() {
    // Before a walk from inside has found the chain, a line that does not link proves nothing.
    for suspect in suspects where head != nil {
      outcomes.append(.stranger(problem(of: suspect), suspect.place))
    }
    suspects = []
    isHashChanged = false
  }

  /// Forgets what came after the newest line that counts.
  mutating func rewindToHead() {
    lineCount = headLine
    suspects = []
    isHashChanged = false
  }

  /// Whether `line` would count.
  func isNext(_ line: Span<UInt8>) -> Bool {
    guard let head else { return false }
    do {
      let record = try Record.scanning(line)
      return record.event.seq == head.seq + 1 && record.follows(head.hash, line: line)
    } catch {
      return false
    }
  }

  private mutating func isNextSuspect(_ record: Record, _ line: Span<UInt8>) -> Bool {
    guard let last = suspects.last, record.event.seq == last.record.event.seq + 1 else {
      return false
    }
    if record.follows(last.record.hash, line: line) { return true }
    guard let due = last.due, record.follows(due, line: line) else { return false }
    isHashChanged = true
    return true
  }

  private mutating func resume() {
    guard let first = suspects.first else { return }
    var isFirstKept = true
    if let head {
      let seq = first.record.event.seq
      if seq > head.seq + 1 {
        outcomes.append(.resumes(.missing(seq - head.seq - 1), first.place))
      } else if isHashChanged {
        outcomes.append(.resumes(.hashChanged, first.place))
      } else {
        outcomes.append(.resumes(.changed, first.place))
        isFirstKept = false
      }
    }
    for suspect in isFirstKept ? suspects[...] : suspects.dropFirst() {
      count(suspect.record, suspect.place)
    }
    suspects = []
    isHashChanged = false
  }

  private mutating func count(_ record: Record, _ place: Place) {
    head = ChainHead(seq: record.event.seq, hash: record.hash)
    headEnd = place.range.upperBound
    headLine = place.line
    outcomes.append(.counts(record, place))
  }

  private func problem(of suspect: Suspect) -> LineProblem {
    suspect.due == nil
      ? .seq(found: suspect.record.event.seq, expected: nextSeq) : .hash
  }

  private var nextSeq: Int { (head?.seq ?? 0) + 1 }
}

extension ChainWalk.Break: CustomStringConvertible {
  /// Says what happened to the line it stands at.
  var description: String {
    switch self {
    case .changed: Words.Line.changed
    case .hashChanged: Words.Line.hashChanged
    case .missing(let count): Words.Line.missing(count)
    }
  }
}
