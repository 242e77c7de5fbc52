/// The spans of trouble at the checkout.
enum QueueAlerts {
  static func spans(of floor: Floor, plan: Plan, at now: Timestamp) -> [AlertSpan] {
    []
  }
}
