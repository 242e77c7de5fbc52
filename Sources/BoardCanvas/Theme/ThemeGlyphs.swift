import BoardText

/// Glyphs that a theme puts in place of a set's own; only where the terminal is trusted with all of Unicode.
package struct ThemeGlyphs: Hashable, Sendable {
  /// Marks by themselves; each scalar takes one cell.
  package var marks: [Mark: Unicode.Scalar] = [:]
  /// Horizontal, vertical, then the corners: top left, top right, bottom left, bottom right; empty = the set's own.
  package var box: [Unicode.Scalar] = []
  /// The same of the focused box.
  package var focus: [Unicode.Scalar] = []

  package init() {}

  package static let boxCount = 6

  /// Glyphs of `other` where this one names none.
  package func filled(from other: ThemeGlyphs) -> ThemeGlyphs {
    var filled = self
    filled.marks.merge(other.marks) { own, _ in own }
    if box.isEmpty { filled.box = other.box }
    if focus.isEmpty { filled.focus = other.focus }
    return filled
  }

  /// The scalars of a text if each takes one cell and shows by itself; `nil` otherwise.
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

extension Mark {
  /// As `[glyphs]` of a theme spells it.
  package static let names: [(name: String, mark: Mark)] = [
    ("done", .done), ("open", .open), ("due", .due), ("bad", .bad), ("locked", .locked),
    ("stale", .stale), ("skipped", .skipped),
  ]
}

extension GlyphSet {
  /// Whether any glyph may be asked for, and not only what some old font has.
  package var isUnicode: Bool { self == .braille || self == .blocks }
}
