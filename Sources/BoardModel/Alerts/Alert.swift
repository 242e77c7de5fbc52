/// A condition that needs the manager now; derived from events and clock, never logged.
@dynamicMemberLookup
package struct Alert: Hashable, Sendable {
  /// What the alert is about.
  ///
  /// In order: long wait at a lane; long line; uneven lines; too few lanes for the next 15 minutes;
  /// a lane's feed is stale; slow or failed payments; restroom overdue or unsafe; promise at risk;
  /// critical step late; nobody recorded the last customer.
  package enum Rule: String, Hashable, Sendable, CaseIterable {
    case wait, length, uneven, lanes, stale, payment, restroom, promise, critical
    case lastOut = "last-out"

    /// Unit of `value` and `limit`.
    package var unit: String {
      switch self {
      case .wait, .stale: "seconds"
      case .length, .uneven: "people"
      case .lanes: "lanes"
      case .payment: "milliseconds"
      case .restroom, .promise, .critical, .lastOut: "minutes"
      }
    }
  }

  package enum State: Hashable, Sendable {
    case raised
    case acknowledged(by: Person?, at: Timestamp)
    case shelved(until: Timestamp, by: Person?)
  }

  /// The current period of the alert, not cleared; its members are those of the alert.
  package let span: AlertSpan
  package var state: State
  /// When it last should have rung; a board that already saw a later time stays silent.
  package var lastRingAt: Timestamp?

  package subscript<Part>(dynamicMember part: KeyPath<AlertSpan, Part>) -> Part {
    span[keyPath: part]
  }

  /// Rule and subject, as in `alert.acked`.
  package static func key(_ rule: Rule, _ subject: String) -> String {
    subject.isEmpty ? rule.rawValue : "\(rule.rawValue):\(subject)"
  }
}
