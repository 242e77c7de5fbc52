package import BoardCanvas

/// The terminal's answers to ``query(background:pasteMarks:)``, without their Esc.
package enum TerminalAnswer: Hashable, Sendable {
  case background(Colour)
  /// Whether it marks pastes (DECRPM of mode 2004).
  case pasteMarks(Bool)
  /// The attributes of the device (DA1): every terminal sends them, and after all other answers.
  case end

  /// Asks for the background (OSC 11), whether pastes are marked (DECRQM), and for the attributes as the end of the answers.
  ///
  /// OSC ends with ST, because BEL rings where a terminal does not know it.
  package static func query(background: Bool, pasteMarks: Bool) -> String {
    (background ? "\u{1B}]11;?\u{1B}\\" : "") + (pasteMarks ? "\u{1B}[?2004$p" : "")
      + "\u{1B}[c"
  }

  static let maxLength = 48
  private static let backgrounds = ["]11;rgb:", "]11;rgba:"]

  /// `[?62;4c`, or `]11;rgb:1c1c/1c1c/1c1c` and BEL or ST.
  package init?(_ text: String) {
    if text.hasPrefix("[?"), text.hasSuffix("c"), TerminalAnswer.isBeginning(text) {
      self = .end
      return
    }
    if text.hasPrefix("[?2004;"), text.hasSuffix("$y") {
      // 0 = unknown, 1 and 3 = on, 2 and 4 = off.
      self = .pasteMarks(["1", "3"].contains(text.dropFirst(7).dropLast(2)))
      return
    }
    guard let start = TerminalAnswer.backgrounds.first(where: { text.hasPrefix($0) }) else {
      return nil
    }
    var rest = text.dropFirst(start.count)
    if rest.hasSuffix("\u{7}") {
      rest.removeLast()
    } else if rest.hasSuffix("\u{1B}\\") {
      rest.removeLast(2)
    } else {
      return nil
    }
    let channels = rest.split(separator: "/", omittingEmptySubsequences: false).map { digits in
      let most = (1 << (4 * min(4, digits.count))) - 1
      return digits.count > 4 ? nil : UInt16(digits, radix: 16).map { Int($0) * 255 / most }
    }
    guard channels.count >= 3, let red = channels[0], let green = channels[1],
      let blue = channels[2], [red, green, blue].allSatisfy({ 0...255 ~= $0 })
    else { return nil }
    self = .background(.rgb(red: UInt8(red), green: UInt8(green), blue: UInt8(blue)))
  }

  /// Whether an answer can begin with this text, or be it.
  static func isBeginning(_ text: String) -> Bool {
    guard text.utf8.count <= maxLength else { return false }
    if text.hasPrefix("[?") {
      let rest = text.dropFirst(2)
      let end = ["c", "$y", "$"].first { rest.hasSuffix($0) } ?? ""
      let middle = rest.dropLast(end.count)
      return middle.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x3B }
    }
    if (["[?"] + backgrounds).contains(where: { $0.hasPrefix(text) }) { return true }
    guard let start = backgrounds.first(where: { text.hasPrefix($0) }) else { return false }
    var rest = text.dropFirst(start.count)
    for end in ["\u{7}", "\u{1B}\\", "\u{1B}"] where rest.hasSuffix(end) {
      rest.removeLast(end.count)
      break
    }
    return rest.utf8.allSatisfy { byte in
      byte == 0x2F || Unicode.Scalar(byte).properties.isASCIIHexDigit
    }
  }
}
