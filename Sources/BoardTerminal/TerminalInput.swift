package import BoardCanvas

/// Decoded input from the terminal.
package enum TerminalInput: Hashable, Sendable {
  case key(Key)
  /// Text that was pasted in one go, cut to 4,096 characters.
  case paste(String)
  /// How many characters were dropped: replies of the terminal, or bytes that are not keys.
  case dropped(Int)
  /// The terminal is gone; no more input will come.
  case hungUp
}

/// What a signal asks of the board.
package enum TerminalSignal: Hashable, Sendable {
  case resized
  case suspend
  /// End now, by this signal.
  case end(Int32)
}
