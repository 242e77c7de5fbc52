import BoardTestSupport
import BoardJournal
import BoardModel
import BoardUI
import Foundation
import Testing
import exitboard

@Suite struct `The PINs of the staff` {
  private let shop: TemporaryFolder
  private let file: PinFile
  private let now = BootMoment(boot: "b", milliseconds: 90_000_000)
  private let keeper = Person("JP")

  init() throws {
    shop = try TemporaryFolder()
    file = PinFile(beside: shop.path + "/events.jsonl")
  }

  private func check(_ pin: String, at now: BootMoment? = nil) throws -> PinResult {
    try file.check(pin, of: keeper, at: now ?? self.now).result
  }

  private func after(_ seconds: Int) -> BootMoment { now.adding(seconds: seconds) }

  @Test func `the right PIN is accepted, and the file is the owner's alone`() throws {
    try file.set("4711", of: keeper, key: nil)

    #expect(try check("4711") == .right)
    #expect(try check("4712") == .wrong(triesLeft: 2))
    #expect(try file.check("4711", of: Person("MK"), at: now).result == .noPin)
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let text = shop.contents(of: "events.jsonl.pins") ?? ""
    #expect(text.contains("JP\t$y$"))
    #expect(!text.contains("4711"))
  }

  @Test func `the same PIN of two people has two hashes`() throws {
    try file.set("4711", of: keeper, key: nil)
    try file.set("4711", of: Person("MK"), key: nil)

    #expect(Set(try file.entries().map(\.hash)).count == 2)
  }

  @Test
  func `three wrong tries lock, each further one for twice as long, also after a restart`() throws {
    try file.set("4711", of: keeper, key: nil)
    #expect(try check("0000") == .wrong(triesLeft: 2))
    #expect(try check("0000") == .wrong(triesLeft: 1))
    #expect(try check("0000") == .locked(seconds: 30))

    let again = PinFile(beside: shop.path + "/events.jsonl")
    #expect(try again.check("4711", of: keeper, at: after(29)).result == .locked(seconds: 1))
    #expect(try again.check("0000", of: keeper, at: after(30)).result == .locked(seconds: 60))
    #expect(try again.check("4711", of: keeper, at: after(90)).result == .right)
    #expect(try again.check("0000", of: keeper, at: after(91)).result == .wrong(triesLeft: 2))
  }

  @Test func `a wait is an hour at most`() throws {
    var entry = PinEntry(person: keeper, hash: "")

    for _ in 0..<200 { entry.countTry(at: now) }

    #expect(entry.secondsLocked(at: now) == 3600)
    #expect(entry.secondsLocked(at: after(3599)) == 1)
    #expect(entry.secondsLocked(at: after(3600)) == 0)
  }

  @Test
  func `after a restart of the machine a wait begins again, and without wrong tries there is none`()
    throws
  {
    var entry = PinEntry(person: keeper, hash: "")
    let restarted = { (seconds: Int64) in BootMoment(boot: "c", milliseconds: seconds * 1000) }
    #expect(entry.secondsLocked(at: restarted(0)) == 0)

    for _ in 0..<3 { entry.countTry(at: now) }

    #expect(entry.secondsLocked(at: restarted(1)) == 29)
    #expect(entry.secondsLocked(at: restarted(30)) == 0)
  }

  @Test func `an entry of an older version keeps its tries`() throws {
    let entry = try #require(PinEntry(line: "JP\t$y$j9T$a$b\t4\t1795201512000"))

    #expect(entry.wrong == 4)
    #expect(entry.key == nil)
    #expect(entry.secondsLocked(at: BootMoment(boot: "b", milliseconds: 0)) == 60)
  }

  @Test func `the key is opened by the right PIN only, and is not in the file`() throws {
    let key = try #require(SigningKey.random())
    try file.set("4711", of: keeper, key: key)

    #expect(try file.check("4711", of: keeper, at: now).key?.seed == key.seed)
    #expect(try file.check("4712", of: keeper, at: now).key == nil)
    let text = try #require(shop.contents(of: "events.jsonl.pins"))
    #expect(text.contains(key.publicKey.hex))
    #expect(!text.contains(key.seed.hex))
  }

  @Test func `the key stays under the PIN after wrong tries, and two people have two`() throws {
    let (key, other) = (try #require(SigningKey.random()), try #require(SigningKey.random()))
    try file.set("4711", of: keeper, key: key)
    try file.set("4711", of: Person("MK"), key: other)
    #expect(try check("0000") == .wrong(triesLeft: 2))

    #expect(try file.check("4711", of: keeper, at: now).key?.seed == key.seed)
    #expect(try file.check("4711", of: Person("MK"), at: now).key?.seed == other.seed)
  }

  @Test func `nothing is set or removed if it cannot be recorded`() throws {
    let failure = Failure.usage("the disk is full")
    #expect(throws: Failure.self) {
      try file.set("4711", of: keeper, key: nil) { () throws(Failure) in throw failure }
    }
    #expect(try check("4711") == .noPin)

    try file.set("4711", of: keeper, key: nil)
    #expect(throws: Failure.self) {
      try file.remove(keeper) { () throws(Failure) in throw failure }
    }
    #expect(try check("4711") == .right)
  }

  @Test func `a try whose answer nobody waited for still counts`() throws {
    try file.set("4711", of: keeper, key: nil)
    var entry = try #require(try file.entry(of: keeper))

    entry.countTry(at: now)

    #expect(entry.wrong == 1)
    #expect(PinEntry(line: Substring(entry.line)) == entry)
  }

  @Test(arguments: [0o640, 0o604, 0o620, 0o602])
  func `a file that others can read or write is rejected with the reason`(mode: Int) throws {
    try file.set("4711", of: keeper, key: nil)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)

    let rejection = #expect(throws: Failure.self) {
      try file.check("4711", of: keeper, at: now)
    }

    #expect(rejection?.sentence.contains("other users can read or write it") == true)
    #expect(rejection?.sentence.contains("chmod 600") == true)
  }

  @Test func `a link, a folder and an invalid line are rejected`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: file.path, withDestinationPath: "/etc/passwd")
    #expect(throws: Failure.self) { try file.entries() }

    try FileManager.default.removeItem(atPath: file.path)
    try FileManager.default.createDirectory(atPath: file.path, withIntermediateDirectories: false)
    #expect(throws: Failure.self) { try file.entries() }

    try FileManager.default.removeItem(atPath: file.path)
    try shop.write("JP\tnonsense\n", to: "events.jsonl.pins")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
    let rejection = #expect(throws: Failure.self) { try file.entries() }
    #expect(rejection?.sentence.contains("line 1") == true)
  }

  @Test(arguments: ["$y$jFT$", "$y$jzT$", "$6$", "plain", ""])
  func `a hash of another kind or cost is not computed`(prefix: String) throws {
    try file.set("4711", of: keeper, key: nil)
    let text = try #require(shop.contents(of: "events.jsonl.pins"))
    try shop.write(text.replacingOccurrences(of: "$y$j9T$", with: prefix), to: "events.jsonl.pins")

    let rejection = #expect(throws: Failure.self) {
      try file.check("4711", of: keeper, at: now)
    }

    #expect(rejection?.sentence.contains("pin set JP") == true)
  }

  @Test func `a removed PIN is gone`() throws {
    try file.set("4711", of: keeper, key: nil)

    try file.remove(keeper)

    #expect(try check("4711") == .noPin)
    #expect(try file.entries().isEmpty)
  }

  @Test(arguments: [
    ("1234", true), ("123456789012", true), ("123", false), ("1234567890123", false),
    ("12a4", false), ("１２３４", false), ("", false), ("12 34", false),
  ])
  func `a PIN is four to twelve digits`(text: String, isPin: Bool) {
    #expect(PinEntry.isPin(text) == isPin)
  }
}
