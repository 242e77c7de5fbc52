internal import BoardWords
internal import Glibc

/// Why the board cannot run on this terminal; `description` says what to do.
package enum TerminalError: Error, Hashable, Sendable {
  /// There is no terminal; the payload is errno.
  case noTerminal(Int32)
  /// `TERM` is not set.
  case noTerminalName
  /// The terminal cannot place its cursor, so no board can be drawn.
  case cannotPlaceCursor(name: String)
  /// The terminal database has neither the terminal nor a fallback.
  case unknown(name: String)
  /// A system call that the board needs has failed.
  case systemCallFailed(operation: String, errno: Int32)

  /// Whether lines of text can still be printed on it.
  package var allowsPrinting: Bool {
    switch self {
    case .noTerminalName, .cannotPlaceCursor, .unknown: true
    case .noTerminal, .systemCallFailed: false
    }
  }
}

extension TerminalError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noTerminal(let code): Words.Terminal.none(reason(code))
    case .noTerminalName: Words.Terminal.unnamed
    case .cannotPlaceCursor(let name): Words.Terminal.cannotPlaceCursor(name)
    case .unknown(let name): Words.Terminal.unknown(name)
    case .systemCallFailed(let operation, let code): Words.Terminal.refused(operation, reason(code))
    }
  }

  private func reason(_ code: Int32) -> String {
    guard let text = unsafe strerror(code) else { return Words.Terminal.error(Int(code)) }
    return unsafe String(cString: text)
  }
}
