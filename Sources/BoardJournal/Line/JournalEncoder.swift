package import BoardModel
import BoardText

/// End of a chain: `seq` and hash of the newest accepted line.
package struct ChainHead: Hashable, Sendable {
  package var seq: Int
  package var hash: LineHash

  package init(seq: Int, hash: LineHash) {
    self.seq = seq
    self.hash = hash
  }

  /// Head of an empty chain: the first line gets `seq` 1 and links to zeros.
  package static let start = ChainHead(seq: 0, hash: .zeros)

  /// "48213:9f3a...", to be noted outside the file, which must still contain the line later.
  package var anchor: String { "\(seq):\(hash)" }

  /// Reads an anchor, with 32 hexadecimal digits after the colon; `nil` for anything else.
  package init?(anchor: String) {
    let parts = anchor.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let seq = Int(parts[0]), seq >= 1, String(seq) == parts[0],
      let hash = LineHash(text: parts[1].lowercased())
    else { return nil }
    self.init(seq: seq, hash: hash)
  }
}

/// Encodes drafts as lines of the event file, each linked to the line before it.
package struct JournalEncoder {
  package private(set) var head: ChainHead
  private let zone: TimeZoneRules
  /// The keys of those who sign.
  private let keys: [Person: SigningKey]

  package init(after head: ChainHead, zone: TimeZoneRules, keys: [Person: SigningKey] = [:]) {
    self.head = head
    self.zone = zone
    self.keys = keys
  }

  /// Appends the draft's line and advances `head`; a rejected draft changes nothing.
  package mutating func append(
    _ draft: Draft, now: Timestamp, to bytes: inout [UInt8]
  ) throws(JournalError) {
    var line: [UInt8] = Array("{\"seq\":\(head.seq + 1)".utf8)
    try body(of: draft, now: now, to: &line)
    try draft.sign(&line, after: head.hash, with: keys)
    let hash = LineHash(after: head.hash, body: line.span)
    line.append(contentsOf: JournalRecord.hashMark)
    hash.appendHex(to: &line)
    line.append(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: "}"), UInt8(ascii: "\n")])
    guard line.count <= LineLimits.maxBytes else {
      throw .rejected(
        tr(
          "the event is a line of {bytes} bytes; the limit is {limit}", line.count,
          LineLimits.maxBytes))
    }
    bytes.append(contentsOf: line)
    head = ChainHead(seq: head.seq + 1, hash: hash)
  }

  /// Throws `.rejected` if the draft cannot be a line.
  package static func check(
    _ draft: Draft, now: Timestamp, zone: TimeZoneRules
  ) throws(JournalError) {
    var encoder = JournalEncoder(after: .start, zone: zone)
    var line: [UInt8] = []
    try encoder.append(draft.anchored(after: .start), now: now, to: &line)
  }

  /// The line of a draft without `seq`, `rec` and hash, for a person.
  package static func text(
    of draft: Draft, zone: TimeZoneRules
  ) throws(JournalError) -> String {
    "{" + String(decoding: try content(of: draft, zone: zone).dropFirst(), as: UTF8.self) + "}"
  }

  /// Returns the line without `seq`, `rec` and hash: equal for drafts with the same `id`.
  static func content(
    of draft: Draft, zone: TimeZoneRules = .utc
  ) throws(JournalError) -> [UInt8] {
    var encoder = JournalEncoder(after: .start, zone: zone)
    var bytes: [UInt8] = []
    try encoder.body(of: draft, now: draft.at, to: &bytes)
    return bytes
  }

  /// A flat object of members, as it stands in a line.
  package static func object(_ members: Members) throws(JournalError) -> [UInt8] {
    let encoder = JournalEncoder(after: .start, zone: .utc)
    var bytes: [UInt8] = []
    for member in members.all { try encoder.member(member.name, member.value, to: &bytes) }
    return Array("{".utf8) + bytes.dropFirst() + Array("}".utf8)
  }

  private mutating func body(
    of draft: Draft, now: Timestamp, to line: inout [UInt8]
  ) throws(JournalError) {
    guard Timestamp.writable.contains(draft.at), Timestamp.writable.contains(now) else {
      throw .rejected(tr("the time is outside the years 0000 to 9999"))
    }
    line.append(contentsOf: ",\"at\":\"".utf8)
    draft.at.appendRFC3339(offsetSeconds: zone.offsetSeconds(at: draft.at), to: &line)
    line.append(UInt8(ascii: "\""))
    if now.milliseconds - draft.at.milliseconds > 1000 {
      line.append(contentsOf: ",\"rec\":\"".utf8)
      now.appendRFC3339(offsetSeconds: zone.offsetSeconds(at: now), to: &line)
      line.append(UInt8(ascii: "\""))
    }
    try member("type", .text(draft.fact.type), to: &line)
    let members: Members
    do { members = try draft.fact.members() } catch { throw .rejected(error.description) }
    for payload in members.all { try member(payload.name, payload.value, to: &line) }
    if let by = draft.by {
      guard by.isWellFormed else { throw .rejected(tr("initials are 1 to 12 letters or digits")) }
      try member("by", .text(by.initials), to: &line)
    }
    if draft.isPinConfirmed { try member("auth", .text("pin"), to: &line) }
    if let source = draft.source { try member("src", .text(source), to: &line) }
    if let id = draft.id { try member("id", .text(id), to: &line) }
  }

  private func member(
    _ name: String, _ value: Value, to line: inout [UInt8]
  ) throws(JournalError) {
    line.append(UInt8(ascii: ","))
    try text(name, to: &line)
    line.append(UInt8(ascii: ":"))
    switch value {
    case .text(let content): try text(content, to: &line)
    case .number(let number):
      guard Value.numbers.contains(number) else {
        throw .rejected(tr("{member} is larger than 2^53", "\(name)"))
      }
      line.append(contentsOf: String(number).utf8)
    case .flag(let flag): line.append(contentsOf: String(flag).utf8)
    case .list(let texts):
      line.append(UInt8(ascii: "["))
      for (index, content) in texts.enumerated() {
        if index > 0 { line.append(UInt8(ascii: ",")) }
        try text(content, to: &line)
      }
      line.append(UInt8(ascii: "]"))
    }
  }

  private func text(_ text: String, to line: inout [UInt8]) throws(JournalError) {
    guard text.utf8.count <= LineLimits.maxTextBytes else {
      throw .rejected(
        tr(
          "a text has {bytes} bytes; the limit is {limit}", text.utf8.count, LineLimits.maxTextBytes
        ))
    }
    line.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0: throw .rejected(tr("a text contains a NUL character"))
      case 0x22, 0x5C:
        line.append(UInt8(ascii: "\\"))
        line.append(UInt8(scalar.value))
      case 0x01...0x1F, 0x7F...0x9F:
        line.append(contentsOf: "\\u00".utf8)
        line.appendHex(UInt8(scalar.value))
      case ..<0x80: line.append(UInt8(scalar.value))
      default: line.append(contentsOf: String(scalar).utf8)
      }
    }
    line.append(UInt8(ascii: "\""))
  }
}

extension Draft {
  /// The draft with the anchor of a signature that has none: of the line before it.
  func anchored(after head: ChainHead) -> Draft {
    guard case .day(.signed(var signed)) = fact, signed.anchor.isEmpty else { return self }
    signed.anchor = head.anchor
    var draft = self
    draft.fact = .day(.signed(signed))
    return draft
  }
}
