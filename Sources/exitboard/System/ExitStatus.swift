import ArgumentParser
import BoardCanvas
import BoardTerminal
import BoardText
import Glibc

/// Why a command ends without success: one sentence that says what to do, and a status scripts can rely on.
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

/// Runs a command's work; a failure is printed to stderr as `exitboard: sentence`, and becomes the exit status.
func reporting(_ work: () throws -> Void) throws {
  do {
    try work()
  } catch let failure as Failure {
    Output.error("exitboard: \(failure.sentence)\n")
    throw ExitCode(failure.status.rawValue)
  }
}

/// Writing text whole, where a closed pipe or a full disk is noticed, and nothing in it commands a terminal.
enum Output {
  /// Says something to a person on stdout: cleaned, and in the characters of the locale.
  ///
  /// - Returns: `false` where nobody reads any more or the disk is full.
  @discardableResult
  static func say(_ text: String) -> Bool { write(spoken(text), to: STDOUT_FILENO) }

  /// Says what went wrong, on stderr.
  static func error(_ text: String) { _ = write(spoken(text), to: STDERR_FILENO) }

  /// Writes data to stdout: as it is to a file or a program, cleaned where a terminal shows it.
  @discardableResult
  static func write(_ text: String) -> Bool {
    guard isatty(STDOUT_FILENO) == 1 else { return write(text, to: STDOUT_FILENO) }
    return say(text)
  }

  /// Writes to stdout what holds the sequences of a terminal on purpose.
  @discardableResult
  static func paint(_ text: String) -> Bool { write(text, to: STDOUT_FILENO) }

  /// Shows a key as it is typed into a line, on a terminal only.
  static func echo(_ key: Key) {
    guard isatty(STDOUT_FILENO) == 1 else { return }
    switch key {
    case .character(let character): say(String(character))
    case .backspace: paint("\u{8} \u{8}")
    case .enter, .escape: say("\n")
    default: break
    }
  }

  /// Writes over the line where a terminal's cursor stands, on stderr.
  static func progress(_ text: String) { _ = write(text, to: STDERR_FILENO) }

  private static let isUTF8 = TerminalEnvironment.adoptLocale()

  /// Line for line without controls, turned directions and what cannot be seen; plain ASCII where the locale has no more.
  private static func spoken(_ text: String) -> String {
    let glyphs: GlyphSet = isUTF8 ? .blocks : .ascii
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { DisplayText($0).string(in: glyphs) }.joined(separator: "\n")
  }

  /// Writes all of `text` to an open file.
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
