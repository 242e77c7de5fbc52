/// A count, a timed wait or a departure that a person entered; kept apart so that it can be undone.
package struct ManualEntry: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case counted
    case timed(TimingOutcome)
    case left(LeavingKind)
  }

  package private(set) var seq: Int
  package private(set) var day: Day
  /// Index in `QueueFloor.lanes`; `nil` if no lane was named.
  package private(set) var lane: Int?
  package private(set) var kind: Kind
  package private(set) var sample: LaneSample

  package var at: Timestamp { sample.at }

  /// The wait, if the customer was timed until served; else `nil`.
  package var measuredSeconds: Int? { kind == .timed(.served) ? Int(sample.seconds) : nil }

  /// True if `sample` describes the line from then on; false for customers who left or were lost.
  package var isLaneSample: Bool { kind == .counted || kind == .timed(.served) }
}

extension ManualEntry: StateValue {
  package init() { self.init(seq: 0, day: Day(), lane: nil, kind: .counted, sample: LaneSample()) }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&seq, &day, &lane)
    try visitor.visit(&kind, &sample)
  }
}

extension ManualEntry.Kind: StateValue {
  package init() { self = .counted }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    var outcome: TimingOutcome? = if case .timed(let outcome) = self { outcome } else { nil }
    var leaving: LeavingKind? = if case .left(let leaving) = self { leaving } else { nil }
    try visitor.visit(&outcome, &leaving)
    self = outcome.map { .timed($0) } ?? leaving.map { .left($0) } ?? .counted
  }
}
