/// The private modes the board uses, where a terminal understands or at least ignores them.
struct Modes {
  /// Hardware terminals and consoles are sent nothing they might print.
  private let isModern: Bool

  /// A terminal with an alternate screen in DEC's private modes passes over modes it does not know.
  init(_ capabilities: Capabilities) {
    let screens = ["\u{1B}[?1049h", "\u{1B}[?1047h", "\u{1B}[?47h"]
    isModern = screens.contains { capabilities.alternateScreen.contains($0) }
  }

  /// Pastes come marked as such.
  var enter: String { isModern ? "\u{1B}[?2004h" : "" }
  var leave: String { isModern ? "\u{1B}[?2004l" : "" }
  /// A frame between these appears at once.
  var frameBegins: String { isModern ? "\u{1B}[?2026h" : "" }
  var frameEnds: String { isModern ? "\u{1B}[?2026l" : "" }
  /// After a crash it is unknown which were on.
  var crash: String {
    isModern
      ? "\u{1B}[?2026l\u{1B}[?1000l\u{1B}[?1002l\u{1B}[?1003l\u{1B}[?1006l\u{1B}[?2004l" : ""
  }
}
