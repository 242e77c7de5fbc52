import BoardTerminal
import BoardText
import Glibc

/// Checks whether the board can be shown here; the size is read only from a terminal.
enum TerminalCheck {
  /// The size that shows every row of the board's smallest layout.
  private static let recommendedSize = (columns: 80, rows: 24)

  static var diagnoses: [Diagnosis] {
    [Diagnosis(tr("locale"), locale), Diagnosis(tr("terminal"), terminal)]
  }

  private static var locale: Diagnosis.Finding {
    TerminalEnvironment.adoptLocale()
      ? .fine("UTF-8")
      : .warning(tr("not UTF-8, so the board draws in ASCII: set LC_ALL=C.UTF-8"))
  }

  private static var terminal: Diagnosis.Finding {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      return .fine(tr("none here, so it was not checked"))
    }
    guard let name = Locations.environment("TERM"), name != "dumb" else {
      return .failing(tr("TERM is not set or 'dumb': set it to the terminal's name"))
    }
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return .warning(tr("{name} does not report its size: stty cols 80 rows 24", name))
    }
    let description = tr("{name}, {columns} by {rows}", name, Int(size.ws_col), Int(size.ws_row))
    if Int(size.ws_col) < recommendedSize.columns || Int(size.ws_row) < recommendedSize.rows {
      return .warning(
        tr(
          "{terminal}: make it {columns} by {rows} or larger, else the board leaves things out",
          description, recommendedSize.columns, recommendedSize.rows))
    }
    return .fine(description)
  }
}
