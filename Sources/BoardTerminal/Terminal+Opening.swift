internal import CNcurses

extension Terminal {
  /// The terminal's own name, or the first fallback that the database knows, and its capabilities.
  static func resolve(
    _ name: String?, on descriptor: Int32
  ) throws(TerminalError) -> (name: String, capabilities: Capabilities) {
    guard let name else { throw .noTerminalName }
    for candidate in [name, "xterm-256color", "xterm", "vt100"] {
      var result: Int32 = 0
      guard unsafe setupterm(candidate, descriptor, &result) == OK else { continue }
      let isUsable = Capabilities.canPlaceCursor
      let capabilities = Capabilities()
      board_free_terminal()
      if isUsable { return (candidate, capabilities) }
      throw .cannotPlaceCursor(name: name)
    }
    throw .unknown(name: name)
  }

  /// Sets single keys without echo; a waiting key never interrupts painting.
  static func prepareModes() {
    cbreak()
    noecho()
    nonl()
    typeahead(-1)
  }

  /// Makes special keys arrive as codes, the marks around a paste among them.
  static func prepareKeys(_ pad: UnsafeMutablePointer<WINDOW>) {
    unsafe keypad(pad, true)
    unsafe nodelay(pad, true)
    if TerminalEnvironment.variable("ESCDELAY") == nil { set_escdelay(25) }
    unsafe define_key("\u{1B}[200~", KeyCode.pasteBegins)
    unsafe define_key("\u{1B}[201~", KeyCode.pasteEnds)
  }
}
