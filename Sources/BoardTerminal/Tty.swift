internal import BoardCanvas
internal import CTerminal
internal import Glibc

/// The terminal device itself: its size, its modes, bytes to it.
@safe struct Tty: ~Copyable {
  let descriptor: Int32
  /// ncurses wants a stdio stream; it owns the descriptor.
  let stream: UnsafeMutablePointer<FILE>
  /// As they were before the board.
  let modes: termios

  static func opened() throws(TerminalError) -> Tty {
    guard let stream = unsafe fopen("/dev/tty", "r+e") else { throw .noTerminal(errno) }
    let descriptor = unsafe fileno(stream)
    var modes = termios()
    guard unsafe tcgetattr(descriptor, &modes) == 0 else {
      let code = errno
      unsafe fclose(stream)
      throw .noTerminal(code)
    }
    return unsafe Tty(descriptor: descriptor, stream: stream, modes: modes)
  }

  deinit {
    unsafe fclose(stream)
  }

  /// Cells, between 1x1 and 512x256: no screen is larger, and nothing allocates for one that lies.
  var size: Size {
    var window = winsize()
    let isKnown = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0
    guard isKnown, window.ws_col > 0, window.ws_row > 0 else { return Size(columns: 80, rows: 24) }
    return Size(columns: min(512, Int(window.ws_col)), rows: min(256, Int(window.ws_row)))
  }

  /// Writes all of it, past what stdio and ncurses may hold; gives up when the terminal is gone.
  func write(_ bytes: String) {
    unsafe board_write_all(descriptor, bytes, bytes.utf8.count)
  }

  /// Keys without Enter, and without those that freeze or quote: ^S, ^Q, ^V, ^O.
  ///
  /// Call it when ncurses has set its own modes; ^C, ^Z and ^\ keep sending signals.
  func refineModes() {
    var modes = termios()
    guard unsafe tcgetattr(descriptor, &modes) == 0 else { return }
    modes.c_iflag &= ~tcflag_t(IXON)
    modes.c_lflag &= ~tcflag_t(IEXTEN)
    unsafe tcsetattr(descriptor, TCSADRAIN, &modes)
  }

  func restoreModes() {
    var modes = modes
    // Not TCSADRAIN: a terminal that nobody reads never drains.
    unsafe tcsetattr(descriptor, TCSANOW, &modes)
  }

  /// Whether the terminal takes anything now; one that nobody reads is full after a while.
  var isWritable: Bool {
    var state = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return unsafe poll(&state, 1, 0) > 0
  }

  /// Throws away what nobody has read, so that the restoring sequences need not wait for them.
  func unclog() {
    if !isWritable { tcflush(descriptor, TCOFLUSH) }
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
