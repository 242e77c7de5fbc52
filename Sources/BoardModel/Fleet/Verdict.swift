/// What head office knows of its copy of a store's event file.
package struct Verdict: WireFields {
  package enum State: String, Word {
    /// Every line links to the one before.
    case sound
    /// Lines did not arrive, and were waited for in vain.
    case missing
    /// A line does not link to the one before: it was changed before it was sent.
    case changed
    /// The store sent two lines with one number: its file was restored, or it has a twin.
    case forked
    package static let words = allCases.map(\.rawValue)
  }

  package enum Audit: String, Word {
    /// The figures that the store sent are those of its events, or are not.
    case agrees, differs
    /// Another version made them, so that they cannot be compared.
    case otherVersion
    package static let words = allCases.map(\.rawValue)
  }

  package static let type = "fleet.verdict"
  package static let summary = "what head office found when it kept a store's lines"
  package static let needed = ["seq", "hash", "state"]
  package static let example = Verdict(seq: 48_213, hash: "9f3a0c", state: .changed)

  package var version = 1
  package var seq: Int
  package var hash: String
  package var state: State
  /// `seq` of the first line that gave the state.
  package var from: Int?
  package var missing = 0
  package var strays = 0
  package var foreign = 0
  package var audit: Audit?
  package var auditSeq: Int?
  /// By the clock of head office.
  package var at: Timestamp?

  package init(seq: Int, hash: String, state: State) {
    self.seq = seq
    self.hash = hash
    self.state = state
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("v", .integer(.formatVersion), "version of the protocol", &version)
    try coder.field("seq", .integer(.seq), "`seq` of the newest line that is kept", &seq)
    try coder.field("hash", "its hash", &hash)
    try coder.field("state", "the worst that was found", &state)
    try coder.field("where", .integer(.seq), "`seq` of the line where it was found", &from)
    try coder.field("missing", .integer(.seq), "lines that never arrived", &missing)
    try coder.field(
      "strays", .integer(.seq), "lines kept apart, as their number was taken", &strays)
    try coder.field(
      "foreign", .integer(.seq), "messages that are no line of an event file", &foreign)
    try coder.field("audit", "whether the store's figures are those of its events", &audit)
    try coder.field("audit_seq", .integer(.seq), "`seq` up to which that was checked", &auditSeq)
    try coder.field("at", .integer(.moment), "when, by the clock of head office", &at)
  }

  /// Notes a finding; a worse one is never replaced by a better one.
  package mutating func note(_ found: State, at seq: Int) {
    guard State.allCases.firstIndex(of: found) ?? 0 > State.allCases.firstIndex(of: state) ?? 0
    else { return }
    state = found
    from = seq
  }
}
