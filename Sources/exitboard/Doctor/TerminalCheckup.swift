import BoardTerminal
import Glibc

/// Whether the board can be shown here; only a terminal is asked.
enum TerminalCheckup {
  /// What the board needs to show every row of its smallest layout.
  private static let comfortable = (columns: 80, rows: 24)

  static var diagnoses: [Diagnosis] { [locale, terminal] }

  private static var locale: Diagnosis {
    TerminalEnvironment.adoptLocale()
      ? .fine("locale", "UTF-8")
      : .warning("locale", "not UTF-8, so the board draws in ASCII: set LC_ALL=C.UTF-8")
  }

  private static var terminal: Diagnosis {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      return .fine("terminal", "none here, so it was not looked at")
    }
    guard let name = Locations.environment("TERM"), name != "dumb" else {
      return .failing("terminal", "TERM is not set or 'dumb': set it to the terminal's name")
    }
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return .warning("terminal", "\(name) does not tell its size: stty cols 80 rows 24")
    }
    let words = "\(name), \(size.ws_col) by \(size.ws_row)"
    if Int(size.ws_col) < comfortable.columns || Int(size.ws_row) < comfortable.rows {
      return .warning("terminal", "\(words): below 80 by 24 the board leaves things out")
    }
    return .fine("terminal", words)
  }
}
