internal import CNcurses

/// What the terminal database says about the terminal that ncurses has open.
struct Capabilities {
  let colourCount: Int
  let hasDirectColour: Bool
  let crashSequence: String
  /// Resets attributes and colours, because a frame may be incomplete.
  let resetSequence: String
  /// Whether the terminal understands or ignores private modes; others might print them.
  private let hasPrivateModes: Bool
  /// Longer capabilities are ignored: no terminal has them, and the guard's buffer is limited.
  private static let maxBytes = 64

  /// Reads the capabilities; `newterm` or `setupterm` must have succeeded.
  init() {
    colourCount = Int(unsafe tigetnum("colors"))
    hasDirectColour =
      unsafe tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || Self.string("RGB") != nil
    resetSequence = ["sgr0", "op"].compactMap(Self.string).joined()
    // A terminal whose alternate screen is a DEC private mode ignores modes it does not know.
    let alternateScreen = Self.string("smcup") ?? ""
    hasPrivateModes = ["1049", "1047", "47"].contains { alternateScreen.contains("\u{1B}[?\($0)h") }
    let off = ["2026", "1000", "1002", "1003", "1006", "2004"].map { "\u{1B}[?\($0)l" }
    crashSequence =
      (hasPrivateModes ? off.joined() : "")
      + ["sgr0", "op", "rmkx", "cnorm", "rmcup"].compactMap(Self.string).joined()
  }

  /// Turns bracketed paste on, so that pastes are marked as such.
  var enter: String { hasPrivateModes ? "\u{1B}[?2004h" : "" }
  var leave: String { hasPrivateModes ? "\u{1B}[?2004l" : "" }
  /// Begins a synchronized update, which the terminal shows at once.
  var frameBegins: String { hasPrivateModes ? "\u{1B}[?2026h" : "" }
  var frameEnds: String { hasPrivateModes ? "\u{1B}[?2026l" : "" }

  static var canPlaceCursor: Bool { string("cup") != nil }

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
