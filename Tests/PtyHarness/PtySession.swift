import Glibc

/// A program on its own terminal: a real pty, read by libvterm.
///
/// The program leads a session with this terminal, and is killed with this value. Every wait has a
/// deadline and none sleeps.
package final class PtySession {
  /// All bytes that were written to the terminal.
  package private(set) var bytes: [UInt8] = []
  /// How the program ended; nil while it runs.
  package private(set) var end: End?
  /// Processor time of the program and of the children it waited for; known when it has ended.
  package private(set) var processorMilliseconds = 0
  /// Whether it says that it marks pastes.
  ///
  /// Then the program acts on a key at once, so that a test which presses two keys would be too
  /// fast for the guard against pastes.
  package var marksPastes = false
  /// Whether the terminal answers queries, as most do.
  package var answersQueries = true
  private var hasAnswered = false
  package let processID: Int32
  package let size: (columns: Int, rows: Int)

  package enum End: Hashable, Sendable {
    case exited(Int32)
    case signalled(Int32)
  }

  /// A hand presses no two keys sooner after each other.
  private static let keyGapMilliseconds = 40
  private var lastSent = ContinuousClock.now - .seconds(1)
  private var pty: Int32
  /// Kept open, so that the modes can be read after the program has ended.
  private var device: Int32
  /// Closes when the program has ended.
  private let life: Int32
  private let emulator: Emulator
  private let path: String
  private let modesBefore: termios

  /// Starts `argv[0]` with exactly this environment, and `TERM` if it has none.
  package init(
    argv: [String], environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
  ) throws(PtyError) {
    // All descriptors close on exec from the beginning: other tests start programs at the same
    // time.
    let pty = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    // TIOCSPTLCK and TIOCGPTN of Linux: unlock the other end, and ask for its number.
    var (zero, number): (Int32, UInt32) = (0, 0)
    guard pty >= 0, ioctl(pty, 0x4004_5431, &zero) == 0, ioctl(pty, 0x8004_5430, &number) == 0
    else { throw .failed("/dev/ptmx", errno) }
    path = "/dev/pts/\(number)"
    let device = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard device >= 0 else { throw .failed(path, errno) }
    var window = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(pty, UInt(TIOCSWINSZ), &window)
    var modes = termios()
    tcgetattr(device, &modes)
    modesBefore = modes
    var life: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &life) == 0 else { throw .failed("socketpair", errno) }
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

  // The child leads a new session; the terminal that it opens becomes its controlling terminal.
  private static func spawn(
    _ argv: [String], _ environment: [String: String], on path: String, life: Int32
  ) throws(PtyError) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    // A copy without close-on-exec: it closes when the last process of the program has ended.
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

    // The settings of this computer's own stores are no part of a test.
    var variables = [
      "TERM": "xterm-256color", "PATH": "/usr/bin:/bin", "XDG_CONFIG_DIRS": "/nonexistent",
    ]
    // The options of a sanitizer are not part of the store's environment.
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
    guard result == 0 else { throw .failed("starting \(argv[0])", result) }
    return processID
  }

  /// `bytes` as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// What the terminal shows now, without reading.
  package var screen: Screen { emulator.snapshot() }

  /// Types one key, or bytes that come together; the caller spells the escape sequences of keys.
  ///
  /// What was sent before is no longer together with it.
  package func send(_ text: String) {
    drain(until: lastSent.advanced(by: .milliseconds(Self.keyGapMilliseconds)))
    send(Array(text.utf8))
  }

  /// Types into a text field; the last key, such as Enter, comes alone.
  package func type(_ text: String) {
    send(String(text.dropLast()))
    settle(milliseconds: 4 * Self.keyGapMilliseconds)
    send(String(text.suffix(1)))
  }

  /// Sends at once; reads the program's output meanwhile, so that neither blocks the other.
  package func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    let deadline = Deadline(seconds: 30)
    defer { lastSent = .now }
    while !rest.isEmpty, !deadline.isOver, pty >= 0 {
      let written = Array(rest.prefix(512)).withUnsafeBytes { write(pty, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EAGAIN || !wait(for: deadline, orWritable: true) {
        return
      }
    }
  }

  /// Changes the size of the terminal, which sends SIGWINCH.
  package func resize(columns: Int, rows: Int) {
    var window = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    emulator.resize(columns: columns, rows: rows)
    _ = ioctl(pty, UInt(TIOCSWINSZ), &window)
  }

  /// Reports a size that no emulator can show; what is drawn meanwhile is ignored.
  package func resizeUnseen(columns: Int, rows: Int) {
    var window = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(pty, UInt(TIOCSWINSZ), &window)
  }

  package func signal(_ number: Int32) {
    kill(processID, number)
  }

  /// Removes the terminal, as a dropped connection does.
  package func hangUp() {
    close(pty)
    close(device)
    (pty, device) = (-1, -1)
  }

  /// Whether the program cannot write because nobody reads.
  package var isFull: Bool {
    var file = pollfd(fd: device, events: Int16(POLLOUT), revents: 0)
    return poll(&file, 1, 0) == 0
  }

  /// Waits until the screen shows a text; throws what it showed instead.
  @discardableResult
  package func waitFor(_ text: String, seconds: Int = 20) throws(PtyError) -> Screen {
    try wait("\"\(text)\"", seconds: seconds) { $0.contains(text) }
  }

  /// Waits until the screen is as expected; throws what it showed instead.
  ///
  /// Incomplete frames are ignored. A moment is left to read the terminal's answers, which come with the first
  /// frame: keys would come together with them, and the shell of a stopped program would run them.
  @discardableResult
  package func wait(
    _ what: String, seconds: Int = 20, until isWanted: (Screen) -> Bool
  ) throws(PtyError) -> Screen {
    let deadline = Deadline(seconds: seconds)
    var looks = 0
    while true {
      drain()
      let screen = screen
      if !isInFrame, isWanted(screen) {
        looks += 1
        if looks > 200 || !isAnswerUnread { return screen }
        drain(until: .now + .milliseconds(5))
        continue
      }
      if end != nil { throw .ended(end, waitingFor: what, screen: screen.text) }
      guard wait(for: deadline) else { throw .timedOut(waitingFor: what, screen: screen.text) }
    }
  }

  /// Waits until `isWanted` accepts all bytes written since `offset`.
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

  /// Waits for the program to end, while reading.
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

  /// Waits for the program to end without reading its output.
  package func waitForEndUnread(seconds: Int = 20) throws(PtyError) -> End? {
    let deadline = Deadline(seconds: seconds)
    while !deadline.isOver, end == nil {
      var file = pollfd(fd: life, events: Int16(POLLIN), revents: 0)
      if poll(&file, 1, deadline.milliseconds) > 0 { reap(isFinal: true) }
    }
    if end == nil { throw .timedOut(waitingFor: "the end of the program", screen: "unread") }
    return end
  }

  private func drain(until moment: ContinuousClock.Instant) {
    while pty >= 0, end == nil {
      drain()
      let left = (moment - .now).components
      guard left.seconds >= 0, left.attoseconds > 0 else { return }
      var file = pollfd(fd: pty, events: Int16(POLLIN), revents: 0)
      let milliseconds = left.seconds * 1_000 + left.attoseconds / 1_000_000_000_000_000 + 1
      if poll(&file, 1, Int32(milliseconds)) > 0, file.revents & Int16(POLLIN) == 0 { return }
    }
  }

  /// Reads until the program has written nothing for this long.
  package func settle(milliseconds: Int = 200) {
    while true {
      drain()
      var file = pollfd(fd: pty, events: Int16(POLLIN), revents: 0)
      if poll(&file, 1, Int32(milliseconds)) <= 0 { return }
      if file.revents & Int16(POLLIN) == 0 { return }
    }
  }

  private var isAnswerUnread: Bool {
    guard hasAnswered, device >= 0 else { return false }
    var count: Int32 = 0
    hasAnswered = ioctl(device, UInt(FIONREAD), &count) == 0 && count > 0
    return hasAnswered
  }

  /// Whether a frame was begun (DECSET 2026) and not ended: a person does not see it yet.
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

  /// Whether the terminal's modes (`stty -a`) are the same as before the program started.
  package var areModesAsBefore: Bool {
    var now = termios()
    guard device >= 0, tcgetattr(device, &now) == 0 else { return false }
    return withUnsafeBytes(of: now.c_cc) { new in
      withUnsafeBytes(of: modesBefore.c_cc) { old in new.elementsEqual(old) }
    } && now.c_iflag == modesBefore.c_iflag && now.c_oflag == modesBefore.c_oflag
      && now.c_cflag == modesBefore.c_cflag && now.c_lflag == modesBefore.c_lflag
  }

  /// Reads all output, passes it to the emulator, answers its queries, and reaps the program.
  private func drain() {
    var part = [UInt8](repeating: 0, count: 65_536)
    while pty >= 0 {
      let length = read(pty, &part, part.count)
      guard length > 0 else { break }
      let new = Array(part.prefix(length))
      bytes += new
      emulator.write(new)
      var answers = emulator.takeAnswers()
      if !marksPastes, let start = answers.firstRange(of: Array("\u{1B}[?2004;".utf8)) {
        let end = answers[start.upperBound...].firstIndex(of: UInt8(ascii: "y")) ?? start.upperBound
        answers.removeSubrange(start.lowerBound...end)
      }
      if answersQueries, !answers.isEmpty {
        _ = answers.withUnsafeBytes { write(pty, $0.baseAddress, $0.count) }
        hasAnswered = true
      }
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

  /// Waits for output, for the end or for the deadline; false when the deadline is over.
  private func wait(for deadline: Deadline, orWritable: Bool = false) -> Bool {
    if end != nil { return false }
    var files = [
      pollfd(fd: life, events: Int16(POLLIN), revents: 0),
      pollfd(fd: pty, events: Int16(POLLIN | (orWritable ? POLLOUT : 0)), revents: 0),
    ]
    // The pipe closes a moment before the process can be reaped, so try again soon after.
    let isClosing = poll(&files, 1, 0) > 0
    let patience = isClosing ? min(5, deadline.milliseconds) : deadline.milliseconds
    let count = isClosing ? poll(&files[1], 1, patience) : poll(&files, 2, patience)
    if orWritable { drain() }
    return count != 0 || !deadline.isOver
  }
}
