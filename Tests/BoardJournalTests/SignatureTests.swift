import BoardJournal
import BoardModel
import BoardTestSupport
import Testing

/// Signatures of sign-offs with people's keys, and lines that only claim one.
@Suite struct SignatureTests {
  private static let (manager, colleague) = (Person("JP"), Person("MK"))
  /// Of the hash and the brace that end a line.
  private static let tailBytes = 43

  /// An event file whose lines are all linked, written with or without keys.
  private struct File {
    private var encoder = JournalEncoder(after: .start, zone: .utc)
    private(set) var bytes: [UInt8] = []

    init() throws {
      try add(counted(5))
    }

    mutating func add(_ draft: Draft, keys: [Person: SigningKey] = [:]) throws {
      encoder = JournalEncoder(after: encoder.head, zone: .utc, keys: keys)
      try encoder.append(draft, now: Shop.evening, to: &bytes)
    }

    mutating func set(
      _ key: PublicKey?, of person: Person, signedWith old: SigningKey? = nil
    ) throws {
      let draft = Draft(
        at: Shop.evening, by: person, isPinConfirmed: old != nil, source: "front-1",
        fact: .log(.keySet(KeySet(publicKey: key?.hex))))
      try add(draft, keys: old.map { [person: $0] } ?? [:])
    }

    /// Adds a line whose body is `body`, linked to the line before.
    mutating func forge(_ body: String) {
      let hash = LineHash(after: encoder.head.hash, body: Array(body.utf8).span)
      bytes += Array("\(body),\"hash\":\"\(hash)\"}\n".utf8)
      encoder = JournalEncoder(
        after: ChainHead(seq: encoder.head.seq + 1, hash: hash), zone: .utc)
    }

    var lastBody: String {
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      return lines.last.map { String($0.dropLast(SignatureTests.tailBytes)) } ?? ""
    }

    var seq: Int { encoder.head.seq }

    func verified() throws -> Verification {
      try Verifier.verify(SimulatedDisk(bytes), anchor: nil) { _, _ in }
    }
  }

  private func signOff(
    by person: Person = manager, second: Person? = nil, isConfirmed: Bool = true
  ) -> Draft {
    var day = DaySigned(
      second: second, done: 3, late: 0, missed: 0, criticalOpen: 0, anchor: "1:0")
    day.secondAuth = second == nil ? nil : .pin
    return Draft(
      at: Shop.evening, by: person, isPinConfirmed: isConfirmed, source: "front-1",
      fact: .day(.signed(day)))
  }

  private func newKey() throws -> SigningKey { try #require(SigningKey.random()) }

  /// RFC 8032, section 7.1, test 1: the signature of an empty message.
  @Test func `keys and signatures are those of RFC 8032`() throws {
    let seed = [UInt8](hex: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    let publicKey = PublicKey(
      hex: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
    let key = SigningKey(seed: try #require(seed), publicKey: try #require(publicKey))

    #expect(
      key.signature(of: [])?.hex
        == "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )
  }

  @Test func `the signatures of both persons are verified by their keys`() throws {
    let (first, second) = (try newKey(), try newKey())
    var file = try File()
    try file.set(first.publicKey, of: Self.manager)
    try file.set(second.publicKey, of: Self.colleague)
    try file.add(
      signOff(second: Self.colleague), keys: [Self.manager: first, Self.colleague: second])

    let found = try file.verified()

    #expect(found.verdict == .clean)
    #expect(
      found.signatures == [file.seq: [Self.manager: .verified, Self.colleague: .verified]])
  }

  @Test func `a line that claims a PIN of somebody with a key, but lacks the signature, is found`()
    throws
  {
    let key = try newKey()
    var file = try File()
    try file.set(key.publicKey, of: Self.manager)
    try file.add(signOff())

    let found = try file.verified()

    #expect(found.verdict == .unexplained)
    #expect(found.findings.map(\.reason) == ["it says that JP signed, but JP's key did not"])
    #expect(found.signatures[file.seq] == [Self.manager: .missing])
  }

  @Test func `a signature copied to another line is found`() throws {
    let key = try newKey()
    var file = try File()
    try file.set(key.publicKey, of: Self.manager)
    try file.add(signOff(), keys: [Self.manager: key])
    #expect(try file.verified().verdict == .clean)

    file.forge(file.lastBody.replacing("{\"seq\":3", with: "{\"seq\":4"))

    let found = try file.verified()
    #expect(found.verdict == .unexplained)
    #expect(found.signatures == [3: [Self.manager: .verified], 4: [Self.manager: .wrong]])
  }

  @Test func `a signature of another person's key is found`() throws {
    let (key, other) = (try newKey(), try newKey())
    var file = try File()
    try file.set(key.publicKey, of: Self.manager)
    try file.add(signOff(), keys: [Self.manager: other])

    #expect(try file.verified().signatures == [3: [Self.manager: .wrong]])
  }

  @Test func `without a key, a PIN and mere initials are told apart`() throws {
    var file = try File()
    try file.add(signOff())
    try file.add(signOff(isConfirmed: false))

    let found = try file.verified()

    #expect(found.verdict == .clean)
    #expect(found.signatures == [2: [Self.manager: .pinOnly], 3: [Self.manager: .initialsOnly]])
  }

  @Test func `mere initials of somebody with a key are no finding, but not verified`() throws {
    var file = try File()
    try file.set(try newKey().publicKey, of: Self.manager)
    try file.add(signOff(isConfirmed: false))

    let found = try file.verified()

    #expect(found.verdict == .clean)
    #expect(found.signatures == [3: [Self.manager: .initialsOnly]])
  }

  @Test func `a key that the old key replaces counts fully, any other is named`() throws {
    let (old, new) = (try newKey(), try newKey())
    var file = try File()
    try file.set(old.publicKey, of: Self.manager)
    try file.set(new.publicKey, of: Self.manager, signedWith: old)
    try file.add(signOff(), keys: [Self.manager: new])
    #expect(try file.verified().signatures == [4: [Self.manager: .verified]])

    var forged = try File()
    try forged.set(old.publicKey, of: Self.manager)
    try forged.set(new.publicKey, of: Self.manager)
    try forged.add(signOff(), keys: [Self.manager: new])
    let replaced = SignatureState.verifiedByReplacement(seq: 3)
    #expect(try forged.verified().signatures == [4: [Self.manager: replaced]])

    let newest = try newKey()
    try forged.set(newest.publicKey, of: Self.manager, signedWith: new)
    try forged.add(signOff(), keys: [Self.manager: newest])
    #expect(try forged.verified().signatures[6] == [Self.manager: replaced])
  }

  @Test func `a key is removed only by itself`() throws {
    let key = try newKey()
    var file = try File()
    try file.set(key.publicKey, of: Self.manager)
    try file.set(nil, of: Self.manager, signedWith: key)
    try file.add(signOff())
    #expect(try file.verified().signatures == [4: [Self.manager: .pinOnly]])

    var forged = try File()
    try forged.set(key.publicKey, of: Self.manager)
    try forged.set(nil, of: Self.manager)
    try forged.add(signOff())
    let found = try forged.verified()
    #expect(found.signatures == [4: [Self.manager: .missing]])
    #expect(found.findings.map(\.line) == [3, 4])
  }

  @Test(arguments: [
    "\"sig\":\"00\"", "\"sig\":7", "\"sig\":\"\(String(repeating: "AB", count: 64))\"",
  ])
  func `a signature of another form does not count`(member: String) throws {
    var file = try File()
    try file.set(try newKey().publicKey, of: Self.manager)
    let body = String(
      decoding: try line(of: signOff(), after: file.seq).dropLast(Self.tailBytes), as: UTF8.self)
    file.forge("\(body),\(member)")

    #expect(try file.verified().signatures == [3: [Self.manager: .missing]])
  }

  private func line(of draft: Draft, after seq: Int) throws -> [UInt8] {
    var encoder = JournalEncoder(after: ChainHead(seq: seq, hash: .zeros), zone: .utc)
    var bytes: [UInt8] = []
    try encoder.append(draft, now: Shop.evening, to: &bytes)
    return bytes.dropLast()
  }

  private static let reserved: [Fact] = [
    .log(.opened(.example)), .log(.gap(.example)), .log(.keySet(.example)), .day(.signed(.example)),
  ]

  @Test(arguments: reserved)
  func `what exitboard itself did, or who signed, cannot be appended from outside`(
    fact: Fact
  ) throws {
    let shop = try Shop()
    let draft = Draft(at: Shop.evening, by: Self.manager, source: "feed", fact: fact)

    #expect(throws: JournalError.self) { try shop.append([draft]) }

    var writer = shop.writer()
    let receipts = try writer.append([draft], now: Shop.evening, if: .always)
    #expect(receipts.count == 1)
  }

  @Test func `a feed cannot say that a PIN confirmed a line`() throws {
    let shop = try Shop()
    var draft = note("ladder by the door")
    draft.isPinConfirmed = true

    #expect(throws: JournalError.self) { try shop.append([draft]) }
  }
}
