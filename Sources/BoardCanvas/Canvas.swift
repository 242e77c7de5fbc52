/// One character cell of a screen.
package struct Cell: Hashable, Sendable {
  /// A base and at most four combining marks; empty in the right half of a wide character.
  package var glyph: String
  package var role: Role
  /// Reversed, over whatever the role looks like: the selected row.
  package var isSelected: Bool

  package init(glyph: String, role: Role, isSelected: Bool = false) {
    self.glyph = glyph
    self.role = role
    self.isSelected = isSelected
  }

  package static let blank = Cell(glyph: " ", role: .bg)
}

/// A screen being drawn: cells by row, and where the hardware cursor stands.
///
/// Everything drawn outside is cut off; nothing traps.
package struct Canvas: Hashable, Sendable {
  package let size: Size
  package let glyphs: GlyphSet
  /// Row-major, `size.rows` x `size.columns`.
  package private(set) var cells: [Cell]
  /// Where a screen reader or magnifier should look.
  package var cursor: (column: Int, row: Int)? {
    get { cursorCell.map { ($0 % max(1, size.columns), $0 / max(1, size.columns)) } }
    set {
      cursorCell = newValue.flatMap { at in
        contains(column: at.column, row: at.row) ? at.row * size.columns + at.column : nil
      }
    }
  }
  private var cursorCell: Int?

  package init(size: Size, glyphs: GlyphSet) {
    self.size = size
    self.glyphs = glyphs
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  package subscript(column: Int, row: Int) -> Cell {
    get { contains(column: column, row: row) ? cells[row * size.columns + column] : .blank }
    set {
      guard contains(column: column, row: row) else { return }
      cells[row * size.columns + column] = newValue
    }
  }

  /// Puts text at a cell, at most `width` cells of it; returns the cells taken.
  @discardableResult
  package mutating func put(
    _ text: DisplayText, column: Int, row: Int, width: Int, role: Role
  ) -> Int {
    var taken = 0
    for scalar in text.string.unicodeScalars {
      guard taken < width else { break }
      self[column + taken, row] = Cell(glyph: String(scalar), role: role)
      taken += 1
    }
    return taken
  }

  /// The screen as lines of text without trailing blanks, as tests and the one-shot print show it.
  package var text: String {
    var lines: [String] = []
    for row in 0..<size.rows {
      var line = ""
      for column in 0..<size.columns { line += self[column, row].glyph }
      while line.hasSuffix(" ") { line.removeLast() }
      lines.append(line)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func contains(column: Int, row: Int) -> Bool {
    column >= 0 && row >= 0 && column < size.columns && row < size.rows
  }
}
