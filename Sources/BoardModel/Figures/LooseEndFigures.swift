/// Open promises at one moment, the nearest due first, and the day's gestures.
package struct LooseEndFigures: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package var promise: Promise
    package var due: Timestamp?
    package var level: Level
    package var isDueToday: Bool
    package var overdueMinutes: Int?
    package var ageDays: Int
    /// Past eight days: likely lost.
    package var isLikelyLost: Bool
  }

  package var rows: [Row] = []
  package var dueBeforeClose = 0
  package var overdue = 0
  package var withoutOwnerOrDate = 0
  /// Promises closed on the day they were made.
  package var sameDay = Share(count: 0, of: 0)
  package var gesturesCents = 0
  package var gestureBudgetCents = 0
  package var unpromptedCount = 0
  /// 0-1, 2-3, 4-7, 8 and more days.
  package var buckets = [0, 0, 0, 0]

  package init(of floor: Floor, plan: Plan, at now: Timestamp) {
  }
}
