package import BoardModel

/// A line that is in form: its event, and what links it to the line before.
package struct Record: Sendable {
  package let event: Event
  package let hash: LineHash
  /// Bytes of the line that its hash covers, from the first.
  package let bodyBytes: Int
}

extension Record {
  /// Bytes of `,"hash":"`, 32 digits and `"}`.
  static let tailBytes = hashMark.count + 32 + 2

  static let hashMark = Array(",\"hash\":\"".utf8)

  /// Reads a line without its newline; what is no line of an event file is thrown as the reason.
  ///
  /// Form only: whether the hash and the `seq` fit is for whoever knows the line before.
  package static func scanning(_ line: Span<UInt8>) throws(LineProblem) -> Record {
    guard line.count < Line.limitBytes else { throw .tooLong(bytes: line.count + 1) }
    guard line.count > 0 else { throw .blank }
    if line[line.count - 1] == 0x0D { throw .carriageReturn }
    if line.count >= 3, line[0] == 0xEF, line[1] == 0xBB, line[2] == 0xBF { throw .byteOrderMark }
    let members = try FlatObject.members(of: line)
    guard members.all.first?.name == "seq" else { throw .foreign(missing: "seq") }
    let bodyBytes = line.count - tailBytes
    guard members.all.last?.name == "hash", bodyBytes > 0, isHashMark(at: bodyBytes, of: line),
      let hash = LineHash(hexAt: bodyBytes + hashMark.count, of: line)
    else { throw .foreign(missing: "hash") }
    return Record(event: try Envelope(members).event, hash: hash, bodyBytes: bodyBytes)
  }

  /// Whether the line was written after the one with the hash `previous`.
  package func follows(_ previous: LineHash, line: Span<UInt8>) -> Bool {
    due(after: previous, line: line) == hash
  }

  /// The hash the line should have, if it comes after the one with the hash `previous`.
  func due(after previous: LineHash, line: Span<UInt8>) -> LineHash {
    LineHash(after: previous, body: line.extracting(0..<bodyBytes))
  }

  private static func isHashMark(at start: Int, of line: Span<UInt8>) -> Bool {
    for index in hashMark.indices where line[start + index] != hashMark[index] { return false }
    return true
  }
}

/// The members every line has, sorted from those of its fact.
private struct Envelope {
  private let members: Members

  init(_ members: Members) {
    self.members = members
  }

  var event: Event {
    get throws(LineProblem) {
      guard case .number(let seq)? = members["seq"], seq >= 1 else {
        throw .envelope(member: "seq", expected: "a whole number from 1")
      }
      guard let at = try moment("at") else { throw .foreign(missing: "at") }
      guard let type = try text("type") else { throw .foreign(missing: "type") }
      let payload = members.all.filter { !Envelope.names.contains($0.name) }
      let (fact, unread) = Fact.reading(type: type, members: Members(payload))
      return Event(
        seq: seq, at: at, recorded: try moment("rec"), by: try text("by").map { Person($0) },
        isPinConfirmed: try text("auth") == "pin", source: try text("src"), id: try text("id"),
        fact: fact, unread: unread)
    }
  }

  private static let names: Set = [
    "seq", "at", "rec", "type", "by", "auth", "src", "id", "hash",
  ]

  private func text(_ name: String) throws(LineProblem) -> String? {
    guard let value = members[name] else { return nil }
    guard case .text(let text) = value else { throw .envelope(member: name, expected: "a text") }
    return text
  }

  private func moment(_ name: String) throws(LineProblem) -> Timestamp? {
    guard let text = try text(name) else { return nil }
    guard let moment = Timestamp(rfc3339: text) else {
      throw .envelope(member: name, expected: "a time such as 2026-11-20T20:05:12.123+01:00")
    }
    return moment
  }
}
