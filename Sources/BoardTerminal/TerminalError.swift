import BoardText

/// Why the board cannot run on this terminal; `description` says what to do.
package enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  case noTerminal(Int32)
  case noTerminalName
  case cannotPlaceCursor(name: String)
  /// The terminal database has neither the terminal nor a fallback.
  case unknown(name: String)
  case systemCallFailed(operation: String, errno: Int32)

  /// Whether lines of text can still be printed on it.
  package var allowsPrinting: Bool {
    switch self {
    case .noTerminalName, .cannotPlaceCursor, .unknown: true
    case .noTerminal, .systemCallFailed: false
    }
  }

  package var description: String {
    switch self {
    case .noTerminal(let code):
      tr(
        "there is no terminal to draw on ({reason}); run it in a terminal window, or use `exitboard status`",
        systemReason(code))
    case .noTerminalName:
      tr(
        "TERM is not set, so exitboard does not know this terminal; try TERM=xterm-256color exitboard"
      )
    case .cannotPlaceCursor(let name):
      tr(
        "a \"{name}\" terminal cannot move its cursor, so it cannot show the board; use `exitboard --plain`, or set TERM to the name of your terminal",
        name)
    case .unknown(let name):
      tr(
        "the terminal database knows neither \"{name}\" nor xterm nor vt100; install ncurses-base or ncurses-term",
        name)
    case .systemCallFailed(let operation, let code):
      tr("the terminal cannot be set up: {operation}: {reason}", operation, systemReason(code))
    }
  }
}
