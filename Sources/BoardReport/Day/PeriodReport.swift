package import BoardModel
import BoardText

/// The report of several days: exceptions, totals, trend, week by hour, and a table of the days.
package struct PeriodReport: Sendable, JSONValue {
  package enum Kind: Hashable, Sendable {
    /// Any days, a week from Monday on, a calendar month; the last two may have begun only.
    case days, week, month
  }

  /// In calendar order; at least one.
  package let days: [DayReport]
  package let kind: Kind
  /// As many days of the week or month before, to compare with; empty if it is not compared.
  package let daysBefore: [DayReport]
  package let history: History

  package init(days: [DayReport], kind: Kind, daysBefore: [DayReport]) {
    precondition(!days.isEmpty, "a report of no days")
    (self.days, self.kind, self.daysBefore) = (days, kind, daysBefore)
    var history = History()
    for day in days { history.add(day.score) }
    self.history = history
  }

  package var document: ReportDocument {
    let last = days[days.count - 1]
    let (anchor, printed) = (last.origin.anchor, last.format.dateTime(last.origin.printedAt))
    return ReportDocument(
      title: title,
      blocks: notOver + totalBlocks + exceptionBlocks + last.recurrenceBlocks + trendBlocks
        + dayBlocks
        + (anchor.isEmpty
          ? [] : [.sentence(tr("Anchor {anchor}; printed {moment}.", anchor, printed))]))
  }

  private var title: String {
    let (first, last) = (days[0].day, days[days.count - 1].day)
    let store = days[0].plan.storeTitle
    switch kind {
    case .days:
      return tr(
        "Day reports · {store} · {first} to {last}", store, first.description, last.description)
    case .week:
      return tr(
        "Week report · {store} · Week {number}: {first} to {last}", store, first.isoWeek,
        tr("{day} {month}", first.civil.day, CalendarNames.months[first.civil.month - 1]),
        tr(
          "{day} {month} {year}", last.civil.day, CalendarNames.months[last.civil.month - 1],
          last.civil.year))
    case .month:
      let (year, month, _) = first.civil
      return tr(
        "Month report · {store} · {month} {year}", store, CalendarNames.months[month - 1], year)
    }
  }

  private var notOver: [ReportDocument.Block] {
    let last = days[days.count - 1]
    if !last.isOver {
      let moment = last.format.dateTime(last.at)
      return [.sentence(tr("The last day is not over; this is how it stands at {moment}.", moment))]
    }
    guard kind == .month, last.day.adding(days: 1).civil.day != 1 else { return [] }
    return [.sentence(tr("The days up to {date}.", ReportFormat.date(last.day)))]
  }

  /// Most lines of exceptions in a report of a month; the reports of its days have them all.
  private static let maxExceptions = 20

  /// Exceptions that read the same are one line with its days.
  private var exceptionBlocks: [ReportDocument.Block] {
    var lines: [(level: Level, area: String, text: String, days: [Day])] = []
    var places: [[String]: Int] = [:]
    for day in days {
      for exception in day.exceptions where exception.level >= .red {
        let key = [exception.level.word, exception.area, exception.text]
        if let place = places[key] {
          if lines[place].days.last != day.day { lines[place].days.append(day.day) }
        } else {
          places[key] = lines.count
          lines.append((exception.level, exception.area, exception.text, [day.day]))
        }
      }
    }
    let sorted = lines.enumerated().sorted { left, right in
      (right.element.level, right.element.days.count, left.offset)
        < (left.element.level, left.element.days.count, right.offset)
    }.map(\.element)
    let shown = kind == .month ? sorted.prefix(Self.maxExceptions) : sorted[...]
    let rows = shown.map { line in
      ReportDocument.Row(
        cells: [
          line.level.reportWord, shownWord(line.area), line.text, "\(line.days.count)",
          labels(of: line.days),
        ], level: line.level)
    }
    return [
      .heading(tr("Exceptions, red and critical")),
      .table(
        [
          .levelWord(tr("level")), .left(tr("about")), .flexible(tr("what")), .right(tr("days")),
          .flexible(tr("which days")),
        ], rows, ifEmpty: tr("None.")),
    ]
      + (shown.count < sorted.count
        ? [
          .sentence(
            tr("{count} more are in the reports of the days.", sorted.count - shown.count))
        ] : [])
  }

  /// `Fri 11-20, Sun 11-22 to Wed 11-25`; in rising order.
  private func labels(of days: [Day]) -> String {
    var runs: [(first: Day, last: Day)] = []
    for day in days {
      if let last = runs.last?.last, last.adding(days: 1) == day {
        runs[runs.count - 1].last = day
      } else {
        runs.append((day, day))
      }
    }
    return runs.map { first, last in
      first == last
        ? label(of: first) : tr("{first} to {last}", label(of: first), label(of: last))
    }.joined(separator: ", ")
  }

  /// `Fri 11-20`.
  func label(of day: Day) -> String {
    "\(day.weekday.shortName) \(day.description.dropFirst(5))"
  }

  private static func total(_ name: String, _ days: [DayReport]) -> Share {
    days.filter { $0.businessDay.opens != nil && $0.hasRecords }.map { $0.figures.share(name) }
      .reduce(Share(), +)
  }

  private static func customers(_ days: [DayReport], lastHour: Bool) -> CustomerCounts {
    days.compactMap { lastHour ? $0.impression.lastHour : $0.impression.today }
      .reduce(CustomerCounts(), +)
  }

  /// The same figure of the days before, after the note.
  private func compared(_ note: String, _ before: ([DayReport]) -> String?) -> String {
    guard daysBefore.contains(where: \.hasRecords), let value = before(daysBefore) else {
      return note
    }
    let then =
      kind == .month ? tr("month before: {value}", value) : tr("week before: {value}", value)
    return note.isEmpty ? "(\(then))" : "\(note); \(then)"
  }

  private var totalBlocks: [ReportDocument.Block] {
    typealias Figure = (name: String, value: String, note: String, level: Level)
    let open = days.filter { $0.businessDay.opens != nil && $0.hasRecords }
    let signedCount = open.count { day in
      day.dayParts.allSatisfy { $0.businessDay.signed != nil }
    }
    func leftWell(_ name: String, lastHour: Bool) -> Figure {
      let counts = Self.customers(days, lastHour: lastHour)
      let percent = { (counts: CustomerCounts) in counts.percent.map { "\($0)%" } }
      return (
        name, percent(counts) ?? tr("unknown"),
        compared(tr("of {all} customers", counts.known)) {
          percent(Self.customers($0, lastHour: lastHour))
        }, counts.percent.map { Impression.level(ofPercent: $0) } ?? .calm
      )
    }
    func share(_ name: String, of figure: String, least: Int) -> Figure {
      let total = Self.total(figure, days)
      return (
        name, total.percent.map { "\($0)%" } ?? tr("unknown"),
        compared(tr("of {all}", total.of)) {
          Self.total(figure, $0).percent.map { "\($0)%" }
        }, (total.percent ?? 100) < least ? .amber : .calm
      )
    }
    func count(_ name: String, of figure: String, _ text: (Share) -> String) -> Figure {
      let total = Self.total(figure, days)
      return (
        name, text(total), compared("") { text(Self.total(figure, $0)) },
        total.count > 0 ? .amber : .calm
      )
    }
    let limit = ReportFormat.wait(days[0].plan.thresholds.waitRedSeconds)
    return [
      .heading(tr("All days together")),
      .figures([
        leftWell(tr("Left well"), lastHour: false),
        leftWell(tr("Left well, last hour"), lastHour: true),
        (
          tr("Days signed"), "\(signedCount)",
          tr("of {recorded} open with records, of {count} days", open.count, days.count),
          signedCount < open.count ? .red : .calm
        ),
        share(tr("Steps done in time"), of: "done_in_window", least: 100),
        share(
          tr("Waited at most {limit}", limit), of: "waits_within_limit",
          least: days[0].plan.thresholds.serviceLevelPercent),
        share(tr("Short lines"), of: "one_plus_one_lane_minutes", least: 0),
        share(tr("Restroom rounds in time"), of: "restroom_rounds_in_time", least: 100),
        share(tr("Floor checks in time"), of: "sweeps_in_time", least: 100),
        count(tr("Red minutes"), of: "minutes_red") { "\($0.count)" },
        count(tr("Steps missed"), of: "missed") { "\($0.count)" },
        count(tr("Cues and unlocked steps"), of: "cues") { "\($0.count)" },
        count(tr("Cost to customers"), of: "customers_paid_cents") {
          FigureText.money(cents: $0.count)
        },
      ]),
    ]
  }

  private var dayBlocks: [ReportDocument.Block] {
    let rows = days.map { day in
      let figures = day.figures
      let count = { "\(figures.share($0).count)" }
      return ReportDocument.Row(
        cells: [
          label(of: day.day),
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
