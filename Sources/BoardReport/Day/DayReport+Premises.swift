import BoardModel
import BoardText

/// A few words: in English for CSV and JSON, which no translation changes, and as people read them.
struct Wording {
  let english: String
  let shown: String

  init(english: String, _ shown: String) { (self.english, self.shown) = (english, shown) }

  /// Of a voided record, with the reason if somebody gave one.
  static func undone(_ isVoided: Bool, reason: String?) -> Wording? {
    guard isVoided else { return nil }
    let tail = reason.map { ": \($0)" } ?? ""
    return Wording(english: "UNDONE" + tail, tr("UNDONE") + tail)
  }
}

extension DayReport {
  var restroomBlocks: [ReportDocument.Block] {
    let gap = restrooms.pristineGap.map { tr(" ({points})", $0) } ?? ""
    let sweeps = restrooms.sweeps
    return [
      .heading(tr("Restrooms and floor")),
      .namedValues([
        tr("Restroom rounds"): tr(
          "{count} made, {late} late; {in_time} that were due came in time", restrooms.rounds,
          restrooms.lateRounds, ReportFormat.count(restrooms.onTime)),
        tr("Found"): found,
        tr("Scores"): tr(
          "morning {morning}, last two hours {last}", ReportFormat.number(restrooms.morningScore),
          ReportFormat.number(restrooms.lastHoursScore)) + gap,
        tr("Open faults"): "\(restrooms.openFaults)",
        tr("Floor checks"): tr(
          "{count} made; {in_time} that were due came in time", sweeps.all.count,
          ReportFormat.count(sweeps.onTime)),
      ]),
    ] + roundBlocks + [
      .table(
        [
          .left(tr("time")), .left(tr("who")), .left(tr("place")), .flexible(tr("what")),
          .right(tr("score")), .flexible(tr("notes")),
        ], restrooms.log.reversed().map(row),
        ifEmpty: tr("No restroom round, clean or floor check was recorded."))
    ]
  }

  private func row(_ row: RestroomFigures.LogRow) -> ReportDocument.Row {
    var score = ""
    let isFault: Bool
    switch row.entry {
    case .round(let failed, let points):
      isFault = !failed.isEmpty
      score = points.map(String.init) ?? tr("not seen")
    case .swept(let found): isFault = found != .none
    case .closed: isFault = true
    case .clean, .reopened, .supplied: isFault = false
    }
    return ReportDocument.Row(
      cells: [
        format.clock(row.at, of: day), row.by?.initials,
        plan.room(RoomID(row.place))?.name
          ?? plan.sweepZones.first { $0.id.text == row.place }?.name ?? shownWord(row.place),
        what(row).shown + (row.note.map { ": \($0)" } ?? ""), score,
        row.marks.map { $0.shown }.joined(separator: ", "),
      ], isStruckThrough: row.isVoided, level: isFault && !row.isVoided ? .amber : .calm)
  }

  /// How many of the rounds that count passed, failed, or were recorded as not inspected.
  private var found: String {
    let count = { (result: Round.Result) in roundResults.values.count { $0 == result } }
    return tr(
      "passed {passed}, failed {failed}, not inspected {unseen}, of {all}", count(.passed),
      count(.failed), count(.notInspected), roundResults.count)
  }

  /// What a row of the restroom log says.
  func what(_ row: RestroomFigures.LogRow) -> Wording {
    switch row.entry {
    case .round(_, nil): return Wording(english: "not inspected", tr("not inspected"))
    case .round([], _): return Wording(english: "ok", tr("ok"))
    case .round(let failed, _):
      let items = plan.room(RoomID(row.place))?.items ?? []
      let names = failed.map { id in items.first { $0.id == id }?.name ?? id.text }
        .joined(separator: ", ")
      return switch roundResults[row.seq] {
      case .passed: Wording(english: "passed, but: \(names)", tr("passed, but: {faults}", names))
      case .failed: Wording(english: "FAILED: \(names)", tr("FAILED: {faults}", names))
      case .notInspected, nil: Wording(english: "found: \(names)", tr("found: {faults}", names))
      }
    case .clean(let kind):
      let word = kind.rawValue
      return Wording(
        english: "\(logWords[word] ?? word) clean", tr("{kind} clean", shownWord(word)))
    case .closed(let reason):
      let why = reason.map { ": \($0)" } ?? ""
      return Wording(english: "closed" + why, tr("closed") + why)
    case .reopened: return Wording(english: "open again", tr("open again"))
    case .swept(.none):
      return Wording(english: "floor checked: nothing", tr("floor checked: nothing"))
    case .swept(let finding):
      let word = finding.rawValue
      return Wording(
        english: "floor checked: \(logWords[word] ?? word)",
        tr("floor checked: {found}", shownWord(word)))
    case .supplied(let item, let level):
      let word = item.rawValue
      return Wording(
        english: "\(logWords[word] ?? word) filled to \(level)%",
        tr("{item} filled to {percent}%", shownWord(word), level))
    }
  }

  var promiseBlocks: [ReportDocument.Block] {
    let (count, ages) = (looseEnds.rows.count, looseEnds.ageBuckets)
    var blocks: [ReportDocument.Block] = [
      .heading(tr("Promises")),
      .namedValues([
        tr("Open"): tr(
          "{open}: {new} are 0-1 days old, {days2} 2-3, {days4} 4-7, {days8} 8 or more", count,
          ages[0], ages[1], ages[2], ages[3]),
        tr("Overdue"): tr("{count} of {all}", looseEnds.overdueCount, count),
        tr("Without owner or date"): tr(
          "{count} of {all}", looseEnds.withoutOwnerOrDateCount, count),
        tr("Settled the same day"): tr(
          "{settled} of {all} (last 9 days)", looseEnds.closedSameDay.count,
          looseEnds.closedSameDay.of),
        tr("Given to customers"): tr(
          "{count}, value {money} of {budget} a day; {unprompted} without being asked",
          looseEnds.gestureCount, FigureText.money(cents: looseEnds.gesturesCents),
          FigureText.money(cents: looseEnds.gestureBudgetCents), looseEnds.unpromptedCount),
        tr("Cost to customers"): FigureText.money(cents: looseEnds.customerCostCents),
      ]),
      .table(
        [
          .flexible(tr("open promise")), .left(tr("due")), .left(tr("owner")), .right(tr("age")),
          .flexible(tr("notes")),
        ], looseEnds.rows.map(row), ifEmpty: tr("No promise is open.")),
    ]
    if !looseEnds.closedToday.isEmpty {
      blocks += [
        .subheading(tr("Settled this day")),
        .table(
          [
            .flexible(tr("promise")), .result(tr("result")), .left(tr("who")),
            .left(tr("paid by")), .right(tr("cost")),
          ], looseEnds.closedToday.map(row)),
      ]
    }
    return blocks
  }

  private func row(_ promise: Promise) -> ReportDocument.Row {
    ReportDocument.Row(
      cells: [
        promise.what, promise.outcome.map { shownWord($0.rawValue) },
        promise.closed?.by?.initials, promise.burden.map { shownWord($0.rawValue) },
        promise.costCents.map { FigureText.money(cents: $0) },
      ], level: promise.outcome == .broken ? .red : .calm)
  }

  /// Where no date was agreed, the closing that counts as its due date.
  private func due(of row: LooseEndFigures.PromiseRow) -> String {
    let due = row.due.map { format.dateTime($0) }
    guard row.isDueAssumed else { return due ?? "" }
    return due.map { tr("none agreed: {closing}", $0) } ?? tr("no date")
  }

  private func row(_ row: LooseEndFigures.PromiseRow) -> ReportDocument.Row {
    ReportDocument.Row(
      cells: [
        row.promise.what, due(of: row),
        row.hasNoOwner ? tr("nobody") : row.promise.owner?.initials, tr("{count}d", row.ageDays),
        row.marks.map { $0.shown }.joined(separator: ", "),
      ], level: row.level)
  }
}

extension RestroomFigures.LogRow {
  /// The points of a round; `nil` for everything else, and if nothing was seen.
  var score: Int? { if case .round(_, let score) = entry { score } else { nil } }

  var marks: [Wording] {
    let marks: [Wording?] = [
      Wording.undone(isVoided, reason: voidReason),
      isLateRound ? Wording(english: "LATE", tr("LATE")) : nil,
      isLateEntry ? Wording(english: "RECORDED LATE", tr("RECORDED LATE")) : nil,
      isCorrected ? Wording(english: "corrected", tr("corrected")) : nil,
    ]
    return marks.compactMap { $0 }
  }
}

extension LooseEndFigures.PromiseRow {
  var marks: [Wording] {
    let told = promise.reversals
    let sale = promise.saleCents.map { FigureText.money(cents: $0) }
    let marks: [Wording?] = [
      overdueMinutes.map {
        Wording(
          english: "OVERDUE \(FigureText.englishSpan(minutes: $0))",
          tr("OVERDUE {span}", FigureText.span(minutes: $0)))
      },
      told > 0
        ? Wording(
          english: "told otherwise \(told == 1 ? "once" : "\(told) times")",
          trn("told otherwise once", "told otherwise {count} times", count: told)) : nil,
      promise.blockedBy.map { Wording(english: "waits for \($0)", tr("waits for {what}", $0)) },
      isContactDue
        ? Wording(english: "contact the customer", tr("contact the customer")) : nil,
      isLikelyLost ? Wording(english: "likely lost", tr("likely lost")) : nil,
      isCarriedOver ? Wording(english: "from an earlier day", tr("from an earlier day")) : nil,
      sale.map { Wording(english: "sale \($0)", tr("sale {money}", $0)) },
      promise.impact.map { Wording(english: $0, $0) },
    ]
    return marks.compactMap { $0 }
  }
}

extension FigureText {
  /// `43m`, `2h05`, `3d`, for files that programs read.
  fileprivate static func englishSpan(minutes: Int) -> String {
    minutes < 60
      ? "\(minutes)m"
      : minutes < 48 * 60 ? "\(minutes / 60)h" + padded(minutes % 60, to: 2) : "\(minutes / 1440)d"
  }
}
