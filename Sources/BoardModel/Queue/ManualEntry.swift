/// A count, a timed wait or a departure that a person entered; kept apart so that it can be undone.
package struct ManualEntry: Hashable, Sendable, Codable {
  package enum Kind: Hashable, Sendable, Codable {
    case counted
    case timed(TimingOutcome)
    case left(LeavingKind)
  }

  package let seq: Int
  package let day: Day
  /// Index in `QueueFloor.lanes`; `nil` if no lane was named.
  package let lane: Int?
  package let kind: Kind
  package let sample: LaneSample

  package var at: Timestamp { sample.at }

  /// The wait, if the customer was timed until served; else `nil`.
  package var measuredSeconds: Int? {
    kind == .timed(.served) ? Int(sample.seconds) : nil
  }

  /// True if `sample` describes the line from then on; false for customers who left or were lost.
  package var isLaneSample: Bool {
    kind == .counted || kind == .timed(.served)
  }
}
