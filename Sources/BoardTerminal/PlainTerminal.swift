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

  /// Everything typed since the last call; never waits.
  package mutating func input() -> [TerminalInput] {
    guard hasKeys, poll(STDIN_FILENO, for: POLLIN) != 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = unsafe read(STDIN_FILENO, &bytes, bytes.count)
    guard count > 0 else {
      hasHungUp = true
      return [.hungUp]
    }
    let now = Uptime.milliseconds
    return decoder.decode(rawKeys.take(bytes.prefix(count)), readFrom: now, until: now)
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
