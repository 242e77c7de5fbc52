internal import CNcurses

/// What the terminal database says about the terminal that ncurses has open.
struct Capabilities {
  let colourCount: Int
  let hasDirectColour: Bool
  let crashSequence: String
  /// Resets attributes and colours, because a frame may be incomplete.
  let resetSequence: String
  /// Whether the terminal understands or ignores private modes; others might print them.
  let hasPrivateModes: Bool
  /// Whether the window has a title that can be set, and restored by `leave`.
  let hasTitle: Bool
  /// Whether entering the alternate screen saves the title, and leaving it restores the title.
  private let savesTitle: Bool
  /// Puts the cursor on an empty last line, where the board would stay on the screen.
  let clearsLastLine: Bool
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
    // Terminals with this flag, or with a status line that is the title, know the sequences of xterm.
    hasTitle =
      hasPrivateModes
      && (unsafe tigetflag("XT") > 0 || (Self.string("tsl") ?? "").hasPrefix("\u{1B}]"))
    savesTitle = alternateScreen.contains("\u{1B}[22;")
    clearsLastLine = alternateScreen.isEmpty
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

  /// Saves the title before the first one is set (XTPUSHTITLE).
  var titleBegins: String { savesTitle ? "" : "\u{1B}[22;2t" }
  /// Removes the title, and restores the saved one where the terminal can save it (XTPOPTITLE).
  var titleEnds: String { title("") + (savesTitle ? "" : "\u{1B}[23;2t") }
  func title(_ text: String) -> String { "\u{1B}]2;\(text)\u{1B}\\" }

  /// An empty line at the bottom of a screen of so many rows, for a terminal that shows the board after its end.
  func lastLine(rows: Int) -> String {
    guard clearsLastLine, let place = unsafe tigetstr("cup"), Int(bitPattern: place) != -1,
      let text = unsafe board_place(place, Int32(rows - 1), 0)
    else { return "" }
    return Self.withoutPadding(unsafe String(cString: text)) + (Self.string("el") ?? "")
  }

  static var canPlaceCursor: Bool { string("cup") != nil }

  private static func string(_ name: String) -> String? {
    guard let value = unsafe tigetstr(name), Int(bitPattern: value) != -1 else { return nil }
    let text = unsafe withoutPadding(String(cString: value))
    return text.isEmpty || text.utf8.count > maxBytes ? nil : text
  }

  private static func withoutPadding(_ capability: String) -> String {
    var text = ""
    var isPadding = false
    for character in capability {
      if character == "$" || isPadding {
        isPadding = character != ">"
      } else {
        text.append(character)
      }
    }
    return text
  }
}
