/// Why a lane's feed may be wrong; shown beside the figures, which are not corrected.
package enum FeedWarning: Hashable, Sendable {
  /// The same count of people, unchanged since `since`.
  case stuck(since: Timestamp)
  /// More people than a lane can hold.
  case implausible(people: Int)
  /// Services that began before the previous one at the lane had ended.
  case overlaps(count: Int)
  /// Waits reported as negative; they count as 0.
  case negativeWaits(count: Int)
  /// Samples that arrived after newer ones: a wrong clock or a slow connection.
  case outOfOrder(count: Int)
  /// Opened on an earlier business day and never closed.
  case neverShut(since: Timestamp)

  /// A non-empty line unchanged for this long is suspicious; our own limit, no source.
  private static let stuckSeconds = 1800
  private static let stuckReadings = 10

  /// Behind one line several are served at once, so services that overlap are usual there.
  static func all(
    of lane: LaneFloor, servers: Int, dayStart: Timestamp, at now: Timestamp
  ) -> [FeedWarning] {
    var warnings: [FeedWarning] = []
    let health = lane.health
    if let last = lane.lastCount, last.at >= dayStart {
      if last.waiting > 0, let since = health.unchangedSince,
        health.unchangedCount >= stuckReadings, last.at.seconds(since: since) >= stuckSeconds
      {
        warnings.append(.stuck(since: since))
      }
      if !last.isPlausible { warnings.append(.implausible(people: last.people ?? 0)) }
    }
    if lane.totals.overlaps > 0, servers == 1 {
      warnings.append(.overlaps(count: lane.totals.overlaps))
    }
    if lane.totals.negativeWaits > 0 {
      warnings.append(.negativeWaits(count: lane.totals.negativeWaits))
    }
    if health.lateCount > 0 { warnings.append(.outOfOrder(count: health.lateCount)) }
    if let change = lane.openChanges.last, change.isOpen, change.at < dayStart {
      warnings.append(.neverShut(since: change.at))
    }
    return warnings
  }
}
