/// An event about a restroom: round, clean, visits, supply, closure.
package enum RestroomFact: FactArea, RecordedFact {
  case inspected(RestroomInspected)
  case cleaned(RestroomCleaned)
  case used(RestroomUsed)
  case supplied(RestroomSupplied)
  case closed(RestroomClosed)
  case reopened(RestroomReopened)

  package static let kinds = kinds(inspected, cleaned, used, supplied, closed, reopened)
  package var fact: Fact { .restroom(self) }

  package init() { self = .used(.example) }

  package var fields: any FactFields {
    switch self {
    case .inspected(let fields): fields
    case .cleaned(let fields): fields
    case .used(let fields): fields
    case .supplied(let fields): fields
    case .closed(let fields): fields
    case .reopened(let fields): fields
    }
  }
}

package enum CleanKind: String, Word {
  case spot, full, close
}

package enum SupplyItem: String, Word {
  case paper, soap, towel, sanitizer, liner
}

package struct RestroomInspected: FactFields {
  package static let type = "restroom.inspected"
  package static let summary = "a restroom round: what failed, what was not checked"
  package static let example = RestroomInspected(
    room: "women", failed: ["soap"], unseen: ["stall-2"], note: "tap drips")

  package var room: RoomID
  package var failed: [InspectionItemID]
  package var unseen: [InspectionItemID]
  package var note: String?

  package init(
    room: RoomID, failed: [InspectionItemID] = [], unseen: [InspectionItemID] = [],
    note: String? = nil
  ) {
    self.room = room
    self.failed = failed
    self.unseen = unseen
    self.note = note
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("room", "the restroom", &room)
    try coder.list("failed", .ids, "what did not pass", &failed)
    try coder.list("unseen", .ids, "what could not be checked", &unseen)
    try coder.field("note", "anything worth knowing", &note)
  }
}

package struct RestroomCleaned: FactFields {
  package static let type = "restroom.cleaned"
  package static let summary = "a restroom was cleaned"
  package static let example = RestroomCleaned(room: "women", kind: .spot)

  package var room: RoomID
  package var kind: CleanKind

  package init(room: RoomID, kind: CleanKind) {
    self.room = room
    self.kind = kind
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("room", "the restroom", &room)
    try coder.field("kind", "how thoroughly; close: the clean after closing", &kind)
  }
}

package struct RestroomUsed: FactFields, RecordedFact {
  package static let type = "restroom.used"
  package static let summary = "restroom visits counted at the door"
  package static let example = RestroomUsed(room: "women", visits: 12)

  package var room: RoomID
  package var visits: Int

  package var fact: Fact { .restroom(.used(self)) }

  package init(room: RoomID, visits: Int) {
    self.room = room
    self.visits = visits
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("room", "the restroom", &room)
    try coder.field("n", .integer(.visits), "visits since the last count", &visits)
  }
}

package struct RestroomSupplied: FactFields {
  package static let type = "restroom.supplied"
  package static let summary = "a supply was filled to a level"
  package static let example = RestroomSupplied(room: "women", item: .soap, level: 100)

  package var room: RoomID
  package var item: SupplyItem
  package var level: Int

  package init(room: RoomID, item: SupplyItem, level: Int) {
    self.room = room
    self.item = item
    self.level = level
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("room", "the restroom", &room)
    try coder.field("item", "the supply", &item)
    try coder.field("level", .integer(.percent), "how full it is now", &level)
  }
}

package struct RestroomClosed: FactFields {
  package static let type = "restroom.closed"
  package static let summary = "a restroom is out of service"
  package static let example = RestroomClosed(room: "women", reason: "burst pipe")

  package var room: RoomID
  package var reason: String?

  package init(room: RoomID, reason: String? = nil) {
    self.room = room
    self.reason = reason
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("room", "the restroom", &room)
    try coder.field("reason", "why", &reason)
  }
}

package struct RestroomReopened: FactFields {
  package static let type = "restroom.reopened"
  package static let summary = "a restroom is in service again"
  package static let example = RestroomReopened(room: "women", reason: "pipe mended")

  package var room: RoomID
  package var reason: String?

  package init(room: RoomID, reason: String? = nil) {
    self.room = room
    self.reason = reason
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("room", "the restroom", &room)
    try coder.field("reason", "why", &reason)
  }
}
