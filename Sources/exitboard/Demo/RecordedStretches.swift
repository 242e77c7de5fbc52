import BoardModel

/// Groups drafts by stretches of ten minutes, each recorded at its end.
///
/// If the demo's clock jumps an hour, the events must not look as if they were entered late.
struct RecordedStretches: Sequence, IteratorProtocol {
  private static let seconds = 600

  /// Not returned yet, oldest first.
  private var rest: ArraySlice<Draft>
  private let end: Timestamp

  /// `drafts` must be in order of time, none after `end`.
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
