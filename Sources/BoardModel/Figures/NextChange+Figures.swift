extension DayInputs {
  /// The moments of the day itself, and what counts for some time only.
  func note(_ next: inout NextChange) {
    // An event that is ahead of this clock may be counted at any moment.
    if let latest = floor.log.latest, latest > now { next.passes(now.adding(seconds: 1)) }
    for moment in [day.opens, day.closes, day.customersUntil, day.dutyBegins, day.dutyEnds] {
      next.passes(moment)
    }
    next.passes(day.shift?.handoverStart)
    next.counts(minutesSince: day.lastOutExpected.map { max($0, day.recordsFrom) })
    CardLinkFigures(of: floor, plan: plan, at: now).note(&next)
    for note in floor.log.notes where note.content.topic == .handover {
      next.passes(note.at.adding(minutes: SignOff.handoverNoteMinutes))
    }
  }
}

extension DayRounds {
  /// Rounds and sweeps fall due and are escalated; their age is shown.
  func note(_ next: inout NextChange) {
    for room in rooms {
      next.counts(minutesSince: room.rounds.last?.at)
      next.counts(percentFrom: room.intervalStart, to: room.due)
      next.counts(minutesSince: room.due)
      next.passes(room.nextMissed)
      for change in room.escalation { next.passes(change.at) }
    }
    for moment in sweeps.changes { next.counts(minutesSince: moment) }
  }
}

extension FarewellFigures {
  /// Windows open and end, and what is late is shown in minutes.
  func note(_ next: inout NextChange) {
    for section in allSections {
      next.passes(section.from)
      for row in section.rows {
        next.passes(row.opens)
        next.counts(minutesSince: row.due)
      }
    }
  }
}

extension LooseEndFigures {
  /// Reminders come, and what is overdue is shown in minutes.
  func note(_ next: inout NextChange) {
    for row in rows {
      next.counts(minutesSince: row.due)
      next.counts(percentFrom: row.promise.made.at, to: row.due)
      next.passes(row.due.map { LooseEndAlerts.threeQuarters(of: row.promise, to: $0) })
    }
  }
}
