/// The state of the log itself: its extent, unknown events, gaps, voids and notes.
package struct LogFloor: Hashable, Sendable, StateValue {
  /// Notes kept, enough for more than a season; older ones are read from the file again.
  private static let noteLimit = 500
  /// Notes over the limit are removed in groups of this size, since each removal moves the rest.
  private static let noteSlack = 125
  private static let voidedLimit = 500

  /// The newest event's `seq`; 0 before the first.
  package private(set) var seq = 0
  /// The latest `at` of all events; not always that of the newest `seq`.
  package private(set) var latest: Timestamp?
  /// The latest `at` of what a machine counted or measured.
  package private(set) var latestFed: Timestamp?
  /// The earliest `at` of all events; nothing was recorded before it.
  package private(set) var earliest: Timestamp?
  /// Number of events whose type or payload this version does not know.
  package private(set) var unknownCount = 0
  package private(set) var gapCount = 0
  /// The last adoption of a plan; `nil` before the first.
  package private(set) var adopted: FloorRecord<PlanAdopted>?
  /// SHA-256 of the last adopted plan; `nil` before the first.
  package var adoptedPlan: String? { adopted?.content.sha256 }
  package private(set) var voidedCount = 0
  /// Persons' decisions to accept lines behind a break of the chain.
  package private(set) var acceptances: [FloorRecord<LinesAccepted>] = []
  /// The last voided `seq`s, so that an event voided twice counts once.
  private var newestVoided: [Int] = []
  /// In the order of the file, voided notes included.
  package private(set) var notes: [FloorRecord<NoteAdded>] = []

  package init() {}

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&seq, &latest, &earliest, &unknownCount)
    try visitor.visit(&gapCount, &adopted, &voidedCount, &latestFed)
    try visitor.visit(&newestVoided, &notes, &acceptances)
  }

  package mutating func advance(to event: EventStamp, isMeasurement: Bool) {
    // Accepted lines behind a break come after later ones.
    seq = max(seq, event.seq)
    let at = event.at
    if latest.map({ $0 < at }) ?? true { latest = at }
    if isMeasurement, event.by == nil, latestFed.map({ $0 < at }) ?? true { latestFed = at }
    if earliest.map({ at < $0 }) ?? true { earliest = at }
  }

  package mutating func countUnknown() {
    unknownCount += 1
  }

  package mutating func apply(_ fact: LogFact, of event: EventStamp) {
    switch fact {
    case .gap: gapCount += 1
    case .noted(let note):
      notes.append(FloorRecord(note, of: event))
      if notes.count > LogFloor.noteLimit + LogFloor.noteSlack {
        notes.removeFirst(LogFloor.noteSlack)
      }
    case .voided(let void):
      countVoid(of: void.ref)
      notes.void(void)
    case .planAdopted(let plan): adopted = FloorRecord(plan, of: event)
    case .accepted(let accepted): acceptances.append(FloorRecord(accepted, of: event))
    case .opened, .keySet, .branched: break
    }
  }

  private mutating func countVoid(of ref: Int) {
    guard !newestVoided.contains(ref) else { return }
    voidedCount += 1
    newestVoided.append(ref)
    if newestVoided.count > LogFloor.voidedLimit { newestVoided.removeFirst() }
  }
}
