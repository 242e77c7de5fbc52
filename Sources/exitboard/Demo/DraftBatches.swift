import BoardModel

/// Groups drafts by stretches of ten minutes, each recorded at its end.
///
/// If the demo's clock jumps an hour, the events must not look as if they were entered late.
struct DraftBatches: Sequence, IteratorProtocol {
  private static let batchSeconds = 600

  /// Not returned yet, oldest first.
  private var remaining: ArraySlice<Draft>
  private let end: Timestamp

  /// `drafts` must be in order of time, none after `end`.
  init(_ drafts: [Draft], until end: Timestamp) {
    remaining = drafts[...]
    self.end = end
  }

  mutating func next() -> (drafts: [Draft], recorded: Timestamp)? {
    guard let first = remaining.first else { return nil }
    let limit = first.at.adding(seconds: DraftBatches.batchSeconds)
    let batch = remaining.prefix { $0.at < limit }
    remaining = remaining.dropFirst(batch.count)
    return (Array(batch), Swift.min(limit, end))
  }
}
