import BoardCanvas
import BoardText

extension Prompt {
  private static let minFieldColumns = 20

  /// Draws the question, or why the answer was rejected, and the answer so far, in up to two rows.
  func draw(at row: Int, rejection: String?, hints: [Hint], on canvas: inout Canvas) {
    let line = canvas.line(row)
    canvas.fill(line, role: .input)
    let question = DisplayText(rejection.map { "! " + $0 } ?? self.question)
    let role: Role = rejection == nil ? .input : .toastError
    switch field {
    case .choice, .marks: drawChoices(question, role, in: line, on: &canvas)
    case .yesNo, .confirm:
      let taken = canvas.put(question.clipped(to: max(1, line.columns - 2)), at: 1, in: line, role)
      canvas.cursor = (column: min(taken + 2, line.columns - 1), row: row)
    case .line(let editor, let kind, _):
      let stars = String(repeating: "*", count: editor.characters.count)
      let shown = kind == .secret ? LineEditor(limitBytes: stars.count, text: stars) : editor
      draw(shown, question, role, hints, in: line, on: &canvas)
    }
  }

  private func drawChoices(
    _ question: DisplayText, _ role: Role, in line: Frame, on canvas: inout Canvas
  ) {
    let choices = choices
    let hints = hints.dropFirst()
    let hintColumns = hints.reduce(0) { $0 + $1.columns + 2 }
    let rows = ChoiceRows(
      question: question, choices: choices, columns: line.columns,
      columnsBelow: line.columns - hintColumns, mayDropHints: hints.count == 1)
    canvas.put(rows.question, at: 1, in: line, role)
    if rows.hasTwo {
      let below = line.rows(from: 1)
      canvas.fill(canvas.line(below.row), role: .input)
      var column = line.columns - hintColumns
      for hint in hints where rows.hasHints {
        hint.draw(at: column, in: below, .input, on: &canvas)
        column += hint.columns + 2
      }
    }
    for (choice, spot) in zip(choices, rows.spots) {
      let row = line.rows(from: spot.row)
      canvas.put(DisplayText(String(choice.key)), at: spot.column, in: row, upTo: 1, .key)
      canvas.put(spot.word, at: spot.column + 2, in: row, choice.value ? .warn : .input)
    }
  }

  /// Draws a text field and how much of its limit is used; below the question if that is too long.
  private func draw(
    _ editor: LineEditor, _ question: DisplayText, _ role: Role, _ hints: [Hint], in line: Frame,
    on canvas: inout Canvas
  ) {
    let width = line.columns
    let count = "\(editor.byteCount)/\(editor.limitBytes)"
    let isNearlyFull = editor.hasOverflow || editor.byteCount * 10 > editor.limitBytes * 9
    canvas.put(count, in: line, isNearlyFull ? .warn : .input)
    let beside = width - count.count - 3
    let taken = canvas.put(question.clipped(to: max(1, beside)), at: 1, in: line, role)
    if beside - taken >= Prompt.minFieldColumns {
      editor.draw(in: line.columns(from: taken + 2, count: beside - taken - 1), on: &canvas)
      return
    }
    let below = canvas.line(line.row + 1)
    canvas.fill(below, role: .input)
    var end = width - 1
    for hint in hints.prefix(2).reversed() {
      let start = end - hint.columns
      guard start - 2 > Prompt.minFieldColumns else { continue }
      hint.draw(at: start, in: below, .input, on: &canvas)
      end = start - 2
    }
    editor.draw(in: below.columns(from: 1, count: end - 1), on: &canvas)
  }
}
