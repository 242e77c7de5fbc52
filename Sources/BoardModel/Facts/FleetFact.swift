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

  package init(_ alert: FleetAlert) {
    self.init(
      alert: alert.id, level: alert.level.word, store: alert.store, log: alert.log?.text)
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
