/// What a person counted, timed or saw leave, kept apart so that taking it back leaves no trace.
package struct HandEntry: Hashable, Sendable, Codable {
  package enum Kind: Hashable, Sendable, Codable {
    case counted
    case timed(TimingOutcome)
    case left(LeavingKind)
  }

  package let seq: Int
  package let day: Day
  /// The floor's lane index; `nil` where no lane was named.
  package let lane: Int?
  package let kind: Kind
  package let reading: Reading

  package var at: Timestamp { reading.at }

  /// A wait that ended at the till and so counts among the measured ones.
  package var measuredSeconds: Int? {
    kind == .timed(.served) ? Int(reading.seconds) : nil
  }

  /// Says how long the next one waits.
  package var stands: Bool {
    kind == .counted || kind == .timed(.served)
  }
}
