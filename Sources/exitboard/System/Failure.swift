import ArgumentParser
import BoardCanvas
import BoardTerminal
import BoardText
import Glibc

/// Why a command fails: a sentence that says what to do, and a status that scripts can rely on.
struct Failure: Error {
  /// The numbers of `sysexits.h`.
  enum Status: Int32 {
    case usage = 64
    case data = 65
    case noInput = 66
    case software = 70
    case osError = 71
    case cannotCreate = 73
    case inputOutput = 74
    case tryLater = 75
    case noPermission = 77
    case configuration = 78
  }

  let status: Status
  let sentence: String

  init(_ status: Status, _ sentence: String) {
    self.status = status
    self.sentence = sentence
  }
}

/// Runs a command; prints its failure to stderr as `exitboard: sentence` and throws the status.
func reportingFailure(_ work: () throws -> Void) throws {
  do {
    try work()
  } catch let failure as Failure {
    Output.error("exitboard: \(failure.sentence)\n")
    throw ExitCode(failure.status.rawValue)
  }
}

/// Writes whole texts, reports a closed pipe or a full disk, and cleans what a terminal shows.
enum Output {
  /// Writes a message for a person to stdout: cleaned, and in the characters of the locale.
  ///
  /// - Returns: `false` if the pipe is closed or the disk is full.
  @discardableResult
  static func message(_ text: String) -> Bool { write(cleanedText(text), to: STDOUT_FILENO) }

  /// Writes an error message to stderr, cleaned.
  static func error(_ text: String) { _ = write(cleanedText(text), to: STDERR_FILENO) }

  /// Writes data to stdout: unchanged to a file or a program, cleaned to a terminal.
  @discardableResult
  static func write(_ text: String) -> Bool {
    guard isatty(STDOUT_FILENO) == 1 else { return write(text, to: STDOUT_FILENO) }
    return message(text)
  }

  /// Writes text with intended terminal sequences to stdout.
  @discardableResult
  static func writeRaw(_ text: String) -> Bool { write(text, to: STDOUT_FILENO) }

  /// Echoes a key that is typed into a line, on a terminal only.
  static func echo(_ key: Key) {
    guard isatty(STDOUT_FILENO) == 1 else { return }
    switch key {
    case .character(let character): message(String(character))
    case .backspace: writeRaw("\u{8} \u{8}")
    case .enter, .escape: message("\n")
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
