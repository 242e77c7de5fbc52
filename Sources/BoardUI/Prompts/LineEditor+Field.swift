import BoardCanvas

/// How a line of text being typed looks.
extension LineEditor {
  /// A whole row: what is asked, the text, and a note at its end.
  func draw(asking label: DisplayText, note: DisplayText, row: Int, on canvas: inout Canvas) {
    let width = canvas.size.columns
    canvas.fill(Frame(column: 0, row: row, columns: width, rows: 1), role: .input)
    let room = max(0, width / 2 - 2)
    let column =
      2 + canvas.put(label.clipped(to: room), column: 1, row: row, width: room, role: .input)
    draw(column: column, note: note, noteRole: .input, row: row, on: &canvas)
  }

  /// The text around the cursor from `column` on, and a note at the end of the row.
  func draw(
    column: Int, note: DisplayText, noteRole: Role, row: Int, on canvas: inout Canvas
  ) {
    let end = canvas.size.columns - 1
    let note = note.clipped(to: max(0, end - column - 4))
    canvas.put(note, endColumn: end, row: row, width: note.width, role: noteRole)
    let columns = max(1, end - column - note.width - 1)
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
