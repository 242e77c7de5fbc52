import PtyHarness
import Testing

@Suite struct ThemeCommandTests {
  private func run(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> PtySession {
    let session = try PtySession(
      argv: [BuiltBinary.path("exitboard")] + arguments,
      environment: [
        "LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "XDG_CONFIG_HOME": "/nonexistent",
      ].merging(environment) { _, new in new }, columns: 100, rows: 60)
    try session.waitForEnd()
    return session
  }

  @Test func `the themes are listed, auto first`() throws {
    let session = try run("theme", "list")

    #expect(session.end == .exited(0))
    #expect(session.screen.lines[0].hasPrefix("auto"))
    #expect(session.screen.contains("solarized-light  light"))
  }

  @Test func `a theme is shown in its own colours`() throws {
    let session = try run("theme", "show", "dark", environment: ["COLORTERM": "truecolor"])

    let screen = session.screen
    let late = try #require(screen.position(of: "LATE"))
    #expect(
      screen.rows[late.row][late.column].foreground == .rgb(red: 0xEC, green: 0x5B, blue: 0x38))
    #expect(
      screen.rows[late.row][late.column].background == .rgb(red: 0x10, green: 0x14, blue: 0x18))
  }

  @Test func `without colour a theme is shown with bold and reverse only`() throws {
    let session = try run("theme", "show", "dark", environment: ["NO_COLOR": "1"])

    let screen = session.screen
    #expect(
      screen.rows.joined().allSatisfy { $0.foreground == .standard && $0.background == .standard })
    let alert = try #require(screen.position(of: "!! till"))
    #expect(screen.rows[alert.row][alert.column].isReversed)
  }

  @Test func `a missing theme is a sentence and status 78`() throws {
    let session = try run("theme", "show", "nope")

    #expect(session.end == .exited(78))
    #expect(session.screen.contains("there is no such theme; `exitboard theme list` shows"))
  }

  @Test func `every shipped theme passes its check`() throws {
    let session = try run("theme", "check")

    #expect(session.end == .exited(0))
    #expect(session.screen.contains("mono.toml: good contrast, no faults"))
  }

  @Test(arguments: [
    ("C.UTF-8", "--glyphs braille  (chosen here)"), ("C", "--glyphs ascii  (chosen here)"),
  ])
  func `the glyph sets are shown, with the chosen one named`(locale: String, line: String) throws {
    let session = try run("glyphs", environment: ["LC_ALL": locale])

    #expect(session.end == .exited(0))
    #expect(session.screen.contains(line))
    if locale == "C" { #expect(session.bytes.allSatisfy { $0 < 0x80 }) }
  }
}
