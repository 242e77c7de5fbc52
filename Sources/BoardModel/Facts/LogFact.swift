import BoardText

/// An event about the log itself, or a note that a person added.
package enum LogFact: Hashable, Sendable {
  case opened(LogOpened)
  case gap(LogGap)
  case planAdopted(PlanAdopted)
  case noted(NoteAdded)
  case voided(RecordVoided)
}

extension LogFact {
  /// Every event type of this area, in the order of the documentation.
  package static let kinds = [
    FactKind(LogOpened.self) { .log(.opened($0)) },
    FactKind(LogGap.self) { .log(.gap($0)) },
    FactKind(PlanAdopted.self) { .log(.planAdopted($0)) },
    FactKind(NoteAdded.self) { .log(.noted($0)) },
    FactKind(RecordVoided.self) { .log(.voided($0)) },
  ]

  package var fields: any FactFields {
    switch self {
    case .opened(let fields): fields
    case .gap(let fields): fields
    case .planAdopted(let fields): fields
    case .noted(let fields): fields
    case .voided(let fields): fields
    }
  }
}

package enum NoteTopic: String, CaseIterable, Sendable {
  case handover, fault, staff, other
}

/// `log.opened`: the first line of a file.
package struct LogOpened: FactFields {
  package static let type = "log.opened"
  package static let summary = tr("the first line of an event file")

  /// Version of the file format.
  package var version: Int = 1
  /// UUID of the log.
  package var log: String = ""
  package var store: String = ""
  /// IANA name of the time zone.
  package var zone: String = ""
  /// Version of the program.
  package var app: String = ""

  package init() {}

  package init(version: Int, log: String, store: String, zone: String, app: String) {
    self.version = version
    self.log = log
    self.store = store
    self.zone = zone
    self.app = app
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.integer("v", 1...1_000_000, &version)
    try coder.text("log", &log)
    try coder.text("store", &store)
    try coder.text("tz", &zone)
    try coder.text("app", &app)
  }
}

/// `log.gap`: accounts for bytes that belong to no valid line.
package struct LogGap: FactFields {
  package static let type = "log.gap"
  package static let summary = tr("bytes that belong to no valid line")

  package var offset: Int = 0
  package var bytes: Int = 0
  package var sha256: String = ""

  package init() {}

  package init(offset: Int, bytes: Int, sha256: String) {
    self.offset = offset
    self.bytes = bytes
    self.sha256 = sha256
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.integer("offset", Value.counts, &offset)
    try coder.integer("bytes", Value.counts, &bytes)
    try coder.text("sha256", &sha256)
  }
}

/// `plan.adopted`: the plan in use differs from the last adopted one.
package struct PlanAdopted: FactFields {
  package static let type = "plan.adopted"
  package static let summary = tr("the plan changed since the last time it was noted")

  package var sha256: String = ""
  package var items: [ID<ChecklistStep>] = []

  package init() {}

  package init(sha256: String, items: [ID<ChecklistStep>] = []) {
    self.sha256 = sha256
    self.items = items
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.text("sha256", &sha256)
    try coder.ids("items", &items)
  }
}

/// `note.added`: a note for the next shift or for the record.
package struct NoteAdded: FactFields {
  package static let type = "note.added"
  package static let summary = tr("a note for the next shift or the record")

  package var topic: NoteTopic = .other
  package var text: String = ""

  package init() {}

  package init(topic: NoteTopic, text: String) {
    self.topic = topic
    self.text = text
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.choice("topic", &topic)
    try coder.text("text", &text)
  }
}

/// `record.voided`: an undo; the event with the `seq` `ref` no longer counts.
package struct RecordVoided: FactFields {
  package static let type = "record.voided"
  package static let summary = tr("undo: the line REF no longer counts")

  package var ref: Int = 0
  package var reason: String?

  package init() {}

  package init(ref: Int, reason: String? = nil) {
    self.ref = ref
    self.reason = reason
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.integer("ref", Value.counts, &ref)
    try coder.text("reason", &reason)
  }
}
