import BoardModel
import BoardText

extension PeriodReport {
  var trendBlocks: [ReportDocument.Block] {
    guard days.count > 1 else { return [] }
    let shares = history.days.map(\.percent)
    let known = shares.compactMap(\.self)
    let mean = known.isEmpty ? nil : (known.reduce(0, +) * 2 + known.count) / (known.count * 2)
    let step = days.count <= 8 ? 1 : 7
    let marks = stride(from: 0, to: days.count, by: step).map { index in
      let day = days[index].day
      return (
        at: index * 1000 / days.count,
        text: step == 1
          ? "\(day.weekday.shortName) \(day.civil.day)" : String(day.description.dropFirst(5))
      )
    }
    func percents(_ name: String) -> [Int?] {
      days.map { $0.hasRecords ? $0.figures.share(name).percent : nil }
    }
    let chart = ReportDocument.Chart.percents(
      [
        (tr("left well, last hour"), shares),
        (tr("left well, all day"), history.days.map(\.today.percent)),
        (tr("waits within the limit"), percents("waits_within_limit")),
        (tr("steps done in time"), percents("done_in_window")),
        (tr("restroom rounds in time"), percents("restroom_rounds_in_time")),
      ], marks: marks, labelsParts: true)
    return [
      .heading(tr("The trend, day by day")),
      .sentence(
        tr(
          "Days are compared by the customers who left well in the last hour (in a store that never closes, all day): average {mean} of {days} days; {without} days are unknown or closed.",
          mean.map { "\($0)%" } ?? tr("unknown"), known.count, days.count - known.count)),
      .chart(chart),
    ] + weekMapBlocks(.impression) + weekMapBlocks(.wait)
  }

  private func weekMapBlocks(_ measure: WeekMap.Measure) -> [ReportDocument.Block] {
    let map = history.weekMap(measure, dayStarts: days[0].plan.dayStarts)
    guard !map.hours.isEmpty else { return [] }
    var sentence =
      switch measure {
      case .wait:
        tr("The average of the longest wait in each quarter hour, in minutes and seconds.")
      case .impression: tr("Customers who left well, in % of those known.")
      }
    if let worst = map.worst {
      let hour = "\(padded(worst.hour, to: 2)):00"
      sentence += tr(
        " Worst: {weekday} {hour}, {value}.", worst.weekday.shortName, hour,
        text(worst.mean, measure))
    }
    return [
      .heading(
        measure == .wait
          ? tr("Longest wait by weekday and hour") : tr("Left well by weekday and hour")),
      .sentence(sentence + tr(" A dot is an hour of which nothing is known.")),
      .heatMap(heatMap(of: map)),
    ]
  }

  private func heatMap(of map: WeekMap) -> ReportDocument.HeatMap {
    let thresholds = days[0].plan.thresholds
    let bounds = WeekMap.heatBounds(map.measure, thresholds: thresholds).map {
      text($0, map.measure)
    }
    let isWait = map.measure == .wait
    return ReportDocument.HeatMap(
      columns: map.hours.map { padded($0, to: 2) },
      lines: Weekday.allCases.map { weekday in
        .init(
          label: weekday.shortName,
          cells: map.hours.map { hour in
            map.cell(weekday, hour: hour).map { cell in
              .init(
                text: cell.mean.map { text($0, map.measure) } ?? "·",
                level: cell.mean.map { map.heat(of: $0, thresholds: thresholds) },
                basis: isWait
                  ? tr(
                    "known for {seen} of {all} quarter hours", cell.coverage.count, cell.coverage.of
                  )
                  : tr("known for {seen} of {all} customers", cell.coverage.count, cell.coverage.of)
              )
            }
          }, basis: trn("1 day", "{count} days", count: map.dayCount(weekday)))
      },
      legend: bounds.map { isWait ? tr("up to {bound}", $0) : tr("from {bound}", $0) }
        + (bounds.suffix(1).map { isWait ? tr("over {bound}", $0) : tr("under {bound}", $0) }))
  }

  private func text(_ value: Int, _ measure: WeekMap.Measure) -> String {
    measure == .wait ? ReportFormat.wait(value) : "\(value)"
  }
}
