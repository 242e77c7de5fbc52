import BoardJournal
import BoardModel
import Testing

/// The fast reader repeats the member names of three event types; these tests compare it with their
/// declarations.
@Suite struct `The fast reader and the declared members` {
  private static let types = ["queue.counted", "queue.served", "restroom.inspected"]

  /// A payload, and whether the fast reader must accept it.
  private struct Payload {
    var members: [Members.Member]
    var isFast = true
  }

  /// Test values of a member: both ends of its range, and just beyond them.
  private func values(of field: Field) throws -> [(value: Value, isValid: Bool)] {
    switch field.shape {
    case .id: [(.text("a-1"), true), (.text("A"), false)]
    case .ids: [(.list(["a"]), true), (.list(["a", "b-2"]), true), (.list(["a", "B"]), false)]
    case .integer(let range):
      [
        (.number(range.lowerBound), true), (.number(range.upperBound), true),
        (.number(range.lowerBound - 1), false), (.number(range.upperBound + 1), false),
      ]
    default: try #require(nil as [(Value, Bool)]?, "no rule for \(field.shape)")
    }
  }

  /// Every combination of the optional members, each with a valid value, except notes, which only
  /// the strict reader reads.
  private func payloads(of kind: FactKind) throws -> [Payload] {
    var payloads = [Payload(members: [])]
    for field in kind.fields {
      if case .text = field.shape {
        payloads += payloads.map {
          Payload(members: $0.members + [.init(name: field.name, value: .text("a"))], isFast: false)
        }
        continue
      }
      let value = try values(of: field)[0].value
      let present = payloads.map {
        Payload(members: $0.members + [.init(name: field.name, value: value)], isFast: $0.isFast)
      }
      payloads = field.isRequired ? present : payloads + present
    }
    let needed = kind.alternatives
    return payloads.filter { payload in
      needed.isEmpty || payload.members.contains { needed.contains($0.name) }
    }
  }

  private func line(_ type: String, _ members: [Members.Member]) throws -> [UInt8] {
    let text = members.map { member in
      switch member.value {
      case .text(let text): ",\"\(member.name)\":\"\(text)\""
      case .number(let number): ",\"\(member.name)\":\(number)"
      case .flag(let flag): ",\"\(member.name)\":\(flag)"
      case .list(let texts): ",\"\(member.name)\":\(texts)".filter { $0 != " " }
      }
    }
    let head = "{\"seq\":7,\"at\":\"2026-11-20T20:05:12.123+01:00\",\"type\":\"\(type)\""
    let hash = String(repeating: "0", count: 32)
    return Array((head + text.joined() + ",\"hash\":\"\(hash)\"}").utf8)
  }

  private func check(_ line: [UInt8], isFast: Bool, _ reader: inout LineReaderComparison) {
    let agrees = reader.agrees(about: line)
    let isRead = reader.isCanonical(line)
    #expect(agrees && isRead == isFast, "\(String(decoding: line, as: UTF8.self))")
  }

  @Test(arguments: types)
  func `agree on which members are present, and in which order`(type: String) throws {
    let kind = try #require(Fact.kind(of: type))
    var reader = LineReaderComparison()

    for payload in try payloads(of: kind) {
      let written = try line(type, payload.members)
      check(written, isFast: payload.isFast, &reader)
      for other in payload.members.indices.dropFirst() {
        var members = payload.members
        members.swapAt(other - 1, other)
        check(try line(type, members), isFast: false, &reader)
      }
    }
  }

  @Test(arguments: types)
  func `agree on both ends of every range`(type: String) throws {
    let kind = try #require(Fact.kind(of: type))
    var reader = LineReaderComparison()

    for payload in try payloads(of: kind) where payload.isFast {
      for (index, member) in payload.members.enumerated() {
        let field = try #require(kind.fields.first { $0.name == member.name })
        for (value, isValid) in try values(of: field) {
          var members = payload.members
          members[index] = .init(name: member.name, value: value)
          let (fact, _) = Fact.parse(type: type, members: Members(members))
          if case .unknown = fact { #expect(!isValid) } else { #expect(isValid) }
          check(try line(type, members), isFast: isValid, &reader)
        }
      }
    }
  }

  @Test func `no other type is read fast`() throws {
    var reader = LineReaderComparison()

    for kind in Fact.kinds where !Self.types.contains(kind.type) {
      check(try line(kind.type, kind.example.members().all), isFast: false, &reader)
    }
  }
}
