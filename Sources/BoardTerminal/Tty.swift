internal import BoardCanvas
internal import CNcurses
internal import CTerminal
internal import Glibc

/// The terminal device: its size, its modes and its foreground process group.
@safe struct Tty: ~Copyable {
  let descriptor: Int32
  /// The two stdio streams that ncurses needs; they own their descriptors.
  let input: UnsafeMutablePointer<FILE>
  let output: UnsafeMutablePointer<FILE>
  let modes: termios

  static func open() throws(TerminalError) -> Tty {
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

  /// The size in cells, from 1x1 to 512x256; 80x24 if it is unknown.
  var size: Size { Self.size(of: descriptor) }

  static func size(of descriptor: Int32) -> Size {
    var window = winsize()
    let isKnown = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0
    guard isKnown, window.ws_col > 0, window.ws_row > 0 else { return Size(columns: 80, rows: 24) }
    return Size(columns: min(512, Int(window.ws_col)), rows: min(256, Int(window.ws_row)))
  }

  /// Turns off ^S, ^Q, ^V and ^O after ncurses has set its modes; returns the board's modes.
  ///
  /// A key that was pressed just before ^Z or ^C is not lost either.
  func applyBoardModes() -> termios {
    var modes = termios()
    guard unsafe tcgetattr(descriptor, &modes) == 0 else { return self.modes }
    modes.c_iflag &= ~tcflag_t(IXON)
    modes.c_lflag &= ~tcflag_t(IEXTEN)
    modes.c_lflag |= tcflag_t(NOFLSH)
    set(modes)
    return modes
  }

  /// Sets modes at once: a terminal that nobody reads never drains.
  func set(_ modes: termios) {
    var modes = modes
    unsafe tcsetattr(descriptor, TCSANOW, &modes)
  }

  /// Whether this process is in the terminal's foreground group; also true if the terminal is gone.
  var isForeground: Bool {
    let group = tcgetpgrp(descriptor)
    return group < 0 || group == getpgrp()
  }

  /// Discards unread output of a full terminal, so that the restoring sequences need not wait.
  func discardUnreadOutput() {
    if poll(descriptor, for: POLLOUT) == 0 { tcflush(descriptor, TCOFLUSH) }
  }

  var hasHungUp: Bool {
    poll(descriptor, for: POLLIN) & (POLLHUP | POLLERR | POLLNVAL) != 0
  }
}

/// What poll(2) reports about a descriptor, at the latest after `timeoutMilliseconds`; 0 = nothing.
func poll(_ descriptor: Int32, for events: Int32, timeoutMilliseconds: Int32 = 0) -> Int32 {
  var state = pollfd(fd: descriptor, events: Int16(events), revents: 0)
  return unsafe Glibc.poll(&state, 1, timeoutMilliseconds) > 0 ? Int32(state.revents) : 0
}

/// The machine's clock that is never set.
package enum Uptime {
  /// Milliseconds since the machine started, including sleep (CLOCK_BOOTTIME).
  package static var milliseconds: Int {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_BOOTTIME, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
