import BoardModel

extension PeriodReport {
  /// The days and both tables by weekday and hour; `mean` is `null` if nothing was observed.
  package var json: JSON {
    .object([
      ("days", .array(days.map(\.json))), ("impression_by_hour", week(.impression)),
      ("longest_wait_s_by_hour", week(.wait)),
    ])
  }

  private func week(_ measure: WeekMap.Measure) -> JSON {
    let map = history.weekMap(measure, dayStarts: days[0].plan.dayStarts)
    let cells = Weekday.allCases.flatMap { weekday in
      map.hours.compactMap { hour in map.cell(weekday, hour: hour).map { (weekday, hour, $0) } }
    }
    return .array(
      cells.map { weekday, hour, cell in
        .object([
          ("weekday", .text(weekday.rawValue)), ("hour", .number(hour)),
          ("mean", .number(cell.mean)), ("quarters_seen", .number(cell.coverage.count)),
          ("quarters_open", .number(cell.coverage.of)), ("days", .number(cell.dayCount)),
          ("worst", .number(cell.worst?.value)), ("worst_day", .text(cell.worst?.day.description)),
        ])
      })
  }
}
