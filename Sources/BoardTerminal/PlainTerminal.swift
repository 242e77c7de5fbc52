internal import BoardCanvas
internal import CNcurses
internal import CTerminal
internal import Glibc

/// Single keys and signals for the board that prints lines; `deinit` or a crash restores the modes.
@safe package struct PlainTerminal: ~Copyable {
  private let signalFile: SignalFile
  private let modes: termios?
  private var decoder = KeyDecoder()
  private var rawKeys = RawKeyReader()
  private(set) var hasHungUp = false

  package init() throws(TerminalError) {
    TerminalEnvironment.adoptLocale()
    signalFile = try SignalFile()
    var found = termios()
    if isatty(STDIN_FILENO) == 1, unsafe tcgetattr(STDIN_FILENO, &found) == 0 {
      modes = found
      setKeyModes()
    } else {
      modes = nil
    }
  }

  deinit {
    restoreModes()
  }

  package var hasKeys: Bool { modes != nil && !hasHungUp }
  /// Readable when a key waits; -1 without keys.
  package var keyDescriptor: Int32 { hasKeys ? STDIN_FILENO : -1 }
  package var signalDescriptor: Int32 { signalFile.descriptor }

  /// Everything typed since the last call; waits no longer than ncurses for the rest of a key.
  package mutating func input() -> [TerminalInput] {
    guard hasKeys, poll(STDIN_FILENO, for: POLLIN) != 0 else { return [] }
    let start = Uptime.milliseconds
    var reads = read()
    // The rest of an arrow key may be in the next packet of a slow line.
    if reads.last == .character(0x1B),
      poll(STDIN_FILENO, for: POLLIN, timeoutMilliseconds: Self.escapeMilliseconds) != 0
    {
      reads += read()
    }
    let inputs = decoder.decode(reads, readFrom: start, until: Uptime.milliseconds)
    return hasHungUp ? inputs + [.hungUp] : inputs
  }

  /// What `ESCDELAY` is for ncurses.
  private static let escapeMilliseconds: Int32 = 25

  private mutating func read() -> [KeyDecoder.RawKey] {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = unsafe Glibc.read(STDIN_FILENO, &bytes, bytes.count)
    hasHungUp = count <= 0
    return rawKeys.take(bytes.prefix(max(0, count)))
  }

  package mutating func signals() -> [TerminalSignal] {
    let (signals, isContinued) = signalFile.read()
    if isContinued { setKeyModes() }
    return signals
  }

  /// Restores the terminal, stops this process as ^Z does, and takes keys again when continued.
  package mutating func suspend() {
    restoreModes()
    board_stop_self()
    setKeyModes()
  }

  private func setKeyModes() {
    guard var wanted = modes else { return }
    unsafe board_arm_crash_guard(STDIN_FILENO, "", 0, &wanted, -1, -1)
    wanted.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
    wanted.c_lflag |= tcflag_t(NOFLSH)
    wanted.c_iflag &= ~tcflag_t(IXON)
    unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &wanted)
  }

  private func restoreModes() {
    guard var modes else { return }
    unsafe tcsetattr(STDIN_FILENO, TCSANOW, &modes)
    board_disarm_crash_guard()
  }
}
