/// The size of a terminal or a box in cells; negative values become 0.
package struct Size: Hashable, Sendable {
  package let columns: Int
  package let rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  package func holds(_ other: Size) -> Bool { columns >= other.columns && rows >= other.rows }

  func contains(column: Int, row: Int) -> Bool {
    column >= 0 && row >= 0 && column < columns && row < rows
  }
}

/// A rectangle of cells; columns and rows count from 0 at the top left.
package struct Frame: Hashable, Sendable {
  package let column: Int
  package let row: Int
  package let size: Size

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    size = Size(columns: columns, rows: rows)
  }

  package var columns: Int { size.columns }
  package var rows: Int { size.rows }
  package var endColumn: Int { column + columns }
  package var endRow: Int { row + rows }

  package func contains(column: Int, row: Int) -> Bool {
    size.contains(column: column - self.column, row: row - self.row)
  }

  /// The area inside a border of one cell.
  package var inside: Frame {
    Frame(column: column + 1, row: row + 1, columns: columns - 2, rows: rows - 2)
  }

  /// The part from a row on, counted from the first one; without a count, all rows after it.
  package func rows(from first: Int, count: Int? = nil) -> Frame {
    Frame(column: column, row: row + first, columns: columns, rows: count ?? rows - first)
  }

  /// The part from a column on, counted from the first one; without a count, all columns after it.
  package func columns(from first: Int, count: Int? = nil) -> Frame {
    Frame(column: column + first, row: row, columns: count ?? columns - first, rows: rows)
  }
}
