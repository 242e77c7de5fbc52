/// Text that is safe to display, and the only text that the canvas accepts.
///
/// Each glyph is a scalar of one or two cells, with at most four combining marks.
package struct DisplayText: Hashable, Sendable, ExpressibleByStringInterpolation,
  CustomStringConvertible
{
  package let string: String
  /// Width in cells, by the same table as ncurses.
  package let width: Int

  /// Cleans `raw`: controls become visible; invisible and direction-changing characters go.
  package init(_ raw: some StringProtocol) {
    self.init(String(raw))
  }

  /// The same for a whole `String`, the most frequent case; printable ASCII takes a fast path.
  package init(_ raw: String) {
    if raw.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      string = raw
      width = raw.utf8.count
      return
    }
    var cleaner = TextCleaner()
    for scalar in raw.unicodeScalars { cleaner.append(scalar) }
    string = cleaner.string
    width = cleaner.width
  }

  package init(stringLiteral value: String) { self.init(value) }

  package var description: String { string }

  /// Takes parts of text that are already clean, with their width in cells.
  init(cleaned string: String, width: Int) {
    self.string = string
    self.width = width
  }

  package var isEmpty: Bool { width == 0 }

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

  /// The cells of the glyphs that fit into `width` cells.
  package func columns(within width: Int) -> Int {
    if self.width <= width { return self.width }
    var taken = 0
    for glyph in glyphs {
      guard taken + glyph.width <= width else { break }
      taken += glyph.width
    }
    return taken
  }

  package static func + (left: DisplayText, right: DisplayText) -> DisplayText {
    DisplayText(cleaned: left.string + right.string, width: left.width + right.width)
  }

  package static func += (left: inout DisplayText, right: DisplayText) {
    left = left + right
  }

  /// The glyphs of the text, each with its width in cells.
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
