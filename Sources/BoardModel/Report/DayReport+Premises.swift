import BoardWords

extension DayReport {
  func addRestrooms(to document: inout ReportDocument) {
    document.add(.heading(Words.ReportHeading.premises))
    let gap = restrooms.gap.map { Words.Report.gap($0) } ?? ""
    let sweeps = restrooms.sweeps
    document.add(
      .facts([
        .init(
          Words.ReportLabel.rounds,
          Words.Report.rounds(
            restrooms.rounds, late: restrooms.lateRounds,
            inTime: ReportWords.count(restrooms.onTime))),
        .init(Words.ReportLabel.found, found),
        .init(
          Words.ReportLabel.scores,
          Words.Report.scores(
            morning: restrooms.morningScore.map(String.init) ?? Words.Report.unknown,
            last: restrooms.lastHoursScore.map(String.init) ?? Words.Report.unknown) + gap),
        .init(Words.ReportLabel.openFaults, "\(restrooms.openFaults)"),
        .init(
          Words.ReportLabel.sweeps,
          Words.Report.sweeps(sweeps.count, inTime: ReportWords.count(sweeps.onTime))),
      ]))
    let rows = restrooms.log.reversed().map { row($0) }
    document.add(
      .init(
        [
          .left(Words.ReportColumn.time), .left(Words.ReportColumn.who),
          .left(Words.ReportColumn.place), .flexible(Words.ReportColumn.what),
          .right(Words.ReportColumn.score), .flexible(Words.ReportColumn.marks),
        ], rows), orSay: Words.Report.noRound)
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
        words.clock(row.at, of: day), ReportWords.initials(row.by), room?.name ?? row.place,
        name(of: row, room: room) + (row.note.map { ": \($0)" } ?? ""), score(row.entry),
        marks(row).joined(separator: ", "),
      ], isStruck: row.isVoided, level: row.isVoided ? .calm : isFault ? .amber : .calm)
  }

  func marks(_ row: RestroomFigures.LogRow) -> [String] {
    var marks: [String] = []
    if row.isVoided { marks.append(Words.ReportCell.voided) }
    if row.cameLate { marks.append(Words.ReportCell.late) }
    if row.isLateEntry { marks.append(Words.ReportCell.enteredLate) }
    if row.isAmended { marks.append(Words.ReportCell.corrected) }
    return marks
  }

  func score(_ entry: RestroomFigures.Entry) -> String {
    guard case .round(_, let score) = entry else { return "" }
    return score.map(String.init) ?? Words.ReportCell.notSeen
  }

  /// Of the rounds that count: a room that was not looked at neither passed nor failed.
  private var found: String {
    let count = { (result: Round.Result) in results.values.count { $0 == result } }
    return Words.Report.found(
      passed: count(.passed), failed: count(.failed), unseen: count(.notInspected),
      of: results.count)
  }

  package func name(of row: RestroomFigures.LogRow, room: Room?) -> String {
    switch row.entry {
    case .round(let failed, let score):
      if score == nil { return Words.ReportCell.notInspected }
      if failed.isEmpty { return Words.ReportCell.ok }
      let names = failed.map { id in room?.items.first { $0.id == id }?.name ?? id.text }
        .joined(separator: ", ")
      return switch results[row.seq] {
      case .passed: Words.ReportCell.passed(names)
      case .failed: Words.ReportCell.failed(names)
      case .notInspected, nil: Words.ReportCell.found(names)
      }
    case .clean(let kind): return Words.ReportCell.clean(Words.shown(kind.rawValue))
    case .closed(let reason): return Words.ReportCell.closed + (reason.map { ": \($0)" } ?? "")
    case .reopened: return Words.ReportCell.reopened
    case .swept(let finding):
      return finding == .none
        ? Words.ReportCell.sweptClear
        : Words.ReportCell.swept(Words.shown(finding.rawValue))
    case .supplied(let item, let level):
      return Words.ReportCell.supplied(Words.shown(item.rawValue), percent: level)
    }
  }

  func addLooseEnds(to document: inout ReportDocument) {
    document.add(.heading(Words.ReportHeading.looseEnds))
    document.add(
      .facts([
        .init(
          Words.ReportLabel.open,
          Words.Report.ages(looseEnds.rows.count, looseEnds.buckets)),
        .init(
          Words.ReportLabel.overdue,
          Words.Report.count(looseEnds.overdue, of: looseEnds.rows.count)),
        .init(
          Words.ReportLabel.withoutOwnerOrDate,
          Words.Report.count(looseEnds.withoutOwnerOrDate, of: looseEnds.rows.count)),
        .init(
          Words.ReportLabel.sameDay,
          Words.Report.sameDay(looseEnds.sameDay.count, of: looseEnds.sameDay.of)),
        .init(
          Words.ReportLabel.gestures,
          Words.Report.gestures(
            looseEnds.gestureCount, worth: ReportWords.money(cents: looseEnds.gesturesCents),
            of: ReportWords.money(cents: looseEnds.gestureBudgetCents),
            unprompted: looseEnds.unpromptedCount)),
        .init(Words.ReportLabel.cost, ReportWords.money(cents: looseEnds.customerCostCents)),
      ]))
    document.add(
      .init(
        [
          .flexible(Words.ReportColumn.openPromise), .left(Words.ReportColumn.due),
          .left(Words.ReportColumn.owner), .right(Words.ReportColumn.age),
          .flexible(Words.ReportColumn.marks),
        ], looseEnds.rows.map { row($0) }), orSay: Words.Report.noPromise)
    guard !looseEnds.closedToday.isEmpty else { return }
    document.add(.subheading(Words.ReportHeading.closed))
    document.add(
      .table(
        .init(
          [
            .flexible(Words.ReportColumn.promise), .left(Words.ReportColumn.outcome),
            .left(Words.ReportColumn.who), .left(Words.ReportColumn.burden),
            .right(Words.ReportColumn.cost),
          ],
          looseEnds.closedToday.map { promise in
            .init(
              [
                promise.what,
                promise.outcome.map { Words.shown($0.rawValue) } ?? Words.Figures.unknown,
                ReportWords.initials(promise.closedBy),
                promise.burden.map { Words.shown($0.rawValue) } ?? Words.Figures.unknown,
                promise.costCents.map { ReportWords.money(cents: $0) } ?? Words.Figures.unknown,
              ], isStruck: false, level: promise.outcome == .broken ? .red : .calm)
          })))
  }

  private func row(_ row: LooseEndFigures.Row) -> ReportDocument.Row {
    ReportDocument.Row(
      [
        row.promise.what,
        row.isDueAssumed
          ? Words.ReportCell.noDate
          : row.due.map { words.moment($0) } ?? Words.Figures.unknown,
        row.hasNoOwner ? Words.ReportCell.nobody : ReportWords.initials(row.promise.owner),
        Words.ReportCell.days(row.ageDays),
        marks(row).joined(separator: ", "),
      ], isStruck: false, level: row.level)
  }

  func marks(_ row: LooseEndFigures.Row) -> [String] {
    var marks: [String] = []
    if let minutes = row.overdueMinutes {
      marks.append(Words.ReportCell.overdue(ReportWords.span(minutes: minutes)))
    }
    if row.promise.reversals > 0 {
      marks.append(Words.ReportCell.reversed(row.promise.reversals))
    }
    if row.isLikelyLost { marks.append(Words.ReportCell.likelyLost) }
    if row.isCarriedOver { marks.append(Words.ReportCell.carriedOver) }
    if let sale = row.promise.saleCents {
      marks.append(Words.ReportCell.sale(ReportWords.money(cents: sale)))
    }
    if let impact = row.promise.impact { marks.append(impact) }
    return marks
  }
}
