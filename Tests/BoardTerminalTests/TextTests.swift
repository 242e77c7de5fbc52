import BoardTestSupport
import BoardCanvas
import BoardTerminal
import BoardText
import PtyHarness
import Testing

@Suite struct TextTests {
  @Test(arguments: [
    "Küche Żółć Ελλάδα", "寿司ランチ", "한글 매장", "e\u{301}a\u{308}o\u{302}\u{323}", "£12–14 · ≤3:00 → ✓✗",
    "\u{1100}\u{1161}\u{11A8}x", "ทดสอบ ก็", "שלום", "🍰 cake", "a\u{200D}b\u{FE0F}c", "ﾊﾝｶｸ",
    "①②③ ½ ¾",
    "\u{1F1EC}\u{1F1E7} flag", "👩\u{200D}🍳 cook", "𝔘𝔫𝔦", "\u{2028}line\u{2029}",
  ])
  func `text after any other text starts in the column of its width`(text: String) throws {
    let shown = DisplayText(text)

    let session = try fixture("--text", text + "|END")
    try session.waitFor("|END")
    let screen = try session.waitFor("braille indexed ━┛")

    let end = try #require(screen.position(of: "|END"))
    #expect(end.column == 2 + shown.width)
    #expect(screen.rows[end.row][79].glyph == "┃")
    #expect(screen.rows[end.row][0].glyph == "┃")
  }

  @Test(arguments: [
    ("clear", "\u{1B}[2J"), ("title", "\u{1B}]0;owned\u{7}"),
    ("link", "\u{1B}]8;;http://x\u{1B}\\x"),
    ("clipboard", "\u{1B}]52;c;b3duZWQ=\u{7}"), ("notify", "\u{1B}]777;x\u{7}"),
    ("device", "\u{1B}P$qm\u{1B}\\"), ("report", "\u{1B}[21t"), ("C1", "\u{9B}2J\u{9D}0;x\u{9C}"),
    ("line feed", "a\nb"), ("return", "abc\rX"), ("back", "abc\u{8}X"), ("tab", "a\tb"),
    ("bell", "a\u{7}b"), ("delete", "a\u{7F}b"), ("nul", "a\u{1}b"), ("shift out", "a\u{E}bcd"),
  ])
  func `I02 I03 hostile text is shown and has no effect`(kind: String, text: String) throws {
    let session = try fixture("--text", text + "|END")

    try session.waitFor("|END")
    let screen = try session.waitFor("braille indexed ━┛")

    #expect(screen.lines[0].hasPrefix("┏━ ¹Fixture"), "\(kind)")
    #expect(screen.lines[8].contains("alert_block"), "\(kind)")
    #expect(screen.lines[9].hasSuffix("━┛"), "\(kind)")
    let bytes = session.text.replacing(
      TerminalAnswer.query(background: true, pasteMarks: true), with: "")
    for sequence in ["\u{1B}]", "\u{1B}P", "\u{1B}[21t", "\u{7}", "\u{E}b", "\t", "\u{9B}"] {
      #expect(!bytes.contains(sequence), "\(kind)")
    }
  }

  @Test(arguments: [
    "\u{202E}evil\u{202C}", "\u{2066}x\u{2069}", "a\u{200B}b", "\u{E0041}\u{E0042}",
    "x\u{3164}\u{115F}y",
    "\u{FEFF}bom",
  ])
  func `I04 I05 direction marks and invisible characters never reach the terminal`(text: String)
    throws
  {
    let session = try fixture("--text", text + "|END")

    try session.waitFor("|END")

    let hidden: Set<Unicode.Scalar> = [
      "\u{202E}", "\u{202C}", "\u{2066}", "\u{2069}", "\u{200B}", "\u{3164}", "\u{115F}",
      "\u{FEFF}",
      "\u{E0041}", "\u{E0042}",
    ]
    #expect(hidden.isDisjoint(with: session.text.unicodeScalars))
  }

  @Test func `I06 ten thousand marks on one letter do not damage the board`() throws {
    let session = try fixture("--text", "e" + String(repeating: "\u{301}", count: 10_000) + "|END")

    try session.waitFor("|END")
    let screen = try session.waitFor("braille indexed ━┛")

    #expect(screen.position(of: "|END")?.column == 3)
    #expect(session.bytes.count < 8_000)
  }

  @Test func `with direct colour in the terminal's entry the theme's own colours are used`() throws
  {
    let folder = try TemporaryFolder()
    try DirectColour.compile(in: folder.path)

    let session = try fixture(environment: ["TERM": DirectColour.name, "TERMINFO": folder.path])
    let screen = try session.waitFor("alert_block")

    #expect(screen.contains("braille direct"))
    let alert = try #require(screen.position(of: "alert_block"))
    // Colour 124 of xterm's cube.
    #expect(
      screen.rows[alert.row][alert.column].background == .rgb(red: 175, green: 0, blue: 0))
  }

  @Test func `a frame is written at once`() throws {
    let session = try fixture()
    try session.waitFor("alert_block")
    session.send("^")
    try session.waitFor("'^'")

    let frames = session.text.components(separatedBy: "\u{1B}[?2026h").dropFirst()

    #expect(frames.count == 2)
    for frame in frames { #expect(frame.hasSuffix("\u{1B}[?2026l")) }
  }
}

extension String {
  fileprivate func components(separatedBy mark: String) -> [Substring] {
    split(separator: mark, omittingEmptySubsequences: false)
  }
}
