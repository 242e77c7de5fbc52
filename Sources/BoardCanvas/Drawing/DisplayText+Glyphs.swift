package import BoardText

extension DisplayText {
  /// The text in the glyphs that a set has.
  package func string(in glyphs: GlyphSet) -> String {
    guard !glyphs.isUnicode, string.utf8.count != width else { return string }
    return self.glyphs.map { glyph in
      glyph.width == 2 && glyphs == .ascii ? "??" : glyphs.displayable(glyph.string)
    }.joined()
  }
}
