package import BoardModel
import BoardText

/// The report of several days: exceptions, totals, trend, week by hour, and a table of the days.
package struct PeriodReport: Sendable {
  /// In calendar order; at least one.
  package let days: [DayReport]
  package let history: History

  package init(days: [DayReport]) {
    precondition(!days.isEmpty, "a report of no days")
    self.days = days
    var history = History()
    for day in days {
      history.add(
        DayScore(day: day.businessDay, impression: day.impression, zone: day.format.calendar.zone))
    }
    self.history = history
  }

  package var document: ReportDocument {
    let (first, last) = (days[0], days[days.count - 1])
    let number = first.plan.storeNumber.isEmpty ? "" : " \(first.plan.storeNumber)"
    var document = ReportDocument(
      title: tr(
        "Day reports · {store} · {first} to {last}", first.plan.store + number,
        first.day.description, last.day.description))
    addExceptions(to: &document)
    addTotals(to: &document)
    addTrend(to: &document)
    addDays(to: &document)
    if !last.origin.anchor.isEmpty {
      document.addSentence(
        tr(
          "Anchor {anchor}; printed {moment}.", last.origin.anchor,
          last.format.dateTime(last.origin.printedAt)))
    }
    return document
  }

  private func addExceptions(to document: inout ReportDocument) {
    document.add(.heading(tr("Exceptions, red and critical")))
    let rows = days.flatMap { day in
      day.exceptions.filter { $0.level >= .red }.map {
        ReportDocument.Row(
          [day.day.description, $0.level.reportWord, shownWord($0.area), $0.text],
          isStruckThrough: false,
          level: $0.level)
      }
    }
    document.add(
      .init(
        [
          .left(tr("date")), .levelWord(tr("level")),
          .left(tr("area")), .flexible(tr("what")),
        ], rows),
      ifEmpty: tr("None."))
  }

  private func addTotals(to document: inout ReportDocument) {
    document.add(.heading(tr("All days together")))
    let open = days.filter { $0.businessDay.opens != nil && $0.hasRecords }
    let sum = { (part: (DayReport) -> Int) in open.reduce(0) { $0 + part($1) } }
    let share = { (part: (DayReport) -> Share) in
      Share(count: sum { part($0).count }, of: sum { part($0).of })
    }
    var thanked = Proportion()
    for day in open {
      thanked = Proportion(
        Share(
          count: thanked.share.count + day.farewellSummary.goodbyes.thanked.share.count,
          of: thanked.share.of + day.farewellSummary.goodbyes.thanked.share.of))
    }
    let bounds =
      thanked.interval95.map {
        tr(" (very likely {low}% to {high}%)", $0.lowerBound, $0.upperBound)
      } ?? ""
    document.add(
      .namedValues([
        .init(
          tr("Days"),
          tr(
            "{count}; {recorded} open with records, {signed} signed", days.count, open.count,
            sum { day in day.dayParts.allSatisfy { $0.businessDay.signed != nil } ? 1 : 0 })
        ),
        .init(
          tr("Steps"),
          tr(
            "{in_window} in time, {late} late, {missed} missed, of {all}",
            sum { $0.sum(\.doneInWindow) }, sum { $0.sum(\.doneLate) }, sum { $0.sum(\.missed) },
            sum { $0.sum(\.total) })),
        .init(tr("Restroom rounds in time"), ReportFormat.share(share { $0.restrooms.onTime })),
        .init(
          tr("Floor checks in time"), ReportFormat.share(share { $0.restrooms.sweeps.onTime })),
        .init(tr("Waited within the limit"), ReportFormat.share(share { $0.queue.serviceLevel })),
        .init(tr("Short lines"), ReportFormat.share(share { $0.queue.shortLines })),
        .init(tr("Red minutes"), "\(sum { $0.queue.redMinutes })"),
        .init(tr("Cues and unlocked steps"), "\(sum { $0.farewellSummary.cues.count })"),
        .init(tr("Thanked"), ReportFormat.count(thanked.share) + bounds),
        .init(
          tr("Cost to customers"), FigureText.money(cents: sum { $0.looseEnds.customerCostCents })),
      ]))
  }

  private func addDays(to document: inout ReportDocument) {
    document.add(.heading(tr("Day by day")))
    let rows = days.map { day in
      ReportDocument.Row(
        [
          "\(ReportFormat.weekday(day.day.weekday)) \(day.day.description.dropFirst(5))",
          signOffState(of: day),
          "\(day.sum(\.doneInWindow))", "\(day.sum(\.doneLate))", "\(day.sum(\.missed))",
          "\(day.sum(\.criticalOpen))",
          day.impression.score.map(String.init) ?? tr("-"),
          ReportFormat.count(day.impression.coverage),
          day.queue.p90WaitSeconds.map { ReportFormat.wait($0) } ?? tr("-"),
          ReportFormat.count(day.restrooms.onTime), "\(day.farewellSummary.cues.count)",
        ], isStruckThrough: false, level: day.exceptions.map(\.level).max() ?? .calm)
    }
    document.add(
      .table(
        .init(
          [
            .left(tr("date")), .left(tr("sign")),
            .right(tr("done")), .right(tr("late")),
            .right(tr("miss")), .right(tr("crit")),
            .right(tr("score")), .right(tr("known")),
            .right(tr("90%")), .right(tr("rounds")),
            .right(tr("cues")),
          ], rows)))
    document.addSentence(
      tr(
        "sign: signed off; done, late, miss: steps done in time, late, missed; crit: critical steps open; score: last impression; known: quarter hours known; 90%: wait of nine in ten; rounds: restroom rounds in time."
      ))
  }

  private func signOffState(of day: DayReport) -> String {
    if day.businessDay.opens == nil { return tr("closed") }
    if !day.hasRecords { return tr("none") }
    return day.dayParts.contains { $0.businessDay.signed == nil }
      ? tr("NO") : tr("yes")
  }
}
