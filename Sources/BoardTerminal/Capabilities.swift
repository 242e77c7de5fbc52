internal import CNcurses

/// What the terminal database says about the terminal that ncurses has open.
struct Capabilities {
  let colourCount: Int
  let hasDirectColour: Bool
  /// Restores screen, cursor, keypad and colours; for the crash guard, which can look nothing up.
  let restoreSequence: String
  /// Resets attributes and colours.
  let resetSequence: String
  /// Enters the alternate screen; empty if the terminal has none.
  let enterAlternateScreen: String
  /// Longer capabilities are ignored: no terminal has them, and the guard's buffer is limited.
  private static let maxBytes = 64

  /// Reads the capabilities; `newterm` or `setupterm` must have succeeded.
  init() {
    colourCount = Int(unsafe tigetnum("colors"))
    hasDirectColour =
      unsafe tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || Self.string("RGB") != nil
    resetSequence = ["sgr0", "op"].compactMap(Self.string).joined()
    enterAlternateScreen = Self.string("smcup") ?? ""
    restoreSequence = ["sgr0", "op", "rmkx", "cnorm", "rmcup"].compactMap(Self.string).joined()
  }

  static var canPlaceCursor: Bool { string("cup") != nil }

  /// A capability without its padding; `nil` if the terminal lacks it.
  private static func string(_ name: String) -> String? {
    guard let value = unsafe tigetstr(name), Int(bitPattern: value) != -1 else { return nil }
    var text = ""
    var isPadding = false
    for character in unsafe String(cString: value) {
      if character == "$" || isPadding {
        isPadding = character != ">"
      } else {
        text.append(character)
      }
    }
    return text.isEmpty || text.utf8.count > maxBytes ? nil : text
  }
}
