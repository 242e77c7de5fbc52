import BoardModel
import BoardText

extension DayReport {
  func addRestroomExceptions(to all: inout [ReportException]) {
    for row in restrooms.rows {
      let name = row.room.title
      if row.hasSafetyFault {
        all.add(.critical, "restroom", tr("{room}: a safety fault is still open.", name))
      } else if !row.openFaults.isEmpty {
        let faults = row.openFaults.map { id in
          row.room.items.first { $0.id == id }?.name ?? id.text
        }.joined(separator: ", ")
        all.add(.amber, "restroom", tr("{room}, open faults: {faults}", name, faults))
      }
      if case .closed(let at, let reason) = row.state {
        let why = reason.map { tr(": {reason}", $0) } ?? ""
        all.add(
          .amber, "restroom",
          tr("{room}: out of service since {moment}{why}", name, format.dateTime(at), why))
      }
    }
    for low in restrooms.lowSupplies {
      let item = shownWord(low.supply.item.rawValue)
      all.add(
        .amber, "restroom",
        tr("{room}, {item} at {percent}%: restock", low.room.title, item, low.supply.level))
    }
    let rounds = restrooms.onTime
    all.add(
      .red, "restroom", if: rounds.of > rounds.count,
      tr(
        "{missed} of {due} restroom rounds came late or not at all.", rounds.of - rounds.count,
        rounds.of))
    if let gap = restrooms.pristineGap, gap < -5 {
      all.add(
        .amber, "restroom",
        tr("Restrooms scored {points} points less in the last two hours than in the morning.", -gap)
      )
    }
    let sweeps = restrooms.sweeps.onTime
    all.add(
      .red, "floor", if: sweeps.of > sweeps.count,
      tr(
        "{missed} of {due} floor checks came late or not at all.", sweeps.of - sweeps.count,
        sweeps.of))
    all.add(
      .critical, "floor", if: restrooms.sweeps.openHazards.count > 0,
      trn(
        "1 hazard was found and nobody recorded what was done.",
        "{count} hazards were found and nobody recorded what was done.",
        count: restrooms.sweeps.openHazards.count))
  }

  func addLooseEndExceptions(to all: inout [ReportException]) {
    for row in looseEnds.rows {
      let what = row.promise.what
      if let minutes = row.overdueMinutes {
        let span = FigureText.span(minutes: minutes)
        let owner = row.promise.owner.map { tr("owner {owner}", ReportFormat.initials($0)) }
        all.add(
          .red, "promise",
          row.isDueAssumed
            ? tr(
              "{what}: no date agreed: due at closing, {span} ago, {owner}",
              what, span, owner ?? tr("no owner"))
            : tr("{what}: overdue by {span}, {owner}", what, span, owner ?? tr("no owner")))
      } else {
        all.add(
          .amber, "promise", if: row.isFlagged,
          !row.isDueAssumed
            ? tr("{what}: no owner", what)
            : row.hasNoOwner
              ? tr("{what}: no owner and no date", what) : tr("{what}: no date", what))
      }
      if let cost = row.promise.costCents, cost > 0 {
        let money = FigureText.money(cents: cost)
        all.add(.red, "promise", tr("{what}: the customer paid {money}", what, money))
      }
      let reversals = row.promise.reversals
      all.add(
        reversals > 1 ? .red : .amber, "promise", if: reversals > 0,
        trn(
          "{what}: the customer was told otherwise once",
          "{what}: the customer was told otherwise {count} times", count: reversals, what))
    }
    for promise in looseEnds.closedToday {
      if let cost = promise.costCents, cost > 0 {
        let money = FigureText.money(cents: cost)
        all.add(.red, "promise", tr("{what}: the customer paid {money}", promise.what, money))
      }
      all.add(.red, "promise", if: promise.outcome == .broken, tr("{what}: broken", promise.what))
    }
  }
}
