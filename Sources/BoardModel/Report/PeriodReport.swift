import BoardText
import BoardWords

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
      title: Words.Report.title(
        first.plan.store + number, from: first.day.description, to: last.day.description))
    addExceptions(to: &document)
    addTotals(to: &document)
    addTrend(to: &document)
    addDays(to: &document)
    if !last.origin.anchor.isEmpty {
      document.addSentence(
        Words.Report.anchor(
          last.origin.anchor, printed: last.format.dateTime(last.origin.printedAt)))
    }
    return document
  }

  private func addExceptions(to document: inout ReportDocument) {
    document.add(.heading(Words.ReportHeading.badExceptions))
    let rows = days.flatMap { day in
      day.exceptions.filter { $0.level >= .red }.map {
        ReportDocument.Row(
          [day.day.description, $0.level.reportWord, Words.shown($0.area), $0.text],
          isStruckThrough: false,
          level: $0.level)
      }
    }
    document.add(
      .init(
        [
          .left(Words.ReportColumn.day), .levelWord(Words.ReportColumn.level),
          .left(Words.ReportColumn.area), .flexible(Words.ReportColumn.what),
        ], rows),
      ifEmpty: Words.Report.nothing)
  }

  private func addTotals(to document: inout ReportDocument) {
    document.add(.heading(Words.ReportHeading.together))
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
    let bounds = thanked.interval95.map { Words.Report.bounds($0.lowerBound, $0.upperBound) } ?? ""
    document.add(
      .namedValues([
        .init(
          Words.ReportLabel.days,
          Words.Report.days(
            days.count, recorded: open.count,
            signed: sum { day in day.dayParts.allSatisfy { $0.businessDay.signed != nil } ? 1 : 0 })
        ),
        .init(
          Words.ReportLabel.steps,
          Words.Report.steps(
            inWindow: sum { $0.sum(\.doneInWindow) }, late: sum { $0.sum(\.doneLate) },
            missed: sum { $0.sum(\.missed) }, of: sum { $0.sum(\.total) })),
        .init(Words.ReportLabel.restroomsInTime, ReportFormat.share(share { $0.restrooms.onTime })),
        .init(
          Words.ReportLabel.sweepsInTime, ReportFormat.share(share { $0.restrooms.sweeps.onTime })),
        .init(Words.ReportLabel.waitedWithin, ReportFormat.share(share { $0.queue.serviceLevel })),
        .init(Words.ReportLabel.onePlusOne, ReportFormat.share(share { $0.queue.shortLines })),
        .init(Words.ReportLabel.redMinutes, "\(sum { $0.queue.redMinutes })"),
        .init(Words.ReportLabel.cuesSeen, "\(sum { $0.farewellSummary.cues.count })"),
        .init(Words.ReportLabel.thanked, ReportFormat.count(thanked.share) + bounds),
        .init(
          Words.ReportLabel.cost, FigureText.money(cents: sum { $0.looseEnds.customerCostCents })),
      ]))
  }

  private func addDays(to document: inout ReportDocument) {
    document.add(.heading(Words.ReportHeading.dayByDay))
    let rows = days.map { day in
      ReportDocument.Row(
        [
          "\(ReportFormat.weekday(day.day.weekday)) \(day.day.description.dropFirst(5))",
          signOffState(of: day),
          "\(day.sum(\.doneInWindow))", "\(day.sum(\.doneLate))", "\(day.sum(\.missed))",
          "\(day.sum(\.criticalOpen))",
          day.impression.score.map(String.init) ?? Words.Figures.unknown,
          ReportFormat.count(day.impression.coverage),
          day.queue.p90WaitSeconds.map { ReportFormat.wait($0) } ?? Words.Figures.unknown,
          ReportFormat.count(day.restrooms.onTime), "\(day.farewellSummary.cues.count)",
        ], isStruckThrough: false, level: day.exceptions.map(\.level).max() ?? .calm)
    }
    document.add(
      .table(
        .init(
          [
            .left(Words.ReportColumn.day), .left(Words.ReportColumn.sign),
            .right(Words.ReportColumn.done), .right(Words.ReportColumn.late),
            .right(Words.ReportColumn.missed), .right(Words.ReportColumn.critical),
            .right(Words.ReportColumn.score), .right(Words.ReportColumn.seen),
            .right(Words.ReportColumn.p90), .right(Words.ReportColumn.rounds),
            .right(Words.ReportColumn.cues),
          ], rows)))
    document.addSentence(Words.Report.dayColumns)
  }

  private func signOffState(of day: DayReport) -> String {
    if day.businessDay.opens == nil { return Words.ReportCell.shut }
    if !day.hasRecords { return Words.ReportCell.noRecords }
    return day.dayParts.contains { $0.businessDay.signed == nil }
      ? Words.ReportCell.notSigned : Words.ReportCell.signed
  }
}
