package import BoardModel
import Glibc

/// Appends events to the event file: locks, looks, writes once, checks, unlocks, synchronises, acknowledges.
///
/// Nothing that stands in the file is ever changed: not truncated, not overwritten, not renamed.
package struct JournalWriter: ~Copyable {
  private let path: String
  private let opening: JournalOpening
  private let zone: ZoneRules
  private var known: KnownIDs
  /// The file has been there: if it goes, none is begun in its place.
  private var hasSeen: Bool

  /// Where the last append of this writer ended.
  private var foothold: Foothold?

  /// Events a single write and a single lock may hold.
  package static let batchCount = 1000

  /// A writer that finds any id that stands in the file.
  package init(path: String, opening: JournalOpening, zone: ZoneRules) {
    self.init(path: path, opening: opening, zone: zone, idsFrom: 0)
  }

  /// A writer whose ids nobody has used yet: what stands in the file now need not be looked through for them.
  ///
  /// Where the file is there now and goes later, with its folder or without, nothing is begun in its place.
  package init(startingAt path: String, opening: JournalOpening, zone: ZoneRules) {
    var status = stat()
    let size = unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
    self.init(path: path, opening: opening, zone: zone, idsFrom: size)
  }

  private init(path: String, opening: JournalOpening, zone: ZoneRules, idsFrom offset: Int) {
    self.path = path
    self.opening = opening
    self.zone = zone
    known = KnownIDs(from: offset)
    hasSeen = offset > 0
    // A file size limit is to be an error like any other, not the end of the program.
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  /// Writes the drafts in their order; when it returns, they are on the disk.
  ///
  /// A draft whose `id` stands in the file with the same content is not written again. All drafts of a call are checked
  /// before the first is written; of more than `batchCount`, each batch is written and synchronised by itself.
  ///
  /// - Parameters:
  ///   - drafts: what happened; none may lie after `now`.
  ///   - now: when it is recorded.
  ///   - condition: asked under the lock, before anything is written; `nil` = nothing has to hold.
  /// - Returns: one receipt a draft, in their order.
  /// - Throws: where not everything is safely there. What was written all the same is found by the next append, and an
  ///   event with an `id` can be appended again.
  package mutating func append(
    _ drafts: [Draft], now: Timestamp, if condition: AppendCondition? = nil
  ) throws(JournalError) -> [Receipt] {
    for draft in drafts {
      guard draft.at <= now else { throw .future(at: draft.at, now: now) }
      var encoder = JournalEncoder(after: .start, zone: zone)
      var line: [UInt8] = []
      try encoder.append(draft, now: now, to: &line)
    }
    var receipts: [Receipt] = []
    var rest = drafts[...]
    while !rest.isEmpty {
      receipts += try appendBatch(
        Array(rest.prefix(JournalWriter.batchCount)), now: now, if: condition)
      rest = rest.dropFirst(JournalWriter.batchCount)
    }
    return receipts
  }

  private mutating func appendBatch(
    _ drafts: [Draft], now: Timestamp, if condition: AppendCondition?
  ) throws(JournalError) -> [Receipt] {
    if !hasSeen { try prepareFolder() }
    if drafts.contains(where: { $0.id != nil }) { try lookForIDs() }
    var lock = try LockFile(for: path)
    var file = try open()
    var kept = lock.foothold
    if foothold == nil, kept == nil, file.openedBytes > JournalWriter.longBytes {
      // Nobody is to wait for a long file to be read.
      lock.release()
      foothold = try findFoothold(&file)
      lock = try LockFile(for: path)
      file = try open()
      kept = lock.foothold
    }
    let batch = try known.batch(drafts, now: now, in: file)
    try condition?.check(batch.fresh, in: file)
    var appending = Appending(
      opening: opening, zone: zone, now: now, from: [kept, foothold].compactMap { $0 })
    let heads = batch.fresh.isEmpty ? [] : try appending.write(batch.fresh, to: &file)
    // Others may write while the disk turns.
    lock.release()
    try file.synchronize()
    hasSeen = true
    if let newest = appending.newest {
      foothold = newest
      lock.keep(newest)
    }
    return batch.receipts(of: heads)
  }

  /// What takes longer than this to look through is not looked through under the lock, where others wait.
  private static let longBytes = 1 << 20

  private mutating func lookForIDs() throws(JournalError) {
    var status = stat()
    guard unsafe stat(path, &status) == 0,
      Int(status.st_size) - known.readOffset > JournalWriter.longBytes,
      let file = try SystemFile.appending(to: path)
    else { return }
    try known.readOn(file)
  }

  /// Reads the whole file for a line that all before it is accounted for; `nil` where there is none.
  private func findFoothold(_ file: inout SystemFile) throws(JournalError) -> Foothold? {
    let tail = try Tail(of: file, from: [])
    guard let newest = tail.newest,
      tail.holes.allSatisfy({ newest.range.upperBound <= $0.lowerBound })
    else { return nil }
    try file.synchronize()
    return newest
  }

  private func prepareFolder() throws(JournalError) {
    let folder = Folder.of(path)
    if opening.createsFolder, unsafe access(folder, F_OK) != 0 { try Folder.create(folder) }
  }

  private func open() throws(JournalError) -> SystemFile {
    if let file = try SystemFile.appending(to: path) {
      // Whoever created it may have been stopped before its name was safe.
      if file.openedBytes == 0 { try Folder.synchronize(Folder.of(path)) }
      return file
    }
    if hasSeen { throw .system(.open, path: path, errno: ENOENT) }
    if let file = try SystemFile.creating(path) {
      try Folder.synchronize(Folder.of(path))
      return file
    }
    // A program that ignores the lock has created it in between.
    if let file = try SystemFile.appending(to: path) { return file }
    throw .system(.open, path: path, errno: ENOENT)
  }
}
