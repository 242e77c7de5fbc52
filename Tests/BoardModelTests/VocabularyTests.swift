import BoardModel
import BoardTestSupport
import Testing

@Suite struct `The event types` {
  @Test func `are named once each`() {
    let types = Fact.kinds.map(\.type)

    #expect(types.count == Set(types).count)
    #expect(types.count == 50)
    #expect(types.allSatisfy { $0.split(separator: ".").count == 2 })
  }

  @Test(arguments: Fact.kinds.map(\.type))
  func `read what they write`(type: String) throws {
    let kind = try #require(Fact.kind(of: type))
    let payload = kind.payload

    let (fact, unknownMembers) = try kind.read(payload)

    #expect(fact.type == type)
    #expect(unknownMembers.isEmpty)
    #expect(try fact.members() == payload)
  }

  @Test(arguments: Fact.kinds.map(\.type))
  func `report each missing required member`(type: String) throws {
    let kind = try #require(Fact.kind(of: type))
    let payload = kind.payload

    for field in kind.fields where field.isRequired {
      let rest = Members(payload.all.filter { $0.name != field.name })
      #expect(throws: FactError.missing(field.name, type: type)) { try kind.read(rest) }
    }
  }

  @Test func `read initials that an earlier version wrote, and write only letters and digits`()
    throws
  {
    let kind = try #require(Fact.kind(of: PromiseMade.type))
    var members = kind.payload.all
    members.removeAll { $0.name == "owner" }
    members.append(Members.Member(name: "owner", value: .text("J.P")))

    let (fact, _) = try kind.read(Members(members))

    #expect(throws: FactError.self) { try fact.members() }
    #expect(Person("J.P").isReadable && !Person("J.P").isWellFormed)
    #expect(Person("Zoë12").isWellFormed)
    for initials in ["", "1234567890123", "J P", "J-P", "\u{3164}", "J\u{200B}P"] {
      #expect(!Person(initials).isWellFormed)
    }
  }

  @Test func `keep the members that a later version wrote`() throws {
    let members = Members([Members.Member(name: "depth", value: .number(3))])

    let (fact, _) = Fact.parse(type: "moat.filled", members: members)

    #expect(fact == .unknown(UnknownFact(type: "moat.filled", members: members, reason: nil)))
    #expect(try fact.members() == members)
  }
}
