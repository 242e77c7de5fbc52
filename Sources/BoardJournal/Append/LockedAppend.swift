package import BoardModel
import BoardText

/// One append under the lock: read the tail, write gaps and drafts at once, check the position.
package struct LockedAppend {
  private let opening: JournalOpening
  private let zone: TimeZoneRules
  private let now: Timestamp
  private let keys: [Person: SigningKey]
  private let resumePoints: [ResumePoint]
  /// The newest line written; a resume point once the file is synchronized.
  package private(set) var newest: ResumePoint?

  package init(
    opening: JournalOpening, zone: TimeZoneRules, now: Timestamp, from resumePoints: [ResumePoint],
    keys: [Person: SigningKey] = [:]
  ) {
    self.opening = opening
    self.zone = zone
    self.now = now
    self.keys = keys
    self.resumePoints = resumePoints
  }

  /// Number of attempts when another program's bytes keep coming before ours.
  private static let maxAttempts = 50

  /// Writes the drafts in one write, not synchronized; returns `seq` and hash of each.
  package mutating func write(
    _ drafts: [Draft], to file: inout some JournalFile & ~Copyable
  ) throws(JournalError) -> [ChainHead] {
    var heads = [ChainHead?](repeating: nil, count: drafts.count)
    var displaced: DisplacedWrite?
    for _ in 0..<LockedAppend.maxAttempts {
      let tail = try Tail(of: file, from: resumePoints)
      try checkFileStart(of: file, tail)
      for lost in displaced?.lost(in: tail) ?? [] { heads[lost] = nil }
      let missing = heads.indices.filter { heads[$0] == nil }
      if missing.isEmpty && tail.damagedRanges.isEmpty && !tail.isUnterminated {
        newest = tail.newest
        return heads.compactMap(\.self)
      }
      // A gap contains the hash of damaged bytes. Synchronize them first, so a power loss cannot change them.
      if !tail.damagedRanges.isEmpty { try file.synchronize() }
      var bytes: [UInt8] = tail.isUnterminated ? [UInt8(ascii: "\n")] : []
      var encoder = JournalEncoder(after: tail.head, zone: zone, keys: keys)
      var lineStart = bytes.count
      if tail.head == .start { try encoder.append(opened, now: now, to: &bytes) }
      for damagedRange in tail.damagedRanges {
        lineStart = bytes.count
        try encoder.append(try gap(damagedRange, in: file), now: now, to: &bytes)
      }
      let isFirst = bytes.isEmpty
      for index in missing {
        lineStart = bytes.count
        try encoder.append(drafts[index].anchored(after: encoder.head), now: now, to: &bytes)
        heads[index] = encoder.head
      }
      try file.append(bytes)
      let end = try file.position()
      if end == tail.size + bytes.count {
        newest = ResumePoint(
          head: encoder.head, range: tail.size + lineStart..<tail.size + bytes.count)
        return heads.compactMap(\.self)
      }
      displaced = DisplacedWrite(
        start: end - bytes.count, drafts: missing, beginsWithDraft: isFirst, last: encoder.head)
    }
    throw .contested(path: file.path)
  }

  /// A write that came after bytes of another program.
  private struct DisplacedWrite {
    let start: Int
    /// Indexes of the drafts that it contained.
    let drafts: [Int]
    let beginsWithDraft: Bool
    let last: ChainHead

    /// The drafts that did not become lines: bytes without a newline absorb the next line only.
    func lost(in tail: Tail) -> [Int] {
      if tail.head != last { return drafts }
      let isSwallowed = tail.damagedRanges.contains { $0.contains(start) }
      return beginsWithDraft && isSwallowed ? Array(drafts.prefix(1)) : []
    }
  }

  private var opened: Draft {
    let fact = LogOpened(
      version: 1, log: randomUUID(), store: opening.store, zone: zone.name, app: opening.app)
    return Draft(at: now, by: nil, source: opening.source, fact: .log(.opened(fact)))
  }

  private func gap(
    _ range: Range<Int>, in file: borrowing some JournalFile & ~Copyable
  ) throws(JournalError) -> Draft {
    let sha256 = try Sha256.hex(of: range, in: file)
    let fact = LogGap(offset: range.lowerBound, bytes: range.count, sha256: sha256)
    return Draft(at: now, by: nil, source: opening.source, fact: .log(.gap(fact)))
  }

  /// Rejects a file that a newer program began or that is not an event file.
  private func checkFileStart(
    of file: borrowing some JournalFile & ~Copyable, _ tail: Tail
  ) throws(JournalError) {
    guard tail.size > 0 else { return }
    var bytes = try file.bytes(at: 0..<min(1024, tail.size))
    if !bytes.contains(UInt8(ascii: "\n")) {
      _ = try file.read(at: bytes.count, count: LineLimits.maxBytes, appendingTo: &bytes)
    }
    if let version = LockedAppend.version(of: bytes), version > 1 {
      throw .newerFormat(path: file.path, version: version)
    }
    if tail.head == .start, LockedAppend.isForeignText(bytes) {
      throw .unsuitable(
        path: file.path, reason: tr("it contains no line of an event file"))
    }
  }

  private static func version(of bytes: [UInt8]) -> Int? {
    guard let newline = bytes.firstIndex(of: UInt8(ascii: "\n")),
      let record = JournalRecord.ifValid(bytes.span.extracting(0..<newline)),
      case .log(.opened(let opened)) = record.event.fact
    else { return nil }
    return opened.version
  }

  /// Minimum length to judge; fewer bytes can look like text by chance.
  private static let minTextBytes = 24

  /// Whether a file without an accepted line is another program's text, which must not be changed.
  ///
  /// A crash leaves the beginning of a first line, or bytes that are not text.
  private static func isForeignText(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= LockedAppend.minTextBytes else { return false }
    // A writer may have continued after the remains of an earlier crash.
    if String(decoding: bytes, as: UTF8.self).contains("{\"seq\":") { return false }
    let isPlain = !bytes.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }
    // The last bytes may be the beginning of a character.
    return isPlain && String(validating: bytes.dropLast(4), as: UTF8.self) != nil
  }
}

extension Sha256 {
  /// SHA-256 of a range of a file, as 64 hexadecimal digits, in constant memory.
  package static func hex(
    of range: Range<Int>, in file: borrowing some JournalFile & ~Copyable
  ) throws(JournalError) -> String {
    var sha = Sha256()
    var rest = range
    while case let bytes = try file.chunk(of: rest), !bytes.isEmpty {
      sha.update(bytes.span)
      rest = rest.dropFirst(bytes.count)
    }
    return sha.hex()
  }
}
