/// Hours, clearing and sign-off of each business day.
package struct DayFloor: Hashable, Sendable, Codable {
  package init() {}

  package mutating func apply(_ fact: DayFact, of event: Event, on day: Day) {
  }

  /// Undoes the event `seq`, if it was one of these.
  package mutating func void(_ seq: Int) {
  }
}
