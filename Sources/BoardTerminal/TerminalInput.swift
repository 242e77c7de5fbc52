package import BoardCanvas

/// What came from the keyboard, decoded.
package enum TerminalInput: Hashable, Sendable {
  case key(Key)
  /// Text that was pasted in one go, at most 4,096 characters of it.
  case paste(String)
  /// So many characters of what a terminal says on its own, or of bytes that are no keys; they mean nothing.
  case noise(Int)
  case resized(Size)
  /// The terminal has gone away; nothing will ever come again.
  case gone
}

/// What the system asked of the board.
package enum TerminalSignal: Hashable, Sendable {
  case resized
  case suspend
  /// End now, by this signal.
  case end(Int32)
}
