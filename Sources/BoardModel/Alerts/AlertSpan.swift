/// One period of an alert: when it was raised, how it escalated, when it cleared.
///
/// Each area derives its spans from the floor, the plan and the clock. They include spans that
/// cleared in the last hours, because those used part of the budget. `Alerts` decides from all of
/// them what is shown and what rings.
package struct AlertSpan: Hashable, Sendable {
  package struct LevelChange: Hashable, Sendable {
    package let at: Timestamp
    package let level: Level

    package init(at: Timestamp, level: Level) {
      self.at = at
      self.level = level
    }
  }

  package let rule: Alert.Rule
  /// Lane, room, terminal, promise or step id; empty for the whole store.
  package let subject: String
  /// When the limit was passed; before the first step by the hold time of the rule.
  package let since: Timestamp
  /// The raise and each escalation, in rising order of time and level; at least one.
  package private(set) var levelChanges: [LevelChange]
  /// `nil` = not cleared.
  package var cleared: Timestamp?
  /// The figure and its limit, in the unit of the rule.
  package var value: Int
  package var limit: Int

  package init(
    rule: Alert.Rule, subject: String, level: Level, since: Timestamp, raised: Timestamp,
    cleared: Timestamp? = nil, value: Int = 0, limit: Int = 0
  ) {
    self.rule = rule
    self.subject = subject
    self.since = since
    levelChanges = [LevelChange(at: raised, level: level)]
    self.cleared = cleared
    self.value = value
    self.limit = limit
  }

  /// A span with these changes, in any order; `nil` if there is none.
  init?(
    rule: Alert.Rule, subject: String, changes: [LevelChange], since: Timestamp? = nil,
    cleared: Timestamp? = nil, value: Int
  ) {
    let changes = changes.sorted { ($0.at, $0.level) < ($1.at, $1.level) }
    guard let first = changes.first else { return nil }
    self.init(
      rule: rule, subject: subject, level: first.level, since: since ?? first.at, raised: first.at,
      cleared: cleared, value: value)
    for change in changes { escalate(to: change.level, at: change.at) }
  }

  package var raised: Timestamp { levelChanges[0].at }
  package var level: Level { levelChanges[levelChanges.count - 1].level }
  package var key: String { Alert.key(rule, subject) }

  /// The two spans have some time in common.
  package func overlaps(_ other: AlertSpan) -> Bool {
    let endsBefore = cleared.map { $0 <= other.raised } ?? false
    let beginsAfter = other.cleared.map { $0 <= raised } ?? false
    return !endsBefore && !beginsAfter
  }

  /// The span, cleared at `moment` unless it was cleared before.
  func ended(at moment: Timestamp) -> AlertSpan {
    var ended = self
    ended.cleared = min(cleared ?? moment, moment)
    return ended
  }

  /// Records an escalation; a level not above the last one is ignored.
  package mutating func escalate(to level: Level, at moment: Timestamp) {
    if level > self.level { levelChanges.append(LevelChange(at: moment, level: level)) }
  }
}
