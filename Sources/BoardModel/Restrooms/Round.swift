/// One inspection of a restroom, with its score.
package struct Round: Hashable, Sendable, Stamped {
  /// Result of a round; a room may also not have been inspected.
  package enum Result: String, Sendable {
    case passed, failed
    case notInspected = "not_inspected"
  }

  /// The newest event of the round; `u` voids it.
  package let stamp: EventStamp
  /// When the inspector came; a correction within `correctionSeconds` does not change it.
  package let at: Timestamp
  package let failed: [InspectionItemID]
  package let unseen: [InspectionItemID]
  package let note: String?
  /// 0-100; `nil` if nothing was inspected.
  package let score: Int?
  package let result: Result
  package fileprivate(set) var isLate = false

  /// A round of the same room and person within this time corrects the last: `x` after the tap.
  package static let correctionSeconds = 120

  fileprivate init(
    _ inspected: RestroomInspected, of record: FloorRecord<RestroomFact>, arrived: Timestamp,
    room: Room, passScore: Int
  ) {
    stamp = record.stamp
    at = arrived
    failed = inspected.failed
    unseen = inspected.unseen.filter { !inspected.failed.contains($0) }
    note = inspected.note
    let unseen = unseen
    let observed = room.items.filter { !unseen.contains($0.id) }
    score = Round.score(observed: observed, failed: inspected.failed)
    let fails = room.items.contains {
      ($0.failsRoom || $0.isSafety) && inspected.failed.contains($0.id)
    }
    result = score.map { $0 >= passScore && !fails ? .passed : .failed } ?? .notInspected
  }

  /// Weighted share of the inspected items without a fault, in percent, rounded.
  ///
  /// It is at most 99 with any fault; `nil` if nothing was inspected. A fault that the plan does
  /// not name lowers the score by the weight of the room's lightest item.
  package static func score(observed: [InspectionItem], failed: [InspectionItemID]) -> Int? {
    let foreign = failed.count { id in !observed.contains { $0.id == id } }
    let foreignWeight = foreign * (observed.map(\.weight).min() ?? 1)
    let of = observed.reduce(foreignWeight) { $0 + $1.weight }
    guard of > 0 else { return nil }
    let well = observed.reduce(0) { failed.contains($1.id) ? $0 : $0 + $1.weight }
    let percent = (well * 200 + of) / (of * 2)
    return failed.isEmpty ? percent : min(percent, 99)
  }
}

/// The rounds of one room on one business day, and when the next one is due.
package struct RoomRounds: Sendable {
  package let room: Room
  /// By time; a corrected round appears once, as corrected.
  package private(set) var rounds: [Round] = []
  /// Rounds made in time, of those that were due until now.
  package private(set) var onTime = Share()
  /// Start of the current interval: the last round, the opening or the reopening of the room.
  package private(set) var intervalStart: Timestamp?
  /// `nil` while the room is closed, before opening, between two openings and when no customer may be inside.
  package private(set) var due: Timestamp?
  /// When the round that is due becomes amber, red and critical.
  private(set) var escalation: [AlertSpan.LevelChange] = []
  /// When the next round counts as missed.
  private(set) var nextMissed: Timestamp?
  private let breaks: [Range<Timestamp>]
  package private(set) var closed: FloorRecord<RestroomFact>?
  /// Faults that no later inspection has seen mended; a clean alone does not close them.
  package private(set) var openFaults: [InspectionItemID] = []
  /// The last clean since the last inspection; `nil` = none.
  package private(set) var cleanedAt: Timestamp?
  /// When a safety fault was present; `to` is `nil` while it still is.
  package private(set) var safetySpans: [(from: Timestamp, to: Timestamp?)] = []
  /// When a room with its own times is open this business day; empty = not at all.
  let ownTimes: Range<Timestamp>?
  /// Intervals in which a round was expected: from a round, opening or reopening to the next.
  package private(set) var expectedIntervals: [Range<Timestamp>] = []
  /// The parts of these intervals in which a round was overdue.
  package private(set) var overdueSpans: [Range<Timestamp>] = []

  init(_ room: Room, _ inputs: DayInputs, _ schedule: RoundSchedule) {
    let (day, floor, now) = (inputs.day, inputs.floor, inputs.now)
    self.room = room
    ownTimes = inputs.times(of: room)
    breaks = day.breaks
    let before = floor.rooms.history(of: room.id, from: day.day.adding(days: -2), to: day.day)
    let today = floor.rooms.history(of: room.id, from: day.day, to: day.day.adding(days: 1))
    findFaults(in: before)
    findFaults(in: today)
    rounds = RoomRounds.rounds(
      in: today, room: room, passScore: inputs.plan.thresholds.restroomPassScore)
    let closedBefore = floor.closures.last {
      $0.content.room == room.id && !$0.isVoided && $0.at < day.begins
    }.flatMap { $0.content.isClosure ? $0 : nil }
    let lastChange = today.last { $0.content.isClosureChange }
    closed = lastChange.map { $0.content.isClosure ? $0 : nil } ?? closedBefore
    guard let storeOpens = day.missedRoundsCountFrom else { return }
    let opens = max(storeOpens, ownTimes?.lowerBound ?? storeOpens)
    let closes = min(day.customersUntil, ownTimes?.upperBound ?? day.customersUntil)
    guard now >= opens, opens < closes || ownTimes == nil else { return }
    let schedule = schedule.of(room)
    count(
      today, opens: opens, isClosed: closedBefore != nil, until: min(now, closes),
      counted: min(day.roundsCountUntil, closes), schedule)
    guard closed == nil, now < closes, day.phase != .pause else { return }
    due = schedule.due(after: intervalStart ?? opens)
    escalation = schedule.levelChanges(after: intervalStart ?? opens)
  }

  package func lateMinutes(at now: Timestamp) -> Int? {
    guard let due, now > due else { return nil }
    return breaks.openSeconds(from: due, to: now) / 60
  }

  private mutating func findFaults(in history: [FloorRecord<RestroomFact>]) {
    let safety = room.items.filter(\.isSafety).map(\.id)
    for record in history {
      defer { updateSafetySpans(of: safety, at: record.at) }
      switch record.content {
      case .inspected(let round):
        cleanedAt = nil
        openFaults.removeAll { !round.unseen.contains($0) }
        openFaults += round.failed.filter { !openFaults.contains($0) }
      case .cleaned: cleanedAt = record.at
      case .supplied(let supply) where supply.level > 0:
        openFaults.removeAll { $0.text == supply.item.rawValue }
      case .used, .supplied, .closed, .reopened: break
      }
    }
  }

  private mutating func updateSafetySpans(of items: [InspectionItemID], at moment: Timestamp) {
    let isOpen = openFaults.contains { items.contains($0) }
    let wasOpen = safetySpans.last.map { $0.to == nil } ?? false
    if isOpen && !wasOpen { safetySpans.append((moment, nil)) }
    if !isOpen && wasOpen { safetySpans[safetySpans.count - 1].to = moment }
  }

  private static func rounds(
    in today: [FloorRecord<RestroomFact>], room: Room, passScore: Int
  ) -> [Round] {
    var rounds: [Round] = []
    var isCleaned = false
    for record in today {
      if case .cleaned = record.content { isCleaned = true }
      guard case .inspected(let inspected) = record.content else { continue }
      var arrived = record.at
      // A round that no longer sees a fault is another round, so that the report keeps the fault.
      if let last = rounds.last, !isCleaned, last.by == record.by, last.seq < record.seq,
        record.at.seconds(since: last.at) <= Round.correctionSeconds,
        last.failed.allSatisfy({ inspected.failed.contains($0) })
      {
        arrived = last.at
        rounds.removeLast()
      }
      isCleaned = false
      rounds.append(
        Round(inspected, of: record, arrived: arrived, room: room, passScore: passScore))
    }
    return rounds
  }

  /// Goes through the rounds by time and counts how many were due and how many were in time.
  private mutating func count(
    _ today: [FloorRecord<RestroomFact>], opens: Timestamp, isClosed wasClosed: Bool,
    until: Timestamp, counted: Timestamp, _ schedule: RoundSchedule.RoomSchedule
  ) {
    var isClosed = wasClosed
    var start = opens
    var next = 0

    /// Counts the rounds that became due before `end` and were not made.
    func countMissed(until end: Timestamp) -> Int {
      if isClosed { return 0 }
      if start < end { expectedIntervals.append(start..<end) }
      var count = 0
      var due = schedule.due(after: start)
      if due < min(end, counted) { overdueSpans.append(due..<end) }
      while due < min(end, counted) {
        count += 1
        due = schedule.due(after: due)
      }
      nextMissed = due
      onTime = onTime + Share(of: count)
      return count
    }

    func countRounds(before end: Timestamp?) {
      while next < rounds.count, end.map({ rounds[next].at < $0 }) ?? true {
        let missed = countMissed(until: min(rounds[next].at, until))
        rounds[next].isLate = missed > 0
        // A late round is already counted among the missed ones.
        if missed == 0 { onTime.count(true) }
        start = rounds[next].at
        next += 1
      }
    }

    for record in today {
      switch record.content {
      case .closed:
        countRounds(before: record.at)
        _ = countMissed(until: record.at)
        isClosed = true
      case .reopened:
        countRounds(before: record.at)
        isClosed = false
        start = max(record.at, opens)
      case .inspected, .cleaned, .used, .supplied: continue
      }
    }
    countRounds(before: nil)
    _ = countMissed(until: until)
    intervalStart = start
  }
}

extension DayInputs {
  /// When a room with its own times is open this business day; `nil` without such times.
  func times(of room: Room) -> Range<Timestamp>? {
    guard let hours = room.hours else { return nil }
    guard let today = hours[day.day.weekday] else { return day.begins..<day.begins }
    let starts = plan.dayStarts.minutes
    func moment(_ time: ClockTime, isNextDay: Bool) -> Timestamp {
      floor.calendar.zone.timestamp(on: isNextDay ? day.day.adding(days: 1) : day.day, at: time)
    }
    let opens = moment(today.opens, isNextDay: today.opens.minutes < starts)
    return opens..<max(opens, moment(today.closes, isNextDay: today.closes.minutes <= starts))
  }
}

extension FloorRecords<RestroomFact> {
  /// Valid records of one room in the business days `from..<to`, by time.
  fileprivate func history(of room: RoomID, from: Day, to: Day) -> [FloorRecord<RestroomFact>] {
    var history: [FloorRecord<RestroomFact>] = []
    for slice in days where slice.day >= from && slice.day < to {
      history += slice.all.filter { !$0.isVoided && $0.content.room == room }
    }
    let isInOrder = zip(history, history.dropFirst()).allSatisfy { $0.at <= $1.at }
    if isInOrder { return history }
    return history.sorted { ($0.at, $0.seq) < ($1.at, $1.seq) }
  }
}

extension RestroomFact {
  var isClosureChange: Bool {
    switch self {
    case .closed, .reopened: true
    case .inspected, .cleaned, .used, .supplied: false
    }
  }

  fileprivate var isClosure: Bool {
    if case .closed = self { true } else { false }
  }

  package var room: RoomID {
    switch self {
    case .inspected(let fields): fields.room
    case .cleaned(let fields): fields.room
    case .used(let fields): fields.room
    case .supplied(let fields): fields.room
    case .closed(let fields): fields.room
    case .reopened(let fields): fields.room
    }
  }
}
