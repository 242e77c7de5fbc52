/// A terminal's or a box's extent in cells.
package struct Size: Hashable, Sendable {
  package let columns: Int
  package let rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A rectangle of cells; column and row count from 0 at the top left.
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

  /// What a border leaves.
  package var inside: Frame {
    Frame(column: column + 1, row: row + 1, columns: columns - 2, rows: rows - 2)
  }
}
