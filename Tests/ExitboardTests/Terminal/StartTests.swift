import BoardTestSupport
import Foundation
import Glibc
import PtyHarness
import Testing

/// H05 to H07, J09, J12, J13: unusual places and ways to start the program.
@Suite struct StartTests {
  private let shop: TemporaryFolder

  init() throws {
    shop = try TemporaryFolder()
    try shop.write("", to: "events.jsonl")
  }

  /// A shell script with the program's path as `$1`, on a terminal.
  private func script(_ text: String, environment: [String: String] = [:]) throws -> PtySession {
    try PtySession(
      argv: ["/bin/sh", "-c", text, "sh", BuiltBinary.path("exitboard")],
      environment: shop.environment(wall: "20:20").merging(environment) { _, new in new })
  }

  @Test(arguments: ["<&-", "</dev/null", "2>&-", "2>/dev/null", "<&- 2>&-"])
  func `H05 without stdin or stderr the board still gets its keys`(redirection: String) throws {
    let board = try script("\"$1\" --by JP \(redirection); echo status $?")
    try board.waitFor("? help")

    board.send("c")
    try board.waitFor("Closing staff briefed · 20:2")
    board.send("q")

    try board.waitFor("status 0")
    try board.waitForEnd()
    #expect(board.leftBehind == [])
    #expect(shop.count(of: "check.done") == 1)
  }

  @Test(arguments: ["| cat", "> out; cat out", ">&- ; :"])
  func `H05 where stdout is no terminal the board is printed once, without escape sequences`(
    redirection: String
  ) throws {
    let printed = try script(
      "cd \"$HOME\"; \"$1\" \(redirection.hasPrefix(">&-") ? "" : "")\(redirection)")

    #expect(try printed.waitForEnd() == .exited(0))

    #expect(printed.text.contains("Farewell") == !redirection.hasPrefix(">&-"))
    #expect(!printed.bytes.contains(0x1B))
    #expect(printed.leftBehind == [])
  }

  @Test func `B19 the event file never replaces a closed standard file`() throws {
    let traced = try script(
      "strace -f -qq -e trace=openat -o \"$HOME/trace\" \"$1\" log weather.set wet=true "
        + "<&- >&- 2>&-; echo done")
    try traced.waitFor("done")

    let opened = (shop.contents(of: "trace") ?? "").split(separator: "\n")
      .filter { $0.contains("events.jsonl") && $0.contains(" = ") }
    #expect(!opened.isEmpty)
    for line in opened {
      let number = line.split(separator: " ").last.flatMap { Int($0) }
      #expect(number.map { $0 > 2 || $0 < 0 } ?? true, "\(line)")
    }
  }

  @Test(arguments: [
    ("vt100", "20:20"), ("no-such-terminal", "used as xterm-256color"),
    ("../../etc/passwd", "used as xterm-256color"), ("\u{FF}", "used as xterm-256color"),
    (String(repeating: "x", count: 5_000), "used as xterm-256color"),
  ])
  func `H06 any terminal name shows a board and restores the terminal`(name: String, words: String)
    throws
  {
    let board = try shop.board(environment: ["TERM": name], columns: 120, rows: 40)

    try board.waitFor(words)
    board.send("q")

    #expect(try board.waitForEnd() == .exited(0))
    #expect(board.leftBehind == [])
  }

  @Test(arguments: [
    // A folder, an endless device, a fifo, noise and a huge sparse file in the place of the entry.
    "mkdir -p db/x/xterm-256color", "mkdir -p db/x; ln -s /dev/zero db/x/xterm-256color",
    "mkdir -p db/x; head -c 100000 /dev/urandom > db/x/xterm-256color",
    "mkdir -p db/x; truncate -s 10G db/x/xterm-256color", "ln -s /dev/full db", "touch db",
    "mkdir -p db/x; ln -s xterm-256color db/x/xterm-256color",
  ])
  func `H06 a hostile terminal database does no harm`(making: String) throws {
    let board = try script(
      "cd \"$HOME\"; \(making); TERMINFO=\"$HOME/db\" \"$1\" --by JP; echo status $?")

    try board.wait("a board or a sentence") {
      $0.contains("? help") || $0.contains("status")
    }
    if board.screen.contains("? help") { board.send("q") }
    try board.waitForEnd()
    #expect(board.leftBehind == [])
  }

  @Test(arguments: ["C", "POSIX", "en_US.ISO-8859-1", "xx_XX.ISO-8859-15", "nonsense"])
  func `H07 a locale without UTF-8 gets a board in ASCII`(locale: String) throws {
    let board = try shop.board(environment: ["LC_ALL": locale])
    try board.waitFor("? help")
    board.send("q")

    #expect(try board.waitForEnd() == .exited(0))
    #expect(board.bytes.allSatisfy { $0 < 0x80 })
    #expect(board.leftBehind == [])
  }

  @Test(
    .enabled(if: getuid() == 0, "only the superuser can make a file another user's"),
    arguments: ["4755", "2755"])
  func `J09 with the rights of another user it does nothing`(mode: String) throws {
    // A copy: another user may have no access to the build folder.
    let started = try script(
      """
      cp "$1" "$HOME/program" && chown nobody:nogroup "$HOME/program" &&
      chmod \(mode) "$HOME/program" && "$HOME/program" log weather.set wet=true; echo status $?
      """)

    try started.waitFor("status 77")

    #expect(started.screen.contains("another user's rights"))
    #expect(shop.contents(of: "events.jsonl") == "")
  }

  @Test(arguments: [
    ("log note.added topic=other text=$(printf 'a\\377b')", 64),
    ("log weather.set wet=true --file \"$HOME/$(printf 'a\\377b')\"", 64),
    ("$(printf '\\377')", 64),
    ("log note.added topic=other text=$(head -c 70000 /dev/zero | tr '\\0' a)", 64),
    ("log weather.set $(yes a=b | head -n 100000)", 64),
  ])
  func `J12 arguments that are not text, too long or too many are rejected in one sentence`(
    words: String, status: Int
  ) throws {
    let started = try script("\"$1\" \(words); echo status $?")

    try started.waitFor("status \(status)")

    #expect(shop.contents(of: "events.jsonl") == "")
    #expect(try FileManager.default.contentsOfDirectory(atPath: shop.path) == ["events.jsonl"])
  }

  @Test func `J12 a variable with a path must be valid text`() throws {
    let started = try script("EXITBOARD_FILE=$(printf 'a\\377b') \"$1\" status; echo status $?")

    try started.waitFor("status 64")

    #expect(started.screen.contains("EXITBOARD_FILE is not UTF-8 text"))
  }

  @Test func `J12 without any argument, not even its name, it is the board`() throws {
    var process: pid_t = 0
    var arguments: [UnsafeMutablePointer<CChar>?] = [nil]
    var variables = shop.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in variables { free(text) } }
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(
      &files, 1, shop.path + "/out", O_WRONLY | O_CREAT | O_TRUNC, 0o600)

    try #require(
      posix_spawn(
        &process, BuiltBinary.path("exitboard"), &files, nil, &arguments, &variables) == 0)
    var status: Int32 = 0
    waitpid(process, &status, 0)

    #expect(status == 0)
    #expect(shop.contents(of: "out")?.contains("Farewell") == true)
  }

  @Test func `J13 without HOME nothing is written to the root folder`() throws {
    let started = try script(
      "unset HOME XDG_STATE_HOME XDG_CONFIG_HOME EXITBOARD_FILE; \"$1\" doctor; echo looked")

    try started.waitFor("looked")

    #expect(!FileManager.default.fileExists(atPath: "/.local"))
    #expect(!FileManager.default.fileExists(atPath: "/.config/exitboard"))
  }

  @Test func `J13 a HOME that is not writable shows the board and rejects the tap`() throws {
    let board = try script(
      "unset XDG_STATE_HOME EXITBOARD_FILE; HOME=/proc/nowhere \"$1\" --by JP; echo status $?")
    try board.waitFor("? help")

    board.send("e")
    try board.waitFor("NOT SAVED")
    board.send("q")

    try board.waitFor("status 0")
    try board.waitForEnd()
    #expect(board.leftBehind == [])
  }

  @Test func `J13 a deleted current folder does not matter to files with a full path`() throws {
    let board = try script(
      "mkdir \"$HOME/gone\"; cd \"$HOME/gone\"; rmdir \"$HOME/gone\"; \"$1\" --by JP; echo status $?"
    )
    try board.waitFor("? help")

    board.send("c")
    try board.waitFor("Closing staff briefed · 20:2")
    board.send("q")

    try board.waitFor("status 0")
    #expect(shop.count(of: "check.done") == 1)
  }
}
