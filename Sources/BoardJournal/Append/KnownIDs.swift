import BoardModel
import BoardText

struct KnownIDs {
  private var index = IDIndex()
  private var splitter: LineSplitter
  /// Whether the import of an event was undone, by the `seq` of the voided event.
  private var voids: [Int: Bool] = [:]

  /// Starts at `offset`; no line before it has an id that will be asked for.
  init(from offset: Int) {
    splitter = LineSplitter(at: offset)
  }

  var readOffset: Int { splitter.readOffset }

  /// Which of some drafts are new and which are already in the file.
  struct Batch {
    fileprivate enum Entry {
      case fresh(Int)
      case written(Receipt)
    }

    private(set) var fresh: [Draft] = []
    /// For each draft: its index in `fresh`, or the receipt of the line that contains it.
    fileprivate var entries: [Entry] = []

    fileprivate mutating func add(_ draft: Draft) {
      entries.append(.fresh(fresh.count))
      fresh.append(draft)
    }

    /// Returns one receipt for each draft, in order; `heads` says where the new ones were written.
    func receipts(of heads: [ChainHead]) -> [Receipt] {
      var seen: Set<Int> = []
      return entries.map { entry in
        switch entry {
        case .written(let receipt): receipt
        case .fresh(let index):
          Receipt(
            seq: heads[index].seq, hash: heads[index].hash.description,
            isRepeat: !seen.insert(index).inserted)
        }
      }
    }
  }

  /// Separates new drafts from repeated ones; `.conflictingID` if an id has other content.
  mutating func batch(
    _ drafts: [Draft], now: Timestamp, in file: borrowing some JournalFile & ~Copyable
  ) throws(JournalError) -> Batch {
    var batch = Batch()
    if drafts.contains(where: { $0.id != nil }) { try readNew(file) }
    var indexes: [String: Int] = [:]
    var probe = ChainProbe()
    for draft in drafts {
      guard let id = draft.id else {
        batch.add(draft)
        continue
      }
      if let index = indexes[id] {
        guard try KnownIDs.isSame(draft, as: batch.fresh[index], now: now) else {
          throw .conflictingID(id, seq: 0)
        }
        batch.entries.append(.fresh(index))
      } else if let receipt = try receipt(of: draft, id, now: now, in: file, &probe) {
        batch.entries.append(.written(receipt))
      } else {
        indexes[id] = batch.fresh.count
        batch.add(draft)
      }
    }
    return batch
  }

  mutating func readNew(
    _ file: borrowing some JournalFile & ~Copyable
  ) throws(JournalError) {
    let size = try file.size()
    if size < splitter.offset { self = KnownIDs(from: 0) }
    guard size <= IDIndex.maxFileBytes else {
      throw .unsuitable(
        path: file.path, reason: tr("it is too long to search for an id; start a new file"))
    }
    while try splitter.read(from: file, limit: LineSplitter.chunkBytes, end: size) > 0 {
      while let rawLine = splitter.next() { note(rawLine) }
    }
    note(splitter.pending)
  }

  private mutating func note(_ rawLine: LineSplitter.RawLine) {
    let bytes = splitter.bytes
    let line = bytes.span.extracting(rawLine.range)
    guard rawLine.isKept, KnownIDs.mayContainIDOrVoid(line),
      let event = JournalRecord.ifValid(line)?.event
    else { return }
    if let id = event.id { index.insert(id, at: rawLine.offset) }
    if case .log(.voided(let void)) = event.fact { voids[void.ref] = void.isImportUndone }
  }

  /// Returns the receipt of the line that already contains the draft; `nil` if there is none.
  ///
  /// The id of a voided event may be used again for other content, and for the same if an import was undone.
  private func receipt(
    of draft: Draft, _ id: String, now: Timestamp, in file: borrowing some JournalFile & ~Copyable,
    _ probe: inout ChainProbe
  ) throws(JournalError) -> Receipt? {
    for offset in index.offsets(of: id) {
      // A pasted copy, or a line whose predecessor was lost, is not part of the chain.
      guard let record = try probe.record(at: offset, in: file), record.event.id == id else {
        continue
      }
      let event = record.event
      let written = Draft(
        at: event.at, by: event.by, isPinConfirmed: event.isPinConfirmed, source: event.source,
        id: event.id, fact: event.fact)
      let isSame = try KnownIDs.isSame(draft, as: written, now: now)
      if let isImportUndone = voids[event.seq], isImportUndone || !isSame { continue }
      guard isSame else {
        throw .conflictingID(id, seq: record.event.seq)
      }
      return Receipt(seq: record.event.seq, hash: record.hash.description, isRepeat: true)
    }
    return nil
  }

  /// Whether two drafts with the same id have the same content; a retry may come later.
  private static func isSame(
    _ draft: Draft, as other: Draft, now: Timestamp
  ) throws(JournalError) -> Bool {
    var draft = draft
    if now.milliseconds - draft.at.milliseconds <= 1000 { draft.at = other.at }
    return try JournalEncoder.content(of: draft) == JournalEncoder.content(of: other)
  }

  /// Whether the line contains `"id"` or `void`; without an early exit the loop is several times faster.
  private static func mayContainIDOrVoid(_ line: Span<UInt8>) -> Bool {
    unsafe line.withUnsafeBytes { bytes in
      var isThere = false
      for index in 0..<max(0, bytes.count - 3) {
        let word = UInt32(
          littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self))
        if word == idMark || word == voidMark { isThere = true }
      }
      return isThere
    }
  }

  /// `"id"` with its quotes, and `void`; lowest byte first.
  private static let idMark: UInt32 = 0x22_64_69_22
  private static let voidMark: UInt32 = 0x64_69_6F_76
}
