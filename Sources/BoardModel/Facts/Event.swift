/// A fact with its position, time and author.
package struct Event: Hashable, Sendable, Stamped {
  package let stamp: EventStamp
  /// `by` was confirmed by a PIN.
  package let isPinConfirmed: Bool
  /// The terminal, feed or import that wrote it.
  package let source: String?
  /// The writer's own id; makes retries safe.
  package let id: String?
  package let fact: Fact
  /// Names of members that this version does not know; usually `nil`, which costs nothing to copy.
  private let unknownNames: [String]?

  package init(
    seq: Int, at: Timestamp, recorded: Timestamp?, by: Person?, isPinConfirmed: Bool,
    source: String?, id: String?, fact: Fact, unknownMembers: [String]
  ) {
    stamp = EventStamp(seq: seq, at: at, recorded: recorded, by: by)
    self.isPinConfirmed = isPinConfirmed
    self.source = source
    self.id = id
    self.fact = fact
    unknownNames = unknownMembers.isEmpty ? nil : unknownMembers
  }

  package var unknownMembers: [String] { unknownNames ?? [] }
  package var recorded: Timestamp? { stamp.recorded }
  package var knownAt: Timestamp { stamp.knownAt }
  package var delaySeconds: Int { stamp.delaySeconds }
}

extension Event {
  /// Whether the floor can undo it: it is kept on its own, not only as a part of sums.
  package var canBeVoided: Bool {
    switch fact {
    case .log(.noted), .day, .alert, .payment, .check, .farewell, .restroom, .premises, .promise:
      true
    case .queue(.laneOpened), .queue(.laneClosed), .queue(.timed): true
    // What a feed counted is only in sums; what a person counted is kept.
    case .queue(.counted), .queue(.left): by != nil
    case .queue(.served), .log, .called, .fleet, .unknown: false
    }
  }
}

/// An event to be written; it has no `seq` yet.
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

/// An invalid line of the event file; it is counted, shown and skipped.
package struct Fault: Hashable, Sendable, StateValue {
  /// Line number from 1; every newline counts.
  package private(set) var line: Int
  /// Start of the line, in bytes from the start of the file.
  package private(set) var offset: Int
  /// Why the line is invalid, as the end of a sentence.
  package private(set) var reason: String

  package init(line: Int, offset: Int, reason: String) {
    self.line = line
    self.offset = offset
    self.reason = reason
  }

  package init() { self.init(line: 0, offset: 0, reason: "") }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&line, &offset, &reason)
  }
}

/// The state of the event file, as a reader reports it.
package enum JournalNotice: Hashable, Sendable {
  /// No problem; withdraws the banner of an earlier notice.
  case intact
  /// The file is shorter than what was already read; the screen keeps its content.
  case truncated
  /// Event `seq` is missing: the end of the file was cut off, or the file was rewritten.
  case shortened(seq: Int)
  /// The path leads to another file.
  case replaced
  /// The file is gone, with or without its folder.
  case lost
  /// The file can no longer be read.
  case unreadable(reason: String)
  /// A last line of this many bytes has had no newline for more than two seconds.
  case incompleteLine(bytes: Int)
  /// So many lines, from this line and `seq` on, do not link to the chain; nobody has accepted them.
  case unconfirmed(count: Int, line: Int, seq: Int)
  /// It is head office's copy, and lines from `seq` on, which a person accepted, are only in the store's file.
  case elsewhere(seq: Int)
  /// The checkpoint contradicted the lines of the file; it was removed.
  case falseCheckpoint
  /// The chain is broken at this line.
  case broken(line: Int, reason: String)
}
