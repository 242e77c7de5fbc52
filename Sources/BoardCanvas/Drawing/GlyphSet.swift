package import BoardText

/// The glyphs that a terminal and its font can display, richest set first.
package enum GlyphSet: String, Hashable, Sendable, CaseIterable {
  case braille, blocks, console, ascii

  /// Whether all of Unicode may be used, not only what old fonts have.
  package var isUnicode: Bool { self == .braille || self == .blocks }

  /// A one-cell glyph as this set displays it: unchanged, or the closest that the font has.
  func displayable(_ glyph: String) -> String {
    guard !isUnicode, glyph.utf8.count > 1, let base = glyph.unicodeScalars.first else {
      return glyph
    }
    if self == .console, Self.isInConsoleFonts(base) { return glyph }
    if let ascii = Self.asciiByGlyph[base] { return String(ascii) }
    return self == .console && base.properties.isAlphabetic ? glyph : "?"
  }

  /// Whether the 456 fonts of Debian's console-setup 1.221 have a glyph; many lack `¹²³×`.
  private static func isInConsoleFonts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "¹", "²", "³", "×": false
    case "\u{A0}"..."\u{FF}", "─", "│", "┌", "┐", "└", "┘", "├", "┤", "┬", "┴", "┼", "░", "▒", "█":
      true
    default: false
    }
  }

  /// An ASCII replacement for each decoration that the panes use and each letter of Latin 1.
  private static let asciiByGlyph: [Unicode.Scalar: Unicode.Scalar] = {
    var plain: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (glyphs, ascii) in [
      ("·–—‐‑−─┄┅┈┉━═", "-"), ("│┃║┊┋▏▕", "|"),
      ("┌┐└┘├┤┬┴┼╭╮╰╯┏┓┗┛┣┫┳┻╋╔╗╚╝┝┥", "+"), ("…≈", "~"), ("✓✔", "+"), ("×", "x"), ("✗✘", "X"),
      ("≤‹«◂←▐", "<"), ("≥›»▸→▌", ">"), ("↑▲", "^"), ("↓▼", "v"), ("‘’´ʼ", "'"), ("“”„", "\""),
      ("•●■◆", "*"), ("○◦", "o"), ("°", "o"), ("£", "L"), ("€", "E"), ("¥", "Y"), ("\u{A0}", " "),
      ("█▇▆▓", "#"), ("▅▄▒", ":"), ("▃▂▁░", "."), ("¹", "1"), ("²", "2"), ("³", "3"), ("⁴", "4"),
      ("⁵", "5"), ("⁶", "6"), ("⁷", "7"), ("⁸", "8"), ("⁹", "9"), ("⁰", "0"),
      ("àáâãäåæª", "a"), ("ÀÁÂÃÄÅÆ", "A"), ("çč", "c"), ("ÇČ", "C"), ("èéêëě", "e"),
      ("ÈÉÊËĚ", "E"), ("ìíîï", "i"), ("ÌÍÎÏ", "I"), ("ñń", "n"), ("ÑŃ", "N"), ("òóôõöøœº", "o"),
      ("ÒÓÔÕÖØŒ", "O"), ("ùúûüů", "u"), ("ÙÚÛÜŮ", "U"), ("ýÿ", "y"), ("Ý", "Y"), ("ß", "s"),
      ("ð", "d"), ("Ð", "D"), ("þ", "p"), ("Þ", "P"), ("ł", "l"), ("Ł", "L"), ("śš", "s"),
      ("ŚŠ", "S"), ("źżž", "z"), ("ŹŻŽ", "Z"), ("ąă", "a"), ("ę", "e"), ("ć", "c"), ("ř", "r"),
      ("¿", "?"), ("¡", "!"), ("§", "S"), ("©", "c"), ("®", "r"), ("µ", "u"), ("÷", "/"),
    ] as [(String, Unicode.Scalar)] {
      for glyph in glyphs.unicodeScalars { plain[glyph] = ascii }
    }
    return plain
  }()

  /// Partly filled cells, from the narrowest to full; they fill from the left.
  var barSteps: [Unicode.Scalar] {
    switch self {
    case .braille, .blocks: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
    case .console: ["█"]
    case .ascii: ["#"]
    }
  }

  /// Partly filled cells, from the lowest above zero to full; they fill from the bottom.
  var columnSteps: [Unicode.Scalar] {
    switch self {
    case .braille, .blocks: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    case .console: ["░", "▒", "█"]
    case .ascii: [".", ":", "*", "#"]
    }
  }

  /// Glyphs for levels 0 to 4; level 0 is visible, because an empty cell would mean closed.
  var heatSteps: [Unicode.Scalar] {
    switch self {
    case .braille, .blocks: ["▁", "░", "▒", "▓", "█"]
    case .console: ["_", ":", "░", "▒", "█"]
    case .ascii: ["_", ".", ":", "*", "#"]
    }
  }

  /// The glyph of an unknown value, where an empty cell would mean zero.
  var unknown: Unicode.Scalar { self == .ascii ? "-" : "·" }
}

extension DisplayText {
  package func string(in glyphs: GlyphSet) -> String {
    guard !glyphs.isUnicode, string.utf8.count != width else { return string }
    return self.glyphs.map { glyph in
      glyph.width == 2 && glyphs == .ascii ? "??" : glyphs.displayable(glyph.string)
    }.joined()
  }
}

/// The state of a row as one glyph; the raw value is its name in a theme's `[glyphs]`.
package enum Mark: String, Hashable, Sendable, CaseIterable {
  case done, open, due, bad, locked, stale, skipped

  package var role: Role {
    switch self {
    case .done: .ok
    case .open: .muted
    case .due: .warn
    case .bad: .alert
    case .locked, .skipped: .off
    case .stale: .stale
    }
  }

  package func glyph(in glyphs: GlyphSet) -> DisplayText {
    switch self {
    case .done: glyphs.isUnicode ? "✓" : "+"
    case .open: glyphs == .ascii ? "." : "·"
    case .due: "!"
    case .bad: glyphs.isUnicode ? "✗" : "X"
    case .locked: "#"
    case .stale: "~"
    case .skipped: "-"
    }
  }
}

extension Canvas {
  package mutating func put(_ mark: Mark, column: Int, row: Int) {
    put(themeGlyphs.mark(mark, in: glyphs), column: column, row: row, width: 1, role: mark.role)
  }
}
