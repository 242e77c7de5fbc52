/// The plan by which the days from one day on are judged, as it was adopted then.
package struct AdoptedPlan: Hashable, Sendable {
  package let from: Day
  package let plan: Plan

  package init(from: Day, plan: Plan) {
    self.from = from
    self.plan = plan
  }
}

extension Plan {
  /// The plan by which a day is judged: this one from `presentFrom` on, before that the last one adopted by then.
  ///
  /// Days before the first adoption are judged by the plan of that adoption, which later ones do not change.
  package func inForce(on day: Day) -> Plan {
    guard let adopted = adopted(on: day) else { return self }
    var plan = adopted.plan
    (plan.earlier, plan.presentFrom, plan.localeStyle) = (earlier, presentFrom, localeStyle)
    return plan
  }

  /// The adopted plan by which a day is judged; `nil` = this plan.
  package func adopted(on day: Day) -> AdoptedPlan? {
    guard let presentFrom, day < presentFrom else { return nil }
    return earlier.last { $0.from <= day } ?? earlier.first
  }
}
