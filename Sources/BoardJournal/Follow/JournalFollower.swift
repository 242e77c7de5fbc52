import BoardModel
import Glibc

/// Reads an event file from its beginning and then as it grows; never writes, never waits.
///
/// The owner calls `poll` when `descriptor` is readable, when the last result has `hasMore`, and
/// once a second in any case. Who reads only once passes `watchesChanges: false`, because closing
/// an inotify watch takes ten milliseconds or more.
///
/// Events of unconfirmed lines come when the event arrives that accepts them.
package struct JournalFollower: ~Copyable {
  private let path: String
  private let watch: FileWatch
  private var file: SystemFile?
  private var lines: FollowedLines
  private var notice = JournalNotice.intact
  /// The unfinished line: its offset, its length, and since when it has been so, in milliseconds.
  private var unfinished: (offset: Int, bytes: Int, since: Int64)?

  /// Time after which an unfinished line counts as abandoned; a write takes microseconds.
  package static let unfinishedMilliseconds: Int64 = 2000

  /// Notice that an event of the checkpoint is no longer in the file.
  private var missing: JournalNotice?

  /// Continues from a usable checkpoint, else at the first byte; the file need not exist yet.
  package init(
    path: String, finding: CheckpointFinding = .none, watchesChanges: Bool = true
  ) {
    self.init(
      path: path, after: finding.snapshot?.point, watchesChanges: watchesChanges,
      checksEveryHash: false)
    if case .contradicted(let header) = finding {
      missing = .shortened(seq: header.point.head.seq)
    }
  }

  /// Continues after an accepted line, for example that of a checkpoint; `nil` = at the first byte.
  ///
  /// Checks the hash of every line, unless that is left to the daily check; then an update may be a restart.
  package init(
    path: String, after point: ReadPoint?, watchesChanges: Bool = true,
    checksEveryHash: Bool = true
  ) {
    self.path = path
    lines = FollowedLines(
      after: point, checksEveryHash: checksEveryHash, isCopy: CopyName.matches(path))
    watch = FileWatch(of: path, watchesChanges: watchesChanges)
  }

  /// Readable when the file may have changed; -1, which poll(2) ignores, without an inotify watch.
  package var descriptor: Int32 { watch.descriptor }

  /// `seq` and hash of the newest event read.
  package var head: ChainHead { lines.head }

  /// Whether the newest lines are unconfirmed and no writer has skipped them yet.
  package var endsUnconfirmed: Bool { lines.endsUnconfirmed }

  /// How far the file was read; `nil` before the first event.
  package var point: ReadPoint? { lines.point }

  /// Reads what was added to the file since the last call: about `limitBytes`.
  ///
  /// `uptimeMilliseconds`, else the system's monotonic clock, shows how long a line is unfinished.
  package mutating func poll(
    limitBytes: Int, uptimeMilliseconds: Int64? = nil
  ) -> JournalUpdate {
    var update = JournalUpdate()
    if watch.drain() { watch.renew() }
    var current = JournalNotice.intact
    do {
      try open()
      current = try read(limitBytes: limitBytes, into: &update)
      if current == .replaced, try adoptReplacement() { current = .intact }
    } catch {
      current = .unreadable(reason: error.description)
    }
    if current == .intact {
      current =
        missing ?? lines.unconfirmedNotice ?? lines.brokenNotice ?? lines.elsewhereNotice
        ?? unfinishedNotice(at: uptimeMilliseconds ?? Int64(FileLock.now()))
    }
    update.notice = current == notice ? nil : current
    notice = current
    return update
  }

  /// Reads the bytes that are now at the ascending `ranges` of lines that `poll` returned.
  package func lines(at ranges: [Range<Int>]) throws(JournalError) -> [UInt8] {
    var bytes: [UInt8] = []
    switch file {
    case .none: break
    case .some(let file):
      // Adjacent lines are read at once.
      for range in RangeSet(ranges).ranges { bytes += try file.bytes(at: range) }
    }
    return bytes
  }

  /// Waits until what was read is on disk: before it leaves this computer.
  package borrowing func synchronize() throws(JournalError) {
    switch file {
    case .none: break
    case .some(let file): try file.synchronizeContents()
    }
  }

  private mutating func open() throws(JournalError) {
    if file != nil { return }
    guard let opened = try SystemFile.reading(path) else { return }
    file = consume opened
    watch.renew()
  }

  private mutating func read(
    limitBytes: Int, into update: inout JournalUpdate
  ) throws(JournalError) -> JournalNotice {
    switch file {
    case .none:
      return .intact
    case .some(let file):
      let size = try file.size()
      update.totalBytes = size
      update.readBytes = lines.readOffset
      guard size >= lines.readOffset else { return .truncated }
      guard try lines.holdsHead(file) else { return .replaced }
      try lines.read(from: file, limit: limitBytes, size: size, into: &update)
      return try pathNotice(of: file)
    }
  }

  private borrowing func pathNotice(
    of file: borrowing SystemFile
  ) throws(JournalError) -> JournalNotice {
    guard let named = stat(path: path) else {
      if errno == ENOENT || errno == ENOTDIR { return .lost }
      throw .system(.inspect, path: path, errno: errno)
    }
    return try file.status().isSameFile(as: named) ? .intact : .replaced
  }

  /// Continues in the file that now has the path, if it contains the newest accepted line.
  private mutating func adoptReplacement() throws(JournalError) -> Bool {
    guard let opened = try SystemFile.reading(path), lines.head != .start,
      try opened.size() >= lines.pending.offset, try lines.holdsHead(opened)
    else { return false }
    lines.rewindToHead()
    file = consume opened
    watch.renew()
    return true
  }

  private mutating func unfinishedNotice(at now: Int64) -> JournalNotice {
    let (offset, bytes) = lines.pending
    guard bytes > 0 else {
      unfinished = nil
      return .intact
    }
    if unfinished?.offset != offset || unfinished?.bytes != bytes {
      unfinished = (offset, bytes, now)
    }
    let since = unfinished?.since ?? now
    return now - since >= JournalFollower.unfinishedMilliseconds
      ? .incompleteLine(bytes: bytes) : .intact
  }
}
