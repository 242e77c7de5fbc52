internal import BoardCanvas
internal import CNcurses
internal import CTerminal
internal import Glibc

/// Keys and signals for the board that prints lines: no screen, no colours, only single keys.
///
/// There are no keys if standard input is not a terminal. `deinit` restores the terminal's modes;
/// so does a crash.
@safe package struct PlainTerminal: ~Copyable {
  private let signalFile: Int32
  /// The modes before the board; `nil` if standard input is not a terminal.
  private let modes: termios?
  private var decoder = KeyDecoder()
  /// The first bytes of a character that is not complete yet.
  private var pendingBytes: [UInt8] = []
  private(set) var hasHungUp = false

  package init() throws(TerminalError) {
    BlockedSignals.block()
    TerminalEnvironment.adoptLocale()
    signalFile = board_signal_file()
    guard signalFile >= 0 else { throw .systemCallFailed(operation: "signalfd", errno: errno) }
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
    close(signalFile)
  }

  package var hasKeys: Bool { modes != nil && !hasHungUp }
  /// Readable when a key waits; -1 without keys.
  package var keyDescriptor: Int32 { hasKeys ? STDIN_FILENO : -1 }
  package var signalDescriptor: Int32 { signalFile }

  /// Everything typed since the last call; never waits.
  package mutating func input() -> [TerminalInput] {
    guard hasKeys else { return [] }
    var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&waiting, 1, 0) > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = unsafe read(STDIN_FILENO, &bytes, bytes.count)
    guard count > 0 else {
      hasHungUp = true
      return [.hungUp]
    }
    pendingBytes += bytes.prefix(count)
    return decoder.decode(takeRawKeys(), readFrom: Self.milliseconds, until: Self.milliseconds)
  }

  package mutating func signals() -> [TerminalSignal] {
    var signals: [TerminalSignal] = []
    var one = signalfd_siginfo()
    let length = MemoryLayout<signalfd_siginfo>.size
    while unsafe read(signalFile, &one, length) == length {
      switch Int32(one.ssi_signo) {
      case SIGWINCH: break
      case SIGTSTP: signals.append(.suspend)
      case SIGCONT: setKeyModes()
      case let number: signals.append(.end(number))
      }
    }
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
    wanted.c_iflag &= ~tcflag_t(IXON)
    unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &wanted)
  }

  private func restoreModes() {
    guard var modes else { return }
    unsafe tcsetattr(STDIN_FILENO, TCSANOW, &modes)
    board_disarm_crash_guard()
  }

  /// Takes whole characters and arrow keys from `pendingBytes`; all terminals send arrows alike.
  private mutating func takeRawKeys() -> [KeyDecoder.RawKey] {
    var reads: [KeyDecoder.RawKey] = []
    while let first = pendingBytes.first {
      if first == 0x1B, pendingBytes.count >= 3, pendingBytes[1] == 0x5B || pendingBytes[1] == 0x4F,
        let key = Self.arrows[pendingBytes[2]]
      {
        reads.append(.key(key))
        pendingBytes.removeFirst(3)
        continue
      }
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      guard pendingBytes.count >= length else { break }
      let text = String(decoding: pendingBytes.prefix(length), as: UTF8.self)
      reads += text.unicodeScalars.map { .character($0.value) }
      pendingBytes.removeFirst(length)
    }
    return reads
  }

  private static let arrows: [UInt8: Key] = [
    0x41: .up, 0x42: .down, 0x43: .right, 0x44: .left, 0x48: .home, 0x46: .end, 0x5A: .backTab,
  ]

  private static var milliseconds: Int {
    var now = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1_000 + now.tv_nsec / 1_000_000
  }
}
