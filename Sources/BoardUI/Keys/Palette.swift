import BoardCanvas
import BoardText

/// The text typed into the palette and the position of the chosen command.
struct Palette: Hashable, Sendable {
  private static let limitBytes = 120

  var editor = LineEditor(limitBytes: limitBytes)
  /// The position among the entries that match; a position past the end means the last entry.
  var chosenIndex = 0
  /// Why the chosen entry was not performed; `nil` until that happens.
  var rejection: String?

  struct Entry: Hashable {
    let binding: Binding
    let invocation: Invocation

    var command: Command { binding.command }
  }

  /// The commands that match the typed text, the best match first.
  ///
  /// When the text is the name of a command that takes an argument, a space and the argument, it is
  /// the only entry.
  func entries(_ table: CommandTable) -> [Entry] {
    let words = editor.text.split(separator: " ", maxSplits: 1).map(String.init)
    if let name = words.first, let command = Command(rawValue: name), command.usage != nil,
      editor.text.contains(" ")
    {
      let argument = words.count > 1 ? words[1].split(separator: " ").joined(separator: " ") : ""
      return [Entry(binding: table.binding(of: command), invocation: Invocation(command, argument))]
    }
    let ranked = table.bindings.enumerated().compactMap { place, binding in
      Palette.matchScore(editor.text, binding).map {
        (matchScore: $0, place: place, binding: binding)
      }
    }
    return ranked.sorted { ($0.matchScore, $1.place) > ($1.matchScore, $0.place) }
      .map { Entry(binding: $0.binding, invocation: Invocation($0.binding.command)) }
  }

  /// How well typed text matches a command; `nil` when it does not.
  ///
  /// A match of the name scores highest, then of the words of the help, then of letters of the name
  /// one after another.
  static func matchScore(_ typed: String, _ binding: Binding) -> Int? {
    let typed = typed.lowercased()
    let words = typed.split(separator: " ").map(String.init)
    guard !words.isEmpty else { return 0 }
    let name = binding.name
    let wanted = words.joined(separator: "-")
    if name == wanted { return 1000 }
    if name.hasPrefix(wanted) { return 900 }
    if name.split(separator: "-").contains(where: { $0.hasPrefix(wanted) }) { return 800 }
    if name.contains(wanted) { return 700 }
    let help = (binding.hint + " " + binding.help).lowercased()
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

extension Command {
  /// How the argument of the command is written; `nil` when it takes none.
  var usage: String? {
    switch self {
    case .goToTime: tr("go 20:15: show the board at that time today; go alone: now")
    case .count: tr("count 3 12: 12 people wait at lane 3")
    case .initials: tr("by MK: your taps carry the initials MK")
    case .theme: tr("theme dark: use that theme")
    case .pane: tr("pane 3: show or hide that pane")
    default: nil
    }
  }
}
