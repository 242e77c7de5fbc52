/// Rounds, cleans, visits, sweeps and weather of the last nine business days.
package struct RestroomFloor: Hashable, Sendable, StateValue {
  package private(set) var rooms = FloorRecords<RestroomFact>(keptDays: 9)
  /// Visits counted at the door; enough of them make a round due earlier, on a past day too.
  package private(set) var visits = FloorRecords<RestroomUsed>(keptDays: 9)
  package private(set) var premises = FloorRecords<PremisesFact>(keptDays: 9)

  package init() {}

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&rooms, &visits, &premises)
  }

  package mutating func apply(_ fact: RestroomFact, of event: EventStamp, on day: Day) {
    if case .used(let used) = fact {
      visits.append(used, of: event, on: day)
    } else {
      rooms.append(fact, of: event, on: day)
    }
  }

  package mutating func apply(_ fact: PremisesFact, of event: EventStamp, on day: Day) {
    premises.append(fact, of: event, on: day)
  }

  /// Undoes the event `seq`, if it is one of these.
  package mutating func void(_ seq: Int) {
    rooms.void(seq)
    visits.void(seq)
    premises.void(seq)
  }
}
