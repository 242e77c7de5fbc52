import BoardCanvas
import BoardTerminal
import BoardUI

/// What the loop needs of a terminal: keys and signals in, the board out.
protocol FrontEnd: ~Copyable {
  /// Whether it has a screen, and so themes, a mouse and something to paint again.
  var hasScreen: Bool { get }
  var size: Size { get }
  /// Whether keys arrive at once and whole, not at the speed of a serial line.
  var isPseudoTerminal: Bool { get }
  /// Readable when a key waits; -1 without keys.
  var keyDescriptor: Int32 { get }
  /// Readable when a signal waits.
  var signalDescriptor: Int32 { get }
  /// Writable when there is room for more; -1 if writing waits for room.
  var outputDescriptor: Int32 { get }
  /// Whether not all of the last output has been accepted yet.
  var hasPendingOutput: Bool { get }

  /// Everything typed since the last call; never waits.
  mutating func input() -> [TerminalInput]
  /// The signals received since the last call.
  mutating func signals() -> [TerminalSignal]
  /// Shows what has changed; `false` if it must be called again.
  mutating func show(_ board: Board) -> Bool
  mutating func ringBell()
  /// Stops this process as ^Z does; returns when it is continued.
  mutating func suspend()

  mutating func apply(_ theme: Theme)
  mutating func listenToMouse(_ isOn: Bool)
  /// Forgets what is on the screen, so that all of it is painted again.
  mutating func invalidate()
}

extension Terminal: FrontEnd {
  var hasScreen: Bool { true }
  mutating func show(_ board: Board) -> Bool { show(board.draw()) }
}
