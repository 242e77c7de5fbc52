/// A screen being drawn: a grid of cells, and the position of the hardware cursor.
///
/// Drawing outside the canvas is ignored and never traps. A wide character occupies its own cell
/// and the cell to its right, whose glyph is empty; drawing over one half blanks the other.
package struct Canvas: Hashable, Sendable {
  package let size: Size
  package let glyphs: GlyphSet
  /// Glyphs that the theme replaces; set them before drawing.
  package var themeGlyphs = ThemeGlyphs()
  /// Row-major, `size.rows` x `size.columns`.
  package private(set) var cells: [Cell]
  /// The hardware cursor, which screen readers and magnifiers follow; `nil` = not placed.
  package var cursor: (column: Int, row: Int)? {
    get { cursorCell.map { ($0 % max(1, size.columns), $0 / max(1, size.columns)) } }
    set {
      cursorCell = newValue.flatMap { at in
        size.contains(column: at.column, row: at.row) ? at.row * size.columns + at.column : nil
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
    get { size.contains(column: column, row: row) ? cells[row * size.columns + column] : .blank }
    set {
      guard size.contains(column: column, row: row) else { return }
      let index = row * size.columns + column
      if cells[index].glyph != newValue.glyph { blankOtherHalf(at: index, column: column) }
      cells[index] = newValue
    }
  }

  /// The screen as lines without trailing spaces, for tests and for printing once.
  package var text: String {
    var text = ""
    for row in 0..<size.rows {
      var line = ""
      for cell in cells[row * size.columns..<(row + 1) * size.columns] { line += cell.glyph }
      while line.hasSuffix(" ") { line.removeLast() }
      text += line + "\n"
    }
    return text
  }

  /// Indices in `cells` of those that differ from another canvas; all if it is `nil` or has another size.
  package func changes(since other: Canvas?) -> [Int] {
    guard let other, other.size == size else { return Array(cells.indices) }
    return cells.indices.filter { cells[$0] != other.cells[$0] }
  }

  /// Puts another canvas, its cursor included, at a place of this one.
  package mutating func put(_ other: Canvas, column: Int, row: Int) {
    for line in 0..<other.size.rows {
      for cell in 0..<other.size.columns { self[column + cell, row + line] = other[cell, line] }
    }
    if let at = other.cursor { cursor = (column + at.column, row + at.row) }
  }

  /// Blanks the other half of a wide character, one half of which is about to be replaced.
  private mutating func blankOtherHalf(at index: Int, column: Int) {
    if column > 0, cells[index].glyph.isEmpty { cells[index - 1].glyph = " " }
    if column + 1 < size.columns, cells[index + 1].glyph.isEmpty { cells[index + 1].glyph = " " }
  }
}

package struct Cell: Hashable, Sendable {
  /// A base and at most four combining marks; empty in the right half of a wide character.
  package var glyph: String
  package var role: Role
  /// Whether the cell is on the selected row, which changes the look of its role.
  package var isSelected: Bool

  package init(glyph: String, role: Role, isSelected: Bool = false) {
    (self.glyph, self.role, self.isSelected) = (glyph, role, isSelected)
  }

  package static let blank = Cell(glyph: " ", role: .bg)
}
