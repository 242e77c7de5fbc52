/// How often a lane's feed sends counts, and signs that it may be wrong.
package struct FeedHealth: Hashable, Sendable, StateValue {
  private static let gapLimit = 8
  private static let minGaps = 4

  /// Seconds between samples, at most the last 8; the oldest is overwritten first.
  private var gaps: [Int32] = []
  private var next = 0
  /// Samples received so far.
  package private(set) var count = 0
  /// Samples that arrived after a newer one.
  package private(set) var lateCount = 0
  /// When the current value was first received, and how often it was received since.
  package private(set) var unchangedSince: Timestamp?
  package private(set) var unchangedCount = 0

  package init() {}

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.numbers(&gaps)
    try visitor.number(&next, in: 0...max(0, gaps.count - 1))
    try visitor.visit(&count, &lateCount, &unchangedSince, &unchangedCount)
  }

  mutating func noteLate() {
    count += 1
    lateCount += 1
  }

  mutating func note(_ sample: LaneSample, after last: LaneSample?) {
    count += 1
    guard let last else {
      unchangedSince = sample.at
      unchangedCount = 1
      return
    }
    let gap = Int32(clamping: sample.at.seconds(since: last.at))
    if gap > 0 {
      if gaps.count < FeedHealth.gapLimit {
        gaps.append(gap)
      } else {
        gaps[next] = gap
        next = (next + 1) % FeedHealth.gapLimit
      }
    }
    if sample.hasSameValues(as: last) {
      unchangedCount += 1
    } else {
      unchangedSince = sample.at
      unchangedCount = 1
    }
  }

  /// Median of the last gaps, at most 1800; `nil` before the fifth sample.
  package var intervalSeconds: Int? {
    guard gaps.count >= FeedHealth.minGaps else { return nil }
    return min(1800, Int(gaps.sorted()[gaps.count / 2]))
  }

  /// A feed is stale this long after its last sample: max(2 x interval, interval + limit).
  ///
  /// The rule is open-HACCP's; without a known interval it is the limit alone.
  package func staleAfterSeconds(limitSeconds: Int) -> Int {
    guard let interval = intervalSeconds else { return limitSeconds }
    return max(2 * interval, interval + limitSeconds)
  }
}
