import BoardCanvas
import BoardTerminal
import BoardText
import Glibc

/// Writes whole texts, reports a closed pipe or a full disk, and cleans what a terminal shows.
enum Output {
  /// Writes a message for a person to stdout: cleaned, and in the characters of the locale.
  static func message(_ text: String) throws(Failure) {
    guard isWritten(message: text) else { throw failure }
  }

  /// Writes a message; `false` if the pipe is closed or the disk is full.
  static func isWritten(message text: String) -> Bool {
    write(cleanedText(text), to: STDOUT_FILENO)
  }

  /// Writes a sentence about a failure to stderr, under the name of the program.
  static func report(_ sentence: String) { error("exitboard: \(sentence.markedLine)\n") }

  static func error(_ text: String) { _ = write(cleanedText(text), to: STDERR_FILENO) }

  /// Writes data to stdout: unchanged to a file or a program, cleaned to a terminal.
  static func data(_ text: String) throws(Failure) {
    if isatty(STDOUT_FILENO) == 1 { try message(text) } else { try raw(text) }
  }

  static func raw(_ text: String) throws(Failure) {
    guard write(text, to: STDOUT_FILENO) else { throw failure }
  }

  static var failure: Failure {
    Failure(.inputOutput, tr("cannot write the output: stdout is closed or the disk is full"))
  }

  /// Echoes a key that is typed into a line, on a terminal only.
  static func echo(_ key: Key) {
    guard isatty(STDOUT_FILENO) == 1 else { return }
    switch key {
    case .character(let character): _ = isWritten(message: String(character))
    case .backspace: _ = write("\u{8} \u{8}", to: STDOUT_FILENO)
    case .enter, .escape: _ = write("\n", to: STDOUT_FILENO)
    default: break
    }
  }

  /// Overwrites the line of the terminal's cursor, on stderr.
  static func progress(_ text: String) { _ = write(text, to: STDERR_FILENO) }

  private static let isUTF8 = TerminalEnvironment.adoptLocale()

  /// Cleans each line: no control, direction or invisible characters; ASCII only if not UTF-8.
  private static func cleanedText(_ text: String) -> String {
    let glyphs: GlyphSet = isUTF8 ? .blocks : .ascii
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { DisplayText($0).string(in: glyphs) }.joined(separator: "\n")
  }

  /// Writes all of `text` to an open file; returns `false` if that fails.
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var sent = 0
      while sent < bytes.count {
        let count = unsafe Glibc.write(
          descriptor, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return false }
        sent += count
      }
      return true
    }
  }
}
