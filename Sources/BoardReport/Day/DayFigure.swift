import BoardModel

/// A figure of a day under its name in the CSV report; sums over several days add it up.
struct DayFigure {
  let name: String
  /// `nil` = unknown.
  let value: Int?
  /// What it is a part of; `nil` if nothing.
  let of: Int?

  init(_ name: String, _ value: Int?, of: Int? = nil) {
    self.name = name
    self.value = value
    self.of = of
  }

  init(_ name: String, _ share: Share) {
    self.init(name, share.count, of: share.of)
  }
}

extension DayReport {
  var figures: [DayFigure] {
    let steps = sum(\.total)
    let worst = impression.worst?.customers
    return [
      DayFigure("done_in_window", sum(\.doneInWindow), of: steps),
      DayFigure("done_late", sum(\.doneLate), of: steps),
      DayFigure("missed", sum(\.missed), of: steps),
      DayFigure("not_applicable", sum(\.notApplicable)),
      DayFigure("critical_open", sum(\.criticalOpen)),
      DayFigure("left_well", impression.today.well, of: impression.today.known),
      DayFigure("customers_known", impression.today.coverage),
      DayFigure("last_hour_left_well", impression.lastHour?.well, of: impression.lastHour?.known),
      DayFigure("worst_quarter_left_badly", worst?.badCount, of: worst?.known),
      DayFigure("restroom_minutes_as_they_should_be", impression.restrooms),
      DayFigure("waits_within_limit", queue.serviceLevel),
      DayFigure("one_plus_one_lane_minutes", queue.shortLines),
      DayFigure("wait_p50_s", queue.p50WaitSeconds),
      DayFigure("wait_p90_s", queue.p90WaitSeconds),
      DayFigure("wait_max_s", queue.maxWaitSeconds),
      DayFigure("minutes_green", queue.greenMinutes),
      DayFigure("minutes_amber", queue.amberMinutes),
      DayFigure("minutes_red", queue.redMinutes),
      DayFigure("customers_left", queue.leftCount),
      DayFigure("restroom_rounds_in_time", restrooms.onTime),
      DayFigure("restroom_gap", restrooms.pristineGap),
      DayFigure("sweeps_in_time", restrooms.sweeps.onTime),
      DayFigure("cues", farewellSummary.cues.count),
      DayFigure("goodbyes_thanked", farewellSummary.goodbyes.thanked),
      DayFigure("promises_open", looseEnds.rows.count),
      DayFigure("promises_overdue", looseEnds.overdueCount),
      DayFigure("promises_same_day", looseEnds.closedSameDay),
      DayFigure("gestures_cents", looseEnds.gesturesCents, of: looseEnds.gestureBudgetCents),
      DayFigure("customers_paid_cents", looseEnds.customerCostCents),
    ]
  }
}

extension [DayFigure] {
  /// The figure called `name` as a share; unknown parts are 0.
  func share(_ name: String) -> Share {
    let figure = first { $0.name == name }
    return Share(count: figure?.value ?? 0, of: figure?.of ?? 0)
  }
}
