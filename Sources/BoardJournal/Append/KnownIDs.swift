import BoardModel
import BoardWords

/// The ids that stand in the event file, as far as it was read.
struct KnownIDs {
  private var index = IDIndex()
  private var splitter: LineSplitter

  /// - Parameter offset: no line before it has an id that will be asked for.
  init(from offset: Int) {
    splitter = LineSplitter(at: offset)
  }

  /// How far the file was looked through.
  var readOffset: Int { splitter.readOffset }

  /// What of some drafts is to be written, and what is there already.
  struct Batch {
    fileprivate enum Place {
      case fresh(Int)
      case written(Receipt)
    }

    private(set) var fresh: [Draft] = []
    private var places: [Place] = []

    fileprivate mutating func add(_ draft: Draft) {
      places.append(.fresh(fresh.count))
      fresh.append(draft)
    }

    fileprivate mutating func add(repeated index: Int) {
      places.append(.fresh(index))
    }

    fileprivate mutating func add(written receipt: Receipt) {
      places.append(.written(receipt))
    }

    /// One receipt a draft, in their order, given where the fresh ones were written.
    func receipts(of heads: [ChainHead]) -> [Receipt] {
      var seen: Set<Int> = []
      return places.map { place in
        switch place {
        case .written(let receipt): receipt
        case .fresh(let index):
          Receipt(
            seq: heads[index].seq, hash: heads[index].hash.description,
            isRepeat: !seen.insert(index).inserted)
        }
      }
    }
  }

  /// Sorts drafts into new ones and repeats.
  ///
  /// Cost: reads the file from where the last call ended, if any draft has an id.
  ///
  /// - Throws: `.conflictingID` where an id stands for something else.
  mutating func batch(
    _ drafts: [Draft], now: Timestamp, in file: borrowing some JournalFile & ~Copyable
  ) throws(JournalError) -> Batch {
    var batch = Batch()
    guard drafts.contains(where: { $0.id != nil }) else {
      for draft in drafts { batch.add(draft) }
      return batch
    }
    try readOn(file)
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
        batch.add(repeated: index)
      } else if let receipt = try receipt(of: draft, id, now: now, in: file, &probe) {
        batch.add(written: receipt)
      } else {
        indexes[id] = batch.fresh.count
        batch.add(draft)
      }
    }
    return batch
  }

  /// Reads what was added to the file since the last call.
  mutating func readOn(
    _ file: borrowing some JournalFile & ~Copyable
  ) throws(JournalError) {
    let size = try file.size()
    if size < splitter.offset { self = KnownIDs(from: 0) }
    guard size <= IDIndex.limitBytes else {
      throw .unsuitable(
        path: file.path, reason: Words.Journal.Refused.tooLongForIDs)
    }
    while try splitter.read(from: file, limit: LineSplitter.chunkBytes, end: size) > 0 {
      while let piece = splitter.next() {
        if let id = KnownIDs.id(of: piece, splitter.bytes.span) {
          index.insert(id, at: piece.offset)
        }
      }
    }
    let pending = splitter.pending
    if let id = KnownIDs.id(of: pending, splitter.bytes.span) {
      index.insert(id, at: pending.offset)
    }
  }

  private static func id(of piece: LineSplitter.Piece, _ bytes: Span<UInt8>) -> String? {
    let line = bytes.extracting(piece.range)
    return piece.isKept && mayHoldID(line) ? record(line)?.event.id : nil
  }

  /// The receipt of the line that holds the draft already.
  private func receipt(
    of draft: Draft, _ id: String, now: Timestamp, in file: borrowing some JournalFile & ~Copyable,
    _ probe: inout ChainProbe
  ) throws(JournalError) -> Receipt? {
    for offset in index.offsets(of: id) {
      // A copy somebody pasted, or one whose predecessor was lost, is not in the record.
      guard let record = try probe.record(at: offset, in: file), record.event.id == id else {
        continue
      }
      let event = record.event
      let written = Draft(
        at: event.at, by: event.by, isPinConfirmed: event.isPinConfirmed, source: event.source,
        id: event.id, fact: event.fact)
      guard try KnownIDs.isSame(draft, as: written, now: now) else {
        throw .conflictingID(id, seq: record.event.seq)
      }
      return Receipt(seq: record.event.seq, hash: record.hash.description, isRepeat: true)
    }
    return nil
  }

  /// Whether two drafts with one id say the same.
  ///
  /// Of an event that is recorded as it happens the time does not count: who tries again does so later.
  private static func isSame(
    _ draft: Draft, as other: Draft, now: Timestamp
  ) throws(JournalError) -> Bool {
    var draft = draft
    if now.milliseconds - draft.at.milliseconds <= 1000 { draft.at = other.at }
    return try JournalEncoder.content(of: draft) == JournalEncoder.content(of: other)
  }

  /// A quick look for `"id":`, before the line is read in earnest.
  ///
  /// Looks to the end in any case: a loop that cannot end early is several times as quick.
  private static func mayHoldID(_ line: Span<UInt8>) -> Bool {
    unsafe line.withUnsafeBytes { bytes in
      var isThere = false
      for index in 0..<max(0, bytes.count - 3) {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self)
        if UInt32(littleEndian: word) == idMark { isThere = true }
      }
      return isThere
    }
  }

  /// `"id"`, lowest byte first.
  private static let idMark: UInt32 = 0x22_64_69_22

  private static func record(_ line: Span<UInt8>) -> Record? {
    do { return try Record.scanning(line) } catch { return nil }
  }
}
