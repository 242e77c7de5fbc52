package import BoardModel
import BoardWords

/// One append under the lock: look at the tail, account for holes, write once, check where it landed.
package struct Appending {
  private let opening: JournalOpening
  private let zone: ZoneRules
  private let now: Timestamp
  private let footholds: [Foothold]
  /// The line that was written last: a foothold as soon as the file is synchronised.
  package private(set) var newest: Foothold?

  package init(
    opening: JournalOpening, zone: ZoneRules, now: Timestamp, from footholds: [Foothold]
  ) {
    self.opening = opening
    self.zone = zone
    self.now = now
    self.footholds = footholds
  }

  /// How often another program's bytes may come between before we give up.
  private static let attempts = 50

  /// Writes the drafts, all of them in one write.
  ///
  /// - Returns: for each draft its `seq` and hash. Nothing is acknowledged yet: the file is not synchronised.
  package mutating func write(
    _ drafts: [Draft], to file: inout some JournalFile & ~Copyable
  ) throws(JournalError) -> [ChainHead] {
    var heads = [ChainHead?](repeating: nil, count: drafts.count)
    var landing: Landing?
    for _ in 0..<Appending.attempts {
      let tail = try Tail(of: file, from: footholds)
      try checkBeginning(of: file, tail)
      for lost in landing?.lost(in: tail) ?? [] { heads[lost] = nil }
      let missing = heads.indices.filter { heads[$0] == nil }
      if missing.isEmpty && tail.holes.isEmpty && !tail.isUnterminated {
        newest = tail.newest
        return heads.compactMap(\.self)
      }
      // A gap names the hash of its bytes: were they only in memory, a loss of power could change them under it.
      if !tail.holes.isEmpty { try file.synchronize() }
      var bytes: [UInt8] = tail.isUnterminated ? [UInt8(ascii: "\n")] : []
      var encoder = JournalEncoder(after: tail.head, zone: zone)
      var lineStart = bytes.count
      if tail.head == .start { try encoder.append(opened, now: now, to: &bytes) }
      for hole in tail.holes {
        lineStart = bytes.count
        try encoder.append(try gap(hole, in: file), now: now, to: &bytes)
      }
      let isFirst = bytes.isEmpty
      for index in missing {
        lineStart = bytes.count
        try encoder.append(drafts[index], now: now, to: &bytes)
        heads[index] = encoder.head
      }
      try file.append(bytes)
      let end = try file.position()
      if end == tail.size + bytes.count {
        newest = Foothold(
          head: encoder.head, range: tail.size + lineStart..<tail.size + bytes.count)
        return heads.compactMap(\.self)
      }
      landing = Landing(
        start: end - bytes.count, drafts: missing, beginsWithDraft: isFirst, last: encoder.head)
    }
    throw .contested(path: file.path)
  }

  /// Where a write landed that somebody else's bytes came before.
  private struct Landing {
    let start: Int
    /// The drafts it held, by their index.
    let drafts: [Int]
    let beginsWithDraft: Bool
    let last: ChainHead

    /// The drafts that are no lines of the file all the same.
    ///
    /// Bytes without a newline swallow the line that comes after them, and no other: those that follow are on rows of
    /// their own, and enough of them are believed again.
    func lost(in tail: Tail) -> [Int] {
      if tail.head != last { return drafts }
      let isSwallowed = tail.holes.contains { $0.contains(start) }
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

  /// Refuses a file that a newer program began, or that is no event file at all.
  private func checkBeginning(
    of file: borrowing some JournalFile & ~Copyable, _ tail: Tail
  ) throws(JournalError) {
    guard tail.size > 0 else { return }
    var bytes: [UInt8] = []
    _ = try file.read(at: 0, count: 1024, appendingTo: &bytes)
    if !bytes.contains(UInt8(ascii: "\n")) {
      _ = try file.read(at: bytes.count, count: Line.limitBytes, appendingTo: &bytes)
    }
    if let version = Beginning.version(of: bytes), version > 1 {
      throw .newer(path: file.path, version: version)
    }
    if tail.head == .start, Beginning.isSomebodyElses(bytes) {
      throw .unsuitable(
        path: file.path, reason: Words.Journal.Refused.somethingElse)
    }
  }
}

extension Sha256 {
  /// The hash of a range of a file, in constant memory.
  package static func hex(
    of range: Range<Int>, in file: borrowing some JournalFile & ~Copyable
  ) throws(JournalError) -> String {
    var sha = Sha256()
    var offset = range.lowerBound
    var bytes: [UInt8] = []
    while offset < range.upperBound {
      bytes.removeAll(keepingCapacity: true)
      let count = min(range.upperBound - offset, LineSplitter.chunkBytes)
      let got = try file.read(at: offset, count: count, appendingTo: &bytes)
      if got == 0 { break }
      sha.update(bytes.span)
      offset += got
    }
    return sha.hex()
  }
}
