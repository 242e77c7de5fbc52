import BoardModel
import BoardSettings
import BoardText

/// Converts typed arguments to a fact; an error is one sentence that says what is wrong.
enum FactArguments {
  /// Reads `key=value` words; their values get the shapes of the type's fields.
  static func members(type: String, words: [String]) throws(Failure) -> Members {
    let kind = try kind(of: type)
    var members = Members([])
    for word in words {
      guard let equals = word.firstIndex(of: "="), equals != word.startIndex else {
        let names = kind.fields.map(\.name).joined(separator: ", ")
        throw Failure.usage(
          tr("'{word}' is not key=value; {takes}", word, tr("{type} takes {members}", type, names)))
      }
      let name = String(word[..<equals])
      let text = String(word[word.index(after: equals)...])
      guard members[name] == nil else { throw Failure.usage(tr("{name} is given twice", name)) }
      let field = kind.fields.first { $0.name == name }
      members.append(name, field.map { value(text, $0.shape) } ?? .text(text))
    }
    return members
  }

  /// Whether somebody outside may say that it happened; the other types say what exitboard itself did, or who signed.
  static func isForFeeds(_ kind: FactKind) -> Bool {
    ![
      LogOpened.type, LogGap.type, LinesAccepted.type, PlanAdopted.type, KeySet.type,
      DaySigned.type, LogBranched.type,
    ].contains(kind.type)
  }

  static func rejection(of kind: FactKind) -> String {
    kind.type == DaySigned.type
      ? tr("a day is signed on the board, or with 'exitboard log day.signed'")
      : tr("{type} is written by exitboard itself", kind.type)
  }

  /// Reads members whose values already have their JSON types.
  static func fact(type: String, members: Members) throws(Failure) -> Fact {
    let kind = try kind(of: type)
    guard isForFeeds(kind) else { throw Failure.usage(rejection(of: kind)) }
    do throws(FactError) {
      // First, because a misspelled name also means a missing one, and the misspelling explains more.
      let known = kind.fields.map(\.name)
      for member in members.all where !known.contains(member.name) {
        throw FactError.unknownMember(member.name, type: kind.type, known: known)
      }
      return try kind.read(members).fact
    } catch {
      throw Failure.usage(error.description)
    }
  }

  private static func kind(of type: String) throws(Failure) -> FactKind {
    if let kind = Fact.kind(of: type) { return kind }
    let near = nearestName(to: type, among: Fact.kinds.map(\.type))
    throw Failure.usage(FactError.unknownType(type, nearest: near).description)
  }

  /// A number where JSON has text, as in `"4"`, or an id where it has a number; other values stay.
  static func value(_ value: Value, _ shape: FieldShape) -> Value {
    switch (shape, value) {
    case (.integer, .text(let text)): Int(text).map { .number($0) } ?? value
    case (.id, .number(let number)): .text("\(number)")
    default: value
    }
  }

  /// Converts `text` for a field; a text that does not fit stays text, which the field rejects.
  private static func value(_ text: String, _ shape: FieldShape) -> Value {
    switch shape {
    case .integer: Int(text).map { .number($0) } ?? .text(text)
    case .flag where text == "true": .flag(true)
    case .flag where text == "false": .flag(false)
    case .ids, .choices: .list(text.isEmpty ? [] : text.split(separator: ",").map(String.init))
    default: .text(text)
    }
  }
}
