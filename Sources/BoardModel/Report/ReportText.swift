/// Text of a report: without control characters, and measured in columns.
package enum ReportText {
  /// Replaces control characters, removes direction and invisible characters, joins lines.
  ///
  /// Text that somebody typed must not move the cursor or reverse the text next to it.
  package static func cleaned(_ text: String) -> String {
    var cleaned = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r", "\u{2028}", "\u{2029}": cleaned.append(" ")
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFF9}"..."\u{FFFB}":
        cleaned.append("\u{FFFD}")
      case "\u{61C}", "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}", "\u{2060}"..."\u{206F}",
        "\u{FEFF}", "\u{E0000}"..."\u{E0FFF}":
        continue
      default: cleaned.append(scalar)
      }
    }
    return String(cleaned)
  }

  /// Width in columns on a terminal or in a fixed-width font; `text` must be cleaned already.
  package static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// Adds spaces up to `width` columns; a longer text stays as it is.
  package static func padded(_ text: String, to width: Int, isRight: Bool) -> String {
    let blanks = String(repeating: " ", count: max(0, width - ReportText.width(text)))
    return isRight ? blanks + text : text + blanks
  }

  /// Wraps at spaces into lines of at most `width` columns; a longer word is split.
  package static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      for (index, piece) in pieces(of: String(word), width: width).enumerated() {
        let isFirst = line.isEmpty
        if !isFirst && (index > 0 || ReportText.width(line) + 1 + ReportText.width(piece) > width) {
          lines.append(line)
          line = piece
        } else {
          line += (isFirst ? "" : " ") + piece
        }
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  private static func pieces(of word: String, width: Int) -> [String] {
    guard ReportText.width(word) > width else { return [word] }
    var pieces: [String] = []
    var piece = ""
    for character in word {
      if !piece.isEmpty && ReportText.width(piece + String(character)) > width {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    pieces.append(piece)
    return pieces
  }
}
