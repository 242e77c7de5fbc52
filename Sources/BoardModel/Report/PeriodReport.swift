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
      title: "Day sheets · \(first.plan.store)\(number) · \(first.day) to \(last.day)")
    addExceptions(to: &document)
    addTotals(to: &document)
    addTrend(to: &document)
    addDays(to: &document)
    if !last.origin.anchor.isEmpty {
      document.say(
        "Anchor \(last.origin.anchor); printed \(last.words.moment(last.origin.printedAt)).")
    }
    return document
  }

  private func addExceptions(to document: inout ReportDocument) {
    document.add(.heading("Exceptions, red and worse"))
    let rows = days.flatMap { day in
      day.exceptions.filter { $0.level >= .red }.map {
        ReportDocument.Row(
          [day.day.description, $0.level.reportWord, $0.area, $0.text], isStruck: false,
          level: $0.level)
      }
    }
    document.add(
      .init([.left("day"), .verdict("level"), .left("area"), .flexible("what")], rows),
      orSay: "None.")
  }

  private func addTotals(to document: inout ReportDocument) {
    document.add(.heading("Together"))
    let open = days.filter { $0.trading.opens != nil && $0.hasRecords }
    let sum = { (part: (DayReport) -> Int) in open.reduce(0) { $0 + part($1) } }
    let share = { (part: (DayReport) -> Share) in
      Share(count: sum { part($0).count }, of: sum { part($0).of })
    }
    let steps = sum { $0.sum(\.total) }
    var thanked = Proportion()
    for day in open {
      thanked = Proportion(
        Share(
          count: thanked.share.count + day.ledger.goodbyes.thanked.share.count,
          of: thanked.share.of + day.ledger.goodbyes.thanked.share.of))
    }
    let bounds = thanked.bounds.map { " (95%: \($0.lowerBound)% to \($0.upperBound)%)" } ?? ""
    document.add(
      .facts([
        .init(
          "Days",
          "\(days.count), open with records \(open.count), signed \(sum { day in day.duties.allSatisfy { $0.trading.signed != nil } ? 1 : 0 })"
        ),
        .init(
          "Steps",
          "in window \(sum { $0.sum(\.doneInWindow) }), late \(sum { $0.sum(\.doneLate) }), missed \(sum { $0.sum(\.missed) }) of \(steps)"
        ),
        .init("Restroom rounds in time", ReportWords.share(share { $0.restrooms.onTime })),
        .init("Sweeps in time", ReportWords.share(share { $0.restrooms.sweeps.onTime })),
        .init("Waited within the limit", ReportWords.share(share { $0.queue.serviceLevel })),
        .init("1+1 kept", ReportWords.share(share { $0.queue.onePlusOne })),
        .init("Red minutes", "\(sum { $0.queue.redMinutes })"),
        .init("Cues seen or forced", "\(sum { $0.ledger.cues.count })"),
        .init("Thanked", ReportWords.count(thanked.share) + bounds),
        .init(
          "Cost to customers", ReportWords.money(cents: sum { $0.looseEnds.customerCostCents })),
      ]))
  }

  private func addDays(to document: inout ReportDocument) {
    document.add(.heading("Day by day"))
    let rows = days.map { day in
      ReportDocument.Row(
        [
          "\(ReportWords.short(day.day.weekday)) \(day.day.description.dropFirst(5))",
          state(of: day),
          "\(day.sum(\.doneInWindow))", "\(day.sum(\.doneLate))", "\(day.sum(\.missed))",
          "\(day.sum(\.criticalOpen))", day.impression.score.map(String.init) ?? "-",
          ReportWords.count(day.impression.seen),
          day.queue.p90Seconds.map { ReportWords.wait($0) } ?? "-",
          ReportWords.count(day.restrooms.onTime), "\(day.ledger.cues.count)",
        ], isStruck: false, level: day.exceptions.map(\.level).max() ?? .calm)
    }
    document.add(
      .table(
        .init(
          [
            .left("day"), .left("sign"), .right("done"), .right("late"), .right("miss"),
            .right("crit"), .right("score"), .right("seen"), .right("p90"), .right("rounds"),
            .right("cues"),
          ], rows)))
  }

  private func state(of day: DayReport) -> String {
    if day.trading.opens == nil { return "shut" }
    if !day.hasRecords { return "none" }
    return day.duties.contains { $0.trading.signed == nil } ? "NO" : "yes"
  }
}
