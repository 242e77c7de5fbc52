import BoardTestSupport
import Foundation
import Glibc
import PtyHarness
import Testing

/// A person's way through an evening: the real board on a real terminal, with other real programs.
@Suite struct TourTests {
  private let shop: TemporaryFolder

  init() throws {
    shop = try TemporaryFolder()
  }

  /// The environment in which it is `clock` now, wherever and whenever the test runs.
  private func environment(wall clock: String) -> [String: String] {
    [
      "TZ": WallZone.showing(clock), "LC_ALL": "C.UTF-8",
      "HOME": shop.path, "XDG_CONFIG_HOME": shop.path + "/config", "TMPDIR": shop.path,
      "XDG_STATE_HOME": shop.path + "/state", "PATH": "/usr/bin:/bin",
      "EXITBOARD_FILE": shop.path + "/events.jsonl", "TERM": "xterm-256color",
    ]
  }

  private func board(
    wall clock: String, columns: Int = 80, rows: Int = 24, by: String = "JP"
  ) throws -> PtySession {
    try PtySession(
      argv: [BuiltBinary.path("exitboard"), "--by", by], environment: environment(wall: clock),
      columns: columns, rows: rows)
  }

  private func run(_ arguments: [String], wall clock: String) throws -> (
    status: Int32, output: String
  ) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltBinary.path("exitboard"))
    process.arguments = arguments
    process.environment = environment(wall: clock)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: text, as: UTF8.self))
  }

  private var types: [String] {
    get throws {
      try String(contentsOfFile: shop.path + "/events.jsonl", encoding: .utf8)
        .split(separator: "\n").map { line in
          let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
          return object?["type"] as? String ?? "?"
        }
    }
  }

  @Test(arguments: [(80, 24), (120, 40), (60, 15)])
  func `after start, tap, undo and quit every tap is on disk and the file is intact`(
    columns: Int, rows: Int
  ) throws {
    let board = try board(wall: "20:20", columns: columns, rows: rows)
    try board.waitFor("LAST HOUR")
    try board.waitFor("? help")

    board.send("c")
    try board.waitFor("Closing staff briefed · 20:2")
    board.send("u")
    try board.waitFor("Undone: Closing staff briefed")
    board.send("w")
    try board.waitFor("Women's restroom inspected")
    board.send("q")

    #expect(try board.waitForEnd() == .exited(0))
    #expect(board.areModesAsBefore)
    #expect(
      try types == [
        "log.opened", "plan.adopted", "check.done", "record.voided", "restroom.inspected",
      ])
    #expect(try run(["verify"], wall: "20:20").status == 0)
  }

  @Test
  func `two boards on one file show each other's taps, and the reading of a program, at once`()
    throws
  {
    let first = try board(wall: "20:20", by: "JP")
    try first.waitFor("? help")
    let second = try board(wall: "20:20", columns: 120, rows: 40, by: "MK")
    try second.waitFor("? help")

    first.send("e")
    try second.waitFor("20:20 JP")
    second.send("m")
    try first.waitFor("m ✓ Men")
    let logged = try run(
      ["log", "queue.counted", "lane=3", "waiting=6", "serving=1"], wall: "20:20")

    #expect(logged.status == 0)
    #expect(logged.output.hasPrefix("ok 5 "))
    for board in [first, second] {
      try board.wait("seven people at till 3") { screen in
        screen.lines.contains { $0.contains("3    open") && $0.contains(" 7 ") }
      }
      board.send("q")
      #expect(try board.waitForEnd() == .exited(0))
    }
    #expect(try run(["verify"], wall: "20:20").status == 0)
  }

  @Test func `the guard holds until L, and the day is signed with an anchor that verifies`() throws
  {
    try FileManager.default.createDirectory(
      atPath: shop.path + "/config/exitboard", withIntermediateDirectories: true)
    try shop.write(
      """
      [signoff]
      second = false
      handover = false
      """, to: "config/exitboard/exitboard.toml")
    let board = try board(wall: "21:07")
    try board.waitFor("CLOSING")
    try board.waitFor("Customers inside")
    for _ in 0..<7 { board.send("j") }
    board.send(" ")
    try board.waitFor("is locked")

    board.send("L")
    try board.waitFor("Last customer out. You walked:")
    board.type("1\r")
    try board.waitFor("STORE EMPTY")
    board.send("O")
    var reasons = 0
    var asked = ""
    while reasons < 30 {
      let screen = try board.wait("the next question") { screen in
        screen.text.contains("y signs") || question(on: screen).map { $0 != asked } ?? false
      }
      guard let question = question(on: screen) else { break }
      asked = question
      board.type("no time\r")
      reasons += 1
    }
    #expect(reasons > 0)
    // The confirmation ignores keys in its first moments.
    board.settle(milliseconds: 400)
    board.send("y")
    try board.waitFor("Signed off. Anchor")
    try board.waitFor("for tomorrow")
    board.send("q")
    try board.waitFor("SIGNED OFF")
    board.send("q")
    #expect(try board.waitForEnd() == .exited(0))

    let lines = try String(contentsOfFile: shop.path + "/events.jsonl", encoding: .utf8)
      .split(separator: "\n")
    let hash = try #require(lines.last?.split(separator: "\"").dropLast().last)
    let anchor = "\(lines.count):\(hash)"
    #expect(board.text.contains("Keep this: exitboard verify --anchor \(anchor)"))
    let verified = try run(["verify", "--anchor", anchor], wall: "21:07")
    #expect(verified.status == 0)
    #expect(verified.output.contains("The anchor matches: event \(lines.count) is in the file"))
    #expect(!(try run(["verify"], wall: "21:07").output.contains("matches")))
    let report = try run(["report"], wall: "21:07").output
    #expect(report.contains { $0.isNewline })
    #expect(report.split(separator: "\n").contains("Signed anchor  \(anchor)"))
    let other = "\(lines.count):" + String(hash.reversed())
    #expect(try run(["verify", "--anchor", other], wall: "21:07").status == 2)
  }

  private func question(on screen: Screen) -> String? {
    screen.lines.first { $0.contains("Not done:") }.flatMap {
      $0.components(separatedBy: "Why:").first
    }
  }

  @Test func `a file that may not be written rejects the tap and says so`() throws {
    #expect(try run(["log", "weather.set", "wet=true"], wall: "20:20").status == 0)
    // Everybody may write to it, which no writer accepts.
    #expect(chmod(shop.path + "/events.jsonl", 0o666) == 0)
    let board = try board(wall: "20:20")
    try board.waitFor("? help")

    board.send("e")
    try board.waitFor("NOT SAVED Enough lanes are open")
    #expect(chmod(shop.path + "/events.jsonl", 0o660) == 0)
    board.send("\r")
    try board.waitFor("Enough lanes are open · 20:2")
    board.send("q")

    #expect(try board.waitForEnd() == .exited(0))
    #expect(try types == ["log.opened", "weather.set", "plan.adopted", "check.done"])
  }

  @Test func `two hundred pasted letters record nothing, bracketed or not`() throws {
    let board = try board(wall: "20:20")
    try board.waitFor("? help")

    board.send(String(repeating: "ewmfy", count: 40))
    try board.waitFor("Came together, so not recorded: e w m f y e w m +192.")
    board.send("\u{1B}[200~" + String(repeating: "e", count: 200) + "\u{1B}[201~")
    try board.waitFor("200 characters were pasted")
    board.send("\u{1B}e")
    board.settle()
    board.send("q")

    #expect(try board.waitForEnd() == .exited(0))
    #expect(!FileManager.default.fileExists(atPath: shop.path + "/events.jsonl"))
  }

  @Test func `the check in the documentation agrees with verify, and finds a changed line`() throws
  {
    for waiting in 1...20 {
      #expect(
        try run(["log", "queue.counted", "lane=1", "waiting=\(waiting)"], wall: "20:20").status == 0
      )
    }
    let page = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(
          path: "Sources/exitboard/exitboard.docc/EventFile.md"), encoding: .utf8)
    let start = try #require(page.range(of: "previous=0000"))
    let end = try #require(page.range(of: "```", range: start.lowerBound..<page.endIndex))
    let script = String(page[start.lowerBound..<end.lowerBound])

    #expect(try shell(script).hasPrefix("sound up to "))

    let path = shop.path + "/events.jsonl"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacingOccurrences(of: "\"waiting\":7", with: "\"waiting\":1")
      .write(toFile: path, atomically: false, encoding: .utf8)
    #expect(try shell(script) == "line 8 differs\n")
    #expect(try run(["verify"], wall: "20:20").status == 2)
  }

  private func shell(_ script: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = shop.url
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: text, as: UTF8.self)
  }

  @Test(arguments: [
    (["foo"], "there is no command 'foo'"), (["statsu"], "did you mean 'status'?"),
    (["log", "queue.countd", "lane=1"], "did you mean 'queue.counted'?"),
    (["log", "queue.counted", "lane=1", "waitin=3"], "no member 'waitin'"),
    (["log", "queue.counted", "lane=1", "waiting=many"], "is not a whole number"),
    (["log", "weather.set", "wet=true", "--at", "2999-01-01T00:00"], "in the future"),
    (["--by", "much too long initials"], "initials are 1 to 12 letters or digits"),
    (["--glyphs", "runes"], "there is no glyph set 'runes'"),
  ])
  func `an impossible request is rejected in one sentence and writes nothing`(
    arguments: [String], sentence: String
  ) throws {
    let rejected = try run(arguments, wall: "20:20")

    #expect(rejected.status == 64)
    #expect(rejected.output.contains(sentence))
    #expect(!FileManager.default.fileExists(atPath: shop.path + "/events.jsonl"))
  }

  @Test func `without a terminal the board is printed once, in plain text`() throws {
    #expect(
      try run(["log", "queue.counted", "lane=1", "waiting=2"], wall: "20:20").status == 0)

    let printed = try run([], wall: "20:20")

    #expect(printed.status == 0)
    #expect(printed.output.contains("LAST HOUR"))
    #expect(!printed.output.contains("\u{1B}"))
    #expect(printed.output.split(separator: "\n", omittingEmptySubsequences: false).count == 25)
  }
}
