import BoardTerminal
import BoardWords
import Glibc

/// Checks whether the board can be shown here; the size is read only from a terminal.
enum TerminalCheckup {
  /// The size that shows every row of the board's smallest layout.
  private static let comfortable = (columns: 80, rows: 24)

  static var diagnoses: [Diagnosis] { [locale, terminal] }

  private static var locale: Diagnosis {
    TerminalEnvironment.adoptLocale()
      ? .fine(Words.Doctor.locale, "UTF-8")
      : .warning(Words.Doctor.locale, Words.Doctor.ascii)
  }

  private static var terminal: Diagnosis {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      return .fine(Words.Doctor.terminal, Words.Doctor.noTerminal)
    }
    guard let name = Locations.environment("TERM"), name != "dumb" else {
      return .failing(Words.Doctor.terminal, Words.Doctor.unnamed)
    }
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return .warning(Words.Doctor.terminal, Words.Doctor.noSize(name))
    }
    let words = Words.Doctor.size(
      name, columns: Int(size.ws_col), rows: Int(size.ws_row))
    if Int(size.ws_col) < comfortable.columns || Int(size.ws_row) < comfortable.rows {
      return .warning(
        Words.Doctor.terminal,
        Words.Doctor.small(words, columns: comfortable.columns, rows: comfortable.rows))
    }
    return .fine(Words.Doctor.terminal, words)
  }
}
