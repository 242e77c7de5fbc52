import BoardTerminal

/// Why a screen was left.
enum LoopEnd {
  case quit
  case signal(Int32)
  /// Nothing more can be shown.
  case failed(Failure)
}

extension BlockedSignals {
  /// Ends the process by the signal that ended the loop, or throws why it failed; returns if it was left.
  static func end(as end: LoopEnd) throws(Failure) {
    switch end {
    case .quit: break
    case .signal(let number): self.end(by: number)
    case .failed(let failure): throw failure
    }
  }
}
