import BoardText

/// An event about a restroom: round, clean, visits, supply, closure.
package enum RestroomFact: Hashable, Sendable {
  case inspected(RestroomInspected)
  case cleaned(RestroomCleaned)
  case used(RestroomUsed)
  case supplied(RestroomSupplied)
  case closed(RestroomClosed)
  case reopened(RestroomReopened)
}

extension RestroomFact {
  /// Every event type of this area, in the order of the documentation.
  package static let kinds = [
    FactKind(RestroomInspected.self) { .restroom(.inspected($0)) },
    FactKind(RestroomCleaned.self) { .restroom(.cleaned($0)) },
    FactKind(RestroomUsed.self) { .restroom(.used($0)) },
    FactKind(RestroomSupplied.self) { .restroom(.supplied($0)) },
    FactKind(RestroomClosed.self) { .restroom(.closed($0)) },
    FactKind(RestroomReopened.self) { .restroom(.reopened($0)) },
  ]

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

package enum CleanKind: String, CaseIterable, Sendable {
  case spot, full, close
}

package enum SupplyItem: String, CaseIterable, Sendable {
  case paper, soap, towel, sanitizer, liner
}

/// `restroom.inspected`: a round: what failed and what could not be seen.
package struct RestroomInspected: FactFields {
  package static let type = "restroom.inspected"
  package static let summary = tr("a restroom round: what failed, what was not checked")

  package var room: ID<Room> = ""
  package var failed: [ID<InspectionItem>] = []
  package var unseen: [ID<InspectionItem>] = []
  package var note: String?

  package init() {}

  package init(
    room: ID<Room>, failed: [ID<InspectionItem>] = [], unseen: [ID<InspectionItem>] = [],
    note: String? = nil
  ) {
    self.room = room
    self.failed = failed
    self.unseen = unseen
    self.note = note
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.id("room", &room)
    try coder.ids("failed", &failed)
    try coder.ids("unseen", &unseen)
    try coder.text("note", &note)
  }
}

/// `restroom.cleaned`: a restroom was cleaned.
package struct RestroomCleaned: FactFields {
  package static let type = "restroom.cleaned"
  package static let summary = tr("a restroom was cleaned")

  package var room: ID<Room> = ""
  package var kind: CleanKind = .spot

  package init() {}

  package init(room: ID<Room>, kind: CleanKind) {
    self.room = room
    self.kind = kind
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.id("room", &room)
    try coder.choice("kind", &kind)
  }
}

/// `restroom.used`: a number of visits was counted at the door.
package struct RestroomUsed: FactFields {
  package static let type = "restroom.used"
  package static let summary = tr("restroom visits counted at the door")

  package var room: ID<Room> = ""
  package var visits: Int = 0

  package init() {}

  package init(room: ID<Room>, visits: Int) {
    self.room = room
    self.visits = visits
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.id("room", &room)
    try coder.integer("n", 0...1_000_000, &visits)
  }
}

/// `restroom.supplied`: a supply was filled to a level.
package struct RestroomSupplied: FactFields {
  package static let type = "restroom.supplied"
  package static let summary = tr("a supply was filled to a level")

  package var room: ID<Room> = ""
  package var item: SupplyItem = .paper
  /// Percent of a full dispenser.
  package var level: Int = 0

  package init() {}

  package init(room: ID<Room>, item: SupplyItem, level: Int) {
    self.room = room
    self.item = item
    self.level = level
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.id("room", &room)
    try coder.choice("item", &item)
    try coder.integer("level", 0...100, &level)
  }
}

/// `restroom.closed`: a restroom is out of service.
package struct RestroomClosed: FactFields {
  package static let type = "restroom.closed"
  package static let summary = tr("a restroom is out of service")

  package var room: ID<Room> = ""
  package var reason: String?

  package init() {}

  package init(room: ID<Room>, reason: String? = nil) {
    self.room = room
    self.reason = reason
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.id("room", &room)
    try coder.text("reason", &reason)
  }
}

/// `restroom.reopened`: a restroom is in service again.
package struct RestroomReopened: FactFields {
  package static let type = "restroom.reopened"
  package static let summary = tr("a restroom is in service again")

  package var room: ID<Room> = ""
  package var reason: String?

  package init() {}

  package init(room: ID<Room>, reason: String? = nil) {
    self.room = room
    self.reason = reason
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.id("room", &room)
    try coder.text("reason", &reason)
  }
}
