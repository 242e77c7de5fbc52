/// Checks, cues, goodbyes and voices of the recent business days.
package struct ClosingFloor: Hashable, Sendable, StateValue {
  package private(set) var checks = FloorRecords<CheckFact>(keptDays: 9)
  package private(set) var farewells = FloorRecords<FarewellFact>(keptDays: 9)

  package init() {}

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&checks, &farewells)
  }

  package mutating func apply(_ fact: CheckFact, of event: EventStamp, on day: Day) {
    checks.append(fact, of: event, on: day)
  }

  package mutating func apply(_ fact: FarewellFact, of event: EventStamp, on day: Day) {
    farewells.append(fact, of: event, on: day)
  }

  /// Marks the event `seq` as voided if it is one of these.
  package mutating func void(_ seq: Int) {
    checks.void(seq)
    farewells.void(seq)
  }
}
