import BoardModel
import BoardText

/// The hours that the charts of a day cover, from one full hour to another.
struct ChartHours {
  private let from: Timestamp
  private let minutes: Int
  private let format: ReportFormat

  /// `moments` are what must be seen.
  init(_ moments: [Timestamp], format: ReportFormat) {
    let first = moments.min() ?? Timestamp(seconds: 0)
    let last = moments.max() ?? first
    let zone = format.calendar.zone
    from = first.adding(seconds: -(zone.local(first).secondOfDay % 3600))
    let span = max(1, last.minutes(since: from))
    minutes = (span + 59) / 60 * 60
    self.format = format
  }

  var quarters: Int { minutes / LaneWaits.quarterMinutes }

  func start(ofQuarter quarter: Int) -> Timestamp {
    from.adding(minutes: quarter * LaneWaits.quarterMinutes)
  }

  /// A place in thousandths of the width; what lies outside is at the edge.
  func place(_ moment: Timestamp) -> Int {
    min(1000, max(0, moment.seconds(since: from) * 1000 / (minutes * 60)))
  }

  /// At most eight labels.
  var marks: [(at: Int, text: String)] {
    let hours = minutes / 60
    let step = [1, 2, 3, 4, 6, 8, 12].first { hours / $0 < 8 } ?? 24
    return stride(from: 0, through: hours, by: step).map {
      (at: $0 * 1000 / hours, text: format.clock(from.adding(minutes: $0 * 60)))
    }
  }
}

extension DayReport {
  /// From the opening to the last customer, and what was done before and after.
  var chartHours: ChartHours? {
    guard let opens = businessDay.opens else { return nil }
    if businessDay.isAroundTheClock {
      return ChartHours([businessDay.begins, businessDay.ends], format: format)
    }
    let rows = dayParts.flatMap { $0.farewell.openingRows + $0.farewell.rows }
    let windows = rows.flatMap { [$0.opens, $0.due] }.compactMap(\.self)
    let answers = rows.compactMap { StepResult(of: $0).at }
    let moments =
      [opens, businessDay.closes ?? opens, businessDay.cleared ?? opens] + windows + answers
      + rooms.flatMap { $0.rounds.map(\.at) }
    return ChartHours(
      moments.filter { $0 >= businessDay.begins && $0 <= businessDay.ends }, format: format)
  }

  /// The longest wait at each lane in each quarter of an hour, with the limit.
  var waitBlocks: [ReportDocument.Block] {
    guard let hours = chartHours else { return [] }
    let longest = laneWaits.rows.compactMap { $0.longest?.seconds }.max()
    guard let longest else {
      return [
        .sentence(tr("No till or counter reported a line, so there is no chart of the waits."))
      ]
    }
    let limit = max(1, plan.thresholds.waitRedSeconds)
    let top = max(limit * 4 / 3, min(longest, limit * 3))
    let rows = laneWaits.rows.map { row in
      let bars = (0..<hours.quarters).map { quarter in
        wait(row, at: hours.start(ofQuarter: quarter)).map { seconds in
          ReportDocument.Chart.Bar(
            percent: min(100, seconds * 100 / top),
            level: plan.thresholds.level(ofWaitSeconds: seconds),
            character: seconds < 600 ? Character("\(seconds / 60)") : "+")
        }
      }
      return ReportDocument.Chart.Row(
        label: row.lane.name, content: .bars(bars),
        note: row.longest.map { FigureText.wait($0.seconds) } ?? tr("no data"))
    }
    let limitText = tr("limit {limit}", ReportFormat.wait(limit))
    return [
      .subheading(tr("Longest wait at each till")),
      .chart(
        ReportDocument.Chart(
          marks: hours.marks, rows: rows, noteTitle: tr("longest"),
          limitPercent: limit * 100 / top, partCount: hours.quarters,
          legend: [(.limit, limitText)],
          textKey: tr(
            "Whole minutes; + is ten or more; a dot is unknown; {limit}.", limitText))),
    ]
  }

  private func wait(_ row: LaneWaits.Row, at moment: Timestamp) -> Int? {
    guard moment >= laneWaits.begins else { return nil }
    let quarter = moment.minutes(since: laneWaits.begins) / LaneWaits.quarterMinutes
    return row.quarters.indices.contains(quarter) ? row.quarters[quarter] : nil
  }

  /// The windows of the steps of a part of the day, and when each was answered.
  func timeline(of dayPart: DayPart) -> [ReportDocument.Block] {
    let shift = dayPart.businessDay.shift
    let hours = shift.map { ChartHours([$0.begins, $0.ends], format: format) } ?? chartHours
    guard let hours else { return [] }
    let farewell = dayPart.farewell
    let sections = farewell.openingRows.isEmpty ? farewell.sections : farewell.allSections
    let rows = sections.flatMap { section in
      section.rows.enumerated().map { index, row in
        ReportDocument.Chart.Row(
          label: row.item.title, content: events(of: row, hours),
          heading: index == 0
            ? section.section.reportTitle(inShift: dayPart.name != nil) : "")
      }
    }
    return [chart(rows, hours)]
  }

  private func events(
    of row: FarewellFigures.Row, _ hours: ChartHours
  ) -> ReportDocument.Chart.Content {
    typealias Sign = ReportDocument.Chart.Sign
    let due = row.due ?? at
    let (sign, moment): (Sign?, Timestamp?) =
      switch row.status {
      case .done(let at, _, let isLate): (isLate ? .late : .done, at)
      case .failed(let at, _), .cannot(let at, _): (.bad, at)
      case .notApplicable(let at, _): (.skipped, at)
      case .missed: (.bad, due)
      case .late: (.open, at)
      case .open: (.open, at)
      case .ahead, .beforeLog, .locked: (nil, nil)
      }
    var spans: [ReportDocument.Chart.Span] = []
    if let opens = row.opens {
      let to = row.due.map { hours.place($0) } ?? 1000
      spans.append(.init(from: hours.place(opens), to: to, sign: .window))
    }
    guard let sign, let moment else { return .events(spans, []) }
    return .events(spans, [.init(at: hours.place(moment), sign: sign)])
  }

  /// The rounds of each room, and when one was overdue.
  var roundBlocks: [ReportDocument.Block] {
    guard let hours = chartHours else { return [] }
    let rows = rooms.filter { !$0.rounds.isEmpty || !$0.expectedIntervals.isEmpty }.map { room in
      let spans = room.overdueSpans.map {
        ReportDocument.Chart.Span(
          from: hours.place($0.lowerBound), to: hours.place($0.upperBound), sign: .overdue)
      }
      let points = room.rounds.map { round in
        let sign: ReportDocument.Chart.Sign =
          switch round.result {
          case .passed: .done
          case .failed: .bad
          case .notInspected: .skipped
          }
        return ReportDocument.Chart.Point(at: hours.place(round.at), sign: sign)
      }
      return ReportDocument.Chart.Row(
        label: room.room.name, content: .events(spans, points),
        note: ReportFormat.count(room.onTime))
    }
    guard !rows.isEmpty else { return [] }
    let chart = ReportDocument.Chart(
      marks: hours.marks, rows: rows, noteTitle: tr("in time"), partCount: hours.quarters,
      legend: ReportDocument.Chart.legend(
        [
          (.done, tr("round passed")), (.bad, tr("round failed")), (.skipped, tr("not inspected")),
          (.overdue, tr("a round was overdue")),
        ], of: rows))
    return [.chart(chart)]
  }

  private func chart(
    _ rows: [ReportDocument.Chart.Row], _ hours: ChartHours
  ) -> ReportDocument.Block {
    .chart(
      ReportDocument.Chart(
        marks: hours.marks, rows: rows, partCount: hours.quarters,
        legend: ReportDocument.Chart.legend(
          [
            (.window, tr("time for the step")), (.done, tr("done in time")),
            (.late, tr("done late")),
            (.bad, tr("missed, failed or not possible")), (.open, tr("to do")),
            (.skipped, tr("not needed")),
          ], of: rows)))
  }
}
