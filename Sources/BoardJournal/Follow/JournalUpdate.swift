package import BoardModel

/// Result of reading what was added to the event file.
package struct JournalUpdate: Sendable {
  package var events: [Event] = []
  /// Byte range of each of `events` in the file, including its newline.
  package var ranges: [Range<Int>] = []
  package var faults: [Fault] = []
  /// State of the file, if it has changed; `.intact` withdraws the last notice.
  package var notice: JournalNotice?
  /// Whether more of the file can be read now.
  package var hasMore = false
  /// How far the file was read, in bytes from its start.
  package var readBytes = 0
  /// Size of the file.
  package var totalBytes = 0

  package init() {}

  /// Bytes to read in one step of a long file: events are folded while they are in the CPU cache.
  package static let replayBytes = 1 << 18
}
