import BoardCanvas
import BoardModel
import BoardWords

/// A question on the toast's row, and what was typed so far.
struct Prompt: Hashable, Sendable {
  struct Choice: Hashable, Sendable {
    let key: Character
    let word: String
  }

  enum Kind: Hashable, Sendable {
    /// One key answers.
    case choice([Choice])
    /// Keys toggle; Enter answers.
    case marks([Choice], chosen: Set<Int>)
    /// Yes, no, or not seen.
    case yesNo
    /// `y` and nothing else.
    case confirm
    case line(LineEditor)
    /// Like a line, but shown as stars.
    case secret(LineEditor)
  }

  enum Answer: Hashable, Sendable {
    case choice(Int)
    case marks([Int])
    /// `nil` = not seen.
    case yesNo(Bool?)
    case line(String)
  }

  let form: Form
  let question: String
  var kind: Kind

  init(_ form: Form, _ question: String, _ kind: Kind) {
    self.form = form
    self.question = question
    self.kind = kind
  }

  static func line(_ form: Form, _ question: String, limitBytes: Int = 400) -> Prompt {
    Prompt(form, question, .line(LineEditor(limitBytes: limitBytes)))
  }

  /// Choices numbered from 1 with words of their own.
  static func choice(_ form: Form, _ question: String, _ words: [String]) -> Prompt {
    Prompt(form, question, .choice(numbered(words)))
  }

  static func numbered(_ words: [String]) -> [Choice] {
    zip("123456789abcdefghijklm", words).map { Choice(key: $0, word: $1) }
  }

  /// For the hint line.
  var keys: [(key: String, words: String)] {
    switch kind {
    case .choice: [("1-9", Words.Hint.choose), ("Esc", Words.Hint.cancel)]
    case .marks:
      [
        ("1-9", Words.Hint.pick), ("n", Words.Hint.note), ("Enter", Words.Hint.log),
        ("Esc", Words.Hint.cancel),
      ]
    case .yesNo:
      [
        ("y", Words.Hint.yes), ("n", Words.Hint.no), ("Space", Words.Hint.notSeen),
        ("Enter", Words.Hint.log), ("Esc", Words.Hint.cancel),
      ]
    case .confirm: [("y", Words.Hint.signOff), ("Esc", Words.Hint.cancel)]
    case .line, .secret:
      [("Enter", Words.Hint.accept), ("Esc", Words.Hint.cancel), ("^U", Words.Hint.clear)]
    }
  }

  /// What a key makes of it: an answer, or `nil` while there is none yet.
  mutating func press(_ key: Key) -> Answer? {
    switch kind {
    case .choice(let choices):
      guard case .character(let character) = key,
        let index = choices.firstIndex(where: { $0.key == character })
      else { return nil }
      return .choice(index)
    case .marks(let choices, var chosen):
      if key == .enter { return .marks(chosen.sorted()) }
      guard case .character(let character) = key,
        let index = choices.firstIndex(where: { $0.key == character })
      else { return nil }
      chosen.formSymmetricDifference([index])
      kind = .marks(choices, chosen: chosen)
      return nil
    case .yesNo:
      switch key {
      case .character("y"): return .yesNo(true)
      case .character("n"): return .yesNo(false)
      case .character(" "): return .yesNo(nil)
      default: return nil
      }
    case .confirm: return .yesNo(key == .character("y"))
    case .line(var editor):
      if key == .enter { return .line(editor.text) }
      _ = editor.press(key)
      kind = .line(editor)
      return nil
    case .secret(var editor):
      if key == .enter { return .line(editor.text) }
      _ = editor.press(key)
      kind = .secret(editor)
      return nil
    }
  }

  mutating func paste(_ text: String) {
    switch kind {
    case .line(var editor):
      editor.insert(text)
      kind = .line(editor)
    case .secret(var editor):
      editor.insert(text)
      kind = .secret(editor)
    case .choice, .marks, .yesNo, .confirm: return
    }
  }

  /// The question and its answers as a line.
  var plainText: String {
    switch kind {
    case .choice(let choices), .marks(let choices, _):
      "\(question) " + choices.map { "\($0.key) \($0.word)" }.joined(separator: "  ")
    case .yesNo, .confirm, .line, .secret: question
    }
  }

  /// What a line of text gets at least, however long the question is.
  private static let leastFieldColumns = 20

  /// The question, or instead of it why the last answer was not taken, and the answer so far.
  func draw(at row: Int, objection: String?, on canvas: inout Canvas) {
    let width = canvas.size.columns
    canvas.fill(Frame(column: 0, row: row, columns: width, rows: 1), role: .input)
    let isLine =
      switch kind {
      case .line, .secret: true
      case .choice, .marks, .yesNo, .confirm: false
      }
    let answerColumns = isLine ? min(Prompt.leastFieldColumns, width / 2) : choicesColumns
    let room = max(1, width - 2 - answerColumns)
    let question = DisplayText(objection.map { "! " + $0 } ?? self.question).clipped(to: room)
    var column =
      2
      + canvas.put(
        question, column: 1, row: row, width: room, role: objection == nil ? .input : .toastError)
    switch kind {
    case .choice(let choices):
      for choice in choices {
        column = draw(choice, isChosen: false, column: column, row: row, on: &canvas)
      }
    case .marks(let choices, let chosen):
      for (index, choice) in choices.enumerated() {
        column = draw(
          choice, isChosen: chosen.contains(index), column: column, row: row, on: &canvas)
      }
    case .yesNo, .confirm: canvas.cursor = (column: min(column, width - 1), row: row)
    case .line(let editor): draw(editor, column: column, row: row, on: &canvas)
    case .secret(let editor):
      let stars = String(repeating: "*", count: editor.characters.count)
      draw(LineEditor(limitBytes: stars.count, text: stars), column: column, row: row, on: &canvas)
    }
  }

  /// What the choices need: of a question that is too long for both, the choices stay.
  private var choicesColumns: Int {
    switch kind {
    case .choice(let choices), .marks(let choices, _):
      choices.reduce(0) { $0 + DisplayText($1.word).width + 3 }
    case .yesNo, .confirm, .line, .secret: 0
    }
  }

  private func draw(
    _ choice: Choice, isChosen: Bool, column: Int, row: Int, on canvas: inout Canvas
  ) -> Int {
    let word = DisplayText(isChosen ? "[\(choice.word)]" : choice.word)
    let end = canvas.size.columns - 1
    guard column + 2 < end else { return column }
    canvas.put(DisplayText(String(choice.key)), column: column, row: row, width: 1, role: .key)
    let room = max(0, end - column - 2)
    let taken = canvas.put(
      word, column: column + 2, row: row, width: room, role: isChosen ? .warn : .input)
    return column + 2 + taken + 1
  }

  /// The text around the cursor, and how much of the limit is used.
  private func draw(_ editor: LineEditor, column: Int, row: Int, on canvas: inout Canvas) {
    let isNearlyFull = editor.isCut || editor.bytes * 10 > editor.limitBytes * 9
    editor.draw(
      column: column, note: DisplayText("\(editor.bytes)/\(editor.limitBytes)"),
      noteRole: isNearlyFull ? .warn : .input, row: row, on: &canvas)
  }
}
