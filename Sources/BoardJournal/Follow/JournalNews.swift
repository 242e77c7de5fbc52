package import BoardModel

/// What a look at the event file brought.
package struct JournalNews: Sendable {
  package var events: [Event] = []
  /// Where each of `events` stands in the file, with its newline.
  package var ranges: [Range<Int>] = []
  package var faults: [Fault] = []
  /// What there is to say of the file itself, where that has changed; `.sound` takes the last notice back.
  package var notice: JournalNotice?
  /// More of the file lies ready to be read.
  package var hasMore = false
  /// How far the file was read.
  package var readBytes = 0
  /// How long it is.
  package var totalBytes = 0

  package init() {}

  /// What to read in one go of a long file: events that were just read are folded while they are near the processor.
  package static let replayBytes = 1 << 18
}
