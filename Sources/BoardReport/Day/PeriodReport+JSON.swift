import BoardModel

extension PeriodReport: JSONValue {
  /// The days and both tables by weekday and hour; `mean` is `null` if nothing was observed.
  package var json: JSON {
    [
      "days": days, "impression_by_hour": week(.impression), "longest_wait_s_by_hour": week(.wait),
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
          "quarters_seen": cell.coverage.count, "quarters_open": cell.coverage.of,
          "days": cell.dayCount, "worst": cell.worst?.value,
          "worst_day": cell.worst?.day.description,
        ]
      })
  }
}
