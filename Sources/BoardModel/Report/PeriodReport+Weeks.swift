extension PeriodReport {
  func addTrend(to document: inout ReportDocument) {
    guard days.count > 1 else { return }
    document.add(.heading("Last impression, day by day"))
    let scores = days.map(\.impression.score)
    let known = scores.compactMap(\.self)
    let mean = known.isEmpty ? nil : (known.reduce(0, +) * 2 + known.count) / (known.count * 2)
    document.say(
      "Mean \(mean.map(String.init) ?? "unknown") of \(known.count) days with a score; \(days.count - known.count) days are unknown or shut."
    )
    let marks = days.enumerated().compactMap { index, day in
      index % 7 == 0
        ? ReportDocument.Chart.Mark(index, String(day.day.description.dropFirst(5))) : nil
    }
    document.add(.chart(.init(marks, [.init("score", scores)])))
    addWeek(.impression, to: &document)
    addWeek(.wait, to: &document)
  }

  private func addWeek(_ measure: WeekMap.Measure, to document: inout ReportDocument) {
    let map = history.week(measure, dayStarts: days[0].plan.dayStarts)
    guard !map.hours.isEmpty else { return }
    let isWait = measure == .wait
    document.add(
      .heading(isWait ? "Longest wait by weekday and hour" : "Impression by weekday and hour"))
    var sentence =
      isWait
      ? "The mean of the longest wait of each quarter of an hour, minutes and seconds."
      : "The mean of what its quarters of an hour were worth, 0 to 100."
    if let worst = map.worst {
      let hour = "\(padded(worst.hour, to: 2)):00"
      let weekday = ReportWords.short(worst.weekday)
      sentence += " Worst: \(weekday) \(hour), \(text(worst.mean, measure))."
    }
    document.say(sentence + " A dot is an hour in which nothing was seen.")
    document.add(.heat(heat(of: map)))
  }

  private func heat(of map: WeekMap) -> ReportDocument.Heat {
    let thresholds = days[0].plan.thresholds
    let bounds = WeekMap.bounds(map.measure, thresholds: thresholds).map { text($0, map.measure) }
    let isWait = map.measure == .wait
    return ReportDocument.Heat(
      columns: map.hours.map { padded($0, to: 2) },
      Weekday.allCases.map { weekday in
        let count = map.dayCount(weekday)
        return .init(
          ReportWords.short(weekday),
          map.hours.map { hour in
            map.cell(weekday, hour: hour).map { cell in
              .init(
                cell.mean.map { text($0, map.measure) } ?? "·",
                level: cell.mean.map { map.level(of: $0, thresholds: thresholds) },
                basis: "\(cell.seen.count) of \(cell.seen.of) quarters seen")
            }
          }, basis: count == 1 ? "1 day" : "\(count) days")
      },
      legend: bounds.map { (isWait ? "up to " : "from ") + $0 }
        + [(isWait ? "over " : "under ") + (bounds.last ?? "")])
  }

  private func text(_ value: Int, _ measure: WeekMap.Measure) -> String {
    measure == .wait ? ReportWords.wait(value) : "\(value)"
  }
}
