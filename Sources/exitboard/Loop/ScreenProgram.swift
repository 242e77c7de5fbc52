import BoardCanvas
import BoardSettings
import BoardTerminal
import Glibc

/// A program that shows a screen, or lines with `--plain`, or prints its screen once.
protocol ScreenProgram {
  associatedtype Ended
  var display: DisplayOptions { get }
  /// The theme of the plan.
  var planTheme: String { get }

  /// Runs until it is left; the front end is restored then.
  func run<Front: FrontEnd & ~Copyable>(
    on frontEnd: consuming Front, glyphs: GlyphSet, themes: ThemeChoice, notices: [String]
  ) throws(Failure) -> Ended
  /// Prints the screen, `COLUMNS` columns wide (default 80).
  func printOnce() throws(Failure)
}

extension ScreenProgram {
  var themeName: String { display.theme ?? KeptTheme.name(over: planTheme) ?? planTheme }

  var printedSize: Size {
    Size(
      columns: min(500, Locations.number("COLUMNS") ?? 80),
      rows: min(500, Locations.number("LINES") ?? 24))
  }

  var printedGlyphs: GlyphSet {
    display.glyphs ?? (TerminalEnvironment.adoptLocale() ? .blocks : .ascii)
  }

  /// Runs on the terminal; `nil` = it cannot show a screen, so that it was printed once.
  func onFrontEnd() throws(Failure) -> Ended? {
    let themes = ThemeChoice(
      Themes(), name: themeName, background: TerminalEnvironment.background)
    if display.plain {
      let lines: PlainFrontEnd
      do throws(TerminalError) { lines = try PlainFrontEnd() } catch {
        return try printed(because: error)
      }
      return try run(on: lines, glyphs: .blocks, themes: themes, notices: [])
    }
    let terminal: Terminal
    do throws(TerminalError) {
      terminal = try Terminal(
        theme: themes.found.theme, glyphs: display.glyphs, colour: display.colour)
    } catch {
      return try printed(because: error)
    }
    let notices = [themes.found.warning, terminal.notice].compactMap(\.self)
    let glyphs = terminal.glyphs
    return try run(on: terminal, glyphs: glyphs, themes: themes, notices: notices)
  }

  private func printed(because error: TerminalError) throws(Failure) -> Ended? {
    guard error.allowsPrinting else { throw Failure(.osError, error.description) }
    try printOnce()
    Output.report(error.description)
    return nil
  }
}
