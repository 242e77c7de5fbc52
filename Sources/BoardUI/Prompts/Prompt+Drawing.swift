import BoardCanvas
import BoardModel
import BoardText

extension Prompt {
  /// The fewest columns of a text field, however long the question is.
  private static let minFieldColumns = 20

  /// Draws the question, or why the last answer was not accepted, and the answer so far.
  ///
  /// Choices that do not fit beside the question continue in the row below, before the hints.
  func draw(at row: Int, rejection: String?, on canvas: inout Canvas) {
    let width = canvas.size.columns
    canvas.fill(Frame(column: 0, row: row, columns: width, rows: 1), role: .input)
    let question = DisplayText(rejection.map { "! " + $0 } ?? self.question)
    let role: Role = rejection == nil ? .input : .toastError
    switch field {
    case .choice, .marks: drawChoices(question, role, row: row, on: &canvas)
    case .yesNo, .confirm:
      let asked = question.clipped(to: max(1, width - 2))
      let taken = canvas.put(asked, column: 1, row: row, width: asked.width, role: role)
      canvas.cursor = (column: min(taken + 2, width - 1), row: row)
    case .line(let editor, isSecret: false, _):
      draw(editor, question, role, row: row, on: &canvas)
    case .line(let editor, isSecret: true, _):
      let stars = String(repeating: "*", count: editor.characters.count)
      draw(LineEditor(limitBytes: stars.count, text: stars), question, role, row: row, on: &canvas)
    }
  }

  private func drawChoices(
    _ question: DisplayText, _ role: Role, row: Int, on canvas: inout Canvas
  ) {
    let choices = choices
    let width = canvas.size.columns
    let hints = keys.dropFirst().map { (DisplayText($0.key), DisplayText($0.words)) }
    let hintColumns = hints.reduce(0) { $0 + $1.0.width + $1.1.width + 3 }
    let rows = ChoiceRows(
      question: question, choices: choices, columns: width,
      columnsBelow: width - hintColumns, mayDropHints: hints.count == 1)
    canvas.put(rows.question, column: 1, row: row, width: rows.question.width, role: role)
    if rows.hasTwo {
      canvas.fill(Frame(column: 0, row: row + 1, columns: width, rows: 1), role: .input)
      var column = width - hintColumns
      for (key, words) in hints where rows.hasHints {
        canvas.put(key, column: column, row: row + 1, width: key.width, role: .key)
        column += key.width + 1
        canvas.put(words, column: column, row: row + 1, width: words.width, role: .input)
        column += words.width + 2
      }
    }
    for (choice, spot) in zip(choices, rows.spots) {
      canvas.put(
        DisplayText(String(choice.key)), column: spot.column, row: row + spot.row, width: 1,
        role: .key)
      canvas.put(
        spot.word, column: spot.column + 2, row: row + spot.row, width: spot.word.width,
        role: spot.isChosen ? .warn : .input)
    }
  }

  /// Draws a text field and how much of its limit is used; below the question if that is too long.
  private func draw(
    _ editor: LineEditor, _ question: DisplayText, _ role: Role, row: Int,
    on canvas: inout Canvas
  ) {
    let width = canvas.size.columns
    let count = DisplayText("\(editor.byteCount)/\(editor.limitBytes)")
    let isNearlyFull = editor.hasOverflow || editor.byteCount * 10 > editor.limitBytes * 9
    canvas.put(
      count, endColumn: width - 1, row: row, width: count.width,
      role: isNearlyFull ? .warn : .input)
    let beside = width - count.width - 3
    let asked = question.clipped(to: max(1, beside))
    let taken = canvas.put(asked, column: 1, row: row, width: asked.width, role: role)
    if beside - taken >= Prompt.minFieldColumns {
      editor.draw(row: row, from: taken + 2, to: width - count.width - 2, on: &canvas)
      return
    }
    canvas.fill(Frame(column: 0, row: row + 1, columns: width, rows: 1), role: .input)
    var end = width - 1
    for (key, words) in keys.prefix(2).reversed().map({
      (DisplayText($0.key), DisplayText($0.words))
    }) {
      let start = end - key.width - 1 - words.width
      guard start - 2 > Prompt.minFieldColumns else { continue }
      canvas.put(key, column: start, row: row + 1, width: key.width, role: .key)
      canvas.put(
        words, column: start + key.width + 1, row: row + 1, width: words.width, role: .input)
      end = start - 2
    }
    editor.draw(row: row + 1, from: 1, to: end, on: &canvas)
  }
}
