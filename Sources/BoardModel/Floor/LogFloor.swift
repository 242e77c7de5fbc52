/// What is known of the log itself: how far it goes, what it holds that this version does not know, notes.
package struct LogFloor: Hashable, Sendable, Codable {
  package struct Note: Hashable, Sendable, Codable {
    package let seq: Int
    package let at: Timestamp
    package let by: Person?
    package let topic: NoteTopic
    package let text: String
    /// Undone; it stays, struck through.
    package fileprivate(set) var isVoided = false
  }

  /// More than a season of evenings; what is older is read again from the file.
  private static let noteLimit = 500
  /// So many more are kept before as many go at once: each time all the others move up.
  private static let noteSlack = 125
  private static let voidedLimit = 500

  /// The newest event's `seq`; 0 before the first.
  package private(set) var seq = 0
  /// The latest `at` seen, whatever its `seq`.
  package private(set) var latest: Timestamp?
  /// The earliest `at` seen: before it nobody was watching.
  package private(set) var earliest: Timestamp?
  /// Events of types this version does not know, or whose payload it does not understand.
  package private(set) var unknownCount = 0
  package private(set) var gapCount = 0
  /// SHA-256 of the plan that was last adopted; `nil` before the first.
  package private(set) var adoptedPlan: String?
  /// Events that were undone.
  package private(set) var voidedCount = 0
  /// The newest `seq`s that were undone, so that one that is undone twice counts once.
  private var newestVoided: [Int] = []
  /// In the order of the file, the undone ones too.
  package private(set) var notes: [Note] = []

  package init() {}

  package mutating func note(_ event: EventStamp) {
    seq = event.seq
    latest = max(latest ?? event.at, event.at)
    earliest = min(earliest ?? event.at, event.at)
  }

  package mutating func noteUnknown() {
    unknownCount += 1
  }

  package mutating func apply(_ fact: LogFact, of event: EventStamp) {
    switch fact {
    case .gap: gapCount += 1
    case .noted(let note):
      notes.append(
        Note(seq: event.seq, at: event.at, by: event.by, topic: note.topic, text: note.text))
      if notes.count > LogFloor.noteLimit + LogFloor.noteSlack {
        notes.removeFirst(LogFloor.noteSlack)
      }
    case .voided(let void):
      count(void.ref)
      if let index = notes.lastIndex(where: { $0.seq == void.ref }) { notes[index].isVoided = true }
    case .planAdopted(let adopted): adoptedPlan = adopted.sha256
    case .opened: break
    }
  }

  private mutating func count(_ ref: Int) {
    guard !newestVoided.contains(ref) else { return }
    voidedCount += 1
    newestVoided.append(ref)
    if newestVoided.count > LogFloor.voidedLimit { newestVoided.removeFirst() }
  }
}
