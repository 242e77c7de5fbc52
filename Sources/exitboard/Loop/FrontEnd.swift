import BoardCanvas
import BoardModel
import BoardTerminal
import BoardUI
import Glibc

/// What the loop needs of a terminal: keys and signals in, the board out.
protocol FrontEnd: ~Copyable {
  /// Whether it has a screen, and so themes, a mouse and something to paint again.
  var hasScreen: Bool { get }
  var size: Size { get }
  /// Readable when a key waits; -1 without keys.
  var keyDescriptor: Int32 { get }
  var signalDescriptor: Int32 { get }
  /// Writable when there is room for more; -1 if writing waits for room.
  var outputDescriptor: Int32 { get }
  /// Whether not all of the last output has been accepted yet.
  var hasPendingOutput: Bool { get }

  /// Everything typed since the last call; never waits.
  mutating func input() -> [TerminalInput]
  mutating func signals() -> [TerminalSignal]
  /// What ends the program, because nothing more can be shown; `nil` = it can.
  var loss: LoopEnd? { get }
  /// Shows what has changed; `false` if it must be called again.
  mutating func show(_ board: inout Board) -> Bool
  mutating func show(_ fleet: FleetBoard) -> Bool
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
  /// A terminal that is gone sends a signal.
  var loss: LoopEnd? { nil }
  mutating func show(_ board: inout Board) -> Bool {
    let (canvas, title) = board.paint()
    if let title { setTitle(title) }
    return show(canvas)
  }

  mutating func show(_ fleet: FleetBoard) -> Bool {
    setTitle(fleet.title)
    return show(fleet.draw())
  }
}

/// The board as lines: each change is printed as a line, for screen readers and logs.
struct PlainFrontEnd: FrontEnd, ~Copyable {
  private var terminal: PlainTerminal
  private var writer = PlainWriter()
  private var fleetWriter = FleetPlainWriter()
  /// Whether the keys are text, which nothing but an echo shows.
  private var isTypingLine = false
  /// Of the last text that could not be written.
  private var writeError: Int32?

  init() throws(TerminalError) { terminal = try PlainTerminal() }

  var hasScreen: Bool { false }
  static let size = Size(columns: 80, rows: 24)
  var size: Size { Self.size }
  var keyDescriptor: Int32 { terminal.keyDescriptor }
  var signalDescriptor: Int32 { terminal.signalDescriptor }
  var outputDescriptor: Int32 { -1 }
  var hasPendingOutput: Bool { false }

  mutating func input() -> [TerminalInput] {
    let inputs = terminal.input()
    if isTypingLine {
      for case .key(let key) in inputs { Output.echo(key) }
    }
    return inputs
  }

  mutating func signals() -> [TerminalSignal] { terminal.signals() }

  /// By SIGPIPE if the reader of stdout has closed it; a full disk is an error.
  var loss: LoopEnd? { writeError.map { $0 == EPIPE ? .signal(SIGPIPE) : .failed(Output.failure) } }

  mutating func show(_ board: inout Board) -> Bool {
    isTypingLine = board.isTypingLine
    return write(writer.lines(of: board))
  }

  mutating func show(_ fleet: FleetBoard) -> Bool {
    isTypingLine = fleet.isTypingLine
    return write(fleetWriter.lines(of: fleet))
  }

  private mutating func write(_ lines: [String]) -> Bool {
    if !Output.isWritten(message: lines.map { $0 + "\n" }.joined()) { writeError = errno }
    return writeError == nil
  }

  mutating func ringBell() {
    if isatty(STDOUT_FILENO) == 1 { _ = Output.write("\u{7}", to: STDOUT_FILENO) }
  }

  mutating func suspend() { terminal.suspend() }
  mutating func apply(_ theme: Theme) {}
  mutating func listenToMouse(_ isOn: Bool) {}
  mutating func invalidate() {}
}
