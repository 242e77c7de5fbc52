/// A screen being drawn: cells by row, and where the hardware cursor stands.
///
/// Everything drawn outside is cut off; nothing traps. A wide character fills its cell and an
/// empty one to its right, and loses both when either is drawn over.
package struct Canvas: Hashable, Sendable {
  package let size: Size
  package let glyphs: GlyphSet
  /// What a theme draws otherwise; set before anything is drawn.
  package var themeGlyphs = ThemeGlyphs()
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
      let index = row * size.columns + column
      if cells[index].glyph != newValue.glyph { parePair(at: index, column: column) }
      cells[index] = newValue
    }
  }

  /// The screen as lines without trailing blanks, as tests and the one-shot print show it.
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

  /// Blanks the other half of a wide character that is about to lose one.
  private mutating func parePair(at index: Int, column: Int) {
    if column > 0, cells[index].glyph.isEmpty { cells[index - 1].glyph = " " }
    if column + 1 < size.columns, cells[index + 1].glyph.isEmpty { cells[index + 1].glyph = " " }
  }

  private func contains(column: Int, row: Int) -> Bool {
    column >= 0 && row >= 0 && column < size.columns && row < size.rows
  }
}
