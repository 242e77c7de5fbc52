package import BoardModel

package struct JournalUpdate: Sendable {
  /// Whether everything from earlier updates no longer counts: reading began again at the first byte.
  package var isRestart = false
  package var events: [Event] = []
  /// Byte range of each of `events` in the file, including its newline.
  package var ranges: [Range<Int>] = []
  package var faults: [Fault] = []
  /// State of the file, if it has changed; `.intact` withdraws the last notice.
  package var notice: JournalNotice?
  package var hasMore = false
  package var readBytes = 0
  package var totalBytes = 0

  package init() {}

  /// Bytes to read in one step of a long file: events are folded while they are in the CPU cache.
  package static let replayBytes = 1 << 18
}
