/// Several day sheets side by side: a table of the days, the trend of the score, and when in the week it is worst.
package struct PeriodReport: Sendable {
  /// In the order of the calendar; at least one.
  package let days: [DayReport]
  package let heat: HeatMap

  package init(days: [DayReport]) {
    precondition(!days.isEmpty, "a report of no days")
    self.days = days
    var heat = HeatMap()
    for day in days {
      for slot in day.impression.slots {
        let local = day.words.calendar.zone.local(slot.from)
        heat.note(slot.percent, weekday: day.day.weekday, hour: local.hour)
      }
    }
    self.heat = heat
  }

  package var document: ReportDocument {
    let (first, last) = (days[0], days[days.count - 1])
    let number = first.plan.storeNumber.isEmpty ? "" : " \(first.plan.storeNumber)"
    var document = ReportDocument(
      title: "\(first.plan.store)\(number) · \(first.day) to \(last.day)")
    addExceptions(to: &document)
    addTotals(to: &document)
    addDays(to: &document)
    addTrend(to: &document)
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
      .init([.left("day"), .left("level"), .left("area"), .flexible("what")], rows),
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
          "Customers paid", ReportWords.money(cents: sum { $0.looseEnds.customerCostCents })),
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

  private func addTrend(to document: inout ReportDocument) {
    guard days.count > 1 else { return }
    document.add(.heading("Last impression"))
    document.add(.chart(.init(scale: "", [.init("by day", days.map(\.impression.score))])))
    let hours = heat.hours
    guard let firstHour = hours.first, let lastHour = hours.last else { return }
    document.say(
      "By weekday and hour, \(padded(firstHour, to: 2)) to \(padded(lastHour, to: 2)): the mean of the quarters that were seen."
    )
    let scale = hours.map { padded($0, to: 2).suffix(1) }.joined()
    document.add(
      .chart(
        .init(
          scale: scale,
          Weekday.allCases.map { weekday in
            .init(
              ReportWords.short(weekday),
              hours.map { heat.percent(weekday: weekday, hour: $0) })
          })))
  }
}

/// The mean of what was seen, by weekday and local hour.
package struct HeatMap: Hashable, Sendable {
  private struct Cell: Hashable, Sendable {
    var sum = 0
    var count = 0
  }

  /// Row-major, seven weekdays from Monday x 24 hours.
  private var cells = [Cell](repeating: Cell(), count: 7 * 24)
  /// Hours that the store was open, seen or not.
  private var openHours: Set<Int> = []

  package init() {}

  package mutating func note(_ percent: Int?, weekday: Weekday, hour: Int) {
    openHours.insert(hour)
    guard let percent, let row = Weekday.allCases.firstIndex(of: weekday) else { return }
    cells[row * 24 + hour].sum += percent
    cells[row * 24 + hour].count += 1
  }

  /// `nil` = never seen.
  package func percent(weekday: Weekday, hour: Int) -> Int? {
    guard let row = Weekday.allCases.firstIndex(of: weekday) else { return nil }
    let cell = cells[row * 24 + hour]
    return cell.count > 0 ? (cell.sum * 2 + cell.count) / (cell.count * 2) : nil
  }

  /// Rising.
  package var hours: [Int] { openHours.sorted() }
}
