import BoardText

/// One key press or mouse event, as the terminal decoded it.
package enum Key: Hashable, Sendable, ExpressibleByExtendedGraphemeClusterLiteral {
  case character(Character)
  case enter, tab, backTab, escape, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)
  /// Ctrl with a lowercase letter.
  case control(Character)
  /// Alt with a character; it never acts as a tap.
  case alt(Character)
  /// Column and row count from 0.
  case click(column: Int, row: Int)
  case wheelUp, wheelDown

  package init(extendedGraphemeClusterLiteral character: Character) { self = .character(character) }

  /// The key of a plan's `x`, `Space`, `F5`, `^U` or `S-Tab`, in any case; `nil` for anything else.
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

  package var isCharacter: Bool { if case .character = self { true } else { false } }

  /// The key's name in the plan, the help and the hints.
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

  /// Like `spelling`, but with the arrows that are printed on the keys.
  package var label: String {
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

  /// The key of `F1` to `F24`, which terminals send.
  private static func function(_ text: String) -> Key? {
    (1...24).first { "F\($0)" == text.uppercased() }.map { .function($0) }
  }

  /// Parses `^U` or `C-u`; a combination that terminals send as another key is that key.
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

  /// Whether a keyboard can type the character and a row can show it.
  private static func isTyped(_ character: Character) -> Bool {
    character.unicodeScalars.count == 1 && DisplayText(String(character)).width > 0
      && character.unicodeScalars.allSatisfy {
        $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
      }
  }
}

/// A command's name in the plan, and the keys that run it.
package struct NamedKeys: Hashable, Sendable {
  package let name: String
  /// Empty = it can only be run by its name in the palette.
  package let keys: [Key]
  package let help: String

  package init(name: String, keys: [Key], help: String) {
    (self.name, self.keys, self.help) = (name, keys, help)
  }
}
