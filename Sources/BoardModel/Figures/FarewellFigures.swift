/// The checklist at one moment: sections, rows, and three figures that are never rolled into one.
package struct FarewellFigures: Hashable, Sendable {
  package enum Status: Hashable, Sendable {
    /// Its window is not open yet; `opens` may be unknown (it waits for the last customer).
    case ahead(opens: Timestamp?)
    case open(due: Timestamp?)
    /// Past due, still to be done.
    case late(minutes: Int)
    case missed
    case locked
    case done(at: Timestamp, by: Person?, isLate: Bool)
    case failed(at: Timestamp, by: Person?)
    case notApplicable(at: Timestamp, by: Person?)
    case cannot(at: Timestamp, by: Person?)
  }

  package struct Row: Hashable, Sendable {
    package var item: FarewellItem
    package var status: Status
    /// The event that gave it its status; what `u` would void.
    package var seq: Int?
    package var note: String?
    /// Ten ticks in ten seconds: this was one of them.
    package var isBurst: Bool
    package var wasForced: Bool
    /// Of an item that ticks itself: how far it is.
    package var progress: Share?
  }

  package struct SectionRows: Hashable, Sendable {
    package var section: FarewellItem.Section
    /// When the section begins, where that is known.
    package var from: Timestamp?
    package var rows: [Row]
    package var doneCount: Int
  }

  package var sections: [SectionRows] = []
  /// The section the evening is in; its rows carry the tap keys.
  package var current = FarewellItem.Section.day
  package var doneInWindow = 0
  package var doneLate = 0
  package var missed = 0
  package var notApplicable = 0
  package var criticalOpen = 0
  package var total = 0
  /// How many steps wait for the last customer.
  package var lockedCount = 0
  package var isBypassed = false
  package var cues: [CueKind: Int] = [:]
  package var goodbyes = 0
  /// Of the goodbyes where it was seen or not: thanked.
  package var thanked = Share(count: 0, of: 0)

  package init(of floor: Floor, plan: Plan, at now: Timestamp) {
  }
}
