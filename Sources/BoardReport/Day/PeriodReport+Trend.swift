import BoardModel
import BoardText

extension PeriodReport {
  func addTrend(to document: inout ReportDocument) {
    guard days.count > 1 else { return }
    document.add(.heading(tr("Last impression, day by day")))
    let scores = days.map(\.impression.score)
    let known = scores.compactMap(\.self)
    let mean = known.isEmpty ? nil : (known.reduce(0, +) * 2 + known.count) / (known.count * 2)
    document.addSentence(
      tr(
        "Average {mean} of {days} days with a score; {without} days are unknown or closed.",
        mean.map(String.init) ?? tr("unknown"), known.count, days.count - known.count))
    let marks = days.enumerated().compactMap { index, day in
      index % 7 == 0
        ? ReportDocument.Chart.Mark(index, String(day.day.description.dropFirst(5))) : nil
    }
    document.add(.chart(.init(marks, [.init(tr("score"), scores)])))
    addWeekMap(.impression, to: &document)
    addWeekMap(.wait, to: &document)
  }

  private func addWeekMap(_ measure: WeekMap.Measure, to document: inout ReportDocument) {
    let map = history.weekMap(measure, dayStarts: days[0].plan.dayStarts)
    guard !map.hours.isEmpty else { return }
    let isWait = measure == .wait
    document.add(
      .heading(
        isWait ? tr("Longest wait by weekday and hour") : tr("Impression by weekday and hour")))
    var sentence =
      isWait
      ? tr("The average of the longest wait in each quarter hour, in minutes and seconds.")
      : tr("The average score of its quarter hours, 0 to 100.")
    if let worst = map.worst {
      let hour = "\(padded(worst.hour, to: 2)):00"
      let weekday = ReportFormat.weekday(worst.weekday)
      sentence += tr(" Worst: {weekday} {hour}, {value}.", weekday, hour, text(worst.mean, measure))
    }
    document.addSentence(sentence + tr(" A dot is an hour of which nothing is known."))
    document.add(.heatMap(heatMap(of: map)))
  }

  private func heatMap(of map: WeekMap) -> ReportDocument.HeatMap {
    let thresholds = days[0].plan.thresholds
    let bounds = WeekMap.heatBounds(map.measure, thresholds: thresholds).map {
      text($0, map.measure)
    }
    let isWait = map.measure == .wait
    return ReportDocument.HeatMap(
      columns: map.hours.map { padded($0, to: 2) },
      Weekday.allCases.map { weekday in
        .init(
          ReportFormat.weekday(weekday),
          map.hours.map { hour in
            map.cell(weekday, hour: hour).map { cell in
              .init(
                cell.mean.map { text($0, map.measure) } ?? "·",
                level: cell.mean.map { map.heat(of: $0, thresholds: thresholds) },
                basis: tr(
                  "known for {seen} of {all} quarter hours", cell.coverage.count, cell.coverage.of))
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
