/// A condition that needs the manager now; derived from events and clock, never logged.
package struct Alert: Hashable, Sendable {
  /// What the alert is about.
  ///
  /// In order: long wait at a lane; long line; uneven lines; too few lanes for the next 15 minutes;
  /// a lane's feed is stale; slow or failed payments; restroom overdue or unsafe; promise at risk;
  /// critical step late.
  package enum Rule: String, Hashable, Sendable, CaseIterable {
    case wait, length, uneven, lanes, stale, payment, restroom, promise, critical

    /// Unit of `value` and `limit`.
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

  package enum State: Hashable, Sendable {
    case raised
    case acknowledged(by: Person?, at: Timestamp)
    case shelved(until: Timestamp)
  }

  package var rule: Rule
  /// Lane, room, terminal, promise or step id; empty for the whole store.
  package var subject: String
  package var level: Level
  package var since: Timestamp
  package var state: State
  /// The figure that raised it and its limit, in the unit of its rule.
  package var value: Int
  package var limit: Int
  /// When it last should have rung; a board that already saw a later time stays silent.
  package var lastRingAt: Timestamp?

  /// Rule and subject, as in `alert.acked`.
  package var key: String { Alert.key(rule, subject) }

  package static func key(_ rule: Rule, _ subject: String) -> String {
    subject.isEmpty ? rule.rawValue : "\(rule.rawValue):\(subject)"
  }
}
