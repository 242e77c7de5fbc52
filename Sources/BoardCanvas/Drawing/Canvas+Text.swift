package import BoardText

extension Canvas {
  /// Writes the whole characters that fit into `width` cells; returns the number of cells used.
  @discardableResult
  package mutating func put(
    _ text: DisplayText, column: Int, row: Int, width: Int, role: Role
  ) -> Int {
    var taken = 0
    for glyph in text.glyphs {
      guard taken + glyph.width <= width else { break }
      put(glyph: glyph.string, width: glyph.width, column: column + taken, row: row, role: role)
      taken += glyph.width
    }
    return taken
  }

  /// Writes text that ends before `endColumn`, cut at its end if needed; returns the cells used.
  @discardableResult
  package mutating func put(
    _ text: DisplayText, endColumn: Int, row: Int, width: Int, role: Role
  ) -> Int {
    let clipped = text.clipped(to: width)
    return put(clipped, column: endColumn - clipped.width, row: row, width: width, role: role)
  }

  /// Writes text `offset` cells into `frame`, cut with `…`; by default a cell stays free at its end.
  package mutating func put(
    _ text: String, at offset: Int, in frame: Frame, width: Int? = nil, _ role: Role
  ) {
    let width = max(0, width ?? frame.columns - offset - 1)
    put(DisplayText(text).clipped(to: width), at: offset, in: frame, upTo: width, role)
  }

  /// Writes the glyphs that fit into `width` cells of `frame`; returns the number of cells used.
  @discardableResult
  package mutating func put(
    _ text: DisplayText, at offset: Int, in frame: Frame, upTo width: Int = .max, _ role: Role
  ) -> Int {
    put(text, column: frame.column + offset, row: frame.row, width: width, role: role)
  }

  /// Writes text that ends before cell `end` of `frame`; by default, its last cell stays free.
  package mutating func put(
    _ text: String, before end: Int? = nil, in frame: Frame, width: Int = .max, _ role: Role
  ) {
    put(
      DisplayText(text), endColumn: frame.column + (end ?? frame.columns - 1), row: frame.row,
      width: width, role: role)
  }

  package func line(_ row: Int) -> Frame {
    Frame(column: 0, row: row, columns: size.columns, rows: 1)
  }

  package mutating func fill(_ frame: Frame, role: Role) {
    let blank = Cell(glyph: " ", role: role)
    let columns = clipped(frame.column..<frame.endColumn, to: size.columns)
    for row in clipped(frame.row..<frame.endRow, to: size.rows) {
      for column in columns { self[column, row] = blank }
    }
  }

  /// Marks part of a row as selected; its ends become markers, which are visible without colour.
  package mutating func select(_ line: Frame) {
    guard line.columns > 0 else { return }
    put(decoration: "▌", column: line.column, row: line.row, role: .selection)
    put(decoration: "▐", column: line.endColumn - 1, row: line.row, role: .selection)
    for column in clipped(line.column..<line.endColumn, to: size.columns) {
      self[column, line.row].isSelected = true
    }
  }

  /// Draws one of the program's own glyphs, replaced by one of the canvas's glyph set if necessary.
  mutating func put(decoration glyph: Unicode.Scalar, column: Int, row: Int, role: Role) {
    put(glyph: String(glyph), width: 1, column: column, row: row, role: role)
  }

  private mutating func put(glyph: String, width: Int, column: Int, row: Int, role: Role) {
    let isCut = column < 0 || column + width > size.columns
    if width == 2, !isCut, glyphs != .ascii {
      self[column, row] = Cell(glyph: glyph, role: role)
      self[column + 1, row] = Cell(glyph: "", role: role)
      return
    }
    let shown = isCut && width == 2 ? " " : glyphs.displayable(glyph)
    for cell in 0..<width { self[column + cell, row] = Cell(glyph: shown, role: role) }
  }

  func clipped(_ range: Range<Int>, to limit: Int) -> Range<Int> {
    range.clamped(to: 0..<max(0, limit))
  }
}
