/// How a lane's feed of counts behaves: how often it speaks, and what about it is hard to believe.
package struct FeedHealth: Hashable, Sendable, Codable {
  private static let gapLimit = 8
  private static let leastGaps = 4

  /// The last gaps between readings in seconds, oldest overwritten first; at most 8.
  private var gaps: [Int32] = []
  private var next = 0
  /// Readings of the feed so far.
  package private(set) var count = 0
  /// Readings that came after a newer one.
  package private(set) var lateCount = 0
  /// Since when the feed has said the same, and how often.
  package private(set) var sameSince: Timestamp?
  package private(set) var sameCount = 0

  package init() {}

  mutating func noteLate() {
    count += 1
    lateCount += 1
  }

  mutating func note(_ reading: Reading, after last: Reading?) {
    count += 1
    guard let last else {
      sameSince = reading.at
      sameCount = 1
      return
    }
    let gap = Int32(clamping: reading.at.seconds(since: last.at))
    if gap > 0 {
      if gaps.count < FeedHealth.gapLimit {
        gaps.append(gap)
      } else {
        gaps[next] = gap
        next = (next + 1) % FeedHealth.gapLimit
      }
    }
    if reading.shows(last) {
      sameCount += 1
    } else {
      sameSince = reading.at
      sameCount = 1
    }
  }

  /// The median of the last gaps, at most half an hour; `nil` before the fifth reading.
  package var intervalSeconds: Int? {
    guard gaps.count >= FeedHealth.leastGaps else { return nil }
    return min(1800, Int(gaps.sorted()[gaps.count / 2]))
  }

  /// How long after its last reading a feed is stale: max(2 x interval, interval + limit), open-HACCP's rule.
  package func staleAfterSeconds(limitSeconds: Int) -> Int {
    guard let interval = intervalSeconds else { return limitSeconds }
    return max(2 * interval, interval + limitSeconds)
  }
}
