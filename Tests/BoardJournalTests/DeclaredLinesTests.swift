import BoardJournal
import BoardModel
import Testing

/// The fast reader repeats the member names of three event types and reads the others as they are declared.
@Suite struct `The fast reader and the declared members` {
  /// Facts that concern other lines are left to the strict reader.
  private static let strict = ["log.gap", "log.accepted", "key.set", "day.signed"]
  /// All others but one, whose example has an escape in it.
  private static let types = Fact.kinds.map(\.type).filter {
    !strict.contains($0) && $0 != "plan.adopted"
  }

  /// Test values of a member: both ends of its range, and just beyond them.
  private func values(of field: Field) -> [(value: Value, isValid: Bool)] {
    switch field.shape {
    case .id: [(.text("a-1"), true), (.text("A"), false)]
    case .ids: [(.list(["a"]), true), (.list(["a", "b-2"]), true), (.list(["a", "B"]), false)]
    case .text(let limit):
      [
        (.text("müde, 寿"), true), (.text(String(repeating: "x", count: min(limit, 1500))), true),
        (.number(1), false),
      ]
    case .initials: [(.text("JP"), true), (.text("J P"), false)]
    case .integer(let range):
      [
        (.number(range.lowerBound), true), (.number(range.upperBound), true),
        (.number(range.lowerBound - 1), false), (.number(range.upperBound + 1), false),
      ]
    case .flag: [(.flag(true), true), (.flag(false), true), (.text("true"), false)]
    case .choice(let words): words.map { (.text($0), true) } + [(.text("none of them"), false)]
    case .choices(let words): [(.list(words), true), (.list(["none of them"]), false)]
    case .texts: [(.list([]), true), (.list(["a ", "ü"]), true), (.text("a"), false)]
    case .clock: [(.text("23:59"), true), (.text("24:00"), false)]
    case .date, .day: [(.text("2026-11-20"), true), (.text("2026-11-31"), false)]
    case .hours: [(.text("closed"), true), (.text("09:00-13:00, 15:00-20:00"), true)]
    }
  }

  /// The members that every fact of the type has, and those with each optional one besides; all of them last.
  private func payloads(of kind: FactKind) throws -> [[Members.Member]] {
    let example = try kind.example.members().all
    let all = kind.fields.map { field in
      example.first { $0.name == field.name }
        ?? .init(name: field.name, value: values(of: field)[0].value)
    }
    let needed = kind.alternatives.prefix(1)
    let required = all.filter { member in
      needed.contains(member.name)
        || kind.fields.contains { $0.name == member.name && $0.isRequired }
    }
    let optional = all.filter { !required.contains($0) }
    return [required]
      + optional.map { member in all.filter { $0 == member || required.contains($0) } }
      + [all]
  }

  private func line(_ type: String, _ members: [Members.Member]) throws -> [UInt8] {
    let payload = try JournalEncoder.object(Members(members)).dropFirst().dropLast()
    let head = #"{"seq":7,"at":"2026-11-20T20:05:12.123+01:00","type":"\#(type)""#
    let hash = String(repeating: "0", count: 32)
    let separator = payload.isEmpty ? "" : ","
    return Array((head + separator).utf8) + payload
      + Array(#","src":"front-1","hash":"\#(hash)"}"#.utf8)
  }

  private func check(_ line: [UInt8], isFast: Bool = true, _ reader: inout LineReaderComparison) {
    let agrees = reader.agrees(about: line)
    let isRead = reader.isCanonical(line)
    #expect(agrees && isRead == isFast, "\(String(decoding: line, as: UTF8.self))")
  }

  @Test(arguments: types)
  func `agree on which members are present, and in which order`(type: String) throws {
    let kind = try #require(Fact.kind(of: type))
    var reader = LineReaderComparison()

    for payload in try payloads(of: kind) {
      check(try line(type, payload), &reader)
      check(try line(type, payload + [.init(name: "newer", value: .number(1))]), &reader)
      for other in payload.indices {
        check(try line(type, payload + [payload[other]]), isFast: false, &reader)
        var members = payload
        members.swapAt(0, other)
        check(try line(type, members), &reader)
        members.remove(at: other)
        check(try line(type, members), &reader)
      }
    }
  }

  @Test(arguments: types)
  func `agree on both ends of every range`(type: String) throws {
    let kind = try #require(Fact.kind(of: type))
    var reader = LineReaderComparison()

    for payload in try payloads(of: kind) {
      for (index, member) in payload.enumerated() {
        let field = try #require(kind.fields.first { $0.name == member.name })
        for (value, isValid) in values(of: field) where Value.numbers.contains(value) {
          var members = payload
          members[index] = .init(name: member.name, value: value)
          let (fact, _) = Fact.parse(type: type, members: Members(members))
          if case .unknown = fact { #expect(!isValid) } else { #expect(isValid) }
          // Longer numbers are rare, and left to the strict reader.
          check(
            try line(type, members), isFast: value.description.count <= 15 || !value.isNumber,
            &reader)
        }
      }
    }
  }

  @Test func `facts that concern other lines are not read fast, nor are unknown types`() throws {
    var reader = LineReaderComparison()

    for type in Self.strict {
      let kind = try #require(Fact.kind(of: type))
      check(try line(type, kind.example.members().all), isFast: false, &reader)
    }
    for name in ["seq", "at", "rec", "type", "auth", "hash", "sig", "second_sig"] {
      let member = Members.Member(name: name, value: .text("a"))
      check(try line("queue.called", [member]), isFast: false, &reader)
    }
    let count = Members.Member(name: "count", value: .number(3))
    check(try line("trolley.stolen", [count]), isFast: false, &reader)
  }
}

extension Value {
  fileprivate var isNumber: Bool { if case .number = self { true } else { false } }
}

extension ClosedRange<Int> {
  fileprivate func contains(_ value: Value) -> Bool {
    if case .number(let number) = value { contains(number) } else { true }
  }
}
