/// A lane's samples of the last hours, one for each change.
///
/// An equal sample only extends the one before it. A change that lasted less than 5 seconds is
/// replaced by the next one. So there are at most 12 a minute, and the ring covers at least 3 hours
/// however often a sensor sends.
package struct LaneSampleRing: Hashable, Sendable, StateValue {
  private static let capacity = 2160
  /// Dropping the oldest samples costs O(capacity), so it is done once per this many.
  private static let slack = 1080
  private static let minDurationMilliseconds: Int64 = 5000

  /// Oldest first.
  package private(set) var all: [LaneSample] = []

  package init() {}

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    let width = LaneSample.numberCount
    guard let rows = try visitor.rows(all.flatMap(\.numbers), width: width) else { return }
    all = stride(from: 0, to: rows.count, by: width).map { LaneSample(rows, from: $0) }
  }

  /// Adds a sample that is not older than any before it.
  mutating func append(_ sample: LaneSample) {
    if let last = all.last {
      let gap = sample.at.seconds(since: last.lastSeen)
      if last.hasSameValues(as: sample) && gap <= LaneSample.validitySeconds {
        all[all.count - 1].lastSeen = sample.at
        return
      }
      if sample.at.milliseconds - last.at.milliseconds < LaneSampleRing.minDurationMilliseconds {
        all[all.count - 1] = sample
        all[all.count - 1].at = last.at
        return
      }
    }
    if all.count == LaneSampleRing.capacity + LaneSampleRing.slack {
      all.removeFirst(LaneSampleRing.slack)
    }
    all.append(sample)
  }
}

extension LaneSample {
  /// Equal to `other` in everything but the times and the service time.
  func hasSameValues(as other: LaneSample) -> Bool {
    waiting == other.waiting && serving == other.serving && seconds == other.seconds
      && isMeasured == other.isMeasured
  }
}
