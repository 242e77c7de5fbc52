/// Which glyphs a terminal and its font can be trusted with.
package enum GlyphSet: String, Hashable, Sendable, CaseIterable {
  case braille, blocks, console, ascii
}
