package import BoardModel
import BoardText

/// A parsed line: its event and its link to the line before.
package struct JournalRecord: Sendable {
  package let event: Event
  package let hash: LineHash
  /// Bytes of the line that its hash covers, from the first.
  package let bodyBytes: Int

  /// Length of `,"hash":"`, 32 digits and `"}`.
  static let tailBytes = hashMark.count + 32 + 2

  static let hashMark = Array(",\"hash\":\"".utf8)

  /// Parses a line without its newline strictly; throws the reason if it is not an event.
  ///
  /// Checks the form only. Whether the hash and the `seq` are right depends on the line before.
  package static func parsing(_ line: Span<UInt8>) throws(LineProblem) -> JournalRecord {
    guard line.count < LineLimits.maxBytes else { throw .tooLong(bytes: line.count + 1) }
    guard line.count > 0 else { throw .blank }
    if line[line.count - 1] == 0x0D { throw .carriageReturn }
    if line.count >= 3, line[0] == 0xEF, line[1] == 0xBB, line[2] == 0xBF { throw .byteOrderMark }
    let members = try FlatObject.members(of: line)
    guard members.all.first?.name == "seq" else { throw .foreign(missing: "seq") }
    let bodyBytes = line.count - tailBytes
    guard members.all.last?.name == "hash", bodyBytes > 0,
      (unsafe line.bytes.has(",\"hash\":\"", at: bodyBytes)),
      let hash = LineHash(hexAt: bodyBytes + hashMark.count, of: line)
    else { throw .foreign(missing: "hash") }
    return JournalRecord(event: try Envelope(members).event, hash: hash, bodyBytes: bodyBytes)
  }

  /// What `parsing` returns; `nil` if the line is not an event.
  static func ifValid(_ line: Span<UInt8>) -> JournalRecord? {
    do { return try parsing(line) } catch { return nil }
  }

  /// The end of a chain whose newest line this is.
  package var head: ChainHead { ChainHead(seq: event.seq, hash: hash) }

  /// Whether the line's hash links it to the line with the hash `previous`.
  package func follows(_ previous: LineHash, line: Span<UInt8>) -> Bool {
    expectedHash(after: previous, line: line) == hash
  }

  /// The hash the line must have if it follows the line with the hash `previous`.
  func expectedHash(after previous: LineHash, line: Span<UInt8>) -> LineHash {
    LineHash(after: previous, body: line.extracting(0..<bodyBytes))
  }
}

/// The members common to all lines, separated from those of the fact.
private struct Envelope {
  private var seq = 0
  private var at: Timestamp?
  private var recorded: Timestamp?
  private var texts: (type: String?, by: String?, auth: String?, src: String?, id: String?)
  private var payload: [Members.Member] = []

  init(_ members: Members) throws(LineProblem) {
    payload.reserveCapacity(members.all.count)
    for member in members.all {
      switch member.name {
      case "seq":
        guard case .number(let number) = member.value, number >= 1 else {
          throw .envelope(member: "seq", expected: tr("a whole number from 1"))
        }
        seq = number
      case "at": at = try moment(member)
      case "rec": recorded = try moment(member)
      case "type": texts.type = try text(member)
      case "by": texts.by = try text(member)
      case "auth": texts.auth = try text(member)
      case "src": texts.src = try text(member)
      case "id": texts.id = try text(member)
      case "hash": break
      default: payload.append(member)
      }
    }
  }

  var event: Event {
    get throws(LineProblem) {
      guard let at else { throw .foreign(missing: "at") }
      guard let type = texts.type else { throw .foreign(missing: "type") }
      let (fact, unknownMembers) = Fact.parse(type: type, members: Members(payload))
      return Event(
        seq: seq, at: at, recorded: recorded, by: texts.by.map { Person($0) },
        isPinConfirmed: texts.auth == "pin", source: texts.src, id: texts.id, fact: fact,
        unknownMembers: unknownMembers)
    }
  }

  private func text(_ member: Members.Member) throws(LineProblem) -> String {
    guard case .text(let text) = member.value else {
      throw .envelope(member: member.name, expected: tr("a text"))
    }
    return text
  }

  private func moment(_ member: Members.Member) throws(LineProblem) -> Timestamp {
    guard let moment = Timestamp(rfc3339: try text(member)) else {
      throw .envelope(
        member: member.name, expected: tr("a time such as 2026-11-20T20:05:12.123+01:00"))
    }
    return moment
  }
}
