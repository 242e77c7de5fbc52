/// The position, time and author of an event: all that the floor needs beside the fact.
package struct EventStamp: Hashable, Sendable, StateValue {
  /// Position in the file, from 1 without gaps; the only order of events.
  package private(set) var seq: Int
  /// When it happened; may go back (late entries, clock changes, imports).
  package private(set) var at: Timestamp
  /// `Int64.min` if `recorded` is `nil`.
  private var recordedMilliseconds: Int64
  /// Who recorded it; `nil` for machines.
  package private(set) var by: Person?

  package init(seq: Int, at: Timestamp, recorded: Timestamp?, by: Person?) {
    self.seq = seq
    self.at = at
    recordedMilliseconds = recorded?.milliseconds ?? .min
    self.by = by
  }

  /// When it was recorded, if more than one second after `at`; otherwise `nil`.
  package var recorded: Timestamp? {
    recordedMilliseconds == .min ? nil : Timestamp(milliseconds: recordedMilliseconds)
  }

  /// The earliest time at which a board could know of the event.
  package var knownAt: Timestamp { recorded ?? at }

  /// Seconds from `at` to `recorded`; 0 if they are the same.
  package var delaySeconds: Int { recorded.map { max(0, $0.seconds(since: at)) } ?? 0 }

  package init() { self.init(seq: 0, at: Timestamp(), recorded: nil, by: nil) }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    var recorded = recorded
    try visitor.visit(&seq, &at, &recorded, &by)
    recordedMilliseconds = recorded?.milliseconds ?? .min
  }
}

/// What was made from an event.
package protocol Stamped {
  var stamp: EventStamp { get }
}

extension Stamped {
  package var seq: Int { stamp.seq }
  package var at: Timestamp { stamp.at }
  package var by: Person? { stamp.by }
}
