/// Why a session on a pty did not do what a test expected.
package enum PtyError: Error, CustomStringConvertible {
  case refused(String, Int32)
  case timedOut(waitingFor: String, screen: String)
  case ended(PtySession.End?, waitingFor: String, screen: String)

  package var description: String {
    switch self {
    case .refused(let operation, let code): "\(operation): errno \(code)"
    case .timedOut(let what, let screen): "no \(what) in time; the screen:\n\(screen)"
    case .ended(let end, let what, let screen):
      "ended (\(end.map { "\($0)" } ?? "?")) before \(what); the screen:\n\(screen)"
    }
  }
}
