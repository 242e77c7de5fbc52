import BoardText

/// Choosing one of many: rooms, lanes, card machines.
extension Prompt {
  /// Something to choose by its letter, or by a part of its name.
  struct Candidate<Value: Sendable>: Sendable {
    var key: Character?
    let id: String
    let name: String
    var place = ""
    let value: Value
  }

  /// The most choices whose names can be read in two rows.
  private static let maxChoices = 9

  /// Asks which one: by a key, or, where there are too many for that, by a part of the name.
  static func pick<Value>(_ all: [Candidate<Value>], then: @escaping Answer<Value>) -> Prompt {
    let isKeyed = all.allSatisfy { $0.key != nil }
    if all.count <= maxChoices || isKeyed {
      let choices =
        isKeyed
        ? all.map { Choice(key: $0.key ?? " ", label: $0.name, value: $0.value) }
        : numbered(all.map { ($0.name, $0.value) })
      return .choice(tr("Which one:"), choices, answer: then)
    }
    return .line(tr("Which one, a part of its name:"), limitBytes: 120) { text, scene in
      let found = matches(text, among: all)
      switch found.count {
      case 0: return .reject(tr("No name contains '{text}'; Esc goes back.", text))
      case 1: return then(found[0].value, scene)
      case ...maxChoices:
        // Some letters of a few are easily pressed by mistake; digits are not.
        return .ask(
          .pick(found.map { Candidate(id: $0.id, name: $0.name, value: $0.value) }, then: then))
      default:
        return .reject(tr("{count} names contain '{text}'; write more of it.", found.count, text))
      }
    }
  }

  /// The one with this key, id or name; otherwise all that contain every word.
  private static func matches<Value>(
    _ text: String, among all: [Candidate<Value>]
  ) -> [Candidate<Value>] {
    let typed = text.lowercased()
    let exact = all.first { candidate in
      candidate.key.map { String($0) == typed } ?? false || candidate.id == typed
        || candidate.name.lowercased() == typed
    }
    if let exact { return [exact] }
    let words = typed.split(separator: " ")
    guard !words.isEmpty else { return [] }
    return all.filter { candidate in
      let name = "\(candidate.name) \(candidate.place)".lowercased()
      return words.allSatisfy { name.contains($0) }
    }
  }
}
