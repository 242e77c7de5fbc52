import BoardText

/// The text typed into the palette and the position of the chosen command.
struct Palette: Hashable, Sendable {
  private static let limitBytes = 120

  var editor = LineEditor(limitBytes: limitBytes)
  /// The position among the entries that match; a position past the end means the last entry.
  var chosenIndex = 0
  /// Why the chosen entry was not performed; `nil` until that happens.
  var rejection: String?

  /// The commands that match the typed text, the best match first.
  ///
  /// When the text is the name of a command that takes an argument, a space and the argument, it is
  /// the only entry.
  var entries: [Invocation] {
    let words = editor.text.split(separator: " ", maxSplits: 1).map(String.init)
    if let name = words.first, let command = Command.named(name), command.argument != nil,
      editor.text.contains(" ")
    {
      let argument = words.dropFirst().joined().split(separator: " ").joined(separator: " ")
      return [Invocation(command, argument)]
    }
    let ranked = Command.allCases.enumerated().compactMap { place, command in
      Palette.matchScore(editor.text, command).map {
        (matchScore: $0, place: place, command: command)
      }
    }
    return ranked.sorted { ($0.matchScore, $1.place) > ($1.matchScore, $0.place) }
      .map { Invocation($0.command) }
  }

  /// How well typed text matches a command; `nil` when it does not.
  ///
  /// A match of the name scores highest, then of the words of the help, then of letters of the name
  /// one after another.
  static func matchScore(_ typed: String, _ command: Command) -> Int? {
    let typed = typed.lowercased()
    let words = typed.split(separator: " ").map(String.init)
    guard !words.isEmpty else { return 0 }
    let name = command.name
    let wanted = words.joined(separator: "-")
    if name == wanted { return 1000 }
    if name.hasPrefix(wanted) { return 900 }
    if name.split(separator: "-").contains(where: { $0.hasPrefix(wanted) }) { return 800 }
    if name.contains(wanted) { return 700 }
    let help = (command.hint + " " + command.help).lowercased()
      .split { !$0.isLetter && !$0.isNumber }
    if words.allSatisfy({ word in help.contains { $0.hasPrefix(word) } }) { return 500 }
    return span(of: words.joined(), in: name).map { 300 - $0 }
  }

  /// The distance between the first and the last letter of `typed` in `name`.
  ///
  /// `nil` when `name` does not contain the letters one after another.
  private static func span(of typed: String, in name: String) -> Int? {
    var rest = Array(name).enumerated().makeIterator()
    var places: [Int] = []
    for letter in typed {
      var place: Int?
      while place == nil, let next = rest.next() {
        if next.element == letter { place = next.offset }
      }
      guard let place else { return nil }
      places.append(place)
    }
    guard let first = places.first, let last = places.last else { return nil }
    return last - first
  }
}
