package import BoardModel
import BoardText
import Glibc

/// Checks every byte of an event file from first to last, in constant memory.
package struct Verifier: ~Copyable {
  private var walk: ChainWalk
  private var damage = DamageList()
  private var signatures = SignatureCheck()
  private var found = Verification()
  /// The line after which the check began; `nil` = at the first byte.
  private let start: LineMark?
  private let anchor: ChainHead?
  /// Whether it is head office's copy, whose gaps are about the store's own file.
  private let isCopy: Bool
  private var anchoredHash: LineHash?
  /// Bytes read for gaps whose hash turned out to be wrong.
  private var falseGapBytes = 0

  private init(after mark: LineMark?, anchor: ChainHead? = nil, isCopy: Bool = false) {
    self.anchor = anchor
    self.isCopy = isCopy
    start = mark
    walk = ChainWalk(after: mark ?? LineMark())
    walk.isCopy = isCopy
  }

  /// A part that is checked at once; several threads check several parts.
  private static let pieceBytes = 1 << 20

  /// Verifies a file on all processors; `progress` gets the bytes read and the total after each piece.
  package static func verify(
    path: String, anchor: ChainHead?, progress: (Int, Int) -> Void
  ) throws(JournalError) -> Verification {
    let file = try SystemFile.existing(path)
    let pieces = FilePieces(size: try file.size(), pieceBytes: pieceBytes)
    let threads = PieceThreads(pieces, of: file, anchor: anchor?.seq)
    let verifier = Verifier(after: nil, anchor: anchor, isCopy: CopyName.matches(path))
    return try verifier.verify(file, pieces, progress: progress) { index throws(JournalError) in
      if let lines = try threads.lines(ofPiece: index) { return lines }
      return try SoundLines.all(in: pieces[index], of: file, anchor: anchor?.seq)
    }
  }

  /// Verifies a file on this thread, in pieces.
  package static func verify(
    _ file: borrowing some JournalFile & ~Copyable, anchor: ChainHead?, isCopy: Bool = false,
    pieceBytes: Int = Verifier.pieceBytes, progress: (Int, Int) -> Void
  ) throws(JournalError) -> Verification {
    let pieces = FilePieces(size: try file.size(), pieceBytes: pieceBytes)
    let verifier = Verifier(after: nil, anchor: anchor, isCopy: isCopy)
    return try verifier.verify(file, pieces, progress: progress) { index throws(JournalError) in
      try SoundLines.all(in: pieces[index], of: file, anchor: anchor?.seq)
    }
  }

  /// Verifies a file line by line; `event` gets each accepted event.
  package static func verify(
    _ file: borrowing some JournalFile & ~Copyable, anchor: ChainHead?, isCopy: Bool = false,
    progress: (Int, Int) -> Void, event: (Event) -> Void
  ) throws(JournalError) -> Verification {
    var verifier = Verifier(after: nil, anchor: anchor, isCopy: isCopy)
    let size = try file.size()
    var splitter = LineSplitter(at: 0)
    try verifier.take(&splitter, of: file, until: size, event)
    progress(size, size)
    return verifier.conclusion(size: size, unfinishedBytes: splitter.pendingBytes)
  }

  private consuming func verify(
    _ file: borrowing some JournalFile & ~Copyable, _ pieces: FilePieces,
    progress: (Int, Int) -> Void,
    lines: (_ piece: Int) throws(JournalError) -> [SoundLines]
  ) throws(JournalError) -> Verification {
    var splitter = LineSplitter(at: 0)
    for index in 0..<pieces.count {
      for lines in try lines(index) {
        try take(&splitter, of: file, until: lines.root.end) { _ in }
        if pass(lines) { splitter = LineSplitter(at: lines.last.end) }
      }
      let end = pieces[index].upperBound
      try take(&splitter, of: file, until: end) { _ in }
      progress(end, pieces.size)
    }
    return conclusion(size: pieces.size, unfinishedBytes: splitter.pendingBytes)
  }

  /// Counts lines that were checked together; `false` if each of them must be taken by itself.
  private mutating func pass(_ lines: SoundLines) -> Bool {
    guard damage.open.isEmpty, walk.pass(from: lines.root, to: lines.last) else { return false }
    found.eventCount += lines.count
    found.eventBytes += lines.last.end - lines.root.end
    found.last = lines.last.head
    anchoredHash = lines.anchoredHash ?? anchoredHash
    return true
  }

  /// Takes the lines that end before file offset `end`.
  private mutating func take(
    _ splitter: inout LineSplitter, of file: borrowing some JournalFile & ~Copyable,
    until end: Int, _ event: (Event) -> Void
  ) throws(JournalError) {
    var canonicalEvents: [Event] = []
    while try splitter.read(from: file, limit: LineSplitter.chunkBytes, end: end) > 0 {
      while let rawLine = splitter.next() {
        let line = splitter.bytes.span.extracting(rawLine.range)
        if rawLine.isKept,
          let known = walk.takeCanonical(line, at: rawLine.offset, into: &canonicalEvents),
          let head = walk.head
        {
          count(head, recorded: known, bytes: rawLine.count + 1)
          event(canonicalEvents[0])
          canonicalEvents.removeAll(keepingCapacity: true)
          continue
        }
        walk.take(rawLine, of: splitter.bytes.span)
        try note(file, event)
      }
    }
  }

  private mutating func note(
    _ file: borrowing some JournalFile & ~Copyable, _ event: (Event) -> Void
  ) throws(JournalError) {
    for outcome in walk.takeOutcomes() {
      switch outcome {
      case .accepted(let record, let position):
        try checkSignatures(of: record, position, in: file)
        event(record.event)
        switch record.event.fact {
        case .log(.gap(let gap)):
          count(record.head, recorded: nil, bytes: position.range.count)
          found.gapCount += 1
          if isCopy {
            found.elsewhereBytes += gap.bytes
          } else if let reason = try cover(gap, seq: record.event.seq, before: position, in: file) {
            found.add(.init(line: position.line, reason: reason))
          }
        case .log(.accepted):
          found.add(acceptance: record.event)
          fallthrough
        default:
          count(record.head, recorded: record.event.knownAt, bytes: position.range.count)
        }
      case .invalid(let problem, let position):
        damage.add(position, problem)
        if problem.isBreak { found.add(.init(line: position.line, reason: problem.description)) }
      case .unconfirmed(let record, let position, let isFirst):
        found.unconfirmedCount += 1
        if anchor?.seq == record.event.seq { anchoredHash = record.hash }
        if isFirst { found.add(.init(line: position.line, reason: Verifier.unconfirmed)) }
      case .skipped: break
      }
    }
  }

  private static let unconfirmed = tr(
    "the chain is broken before it: from here on nothing is confirmed by the lines before")

  private mutating func count(_ head: ChainHead, recorded: Timestamp?, bytes: Int) {
    found.eventBytes += bytes
    if let recorded { damage.passEvent(recorded: recorded) }
    found.eventCount += 1
    found.firstSeq = found.firstSeq ?? head.seq
    found.last = head
    if anchor?.seq == head.seq { anchoredHash = head.hash }
  }

  private mutating func checkSignatures(
    of record: JournalRecord, _ position: LinePosition,
    in file: borrowing some JournalFile & ~Copyable
  ) throws(JournalError) {
    guard SignatureCheck.concerns(record.event.fact) else { return }
    let line = try file.bytes(at: position.range.dropLast())
    if let reason = signatures.take(record, after: found.last?.hash ?? .zeros, line: line.span) {
      found.add(.init(line: position.line, reason: reason))
    }
  }

  /// Accounts for the bytes that a gap names; returns why it does not, `nil` if it does.
  private mutating func cover(
    _ gap: LogGap, seq: Int, before position: LinePosition,
    in file: borrowing some JournalFile & ~Copyable
  ) throws(JournalError) -> String? {
    if let rejection = damage.rejection(of: gap, before: position.range.lowerBound) {
      return rejection
    }
    // Each gap reads the bytes it covers again; this bounds the reading caused by false gaps.
    guard falseGapBytes <= position.range.lowerBound else {
      return tr("not checked: too many log.gap lines before it were wrong")
    }
    guard try Sha256.hex(of: gap.offset..<gap.offset + gap.bytes, in: file) == gap.sha256 else {
      falseGapBytes += gap.bytes
      return tr("the bytes that its log.gap names were changed")
    }
    damage.cover(gap, by: seq)
    return nil
  }

  private consuming func conclusion(size: Int, unfinishedBytes: Int) -> Verification {
    found.byteCount = size
    found.lineCount = walk.lineCount
    found.unfinishedBytes = unfinishedBytes
    found.signatures = signatures.states
    damage.write(to: &found)
    if found.eventCount == 0, size > 0 {
      found.add(.init(line: nil, reason: tr("it contains no line of an event file")))
    }
    found.isAnchorMatched = anchor.map { anchoredHash == $0.hash }
    if let anchor, anchoredHash != anchor.hash {
      let reason =
        anchoredHash == nil
        ? tr("event {seq} of the anchor is missing: the newest lines were cut off", anchor.seq)
        : tr("event {seq} differs from the anchor: the file was rewritten", anchor.seq)
      found.add(.init(line: nil, reason: reason))
    }
    if !found.findings.isEmpty || found.unexplainedBytes > 0 {
      found.verdict = .unexplained
    } else if found.damagedBytes > 0 {
      found.verdict = .damaged
    }
    return found
  }

  package enum PartResult: Hashable, Sendable {
    /// No problem up to this line; `isEnd` = nothing more can be checked now.
    case sound(upTo: LineMark?, isEnd: Bool)
    case broken(line: Int, reason: String)
  }

  /// Checks about `bytes` of a file after `mark`; a long file can be checked in parts, over days.
  ///
  /// A part ends after a line where all earlier damage is accounted for and no line is unconfirmed.
  package static func check(
    _ path: String, from mark: LineMark?, bytes: Int
  ) throws(JournalError) -> PartResult {
    let file = try SystemFile.existing(path)
    if let mark, try !mark.isPresent(in: file) {
      return .broken(line: mark.line, reason: tr("this line replaced another one"))
    }
    return try Verifier(after: mark, isCopy: CopyName.matches(path)).check(file, bytes: bytes)
  }

  private consuming func check(
    _ file: borrowing SystemFile, bytes: Int
  ) throws(JournalError) -> PartResult {
    var clean = start
    let first = start?.end ?? 0
    let size = try file.size()
    var splitter = LineSplitter(at: first)
    let chunk = max(4096, bytes)
    while try splitter.read(from: file, limit: chunk, end: size) > 0 {
      while let rawLine = splitter.next() {
        walk.take(rawLine, of: splitter.bytes.span)
        try note(file) { _ in }
        if let finding = found.findings.first {
          return .broken(line: finding.line ?? walk.lineCount, reason: finding.reason)
        }
        if let late = damage.firstLate { return .broken(line: late.line, reason: late.reason) }
        // Lines that link to each other, but not to the chain, are damage too.
        if damage.open.isEmpty { clean = walk.mark ?? clean }
      }
      let end = clean?.end ?? first
      if splitter.offset - first >= bytes, end > first {
        return .sound(upTo: clean, isEnd: end >= size)
      }
    }
    if let open = damage.open.first { return .broken(line: open.line, reason: open.reason) }
    return .sound(upTo: clean, isEnd: true)
  }
}
