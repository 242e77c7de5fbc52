import BoardCanvas
import BoardText

/// Draws a line of text that is being typed.
extension LineEditor {
  /// Draws a whole row: the label, the text, and a note at the end.
  func draw(label: DisplayText, note: DisplayText, row: Int, on canvas: inout Canvas) {
    let width = canvas.size.columns
    canvas.fill(Frame(column: 0, row: row, columns: width, rows: 1), role: .input)
    let room = max(0, width / 2 - 2)
    let column =
      2 + canvas.put(label.clipped(to: room), column: 1, row: row, width: room, role: .input)
    let note = note.clipped(to: max(0, width - 1 - column - 4))
    canvas.put(note, endColumn: width - 1, row: row, width: note.width, role: .input)
    draw(row: row, from: column, to: width - note.width - 2, on: &canvas)
  }

  /// Draws the text around the cursor from `column` up to, not including, `end`.
  func draw(row: Int, from column: Int, to end: Int, on canvas: inout Canvas) {
    let columns = max(1, end - column)
    let window = window(columns: columns)
    if window.hidesBefore { canvas.put("‹", column: column, row: row, width: 1, role: .key) }
    canvas.put(
      window.text, column: column + (window.hidesBefore ? 1 : 0), row: row, width: columns,
      role: .input)
    if window.hidesAfter {
      canvas.put("›", column: column + columns - 1, row: row, width: 1, role: .key)
    }
    canvas.cursor = (column: column + window.cursor, row: row)
  }
}
