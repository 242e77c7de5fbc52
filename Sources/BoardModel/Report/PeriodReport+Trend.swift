import BoardText
import BoardWords

extension PeriodReport {
  func addTrend(to document: inout ReportDocument) {
    guard days.count > 1 else { return }
    document.add(.heading(Words.ReportHeading.trend))
    let scores = days.map(\.impression.score)
    let known = scores.compactMap(\.self)
    let mean = known.isEmpty ? nil : (known.reduce(0, +) * 2 + known.count) / (known.count * 2)
    document.addSentence(
      Words.Report.mean(
        mean.map(String.init) ?? Words.Report.unknown, of: known.count,
        without: days.count - known.count))
    let marks = days.enumerated().compactMap { index, day in
      index % 7 == 0
        ? ReportDocument.Chart.Mark(index, String(day.day.description.dropFirst(5))) : nil
    }
    document.add(.chart(.init(marks, [.init(Words.Report.score, scores)])))
    addWeekMap(.impression, to: &document)
    addWeekMap(.wait, to: &document)
  }

  private func addWeekMap(_ measure: WeekMap.Measure, to document: inout ReportDocument) {
    let map = history.weekMap(measure, dayStarts: days[0].plan.dayStarts)
    guard !map.hours.isEmpty else { return }
    let isWait = measure == .wait
    document.add(
      .heading(
        isWait ? Words.ReportHeading.waitByHour : Words.ReportHeading.impressionByHour))
    var sentence = isWait ? Words.Report.waitMeaning : Words.Report.impressionMeaning
    if let worst = map.worst {
      let hour = "\(padded(worst.hour, to: 2)):00"
      let weekday = ReportFormat.weekday(worst.weekday)
      sentence += Words.Report.worst(weekday, hour, text(worst.mean, measure))
    }
    document.addSentence(sentence + Words.Report.dot)
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
                basis: Words.Report.quarters(cell.coverage.count, of: cell.coverage.of))
            }
          }, basis: Words.Report.days(map.dayCount(weekday)))
      },
      legend: bounds.map { isWait ? Words.Report.upTo($0) : Words.Report.from($0) }
        + (bounds.suffix(1).map { isWait ? Words.Report.over($0) : Words.Report.under($0) }))
  }

  private func text(_ value: Int, _ measure: WeekMap.Measure) -> String {
    measure == .wait ? ReportFormat.wait(value) : "\(value)"
  }
}
