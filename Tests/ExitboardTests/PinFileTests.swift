import BoardTestSupport
import BoardModel
import BoardUI
import Foundation
import Testing
import exitboard

@Suite struct `The PINs of the staff` {
  private let shop: TemporaryFolder
  private let file: PinFile
  private let now = Timestamp(seconds: 1_795_201_512)
  private let keeper = Person("JP")

  init() throws {
    shop = try TemporaryFolder()
    file = PinFile(beside: shop.path + "/events.jsonl")
  }

  private func after(_ seconds: Int) -> Timestamp { now.adding(seconds: seconds) }

  @Test func `the right PIN is accepted, and the file is the owner's alone`() throws {
    try file.set("4711", of: keeper)

    #expect(try file.check("4711", of: keeper, at: now) == .right)
    #expect(try file.check("4712", of: keeper, at: now) == .wrong(triesLeft: 2))
    #expect(try file.check("4711", of: Person("MK"), at: now) == .noPin)
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let text = shop.contents(of: "events.jsonl.pins") ?? ""
    #expect(text.contains("JP\t$y$"))
    #expect(!text.contains("4711"))
  }

  @Test func `the same PIN of two people has two hashes`() throws {
    try file.set("4711", of: keeper)
    try file.set("4711", of: Person("MK"))

    #expect(Set(try file.entries().map(\.hash)).count == 2)
  }

  @Test
  func `three wrong tries lock, each further one for twice as long, also after a restart`() throws {
    try file.set("4711", of: keeper)
    #expect(try file.check("0000", of: keeper, at: now) == .wrong(triesLeft: 2))
    #expect(try file.check("0000", of: keeper, at: now) == .wrong(triesLeft: 1))
    #expect(try file.check("0000", of: keeper, at: now) == .locked(seconds: 30))

    let again = PinFile(beside: shop.path + "/events.jsonl")
    #expect(try again.check("4711", of: keeper, at: after(29)) == .locked(seconds: 1))
    #expect(try again.check("0000", of: keeper, at: after(30)) == .locked(seconds: 60))
    #expect(try again.check("4711", of: keeper, at: after(90)) == .right)
    #expect(try again.check("0000", of: keeper, at: after(91)) == .wrong(triesLeft: 2))
  }

  @Test func `a wait is an hour at most, also when the clock was set back`() throws {
    var entry = PinEntry(person: keeper, hash: "")

    for _ in 0..<200 { entry.countTry(at: now) }

    #expect(entry.secondsLocked(at: now) == 3600)
    #expect(entry.secondsLocked(at: Timestamp(seconds: 0)) == 3600)
    #expect(entry.secondsLocked(at: after(3600)) == 0)
  }

  @Test func `a try whose answer nobody waited for still counts`() throws {
    try file.set("4711", of: keeper)
    var entry = try #require(try file.entry(of: keeper))

    entry.countTry(at: now)

    #expect(entry.wrong == 1)
    #expect(PinEntry(line: Substring(entry.line)) == entry)
  }

  @Test(arguments: [0o640, 0o604, 0o620, 0o602])
  func `a file that others can read or write is rejected with the reason`(mode: Int) throws {
    try file.set("4711", of: keeper)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)

    let refusal = #expect(throws: Failure.self) {
      try file.check("4711", of: keeper, at: now)
    }

    #expect(refusal?.sentence.contains("other users can read or write it") == true)
    #expect(refusal?.sentence.contains("chmod 600") == true)
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
    let refusal = #expect(throws: Failure.self) { try file.entries() }
    #expect(refusal?.sentence.contains("line 1") == true)
  }

  @Test(arguments: ["$y$jFT$", "$y$jzT$", "$6$", "plain", ""])
  func `a hash of another kind or cost is not computed`(prefix: String) throws {
    try file.set("4711", of: keeper)
    let text = try #require(shop.contents(of: "events.jsonl.pins"))
    try shop.write(text.replacingOccurrences(of: "$y$j9T$", with: prefix), to: "events.jsonl.pins")

    let refusal = #expect(throws: Failure.self) {
      try file.check("4711", of: keeper, at: now)
    }

    #expect(refusal?.sentence.contains("pin set JP") == true)
  }

  @Test func `a removed PIN is gone`() throws {
    try file.set("4711", of: keeper)

    try file.remove(keeper)

    #expect(try file.check("4711", of: keeper, at: now) == .noPin)
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
