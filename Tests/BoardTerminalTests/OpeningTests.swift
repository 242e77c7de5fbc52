import PtyHarness
import Testing

@Suite struct OpeningTests {
  @Test(arguments: [
    ("xterm-256color", "C.UTF-8", "braille indexed"), ("xterm", "C.UTF-8", "blocks eight"),
    ("tmux-256color", "C.UTF-8", "braille indexed"), ("screen", "C.UTF-8", "blocks eight"),
    ("linux", "C.UTF-8", "console eight"), ("vt100", "C.UTF-8", "ascii mono"),
    ("vt220", "C.UTF-8", "ascii mono"), ("xterm-256color", "C", "ascii indexed"),
    ("rxvt-unicode", "C.UTF-8", "blocks sixteen"),
    ("xterm-256color", "xx_XX.UTF-8", "braille indexed"),
    ("xterm-256color", "nonsense", "ascii indexed"),
  ])
  func `glyphs and colours suit the terminal`(name: String, locale: String, footer: String) throws {
    let session = try fixture(environment: ["TERM": name, "LC_ALL": locale])

    let screen = try session.wait(footer) { $0.contains(footer) }

    if footer.hasPrefix("ascii") {
      #expect(screen.text.unicodeScalars.allSatisfy { $0.isASCII })
      #expect(session.bytes.allSatisfy { $0 < 0x80 })
    }
    session.send("q")
    #expect(try session.waitForEnd() == .exited(7))
    #expect(session.areModesAsBefore)
  }

  @Test(arguments: [
    ("", "TERM is not set"), ("dumb", "cannot move its cursor"),
  ])
  func `a terminal that cannot show a board gives an error that says what to do`(
    name: String, sentence: String
  ) throws {
    let session = try fixture(environment: ["TERM": name])

    #expect(try session.waitForEnd() == .exited(69))

    #expect(session.screen.text.contains(sentence))
    #expect(!session.bytes.contains(0x1B))
    #expect(session.areModesAsBefore)
  }

  @Test(arguments: ["no-such-terminal", "../../etc/passwd", "xterm\u{1B}[31m"])
  func `an unknown terminal is used as xterm, with a notice`(name: String) throws {
    let session = try fixture(environment: ["TERM": name], columns: 100)

    let screen = try session.waitFor("used as xterm-256color")

    #expect(screen.isAlternate)
  }

  @Test func `without colour nothing is coloured and late rows still look different`() throws {
    let session = try fixture(environment: ["NO_COLOR": "1"])
    let screen = try session.waitFor("alert_block")

    #expect(screen.contains("braille mono"))
    let colours = session.text.matches(of: /\u{1B}\[[0-9;]*m/).filter { match in
      match.output.dropFirst(2).dropLast().split(separator: ";").contains { number in
        (30...49).contains(Int(number) ?? 0) && number != "39" && number != "49"
      }
    }
    #expect(colours.isEmpty)
    let warn = try #require(screen.position(of: "warn"))
    let alert = try #require(screen.position(of: "alert_block"))
    #expect(screen.rows[warn.row][warn.column].isBold)
    #expect(screen.rows[alert.row][alert.column].isReversed)
  }

  @Test(arguments: [
    ("never", "mono", "1"), ("always", "indexed", "1"), ("auto", "mono", "1"),
    ("auto", "indexed", ""),
  ])
  func `the option wins over the variable`(flag: String, depth: String, noColour: String) throws {
    let session = try fixture("--color", flag, environment: ["NO_COLOR": noColour])

    try session.waitFor("braille \(depth)")
  }

  @Test func `COLUMNS in the environment does not fix the size`() throws {
    let session = try fixture(environment: ["COLUMNS": "20", "LINES": "5"], columns: 70)
    try session.waitFor("70x10")

    session.resize(columns: 64, rows: 12)

    try session.waitFor("64x12")
  }

  @Test func `without a terminal there is an error sentence`() throws {
    let session = try PtySession(
      argv: ["/usr/bin/setsid", "-w", BuiltBinary.path("tty-fixture")],
      environment: ["LC_ALL": "C.UTF-8"])

    try session.waitForEnd()

    #expect(session.screen.text.contains("no terminal to draw on"))
  }
}
