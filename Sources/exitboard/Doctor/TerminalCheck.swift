import BoardTerminal
import BoardWords
import Glibc

/// Checks whether the board can be shown here; the size is read only from a terminal.
enum TerminalCheck {
  /// The size that shows every row of the board's smallest layout.
  private static let recommendedSize = (columns: 80, rows: 24)

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
    let description = Words.Doctor.size(
      name, columns: Int(size.ws_col), rows: Int(size.ws_row))
    if Int(size.ws_col) < recommendedSize.columns || Int(size.ws_row) < recommendedSize.rows {
      return .warning(
        Words.Doctor.terminal,
        Words.Doctor.small(
          description, columns: recommendedSize.columns, rows: recommendedSize.rows))
    }
    return .fine(Words.Doctor.terminal, description)
  }
}
