internal import CTerminal

/// The signals that the board reads from a file, in its loop, instead of being interrupted.
///
/// SIGWINCH, SIGTSTP, SIGCONT, SIGINT, SIGTERM, SIGHUP and SIGQUIT.
package enum BlockedSignals {
  /// Blocks them in this thread and all it starts; the first thing the program does.
  ///
  /// A child process inherits the block: give it an empty mask.
  package static func block() {
    board_block_signals()
  }

  /// Ends this process by `signal`, so that whoever waits for it sees which.
  package static func end(by signal: Int32) {
    board_end_by(signal)
  }
}
