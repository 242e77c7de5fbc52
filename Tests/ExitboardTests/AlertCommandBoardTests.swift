import BoardTestSupport
import Foundation
import Glibc
import PtyHarness
import Testing

/// The alert command as the board on a terminal starts it.
@Suite struct `The alert command on a board` {
  private let shop: TemporaryFolder

  init() throws {
    shop = try TemporaryFolder()
  }

  private func environment() -> [String: String] {
    [
      "TZ": WallZone.showing("12:00"),
      "LC_ALL": "C.UTF-8", "HOME": shop.path, "XDG_CONFIG_HOME": shop.path + "/config",
      "XDG_STATE_HOME": shop.path + "/state", "TMPDIR": shop.path, "PATH": "/usr/bin:/bin",
    ]
  }

  private func board(command: [String], _ arguments: String...) throws -> PtySession {
    let words = command.map { "\"\($0)\"" }.joined(separator: ", ")
    let plan = try shop.write(
      """
      rooms = []
      items = []
      [store]
      name = "Riverside"
      [alerts]
      command = [\(words)]
      """, to: "exitboard.toml")
    return try PtySession(
      argv: [
        BuiltBinary.path("exitboard"), "--plan", plan, "--file", shop.path + "/events.jsonl",
        "--by", "JP",
      ] + arguments, environment: environment())
  }

  private func log(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltBinary.path("exitboard"))
    process.arguments = ["log", "--file", shop.path + "/events.jsonl"] + arguments
    process.environment = environment()
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func `the alert that rings reaches the command once, as one object`() throws {
    let script = try shop.write(
      """
      cat > "$1.new"
      { tty; grep SigBlk /proc/self/status; } > "$1.how" 2>&1
      mv "$1.new" "$1.$$"
      touch "$1.done"
      """, to: "call")
    let board = try board(command: ["/bin/sh", script, shop.path + "/alert"])
    try board.waitFor("? help")

    try log("payment.failed", "terminal=p3", "kind=offline")
    try board.wait("the command") { _ in
      FileManager.default.fileExists(atPath: shop.path + "/alert.done")
    }
    board.send("q")

    #expect(try board.waitForEnd() == .exited(0))
    let found = try FileManager.default.contentsOfDirectory(atPath: shop.path)
      .filter { $0.hasPrefix("alert.") && $0.dropFirst(6).allSatisfy(\.isNumber) }
    #expect(found.count == 1)
    let text = try #require(found.first.flatMap { shop.contents(of: $0) })
    #expect(text.split(separator: "\n").count == 1, "\(text)")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(
      Set(object.keys) == [
        "rule", "subject", "level", "since", "value", "limit", "unit", "store", "sentence",
      ])
    #expect(object["rule"] as? String == "payment")
    #expect(object["subject"] as? String == "p3")
    #expect(object["level"] as? String == "red")
    #expect(object["store"] as? String == "Riverside")
    #expect(object["unit"] as? String == "milliseconds")
    #expect(object["sentence"] as? String == "card payments fail at p3")
    #expect(
      shop.contents(of: "alert.how") == "not a tty\nSigBlk:\t0000000000000000\n")
  }

  @Test func `L03 what the command leaves behind in a session of its own is ended with it`() throws
  {
    let script = try shop.write(
      """
      mkfifo "$1.ready"
      setsid --fork sh -c 'echo $$ > "$1"; echo > "$1.ready"; exec sleep 1000' x "$1"
      read -r line < "$1.ready"
      """, to: "call")
    let board = try board(command: ["/bin/sh", script, shop.path + "/left"])
    try board.waitFor("? help")

    try log("payment.failed", "terminal=p3", "kind=offline")
    var left: pid_t?
    try board.wait("the process") { _ in
      left = shop.contents(of: "left").flatMap { pid_t($0.split(separator: "\n").first ?? "") }
      return left != nil
    }
    let process = try #require(left)
    try board.wait("its end") { _ in kill(process, 0) != 0 }

    board.send("q")
    #expect(try board.waitForEnd() == .exited(0))
  }

  @Test func `L05 a command that cannot be started is reported on the board`() throws {
    let board = try board(command: ["/nowhere/notify"])
    try board.waitFor("? help")

    try log("payment.failed", "terminal=p3", "kind=offline")

    try board.waitFor("The alert command /nowhere/notify cannot be started")
    board.send("q")
    #expect(try board.waitForEnd() == .exited(0))
  }

  @Test func `a board that shows the past starts no command`() throws {
    try log("payment.failed", "terminal=p3", "kind=offline", "--at", "11:30")
    let board = try board(command: ["/nowhere/notify"], "--at", "11:45")
    try board.waitFor("? help")
    board.settle(milliseconds: 300)

    #expect(!board.screen.contains("cannot be started"))
    board.send("q")
    #expect(try board.waitForEnd() == .exited(0))
  }
}
