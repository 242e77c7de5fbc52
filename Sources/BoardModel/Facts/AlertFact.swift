/// A person's answer to an alert; alerts are derived from events and the clock, never logged.
package enum AlertFact: FactArea, RecordedFact {
  case acked(AlertAcked)
  case shelved(AlertShelved)

  package static let kinds = kinds(acked, shelved)
  package var fact: Fact { .alert(self) }

  package init() { self = .acked(.example) }

  package var fields: any FactFields {
    switch self {
    case .acked(let fields): fields
    case .shelved(let fields): fields
    }
  }
}

package struct AlertAcked: FactFields {
  package static let type = "alert.acked"
  package static let summary = "an alert was seen by a person"
  package static let example = AlertAcked(alert: "queue:3", reason: "calling a cashier")

  package var alert: String
  package var reason: String?

  package init(alert: String, reason: String? = nil) {
    self.alert = alert
    self.reason = reason
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("alert", "rule and subject of the alert, as `status --json` names it", &alert)
    try coder.field("reason", "what is done about it", &reason)
  }
}

package struct AlertShelved: FactFields {
  package static let type = "alert.shelved"
  package static let summary = "an alert is to stay quiet until a time"
  package static let example = AlertShelved(alert: "queue:3", until: "20:45", reason: "training")

  package var alert: String
  package var until: String
  package var reason: String?

  package init(alert: String, until: String, reason: String? = nil) {
    self.alert = alert
    self.until = until
    self.reason = reason
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("alert", "rule and subject of the alert, as `status --json` names it", &alert)
    try coder.field(
      "until", "the end: RFC 3339 or a local date, date-time or HH:MM; other text means one hour",
      &until)
    try coder.field("reason", "why it may wait", &reason)
  }
}

/// What a person at head office did, in head office's own event file.
package enum FleetFact: FactArea {
  case seen(FleetSeen)

  package static let kinds = kinds(seen)
  package var fact: Fact { .fleet(self) }

  package var fields: any FactFields {
    switch self {
    case .seen(let fields): fields
    }
  }
}

package struct FleetSeen: FactFields {
  package static let type = "fleet.seen"
  package static let summary = "at head office, a person has seen an alert of the fleet"
  package static let example = FleetSeen(
    alert: "silent:riverside@1795208520", level: Level.red.word, store: "riverside",
    log: "0b5d1c9e-52f1-4a7e-9a3c-6f2d8e4b7a10")

  package var alert: String
  package var level: String
  package var store: StoreID?
  package var log: String?

  package init(alert: String, level: String, store: StoreID?, log: String?) {
    (self.alert, self.level, self.store, self.log) = (alert, level, store, log)
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("alert", "the alert, as `fleet status --json` names it", &alert)
    try coder.field(
      "level", .choice(Level.allCases.map(\.word)), "as bad as it was; a worse one is not seen",
      &level)
    try coder.field("store", "the store; absent: the service that keeps the copies", &store)
    try coder.field("log", "UUID of the store's event file", &log)
  }
}
