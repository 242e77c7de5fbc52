internal import CNcurses

/// What the terminal database says about the terminal that ncurses has open.
struct Capabilities {
  let colours: Int
  let isDirect: Bool
  /// Restores screen, cursor, keypad and colours; for the crash guard, which can look nothing up.
  let restore: String
  /// Resets attributes and colours.
  let plain: String
  /// Enters the alternate screen; empty if the terminal has none.
  let alternateScreen: String
  /// Longer capabilities are ignored: no terminal has them, and the guard's buffer is limited.
  private static let mostBytes = 64

  /// Reads the capabilities; `newterm` or `setupterm` must have succeeded.
  init() {
    colours = Int(unsafe tigetnum("colors"))
    isDirect = unsafe tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || Self.string("RGB") != nil
    plain = ["sgr0", "op"].compactMap(Self.string).joined()
    alternateScreen = Self.string("smcup") ?? ""
    restore = ["sgr0", "op", "rmkx", "cnorm", "rmcup"].compactMap(Self.string).joined()
  }

  static var canPlaceCursor: Bool { string("cup") != nil }

  /// A capability without its padding; `nil` if the terminal lacks it.
  private static func string(_ name: String) -> String? {
    guard let value = unsafe tigetstr(name), Int(bitPattern: value) != -1 else { return nil }
    var kept = ""
    var padding = false
    for character in unsafe String(cString: value) {
      if character == "$" || padding {
        padding = character != ">"
      } else {
        kept.append(character)
      }
    }
    return kept.isEmpty || kept.utf8.count > mostBytes ? nil : kept
  }
}
