/// One stretch of trouble: when it rose, how it grew, whether it cleared.
///
/// Every area works its spans out from the floor, the plan and the clock, those of the last hours that have cleared
/// among them, because they used up the budget; `Alerts` decides from all of them together what is shown and rings.
package struct AlertSpan: Hashable, Sendable {
  package struct Step: Hashable, Sendable {
    package let at: Timestamp
    package let level: Level

    package init(at: Timestamp, level: Level) {
      self.at = at
      self.level = level
    }
  }

  package let rule: Alert.Rule
  /// Lane, room, terminal or item id; empty for the whole store.
  package let subject: String
  /// When the limit was passed; at or before the first step, by as long as it had to be held.
  package let since: Timestamp
  /// When it was raised and when it got worse: rising in time and level, at least one.
  package private(set) var steps: [Step]
  /// `nil` = it still stands.
  package var cleared: Timestamp?
  /// The figure and its limit, in seconds, people or lanes as the rule has it.
  package var value: Int
  package var limit: Int

  package init(
    rule: Alert.Rule, subject: String, level: Level, since: Timestamp, raised: Timestamp,
    cleared: Timestamp?, value: Int, limit: Int
  ) {
    self.rule = rule
    self.subject = subject
    self.since = since
    steps = [Step(at: raised, level: level)]
    self.cleared = cleared
    self.value = value
    self.limit = limit
  }

  package var raised: Timestamp { steps[0].at }
  package var level: Level { steps[steps.count - 1].level }
  package var key: String { Alert.key(rule, subject) }

  /// Both stood at one time.
  package func overlaps(_ other: AlertSpan) -> Bool {
    let endsBefore = cleared.map { $0 <= other.raised } ?? false
    let beginsAfter = other.cleared.map { $0 <= raised } ?? false
    return !endsBefore && !beginsAfter
  }

  /// It got worse; a level that is no higher than the last one changes nothing.
  package mutating func grow(to level: Level, at moment: Timestamp) {
    if level > self.level { steps.append(Step(at: moment, level: level)) }
  }
}
