extension Words {
  /// Why there is no board on a terminal, and what was found of it.
  package enum Terminal {
    package static func none(_ reason: String) -> String {
      "there is no terminal to draw on (\(reason)); run it in a terminal window, or use `exitboard status`"
    }
    package static let unnamed =
      "TERM is not set, so exitboard does not know this terminal; try TERM=xterm-256color exitboard"
    package static func cannotPlaceCursor(_ name: String) -> String {
      "a \"\(name)\" terminal cannot move its cursor, so it cannot show the board; use `exitboard --plain`, or set TERM to the name of your terminal"
    }
    package static func unknown(_ name: String) -> String {
      "the terminal database knows neither \"\(name)\" nor xterm nor vt100; install ncurses-base or ncurses-term"
    }
    package static func refused(_ operation: String, _ reason: String) -> String {
      "the terminal cannot be set up: \(operation): \(reason)"
    }
    package static func error(_ code: Int) -> String { "error \(code)" }
    package static func treated(_ name: String, as known: String) -> String {
      "unknown terminal \"\(name)\": used as \(known)"
    }
    package static let utf8 = "UTF-8"
    package static let noUTF8 = "no UTF-8 in the locale"
    package static func found(_ name: String, colours: Int) -> String {
      "TERM=\(name), \(colours) colours"
    }
    package static let notATerminal = "not a terminal"
  }
}
