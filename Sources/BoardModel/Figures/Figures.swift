/// All figures that the board shows at one time; shared parts are computed once.
package struct Figures: Hashable, Sendable {
  package let day: BusinessDay
  package let queue: QueueFigures
  package let alerts: Alerts
  package let farewell: FarewellFigures
  package let restrooms: RestroomFigures
  package let looseEnds: LooseEndFigures
  package let impression: Impression
  package let signOff: SignOff

  /// `spanMinutes`, above 0, is the length of the graph of waits.
  package init(of floor: Floor, plan: Plan, at now: Timestamp, spanMinutes: Int) {
    day = BusinessDay(of: floor, plan: plan, at: now)
    let rounds = DayRounds(day: day, floor: floor, plan: plan, at: now)
    let lines = DayLanes(day: day, floor: floor, plan: plan, at: now)
    queue = QueueFigures(
      lines, businessDay: day, floor: floor, plan: plan, at: now, spanMinutes: spanMinutes)
    farewell = FarewellFigures(rounds, day: day, floor: floor, plan: plan, at: now)
    restrooms = RestroomFigures(rounds, day: day, floor: floor, plan: plan, at: now)
    looseEnds = LooseEndFigures(day: day, floor: floor, plan: plan, at: now)
    signOff = SignOff(farewell, looseEnds, day: day, floor: floor, plan: plan, at: now)
    impression = Impression(lines, rounds, day: day, floor: floor, plan: plan, at: now)
    let spans = Alerts.spans(
      lines, rounds, farewell, day: day, floor: floor, plan: plan, at: now)
    alerts = Alerts(merging: spans, floor: floor, thresholds: plan.thresholds, at: now)
  }
}
