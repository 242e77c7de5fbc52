internal import CNcurses
internal import CTerminal
internal import Glibc

/// Takes and restores the modes, the screen and the standard error of the board's tty.
struct TerminalSession: ~Copyable {
  let tty: Tty
  var outputBuffer: OutputBuffer
  /// Whether the process was continued in the background; the terminal is then left alone.
  private(set) var isInBackground = false
  private var hasLeft = false
  /// The tty's modes while the board is up.
  private let boardModes: termios
  private let capabilities: Capabilities
  private var errors = StandardErrorCapture()

  /// Longest frame, in bytes, without frame marks: any terminal accepts it in one write.
  private static let maxUnmarkedBytes = 256
  /// How long to wait for a full terminal; after that, no restoring sequences are sent.
  private static let timeoutMilliseconds: Int32 = 500

  init(
    _ tty: consuming Tty, outputBuffer: consuming OutputBuffer, boardModes: termios,
    capabilities: Capabilities
  ) {
    self.tty = tty
    self.outputBuffer = outputBuffer
    self.boardModes = boardModes
    self.capabilities = capabilities
  }

  /// Arms the crash guard before the session exists, when only the modes have changed.
  static func armGuard(for tty: borrowing Tty) {
    var before = tty.modes
    unsafe board_arm_crash_guard(tty.descriptor, "", 0, &before, -1, -1)
  }

  /// Restores a terminal whose session could not be started.
  static func restoreModes(of tty: borrowing Tty) {
    board_disarm_crash_guard()
    tty.set(tty.modes)
  }

  /// Takes the terminal, and enters the alternate screen if ncurses has left it.
  ///
  /// The cursor is hidden only with the first frame: some terminals save its visibility as they
  /// enter the alternate screen.
  mutating func enter() {
    errors.capture()
    var before = tty.modes
    unsafe board_arm_crash_guard(
      outputBuffer.descriptor, capabilities.crashSequence, capabilities.crashSequence.utf8.count,
      &before, errors.captured, errors.original)
    outputBuffer.append(outputBuffer.takeOutput())
    outputBuffer.append(capabilities.enter)
    outputBuffer.send()
  }

  /// Restores the terminal as it was.
  mutating func leave() {
    board_allow_background_output(1)
    // Without the end mark, the terminal would wait for the rest of an incomplete frame.
    if outputBuffer.hasPendingOutput {
      outputBuffer.discardPending()
      outputBuffer.append(capabilities.frameEnds)
    }
    if !isInBackground { tty.discardUnreadOutput() }
    outputBuffer.append(capabilities.leave + capabilities.resetSequence)
    board_enable_mouse(0)
    curs_set(1)
    endwin()
    outputBuffer.append(outputBuffer.takeOutput())
    if !isInBackground { outputBuffer.sendAll(timeoutMilliseconds: Self.timeoutMilliseconds) }
    board_disarm_crash_guard()
    // A shell that has the terminal again has set its own modes.
    if tty.isForeground { tty.set(tty.modes) }
    board_allow_background_output(0)
    errors.release()
    hasLeft = true
  }

  /// Takes the terminal again after a stop; stops again while it is a shell's, unless `isEnding`.
  ///
  /// - Returns: whether there is a terminal to paint on.
  mutating func resume(isEnding: Bool) -> Bool {
    while !tty.isForeground, !isEnding, board_is_end_pending() == 0 { board_stop_again() }
    guard tty.isForeground else {
      isInBackground = hasLeft
      return false
    }
    hasLeft = false
    isInBackground = false
    tty.set(boardModes)
    // Another program may have left the alternate screen: enter it again and paint everything.
    endwin()
    _ = outputBuffer.takeOutput()
    outputBuffer.discardPending()
    enter()
    return true
  }

  /// Sends what ncurses painted; a long frame gets marks, so that the terminal shows it at once.
  mutating func sendFrame() {
    let frame = outputBuffer.takeOutput()
    let isMarked = frame.count > Self.maxUnmarkedBytes
    if isMarked { outputBuffer.append(capabilities.frameBegins) }
    outputBuffer.append(frame)
    if isMarked { outputBuffer.append(capabilities.frameEnds) }
    outputBuffer.send()
  }
}
