import BoardText

/// What the log lacks for a step to be done.
package enum Shortfall: Hashable, Sendable {
  case goodbyes(Share)
  /// Rooms without their closing clean, by name.
  case roomsNotCleaned([String])
  /// Open promises that are overdue, and others that have no owner or no date.
  case promises(overdue: Int, unassigned: Int)

  /// The end of a sentence: `3 of 5 goodbyes were watched`.
  package var sentence: String {
    switch self {
    case .goodbyes(let share):
      tr("{count} of {all} goodbyes were watched", share.count, share.of)
    case .roomsNotCleaned(let rooms):
      tr("no closing clean is recorded: {rooms}", rooms.joined(separator: ", "))
    case .promises(0, let unassigned):
      trn(
        "1 promise has no owner or no date", "{count} promises have no owner or no date",
        count: unassigned)
    case .promises(let overdue, _):
      trn("1 promise is overdue", "{count} promises are overdue", count: overdue)
    }
  }
}

/// What the log knows of the steps that both the log and a person may answer.
struct StepEvidence {
  struct Finding {
    var progress: Share?
    var shortfall: Shortfall?
    /// The record that completed the step; `nil` = it is not complete.
    var doneBy: (at: Timestamp, by: Person?, seq: Int?)?
  }

  private static let goodbyeCount = 5

  private let inputs: DayInputs
  private let rounds: DayRounds?
  private let closingGuard: ClosingGuard

  init(_ inputs: DayInputs, _ rounds: DayRounds?, _ closingGuard: ClosingGuard) {
    self.inputs = inputs
    self.rounds = rounds
    self.closingGuard = closingGuard
  }

  private var day: BusinessDay { inputs.day }

  func finding(of source: ChecklistStep.AutomaticSource) -> Finding {
    switch source {
    case .goodbyes: goodbyes
    case .closingClean: closingClean
    case .promisesDue: promisesDue
    case .promisesAssigned: promisesAssigned
    case .restroomRounds, .sweeps, .cleared, .signed: Finding()
    }
  }

  private var goodbyes: Finding {
    let seen = day.notVoided(in: inputs.floor.farewells).filter {
      if case .goodbyeSeen = $0.content { $0.at <= inputs.now } else { false }
    }.sorted { ($0.at, $0.seq) < ($1.at, $1.seq) }
    let needed = StepEvidence.goodbyeCount
    let share = Share(count: min(seen.count, needed), of: needed)
    guard seen.count >= needed else {
      return Finding(progress: share, shortfall: .goodbyes(share))
    }
    let last = seen[needed - 1]
    return Finding(progress: share, doneBy: (last.at, last.by, last.seq))
  }

  /// Only a clean after the last customer counts; restrooms that were not open today need none.
  private var closingClean: Finding {
    let closed = Set((rounds?.rooms ?? []).filter { $0.closed != nil }.map(\.room.id))
    let rooms = inputs.plan.rooms.filter {
      $0.kind == .restroom && !closed.contains($0.id) && inputs.times(of: $0)?.isEmpty != true
    }
    guard !rooms.isEmpty else { return Finding() }
    var cleaned: [RoomID: FloorRecord<RestroomFact>] = [:]
    for record in day.notVoided(in: inputs.floor.rooms) where record.at <= inputs.now {
      guard case .cleaned(let clean) = record.content, clean.kind == .close,
        closingGuard.wasOpen(for: record)
      else { continue }
      cleaned[clean.room] = record
    }
    let missing = rooms.filter { cleaned[$0.id] == nil }
    let share = Share(count: rooms.count - missing.count, of: rooms.count)
    guard missing.isEmpty, let last = cleaned.values.max(by: { $0.at < $1.at }) else {
      return Finding(progress: share, shortfall: .roomsNotCleaned(missing.map(\.name)))
    }
    return Finding(progress: share, doneBy: (last.at, last.by, last.seq))
  }

  /// The promises are judged as they were when the day or shift was signed off or ended.
  private var judgedAt: Timestamp { min(inputs.now, day.signed ?? inputs.now, day.dutyEnds) }

  private func promises(_ floor: Floor) -> [Promise] {
    floor.looseEnds.promiseHistories.compactMap(\.promise).filter { $0.made.at <= judgedAt }
  }

  private var promisesDue: Finding {
    let dueTimes = DueTimes(floor: inputs.floor, plan: inputs.plan)
    var overdue = 0
    var untold = 0
    var doneAt = day.begins
    for promise in promises(inputs.floor) {
      let due = dueTimes.due(of: promise)
      if let closed = promise.closed?.at, closed <= judgedAt {
        if due.day <= day.day { doneAt = max(doneAt, min(closed, day.dutyEnds)) }
        continue
      }
      let told = [promise.lastTouchedAt, promise.lastChangedAt].compactMap(\.self).max()
      let isToldToday = told.map { $0 >= day.begins } ?? false
      if isToldToday, let told { doneAt = max(doneAt, told) }
      guard due.day <= day.day else { continue }
      let isOverdue = due.at.map { $0 < judgedAt && told ?? $0 <= $0 } ?? false
      if isOverdue { overdue += 1 } else if !isToldToday { untold += 1 }
    }
    if overdue > 0 { return Finding(shortfall: .promises(overdue: overdue, unassigned: 0)) }
    return untold > 0 ? Finding() : Finding(doneBy: (doneAt, nil, nil))
  }

  private var promisesAssigned: Finding {
    let dueTimes = DueTimes(floor: inputs.floor, plan: inputs.plan)
    var overdue = 0
    var unassigned = 0
    var doneAt = day.begins
    for promise in promises(inputs.floor) {
      if let closed = promise.closed?.at, closed <= judgedAt {
        doneAt = max(doneAt, min(closed, day.dutyEnds))
        continue
      }
      doneAt = max(doneAt, promise.lastChangedAt ?? promise.made.at)
      // Without a date it is not overdue, although it counts as due at the close.
      if promise.owner == nil || promise.due == nil {
        unassigned += 1
      } else if dueTimes.due(of: promise).at.map({ $0 < judgedAt }) ?? false {
        overdue += 1
      }
    }
    guard overdue + unassigned == 0 else {
      return Finding(shortfall: .promises(overdue: overdue, unassigned: unassigned))
    }
    return Finding(doneBy: (doneAt, nil, nil))
  }
}
