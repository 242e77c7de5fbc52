/// The restrooms at one moment: a row per room in plan order, the day's log, the pristine gap.
package struct RestroomFigures: DayFigures, Hashable, Sendable {
  package enum State: Hashable, Sendable {
    /// Not inspected this business day.
    case notInspected
    case ok, due
    case late(minutes: Int)
    case closed(at: Timestamp, reason: String?)
    /// Outside its own opening times; `until` is `nil` if it does not open again today.
    case notOpen(until: Timestamp?)
  }

  package struct RoomRow: Hashable, Sendable {
    package var room: Room
    package var state: State
    package var level: Level
    package var lastAt: Timestamp?
    package var agoMinutes: Int?
    package var due: Timestamp?
    /// Part of the interval that is over, in percent; above 100 the round is overdue.
    package var elapsedPercent: Int?
    /// Score of the last round, 0-100; `nil` if nothing was inspected.
    package var score: Int?
    /// Result of the last round; `nil` if there is none.
    package var result: Round.Result?
    /// Faults that no later inspection has seen mended.
    package var openFaults: [InspectionItemID]
    /// The last clean since the last inspection; with open faults the room waits to be seen again.
    package var cleanedAt: Timestamp?
    package var hasSafetyFault: Bool
    /// The last round's `seq`; `x` corrects that round and `u` voids it.
    package var seq: Int?
    /// The last recorded level of each supply, in the order of `SupplyItem`.
    package var supplies: [Supply] = []
  }

  package struct Supply: Hashable, Sendable {
    package let item: SupplyItem
    /// Percent that is left.
    package let level: Int
    package let at: Timestamp
    package let isLow: Bool
  }

  package enum Entry: Hashable, Sendable {
    case round(failed: [InspectionItemID], score: Int?)
    case clean(CleanKind)
    case closed(reason: String?)
    case reopened
    case swept(SweepFinding)
    case supplied(SupplyItem, level: Int)
  }

  package struct LogRow: Hashable, Sendable, Stamped {
    package var stamp: EventStamp
    /// Room id, or zone id of a sweep.
    package var place: String
    package var entry: Entry
    package var note: String?
    package var isVoided: Bool
    /// Why it was undone, if somebody said so.
    package var voidReason: String?
    /// Recorded later than the plan allows after it happened.
    package var isLateEntry: Bool
    package var isLateRound = false
    /// A round that the same person corrected at once.
    package var isCorrected = false
  }

  package var rows: [RoomRow] = []
  /// This business day, newest first.
  package var log: [LogRow] = []
  package var rounds = 0
  package var lateRounds = 0
  /// Rounds made in time, of those that were due until now.
  package var onTime = Share()
  package var openFaults = 0
  package var intervalMinutes = 0
  package var isTightInterval = false
  package var isWet = false
  package var morningScore: Int?
  package var lastHoursScore: Int?
  /// Pristine gap: the score of the last two hours minus the morning score.
  package var pristineGap: Int?
  package var lowSupplies: [(room: Room, supply: Supply)] {
    rows.flatMap { row in row.supplies.filter(\.isLow).map { (row.room, $0) } }
  }
  package let sweeps: Sweeps

  /// The newest entry of a room that was not undone.
  package func lastEntry(of room: RoomID) -> LogRow? {
    log.first { $0.place == room.text && !$0.isVoided }
  }

  package init(_ inputs: DayInputs) {
    self.init(inputs, DayRounds(inputs))
  }

  init(_ inputs: DayInputs, _ dayRounds: DayRounds) {
    let (day, floor, plan, now) = (inputs.day, inputs.floor, inputs.plan, inputs.now)
    let all = dayRounds.rooms
    sweeps = dayRounds.sweeps
    rows = all.map { RestroomFigures.row($0, now: now) }
    for index in rows.indices { findSupplies(of: index, day: day.day, floor, plan.thresholds) }
    log = RestroomFigures.log(day: day.day, floor: floor, plan: plan, rooms: all)
    rounds = all.reduce(0) { $0 + $1.rounds.count }
    lateRounds = all.reduce(0) { $0 + $1.rounds.count { $0.isLate } }
    onTime = dayRounds.onTime
    openFaults = all.reduce(0) { $0 + $1.openFaults.count }
    intervalMinutes = dayRounds.schedule.minutes(at: now)
    isTightInterval = dayRounds.schedule.isTightInterval(at: now)
    isWet = floor.premises.wetSpans(on: day).contains { $0.contains(now) }
    findGap(all, day: day)
  }

  private static func row(_ rounds: RoomRounds, now: Timestamp) -> RoomRow {
    let last = rounds.rounds.last
    let elapsed = rounds.due.flatMap { due in
      rounds.intervalStart.map { intervalStart in
        max(0, now.seconds(since: intervalStart)) * 100 / max(1, due.seconds(since: intervalStart))
      }
    }
    let safety = rounds.room.items.contains { $0.isSafety && rounds.openFaults.contains($0.id) }
    let fails = rounds.room.items.contains { $0.failsRoom && rounds.openFaults.contains($0.id) }
    var level = Level.calm
    if rounds.lateMinutes(at: now) != nil {
      level = rounds.escalation.last { $0.at <= now }?.level ?? .amber
    }
    if rounds.closed == nil {
      if safety { level = max(level, .red) }
      if fails || last?.result == .failed && !rounds.openFaults.isEmpty {
        level = max(level, .amber)
      }
    }
    return RoomRow(
      room: rounds.room, state: state(rounds, elapsed: elapsed, now: now), level: level,
      lastAt: last?.at, agoMinutes: last.map { max(0, now.minutes(since: $0.at)) },
      due: rounds.due, elapsedPercent: elapsed, score: last?.score, result: last?.result,
      openFaults: rounds.openFaults, cleanedAt: rounds.cleanedAt, hasSafetyFault: safety,
      seq: last?.seq)
  }

  private static func state(_ rounds: RoomRounds, elapsed: Int?, now: Timestamp) -> State {
    if let closed = rounds.closed, case .closed(let why) = closed.content {
      return .closed(at: closed.at, reason: why.reason)
    }
    if let times = rounds.ownTimes, !times.contains(now) {
      return .notOpen(until: now < times.lowerBound && !times.isEmpty ? times.lowerBound : nil)
    }
    if let late = rounds.lateMinutes(at: now) { return .late(minutes: late) }
    if rounds.rounds.isEmpty { return .notInspected }
    // In the last tenth of the interval it is time to go there.
    return (elapsed ?? 0) >= 90 ? .due : .ok
  }

  /// The newest level of each supply, from this business day or the eight before.
  private mutating func findSupplies(
    of index: Int, day: Day, _ floor: Floor, _ thresholds: Thresholds
  ) {
    var newest: [SupplyItem: Supply] = [:]
    for slice in floor.rooms.days where slice.day <= day {
      for record in slice.all where !record.isVoided {
        guard case .supplied(let supplied) = record.content, supplied.room == rows[index].room.id,
          record.at >= newest[supplied.item]?.at ?? record.at
        else { continue }
        newest[supplied.item] = Supply(
          item: supplied.item, level: supplied.level, at: record.at,
          isLow: supplied.level <= thresholds.supplyLowPercent)
      }
    }
    rows[index].supplies = SupplyItem.allCases.compactMap { newest[$0] }
    if case .closed = rows[index].state { return }
    if rows[index].supplies.contains(where: \.isLow) {
      rows[index].level = max(rows[index].level, .amber)
    }
  }

  private static func log(day: Day, floor: Floor, plan: Plan, rooms: [RoomRounds]) -> [LogRow] {
    let late = plan.thresholds.lateEntryMinutes * 60
    let counted = Set(rooms.flatMap { $0.rounds.map(\.seq) })
    let lateRounds = Set(rooms.flatMap { $0.rounds.filter(\.isLate).map(\.seq) })
    var log: [LogRow] = []
    for record in floor.rooms.all(on: day) {
      let room = plan.room(record.content.room)
      guard let entry = Entry(record.content, room: room) else { continue }
      var row = LogRow(
        stamp: record.stamp, place: record.content.room.text, entry: entry,
        isVoided: record.isVoided, voidReason: record.voidReason,
        isLateEntry: record.stamp.delaySeconds > late,
        isLateRound: lateRounds.contains(record.seq))
      if case .inspected(let inspected) = record.content {
        row.note = inspected.note
        row.isCorrected = room != nil && !record.isVoided && !counted.contains(record.seq)
      }
      log.append(row)
    }
    for record in floor.premises.all(on: day) {
      guard case .swept(let swept) = record.content else { continue }
      log.append(
        LogRow(
          stamp: record.stamp, place: swept.zone.text, entry: .swept(swept.found),
          note: swept.action, isVoided: record.isVoided, voidReason: record.voidReason,
          isLateEntry: record.stamp.delaySeconds > late))
    }
    return log.sorted { ($0.at, $0.seq) > ($1.at, $1.seq) }
  }

  /// Compares the rounds up to two hours after opening with the last two hours before close.
  private mutating func findGap(_ all: [RoomRounds], day: BusinessDay) {
    guard let opens = day.opens, let closes = day.closes else { return }
    let span = RoundSchedule.tightIntervalHours * 60
    let rounds = all.flatMap(\.rounds)
    let mean = { (rounds: [Round]) -> Int? in
      let scores = rounds.compactMap(\.score)
      guard !scores.isEmpty else { return nil }
      return (scores.reduce(0, +) * 2 + scores.count) / (scores.count * 2)
    }
    morningScore = mean(rounds.filter { $0.at < opens.adding(minutes: span) })
    let lastHours = rounds.filter { $0.at >= closes.adding(minutes: -span) }
    lastHoursScore = mean(lastHours.filter { $0.at <= day.cleared ?? day.ends })
    if let morningScore, let lastHoursScore { pristineGap = lastHoursScore - morningScore }
  }
}

extension Level {
  /// Escalates at 100, 125 and 150 percent of the interval.
  package static func ofInterval(percent: Int) -> Level {
    Level(percent, amber: 101, red: 125, critical: 150)
  }
}

extension RestroomFigures.Entry {
  /// `nil` for a count of visits, which is not in the log.
  fileprivate init?(_ fact: RestroomFact, room: Room?) {
    switch fact {
    case .inspected(let round):
      let seen = room?.items.filter { item in
        !round.unseen.contains(item.id) || round.failed.contains(item.id)
      }
      self = .round(
        failed: round.failed,
        score: seen.flatMap { Round.score(observed: $0, failed: round.failed) })
    case .cleaned(let clean): self = .clean(clean.kind)
    case .supplied(let supply): self = .supplied(supply.item, level: supply.level)
    case .closed(let closing): self = .closed(reason: closing.reason)
    case .reopened: self = .reopened
    case .used: return nil
    }
  }
}
