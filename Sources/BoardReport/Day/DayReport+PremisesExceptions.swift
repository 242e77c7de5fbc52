import BoardModel
import BoardText

extension DayReport {
  var restroomExceptions: [ReportException] {
    var all: [ReportException] = []
    for row in restrooms.rows {
      let name = row.room.name
      if row.hasSafetyFault {
        all.append(
          ReportException(
            .critical, "restroom", tr("{room} restroom: a safety fault is still open.", name)))
      } else if !row.openFaults.isEmpty {
        let faults = row.openFaults.map { id in
          row.room.items.first { $0.id == id }?.name ?? id.text
        }
        all.append(
          ReportException(
            .amber, "restroom",
            tr("{room} restroom, open faults: {faults}", name, faults.joined(separator: ", "))))
      }
      if case .closed(let at, let reason) = row.state {
        all.append(
          ReportException(
            .amber, "restroom",
            tr(
              "{room} restroom: out of service since {moment}{why}", name, format.dateTime(at),
              reason.map { tr(": {reason}", $0) } ?? "")))
      }
    }
    for low in restrooms.lowSupplies {
      all.append(
        ReportException(
          .amber, "restroom",
          tr(
            "{room} restroom, {item} at {percent}%: restock", low.room.name,
            shownWord(low.supply.item.rawValue), low.supply.level)))
    }
    let missed = restrooms.onTime.of - restrooms.onTime.count
    if missed > 0 {
      all.append(
        ReportException(
          .red, "restroom",
          tr(
            "{missed} of {due} restroom rounds came late or not at all.", missed,
            restrooms.onTime.of)))
    }
    if let gap = restrooms.pristineGap, gap < -5 {
      all.append(
        ReportException(
          .amber, "restroom",
          tr(
            "Restrooms scored {points} points less in the last two hours than in the morning.", -gap
          )))
    }
    let sweeps = restrooms.sweeps
    if sweeps.onTime.of > sweeps.onTime.count {
      let late = sweeps.onTime.of - sweeps.onTime.count
      all.append(
        ReportException(
          .red, "floor",
          tr("{missed} of {due} floor checks came late or not at all.", late, sweeps.onTime.of)))
    }
    if sweeps.openHazardCount > 0 {
      all.append(
        ReportException(
          .critical, "floor",
          trn(
            "1 hazard was found and nobody recorded what was done.",
            "{count} hazards were found and nobody recorded what was done.",
            count: sweeps.openHazardCount)))
    }
    return all
  }

  var looseEndExceptions: [ReportException] {
    var all: [ReportException] = []
    for row in looseEnds.rows {
      let what = row.promise.what
      if let minutes = row.overdueMinutes {
        let span = FigureText.span(minutes: minutes)
        let sentence = row.promise.owner.map {
          tr("{what}: overdue by {span}, owner {owner}", what, span, ReportFormat.initials($0))
        }
        all.append(
          ReportException(
            .red, "promise", sentence ?? tr("{what}: overdue by {span}, no owner", what, span)))
      }
      if row.isFlagged {
        all.append(
          ReportException(
            .amber, "promise",
            !row.isDueAssumed
              ? tr("{what}: no owner", what)
              : row.hasNoOwner
                ? tr("{what}: no owner and no date", what) : tr("{what}: no date", what)))
      }
      if row.promise.reversals > 0 {
        all.append(
          ReportException(
            row.promise.reversals > 1 ? .red : .amber, "promise",
            trn(
              "{what}: the customer was told otherwise once",
              "{what}: the customer was told otherwise {count} times", count: row.promise.reversals,
              what)))
      }
    }
    for promise in looseEnds.closedToday {
      if let cost = promise.costCents, cost > 0 {
        all.append(
          ReportException(
            .red, "promise",
            tr("{what}: the customer paid {money}", promise.what, FigureText.money(cents: cost))))
      }
      if promise.outcome == .broken {
        all.append(
          ReportException(.red, "promise", tr("{what}: broken", promise.what)))
      }
    }
    return all
  }
}
