import PtyHarness
import Testing

@Suite struct OpeningTests {
  @Test(arguments: [
    ("xterm-256color", "C.UTF-8", "braille indexed"), ("xterm", "C.UTF-8", "blocks eight"),
    ("tmux-256color", "C.UTF-8", "braille indexed"), ("screen", "C.UTF-8", "blocks eight"),
    ("linux", "C.UTF-8", "console eight"), ("vt100", "C.UTF-8", "ascii mono"),
    ("vt220", "C.UTF-8", "ascii mono"), ("xterm-256color", "C", "ascii indexed"),
    ("rxvt-unicode", "C.UTF-8", "blocks sixteen"),
    ("rxvt-unicode-256color", "C.UTF-8", "blocks indexed"),
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

  @Test(arguments: ["xterm-256color", "screen-256color", "rxvt-unicode-256color"])
  func `H09 a terminal with private modes is asked for its background, and its answer is no key`(
    name: String
  ) throws {
    let session = try fixture(environment: ["TERM": name])
    session.answersQueries = false
    try session.waitFor("alert_block")
    let marks = name.hasPrefix("screen") ? "" : "\u{1B}[?2004$p"
    #expect(session.text.contains("\u{1B}]11;?\u{1B}\\\(marks)\u{1B}[c"))

    for part in ["\u{1B}", "]", "11;rgb:fdfd/f6", "f6/e3e3", "\u{7}\u{1B}", "[?1;2", "c", "w"] {
      session.send(part)
      session.settle(milliseconds: 120)
    }

    let screen = try session.waitFor("'w'")
    #expect(screen.lines[1].contains("background(rgb(red: 253, green: 246, blue: 227)) 'w' "))
  }

  @Test(arguments: ["linux", "vt100", "xterm"])
  func `a terminal that might print the question, or without colour, is not asked`(name: String)
    throws
  {
    let session = try fixture(environment: ["TERM": name, "NO_COLOR": name == "xterm" ? "1" : ""])

    try session.waitFor("alert_block")

    #expect(!session.text.contains("]11;"))
    #expect(session.text.contains("[?2004$p") == (name == "xterm"))
  }

  @Test(arguments: [
    (["TERM": "xterm-256color"], true), (["TERM": "xterm", "NO_COLOR": "1"], true),
    (["TERM": "screen-256color"], false), (["TERM": "tmux-256color"], false),
    (["TERM": "xterm-256color", "TMUX": "/tmp/tmux-0/default,1,0"], false),
    (["TERM": "xterm-256color", "STY": "1.pts-0.till"], false),
  ])
  func `only a terminal that answers for itself is asked whether it marks pastes`(
    environment: [String: String], isAsked: Bool
  ) throws {
    let session = try fixture(environment: environment)
    session.marksPastes = true

    try session.waitFor("alert_block")
    session.send("P")
    let screen = try session.waitFor("marked")

    #expect(session.text.contains("\u{1B}[?2004$p") == isAsked)
    #expect(screen.lines[1].contains("unmarked") == !isAsked)
  }

  @Test(arguments: [
    ("xterm-256color", "\u{1B}[22;0;0t", "\u{1B}[23;0;0t"),
    ("rxvt-unicode-256color", "\u{1B}[22;2t", "\u{1B}[23;2t"),
    ("tmux-256color", "\u{1B}[22;2t", "\u{1B}[23;2t"),
  ])
  func `a window gets a clean title, and its own again however the board ends`(
    name: String, saved: String, restored: String
  ) throws {
    for key in ["q", "A"] {
      let session = try fixture(environment: ["TERM": name])
      try session.waitFor("alert_block")
      session.send("t")
      try session.waitFor("'t'")
      let title = /\u{1B}\]2;a title[^\u{7}\u{1B}]*\u{1B}\\/
      let set = try #require(session.text.firstMatch(of: title))
      let before = session.text[..<set.range.lowerBound]
      #expect(before.contains(saved))

      session.send(key)
      try session.waitForEnd()

      let after = session.text[set.range.upperBound...]
      #expect(after.contains("\u{1B}]2;\u{1B}\\") && after.contains(restored))
    }
  }

  @Test(arguments: ["linux", "vt100"])
  func `a terminal without titles gets none`(name: String) throws {
    let session = try fixture(environment: ["TERM": name])
    try session.waitFor("alert_block")

    session.send("t")
    try session.waitFor("'t'")

    #expect(!session.text.contains("a title"))
  }

  @Test(arguments: ["linux", "vt100"], ["q", "A"])
  func `where the board stays on the screen, the next line begins on an empty last line`(
    name: String, key: String
  ) throws {
    let session = try fixture(environment: ["TERM": name, "SWIFT_BACKTRACE": "enable=no"])
    try session.waitFor("alert_block")

    session.send(key)
    try session.waitForEnd()

    let screen = session.screen
    #expect(screen.lines.last?.allSatisfy { $0 == " " } ?? false, "\(screen.text)")
    #expect((screen.cursorColumn, screen.cursorRow) == (0, 9))
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
