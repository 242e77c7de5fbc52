internal import CTerminal

/// The signals that the board reads from a file in its loop, instead of being interrupted.
///
/// SIGWINCH, SIGTSTP, SIGCONT, SIGINT, SIGTERM, SIGHUP and SIGQUIT.
package enum BlockedSignals {
  /// Blocks them in this thread and in all threads it starts; call it first of all.
  ///
  /// A child process inherits the signal mask: give it an empty one.
  package static func block() {
    board_block_signals()
  }

  /// Ends this process by `signal`, so that its parent sees which signal it was.
  package static func end(by signal: Int32) {
    board_end_by_signal(signal)
  }
}
