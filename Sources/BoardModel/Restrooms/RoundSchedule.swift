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
  /// Times between two openings, in which no interval runs.
  let breaks: [Range<Timestamp>]
  /// Half-open intervals of time in which the tighter interval is valid.
  private let tightSpans: [Range<Timestamp>]
  /// Visits by room, each list by time.
  private let visits: [RoomID: [FloorRecord<RestroomUsed>]]

  package init(_ inputs: DayInputs) {
    let (day, floor, plan) = (inputs.day, inputs.floor, inputs.plan)
    intervalMinutes = max(1, plan.thresholds.restroomIntervalMinutes)
    tightMinutes = max(1, plan.thresholds.restroomTightMinutes)
    useLimit = plan.thresholds.restroomUses
    breaks = day.breaks
    // A short spell that is over, such as two presses of a key, leaves no trace in the due times.
    let leastSeconds = max(1, plan.thresholds.restroomTightMinutes) * 60
    var spans = floor.premises.wetSpans(on: day).filter {
      $0.upperBound > inputs.now || $0.upperBound.seconds(since: $0.lowerBound) >= leastSeconds
    }
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
    var breaks: [Range<Timestamp>] { schedule.breaks }
    fileprivate let intervalMinutes: Int
    /// Whether wet weather and the last hours make the interval tighter.
    fileprivate let isTightened: Bool
    fileprivate let visits: [FloorRecord<RestroomUsed>]

    /// The least time between two levels of a round that visits made due; our own.
    private static let usesStepMinutes = 15

    /// When the next round is due; always later than `intervalStart`.
    package func due(after intervalStart: Timestamp) -> Timestamp {
      let due = dueByTime(after: intervalStart)
      return visitsReach(percent: 100, after: intervalStart, before: due) ?? due
    }

    /// When the next round is due (amber), red and critical.
    ///
    /// At 100, 125 and 150 percent of the interval. If visits made it due, at these shares of the
    /// visits, but no later than each quarter of an hour.
    func levelChanges(after intervalStart: Timestamp) -> [AlertSpan.LevelChange] {
      let byTime = dueByTime(after: intervalStart)
      let byVisits = visitsReach(percent: 100, after: intervalStart, before: byTime)
      let due = byVisits ?? byTime
      return [(100, Level.amber), (125, .red), (150, .critical)].map { percent, level in
        guard byVisits != nil else {
          let seconds = breaks.openSeconds(from: intervalStart, to: due) * percent / 100
          return AlertSpan.LevelChange(
            at: breaks.moment(seconds, after: intervalStart), level: level)
        }
        let latest = due.adding(minutes: RoomSchedule.usesStepMinutes * (percent - 100) / 25)
        let reached = visitsReach(percent: percent, after: intervalStart, before: latest)
        return AlertSpan.LevelChange(at: reached ?? latest, level: level)
      }
    }

    private func dueByTime(after intervalStart: Timestamp) -> Timestamp {
      var due = breaks.moment(intervalMinutes * 60, after: intervalStart)
      let tightMinutes = min(schedule.tightMinutes, intervalMinutes)
      for span in schedule.tightSpans where isTightened {
        let tight = max(breaks.moment(tightMinutes * 60, after: intervalStart), span.lowerBound)
        if tight < span.upperBound { due = min(due, tight) }
      }
      return due
    }

    /// When the visits since `intervalStart` came to a share of the limit; `nil` = not before `end`.
    private func visitsReach(
      percent: Int, after intervalStart: Timestamp, before end: Timestamp
    ) -> Timestamp? {
      guard schedule.useLimit > 0 else { return nil }
      var count = 0
      for visit in visits[visits.partitioningIndex { $0.at > intervalStart }...] {
        guard visit.at < end else { return nil }
        count += visit.content.visits
        if count * 100 >= schedule.useLimit * percent { return visit.at }
      }
      return nil
    }
  }

  package func of(_ room: Room) -> RoomSchedule {
    RoomSchedule(
      schedule: self, intervalMinutes: max(1, room.intervalMinutes ?? intervalMinutes),
      isTightened: room.kind == .restroom || room.intervalMinutes == nil,
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
