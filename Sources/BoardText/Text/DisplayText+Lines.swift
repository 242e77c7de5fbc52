extension DisplayText {
  /// Filled up with spaces to `width` cells; a longer text is kept whole.
  package func padded(to width: Int, isRightAligned: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - self.width))
    return isRightAligned ? blanks + string : string + blanks
  }

  /// Broken at spaces, or inside longer words, into at least one line of at most `width` cells.
  package func wrapped(to width: Int) -> [DisplayText] {
    var lines: [DisplayText] = []
    var line: DisplayText = ""
    for word in string.split(separator: " ") {
      for (index, piece) in DisplayText(word).pieces(of: width).enumerated() {
        if line.isEmpty {
          line = piece
        } else if index == 0, line.width + 1 + piece.width <= width {
          line += " " + piece
        } else {
          lines.append(line)
          line = piece
        }
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// Parts of at most `width` cells, each at least one glyph.
  private func pieces(of width: Int) -> [DisplayText] {
    guard self.width > width else { return [self] }
    var pieces: [DisplayText] = []
    var piece = DisplayText(cleaned: "", width: 0)
    for glyph in glyphs {
      if !piece.isEmpty, piece.width + glyph.width > width {
        pieces.append(piece)
        piece = ""
      }
      piece += DisplayText(cleaned: glyph.string, width: glyph.width)
    }
    return pieces + [piece]
  }
}
