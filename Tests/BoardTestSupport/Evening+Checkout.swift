import BoardModel

extension Evening {
  /// An evening at the checkout only: a plan without rooms and steps raises no other alerts.
  package static func atCheckout() -> Evening {
    var plan = Plan.standard
    plan.rooms = []
    plan.items = []
    return Evening(plan: plan)
  }

  package mutating func count(
    _ lane: LaneID, _ waiting: Int, serving: Int? = 1, at clock: String, by person: Person? = nil
  ) {
    add(
      .queue(.counted(QueueCounted(lane: lane, waiting: waiting, serving: serving))), at: clock,
      by: person)
  }

  package mutating func serve(
    _ lane: LaneID, wait: Int?, service: Int? = nil, at clock: String, day: Day = friday
  ) {
    add(
      .queue(.served(QueueServed(lane: lane, waitSeconds: wait, serviceSeconds: service))),
      at: clock, day: day)
  }

  @discardableResult
  package mutating func time(_ lane: LaneID?, wait: Int, at clock: String) -> Int {
    add(
      .queue(.timed(QueueTimed(lane: lane, waitSeconds: wait, outcome: .served))), at: clock,
      by: Person("MK"))
  }

  package func figures(at clock: String, span: Int = 60) -> QueueFigures {
    QueueFigures(of: floor, plan: plan, at: Evening.at(clock), spanMinutes: span)
  }

  package func alerts(at clock: String) -> Alerts {
    Alerts(of: floor, plan: plan, at: Evening.at(clock))
  }
}
