extension DisplayText {
  /// Filled up with spaces to `width` cells; a longer text is kept whole.
  package func padded(to width: Int, isRightAligned: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - self.width))
    return isRightAligned ? blanks + string : string + blanks
  }

  /// Broken at spaces, beside Chinese and Japanese characters, or inside longer words, into at
  /// least one line of at most `width` cells.
  package func wrapped(to width: Int) -> [DisplayText] {
    var lines: [DisplayText] = []
    var line: DisplayText = ""
    for word in string.split(separator: " ") {
      let pieces = DisplayText(word).unbreakableParts.flatMap { $0.pieces(of: width) }
      for (index, piece) in pieces.enumerated() {
        let gap = index == 0 && !line.isEmpty ? 1 : 0
        if line.width + gap + piece.width <= width {
          line += (gap == 0 ? "" : " ") + piece
        } else {
          if !line.isEmpty { lines.append(line) }
          line = piece
        }
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// The parts of a word between which a line may end.
  ///
  /// Before or after a character of a script without spaces, by the simple rule of kinsoku: no line
  /// begins with closing punctuation or a small kana, and none ends with an opening bracket.
  private var unbreakableParts: [DisplayText] {
    guard width > string.unicodeScalars.count else { return [self] }
    var parts: [DisplayText] = []
    var last: Unicode.Scalar?
    for glyph in glyphs {
      let text = DisplayText(cleaned: glyph.string, width: glyph.width)
      let scalar = glyph.string.unicodeScalars.first
      if let last, let scalar, last.needsNoSpace || scalar.needsNoSpace,
        !Self.neverFirst.contains(scalar), !Self.neverLast.contains(last)
      {
        parts.append(text)
      } else if parts.isEmpty {
        parts = [text]
      } else {
        parts[parts.count - 1] += text
      }
      last = scalar
    }
    return parts
  }

  private static let neverFirst = Set(
    "、。，．・：；？！ー゛゜ヽヾゝゞ々〻‐〜～…‥）］｝〕〉》」』】〙〗〟’”｠»,.:;?!)]}%"
      .unicodeScalars
      + "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ".unicodeScalars)
  private static let neverLast = Set("（［｛〔〈《「『【〘〖〝‘“｟«([{￥＄$".unicodeScalars)

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

extension Unicode.Scalar {
  /// A wide character of a script that is written without spaces; Korean has spaces.
  fileprivate var needsNoSpace: Bool {
    cellWidth(of: self) == 2 && !(0xAC00...0xD7A3 ~= value)
  }
}
