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
  private let visits: [RoomID: [FloorRecord<RestroomUsed>]]

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
    let byTime = floor.visits.notVoided(on: day.day).sorted { $0.at < $1.at }
    visits = Dictionary(grouping: byTime) { $0.content.room }
  }

  package func isTightInterval(at now: Timestamp) -> Bool {
    tightSpans.contains { $0.contains(now) }
  }

  /// The interval in minutes at `now`, for rooms without their own.
  package func minutes(at now: Timestamp) -> Int {
    isTightInterval(at: now) ? min(intervalMinutes, tightMinutes) : intervalMinutes
  }

  package struct RoomSchedule: Sendable {
    fileprivate let schedule: RoundSchedule
    fileprivate let intervalMinutes: Int
    fileprivate let visits: [FloorRecord<RestroomUsed>]

    /// When the next round is due; always later than `intervalStart`.
    package func due(after intervalStart: Timestamp) -> Timestamp {
      var due = intervalStart.adding(minutes: intervalMinutes)
      let tightMinutes = min(schedule.tightMinutes, intervalMinutes)
      for span in schedule.tightSpans {
        let tight = max(intervalStart.adding(minutes: tightMinutes), span.lowerBound)
        if tight < span.upperBound { due = min(due, tight) }
      }
      guard schedule.useLimit > 0 else { return due }
      var count = 0
      for visit in visits[visits.partitioningIndex { $0.at > intervalStart }...] {
        guard visit.at < due else { return due }
        count += visit.content.visits
        if count >= schedule.useLimit { return visit.at }
      }
      return due
    }
  }

  package func of(_ room: Room) -> RoomSchedule {
    RoomSchedule(
      schedule: self, intervalMinutes: max(1, room.intervalMinutes ?? intervalMinutes),
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
