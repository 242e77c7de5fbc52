import BoardTestSupport
import PtyHarness
import Testing

/// A real screen as a text file in `Evening/` beside the tests, compared row by row.
///
/// The seconds of a toast and hashes differ between runs and are masked. With `EXITBOARD_RECORD`
/// set the file is rewritten and the test fails, so that a new screen is always reviewed as a
/// difference.
struct EveningScreen {
  let name: String

  /// Waits until the screen equals the file; otherwise records the rows that differ.
  func expect(
    on session: PtySession, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = ScreenFile(name, in: "Evening", beside: #filePath)
    if ScreenFile.isRecording {
      session.settle(milliseconds: 700)
      try file.record(EveningScreen.text(of: session.screen))
      Issue.record("\(file.recorded)", sourceLocation: sourceLocation)
      return
    }
    let expected = try file.expected()
    do {
      try session.wait(name, seconds: 40) { EveningScreen.text(of: $0) == expected }
    } catch PtyError.timedOut {
      let shown = EveningScreen.text(of: session.screen)
      let missing = EveningScreen.missing(expected, in: shown)
      #expect(missing == [], "\(name):\n\(shown)", sourceLocation: sourceLocation)
    }
  }

  /// The expected rows that are missing.
  private static func missing(_ expected: String, in shown: String) -> [String] {
    let rows = shown.split(separator: "\n", omittingEmptySubsequences: false)
    return expected.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset >= rows.count || rows[$0.offset] != $0.element }
      .map { String($0.element) }
  }

  /// The rows with a margin, so that blanks at line ends count and are visible.
  static func text(of screen: Screen) -> String {
    screen.rows.map { cells in
      let line = cells.map { $0.glyph }.joined()
      return masked(line) + "|\n"
    }.joined()
  }

  private static func masked(_ line: String) -> String {
    let hash = /[0-9a-f]{32}/
    let line = line.replacing(hash, with: String(repeating: "h", count: 32))
    // `u undo 10s` is one column wider than `u undo 9s`.
    guard let match = line.wholeMatch(of: #/(.*\S)( {2,})(\S.*) (\d+)s[ ]/#) else { return line }
    let blanks = match.2.count + match.4.count - 1
    guard match.3.contains("undo") || match.3.contains("redo") else { return line }
    return match.1 + String(repeating: " ", count: blanks) + match.3 + " _s "
  }
}
