import CText

/// Turns any scalars into text that a screen can show and a person can trust.
struct TextCleaner {
  private(set) var string = ""
  private(set) var width = 0
  /// Combining marks on the last glyph; `nil` before the first glyph.
  private var marks: Int?

  /// An ncurses cell holds four marks (`CCHARW_MAX` - 1); Unicode's stream-safe format allows 30.
  private static let maxMarks = 4

  mutating func append(_ scalar: Unicode.Scalar) {
    if Self.isDropped(scalar) { return }
    let shown = Self.visible(scalar)
    guard let width = cellWidth(of: shown) else { return }
    if width == 0 {
      guard let count = marks, count < Self.maxMarks else { return }
      marks = count + 1
    } else {
      marks = 0
    }
    string.unicodeScalars.append(shown)
    self.width += width
  }

  /// Maps line breaks and tabs to spaces, other controls to their pictures, unknown scalars to U+FFFD.
  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: " "
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: cellWidth(of: scalar) == nil ? "\u{FFFD}" : scalar
    }
  }

  /// Whether a scalar draws nothing or turns text around; the empty Braille pattern takes a cell.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    isDropped(scalar) || scalar == "\u{2800}"
  }

  /// Whether a scalar draws nothing, turns text around, or has a different width by terminal.
  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x80: false
    case 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200F,
      0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0,
      0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}

/// Cells of a scalar by `wcwidth` in UTF-8, as in ncurses: 0, 1 or 2; `nil` if it is not shown.
package func cellWidth(of scalar: Unicode.Scalar) -> Int? {
  let width = text_cell_width(scalar.value)
  return width < 0 ? nil : Int(width)
}
