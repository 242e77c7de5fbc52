/// Text that is safe to put on a screen: it moves no cursor, hides nothing, rings no bell.
///
/// The only text the canvas accepts. Made of glyphs: a scalar that takes one or two cells, and at
/// most four combining marks on it.
package struct DisplayText: Hashable, Sendable {
  package let string: String
  /// Cells it takes, by the table the terminal library uses.
  package let width: Int

  /// Cleans `raw`: controls become visible, invisible and direction-changing characters go.
  package init(_ raw: some StringProtocol) {
    self.init(String(raw))
  }

  /// Likewise; most texts are whole ones, and those of a picture are many.
  package init(_ raw: String) {
    if raw.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      string = raw
      width = raw.utf8.count
      return
    }
    var cleaner = TextCleaner()
    for scalar in raw.unicodeScalars { cleaner.take(scalar) }
    string = cleaner.string
    width = cleaner.width
  }

  /// For parts of texts that are clean already.
  init(cleaned string: String, width: Int) {
    self.string = string
    self.width = width
  }

  package var isEmpty: Bool { width == 0 }

  /// At most `width` cells of it; what had to be cut ends in `…`.
  package func clipped(to width: Int) -> DisplayText {
    if self.width <= width { return self }
    guard width > 0 else { return DisplayText(cleaned: "", width: 0) }
    var kept = ""
    var taken = 0
    for glyph in glyphs {
      guard taken + glyph.width < width else { break }
      kept += glyph.string
      taken += glyph.width
    }
    while kept.hasSuffix(" ") {
      kept.removeLast()
      taken -= 1
    }
    return DisplayText(cleaned: kept + "…", width: taken + 1)
  }

  package static func + (left: DisplayText, right: DisplayText) -> DisplayText {
    DisplayText(cleaned: left.string + right.string, width: left.width + right.width)
  }

  package static func += (left: inout DisplayText, right: DisplayText) {
    left = left + right
  }

  /// The text glyph by glyph, each with the cells it takes.
  package var glyphs: [(string: String, width: Int)] {
    var glyphs: [(string: String, width: Int)] = []
    for scalar in string.unicodeScalars {
      let width = cellWidth(of: scalar) ?? 1
      if width == 0, !glyphs.isEmpty {
        glyphs[glyphs.count - 1].string.unicodeScalars.append(scalar)
      } else {
        glyphs.append((String(scalar), width))
      }
    }
    return glyphs
  }
}

extension DisplayText: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) {
    self.init(value)
  }
}

extension DisplayText: CustomStringConvertible {
  package var description: String { string }
}
