package import BoardJournal
package import BoardModel

/// The accepted lines of an event file, in order, as it grows.
package struct LineSource: ~Copyable {
  package struct Line: Sendable {
    package let head: ChainHead
    /// As it stands in the file, without its newline.
    package let bytes: [UInt8]
  }

  private var follower: JournalFollower
  private var lines: ArraySlice<Line> = []
  /// Where the newest line taken ends; lines that a person accepted later stand before it.
  private var end: Int
  private var isSynchronized = true
  /// The points that were reached, with the `seq` of their lines.
  package private(set) var points: [(seq: Int, point: ReadPoint)] = []
  /// The log of the newest `log.opened` or `log.branched` that was read.
  package private(set) var log: LogID?
  package private(set) var notice = JournalNotice.intact

  /// Continues after an accepted line; `nil` = at the first.
  package init(path: String, after point: ReadPoint?, watchesChanges: Bool) {
    follower = JournalFollower(path: path, after: point, watchesChanges: watchesChanges)
    end = point?.end ?? 0
  }

  package var descriptor: Int32 { follower.descriptor }
  /// The newest line read from the file, taken or not.
  package var head: ChainHead { follower.head }

  /// Whether lines that were read are gone: it must be read again from the beginning.
  package var isOutdated: Bool { notice == .truncated || notice == .replaced }

  /// The next line; `nil` = there is none yet.
  package mutating func next() throws(JournalError) -> Line? {
    while lines.isEmpty {
      guard try read() else { break }
    }
    return lines.popFirst()
  }

  /// Reads a part of the file; returns whether there may be more.
  private mutating func read() throws(JournalError) -> Bool {
    let update = follower.poll(limitBytes: JournalUpdate.replayBytes)
    if let changed = update.notice { notice = changed }
    guard !isOutdated else { return false }
    var taken: [(seq: Int, range: Range<Int>)] = []
    for (event, range) in zip(update.events, update.ranges) where range.lowerBound >= end {
      taken.append((event.seq, range))
      end = range.upperBound
      if case .log(.opened(let opened)) = event.fact { log = LogID(opened.log) ?? log }
      if case .log(.branched(let branched)) = event.fact { log = LogID(branched.log) ?? log }
    }
    let bytes = try follower.lines(at: taken.map(\.range))
    var start = 0
    for (seq, range) in taken {
      let line = Array(bytes[min(start, bytes.count)..<min(start + range.count - 1, bytes.count)])
      start += range.count
      let digits = line.count - JournalRecord.tailBytes + JournalRecord.hashMark.count
      guard let hash = LineHash(hexAt: digits, of: line.span) else {
        // The bytes changed since they were checked.
        notice = .replaced
        return false
      }
      lines.append(Line(head: ChainHead(seq: seq, hash: hash), bytes: line))
    }
    if !taken.isEmpty { isSynchronized = false }
    if !taken.isEmpty, let point = follower.point { points.append((point.head.seq, point)) }
    return update.hasMore
  }

  /// The newest point at or before a line; earlier ones are forgotten.
  package mutating func point(upTo seq: Int) -> ReadPoint? {
    guard let index = points.lastIndex(where: { $0.seq <= seq }) else { return nil }
    defer { points.removeFirst(index + 1) }
    return points[index].point
  }

  /// Waits until everything read is on disk: a loss of power must not take back what was sent.
  package mutating func synchronize() throws(JournalError) {
    if isSynchronized { return }
    try follower.synchronize()
    isSynchronized = true
  }
}
