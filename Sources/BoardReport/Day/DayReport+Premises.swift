package import BoardModel
import BoardText

extension DayReport {
  func addRestrooms(to document: inout ReportDocument) {
    document.add(.heading(tr("Restrooms and floor")))
    let gap = restrooms.pristineGap.map { tr(" ({points})", $0) } ?? ""
    let sweeps = restrooms.sweeps
    document.add(
      .namedValues([
        .init(
          tr("Restroom rounds"),
          tr(
            "{count} made, {late} late; {in_time} that were due came in time", restrooms.rounds,
            restrooms.lateRounds, ReportFormat.count(restrooms.onTime))),
        .init(tr("Found"), found),
        .init(
          tr("Scores"),
          tr(
            "morning {morning}, last two hours {last}",
            restrooms.morningScore.map(String.init) ?? tr("unknown"),
            restrooms.lastHoursScore.map(String.init) ?? tr("unknown")) + gap),
        .init(tr("Open faults"), "\(restrooms.openFaults)"),
        .init(
          tr("Floor checks"),
          tr(
            "{count} made; {in_time} that were due came in time", sweeps.count,
            ReportFormat.count(sweeps.onTime))),
      ]))
    let rows = restrooms.log.reversed().map { row($0) }
    document.add(
      .init(
        [
          .left(tr("time")), .left(tr("who")),
          .left(tr("place")), .flexible(tr("what")),
          .right(tr("score")), .flexible(tr("notes")),
        ], rows), ifEmpty: tr("No restroom round, clean or floor check was recorded."))
  }

  private func row(_ row: RestroomFigures.LogRow) -> ReportDocument.Row {
    let room = plan.room(RoomID(row.place))
    let isFault: Bool =
      switch row.entry {
      case .round(let failed, _): !failed.isEmpty
      case .swept(let found): found != .none
      case .closed: true
      case .clean, .reopened, .supplied: false
      }
    return ReportDocument.Row(
      [
        format.clock(row.at, of: day), ReportFormat.initials(row.by),
        room?.name ?? shownWord(row.place),
        name(of: row, room: room) + (row.note.map { ": \($0)" } ?? ""), score(row.entry),
        marks(row).joined(separator: ", "),
      ], isStruckThrough: row.isVoided, level: row.isVoided ? .calm : isFault ? .amber : .calm)
  }

  func marks(_ row: RestroomFigures.LogRow) -> [String] {
    var marks: [String] = []
    if row.isVoided { marks.append(tr("UNDONE")) }
    if row.isLateRound { marks.append(tr("LATE")) }
    if row.isLateEntry { marks.append(tr("RECORDED LATE")) }
    if row.isCorrected { marks.append(tr("corrected")) }
    return marks
  }

  func score(_ entry: RestroomFigures.Entry) -> String {
    guard case .round(_, let score) = entry else { return "" }
    return score.map(String.init) ?? tr("not seen")
  }

  /// How many of the rounds that count passed, failed, or were recorded as not inspected.
  private var found: String {
    let count = { (result: Round.Result) in roundResults.values.count { $0 == result } }
    return tr(
      "passed {passed}, failed {failed}, not inspected {unseen}, of {all}", count(.passed),
      count(.failed), count(.notInspected), roundResults.count)
  }

  package func name(of row: RestroomFigures.LogRow, room: Room?) -> String {
    switch row.entry {
    case .round(let failed, let score):
      if score == nil { return tr("not inspected") }
      if failed.isEmpty { return tr("ok") }
      let names = failed.map { id in room?.items.first { $0.id == id }?.name ?? id.text }
        .joined(separator: ", ")
      return switch roundResults[row.seq] {
      case .passed: tr("passed, but: {faults}", names)
      case .failed: tr("FAILED: {faults}", names)
      case .notInspected, nil: tr("found: {faults}", names)
      }
    case .clean(let kind): return tr("{kind} clean", shownWord(kind.rawValue))
    case .closed(let reason): return tr("closed") + (reason.map { ": \($0)" } ?? "")
    case .reopened: return tr("open again")
    case .swept(let finding):
      return finding == .none
        ? tr("floor checked: nothing")
        : tr("floor checked: {found}", shownWord(finding.rawValue))
    case .supplied(let item, let level):
      return tr("{item} filled to {percent}%", shownWord(item.rawValue), level)
    }
  }

  func addLooseEnds(to document: inout ReportDocument) {
    document.add(.heading(tr("Promises")))
    document.add(
      .namedValues([
        .init(
          tr("Open"),
          tr(
            "{open}: {new} are 0-1 days old, {days2} 2-3, {days4} 4-7, {days8} 8 or more",
            looseEnds.rows.count, looseEnds.ageBuckets[0], looseEnds.ageBuckets[1],
            looseEnds.ageBuckets[2], looseEnds.ageBuckets[3])),
        .init(
          tr("Overdue"),
          tr("{count} of {all}", looseEnds.overdueCount, looseEnds.rows.count)),
        .init(
          tr("Without owner or date"),
          tr("{count} of {all}", looseEnds.withoutOwnerOrDateCount, looseEnds.rows.count)),
        .init(
          tr("Settled the same day"),
          tr(
            "{settled} of {all} (last 9 days)", looseEnds.closedSameDay.count,
            looseEnds.closedSameDay.of)),
        .init(
          tr("Given to customers"),
          tr(
            "{count}, value {money} of {budget} a day; {unprompted} without being asked",
            looseEnds.gestureCount, FigureText.money(cents: looseEnds.gesturesCents),
            FigureText.money(cents: looseEnds.gestureBudgetCents), looseEnds.unpromptedCount)),
        .init(tr("Cost to customers"), FigureText.money(cents: looseEnds.customerCostCents)),
      ]))
    document.add(
      .init(
        [
          .flexible(tr("open promise")), .left(tr("due")),
          .left(tr("owner")), .right(tr("age")),
          .flexible(tr("notes")),
        ], looseEnds.rows.map { row($0) }), ifEmpty: tr("No promise is open."))
    guard !looseEnds.closedToday.isEmpty else { return }
    document.add(.subheading(tr("Settled this day")))
    document.add(
      .table(
        .init(
          [
            .flexible(tr("promise")), .result(tr("result")),
            .left(tr("who")), .left(tr("paid by")),
            .right(tr("cost")),
          ],
          looseEnds.closedToday.map { promise in
            .init(
              [
                promise.what,
                promise.outcome.map { shownWord($0.rawValue) } ?? tr("-"),
                ReportFormat.initials(promise.closed?.by),
                promise.burden.map { shownWord($0.rawValue) } ?? tr("-"),
                promise.costCents.map { FigureText.money(cents: $0) } ?? tr("-"),
              ], isStruckThrough: false, level: promise.outcome == .broken ? .red : .calm)
          })))
  }

  private func row(_ row: LooseEndFigures.PromiseRow) -> ReportDocument.Row {
    ReportDocument.Row(
      [
        row.promise.what,
        row.isDueAssumed
          ? tr("no date")
          : row.due.map { format.dateTime($0) } ?? tr("-"),
        row.hasNoOwner ? tr("nobody") : ReportFormat.initials(row.promise.owner),
        tr("{count}d", row.ageDays),
        marks(row).joined(separator: ", "),
      ], isStruckThrough: false, level: row.level)
  }

  func marks(_ row: LooseEndFigures.PromiseRow) -> [String] {
    var marks: [String] = []
    if let minutes = row.overdueMinutes {
      marks.append(tr("OVERDUE {span}", FigureText.span(minutes: minutes)))
    }
    if row.promise.reversals > 0 {
      marks.append(
        trn("told otherwise once", "told otherwise {count} times", count: row.promise.reversals))
    }
    if row.isLikelyLost { marks.append(tr("likely lost")) }
    if row.isCarriedOver { marks.append(tr("from an earlier day")) }
    if let sale = row.promise.saleCents {
      marks.append(tr("sale {money}", FigureText.money(cents: sale)))
    }
    if let impact = row.promise.impact { marks.append(impact) }
    return marks
  }
}
