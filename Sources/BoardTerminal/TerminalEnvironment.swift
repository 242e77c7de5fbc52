package import BoardCanvas
internal import CTerminal
internal import Glibc

/// The locale and the environment variables that decide how a terminal is used.
package enum TerminalEnvironment {
  /// Sets the user's locale, except for numbers; returns whether it is UTF-8, installed or not.
  @discardableResult
  package static func adoptLocale() -> Bool {
    // The language was chosen before; see `Language`.
    let messages = unsafe setlocale(LC_MESSAGES, nil).map { unsafe String(cString: $0) }
    defer { if let messages, messages != "C" { unsafe setlocale(LC_MESSAGES, messages) } }
    if unsafe setlocale(LC_ALL, "") == nil {
      let asked = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(variable).first ?? ""
      let name = asked.lowercased()
      if name.hasSuffix("utf-8") || name.hasSuffix("utf8") {
        unsafe setlocale(LC_CTYPE, "C.UTF-8")
      }
    }
    unsafe setlocale(LC_NUMERIC, "C")
    return unsafe String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8"
  }

  /// How the locale writes times and dates; `nil` for C and POSIX, which have no conventions.
  package static func timeConventions() -> TimeConventions? {
    guard let name = unsafe setlocale(LC_TIME, "") else { return nil }
    let locale = unsafe String(cString: name)
    if ["C", "POSIX"].contains(locale.split(separator: ".").first.map(String.init) ?? "") {
      return nil
    }
    return unsafe TimeConventions(
      timeFormat: String(cString: nl_langinfo(Int32(T_FMT))),
      dateFormat: String(cString: nl_langinfo(Int32(D_FMT))))
  }

  /// The value of an environment variable; `nil` if it is not set or empty.
  package static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Whether a program such as tmux or screen stands between the board and the terminal.
  ///
  /// It answers for itself, and passes on as keys what is pasted into a terminal that marks no pastes.
  static func isMultiplexed(_ terminal: String) -> Bool {
    ["tmux", "screen"].contains { terminal.hasPrefix($0) }
      || ["TMUX", "STY", "ZELLIJ"].contains { variable($0) != nil }
  }

  /// The richest glyph set that the locale and the terminal's name and colours allow.
  package static func glyphs(isUTF8: Bool, terminal: String, colours: Int) -> GlyphSet {
    let isVT = terminal.hasPrefix("vt") && terminal.dropFirst(2).first?.isNumber == true
    if !isUTF8 || isVT { return .ascii }
    if terminal == "linux" || terminal.hasPrefix("linux-") { return .console }
    // The fonts that rxvt and PuTTY have by default lack braille.
    let lacksBraille = ["putty", "rxvt"].contains { terminal.hasPrefix($0) }
    return colours >= 256 && !lacksBraille ? .braille : .blocks
  }

  /// The background that `COLORFGBG` tells, as rxvt and Konsole set it: `15;0` or `0;default;15`.
  package static var background: Theme.Variant? {
    guard let last = variable("COLORFGBG")?.split(separator: ";").last, let number = Int(last)
    else { return nil }
    return switch number {
    case 0...6, 8: .dark
    case 7, 9...15: .light
    default: nil
    }
  }

  /// The colour depth to use; `mono` if the user does not want colour.
  package static func depth(colours: Int, hasDirectColour: Bool, choice: ColourChoice)
    -> ColourDepth
  {
    let isUnwanted = choice == .never || (choice == .auto && variable("NO_COLOR") != nil)
    if isUnwanted || colours < 8 { return .mono }
    if colours < 16 { return .eight }
    if colours < 256 { return .sixteen }
    return hasDirectColour && colours > 0xFFFF ? .direct : .indexed
  }
}
