/// The restrooms at one moment: one row a room in the plan's order, the day's log, the pristine gap.
package struct RestroomFigures: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    /// Never inspected this business day.
    case unseen
    case ok, due
    case late(minutes: Int)
    case closed(at: Timestamp, reason: String?)
  }

  package struct Row: Hashable, Sendable {
    package var room: Room
    package var state: State
    package var level: Level
    package var lastAt: Timestamp?
    package var agoMinutes: Int?
    package var due: Timestamp?
    /// Share of the interval gone, in percent; over 100 = late.
    package var elapsedPercent: Int?
    /// 0-100 of the last round; `nil` = not inspected.
    package var score: Int?
    /// Faults of the last round that no clean has answered.
    package var openFaults: [RoomItemID]
    package var hasSafetyFault: Bool
    /// The last round's `seq`; what `x` amends and `u` voids.
    package var seq: Int?
  }

  package enum Entry: Hashable, Sendable {
    case round(failed: [RoomItemID], score: Int?)
    case clean(CleanKind)
    case closed(reason: String?)
    case reopened
    case swept(SweepFinding)
    case supplied(SupplyItem, level: Int)
  }

  package struct LogRow: Hashable, Sendable {
    package var seq: Int
    package var at: Timestamp
    package var by: Person?
    /// Room id, or zone id of a sweep.
    package var place: String
    package var entry: Entry
    package var isVoided: Bool
    /// Recorded more than the plan's minutes after it happened.
    package var isLateEntry: Bool
  }

  package var rows: [Row] = []
  /// This business day, newest first.
  package var log: [LogRow] = []
  package var rounds = 0
  package var lateRounds = 0
  package var openFaults = 0
  package var intervalMinutes = 0
  package var isTight = false
  package var isWet = false
  package var morningScore: Int?
  package var lastHoursScore: Int?
  /// Last two hours minus morning.
  package var gap: Int?

  package init(of floor: Floor, plan: Plan, at now: Timestamp) {
  }
}
