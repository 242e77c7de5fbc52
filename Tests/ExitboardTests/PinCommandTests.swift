import BoardTestSupport
import Foundation
import Glibc
import PtyHarness
import Testing

/// PINs on a real terminal.
@Suite struct PinCommandTests {
  private let shop: TemporaryFolder

  init() throws {
    shop = try TemporaryFolder()
  }

  private var environment: [String: String] {
    [
      "TZ": WallZone.showing("21:10"), "LC_ALL": "C.UTF-8", "HOME": shop.path,
      "PATH": "/usr/bin:/bin",
      "XDG_CONFIG_HOME": shop.path + "/config", "XDG_STATE_HOME": shop.path + "/state",
      "TMPDIR": shop.path, "EXITBOARD_FILE": shop.path + "/events.jsonl", "TERM": "xterm-256color",
      "EXITBOARD_PLAN": shop.path + "/plan.toml",
    ]
  }

  /// A store whose day can be signed by one person with a PIN as soon as the last customer is out.
  private let plan: String = {
    let items = [
      "restroom-rounds", "floor-sweeps", "promises-due", "restrooms-evening", "entrance-person",
      "till-open", "tills-counted", "promises-assigned", "cash-in-safe", "doors-and-alarm",
    ]
    return "rooms = []\n[signoff]\nsecond = false\nhandover = false\npin = true\n"
      + items.map { "[[items]]\nid = \"\($0)\"\nremove = true\n" }.joined()
  }()

  private func terminal(_ arguments: [String]) throws -> PtySession {
    try PtySession(
      argv: [BuiltBinary.path("exitboard")] + arguments, environment: environment, columns: 80,
      rows: 24)
  }

  private func set(_ pin: String, of initials: String) throws {
    let terminal = try terminal(["pin", "set", initials])
    try terminal.waitFor("New PIN for \(initials)")
    terminal.send(pin + "\r")
    try terminal.waitFor("The new PIN again:")
    terminal.send(pin + "\r")
    try terminal.waitFor("\(initials) has a PIN now.")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(!terminal.text.contains(pin))
    #expect(terminal.areModesAsBefore)
  }

  @Test func `a PIN is typed unseen, and only its owner changes or removes it`() throws {
    try shop.write("", to: "plan.toml")
    try set("47110815", of: "JP")

    let other = try terminal(["pin", "set", "JP"])
    try other.waitFor("JP's current PIN:")
    other.send("0000\r")
    try other.waitFor("that is not JP's PIN")
    #expect(try other.waitForEnd() == .exited(77))

    let list = try terminal(["pin", "list"])
    try list.waitFor("JP  1 wrong try")
    #expect(try list.waitForEnd() == .exited(0))

    let remove = try terminal(["pin", "remove", "JP"])
    try remove.waitFor("JP's current PIN:")
    remove.send("47110815\r")
    try remove.waitFor("JP has no PIN any more.")
    #expect(try remove.waitForEnd() == .exited(0))
  }

  @Test func `after ^C nothing is changed and the terminal shows typed text again`() throws {
    try shop.write("", to: "plan.toml")
    let terminal = try terminal(["pin", "set", "JP"])
    try terminal.waitFor("New PIN for JP")
    terminal.send("47\u{3}")
    try terminal.waitFor("cancelled; nothing was changed")

    #expect(try terminal.waitForEnd() == .exited(64))
    #expect(terminal.areModesAsBefore)
    #expect(shop.contents(of: "events.jsonl.pins") == nil)
  }

  @Test func `a PIN as argument or from a pipe is rejected`() throws {
    let argument = try CommandRun(["pin", "set", "JP", "47110815"], in: shop)
    #expect(argument.status == 64)
    #expect(argument.errors.contains("not as an argument"))

    let pipe = try CommandRun(["pin", "set", "JP"], in: shop, input: "47110815\n47110815\n")
    #expect(pipe.status != 0)
    #expect(shop.contents(of: "state/exitboard/events.jsonl.pins") == nil)
  }

  @Test
  func `a signature asks for a required PIN, and the file only says that it was given`()
    throws
  {
    try shop.write(plan, to: "plan.toml")
    try set("47110815", of: "JP")
    let board = try terminal(["--by", "JP"])
    try board.waitFor("CLOSING")
    board.send("L")
    try board.waitFor("Last customer out. You walked:")
    board.type("1\r")
    try board.waitFor("STORE EMPTY")

    board.send("O")
    try board.waitFor("JP's PIN:")
    board.type("99998888\r")
    try board.waitFor("That is not JP's PIN; 2 tries left")
    for digit in "47110815" {
      board.send(String(digit))
      board.settle(milliseconds: 200)
    }
    try board.waitFor("JP's PIN: ********")
    board.send("\r")
    try board.waitFor("y signs")
    board.settle(milliseconds: 400)
    board.send("y")
    try board.waitFor("Signed off. Anchor")
    board.send("\u{1B}")
    board.settle(milliseconds: 100)
    board.send("q")
    #expect(try board.waitForEnd() == .exited(0))

    let journal = try #require(shop.contents(of: "events.jsonl"))
    let signed = journal.split(separator: "\n").filter { $0.contains("\"day.signed\"") }
    #expect(signed.count == 1)
    #expect(signed.first?.contains("\"auth\":\"pin\"") == true)
    let verify = try CommandRun(["verify"], in: shop, environment: environment)
    #expect(verify.status == 0)
    #expect(verify.output.contains("1 signature, 1 of it verified by a key."), "\(verify.output)")
    let report = try CommandRun(["report", "--day", "today"], in: shop, environment: environment)
    #expect(report.output.contains("JP (verified)"), "\(report.output)")
    for secret in ["47110815", "99998888", "$y$"] {
      #expect(!journal.contains(secret))
      #expect(!board.text.contains(secret))
    }
  }

  @Test func `the command line asks for the PIN of whoever has one, and signs with the key`() throws
  {
    try shop.write(plan, to: "plan.toml")
    try set("47110815", of: "JP")
    #expect(
      try CommandRun(["log", "store.cleared"], in: shop, environment: environment).status == 0)

    let pipe = try CommandRun(
      ["log", "--stdin"], in: shop, input: #"{"type":"day.signed","by":"JP"}"# + "\n",
      environment: environment)
    #expect(pipe.status == 65)
    #expect(pipe.errors.contains("JP has a PIN: sign on the board"), "\(pipe.errors)")

    let wrong = try terminal(["log", "day.signed", "--by", "JP"])
    try wrong.waitFor("JP's PIN:")
    wrong.send("0000\r")
    try wrong.waitFor("that is not JP's PIN")
    #expect(try wrong.waitForEnd() == .exited(77))

    let right = try terminal(["log", "day.signed", "--by", "JP"])
    try right.waitFor("JP's PIN:")
    right.send("47110815\r")
    try right.waitFor("ok ")
    #expect(try right.waitForEnd() == .exited(0))
    let verify = try CommandRun(["verify"], in: shop, environment: environment)
    #expect(verify.output.contains("1 signature, 1 of it verified by a key."), "\(verify.output)")
  }

  @Test func `a changed PIN has a new key, which the old one signs`() throws {
    try shop.write("", to: "plan.toml")
    try set("47110815", of: "JP")
    let change = try terminal(["pin", "set", "JP"])
    try change.waitFor("JP's current PIN:")
    change.send("47110815\r")
    try change.waitFor("New PIN for JP")
    change.send("2222\r")
    try change.waitFor("The new PIN again:")
    change.send("2222\r")
    try change.waitFor("JP has a PIN now.")
    #expect(try change.waitForEnd() == .exited(0))

    let keys = try #require(shop.contents(of: "events.jsonl")).split(separator: "\n")
      .filter { $0.contains("\"key.set\"") }
    #expect(keys.count == 2)
    #expect(keys.first?.contains("\"sig\":") == false)
    #expect(keys.last?.contains("\"sig\":") == true)
    #expect(try CommandRun(["verify"], in: shop, environment: environment).status == 0)
  }
}
