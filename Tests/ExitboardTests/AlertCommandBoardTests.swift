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
      url = "https://example.com/#{pane}/{row}"
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
        "id", "state", "rule", "subject", "level", "since", "value", "limit", "unit", "store",
        "sentence", "step", "pane", "row", "by", "link",
      ])
    #expect((object["id"] as? String)?.hasPrefix("payment:p3@") == true)
    #expect(object["state"] as? String == "raised")
    #expect(object["link"] as? String == "https://example.com/#queue/")
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

  /// Waits for something outside the board, which it need not show.
  private func wait(
    for what: String, reading board: PtySession, until isDone: () -> Bool
  ) throws {
    let deadline = ContinuousClock.now + .seconds(60)
    while !isDone() {
      board.settle(milliseconds: 20)
      try #require(ContinuousClock.now < deadline, "\(what)")
    }
  }

  /// The arguments that start the board of a plan whose command appends the state and the id of each alert to `told`.
  private func telling(_ body: String = "") throws -> [String] {
    let script = try shop.write(
      """
      alert="$(cat)"
      \(body)
      echo "$alert" | sed -E 's/.*"id": "([^"]*)", "state": "([a-z]*)".*/\\2 \\1/' >> "$1"
      """, to: "call")
    return ["/bin/sh", script, shop.path + "/told"]
  }

  private var told: [String] {
    (shop.contents(of: "told") ?? "").split(separator: "\n").map {
      String($0.prefix { $0 != " " })
    }
  }

  /// A board without a screen, whose input and terminal are none, as a service has it.
  private func headless() throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltBinary.path("exitboard"))
    process.arguments = [
      "--plain", "--plan", shop.path + "/exitboard.toml", "--file", shop.path + "/events.jsonl",
    ]
    process.environment = environment()
    process.standardInput = FileHandle.nullDevice
    for (name, stream) in [("stdout", \Process.standardOutput), ("stderr", \Process.standardError)]
    {
      process[keyPath: stream] = FileHandle(forWritingAtPath: try shop.write("", to: name))
    }
    try process.run()
    return process
  }

  @Test func `a board on a screen and one without send an alert once, and either goes on alone`()
    throws
  {
    let board = try board(command: telling())
    try board.waitFor("? help")
    let other = try headless()
    try wait(for: "the other board", reading: board) {
      shop.contents(of: "stdout")?.contains("q quits.") == true
    }

    try log("payment.failed", "terminal=p3", "kind=offline")
    try wait(for: "the alert", reading: board) { !told.isEmpty }
    try log("alert.acked", "alert=payment:p3", "--by", "JP")
    try wait(for: "the answer", reading: board) { told.count > 1 }
    // Else the alert of a killed board would rightly be sent again.
    try wait(for: "its record", reading: board) {
      shop.contents(of: "events.jsonl.alerts")?.contains("\tseen\t") == true
    }
    kill(other.processIdentifier, SIGKILL)
    other.waitUntilExit()
    try log("payment.restored", "terminal=p3")
    try wait(for: "the end", reading: board) { told.count > 2 }

    #expect(told == ["raised", "seen", "over"])
    let ids = (shop.contents(of: "told") ?? "").split(separator: "\n").map {
      $0.split(separator: " ").last
    }
    #expect(Set(ids).count == 1)
    board.send("q")
    #expect(try board.waitForEnd() == .exited(0))
  }

  @Test func `L07 an alert whose board is killed while it sends is sent by the other board`() throws
  {
    // The first program never ends; it is of the board without a screen, which starts alone.
    let plan = try telling("mkdir \"$1.first\" 2> /dev/null && exec sleep 1000")
    let unused = try board(command: plan)
    unused.signal(SIGKILL)
    try unused.waitForEnd()
    let killed = try headless()
    try log("payment.failed", "terminal=p3", "kind=offline")
    let deadline = ContinuousClock.now + .seconds(60)
    while !FileManager.default.fileExists(atPath: shop.path + "/told.first") {
      try #require(ContinuousClock.now < deadline)
    }
    let board = try board(command: plan)
    try board.waitFor("? help")
    #expect(told == [])

    kill(killed.processIdentifier, SIGKILL)
    killed.waitUntilExit()

    try wait(for: "the alert", reading: board) { !told.isEmpty }
    #expect(told == ["raised"])
    board.send("q")
    #expect(try board.waitForEnd() == .exited(0))
  }

  @Test
  func
    `L06 a command that fails is on the board, on its page, in the journal of a service and in doctor`()
    throws
  {
    let board = try board(command: telling("echo 'no server' >&2; exit 7"))
    try board.waitFor("? help")
    try log("payment.failed", "terminal=p3", "kind=offline")
    let sentence = "The alert command /bin/sh failed with status 7: no server"

    try board.waitFor(sentence)
    board.send("D")
    try board.waitFor("Alerts do not leave this board")
    board.send("\u{1B}")
    try board.wait("the board") { !$0.contains("Alerts do not leave this board") }
    board.send("q")
    try board.waitForEnd()
    try FileManager.default.removeItem(atPath: shop.path + "/events.jsonl.alerts")
    let service = try headless()
    let deadline = ContinuousClock.now + .seconds(60)
    while shop.contents(of: "stderr") != "exitboard: \(sentence)\n" {
      try #require(ContinuousClock.now < deadline, "\(shop.contents(of: "stderr") ?? "")")
    }
    service.terminate()
    service.waitUntilExit()

    let arguments = [
      "--plan", shop.path + "/exitboard.toml", "--file", shop.path + "/events.jsonl",
    ]
    let doctor = try CommandRun(["doctor"] + arguments, in: shop)
    #expect(doctor.status == 1)
    #expect(doctor.output.contains("WARN  alerts      \(sentence)\n"), "\(doctor.output)")
    #expect(doctor.output.contains("ok    alerts      /bin/sh\n"))
    let list = try CommandRun(["alert"] + arguments, in: shop)
    #expect(list.output.contains(sentence))
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
