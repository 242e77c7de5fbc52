internal import BoardCanvas
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
  private let boardModes: termios
  private let capabilities: Capabilities
  private var errors = StandardErrorCapture()
  /// The title that the window has from the board; `nil` = its own.
  private var title: String?

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
    armCrashGuard()
    outputBuffer.append(outputBuffer.takeOutput())
    outputBuffer.append(capabilities.enter.utf8)
    outputBuffer.send()
  }

  private func armCrashGuard() {
    var before = tty.modes
    let restore =
      (title == nil ? "" : capabilities.titleEnds) + capabilities.crashSequence
      + capabilities.lastLine(rows: tty.size.rows)
    unsafe board_arm_crash_guard(
      outputBuffer.descriptor, restore, restore.utf8.count, &before, errors.captured,
      errors.original)
  }

  /// Asks the terminal what it can do; `false` if it might print the questions.
  mutating func ask(background: Bool, pasteMarks: Bool) -> Bool {
    guard capabilities.hasPrivateModes, background || pasteMarks else { return false }
    let query = TerminalAnswer.query(background: background, pasteMarks: pasteMarks)
    outputBuffer.append(query.utf8)
    outputBuffer.send()
    return true
  }

  /// Sets the title of the window, where it has one; `text` contains no control characters.
  mutating func setTitle(_ text: String) {
    guard capabilities.hasTitle, !isInBackground, !hasLeft, !outputBuffer.hasPendingOutput,
      text != title
    else { return }
    if title == nil {
      outputBuffer.append(capabilities.titleBegins.utf8)
      title = text
      armCrashGuard()
    }
    title = text
    outputBuffer.append(capabilities.title(text).utf8)
    outputBuffer.send()
  }

  mutating func leave() {
    board_allow_background_output(1)
    // Without the end mark, the terminal would wait for the rest of an incomplete frame.
    if outputBuffer.hasPendingOutput {
      outputBuffer.discardPending()
      outputBuffer.append(capabilities.frameEnds.utf8)
    }
    if !isInBackground { tty.discardUnreadOutput() }
    if title != nil { outputBuffer.append(capabilities.titleEnds.utf8) }
    title = nil
    outputBuffer.append((capabilities.leave + capabilities.resetSequence).utf8)
    board_enable_mouse(0)
    curs_set(1)
    endwin()
    outputBuffer.append(outputBuffer.takeOutput())
    outputBuffer.append(capabilities.lastLine(rows: tty.size.rows).utf8)
    if !isInBackground { outputBuffer.sendAll(timeoutMilliseconds: Self.timeoutMilliseconds) }
    board_disarm_crash_guard()
    // A shell that has the terminal again has set its own modes.
    if tty.isForeground { tty.set(tty.modes) }
    board_allow_background_output(0)
    errors.release()
    hasLeft = true
  }

  /// Takes the terminal again, or stops again while a shell has it; `false` = do not paint.
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
    if isMarked { outputBuffer.append(capabilities.frameBegins.utf8) }
    outputBuffer.append(frame)
    if isMarked { outputBuffer.append(capabilities.frameEnds.utf8) }
    outputBuffer.send()
  }
}

/// Holds standard error, if it is a terminal, back while the board is up, and prints it later.
private struct StandardErrorCapture: ~Copyable {
  /// The file that holds the messages; -1 while nothing is held back.
  private(set) var captured: Int32 = -1
  /// The real standard error; -1 while nothing is held back.
  private(set) var original: Int32 = -1

  mutating func capture() {
    guard captured < 0, isatty(2) == 1 else { return }
    let file = unsafe board_memory_file("exitboard-stderr")
    let copy = fcntl(2, F_DUPFD_CLOEXEC, 3)
    guard file >= 0, copy >= 0, dup2(file, 2) == 2 else {
      if file >= 0 { close(file) }
      if copy >= 0 { close(copy) }
      return
    }
    (captured, original) = (file, copy)
  }

  mutating func release() {
    guard captured >= 0 else { return }
    dup2(original, 2)
    board_copy_all(captured, 2)
    close(captured)
    close(original)
    (captured, original) = (-1, -1)
  }
}
