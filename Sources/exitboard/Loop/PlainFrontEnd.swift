import BoardCanvas
import BoardTerminal
import BoardUI
import Glibc

/// The board as lines: each change is printed as a line, for screen readers and logs.
struct PlainFrontEnd: FrontEnd, ~Copyable {
  private var terminal: PlainTerminal
  private var writer = PlainWriter()
  /// Whether the keys are text, which nothing but an echo shows.
  private var isTypingLine = false
  private var isOutputClosed = false

  init() throws(TerminalError) {
    terminal = try PlainTerminal()
  }

  var hasScreen: Bool { false }
  static let size = Size(columns: 80, rows: 24)
  var size: Size { Self.size }
  var isPseudoTerminal: Bool { true }
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

  /// The signals, and SIGPIPE if the reader of stdout has closed it.
  mutating func signals() -> [TerminalSignal] {
    terminal.signals() + (isOutputClosed ? [.end(SIGPIPE)] : [])
  }

  mutating func show(_ board: Board) -> Bool {
    isTypingLine = board.isTypingLine
    let lines = writer.lines(of: board).map { $0 + "\n" }.joined()
    isOutputClosed = !Output.isWritten(message: lines)
    return !isOutputClosed
  }

  mutating func ringBell() {
    if isatty(STDOUT_FILENO) == 1 { _ = Output.write("\u{7}", to: STDOUT_FILENO) }
  }

  mutating func suspend() { terminal.suspend() }
  mutating func apply(_ theme: Theme) {}
  mutating func listenToMouse(_ isOn: Bool) {}
  mutating func invalidate() {}
}
