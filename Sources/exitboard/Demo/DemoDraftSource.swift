package import BoardModel

/// Hands out the events of a simulated evening when the clock reaches them.
package struct DemoDraftSource {
  private let drafts: [Draft]
  private var next = 0

  package init(_ evening: SimulatedDay) { drafts = evening.drafts }

  package mutating func drafts(upTo now: Timestamp) -> [Draft] {
    let first = next
    while next < drafts.count, drafts[next].at <= now { next += 1 }
    return Array(drafts[first..<next])
  }
}

extension [Draft] {
  /// Groups drafts in order of time by stretches of ten minutes, each recorded at its end.
  ///
  /// If the demo's clock jumps an hour, the events must not look as if they were entered late.
  func batches(until end: Timestamp) -> [(drafts: [Draft], recorded: Timestamp)] {
    var batches: [(drafts: [Draft], recorded: Timestamp)] = []
    var rest = self[...]
    while let first = rest.first {
      let limit = first.at.adding(minutes: 10)
      let batch = rest.prefix { $0.at < limit }
      rest = rest.dropFirst(batch.count)
      batches.append((Array(batch), Swift.min(limit, end)))
    }
    return batches
  }
}
