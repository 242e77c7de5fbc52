import BoardWords

/// Several day sheets side by side: a table of the days, the trend of the score, and when in the week it is worst.
package struct PeriodReport: Sendable {
  /// In the order of the calendar; at least one.
  package let days: [DayReport]
  package let history: History

  package init(days: [DayReport]) {
    precondition(!days.isEmpty, "a report of no days")
    self.days = days
    var history = History()
    for day in days {
      history.add(
        DayScore(day: day.trading, impression: day.impression, zone: day.words.calendar.zone))
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
      document.say(
        Words.Report.anchor(
          last.origin.anchor, printed: last.words.moment(last.origin.printedAt)))
    }
    return document
  }

  private func addExceptions(to document: inout ReportDocument) {
    document.add(.heading(Words.ReportHeading.badExceptions))
    let rows = days.flatMap { day in
      day.exceptions.filter { $0.level >= .red }.map {
        ReportDocument.Row(
          [day.day.description, $0.level.reportWord, Words.shown($0.area), $0.text],
          isStruck: false,
          level: $0.level)
      }
    }
    document.add(
      .init(
        [
          .left(Words.ReportColumn.day), .verdict(Words.ReportColumn.level),
          .left(Words.ReportColumn.area), .flexible(Words.ReportColumn.what),
        ], rows),
      orSay: Words.Report.nothing)
  }

  private func addTotals(to document: inout ReportDocument) {
    document.add(.heading(Words.ReportHeading.together))
    let open = days.filter { $0.trading.opens != nil && $0.hasRecords }
    let sum = { (part: (DayReport) -> Int) in open.reduce(0) { $0 + part($1) } }
    let share = { (part: (DayReport) -> Share) in
      Share(count: sum { part($0).count }, of: sum { part($0).of })
    }
    var thanked = Proportion()
    for day in open {
      thanked = Proportion(
        Share(
          count: thanked.share.count + day.ledger.goodbyes.thanked.share.count,
          of: thanked.share.of + day.ledger.goodbyes.thanked.share.of))
    }
    let bounds = thanked.bounds.map { Words.Report.bounds($0.lowerBound, $0.upperBound) } ?? ""
    document.add(
      .facts([
        .init(
          Words.ReportLabel.days,
          Words.Report.days(
            days.count, recorded: open.count,
            signed: sum { day in day.duties.allSatisfy { $0.trading.signed != nil } ? 1 : 0 })),
        .init(
          Words.ReportLabel.steps,
          Words.Report.steps(
            inWindow: sum { $0.sum(\.doneInWindow) }, late: sum { $0.sum(\.doneLate) },
            missed: sum { $0.sum(\.missed) }, of: sum { $0.sum(\.total) })),
        .init(Words.ReportLabel.restroomsInTime, ReportWords.share(share { $0.restrooms.onTime })),
        .init(
          Words.ReportLabel.sweepsInTime, ReportWords.share(share { $0.restrooms.sweeps.onTime })),
        .init(Words.ReportLabel.waitedWithin, ReportWords.share(share { $0.queue.serviceLevel })),
        .init(Words.ReportLabel.onePlusOne, ReportWords.share(share { $0.queue.onePlusOne })),
        .init(Words.ReportLabel.redMinutes, "\(sum { $0.queue.redMinutes })"),
        .init(Words.ReportLabel.cuesSeen, "\(sum { $0.ledger.cues.count })"),
        .init(Words.ReportLabel.thanked, ReportWords.count(thanked.share) + bounds),
        .init(
          Words.ReportLabel.cost, ReportWords.money(cents: sum { $0.looseEnds.customerCostCents })),
      ]))
  }

  private func addDays(to document: inout ReportDocument) {
    document.add(.heading(Words.ReportHeading.dayByDay))
    let rows = days.map { day in
      ReportDocument.Row(
        [
          "\(ReportWords.short(day.day.weekday)) \(day.day.description.dropFirst(5))",
          state(of: day),
          "\(day.sum(\.doneInWindow))", "\(day.sum(\.doneLate))", "\(day.sum(\.missed))",
          "\(day.sum(\.criticalOpen))",
          day.impression.score.map(String.init) ?? Words.Figures.unknown,
          ReportWords.count(day.impression.seen),
          day.queue.p90Seconds.map { ReportWords.wait($0) } ?? Words.Figures.unknown,
          ReportWords.count(day.restrooms.onTime), "\(day.ledger.cues.count)",
        ], isStruck: false, level: day.exceptions.map(\.level).max() ?? .calm)
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
    document.say(Words.Report.dayColumns)
  }

  private func state(of day: DayReport) -> String {
    if day.trading.opens == nil { return Words.ReportCell.shut }
    if !day.hasRecords { return Words.ReportCell.noRecords }
    return day.duties.contains { $0.trading.signed == nil }
      ? Words.ReportCell.notSigned : Words.ReportCell.signed
  }
}
