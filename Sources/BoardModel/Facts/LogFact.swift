/// An event about the log itself, or a note that a person added.
package enum LogFact: FactArea {
  case opened(LogOpened)
  case gap(LogGap)
  case accepted(LinesAccepted)
  case planAdopted(PlanAdopted)
  case noted(NoteAdded)
  case voided(RecordVoided)
  case keySet(KeySet)
  case branched(LogBranched)

  package static let kinds = kinds(
    opened, gap, accepted, planAdopted, noted, voided, keySet, branched)
  package var fact: Fact { .log(self) }

  package var fields: any FactFields {
    switch self {
    case .opened(let fields): fields
    case .gap(let fields): fields
    case .accepted(let fields): fields
    case .planAdopted(let fields): fields
    case .noted(let fields): fields
    case .voided(let fields): fields
    case .keySet(let fields): fields
    case .branched(let fields): fields
    }
  }
}

package enum NoteTopic: String, Word {
  case handover, fault, staff, other
  package static let words = allCases.map(\.rawValue)
}

package struct LogOpened: FactFields {
  package static let type = "log.opened"
  package static let summary = "the first line of an event file"
  package static let example = LogOpened(
    version: 1, log: "0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d", store: "Main Street",
    zone: "Europe/Berlin", app: "1.0")

  package var version: Int
  package var log: String
  package var store: String
  package var zone: String
  package var app: String

  package init(version: Int, log: String, store: String, zone: String, app: String) {
    self.version = version
    self.log = log
    self.store = store
    self.zone = zone
    self.app = app
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("v", .integer(.formatVersion), "version of the file format", &version)
    try coder.field("log", "UUID of the log", &log)
    try coder.field("store", "name of the store", &store)
    try coder.field("tz", "IANA name of the time zone", &zone)
    try coder.field("app", "version of the program", &app)
  }
}

package struct LogGap: FactFields {
  package static let type = "log.gap"
  package static let summary = "bytes that belong to no valid line"
  package static let example = LogGap(
    offset: 4711, bytes: 38,
    sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")

  package var offset: Int
  package var bytes: Int
  package var sha256: String

  package init(offset: Int, bytes: Int, sha256: String) {
    self.offset = offset
    self.bytes = bytes
    self.sha256 = sha256
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("offset", .integer(.bytes), "where the bytes begin in the file", &offset)
    try coder.field("bytes", .integer(.bytes), "how many bytes", &bytes)
    try coder.field("sha256", "SHA-256 of the bytes in hex", &sha256)
  }
}

package struct LinesAccepted: FactFields, RecordedFact {
  package static let type = "log.accepted"
  package static let summary = "a person accepts the lines behind a break of the chain"
  package static let example = LinesAccepted(
    from: 53, reason: "the disk was repaired; all are ours")

  package var from: Int
  package var reason: String

  package var fact: Fact { .log(.accepted(self)) }

  package init(from: Int, reason: String) {
    self.from = from
    self.reason = reason
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("from", .integer(.seq), "`seq` of the first line that is accepted", &from)
    try coder.field("reason", "why", &reason)
  }
}

package struct PlanAdopted: FactFields, RecordedFact {
  package static let type = "plan.adopted"
  package static let summary = "the plan changed since the last time it was noted"
  package static let example = PlanAdopted(
    sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    items: ["lights", "safe-locked"], plan: ["[hours]", "daily = \"09:00-21:00\""])

  package var sha256: String
  package var items: [StepID]
  package var plan: [String]

  package var fact: Fact { .log(.planAdopted(self)) }

  package init(sha256: String, items: [StepID] = [], plan: [String] = []) {
    self.sha256 = sha256
    self.items = items
    self.plan = plan
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("sha256", "SHA-256 of the plan in hex", &sha256)
    try coder.list("items", .ids, "the steps of its checklist", &items)
    try coder.list(
      "plan", .texts, "the lines of it by which days are judged from this one on", &plan)
  }
}

package struct NoteAdded: FactFields, RecordedFact {
  package static let type = "note.added"
  package static let summary = "a note for the next shift or the record"
  package static let example = NoteAdded(topic: .handover, text: "the delivery comes at 7")

  package var topic: NoteTopic
  package var text: String

  package var fact: Fact { .log(.noted(self)) }

  package init(topic: NoteTopic, text: String) {
    self.topic = topic
    self.text = text
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("topic", "what it is about", &topic)
    try coder.field("text", "the note", &text)
  }
}

package struct RecordVoided: FactFields {
  package static let type = "record.voided"
  package static let summary = "undo: the line REF no longer counts"
  package static let example = RecordVoided(ref: 48_211, reason: "wrong lane")

  package var ref: Int
  package var reason: String?
  package var isImportUndone: Bool

  package init(ref: Int, reason: String? = nil, isImportUndone: Bool = false) {
    self.ref = ref
    self.reason = reason
    self.isImportUndone = isImportUndone
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("ref", .integer(.seq), "`seq` of the line that no longer counts", &ref)
    try coder.field("reason", "why", &reason)
    try coder.flag(
      "import_undone",
      "its import was undone: figures are made again without it, and it may be imported again",
      &isImportUndone)
  }
}

package struct KeySet: FactFields {
  package static let type = "key.set"
  package static let summary = "a person's key for signatures was made, replaced or removed"
  package static let example = KeySet(
    publicKey: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")

  package var publicKey: String?

  package init(publicKey: String?) { self.publicKey = publicKey }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field(
      "public", "the public half of the Ed25519 key in hex; absent: the person has no key any more",
      &publicKey)
  }
}

package struct LogBranched: FactFields {
  package static let type = "log.branched"
  package static let summary = "a restored file goes on under a new name, for head office"
  package static let example = LogBranched(
    log: "7c9e6679-7425-40de-944b-e07fc1f90ae7", from: "0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d",
    after: 48_211, hash: "9f3a0c", reason: "restored from last night's backup")

  package var log: String
  package var from: String
  package var after: Int
  package var hash: String
  package var reason: String

  package init(log: String, from: String, after: Int, hash: String, reason: String) {
    (self.log, self.from, self.after) = (log, from, after)
    (self.hash, self.reason) = (hash, reason)
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("log", "UUID of the log from here on", &log)
    try coder.field("from", "UUID of the log until here", &from)
    try coder.field(
      "after", .integer(.seq), "`seq` of the newest line that head office has", &after)
    try coder.field("after_hash", "hash of that line, which this file lacks", &hash)
    try coder.field("reason", "why", &reason)
  }
}
