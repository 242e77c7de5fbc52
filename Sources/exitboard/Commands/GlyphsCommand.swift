import ArgumentParser
import BoardCanvas
import BoardTerminal
import BoardText

/// Shows the glyph sets, so that the user sees which of them the terminal and its font can draw.
struct GlyphsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glyphs",
    abstract: "Show the sets of drawing characters, and which one this terminal gets.",
    discussion: """
      If boxes have gaps, or you see question marks or empty squares, choose the next set below \
      with --glyphs.
      """)

  func run() throws {
    let target = PrintTarget(colour: .auto)
    try Output.message("\(target.reason)\n\n")
    for glyphs in GlyphSet.allCases where glyphs == .ascii || target.glyphs != .ascii {
      let isChosen = glyphs == target.glyphs
      try Output.message("--glyphs \(glyphs.rawValue)\(isChosen ? tr("  (chosen here)") : "")\n")
      let canvas = ThemeSample.canvas(
        columns: 66, glyphs: glyphs, themeGlyphs: ThemeGlyphs(), title: glyphs.rawValue)
      try Output.message(canvas.rows(2..<12) + "\n")
    }
  }
}

extension Canvas {
  /// Some rows of the canvas as text.
  fileprivate func rows(_ rows: Range<Int>) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines[rows.clamped(to: lines.indices)].joined(separator: "\n") + "\n"
  }
}
