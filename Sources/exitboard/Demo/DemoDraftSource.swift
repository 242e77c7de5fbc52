package import BoardModel

/// Hands out the events of a simulated evening when the clock reaches them.
package struct DemoDraftSource: DraftSource {
  private let drafts: [Draft]
  private var next = 0

  package init(_ evening: SimulatedDay) {
    drafts = evening.drafts
  }

  package mutating func drafts(upTo now: Timestamp) -> [Draft] {
    let first = next
    while next < drafts.count, drafts[next].at <= now { next += 1 }
    return Array(drafts[first..<next])
  }

  /// The time of the last event; `nil` if there is none.
  package var end: Timestamp? { drafts.last?.at }
}
