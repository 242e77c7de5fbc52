extension Observations {
  /// Adds what restroom rounds found, and how long a round was overdue.
  ///
  /// An overdue round is at amber at 100 percent of its interval, red at 125, critical at 150. A
  /// wet floor scores 0. Between rounds on time nothing is known, nor on a day without any round,
  /// because then the log was not kept.
  mutating func addRestrooms(_ made: DayRounds) {
    guard made.rooms.contains(where: { !$0.rounds.isEmpty }) else { return }
    for rounds in made.rooms {
      let roomSchedule = made.schedule.of(rounds.room)
      for span in rounds.expectedIntervals {
        addOverdue(from: span.lowerBound, until: span.upperBound, schedule: roomSchedule)
      }
      for round in rounds.rounds {
        guard let score = round.score else { continue }
        add(.restroom, round.hasSafetyFault ? 0 : score, at: round.at)
      }
    }
  }

  private mutating func addOverdue(
    from intervalStart: Timestamp, until: Timestamp, schedule: RoundSchedule.RoomSchedule
  ) {
    let due = schedule.due(after: intervalStart)
    guard due < until else { return }
    let whole = max(1, due.seconds(since: intervalStart))
    let first = slot(of: due) ?? 0
    for slot in first..<max(first, slots.count) {
      let from = slots[slot].from
      guard from < until else { return }
      let end = min(until, from.adding(minutes: Impression.slotMinutes))
      guard end > due else { continue }
      let gone = end.seconds(since: intervalStart) * 100 / whole
      add(.restroom, Impression.percent(gone, amber: 100, red: 125, critical: 150), in: slot)
    }
  }

  /// Adds cues: one scores 50, two or more score 0; a watched goodbye without a cue scores 100.
  ///
  /// Staff complaints overheard during a goodbye are a cue (withdrawal), and so is a forced step.
  mutating func addCues(day: BusinessDay, floor: Floor) {
    var counts: [Int: Int] = [:]
    let farewellSummary = FarewellSummary(day: day, floor: floor)
    for cue in farewellSummary.cues {
      if let slot = slot(of: cue.at) { counts[slot, default: 0] += 1 }
    }
    for record in floor.farewells.notVoided(on: day.day) {
      guard case .goodbyeSeen(let goodbye) = record.content, let slot = slot(of: record.at) else {
        continue
      }
      counts[slot, default: 0] += goodbye.overheard == true ? 1 : 0
    }
    for (slot, count) in counts { add(.cues, max(0, 100 - 50 * count), in: slot) }
  }

  /// Adds promises: made, contacted, changed or kept scores 100.
  ///
  /// The first reversal and a promise kept late score 50. Further reversals, and a promise broken
  /// or paid for by the customer, score 0.
  mutating func addPromises(_ looseEnds: LooseEndFloor) {
    for promiseHistory in looseEnds.promiseHistories {
      var reversals = 0
      for record in promiseHistory.records where !record.isVoided {
        switch record.content {
        case .made, .touched: add(.promises, 100, at: record.at)
        case .changed(let change):
          if change.isReversal { reversals += 1 }
          let worth = !change.isReversal ? 100 : reversals == 1 ? 50 : 0
          add(.promises, worth, at: record.at)
        case .closed(let closing):
          let isBad = closing.outcome == .broken || (closing.costCents ?? 0) > 0
          let worth = isBad ? 0 : closing.outcome == .late ? 50 : 100
          add(.promises, worth, at: record.at)
        case .gesture: break
        }
      }
    }
  }
}
