import BoardText

/// The text typed into the palette and the position of the chosen command.
struct Palette: Hashable, Sendable {
  static let nothingFound = tr("No command has this name; Backspace deletes, Esc closes")

  var editor = LineEditor(limitBytes: 120)
  /// The position among the entries that match; a position past the end means the last entry.
  var chosenIndex = 0
  /// Why the chosen entry was not performed; `nil` until that happens.
  var rejection: String?

  /// The commands that match the typed text, the best first; only one if it has an argument.
  var entries: [Invocation] {
    let words = editor.text.split(separator: " ", maxSplits: 1).map(String.init)
    if let name = words.first, let command = Command.named(name), command.argument != nil,
      editor.text.contains(" ")
    {
      let argument = words.dropFirst().joined().split(separator: " ").joined(separator: " ")
      return [Invocation(command, argument)]
    }
    let ranked = Command.allCases.enumerated().compactMap { place, command in
      Palette.matchScore(editor.text, command).map { (score: $0, place: place, command: command) }
    }
    return ranked.sorted { ($0.score, $1.place) > ($1.score, $0.place) }
      .map { Invocation($0.command) }
  }

  var chosen: Invocation? {
    let entries = entries
    return entries.isEmpty ? nil : entries[min(chosenIndex, entries.count - 1)]
  }

  /// The position of the first entry shown in a list of `rows` rows.
  func first(rows: Int) -> Int {
    let count = entries.count
    return min(max(0, min(chosenIndex, max(0, count - 1)) - rows + 1), max(0, count - rows))
  }

  /// Replaces the typed text by the name of the chosen command.
  mutating func complete() {
    guard let chosen, chosen.argument.isEmpty else { return }
    let text = chosen.command.name + (chosen.command.argument == nil ? "" : " ")
    editor = LineEditor(limitBytes: editor.limitBytes, text: text)
    chosenIndex = 0
  }

  /// How well text matches the name, words of the help, or letters of the name; otherwise `nil`.
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

  /// The distance between the first and the last letter of `typed`, if `name` has them in order.
  private static func span(of typed: String, in name: String) -> Int? {
    var rest = Array(name)[...]
    var first: Int?
    var last = 0
    for letter in typed {
      guard let place = rest.firstIndex(of: letter) else { return nil }
      first = first ?? place
      last = place
      rest = rest[(place + 1)...]
    }
    return first.map { last - $0 }
  }
}
