import BoardModel
import Glibc

/// Reads an event file from its beginning and goes on as it grows; never writes, never waits.
///
/// The owner polls `descriptor` and calls `news` when it is readable, when the last news said there is more, and once a
/// second in any case. Whoever reads the file once is not told of changes: giving the system's watch back takes it ten
/// milliseconds and more.
package struct JournalFollower: ~Copyable {
  private let path: String
  private let watch: FileWatch
  private var file: SystemFile?
  private var lines = FollowedLines()
  /// The last notice that was given out.
  private var notice = JournalNotice.sound
  /// The line that has no end yet: where it begins, how long it is, since when in milliseconds.
  private var unfinished: (offset: Int, bytes: Int, since: Int64)?

  /// A write takes microseconds; one that has no end after this has lost its writer.
  package static let unfinishedMilliseconds: Int64 = 2000

  /// An event that was in the file before this reader began, and is not any more.
  private let missing: JournalNotice?

  /// Begins at the first byte; the file need not exist yet.
  ///
  /// Where it is not told of changes, the system is not asked to, and `descriptor` never becomes readable.
  package init(path: String, isTold: Bool = true) {
    self.path = path
    watch = FileWatch(of: path, isTold: isTold)
    missing = nil
  }

  /// Goes on behind a line that counts, where a checkpoint had come to.
  package init(path: String, after point: ReadPoint, isTold: Bool = true) {
    self.path = path
    watch = FileWatch(of: path, isTold: isTold)
    lines = FollowedLines(after: point)
    missing = nil
  }

  /// Begins where the checkpoint allows, and says what it knows to be missing.
  package init(path: String, finding: CheckpointFinding, isTold: Bool = true) {
    self.path = path
    watch = FileWatch(of: path, isTold: isTold)
    switch finding {
    case .usable(let milestone, _):
      lines = FollowedLines(after: milestone.point)
      missing = nil
    case .contradicted(let witness): missing = .shortened(seq: witness.point.head.seq)
    case .none, .useless: missing = nil
    }
  }

  /// Readable when something has happened to the file; -1, which `poll` passes over, where the system cannot tell.
  package var descriptor: Int32 { watch.descriptor }

  /// `seq` and hash of the newest event read.
  package var head: ChainHead { lines.head }

  /// How far the file was read; `nil` before the first event.
  package var point: ReadPoint? { lines.point }

  /// What the file brought since the last call.
  ///
  /// - Parameter limitBytes: read no more than about this much.
  /// - Returns: events in the order of the file, and what there is to say of it.
  package mutating func news(limitBytes: Int) -> JournalNews {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    let milliseconds = Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec / 1_000_000)
    return news(limitBytes: limitBytes, uptimeMilliseconds: milliseconds)
  }

  /// What the file brought since the last call, by a clock of the caller's.
  ///
  /// - Parameters:
  ///   - limitBytes: read no more than about this much.
  ///   - uptimeMilliseconds: of a clock that never goes back; tells how long a line has been without end.
  /// - Returns: events in the order of the file, and what there is to say of it.
  package mutating func news(limitBytes: Int, uptimeMilliseconds: Int64) -> JournalNews {
    var news = JournalNews()
    if watch.drain() { watch.renew() }
    var current = JournalNotice.sound
    do {
      try open()
      current = try read(limitBytes: limitBytes, into: &news)
      if current == .replaced, try takeOver() { current = .sound }
    } catch {
      current = .unreadable(reason: error.description)
    }
    if current == .sound {
      current = standingNotice ?? unfinishedNotice(at: uptimeMilliseconds)
    }
    news.notice = current == notice ? nil : current
    notice = current
    return news
  }

  /// The bytes of lines that `news` told of, in their order.
  ///
  /// - Parameter ranges: rising.
  /// - Returns: what now stands there; nothing where the file is gone.
  /// - Throws: where the file cannot be read.
  package func lines(at ranges: [Range<Int>]) throws(JournalError) -> [UInt8] {
    var bytes: [UInt8] = []
    switch file {
    case .none: return bytes
    case .some(let file):
      var rest = ranges[...]
      while let first = rest.first {
        // Lines that touch are one read.
        var whole = first
        rest = rest.dropFirst()
        while let next = rest.first, next.lowerBound == whole.upperBound {
          whole = whole.lowerBound..<next.upperBound
          rest = rest.dropFirst()
        }
        _ = try file.read(at: whole.lowerBound, count: whole.count, appendingTo: &bytes)
      }
      return bytes
    }
  }

  private mutating func open() throws(JournalError) {
    if file != nil { return }
    guard let opened = try SystemFile.reading(path) else { return }
    file = consume opened
    watch.renew()
  }

  private mutating func read(
    limitBytes: Int, into news: inout JournalNews
  ) throws(JournalError) -> JournalNotice {
    switch file {
    case .none:
      return .sound
    case .some(let file):
      let size = try file.size()
      news.totalBytes = size
      news.readBytes = lines.readOffset
      guard size >= lines.readOffset else { return .truncated }
      guard try lines.holdsHead(file) else { return .replaced }
      try lines.read(from: file, limit: limitBytes, size: size, into: &news)
      return try standing(of: file)
    }
  }

  /// What the name says of the file we have open.
  private borrowing func standing(
    of file: borrowing SystemFile
  ) throws(JournalError) -> JournalNotice {
    var named = stat()
    guard unsafe lstat(path, &named) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return .lost }
      throw .system(.inspect, path: path, errno: errno)
    }
    let held = try file.status()
    return held.st_ino == named.st_ino && held.st_dev == named.st_dev ? .sound : .replaced
  }

  /// Goes on in the file that now stands under the name, if it holds what we have read.
  private mutating func takeOver() throws(JournalError) -> Bool {
    guard let opened = try SystemFile.reading(path), lines.head != .start,
      try opened.size() >= lines.pending.offset, try lines.holdsHead(opened)
    else { return false }
    lines.rewindToHead()
    file = consume opened
    watch.renew()
    return true
  }

  private var standingNotice: JournalNotice? { lines.broken ?? lines.suspense ?? missing }

  private mutating func unfinishedNotice(at now: Int64) -> JournalNotice {
    let (offset, bytes) = lines.pending
    guard bytes > 0 else {
      unfinished = nil
      return .sound
    }
    if unfinished?.offset != offset || unfinished?.bytes != bytes {
      unfinished = (offset, bytes, now)
    }
    let since = unfinished?.since ?? now
    return now - since >= JournalFollower.unfinishedMilliseconds
      ? .unfinished(bytes: bytes) : .sound
  }
}
