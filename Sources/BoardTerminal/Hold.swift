internal import CNcurses
internal import CTerminal
internal import Glibc

/// The board's hold on the tty: modes, alternate screen and standard error are taken and given back.
struct Hold: ~Copyable {
  let tty: Tty
  var outbox: Outbox
  /// Continued, but in the background: the terminal is a shell's, and nothing is done to it.
  private(set) var isAway = false
  private var hasLeft = false
  /// The tty's modes while the board is up.
  private let boardModes: termios
  private let modes: Modes
  private let crashRestore: String
  /// Plain ink, for before the terminal is given back: a frame may have been cut short.
  private let plain: String
  private var errors = StandardErrors()

  /// Bytes that any terminal takes at once.
  private static let mostUnmarked = 256
  /// A terminal that takes nothing for so long does not get its modes back by sequences.
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

  /// Arms the crash guard for the moments before there is a hold, when only the modes are ours.
  static func guardModes(of tty: borrowing Tty) {
    var before = tty.modes
    unsafe board_arm_guard(tty.descriptor, "", 0, &before, -1, -1)
  }

  /// Gives a terminal back that could not be taken.
  static func giveUp(_ tty: borrowing Tty) {
    board_disarm_guard()
    tty.set(tty.modes)
  }

  /// Makes the terminal the board's, and enters the alternate screen if ncurses has left it.
  ///
  /// The cursor is hidden with the first frame: some terminals save whether it shows as they enter.
  mutating func enter() {
    errors.keep()
    var before = tty.modes
    unsafe board_arm_guard(
      outbox.descriptor, crashRestore, crashRestore.utf8.count, &before, errors.kept, errors.real)
    outbox.add(outbox.caught())
    outbox.add(modes.enter)
    outbox.send()
  }

  /// Gives the terminal back, as it was.
  mutating func leave() {
    board_hold_output_stops(1)
    // The end of a frame that was cut short would leave the terminal waiting for it.
    if outbox.isBehind { outbox.forget(butFirst: modes.frameEnds) }
    if !isAway { tty.unclog() }
    outbox.add(modes.leave + plain)
    board_listen_to_mouse(0)
    curs_set(1)
    endwin()
    outbox.add(outbox.caught())
    if !isAway { outbox.sendAll(patienceMilliseconds: Self.patienceMilliseconds) }
    board_disarm_guard()
    // A shell that has the terminal back has set modes of its own.
    if tty.isOurs { tty.set(tty.modes) }
    board_hold_output_stops(0)
    errors.release()
    hasLeft = true
  }

  /// Takes the terminal again; as long as it is a shell's, stops again, unless the end is near.
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
    // Whoever had the terminal may have left the alternate screen: enter it again, from nothing.
    endwin()
    _ = outbox.caught()
    outbox.forget()
    enter()
    return true
  }

  /// Sends what ncurses painted; a frame too long for one write is marked, so that nobody sees half
  /// of it.
  mutating func sendFrame() {
    let frame = outbox.caught()
    let isMarked = frame.count > Self.mostUnmarked
    if isMarked { outbox.add(modes.frameBegins) }
    outbox.add(frame)
    if isMarked { outbox.add(modes.frameEnds) }
    outbox.send()
  }
}
