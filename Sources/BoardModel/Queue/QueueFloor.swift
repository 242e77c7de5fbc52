/// What is known of the checkout: lanes, waits, payments, and what people answered to alerts.
package struct QueueFloor: Hashable, Sendable, Codable {
  package init() {}

  package mutating func apply(_ fact: QueueFact, of event: Event, on day: Day) {
  }

  package mutating func apply(_ fact: AlertFact, of event: Event, on day: Day) {
  }

  package mutating func apply(_ fact: PaymentFact, of event: Event, on day: Day) {
  }

  /// Undoes the event `seq`, if it was one of these.
  package mutating func void(_ seq: Int) {
  }
}
