package import BoardModel

/// Hands out a simulated evening as its clock comes to each event.
package struct DemoFeeder: Feeder {
  private let drafts: [Draft]
  private var next = 0

  package init(_ evening: Evening) {
    drafts = evening.drafts
  }

  package mutating func drafts(upTo now: Timestamp) -> [Draft] {
    let first = next
    while next < drafts.count, drafts[next].at <= now { next += 1 }
    return Array(drafts[first..<next])
  }

  /// When everything has been handed out; `nil` where there is nothing.
  package var end: Timestamp? { drafts.last?.at }
}
