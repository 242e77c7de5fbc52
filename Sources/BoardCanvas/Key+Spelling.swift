import BoardText

extension Key {
  /// The key that a plan calls so: `x`, `?`, `Space`, `F5`, `^U`, `S-Tab`, `PgDn`; `nil` where it is none.
  ///
  /// Names are read in any case. Alt with a letter is no key of the board, since it never acts.
  package init?(spelling: String) {
    if let named = Key.names.first(where: { $0.name.lowercased() == spelling.lowercased() }) {
      self = named.key
    } else if let function = Key.function(spelling) {
      self = function
    } else if let control = Key.control(spelling) {
      self = control
    } else if spelling.count == 1, let character = spelling.first, Key.isTyped(character) {
      self = .character(character)
    } else {
      return nil
    }
  }

  /// As a plan, help and hints call it.
  package var spelling: String {
    if let named = Key.names.first(where: { $0.key == self }) { return named.name }
    return switch self {
    case .character(let character): String(character)
    case .control(let letter): "^" + letter.uppercased()
    case .alt(let character): "Alt-\(character)"
    case .function(let number): "F\(number)"
    default: "\(self)"
    }
  }

  /// Likewise, arrows as they are printed on keys.
  package var shown: String {
    switch self {
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    default: spelling
    }
  }

  private static let names: [(name: String, key: Key)] = [
    ("Space", .character(" ")), ("Enter", .enter), ("Tab", .tab), ("S-Tab", .backTab),
    ("Esc", .escape), ("Backspace", .backspace), ("Del", .delete), ("Ins", .insert), ("Up", .up),
    ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end),
    ("PgUp", .pageUp), ("PgDn", .pageDown),
  ]

  /// Function keys that terminals send.
  private static let functions = 1...24

  private static func function(_ text: String) -> Key? {
    guard text.first == "F" || text.first == "f", let number = Int(text.dropFirst()),
      functions.contains(number), "F\(number)" == text.uppercased()
    else { return nil }
    return .function(number)
  }

  /// `^U` or `C-u`; what a terminal sends as another key is that key.
  private static func control(_ text: String) -> Key? {
    let lower = text.lowercased()
    guard lower.hasPrefix("^") && lower.count == 2 || lower.hasPrefix("c-") && lower.count == 3,
      let letter = lower.last, ("a"..."z").contains(letter)
    else { return nil }
    switch letter {
    case "i": return .tab
    case "j", "m": return .enter
    case "h": return .backspace
    default: return .control(letter)
    }
  }

  /// A character that a keyboard can type and a row can show.
  private static func isTyped(_ character: Character) -> Bool {
    character.unicodeScalars.count == 1 && DisplayText(String(character)).width > 0
      && character.unicodeScalars.allSatisfy {
        $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
      }
  }
}

/// A command by its name in the plan, with the keys that do it.
package struct NamedKeys: Hashable, Sendable {
  package let name: String
  /// None = only by its name in the palette.
  package let keys: [Key]
  /// One line that says what it does.
  package let help: String

  package init(name: String, keys: [Key], help: String) {
    self.name = name
    self.keys = keys
    self.help = help
  }
}
