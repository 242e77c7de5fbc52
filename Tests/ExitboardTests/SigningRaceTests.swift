import BoardTestSupport
import Foundation
import Glibc
import PtyHarness
import Synchronization
import Testing

/// Two boards or programs sign the same day at once.
@Suite struct SigningRaceTests {
  private let shop: TemporaryFolder

  init() throws {
    shop = try TemporaryFolder()
    let items = [
      "restroom-rounds", "floor-sweeps", "promises-due", "restrooms-evening", "entrance-person",
      "till-open", "tills-counted", "promises-assigned", "cash-in-safe", "doors-and-alarm",
    ]
    try shop.write(
      "rooms = []\n[signoff]\nsecond = false\nhandover = false\n"
        + items.map { "[[items]]\nid = \"\($0)\"\nremove = true\n" }.joined(), to: "plan.toml")
  }

  private var environment: [String: String] {
    [
      "TZ": WallZone.showing("21:10"), "LC_ALL": "C.UTF-8", "HOME": shop.path,
      "PATH": "/usr/bin:/bin",
      "TMPDIR": shop.path, "EXITBOARD_FILE": shop.path + "/events.jsonl", "TERM": "xterm-256color",
      "EXITBOARD_PLAN": shop.path + "/plan.toml",
    ]
  }

  private func board(by initials: String) throws -> PtySession {
    try PtySession(
      argv: [BuiltBinary.path("exitboard"), "--by", initials], environment: environment,
      columns: 80, rows: 24)
  }

  private func run(
    _ arguments: [String], input: String = "/dev/null"
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltBinary.path("exitboard"))
    process.arguments = arguments
    process.environment = environment
    process.standardInput = FileHandle(forReadingAtPath: input)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: text, as: UTF8.self))
  }

  private var signatures: Int {
    (shop.contents(of: "events.jsonl") ?? "").split(separator: "\n")
      .count { $0.contains("\"day.signed\"") }
  }

  @Test func `of two boards that press y one signs, and the other reads who did`() throws {
    let boards = [try board(by: "JP"), try board(by: "MK")]
    for board in boards { try board.waitFor("CLOSING") }
    boards[0].send("L")
    try boards[0].waitFor("Last customer out. You walked:")
    boards[0].type("1\r")
    for board in boards { try board.waitFor("STORE EMPTY") }
    for board in boards {
      board.send("O")
      try board.waitFor("y signs")
    }
    for board in boards { board.settle(milliseconds: 400) }

    // Both are stopped, so that neither sees the other's line before it reads its own `y`.
    for board in boards { board.signal(SIGSTOP) }
    for board in boards { board.send("y") }
    for board in boards { board.signal(SIGCONT) }

    var answers: [String] = []
    for board in boards {
      let screen = try board.wait("an answer") { screen in
        screen.text.contains("Signed off. Anchor") || screen.text.contains("Not recorded: ")
      }
      answers.append(screen.lines.first { $0.contains("Not recorded: ") } ?? "")
    }

    #expect(signatures == 1)
    #expect(answers.count { $0.isEmpty } == 1)
    let sentence = answers.first { !$0.isEmpty } ?? ""
    #expect(sentence.contains("Already signed off, 21:"), "\(sentence)")
    #expect(sentence.contains(answers[0].isEmpty ? "JP" : "MK"), "\(sentence)")
    #expect(try run(["verify"]).status == 0)
  }

  private static let signing = ["log", "day.signed", "--by", "JP"]

  @Test func `from the command line a day is signed once, and not before it can be`() throws {
    let early = try run(Self.signing)
    #expect(early.status == 65)
    #expect(early.output.contains("Customers may be inside: L when the last is out, then O"))
    #expect(try run(["log", "store.cleared"]).status == 0)

    let signed = try run(Self.signing)
    #expect(signed.status == 0, "\(signed.output)")
    let again = try run(Self.signing)

    #expect(again.status == 65)
    #expect(again.output.contains("Already signed off, 21:"))
    #expect(signatures == 1)
  }

  @Test(arguments: ["done=9", "anchor=1:00000000000000000000000000000000", "second_auth=pin"])
  func `nobody tells exitboard what it counts itself`(member: String) throws {
    #expect(try run(["log", "store.cleared"]).status == 0)

    let forged = try run(Self.signing + [member])

    #expect(forged.status == 64)
    #expect(forged.output.contains("exitboard itself fills in"), "\(forged.output)")
    #expect(signatures == 0)
  }

  @Test(arguments: ["log.opened", "log.gap", "key.set"])
  func `what exitboard itself did cannot be logged`(type: String) throws {
    let forged = try run(["log", type])

    #expect(forged.status == 64)
    #expect(forged.output.contains("is written by exitboard itself"), "\(forged.output)")
  }

  @Test(arguments: ["day.signed", "log.gap", "log.opened", "key.set"])
  func `an import cannot say who signed or what exitboard did`(type: String) throws {
    let table = try shop.write("t\n2026-11-20T10:00:00Z\n", to: "in.csv")
    let map = try shop.write(
      """
      name = "m"
      format = "csv"
      [times]
      t = { column = "t", form = "iso8601" }
      [[events]]
      type = "\(type)"
      at = "t"
      """, to: "map.toml")

    let imported = try run(["import", table, "--map", map])

    #expect(imported.status == 78, "\(imported.output)")
    #expect(
      imported.output.contains("a day is signed on the board")
        || imported.output.contains("is written by exitboard itself"), "\(imported.output)")
    #expect(shop.contents(of: "events.jsonl") == nil)
  }

  @Test func `lines from a pipe follow the same rule, and the others are recorded`() throws {
    #expect(try run(["log", "store.cleared"]).status == 0)
    let line = #"{"type":"day.signed","by":"JP"}"#
    let other = #"{"type":"weather.set","wet":true}"#
    let path = try shop.write([other, line, line, other].joined(separator: "\n") + "\n", to: "in")

    let bulk = try run(["log", "--stdin"], input: path)

    #expect(bulk.status == 65)
    #expect(bulk.output.contains("line 3: Already signed off"))
    #expect(bulk.output.split(separator: "\n").count { $0.hasPrefix("ok ") } == 3)
    #expect(signatures == 1)
  }

  @Test func `eight programs that sign at once leave one sign-off`() throws {
    #expect(try run(["log", "store.cleared"]).status == 0)
    let statuses = Mutex<[Int32]>([])
    let environment = environment

    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: BuiltBinary.path("exitboard"))
      process.arguments = Self.signing
      process.environment = environment
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      do {
        try process.run()
        process.waitUntilExit()
        let status = process.terminationStatus
        statuses.withLock { $0.append(status) }
      } catch {
        Issue.record("\(error)")
      }
    }

    #expect(statuses.withLock { $0.sorted() } == [0] + Array(repeating: 65, count: 7))
    #expect(signatures == 1)
  }
}
