package import BoardModel
import BoardText
import Glibc

/// Appends events to the event file; never changes, truncates or renames what is there.
///
/// An append takes the lock, reads the tail, writes once, checks, unlocks and synchronizes.
package struct JournalWriter: ~Copyable {
  private let path: String
  private let opening: JournalOpening
  private let zone: TimeZoneRules
  private var knownIDs: KnownIDs
  /// Whether the file has existed; if it disappears afterwards, no new one is created.
  private var hasFileExisted: Bool

  private var resumePoint: ResumePoint?

  /// Maximum number of events for one write and one lock.
  package static let maxBatchCount = 1000

  /// Creates a writer that finds every id in the file; with `hasOnlyNewIDs`, those added later.
  ///
  /// In that case no new file is created if the present one disappears.
  package init(
    path: String, opening: JournalOpening, zone: TimeZoneRules, hasOnlyNewIDs: Bool = false
  ) {
    let offset = hasOnlyNewIDs ? JournalWriter.size(of: path) : 0
    self.path = path
    self.opening = opening
    self.zone = zone
    knownIDs = KnownIDs(from: offset)
    hasFileExisted = offset > 0
    // A file size limit must be an error like any other, not end the program with SIGXFSZ.
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  /// Writes the drafts in order, in batches; when it returns, they are on disk.
  ///
  /// A draft whose `id` is already in the file with the same content is not written again. `condition`
  /// and all drafts are checked before the first is written. `keys` are those of the people who sign a draft.
  ///
  /// - Returns: one receipt for each draft, in order.
  /// - Throws: if not everything is safely on disk; one with an `id` can then be appended again.
  package mutating func append(
    _ drafts: [Draft], now: Timestamp, if condition: AppendCondition? = nil,
    keys: [Person: SigningKey] = [:]
  ) throws(JournalError) -> [Receipt] {
    for draft in drafts {
      guard !draft.needsCondition || condition != nil else {
        throw .rejected(
          tr("{type} is written by exitboard itself, for what somebody did", draft.fact.type))
      }
      guard draft.at <= now else { throw .future(at: draft.at, now: now) }
      try JournalEncoder.check(draft, now: now, zone: zone)
    }
    // It links to the proved lines, so it must not continue those that it accepts.
    if drafts.contains(where: { if case .log(.accepted) = $0.fact { true } else { false } }) {
      forgetResumePoint()
    }
    var receipts: [Receipt] = []
    var rest = drafts[...]
    while !rest.isEmpty {
      receipts += try appendBatch(
        Array(rest.prefix(JournalWriter.maxBatchCount)), now: now, if: condition, keys)
      rest = rest.dropFirst(JournalWriter.maxBatchCount)
    }
    return receipts
  }

  /// Writes a gap for lines at the end that do not link to the chain, so that what follows counts.
  package mutating func skipUnconfirmedLines(now: Timestamp) throws(JournalError) {
    forgetResumePoint()
    _ = try appendBatch([], now: now, if: nil, [:])
  }

  /// Makes the next append read the whole file: the line it would continue may itself be unconfirmed.
  private mutating func forgetResumePoint() {
    resumePoint = nil
    unsafe unlink(ResumeHint.path(for: path))
  }

  private mutating func appendBatch(
    _ drafts: [Draft], now: Timestamp, if condition: AppendCondition?, _ keys: [Person: SigningKey]
  ) throws(JournalError) -> [Receipt] {
    guard !CopyName.matches(path) else {
      throw .unsuitable(
        path: path,
        reason: tr("it is head office's copy of a store's file, which only its keeper writes"))
    }
    let folder = Folder.of(path)
    if !hasFileExisted, opening.createsFolder, unsafe access(folder, F_OK) != 0 {
      try Folder.create(folder)
    }
    if drafts.contains(where: { $0.id != nil }),
      JournalWriter.size(of: path) - knownIDs.readOffset > JournalWriter.maxLockedReadBytes,
      let file = try SystemFile.appending(to: path)
    {
      try knownIDs.readNew(file)
    }
    var file = try locked()
    let hint = ResumeHint(beside: file)
    var kept = hint.resumePoint
    if resumePoint == nil, kept == nil, file.sizeAtOpenBytes > JournalWriter.maxLockedReadBytes {
      // Read a long file without the lock, so that other writers need not wait.
      file.unlock()
      resumePoint = try findResumePoint(&file)
      file = try locked()
      kept = hint.resumePoint
    }
    let batch = try knownIDs.batch(drafts, now: now, in: file)
    try condition?.check(batch.fresh, in: file)
    var appending = LockedAppend(
      opening: opening, zone: zone, now: now, from: [kept, resumePoint].compactMap { $0 },
      keys: keys)
    let isRepeat = batch.fresh.isEmpty && !drafts.isEmpty
    let heads = isRepeat ? [] : try appending.write(batch.fresh, to: &file)
    // Unlock first, so that others can write while the disk works.
    file.unlock()
    try file.synchronize()
    hasFileExisted = true
    if let newest = appending.newest {
      resumePoint = newest
      hint.store(newest)
    }
    return batch.receipts(of: heads)
  }

  /// Length from which a range is read without the lock, so that other writers need not wait.
  private static let maxLockedReadBytes = 1 << 20

  private static func size(of path: String) -> Int {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Reads the whole file for a line before which all is accounted for; `nil` if there is none.
  private func findResumePoint(_ file: inout SystemFile) throws(JournalError) -> ResumePoint? {
    let tail = try Tail(of: file, from: [])
    guard let newest = tail.newest,
      tail.damagedRanges.allSatisfy({ newest.range.upperBound <= $0.lowerBound })
    else { return nil }
    try file.synchronize()
    return newest
  }

  private func locked() throws(JournalError) -> SystemFile {
    try FileLock.locked { () throws(JournalError) in try open() }
  }

  private func open() throws(JournalError) -> SystemFile {
    if let file = try SystemFile.appending(to: path) {
      // The program that created the file may have stopped before the name was on disk.
      if file.sizeAtOpenBytes == 0 { try Folder.synchronize(Folder.of(path)) }
      return file
    }
    if hasFileExisted { throw .system(.open, path: path, errno: ENOENT) }
    if let file = try SystemFile.creating(path) {
      try Folder.synchronize(Folder.of(path))
      return file
    }
    // A program that ignores the lock created the file meanwhile.
    if let file = try SystemFile.appending(to: path) { return file }
    throw .system(.open, path: path, errno: ENOENT)
  }
}

/// Confirms that an event is in the file and on disk.
package struct Receipt: Hashable, Sendable {
  package let seq: Int
  package let hash: String
  /// Whether the event had been written before with the same `id`.
  package let isRepeat: Bool
}
