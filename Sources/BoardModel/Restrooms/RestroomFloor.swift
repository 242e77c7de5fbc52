/// Rounds, cleans, use, sweeps and weather.
package struct RestroomFloor: Hashable, Sendable, Codable {
  package init() {}

  package mutating func apply(_ fact: RestroomFact, of event: Event, on day: Day) {
  }

  package mutating func apply(_ fact: PremisesFact, of event: Event, on day: Day) {
  }

  /// Undoes the event `seq`, if it was one of these.
  package mutating func void(_ seq: Int) {
  }
}
