package import BoardCanvas
import BoardText
internal import CNcurses
internal import Glibc

/// What a command that runs once may print to stdout: only text if it is not a terminal.
package struct PrintTarget: Hashable, Sendable {
  package let isTerminal: Bool
  package let glyphs: GlyphSet
  package let depth: ColourDepth
  /// Width of a line in cells.
  package let columns: Int
  /// Why the glyph set was chosen, such as `UTF-8, TERM=linux, 8 colours`.
  package let reason: String

  /// Inspects stdout, the locale and the terminal's database entry; trusts `COLORTERM=truecolor`.
  package init(colour: ColourChoice) {
    let isUTF8 = TerminalEnvironment.adoptLocale()
    isTerminal = isatty(STDOUT_FILENO) == 1
    var result: Int32 = 0
    let name = TerminalEnvironment.variable("TERM") ?? "dumb"
    let isKnown = unsafe isTerminal && setupterm(name, STDOUT_FILENO, &result) == OK
    let colours = isKnown ? Capabilities().colourCount : 0
    if isKnown { board_free_terminal() }
    let hasDirectColour = ["truecolor", "24bit"].contains(TerminalEnvironment.variable("COLORTERM"))
    glyphs =
      isTerminal
      ? TerminalEnvironment.glyphs(isUTF8: isUTF8, terminal: name, colours: colours)
      : isUTF8 ? .braille : .ascii
    let wanted = colour == .always && colours < 256 ? 256 : colours
    depth = TerminalEnvironment.depth(
      colours: hasDirectColour && wanted >= 8 ? 1 << 24 : wanted, hasDirectColour: hasDirectColour,
      choice: colour)
    reason =
      (isUTF8 ? tr("UTF-8") : tr("no UTF-8 in the locale")) + ", "
      + (isTerminal
        ? tr("TERM={name}, {colours} colours", name, colours) : tr("not a terminal"))
    columns = Tty.size(of: STDOUT_FILENO).columns
  }

  package func text(of canvas: Canvas, in theme: Theme) -> String {
    isTerminal || depth != .mono ? canvas.coloured(in: theme, depth: depth) : canvas.text
  }
}
