import BoardText

/// Glyphs of a theme that replace those of the glyph set; used only with all of Unicode.
package struct ThemeGlyphs: Hashable, Sendable {
  /// The marks that the theme replaces; each scalar takes one cell.
  package var marks: [Mark: Unicode.Scalar] = [:]
  /// Horizontal, vertical, top left, top right, bottom left, bottom right; empty = the set's own.
  package var box: [Unicode.Scalar] = []
  /// The same for the focused box.
  package var focus: [Unicode.Scalar] = []

  package init() {}

  package static let boxGlyphCount = 6

  /// These glyphs, with those of `other` where this theme sets none.
  package func completed(from other: ThemeGlyphs) -> ThemeGlyphs {
    var filled = self
    filled.marks.merge(other.marks) { own, _ in own }
    if box.isEmpty { filled.box = other.box }
    if focus.isEmpty { filled.focus = other.focus }
    return filled
  }

  /// The scalars of a text if each takes one cell and is visible by itself; otherwise `nil`.
  package static func scalars(_ text: String) -> [Unicode.Scalar]? {
    let scalars = Array(text.unicodeScalars)
    let fits = scalars.allSatisfy { scalar in
      scalar != " " && cellWidth(of: scalar) == 1
        && DisplayText(String(scalar)).string == String(scalar)
    }
    return fits ? scalars : nil
  }

  func mark(_ mark: Mark, in glyphs: GlyphSet) -> DisplayText {
    guard glyphs.isUnicode, let own = marks[mark] else { return mark.glyph(in: glyphs) }
    return DisplayText(String(own))
  }
}
