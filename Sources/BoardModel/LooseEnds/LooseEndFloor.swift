/// Promises and gestures.
package struct LooseEndFloor: Hashable, Sendable, Codable {
  package init() {}

  package mutating func apply(_ fact: PromiseFact, of event: Event, on day: Day) {
  }

  /// Undoes the event `seq`, if it was one of these.
  package mutating func void(_ seq: Int) {
  }
}
