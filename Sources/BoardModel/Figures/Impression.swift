/// The last impression: a score from 0 to 100 with the parts it is made of.
package struct Impression: Hashable, Sendable {
  package enum Part: String, Hashable, Sendable, CaseIterable {
    case queue, restroom, payment, cues, promises
  }

  /// A quarter of an hour while the store is open.
  package struct Slot: Hashable, Sendable {
    package var from: Timestamp
    /// The lowest of the observed parts in percent; `nil` = nothing was observed.
    package var percent: Int?
    package var cause: Part?
  }

  package var score: Int?
  package var end: Int?
  package var worst: Slot?
  package var slots: [Slot] = []
  package var seen: Share { Share(count: slots.count { $0.percent != nil }, of: slots.count) }

  package init(of floor: Floor, plan: Plan, at now: Timestamp) {
  }
}
