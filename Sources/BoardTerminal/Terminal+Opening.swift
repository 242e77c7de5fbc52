internal import CNcurses

extension Terminal {
  /// The name to open the terminal by, its own or the nearest that the database knows, and what the
  /// database says of it.
  static func known(
    _ name: String?, on descriptor: Int32
  ) throws(TerminalError) -> (name: String, capabilities: Capabilities) {
    guard let name else { throw .noName }
    for candidate in [name, "xterm-256color", "xterm", "vt100"] {
      var result: Int32 = 0
      guard unsafe setupterm(candidate, descriptor, &result) == OK else { continue }
      let isUsable = Capabilities.canPlaceCursor
      let capabilities = Capabilities()
      board_forget_terminal()
      if isUsable { return (candidate, capabilities) }
      throw .cannotPlaceCursor(name: name)
    }
    throw .unknown(name: name)
  }

  /// Unechoed single keys, and a picture that is never left half painted for a key that waits.
  static func prepareModes() {
    cbreak()
    noecho()
    nonl()
    typeahead(-1)
  }

  /// Keys by name, and the marks around a paste as keys of their own.
  static func prepareKeys(_ pad: UnsafeMutablePointer<WINDOW>) {
    unsafe keypad(pad, true)
    unsafe nodelay(pad, true)
    if TerminalEnvironment.variable("ESCDELAY") == nil { set_escdelay(25) }
    unsafe define_key("\u{1B}[200~", KeyCode.pasteBegins)
    unsafe define_key("\u{1B}[201~", KeyCode.pasteEnds)
  }
}
