extension DayReport {
  func addRestrooms(to document: inout ReportDocument) {
    document.add(.heading("Restrooms and floors"))
    let gap = restrooms.gap.map { ", gap \($0)" } ?? ""
    let sweeps = restrooms.sweeps
    document.add(
      .facts([
        .init(
          "Rounds",
          "\(restrooms.rounds) made, \(restrooms.lateRounds) late; in time \(ReportWords.count(restrooms.onTime)) that were due"
        ),
        .init("Found", found),
        .init(
          "Scores",
          "morning \(restrooms.morningScore.map(String.init) ?? "unknown"), last two hours \(restrooms.lastHoursScore.map(String.init) ?? "unknown")\(gap)"
        ),
        .init("Open faults", "\(restrooms.openFaults)"),
        .init(
          "Sweeps",
          "\(sweeps.count) made; in time \(ReportWords.count(sweeps.onTime)) that were due"
        ),
      ]))
    let rows = restrooms.log.reversed().map { row($0) }
    document.add(
      .init(
        [
          .left("time"), .left("who"), .left("place"), .flexible("what"), .right("score"),
          .flexible("marks"),
        ], rows), orSay: "No round, clean or sweep was recorded.")
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
    if row.isVoided { marks.append("VOIDED") }
    if row.cameLate { marks.append("LATE") }
    if row.isLateEntry { marks.append("ENTERED LATE") }
    if row.isAmended { marks.append("corrected") }
    return marks
  }

  func score(_ entry: RestroomFigures.Entry) -> String {
    guard case .round(_, let score) = entry else { return "" }
    return score.map(String.init) ?? "not seen"
  }

  /// Of the rounds that count: a room that was not looked at neither passed nor failed.
  private var found: String {
    let count = { (result: Round.Result) in results.values.count { $0 == result } }
    return
      "passed \(count(.passed)), failed \(count(.failed)), not inspected \(count(.notInspected)), of \(results.count)"
  }

  package func name(of row: RestroomFigures.LogRow, room: Room?) -> String {
    switch row.entry {
    case .round(let failed, let score):
      if score == nil { return "not inspected" }
      if failed.isEmpty { return "ok" }
      let names = failed.map { id in room?.items.first { $0.id == id }?.name ?? id.text }
        .joined(separator: ", ")
      return switch results[row.seq] {
      case .passed: "passed, but: \(names)"
      case .failed: "FAILED: \(names)"
      case .notInspected, nil: "found: \(names)"
      }
    case .clean(let kind): return "\(kind.rawValue) clean"
    case .closed(let reason): return "closed" + (reason.map { ": \($0)" } ?? "")
    case .reopened: return "reopened"
    case .swept(let finding):
      return finding == .none ? "swept, clear" : "swept: \(finding.rawValue)"
    case .supplied(let item, let level): return "\(item.rawValue) filled to \(level)%"
    }
  }

  func addLooseEnds(to document: inout ReportDocument) {
    document.add(.heading("Loose ends"))
    let buckets = looseEnds.buckets
    document.add(
      .facts([
        .init(
          "Open",
          "\(looseEnds.rows.count): \(buckets[0]) of 0-1 days, \(buckets[1]) of 2-3, \(buckets[2]) of 4-7, \(buckets[3]) of 8 and more"
        ),
        .init("Overdue", "\(looseEnds.overdue) of \(looseEnds.rows.count)"),
        .init(
          "Without owner or date", "\(looseEnds.withoutOwnerOrDate) of \(looseEnds.rows.count)"),
        .init("Closed the same day", ReportWords.share(looseEnds.sameDay) + " closed in nine days"),
        .init(
          "Gestures",
          "\(looseEnds.gestureCount) worth \(ReportWords.money(cents: looseEnds.gesturesCents)) of \(ReportWords.money(cents: looseEnds.gestureBudgetCents)); \(looseEnds.unpromptedCount) unprompted"
        ),
        .init("Cost to customers", ReportWords.money(cents: looseEnds.customerCostCents)),
      ]))
    document.add(
      .init(
        [
          .flexible("open promise"), .left("due"), .left("owner"), .right("age"),
          .flexible("marks"),
        ], looseEnds.rows.map { row($0) }), orSay: "No promise is open.")
    guard !looseEnds.closedToday.isEmpty else { return }
    document.add(.subheading("Closed this day"))
    document.add(
      .table(
        .init(
          [.flexible("promise"), .left("outcome"), .left("who"), .left("burden"), .right("cost")],
          looseEnds.closedToday.map { promise in
            .init(
              [
                promise.what, promise.outcome?.rawValue ?? "-",
                ReportWords.initials(promise.closedBy), promise.burden?.rawValue ?? "-",
                promise.costCents.map { ReportWords.money(cents: $0) } ?? "-",
              ], isStruck: false, level: promise.outcome == .broken ? .red : .calm)
          })))
  }

  private func row(_ row: LooseEndFigures.Row) -> ReportDocument.Row {
    ReportDocument.Row(
      [
        row.promise.what,
        row.isDueAssumed ? "no date" : row.due.map { words.moment($0) } ?? "-",
        row.hasNoOwner ? "nobody" : ReportWords.initials(row.promise.owner), "\(row.ageDays)d",
        marks(row).joined(separator: ", "),
      ], isStruck: false, level: row.level)
  }

  func marks(_ row: LooseEndFigures.Row) -> [String] {
    var marks: [String] = []
    if let minutes = row.overdueMinutes {
      marks.append("OVERDUE \(ReportWords.span(minutes: minutes))")
    }
    if row.promise.reversals > 0 { marks.append("reversed \(row.promise.reversals)x") }
    if row.isLikelyLost { marks.append("likely lost") }
    if row.isCarriedOver { marks.append("carried over") }
    if let sale = row.promise.saleCents { marks.append("sale \(ReportWords.money(cents: sale))") }
    if let impact = row.promise.impact { marks.append(impact) }
    return marks
  }
}
