/// The private modes that the board uses, on terminals that understand or at least ignore them.
struct PrivateModes {
  /// Whether to send the sequences; hardware terminals and consoles might print them.
  private let isModern: Bool

  /// A terminal whose alternate screen is a DEC private mode ignores modes it does not know.
  init(_ capabilities: Capabilities) {
    let screens = ["\u{1B}[?1049h", "\u{1B}[?1047h", "\u{1B}[?47h"]
    isModern = screens.contains { capabilities.enterAlternateScreen.contains($0) }
  }

  /// Turns bracketed paste on, so that pastes are marked as such.
  var enter: String { isModern ? "\u{1B}[?2004h" : "" }
  var leave: String { isModern ? "\u{1B}[?2004l" : "" }
  /// Begins a synchronized update, which the terminal shows at once.
  var frameBegins: String { isModern ? "\u{1B}[?2026h" : "" }
  var frameEnds: String { isModern ? "\u{1B}[?2026l" : "" }
  /// Turns everything off that may be on after a crash.
  var crash: String {
    isModern
      ? "\u{1B}[?2026l\u{1B}[?1000l\u{1B}[?1002l\u{1B}[?1003l\u{1B}[?1006l\u{1B}[?2004l" : ""
  }
}
