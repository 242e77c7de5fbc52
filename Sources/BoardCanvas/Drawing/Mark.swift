package import BoardText

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
  /// Draws a mark's glyph in the mark's role.
  package mutating func put(_ mark: Mark, column: Int, row: Int) {
    put(themeGlyphs.mark(mark, in: glyphs), column: column, row: row, width: 1, role: mark.role)
  }
}
