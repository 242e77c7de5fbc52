import Glibc

/// A program on a terminal of its own, 80 columns by 24 rows, and what it writes there.
struct Pty: ~Copyable {
  let process: pid_t
  private let master: Int32
  /// Number of bytes written so far.
  private(set) var byteCount = 0
  private var newest: [UInt8] = []

  init(_ words: [String], variables: [String: String]) throws {
    master = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // TIOCSPTLCK, TIOCGPTN and TIOCSWINSZ of Linux.
    var (zero, number): (Int32, UInt32) = (0, 0)
    var window = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    guard master >= 0, unsafe ioctl(master, 0x4004_5431, &zero) == 0,
      unsafe ioctl(master, 0x8004_5430, &number) == 0,
      unsafe ioctl(master, UInt(TIOCSWINSZ), &window) == 0
    else { throw BenchError.cannotWrite("/dev/ptmx") }
    let path = "/dev/pts/\(number)"
    let all = ["TERM": "xterm-256color"].merging(variables) { _, new in new }
    guard
      let process = ChildProcess.start(
        words, input: path, output: path, variables: all, isSession: true)
    else { throw BenchError.cannotStart(words[0]) }
    self.process = process
  }

  deinit {
    kill(process, SIGKILL)
    var status: Int32 = 0
    unsafe waitpid(process, &status, 0)
    close(master)
  }

  func type(_ text: String) {
    _ = unsafe write(master, text, text.utf8.count)
  }

  /// Forgets the output so far.
  mutating func discardOutput() { newest = [] }

  /// Reads what arrives within `seconds`; returns `false` if nothing did.
  @discardableResult
  mutating func read(within seconds: Double) -> Bool {
    var state = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&state, 1, Int32(seconds * 1000)) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe Glibc.read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    byteCount += count
    newest += buffer[..<count]
    if newest.count > 1 << 20 { newest.removeFirst(newest.count / 2) }
    return true
  }

  /// Reads until `text` was written; the seconds on `watch`, or `nil` if it did not come in time.
  mutating func wait(for text: String, within seconds: Double, since watch: Stopwatch) -> Double? {
    let wanted = Array(text.utf8)
    while true {
      if contains(wanted) { return watch.wallSeconds }
      let left = seconds - watch.wallSeconds
      guard left > 0, read(within: left) else { return nil }
    }
  }

  /// Reads until nothing arrives for `seconds`, at most 10 seconds.
  mutating func readUntilQuiet(_ seconds: Double) {
    let watch = Stopwatch()
    while watch.wallSeconds < 10, read(within: seconds) {}
  }

  private func contains(_ wanted: [UInt8]) -> Bool {
    guard newest.count >= wanted.count else { return false }
    return (0...newest.count - wanted.count).contains { start in
      newest[start] == wanted[0] && newest[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}
