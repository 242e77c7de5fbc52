/// All that the board says of one moment; what its parts have in common is made once.
package struct Figures: Hashable, Sendable {
  package let day: TradingDay
  package let queue: QueueFigures
  package let alerts: Alerts
  package let farewell: FarewellFigures
  package let restrooms: RestroomFigures
  package let looseEnds: LooseEndFigures
  package let impression: Impression
  package let signOff: SignOff

  /// `spanMinutes`, above 0, is how far back the graph of waits goes.
  package init(of floor: Floor, plan: Plan, at now: Timestamp, spanMinutes: Int) {
    day = TradingDay(of: floor, plan: plan, at: now)
    let rounds = DayRounds(day: day, floor: floor, plan: plan, at: now)
    let lines = DayLines(day: day, floor: floor, plan: plan, at: now)
    queue = QueueFigures(
      lines, trading: day, floor: floor, plan: plan, at: now, spanMinutes: spanMinutes)
    farewell = FarewellFigures(rounds, day: day, floor: floor, plan: plan, at: now)
    restrooms = RestroomFigures(rounds, day: day, floor: floor, plan: plan, at: now)
    looseEnds = LooseEndFigures(day: day, floor: floor, plan: plan, at: now)
    signOff = SignOff(farewell, looseEnds, day: day, floor: floor, plan: plan)
    impression = Impression(lines, rounds, day: day, floor: floor, plan: plan, at: now)
    let spans = Alerts.spans(
      lines, rounds, farewell, day: day, floor: floor, plan: plan, at: now)
    alerts = Alerts(merging: spans, floor: floor, thresholds: plan.thresholds, at: now)
  }
}
