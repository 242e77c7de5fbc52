import BoardText

/// A person's answer to an alert.
///
/// Alerts themselves are derived from events and the clock and are never logged.
package enum AlertFact: Hashable, Sendable {
  case acked(AlertAcked)
  case shelved(AlertShelved)
}

extension AlertFact {
  /// Every event type of this area, in the order of the documentation.
  package static let kinds = [
    FactKind(AlertAcked.self) { .alert(.acked($0)) },
    FactKind(AlertShelved.self) { .alert(.shelved($0)) },
  ]

  package var fields: any FactFields {
    switch self {
    case .acked(let fields): fields
    case .shelved(let fields): fields
    }
  }
}

/// `alert.acked`: a person acknowledged an alert.
package struct AlertAcked: FactFields {
  package static let type = "alert.acked"
  package static let summary = tr("an alert was seen by a person")

  /// Rule and subject; see `Alert.key`.
  package var alert: String = ""
  package var reason: String?

  package init() {}

  package init(alert: String, reason: String? = nil) {
    self.alert = alert
    self.reason = reason
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.text("alert", &alert)
    try coder.text("reason", &reason)
  }
}

/// `alert.shelved`: a person silenced an alert until a given time.
package struct AlertShelved: FactFields {
  package static let type = "alert.shelved"
  package static let summary = tr("an alert is to stay quiet until a time")

  /// Rule and subject; see `Alert.key`.
  package var alert: String = ""
  /// RFC 3339, or a local date, date-time or `HH:MM`; other text means one hour.
  package var until: String = ""
  package var reason: String?

  package init() {}

  package init(alert: String, until: String, reason: String? = nil) {
    self.alert = alert
    self.until = until
    self.reason = reason
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.text("alert", &alert)
    try coder.text("until", &until)
    try coder.text("reason", &reason)
  }
}
