package import BoardJournal
package import BoardModel
import BoardText
import Glibc

/// Head office's copy of one store's event file, and what was found while it was kept.
///
/// Its last line is the watermark: what the stream delivers again changes nothing. It holds lines as they came, so it is the
/// store's file as long as nothing is wrong. Not synchronized, because the stream has every line too.
package struct KeptCopy: Sendable {
  package let key: StoreKey
  private let folder: String
  /// The newest line, written or not.
  package private(set) var head: ChainHead
  /// Length of the file.
  private var end: Int
  /// Without `seq` and `hash`, which are those of `head`.
  private var found: Verdict
  /// Lines that are to be appended.
  private var pending: [UInt8] = []
  /// Lines that came before the ones between, by `seq`; and when the first of them came.
  private var held: [Int: [UInt8]] = [:]
  private var heldSince = 0
  private var heldBytes = 0
  private var lines = KeptLines()
  private var isChanged = false

  /// So long the lines between may come late: a publisher whose session ended sends them in its next one, and
  /// several sessions in a row may fail.
  private static let holdMilliseconds = 600_000
  private static let maxHeldBytes = 1 << 20
  private static let maxStrayBytes = 16 << 20

  /// What a message brought.
  package enum News {
    case line
    /// Something that is wrong, perhaps with a line.
    case finding
    case held
    /// The copy has it.
    case double
  }

  package var path: String { KeptCopy.path(key, in: folder) }
  var hasHeld: Bool { !held.isEmpty }

  package var verdict: Verdict {
    var verdict = found
    (verdict.seq, verdict.hash) = (head.seq, head == .start ? "" : head.hash.description)
    return verdict
  }

  /// What to do where a later line came before the first.
  var lacksBeginning: String {
    tr(
      "{store}, log {log}: a later line came before line 1; the copy waits 10 minutes for those between. If the stream has them no longer, stop the publisher in the store, remove the file .publish beside its event file, and start it again: it sends all lines",
      key.store, key.log.text.prefix(8))
  }

  package static func path(_ key: StoreKey, in folder: String) -> String {
    "\(folder)/\(key.store)/\(key.log).jsonl"
  }

  private var strayPath: String { String(path.dropLast(6)) + ".stray.jsonl" }
  private var verdictPath: String { String(path.dropLast(6)) + ".verdict" }

  /// Opens the copy, or begins one; cuts a last line that a crash left torn.
  ///
  /// `isWhole` is false if its end is no line of an event file: it was set aside, and all must be read again.
  package static func opening(
    _ key: StoreKey, in folder: String
  ) throws(JournalError) -> (copy: KeptCopy, isWhole: Bool) {
    var copy = KeptCopy(key, folder)
    copy.readVerdict()
    guard let file = try SystemFile.reading(copy.path) else { return (copy, true) }
    let size = try file.size()
    guard size > 0 else { return (copy, true) }
    var tail = try file.bytes(at: max(0, size - 4096)..<size)
    if tail.count(where: { $0 == 10 }) < 2 {
      tail = try file.bytes(at: max(0, size - 2 * LineLimits.maxBytes)..<size)
    }
    guard let newline = tail.lastIndex(of: 10) else {
      try copy.cut(to: 0)
      return (copy, size < LineLimits.maxBytes)
    }
    let torn = tail.count - newline - 1
    if torn > 0 { try copy.cut(to: size - torn) }
    let start = tail[..<newline].lastIndex(of: 10).map { $0 + 1 } ?? 0
    guard let record = JournalRecord.ifValid(tail.span.extracting(start..<newline)) else {
      try copy.setAside()
      return (copy, false)
    }
    (copy.head, copy.end) = (record.head, size - torn)
    return (copy, true)
  }

  private init(_ key: StoreKey, _ folder: String) {
    (self.key, self.folder) = (key, folder)
    (head, end) = (.start, 0)
    found = Verdict(seq: 0, hash: "", state: .sound)
  }

  private func cut(to size: Int) throws(JournalError) {
    guard unsafe truncate(path, off_t(size)) == 0 else {
      throw .system(.write, path: path, errno: errno)
    }
  }

  private mutating func setAside() throws(JournalError) {
    let aside = String(path.dropLast(6)) + ".damaged.jsonl"
    guard unsafe rename(path, aside) == 0 else {
      throw .system(.create, path: aside, errno: errno)
    }
  }

  /// Takes a message under this copy's subject.
  package mutating func take(
    _ line: [UInt8], _ now: Int, _ reader: inout LineReader
  ) throws(JournalError) -> News {
    isChanged = false
    guard let record = reader.record(line.span), unsafe memchr(line, 10, line.count) == nil else {
      found.foreign += 1
      isChanged = true
      return .finding
    }
    let seq = record.event.seq
    if seq <= head.seq {
      try compare(line, seq)
      return isChanged ? .finding : .double
    }
    let before = head.seq
    let follows = record.follows(head.hash, line: line.span)
    // A gap may skip lines that nobody has accepted; those stay in the store.
    guard seq == head.seq + 1 || follows && record.isGap else {
      if held.isEmpty { heldSince = now }
      if held.updateValue(line, forKey: seq) == nil { heldBytes += line.count }
      if heldBytes > KeptCopy.maxHeldBytes { release() }
      return isChanged ? .finding : head.seq > before ? .line : .held
    }
    append(line, record, isLinked: follows)
    appendHeld()
    return isChanged ? .finding : .line
  }

  private mutating func note(_ state: Verdict.State, at seq: Int) {
    found.note(state, at: seq)
    isChanged = true
  }

  private mutating func append(_ line: [UInt8], _ record: JournalRecord, isLinked: Bool) {
    if !isLinked { note(.changed, at: record.event.seq) }
    pending += line
    pending.append(10)
    head = record.head
  }

  /// Appends the held lines that follow.
  private mutating func appendHeld() {
    while !held.isEmpty, let line = held.removeValue(forKey: head.seq + 1) {
      heldBytes -= line.count
      guard let record = JournalRecord.ifValid(line.span) else { continue }
      append(line, record, isLinked: record.follows(head.hash, line: line.span))
    }
  }

  /// Appends what was held in vain for lines between, which are missing; returns whether there was any.
  package mutating func release(_ now: Int) -> Bool {
    guard !held.isEmpty, now - heldSince >= KeptCopy.holdMilliseconds else { return false }
    release()
    return true
  }

  private mutating func release() {
    while let seq = held.keys.min(), let line = held.removeValue(forKey: seq) {
      heldBytes -= line.count
      guard seq > head.seq, let record = JournalRecord.ifValid(line.span) else { continue }
      // The stream may begin behind the first line.
      let isFirst = head == .start
      let missing = isFirst ? 0 : seq - head.seq - 1
      found.missing += missing
      if missing > 0 { note(.missing, at: seq) }
      append(
        line, record, isLinked: isFirst || missing > 0 || record.follows(head.hash, line: line.span)
      )
    }
  }

  /// A line whose number is taken: a double, or another line.
  private mutating func compare(_ line: [UInt8], _ seq: Int) throws(JournalError) {
    try flush()
    guard let file = try SystemFile.reading(path) else { return }
    let kept = try lines.line(seq, in: file, end: end)
    if kept == line { return }
    // What was there before this copy began, or came after it was waited for in vain, forks nothing.
    if kept == nil, try isBeforeFirst(seq) { return }
    found.strays += 1
    if kept != nil { note(.forked, at: seq) }
    isChanged = true
    var strays = try KeptCopy.appending(to: strayPath)
    if try strays.size() < KeptCopy.maxStrayBytes { try strays.append(line + [10]) }
  }

  private func isBeforeFirst(_ seq: Int) throws(JournalError) -> Bool {
    guard let file = try SystemFile.reading(path) else { return false }
    return try KeptLines.line(at: 0, file, end).map { seq < $0.seq } ?? false
  }

  /// Appends the pending lines in one write.
  package mutating func flush() throws(JournalError) {
    guard !pending.isEmpty else { return }
    // Not synchronized either: that takes longer than all else where thousands of stores are new.
    if end == 0, unsafe mkdir(Folder.of(path), S_IRWXU) != 0, errno == ENOENT {
      try Folder.create(Folder.of(path))
    }
    var file = try KeptCopy.appending(to: path)
    try file.append(pending)
    end = try file.position()
    pending.removeAll(keepingCapacity: false)
  }

  private static func appending(to path: String) throws(JournalError) -> SystemFile {
    if let file = try SystemFile.appending(to: path) { return file }
    guard let file = try SystemFile.creating(path) else {
      throw .system(.create, path: path, errno: EEXIST)
    }
    return file
  }

  // The verdict stays with the copy, because what was found once must not be forgotten.

  private mutating func readVerdict() {
    guard let file = try? SystemFile.reading(verdictPath),
      let bytes = try? Array(file.bytes(at: 0..<LineLimits.maxBytes).dropLast()),
      let members = try? FlatObject.members(of: bytes.span),
      let kept = try? Verdict(members)
    else { return }
    found = kept
    found.audit = nil
  }

  /// Returns the verdict at a moment, and notes a bad one beside the copy.
  package mutating func conclude(at clock: Timestamp) throws(JournalError) -> Verdict {
    found.at = clock
    let verdict = verdict
    let isBad = verdict.state != .sound || verdict.foreign > 0
    guard isBad, let members = try? verdict.members() else { return verdict }
    let bytes = try JournalEncoder.object(members) + [10]
    try Folder.create(Folder.of(verdictPath))
    try KeptFolder.replace(verdictPath, with: bytes)
    return verdict
  }

  /// Notes what an audit found of the figures up to a line.
  package mutating func note(_ audit: Verdict.Audit, upTo seq: Int) {
    (found.audit, found.auditSeq) = (audit, seq)
  }
}
