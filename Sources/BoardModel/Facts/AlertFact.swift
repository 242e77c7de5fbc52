import BoardWords

/// What people answered to an alert; alerts themselves are derived, never logged.
package enum AlertFact: Hashable, Sendable, Codable {
  case acked(AlertAcked)
  case shelved(AlertShelved)
}

extension AlertFact {
  /// Every type of this area, in the order of the documentation.
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

/// `alert.acked`: an alert was seen by a person.
package struct AlertAcked: FactFields {
  package static let type = "alert.acked"
  package static let summary = Words.EventType.alertAcked

  package var alert: String = ""
  package var reason: String?

  package init() {}

  package init(alert: String, reason: String? = nil) {
    self.alert = alert
    self.reason = reason
  }

  package mutating func fields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.text("alert", &alert)
    try coder.text("reason", &reason)
  }
}

/// `alert.shelved`: an alert is to stay quiet until a time.
package struct AlertShelved: FactFields {
  package static let type = "alert.shelved"
  package static let summary = Words.EventType.alertShelved

  package var alert: String = ""
  package var until: String = ""
  package var reason: String?

  package init() {}

  package init(alert: String, until: String, reason: String? = nil) {
    self.alert = alert
    self.until = until
    self.reason = reason
  }

  package mutating func fields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.text("alert", &alert)
    try coder.text("until", &until)
    try coder.text("reason", &reason)
  }
}
