/// What about a lane's readings is hard to believe; shown beside them, never corrected.
package enum FeedDoubt: Hashable, Sendable {
  /// The same count of people, over and over, since `since`.
  case stuck(since: Timestamp)
  /// More people than a lane holds.
  case implausible(people: Int)
  /// Services that began before the one before them had ended.
  case overlaps(count: Int)
  /// Waits that were observed as negative; counted as none.
  case negativeWaits(count: Int)
  /// Readings that came after newer ones: a clock that is off, or a slow line.
  case late(count: Int)
  /// Opened on an earlier business day and never shut.
  case neverShut(since: Timestamp)
}

extension FeedDoubt {
  /// A line that stands still for half an hour while somebody stands in it; our own bound.
  private static let stuckSeconds = 1800
  private static let stuckReadings = 10

  static func all(of lane: LaneFloor, dayStart: Timestamp, at now: Timestamp) -> [FeedDoubt] {
    var doubts: [FeedDoubt] = []
    let health = lane.health
    if let last = lane.lastCount, last.at >= dayStart {
      if last.waiting > 0, let since = health.sameSince, health.sameCount >= stuckReadings,
        last.at.seconds(since: since) >= stuckSeconds
      {
        doubts.append(.stuck(since: since))
      }
      if !last.isPlausible { doubts.append(.implausible(people: last.people ?? 0)) }
    }
    if lane.totals.overlaps > 0 { doubts.append(.overlaps(count: lane.totals.overlaps)) }
    if lane.totals.negativeWaits > 0 {
      doubts.append(.negativeWaits(count: lane.totals.negativeWaits))
    }
    if health.lateCount > 0 { doubts.append(.late(count: health.lateCount)) }
    if let turn = lane.turns.last, turn.isOpen, turn.at < dayStart {
      doubts.append(.neverShut(since: turn.at))
    }
    return doubts
  }
}
