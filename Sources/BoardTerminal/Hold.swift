internal import CNcurses
internal import CTerminal
internal import Glibc

/// Takes and restores the modes, the screen and the standard error of the board's tty.
struct Hold: ~Copyable {
  let tty: Tty
  var outbox: Outbox
  /// Whether the process was continued in the background; the terminal is then left alone.
  private(set) var isAway = false
  private var hasLeft = false
  /// The tty's modes while the board is up.
  private let boardModes: termios
  private let modes: Modes
  private let crashRestore: String
  /// Resets attributes before the terminal is restored, because a frame may be incomplete.
  private let plain: String
  private var errors = StandardErrors()

  /// Longest frame, in bytes, without frame marks: any terminal accepts it in one write.
  private static let mostUnmarked = 256
  /// How long to wait for a full terminal; after that, no restoring sequences are sent.
  private static let patienceMilliseconds: Int32 = 500

  init(
    _ tty: consuming Tty, outbox: consuming Outbox, boardModes: termios,
    capabilities: Capabilities
  ) {
    self.tty = tty
    self.outbox = outbox
    self.boardModes = boardModes
    modes = Modes(capabilities)
    crashRestore = modes.crash + capabilities.restore
    plain = capabilities.plain
  }

  /// Arms the crash guard before the session exists, when only the modes have changed.
  static func guardModes(of tty: borrowing Tty) {
    var before = tty.modes
    unsafe board_arm_guard(tty.descriptor, "", 0, &before, -1, -1)
  }

  /// Restores a terminal whose session could not be started.
  static func giveUp(_ tty: borrowing Tty) {
    board_disarm_guard()
    tty.set(tty.modes)
  }

  /// Takes the terminal, and enters the alternate screen if ncurses has left it.
  ///
  /// The cursor is hidden only with the first frame: some terminals save its visibility as they
  /// enter the alternate screen.
  mutating func enter() {
    errors.keep()
    var before = tty.modes
    unsafe board_arm_guard(
      outbox.descriptor, crashRestore, crashRestore.utf8.count, &before, errors.kept, errors.real)
    outbox.add(outbox.caught())
    outbox.add(modes.enter)
    outbox.send()
  }

  /// Restores the terminal as it was.
  mutating func leave() {
    board_hold_output_stops(1)
    // Without the end mark, the terminal would wait for the rest of an incomplete frame.
    if outbox.isBehind { outbox.forget(butFirst: modes.frameEnds) }
    if !isAway { tty.unclog() }
    outbox.add(modes.leave + plain)
    board_listen_to_mouse(0)
    curs_set(1)
    endwin()
    outbox.add(outbox.caught())
    if !isAway { outbox.sendAll(patienceMilliseconds: Self.patienceMilliseconds) }
    board_disarm_guard()
    // A shell that has the terminal again has set its own modes.
    if tty.isOurs { tty.set(tty.modes) }
    board_hold_output_stops(0)
    errors.release()
    hasLeft = true
  }

  /// Takes the terminal again after a stop; stops again while the terminal is a shell's.
  ///
  /// Does not stop if the process is about to end.
  ///
  /// - Returns: whether there is a terminal to paint on.
  mutating func comeBack(isEnding: Bool) -> Bool {
    while !tty.isOurs, !isEnding, board_is_end_pending() == 0 { board_stop_again() }
    guard tty.isOurs else {
      isAway = hasLeft
      return false
    }
    hasLeft = false
    isAway = false
    tty.set(boardModes)
    // Another program may have left the alternate screen: enter it again and paint everything.
    endwin()
    _ = outbox.caught()
    outbox.forget()
    enter()
    return true
  }

  /// Sends what ncurses painted; a long frame gets marks, so that the terminal shows it at once.
  mutating func sendFrame() {
    let frame = outbox.caught()
    let isMarked = frame.count > Self.mostUnmarked
    if isMarked { outbox.add(modes.frameBegins) }
    outbox.add(frame)
    if isMarked { outbox.add(modes.frameEnds) }
    outbox.send()
  }
}
