/// Where an event stands in the file and in time, and whose it is: what a floor needs of it beside the fact.
package struct EventStamp: Hashable, Sendable, Codable {
  /// The place in the file, from 1 without gaps: the only order there is.
  package let seq: Int
  /// When it happened; may go back (late entries, clock changes, imports).
  package let at: Timestamp
  /// `Int64.min` where it is `at`.
  private let recordedMilliseconds: Int64
  /// Who recorded it; `nil` for machines.
  package let by: Person?

  package init(seq: Int, at: Timestamp, recorded: Timestamp?, by: Person?) {
    self.seq = seq
    self.at = at
    recordedMilliseconds = recorded?.milliseconds ?? .min
    self.by = by
  }

  /// When it was recorded, where that is more than a second after `at`.
  package var recorded: Timestamp? {
    recordedMilliseconds == .min ? nil : Timestamp(milliseconds: recordedMilliseconds)
  }

  /// From when on a board could know of it.
  package var knownAt: Timestamp { recorded ?? at }

  /// Seconds between happening and recording; 0 where they are the same.
  package var delaySeconds: Int {
    recorded.map { max(0, $0.seconds(since: at)) } ?? 0
  }
}

/// A fact with its place in the file and in time.
package struct Event: Hashable, Sendable, Codable {
  package let stamp: EventStamp
  /// A PIN confirmed `by`.
  package let isPinConfirmed: Bool
  /// The terminal, feed or import that wrote it.
  package let source: String?
  /// The writer's own id, for safe retries.
  package let id: String?
  package let fact: Fact
  /// Members of the line that this version does not know.
  package let unread: [String]

  package init(
    seq: Int, at: Timestamp, recorded: Timestamp?, by: Person?, isPinConfirmed: Bool,
    source: String?, id: String?, fact: Fact, unread: [String]
  ) {
    stamp = EventStamp(seq: seq, at: at, recorded: recorded, by: by)
    self.isPinConfirmed = isPinConfirmed
    self.source = source
    self.id = id
    self.fact = fact
    self.unread = unread
  }

  package var seq: Int { stamp.seq }
  package var at: Timestamp { stamp.at }
  package var recorded: Timestamp? { stamp.recorded }
  package var by: Person? { stamp.by }
  package var knownAt: Timestamp { stamp.knownAt }
  package var delaySeconds: Int { stamp.delaySeconds }
}

/// What is to be written: an event that has no `seq` yet.
package struct Draft: Hashable, Sendable {
  package var at: Timestamp
  package var by: Person?
  package var isPinConfirmed: Bool
  package var source: String?
  package var id: String?
  package var fact: Fact

  package init(
    at: Timestamp, by: Person?, isPinConfirmed: Bool = false, source: String?, id: String? = nil,
    fact: Fact
  ) {
    self.at = at
    self.by = by
    self.isPinConfirmed = isPinConfirmed
    self.source = source
    self.id = id
    self.fact = fact
  }
}

/// A line of the event file that is no event: counted, shown, skipped.
package struct Fault: Hashable, Sendable, Codable {
  /// From 1; every newline counts.
  package let line: Int
  /// Where the line begins, in bytes from the start of the file.
  package let offset: Int
  /// Completes "line 12 is no event: ".
  package let reason: String

  package init(line: Int, offset: Int, reason: String) {
    self.line = line
    self.offset = offset
    self.reason = reason
  }
}

/// What a reader has to say of the file itself.
package enum JournalNotice: Hashable, Sendable {
  /// Growing as it should; the banner, if any, goes.
  case sound
  /// Shorter than what was already read; what is on the screen stays.
  case truncated
  /// An event was in it that is not any more: its end was cut off, or it was written anew.
  case shortened(seq: Int)
  /// Another file stands under the name.
  case replaced
  /// Gone, with its folder or without.
  case lost
  /// It was there and may not be read any more.
  case unreadable(reason: String)
  /// A write that began more than two seconds ago has no end yet.
  case unfinished(bytes: Int)
  /// The chain does not hold.
  case broken(line: Int, reason: String)
}
