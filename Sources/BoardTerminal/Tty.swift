internal import BoardCanvas
internal import CNcurses
internal import CTerminal
internal import Glibc

/// The terminal device itself: its size, its modes, and who has it.
@safe struct Tty: ~Copyable {
  /// Keys are read from it.
  let descriptor: Int32
  /// ncurses wants two stdio streams; they own their descriptors.
  let input: UnsafeMutablePointer<FILE>
  let output: UnsafeMutablePointer<FILE>
  /// As they were before the board.
  let modes: termios

  static func opened() throws(TerminalError) -> Tty {
    guard let input = unsafe fopen("/dev/tty", "re") else { throw .noTerminal(errno) }
    let descriptor = unsafe fileno(input)
    var modes = termios()
    guard unsafe tcgetattr(descriptor, &modes) == 0, let output = unsafe fopen("/dev/tty", "r+e")
    else {
      let code = errno
      unsafe fclose(input)
      throw .noTerminal(code)
    }
    return unsafe Tty(descriptor: descriptor, input: input, output: output, modes: modes)
  }

  deinit {
    unsafe fclose(input)
    unsafe fclose(output)
  }

  /// Cells, between 1x1 and 512x256: no screen is larger, and nothing allocates for one that lies.
  var size: Size {
    var window = winsize()
    let isKnown = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0
    guard isKnown, window.ws_col > 0, window.ws_row > 0 else { return Size(columns: 80, rows: 24) }
    return Size(columns: min(512, Int(window.ws_col)), rows: min(256, Int(window.ws_row)))
  }

  /// Keys without Enter, and without those that freeze or quote: ^S, ^Q, ^V, ^O.
  ///
  /// Call it when ncurses has set its own modes; ^C, ^Z and ^\ keep sending signals.
  ///
  /// - Returns: the board's modes, to be put back after a pause.
  func refineModes() -> termios {
    var modes = termios()
    guard unsafe tcgetattr(descriptor, &modes) == 0 else { return self.modes }
    modes.c_iflag &= ~tcflag_t(IXON)
    modes.c_lflag &= ~tcflag_t(IEXTEN)
    set(modes)
    return modes
  }

  /// Sets modes at once: a terminal that nobody reads never drains.
  func set(_ modes: termios) {
    var modes = modes
    unsafe tcsetattr(descriptor, TCSANOW, &modes)
  }

  /// Whether a shell has given the terminal to this process; one that is gone belongs to nobody else.
  var isOurs: Bool {
    let group = tcgetpgrp(descriptor)
    return group < 0 || group == getpgrp()
  }

  /// Throws away what nobody has read, so that the restoring sequences need not wait for them.
  func unclog() {
    var state = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    if unsafe poll(&state, 1, 0) == 0 { tcflush(descriptor, TCOFLUSH) }
  }

  /// Whether what is written at the other end arrives at once, whole.
  var isPseudo: Bool { board_is_pseudo_terminal(descriptor) != 0 }

  /// Whether the other end has hung up.
  var isGone: Bool {
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let count = unsafe poll(&state, 1, 0)
    return count > 0 && Int32(state.revents) & (POLLHUP | POLLERR | POLLNVAL) != 0
  }
}
