import BoardCanvas
import BoardModel
import BoardText

/// A question in the row of the toast, the answer typed so far, and what an answer does.
struct Prompt: Sendable {
  typealias Answer<Value> = @Sendable (Value, Scene) -> PromptOutcome

  /// One of the answers to choose from: its key, how it is shown, and what it stands for.
  struct Choice<Value: Sendable>: Sendable {
    let key: Character
    let label: String
    var value: Value
  }

  typealias Option = (label: String, answer: @Sendable (Scene) -> PromptOutcome)

  enum Field: Sendable {
    case choice([Choice<@Sendable (Scene) -> PromptOutcome>])
    /// Keys mark choices; Enter answers, and so does `n` when a note may be added.
    case marks([Choice<Bool>], hasNote: Bool, answer: Answer<(marked: [Bool], withNote: Bool)>)
    /// Yes, no, or `nil` for not seen.
    case yesNo(answer: Answer<Bool?>)
    /// `y` signs the day off, any other key does not; the board itself takes the answer.
    case confirm
    case line(LineEditor, LineKind, answer: Answer<String>)
  }

  enum LineKind: Sendable {
    case text
    /// Shown as stars.
    case secret
    /// Space in the empty field answers, like Enter alone.
    case skippable
  }

  enum Reply {
    case unused
    case typed
    case answered(PromptOutcome)
  }

  let question: String
  private(set) var field: Field
  /// The row that the question is about, which the board selects; `nil` leaves the selection.
  let row: RowID?
  /// What the board says when Esc ends the question.
  let whenCancelled: String
  /// Whether initials are asked for, so that the plan's people are offered.
  private(set) var asksPerson = false
  /// Initials that the plan does not have, and that Enter accepts unless others are typed.
  private var doubted: Person?

  init(
    _ question: String, _ field: Field, row: RowID? = nil,
    whenCancelled: String = tr("Nothing was recorded")
  ) {
    (self.question, self.field) = (question, field)
    (self.row, self.whenCancelled) = (row, whenCancelled)
  }

  /// Initials, which the plan's list of people has; others must be confirmed by a second Enter.
  ///
  /// `answer` gets `nil` for an empty line, and says itself whether that is accepted.
  static func person(_ question: String, answer: @escaping Answer<Person?>) -> Prompt {
    person(question, doubted: nil, answer: answer)
  }

  /// The question, with initials that the plan does not have and that Enter accepts.
  static func person(
    _ question: String, doubted: Person?, answer: @escaping Answer<Person?>
  ) -> Prompt {
    let editor = LineEditor(limitBytes: 12, text: doubted?.initials ?? "")
    let field = Field.line(editor, .text) { text, scene in
      guard text.contains(where: { $0 != " " }) else { return answer(nil, scene) }
      guard let typed = Person(typed: text) else { return .reject(badInitials) }
      let known = scene.plan.known(typed)
      guard let person = known ?? (typed == doubted ? typed : nil) else {
        return .doubt(
          scene.plan.doubt(about: typed), person(question, doubted: typed, answer: answer))
      }
      return answer(person, scene)
    }
    var prompt = Prompt(question, field)
    (prompt.asksPerson, prompt.doubted) = (true, doubted)
    return prompt
  }

  static func line(
    _ question: String, limitBytes: Int = 400, isSecret: Bool = false,
    answer: @escaping Answer<String>
  ) -> Prompt {
    Prompt(
      question,
      .line(LineEditor(limitBytes: limitBytes), isSecret ? .secret : .text, answer: answer))
  }

  /// A line of text from which `read` makes a value, or else the sentence why not is shown.
  static func line<Value>(
    _ question: String, limitBytes: Int = 400, reading read: @escaping @Sendable (String) -> Value?,
    rejecting rejection: String, answer: @escaping Answer<Value>
  ) -> Prompt {
    line(question, limitBytes: limitBytes) { text, scene in
      read(text).map { answer($0, scene) } ?? .reject(rejection)
    }
  }

  static func choice<Value>(
    _ question: String, _ choices: [Choice<Value>], answer: @escaping Answer<Value>
  ) -> Prompt {
    Prompt(
      question,
      .choice(
        choices.map { choice in
          Choice(key: choice.key, label: choice.label) { answer(choice.value, $0) }
        }))
  }

  static func option(
    _ label: String, answer: @escaping @Sendable (Scene) -> PromptOutcome
  ) -> Option { (label, answer) }

  static func choice(_ question: String, _ options: [Option]) -> Prompt {
    Prompt(question, .choice(numbered(options)))
  }

  static func marks<Value: Sendable>(
    _ question: String, _ choices: [Choice<Value>], hasNote: Bool = false,
    answer: @escaping Answer<(marked: [Value], withNote: Bool)>
  ) -> Prompt {
    let unmarked = choices.map { Choice(key: $0.key, label: $0.label, value: false) }
    return Prompt(
      question,
      .marks(unmarked, hasNote: hasNote) { marks, scene in
        let marked = zip(choices, marks.marked).filter(\.1).map(\.0.value)
        return answer((marked, marks.withNote), scene)
      })
  }

  /// The keys of numbered choices: digits, then letters; `n` is left out because it adds a note.
  private static let choiceKeys = Array(
    "123456789abcdefghijklmopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")

  /// Choices with keys from `1`; past the last letter, keys that the keyboard may not have.
  static func numbered<Value>(_ choices: [(String, Value)]) -> [Choice<Value>] {
    let further = (0x3B1...).lazy.compactMap { UnicodeScalar($0).map(Character.init) }
    let keys = choiceKeys + further.prefix(max(0, choices.count - choiceKeys.count))
    return zip(keys, choices).map { Choice(key: $0, label: $1.0, value: $1.1) }
  }

  /// All words of a field of the event file.
  static func words<Word>(_: Word.Type) -> [Choice<Word>]
  where Word: RawRepresentable<String> & CaseIterable & Sendable {
    numbered(Word.allCases.map { (shownWord($0.rawValue), $0) })
  }

  mutating func press(_ key: Key, _ scene: Scene) -> Reply {
    switch (field, key) {
    case (.choice(let choices), .character(let character)):
      guard let choice = choices.first(where: { $0.key == character }) else { return .unused }
      return .answered(choice.value(scene))
    case (.marks(let choices, _, let answer), .enter):
      return .answered(answer((choices.map(\.value), withNote: false), scene))
    case (.marks(let choices, hasNote: true, let answer), .character("n")):
      return .answered(answer((choices.map(\.value), withNote: true), scene))
    case (.marks(var choices, let hasNote, let answer), .character(let character)):
      guard let index = choices.firstIndex(where: { $0.key == character }) else { return .unused }
      choices[index].value.toggle()
      field = .marks(choices, hasNote: hasNote, answer: answer)
      return .typed
    case (.yesNo(let answer), .character("y")): return .answered(answer(true, scene))
    case (.yesNo(let answer), .character("n")): return .answered(answer(false, scene))
    case (.yesNo(let answer), .character(" ")): return .answered(answer(nil, scene))
    case (.line(let editor, let kind, let answer), .tab) where asksPerson:
      guard let person = scene.plan.completion(of: editor.text) else { return .typed }
      let completed = LineEditor(limitBytes: editor.limitBytes, text: person.initials)
      field = .line(completed, kind, answer: answer)
      return .typed
    case (.line(let editor, _, let answer), .enter): return .answered(answer(editor.text, scene))
    case (.line(let editor, .skippable, let answer), .character(" "))
    where editor.characters.isEmpty:
      return .answered(answer("", scene))
    case (.line, _):
      edit { _ = $0.press(key) }
      return .typed
    case (.choice, _), (.marks, _), (.yesNo, _), (.confirm, _): return .unused
    }
  }

  mutating func paste(_ text: String) { edit { $0.insert(text) } }

  private mutating func edit(_ change: (inout LineEditor) -> Void) {
    guard case .line(var editor, let kind, let answer) = field else { return }
    change(&editor)
    field = .line(editor, kind, answer: answer)
  }

  var choices: [Choice<Bool>] {
    switch field {
    case .choice(let choices): choices.map { Choice(key: $0.key, label: $0.label, value: false) }
    case .marks(let choices, _, _): choices
    case .yesNo, .confirm, .line: []
    }
  }

  /// The letters and digits that answer the question.
  var keys: Set<Character> {
    switch field {
    case .choice, .marks: Set(choices.map(\.key))
    case .yesNo, .confirm: ["y", "n"]
    case .line: []
    }
  }

  /// The keys, after the people whose initials or name begin with what is typed.
  func hints(_ plan: Plan) -> [Hint] {
    guard asksPerson, case .line(let editor, _, _) = field else { return hints }
    let found = plan.people(beginningWith: editor.text).map { member in
      Hint(member.person.initials, member.name)
    }
    if let doubted, doubted.initials == editor.text {
      return [Hint(.enter, tr("take {who}", doubted.initials))] + hints.dropFirst()
    }
    return found.isEmpty ? hints : found + [Hint(.tab, tr("complete"))] + hints
  }

  var hints: [Hint] {
    let choose = Hint(Prompt.ranges(choices.map(\.key)), tr("choose"))
    let cancel = Hint(.escape, tr("cancel"))
    return switch field {
    case .choice: [choose, cancel]
    case .marks(_, let hasNote, _):
      [choose] + (hasNote ? [Hint("n", tr("note"))] : []) + [Hint(.enter, tr("save")), cancel]
    case .yesNo: [Hint("y", tr("yes")), Hint("n", tr("no")), Hint("Space", tr("not seen")), cancel]
    case .confirm: [Hint("y", tr("sign off")), cancel]
    case .line(_, .skippable, _):
      [Hint(.enter, tr("next")), Hint(.escape, tr("end")), Hint("Space", tr("skip"))]
    case .line: [Hint(.enter, tr("accept")), cancel, Hint(.control("u"), tr("clear"))]
    }
  }

  /// Keys as a person reads them; keys that follow each other as a range: `1-9 a-c`.
  private static func ranges(_ keys: [Character]) -> String {
    var ranges: [(first: Character, last: Character)] = []
    for key in keys {
      if let range = ranges.last, let last = range.last.asciiValue, key.asciiValue == last + 1 {
        ranges[ranges.count - 1].last = key
      } else {
        ranges.append((key, key))
      }
    }
    return ranges.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)-\($0.last)" }
      .joined(separator: " ")
  }

  var plainText: String {
    guard !choices.isEmpty else { return question }
    return "\(question) " + choices.map { "\($0.key) \($0.label)" }.joined(separator: "  ")
  }
}

/// What follows from an answer.
enum PromptOutcome: Sendable {
  case ask(Prompt)
  /// Record the fact; `title` is the text of the toast, `row` the row that shows the progress.
  case record(Fact, title: String, row: RowID? = nil, then: Prompt? = nil)
  /// Nothing is left to ask or to record.
  case end(String)
  case setPerson(Person?, then: PendingAction?)
  case addSigner(Person)
  /// Confirm a second person, by the PIN if there is one; then go on.
  case confirm(Person, then: @Sendable (AuthMethod?) -> PromptOutcome)
  case checkPin(Person, String)
  /// The answer may be a mistake: the sentence is shown, and the prompt asks again.
  case doubt(String, Prompt)
  /// The answer is not accepted; the prompt stays.
  case reject(String)
}

extension Plan {
  /// Why initials may be a mistake, and what accepts them.
  func doubt(about person: Person) -> String {
    tr("{sentence} Enter again: {who}", unknown(person), person.initials)
  }

  /// The person that Tab writes: the first that fits, or the one after the person already written.
  fileprivate func completion(of typed: String) -> Person? {
    let whole = people.firstIndex { $0.person.initials == typed }
    return whole.map { people[($0 + 1) % people.count].person }
      ?? people(beginningWith: typed).first?.person
  }
}
