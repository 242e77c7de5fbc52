/// How soon after a round the next one is due.
///
/// The earliest of the interval, a number of visits, and the tighter interval in the last two hours
/// or while it is wet: in *Masterpole v. Costco* a round half an hour old was not enough when it
/// rained.
package struct RoundSchedule: DayFigures, Sendable {
  /// Hours before the posted close in which the tighter interval is valid.
  package static let tightIntervalHours = 2

  private let intervalMinutes: Int
  private let tightMinutes: Int
  private let useLimit: Int
  /// Half-open intervals of time in which the tighter interval is valid.
  private let tightSpans: [Range<Timestamp>]
  /// Visits by room, each list by time.
  private let visits: [RoomID: [Visit]]

  fileprivate struct Visit: Hashable, Sendable {
    let at: Timestamp
    let count: Int
  }

  package init(_ inputs: DayInputs) {
    let (day, floor, plan) = (inputs.day, inputs.floor, inputs.plan)
    intervalMinutes = max(1, plan.thresholds.restroomIntervalMinutes)
    tightMinutes = max(1, plan.thresholds.restroomTightMinutes)
    useLimit = plan.thresholds.restroomUses
    var spans = floor.premises.wetSpans(on: day)
    if let closes = day.closes {
      let from = closes.adding(minutes: -RoundSchedule.tightIntervalHours * 60)
      if from < day.ends { spans.append(from..<day.ends) }
    }
    tightSpans = spans
    var visits: [RoomID: [Visit]] = [:]
    for record in floor.visits.notVoided(on: day.day) {
      let visit = Visit(at: record.at, count: record.content.visits)
      visits[record.content.room, default: []].append(visit)
    }
    self.visits = visits.mapValues { $0.sorted { $0.at < $1.at } }
  }

  package func isTightInterval(at now: Timestamp) -> Bool {
    tightSpans.contains { $0.contains(now) }
  }

  /// The interval in minutes at `now`, for rooms without their own.
  package func minutes(at now: Timestamp) -> Int {
    isTightInterval(at: now) ? min(intervalMinutes, tightMinutes) : intervalMinutes
  }

  package struct RoomSchedule: Hashable, Sendable {
    fileprivate let intervalMinutes: Int
    fileprivate let tightMinutes: Int
    fileprivate let tightSpans: [Range<Timestamp>]
    fileprivate let useLimit: Int
    fileprivate let visits: [Visit]

    /// When the next round is due; always later than `intervalStart`.
    package func due(after intervalStart: Timestamp) -> Timestamp {
      var due = intervalStart.adding(minutes: intervalMinutes)
      for span in tightSpans {
        let tight = max(
          intervalStart.adding(minutes: min(tightMinutes, intervalMinutes)), span.lowerBound)
        if tight < span.upperBound { due = min(due, tight) }
      }
      guard useLimit > 0 else { return due }
      var count = 0
      for visit in visits[visits.partitioningIndex { $0.at > intervalStart }...] {
        guard visit.at < due else { return due }
        count += visit.count
        if count >= useLimit { return visit.at }
      }
      return due
    }
  }

  package func of(_ room: Room) -> RoomSchedule {
    RoomSchedule(
      intervalMinutes: max(1, room.intervalMinutes ?? intervalMinutes),
      tightMinutes: tightMinutes, tightSpans: tightSpans, useLimit: useLimit,
      visits: visits[room.id] ?? [])
  }
}

extension FloorRecords<PremisesFact> {
  /// When it was wet outside on a business day.
  package func wetSpans(on day: BusinessDay) -> [Range<Timestamp>] {
    var spans: [Range<Timestamp>] = []
    var since: Timestamp?
    let settings = notVoided(on: day.day).sorted { ($0.at, $0.seq) < ($1.at, $1.seq) }
    for record in settings {
      guard case .weather(let weather) = record.content else { continue }
      if weather.isWet {
        since = since ?? record.at
      } else if let from = since {
        if from < record.at { spans.append(from..<record.at) }
        since = nil
      }
    }
    if let since, since < day.ends { spans.append(since..<day.ends) }
    return spans
  }
}
