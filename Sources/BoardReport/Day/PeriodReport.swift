package import BoardModel
import BoardText

/// The report of several days: exceptions, totals, trend, week by hour, and a table of the days.
package struct PeriodReport: Sendable, JSONValue {
  /// In calendar order; at least one.
  package let days: [DayReport]
  package let history: History

  package init(days: [DayReport]) {
    precondition(!days.isEmpty, "a report of no days")
    self.days = days
    var history = History()
    for day in days { history.add(day.score) }
    self.history = history
  }

  package var document: ReportDocument {
    let (first, last) = (days[0], days[days.count - 1])
    let title = tr(
      "Day reports · {store} · {first} to {last}", first.plan.storeTitle, first.day.description,
      last.day.description)
    let (anchor, printed) = (last.origin.anchor, last.format.dateTime(last.origin.printedAt))
    return ReportDocument(
      title: title,
      blocks: exceptionBlocks + totalBlocks + last.recurrenceBlocks + trendBlocks + dayBlocks
        + (anchor.isEmpty
          ? [] : [.sentence(tr("Anchor {anchor}; printed {moment}.", anchor, printed))]))
  }

  private var exceptionBlocks: [ReportDocument.Block] {
    let rows = days.flatMap { day in
      day.exceptions.filter { $0.level >= .red }.map {
        ReportDocument.Row(
          cells: [day.day.description, $0.level.reportWord, shownWord($0.area), $0.text],
          level: $0.level)
      }
    }
    return [
      .heading(tr("Exceptions, red and critical")),
      .table(
        [.left(tr("date")), .levelWord(tr("level")), .left(tr("area")), .flexible(tr("what"))],
        rows, ifEmpty: tr("None.")),
    ]
  }

  private var totalBlocks: [ReportDocument.Block] {
    let open = days.filter { $0.businessDay.opens != nil && $0.hasRecords }
    let signedCount = open.count { day in
      day.dayParts.allSatisfy { $0.businessDay.signed != nil }
    }
    let figures = open.map(\.figures)
    let total = { (name: String) in figures.map { $0.share(name) }.reduce(Share(), +) }
    let share = { ReportFormat.share(total($0)) }
    return [
      .heading(tr("All days together")),
      .namedValues([
        tr("Days"): tr(
          "{count}; {recorded} open with records, {signed} signed", days.count, open.count,
          signedCount),
        tr("Steps"): tr(
          "{in_window} in time, {late} late, {missed} missed, of {all}",
          total("done_in_window").count, total("done_late").count, total("missed").count,
          total("missed").of),
        tr("Restroom rounds in time"): share("restroom_rounds_in_time"),
        tr("Floor checks in time"): share("sweeps_in_time"),
        tr("Waited within the limit"): share("waits_within_limit"),
        tr("Short lines"): share("one_plus_one_lane_minutes"),
        tr("Red minutes"): "\(total("minutes_red").count)",
        tr("Cues and unlocked steps"): "\(total("cues").count)",
        tr("Thanked"): total("goodbyes_thanked").estimateText,
        tr("Cost to customers"): FigureText.money(cents: total("customers_paid_cents").count),
      ]),
    ]
  }

  private var dayBlocks: [ReportDocument.Block] {
    let rows = days.map { day in
      let figures = day.figures
      let count = { "\(figures.share($0).count)" }
      return ReportDocument.Row(
        cells: [
          "\(day.day.weekday.shortName) \(day.day.description.dropFirst(5))",
          signOffState(of: day), count("done_in_window"), count("done_late"), count("missed"),
          count("critical_open"), day.impression.today.percent.map { "\($0)%" },
          day.impression.today.coverage.percentText,
          day.queue.p90WaitSeconds.map { ReportFormat.wait($0) },
          ReportFormat.count(day.restrooms.onTime), count("cues"),
        ], level: day.exceptions.map(\.level).max() ?? .calm)
    }
    return [
      .heading(tr("Day by day")),
      .table(
        [
          .left(tr("date")), .left(tr("sign")), .right(tr("done")), .right(tr("late")),
          .right(tr("miss")), .right(tr("crit")), .right(tr("well")), .right(tr("known")),
          .right(tr("90%")), .right(tr("rounds")), .right(tr("cues")),
        ], rows),
      .sentence(
        tr(
          "sign: signed off; done, late, miss: steps done in time, late, missed; crit: critical steps open; well: customers who left well; known: share of customers of whom anything is known; 90%: wait of nine in ten; rounds: restroom rounds in time."
        )),
    ]
  }

  private func signOffState(of day: DayReport) -> String {
    if day.businessDay.opens == nil { return tr("closed") }
    if !day.hasRecords { return tr("none") }
    return day.dayParts.contains { $0.businessDay.signed == nil } ? tr("NO") : tr("yes")
  }

  /// The days and both tables by weekday and hour; `mean` is `null` if nothing was observed.
  package var json: JSON {
    [
      "days": days, "left_well_percent_by_hour": week(.impression),
      "longest_wait_s_by_hour": week(.wait), "recurring": days[days.count - 1].recurrencesJSON,
    ]
  }

  private func week(_ measure: WeekMap.Measure) -> JSON {
    let map = history.weekMap(measure, dayStarts: days[0].plan.dayStarts)
    let cells = Weekday.allCases.flatMap { weekday in
      map.hours.compactMap { hour in map.cell(weekday, hour: hour).map { (weekday, hour, $0) } }
    }
    return .array(
      cells.map { weekday, hour, cell in
        [
          "weekday": weekday.rawValue, "hour": hour, "mean": cell.mean,
          "known": cell.coverage.count, "of": cell.coverage.of,
          "days": cell.dayCount, "worst": cell.worst?.value,
          "worst_day": cell.worst?.day.description,
        ]
      })
  }
}
