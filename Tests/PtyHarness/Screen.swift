/// What a terminal emulator shows at one moment.
package struct Screen: Hashable, Sendable {
  package struct Cell: Hashable, Sendable {
    /// The base character and its marks; a space where nothing was drawn, empty right of a wide
    /// character.
    package var glyph: String
    package var foreground: Colour
    package var background: Colour
    package var isBold: Bool
    package var isUnderlined: Bool
    package var isItalic: Bool
    package var isReversed: Bool
  }

  package enum Colour: Hashable, Sendable {
    case standard
    case indexed(Int)
    case rgb(red: UInt8, green: UInt8, blue: UInt8)
  }

  /// Row by row.
  package var rows: [[Cell]]
  package var cursor: (column: Int, row: Int) { (cursorColumn, cursorRow) }
  package var cursorColumn: Int
  package var cursorRow: Int
  package var isCursorVisible: Bool
  package var isAlternate: Bool
  package var isListeningToMouse: Bool

  /// The rows as text, without blanks at their ends.
  package var lines: [String] {
    rows.map { cells in
      var line = cells.map(\.glyph).joined()
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }

  package var text: String { lines.joined(separator: "\n") + "\n" }

  package func contains(_ text: String) -> Bool {
    lines.contains { $0.contains(text) }
  }

  /// The position of the first occurrence of a text, in cells.
  package func position(of text: String) -> (column: Int, row: Int)? {
    for (row, cells) in rows.enumerated() {
      for column in cells.indices
      where cells[column...].map(\.glyph).joined().hasPrefix(text) && !cells[column].glyph.isEmpty {
        return (column, row)
      }
    }
    return nil
  }
}

extension Screen: CustomStringConvertible {
  package var description: String { text }
}
