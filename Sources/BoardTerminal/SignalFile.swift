internal import CTerminal
internal import Glibc

struct SignalFile: ~Copyable {
  let descriptor: Int32

  init() throws(TerminalError) {
    BlockedSignals.block()
    descriptor = board_signal_file()
    guard descriptor >= 0 else { throw .systemCallFailed(operation: "signalfd", errno: errno) }
  }

  deinit {
    close(descriptor)
  }

  /// The signals received since the last call, and whether the process was continued.
  func read() -> (signals: [TerminalSignal], isContinued: Bool) {
    var signals: [TerminalSignal] = []
    var isContinued = false
    var one = signalfd_siginfo()
    let length = MemoryLayout<signalfd_siginfo>.size
    while unsafe Glibc.read(descriptor, &one, length) == length {
      switch Int32(one.ssi_signo) {
      case SIGWINCH: signals.append(.resized)
      case SIGTSTP: signals.append(.suspend)
      case SIGCONT: isContinued = true
      case let number: signals.append(.end(number))
      }
    }
    return (signals, isContinued)
  }
}

/// SIGWINCH, SIGTSTP, SIGCONT and the signals that end a process, which the board's loop reads.
package enum BlockedSignals {
  /// Blocks them in this thread and those it starts; a child process needs an empty mask.
  package static func block() {
    board_block_signals()
  }

  /// Ends this process by `signal`, so that its parent sees which signal it was.
  package static func end(by signal: Int32) {
    board_end_by_signal(signal)
  }
}

package enum TerminalSignal: Hashable, Sendable {
  case resized
  case suspend
  /// End now, by this signal.
  case end(Int32)
}
