internal import Glibc

/// Why there is no board on this terminal, as a sentence that says what to do.
package enum TerminalError: Error, Hashable, Sendable {
  /// Nobody is at a terminal; the payload is errno.
  case noTerminal(Int32)
  /// `TERM` is not set.
  case noName
  /// The terminal cannot place its cursor, so there is nothing to draw a board with.
  case cannotPlaceCursor(name: String)
  /// Neither it nor a fallback is in the terminal database.
  case unknown(name: String)
  /// The system refused something the board cannot do without.
  case refused(operation: String, errno: Int32)

  /// Whether lines of text can be written to it all the same.
  package var canBePrintedOn: Bool {
    switch self {
    case .noName, .cannotPlaceCursor, .unknown: true
    case .noTerminal, .refused: false
    }
  }
}

extension TerminalError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noTerminal(let code):
      "no terminal to draw on (\(reason(code))); "
        + "run it in a terminal window, or use `exitboard status`"
    case .noName:
      "TERM is not set, so it is unknown what this terminal can do; "
        + "try TERM=xterm-256color exitboard"
    case .cannotPlaceCursor(let name):
      "a \"\(name)\" terminal cannot place its cursor, so it cannot show a board that changes; "
        + "use `exitboard --plain`, or set TERM to what the terminal is"
    case .unknown(let name):
      "the terminal database knows neither \"\(name)\" nor xterm nor vt100; "
        + "install ncurses-base or ncurses-term"
    case .refused(let operation, let code):
      "the terminal cannot be set up: \(operation): \(reason(code))"
    }
  }

  private func reason(_ code: Int32) -> String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }
}
