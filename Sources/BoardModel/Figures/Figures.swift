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
  package let roster: Roster
  /// Until then nothing of this changes without a new event, but ages that say so with seconds.
  package let steadyUntil: Timestamp

  /// `spanMinutes`, above 0, is the length of the graph of waits.
  package init(of floor: Floor, plan: Plan, at now: Timestamp, spanMinutes: Int) {
    let inputs = DayInputs(of: floor, plan: plan, at: now)
    day = inputs.day
    let rounds = DayRounds(inputs)
    let lanes = DayLanes(inputs)
    queue = QueueFigures(inputs, lanes, spanMinutes: spanMinutes)
    farewell = FarewellFigures(inputs, rounds)
    restrooms = RestroomFigures(inputs, rounds)
    looseEnds = LooseEndFigures(inputs)
    signOff = SignOff(inputs, farewell, looseEnds)
    roster = Roster(day: day.shift?.day ?? day.day, floor: floor, plan: plan)
    impression = Impression(inputs, lanes, rounds)
    var next = NextChange(after: now)
    let spans = Alerts.spans(inputs, lanes, rounds, farewell, &next)
    alerts = Alerts(
      merging: spans, floor: floor, thresholds: plan.thresholds, at: now, &next)
    inputs.note(&next)
    lanes.note(&next)
    rounds.note(&next)
    farewell.note(&next)
    looseEnds.note(&next)
    steadyUntil = next.at
  }
}
