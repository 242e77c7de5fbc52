import BoardCanvas
import BoardModel
import BoardText

/// A question in the row of the toast, and the answer typed so far.
struct Prompt: Hashable, Sendable {
  struct Choice: Hashable, Sendable {
    let key: Character
    let word: String
  }

  enum Kind: Hashable, Sendable {
    /// One key answers.
    case choice([Choice])
    /// Keys mark choices; Enter answers, and so does `n` when a note may be added.
    case marks([Choice], chosen: Set<Int>, hasNote: Bool)
    /// Yes, no, or not seen.
    case yesNo
    /// `y` confirms, any other key does not.
    case confirm
    case line(LineEditor)
    /// A line of text that is shown as stars.
    case secret(LineEditor)
  }

  enum Answer: Hashable, Sendable {
    case choice(Int)
    case marks([Int], withNote: Bool)
    /// `nil` means not seen.
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

  /// A prompt with choices numbered from 1.
  static func choice(_ form: Form, _ question: String, _ words: [String]) -> Prompt {
    Prompt(form, question, .choice(numbered(words)))
  }

  static func numbered(_ words: [String]) -> [Choice] {
    zip("123456789abcdefghijklm", words).map { Choice(key: $0, word: $1) }
  }

  /// The keys and their meanings, for the hint line.
  var keys: [(key: String, words: String)] {
    switch kind {
    case .choice: [("1-9", tr("choose")), ("Esc", tr("cancel"))]
    case .marks(_, _, let hasNote):
      [("1-9", tr("choose"))] + (hasNote ? [("n", tr("note"))] : [])
        + [("Enter", tr("save")), ("Esc", tr("cancel"))]
    case .yesNo:
      [
        ("y", tr("yes")), ("n", tr("no")), ("Space", tr("not seen")),
        ("Enter", tr("save")), ("Esc", tr("cancel")),
      ]
    case .confirm: [("y", tr("sign off")), ("Esc", tr("cancel"))]
    case .line, .secret:
      [("Enter", tr("accept")), ("Esc", tr("cancel")), ("^U", tr("clear"))]
    }
  }

  /// Handles a key; returns the answer, or `nil` while there is none yet.
  mutating func press(_ key: Key) -> Answer? {
    switch kind {
    case .choice(let choices):
      guard case .character(let character) = key,
        let index = choices.firstIndex(where: { $0.key == character })
      else { return nil }
      return .choice(index)
    case .marks(let choices, var chosen, let hasNote):
      if key == .enter { return .marks(chosen.sorted(), withNote: false) }
      if hasNote, key == .character("n") { return .marks(chosen.sorted(), withNote: true) }
      guard case .character(let character) = key,
        let index = choices.firstIndex(where: { $0.key == character })
      else { return nil }
      chosen.formSymmetricDifference([index])
      kind = .marks(choices, chosen: chosen, hasNote: hasNote)
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

  /// The question and its choices as one line.
  var plainText: String {
    switch kind {
    case .choice(let choices), .marks(let choices, _, _):
      "\(question) " + choices.map { "\($0.key) \($0.word)" }.joined(separator: "  ")
    case .yesNo, .confirm, .line, .secret: question
    }
  }
}
