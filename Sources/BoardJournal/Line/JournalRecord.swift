package import BoardModel
import BoardText

/// A parsed line: its event and its link to the line before.
package struct JournalRecord: Sendable {
  package let event: Event
  package let hash: LineHash
  /// Bytes of the line that its hash covers, from the first.
  package let bodyBytes: Int
  /// `nil` if the line has none, as all but a few.
  var signatures: LineSignatures?

  /// Length of `,"hash":"`, 32 digits and `"}`.
  package static var tailBytes: Int { 43 }

  package static let hashMark = Array(",\"hash\":\"".utf8)
  /// How a line begins; inside a text its quotes are escaped.
  static let seqMark = Array("{\"seq\":".utf8)

  /// Parses a line without its newline; `seq` and hash depend on the line before and are not checked.
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
    return JournalRecord(
      event: try Event(members), hash: hash, bodyBytes: bodyBytes,
      signatures: LineSignatures(members, bodyBytes: bodyBytes))
  }

  /// What `parsing` returns; `nil` if the line is not an event.
  package static func ifValid(_ line: Span<UInt8>) -> JournalRecord? {
    do { return try parsing(line) } catch { return nil }
  }

  package var isGap: Bool { if case .log(.gap) = event.fact { true } else { false } }

  package var head: ChainHead { ChainHead(seq: event.seq, hash: hash) }

  package func follows(_ previous: LineHash, line: Span<UInt8>) -> Bool {
    expectedHash(after: previous, line: line) == hash
  }

  /// The hash the line must have if it follows the line with the hash `previous`.
  func expectedHash(after previous: LineHash, line: Span<UInt8>) -> LineHash {
    LineHash(after: previous, body: line.extracting(0..<bodyBytes))
  }
}

extension Event {
  /// Separates the members common to all lines from those of the fact.
  fileprivate init(_ members: Members) throws(LineProblem) {
    var seq = 0
    var (at, recorded): (Timestamp?, Timestamp?)
    var (type, by, auth, source, id): (String?, String?, String?, String?, String?)
    var payload: [Members.Member] = []
    payload.reserveCapacity(members.all.count)
    for member in members.all {
      switch EnvelopeMember(member.name) {
      case .seq:
        guard case .number(let number) = member.value, number >= 1 else {
          throw .envelope(member: "seq", expected: tr("a whole number from 1"))
        }
        seq = number
      case .at: at = try member.moment
      case .rec: recorded = try member.moment
      case .type: type = try member.text
      case .by: by = try member.text
      case .auth: auth = try member.text
      case .src: source = try member.text
      case .id: id = try member.text
      case .sig, .secondSig, .hash: break
      case nil: payload.append(member)
      }
    }
    guard let at else { throw .foreign(missing: "at") }
    guard let type else { throw .foreign(missing: "type") }
    let (fact, unknownMembers) = Fact.parse(type: type, members: Members(payload))
    self.init(
      seq: seq, at: at, recorded: recorded, by: by.map { Person($0) },
      isPinConfirmed: auth == "pin", source: source, id: id, fact: fact,
      unknownMembers: unknownMembers)
  }
}

extension Members.Member {
  fileprivate var text: String {
    get throws(LineProblem) {
      guard case .text(let text) = value else {
        throw .envelope(member: name, expected: tr("a text"))
      }
      return text
    }
  }

  fileprivate var moment: Timestamp {
    get throws(LineProblem) {
      guard let moment = Timestamp(rfc3339: try text) else {
        throw .envelope(
          member: name, expected: tr("a time such as 2026-11-20T20:05:12.123+01:00"))
      }
      return moment
    }
  }
}
