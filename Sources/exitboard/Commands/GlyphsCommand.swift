import ArgumentParser
import BoardCanvas
import BoardTerminal
import BoardText

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
      let lines = canvas.text.split(separator: "\n", omittingEmptySubsequences: false)[2..<12]
      try Output.message(lines.joined(separator: "\n") + "\n\n")
    }
  }
}
