import Glibc

/// A program on a terminal of its own: a real pty, read by libvterm.
///
/// The program is the leader of a session whose terminal this is; it dies with this value. Every
/// wait has a deadline and none sleeps.
package final class PtySession {
  /// What was written to the terminal, all of it.
  package private(set) var bytes: [UInt8] = []
  /// How the program ended; nil while it runs.
  package private(set) var end: End?
  /// What the program and those it waited for had of the processor; known when it has ended.
  package private(set) var processorMilliseconds = 0
  package let processID: Int32
  package let size: (columns: Int, rows: Int)

  package enum End: Hashable, Sendable {
    case exited(Int32)
    case signalled(Int32)
  }

  private var pty: Int32
  /// Kept open, so that the modes can be asked for when the program has gone.
  private var device: Int32
  /// Closes when the program has ended.
  private let life: Int32
  private let emulator: Emulator
  private let path: String
  private let modesBefore: termios

  /// Starts `argv`, found by its path, with exactly this environment and `TERM` if it has none.
  package init(
    argv: [String], environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
  ) throws(PtyError) {
    // Everything closes on exec from its beginning: other tests start programs at the same time.
    let pty = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    // TIOCSPTLCK and TIOCGPTN of linux: unlock the other end, and ask for its number.
    var (zero, number): (Int32, UInt32) = (0, 0)
    guard pty >= 0, ioctl(pty, 0x4004_5431, &zero) == 0, ioctl(pty, 0x8004_5430, &number) == 0
    else { throw .refused("/dev/ptmx", errno) }
    path = "/dev/pts/\(number)"
    let device = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard device >= 0 else { throw .refused(path, errno) }
    var window = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(pty, UInt(TIOCSWINSZ), &window)
    var modes = termios()
    tcgetattr(device, &modes)
    modesBefore = modes
    var life: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &life) == 0 else { throw .refused("socketpair", errno) }
    processID = try Self.spawn(argv, environment, on: path, life: life[1])
    close(life[1])
    self.life = life[0]
    self.pty = pty
    self.device = device
    size = (columns, rows)
    emulator = Emulator(columns: columns, rows: rows)
  }

  deinit {
    if end == nil {
      kill(processID, SIGKILL)
      var status: Int32 = 0
      waitpid(processID, &status, 0)
    }
    for file in [pty, device, life] where file >= 0 { close(file) }
  }

  // The child gets the terminal as its controlling one by opening it as a new session's leader.
  private static func spawn(
    _ argv: [String], _ environment: [String: String], on path: String, life: Int32
  ) throws(PtyError) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    // A copy without close-on-exec: it closes when the last process of the program has gone.
    posix_spawn_file_actions_adddup2(&actions, life, 200)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let setsid: Int32 = 0x80  // POSIX_SPAWN_SETSID of glibc
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | setsid
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var variables = ["TERM": "xterm-256color", "PATH": "/usr/bin:/bin"]
    // How a sanitizer is to behave is no part of the shop's environment.
    for name in ["ASAN_OPTIONS", "TSAN_OPTIONS"] {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    variables.merge(environment) { _, new in new }
    let lines = variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    var arguments = argv.map { strdup($0) } + [nil]
    var settings = lines.map { strdup($0) } + [nil]
    defer { for text in arguments + settings { free(text) } }
    var processID: pid_t = 0
    let result = posix_spawn(
      &processID, argv[0], &actions, &attributes, &arguments, &settings)
    guard result == 0 else { throw .refused("starting \(argv[0])", result) }
    return processID
  }

  /// What was written to the terminal, as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// What the terminal shows now; reads nothing.
  package var screen: Screen { emulator.snapshot() }

  /// Types; escape sequences for keys are the caller's.
  ///
  /// Reads what the program writes meanwhile, so that neither waits for the other.
  package func send(_ text: String) {
    send(Array(text.utf8))
  }

  package func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    let deadline = Deadline(seconds: 30)
    while !rest.isEmpty, !deadline.isOver, pty >= 0 {
      let written = Array(rest.prefix(512)).withUnsafeBytes { write(pty, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EAGAIN || !wait(for: deadline, orWritable: true) {
        return
      }
    }
  }

  /// Makes the terminal another size, which sends SIGWINCH.
  package func resize(columns: Int, rows: Int) {
    var window = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    emulator.resize(columns: columns, rows: rows)
    _ = ioctl(pty, UInt(TIOCSWINSZ), &window)
  }

  /// Tells the program of a size that no emulator could show; what it draws meanwhile is not looked at.
  package func resizeUnseen(columns: Int, rows: Int) {
    var window = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(pty, UInt(TIOCSWINSZ), &window)
  }

  package func signal(_ number: Int32) {
    kill(processID, number)
  }

  /// Takes the terminal away, as a dropped connection does.
  package func hangUp() {
    close(pty)
    close(device)
    (pty, device) = (-1, -1)
  }

  /// Whether the program can write no more, because nobody reads.
  package var isFull: Bool {
    var file = pollfd(fd: device, events: Int16(POLLOUT), revents: 0)
    return poll(&file, 1, 0) == 0
  }

  /// Waits until the screen shows a text; throws what it showed instead.
  @discardableResult
  package func waitFor(_ text: String, seconds: Int = 20) throws(PtyError) -> Screen {
    try wait("\"\(text)\"", seconds: seconds) { $0.contains(text) }
  }

  /// Waits until the screen is as wanted; throws what it showed instead.
  ///
  /// Half a frame is not looked at.
  @discardableResult
  package func wait(
    _ what: String, seconds: Int = 20, until isWanted: (Screen) -> Bool
  ) throws(PtyError) -> Screen {
    let deadline = Deadline(seconds: seconds)
    while true {
      drain()
      let screen = screen
      if !isInFrame, isWanted(screen) { return screen }
      if end != nil { throw .ended(end, waitingFor: what, screen: screen.text) }
      guard wait(for: deadline) else { throw .timedOut(waitingFor: what, screen: screen.text) }
    }
  }

  /// Waits until bytes were written that `isWanted` likes, looking at all since `offset`.
  package func waitForBytes(
    _ what: String, from offset: Int = 0, seconds: Int = 20,
    until isWanted: (ArraySlice<UInt8>) -> Bool
  ) throws(PtyError) {
    let deadline = Deadline(seconds: seconds)
    while true {
      drain()
      if isWanted(bytes[offset...]) { return }
      guard end == nil, wait(for: deadline) else {
        throw .timedOut(waitingFor: what, screen: screen.text)
      }
    }
  }

  /// Waits for the program to end, reading on.
  @discardableResult
  package func waitForEnd(seconds: Int = 20) throws(PtyError) -> End {
    let deadline = Deadline(seconds: seconds)
    while true {
      drain()
      if let end { return end }
      guard wait(for: deadline) else {
        throw .timedOut(waitingFor: "the end of the program", screen: screen.text)
      }
    }
  }

  /// Waits for the program to end without reading a byte of what it writes.
  package func waitForEndUnread(seconds: Int = 20) throws(PtyError) -> End? {
    let deadline = Deadline(seconds: seconds)
    while !deadline.isOver, end == nil {
      var file = pollfd(fd: life, events: Int16(POLLIN), revents: 0)
      if poll(&file, 1, deadline.milliseconds) > 0 { reap(isFinal: true) }
    }
    if end == nil { throw .timedOut(waitingFor: "the end of the program", screen: "unread") }
    return end
  }

  /// Reads until the program has written nothing for so long.
  package func settle(milliseconds: Int = 200) {
    while true {
      drain()
      var file = pollfd(fd: pty, events: Int16(POLLIN), revents: 0)
      if poll(&file, 1, Int32(milliseconds)) <= 0 { return }
      if file.revents & Int16(POLLIN) == 0 { return }
    }
  }

  /// Whether a frame was begun (DECSET 2026) and not ended: a person would not see it yet.
  private var isInFrame: Bool {
    let mark = Array("\u{1B}[?2026".utf8)
    var index = bytes.count - mark.count - 1
    while index >= 0 {
      if bytes[index] == 0x1B, bytes[index..<index + mark.count].elementsEqual(mark) {
        return bytes[index + mark.count] == UInt8(ascii: "h")
      }
      index -= 1
    }
    return false
  }

  /// Whether the terminal's modes (`stty -a`) are what they were before the program started.
  package var areModesAsBefore: Bool {
    var now = termios()
    guard device >= 0, tcgetattr(device, &now) == 0 else { return false }
    return withUnsafeBytes(of: now.c_cc) { new in
      withUnsafeBytes(of: modesBefore.c_cc) { old in new.elementsEqual(old) }
    } && now.c_iflag == modesBefore.c_iflag && now.c_oflag == modesBefore.c_oflag
      && now.c_cflag == modesBefore.c_cflag && now.c_lflag == modesBefore.c_lflag
  }

  /// Reads all there is, gives it to the emulator, answers its queries, reaps the program.
  private func drain() {
    var part = [UInt8](repeating: 0, count: 65_536)
    while pty >= 0 {
      let length = read(pty, &part, part.count)
      guard length > 0 else { break }
      let new = Array(part.prefix(length))
      bytes += new
      emulator.write(new)
      let answers = emulator.takeAnswers()
      if !answers.isEmpty { _ = answers.withUnsafeBytes { write(pty, $0.baseAddress, $0.count) } }
    }
    guard end == nil else { return }
    reap(isFinal: false)
    if end != nil, pty >= 0 { drain() }
  }

  private func reap(isFinal: Bool) {
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(processID, &status, isFinal ? 0 : WNOHANG, &usage) == processID else { return }
    processorMilliseconds =
      (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1_000
      + Int(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1_000
    end = status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .signalled(status & 0x7F)
  }

  /// Waits for output, for the end or for the deadline; false when it is over.
  private func wait(for deadline: Deadline, orWritable: Bool = false) -> Bool {
    if end != nil { return false }
    var files = [
      pollfd(fd: life, events: Int16(POLLIN), revents: 0),
      pollfd(fd: pty, events: Int16(POLLIN | (orWritable ? POLLOUT : 0)), revents: 0),
    ]
    // The pipe closes a moment before the process can be reaped, so ask again soon after.
    let isClosing = poll(&files, 1, 0) > 0
    let patience = isClosing ? min(5, deadline.milliseconds) : deadline.milliseconds
    let count = isClosing ? poll(&files[1], 1, patience) : poll(&files, 2, patience)
    if orWritable { drain() }
    return count != 0 || !deadline.isOver
  }
}
