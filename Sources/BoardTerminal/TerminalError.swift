internal import BoardWords
internal import Glibc

/// Why there is no board on this terminal, as a sentence that says what to do.
package enum TerminalError: Error, Hashable, Sendable {
  /// Nobody is at a terminal; the payload is errno.
  case noTerminal(Int32)
  /// `TERM` is not set.
  case noName
  /// The terminal cannot place its cursor, so there is nothing to draw a board with.
  case cannotPlaceCursor(name: String)
  /// Neither it nor a fallback is in the terminal database.
  case unknown(name: String)
  /// The system refused something the board cannot do without.
  case refused(operation: String, errno: Int32)

  /// Whether lines of text can be written to it all the same.
  package var canBePrintedOn: Bool {
    switch self {
    case .noName, .cannotPlaceCursor, .unknown: true
    case .noTerminal, .refused: false
    }
  }
}

extension TerminalError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noTerminal(let code): Words.Terminal.none(reason(code))
    case .noName: Words.Terminal.unnamed
    case .cannotPlaceCursor(let name): Words.Terminal.cannotPlaceCursor(name)
    case .unknown(let name): Words.Terminal.unknown(name)
    case .refused(let operation, let code): Words.Terminal.refused(operation, reason(code))
    }
  }

  private func reason(_ code: Int32) -> String {
    guard let text = unsafe strerror(code) else { return Words.Terminal.error(Int(code)) }
    return unsafe String(cString: text)
  }
}
