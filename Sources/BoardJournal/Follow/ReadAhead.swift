import CTerminal

/// Reads an event file to its end, on another thread while the caller works on what was read.
package struct ReadAhead: ~Copyable {
  /// What one step read, and how far the file was read then.
  private struct Step: Sendable {
    let update: JournalUpdate
    let point: ReadPoint?
    let head: ChainHead
  }

  private var follower: JournalFollower
  /// `nil` if this thread reads: the file is short, or there is only one processor.
  private let thread: Ahead<Step>?
  private var first: JournalUpdate?
  package private(set) var point: ReadPoint?
  /// `seq` and hash of the newest event read.
  package private(set) var head: ChainHead

  /// Reading less than this takes no longer than to start a thread.
  private static let minBytes = 4 << 20
  /// Steps that are read before the caller takes the first.
  private static let limit = 4

  /// `start` makes the follower that begins at the first byte or behind a checkpoint.
  package init(_ start: @escaping @Sendable () -> JournalFollower) {
    follower = start()
    // Opens the file, for its length and for `lines(at:)`.
    let opened = follower.poll(limitBytes: 0)
    let isLong = opened.totalBytes - opened.readBytes >= ReadAhead.minBytes
    thread =
      isLong && board_processor_count() > 1
      ? Ahead(limit: ReadAhead.limit) { ReadAhead.read(start(), give: $0) } : nil
    first = thread == nil ? opened : nil
    point = follower.point
    head = follower.head
  }

  private static func read(_ start: consuming JournalFollower, give: (Step) -> Bool) {
    var follower = start
    var hasMore = true
    while hasMore {
      let update = follower.poll(limitBytes: JournalUpdate.replayBytes)
      hasMore = update.hasMore
      guard give(Step(update: update, point: follower.point, head: follower.head)) else { return }
    }
  }

  /// What comes next in the file; the last one has no more.
  package mutating func next() -> JournalUpdate {
    if let opened = first.take() { return opened }
    if let step = thread?.next() {
      point = step.point
      head = step.head
      return step.update
    }
    let update = follower.poll(limitBytes: JournalUpdate.replayBytes)
    point = follower.point
    head = follower.head
    return update
  }

  /// Reads the bytes that are now at the ascending `ranges` of lines that were read.
  package func lines(at ranges: [Range<Int>]) throws(JournalError) -> [UInt8] {
    try follower.lines(at: ranges)
  }
}
