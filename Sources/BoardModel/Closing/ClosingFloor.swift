/// Checks, cues, goodbyes, voices of each business day.
package struct ClosingFloor: Hashable, Sendable, Codable {
  package init() {}

  package mutating func apply(_ fact: CheckFact, of event: Event, on day: Day) {
  }

  package mutating func apply(_ fact: FarewellFact, of event: Event, on day: Day) {
  }

  /// Undoes the event `seq`, if it was one of these.
  package mutating func void(_ seq: Int) {
  }
}
