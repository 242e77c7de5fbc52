/// Something that calls for the manager now: derived from events and clock, never logged.
package struct Alert: Hashable, Sendable {
  package enum Rule: String, Hashable, Sendable, CaseIterable {
    case wait, length, uneven, lanes, stale, payment, restroom, promise, critical

    /// What `value` and `limit` are counted in.
    package var unit: String {
      switch self {
      case .wait, .stale: "seconds"
      case .length, .uneven: "people"
      case .lanes: "lanes"
      case .payment: "milliseconds"
      case .restroom, .promise, .critical: "minutes"
      }
    }
  }

  package enum Standing: Hashable, Sendable {
    case raised
    case acked(by: Person?, at: Timestamp)
    case shelved(until: Timestamp)
  }

  package var rule: Rule
  /// Lane, room, terminal or item id; empty for the whole store.
  package var subject: String
  package var level: Level
  package var since: Timestamp
  package var standing: Standing
  /// The figure that raised it and its limit, in the unit of its rule.
  package var value: Int
  package var limit: Int
  /// When it last should have rung: a board that saw a later moment already stays quiet.
  package var rangAt: Timestamp?

  /// What `alert.acked` names: rule and subject.
  package var key: String { Alert.key(rule, subject) }

  package static func key(_ rule: Rule, _ subject: String) -> String {
    subject.isEmpty ? rule.rawValue : "\(rule.rawValue):\(subject)"
  }

  package init(
    rule: Rule, subject: String, level: Level, since: Timestamp, standing: Standing, value: Int,
    limit: Int, rangAt: Timestamp?
  ) {
    self.rule = rule
    self.subject = subject
    self.level = level
    self.since = since
    self.standing = standing
    self.value = value
    self.limit = limit
    self.rangAt = rangAt
  }
}
