import BoardModel

/// Drafts in stretches of ten minutes, each recorded at its end.
///
/// A store enters things as they happen; a demonstration that leaps an hour must not look as if it had entered them late.
struct RecordedStretches: Sequence, IteratorProtocol {
  private static let seconds = 600

  /// Oldest first.
  private var rest: ArraySlice<Draft>
  private let end: Timestamp

  /// `drafts` by time, none after `end`.
  init(_ drafts: [Draft], until end: Timestamp) {
    rest = drafts[...]
    self.end = end
  }

  mutating func next() -> (drafts: [Draft], recorded: Timestamp)? {
    guard let first = rest.first else { return nil }
    let limit = first.at.adding(seconds: RecordedStretches.seconds)
    let together = rest.prefix { $0.at < limit }
    rest = rest.dropFirst(together.count)
    return (Array(together), Swift.min(limit, end))
  }
}
