internal import CTerminal
internal import Glibc

/// What is on its way to the tty: ncurses writes into memory, and the tty gets it when it has room.
///
/// A tty that nobody reads would stop whoever writes to it. Nobody waits here: a frame leaves in as
/// few writes as the tty takes, and what it will not take now stays until it does.
struct Outbox: ~Copyable {
  /// Never blocks.
  let descriptor: Int32
  /// Where ncurses writes; its own descriptor, turned to memory.
  private let memory: Int32
  private var waiting: [UInt8] = []
  private var sentCount = 0

  /// Turns `ncurses`, a descriptor ncurses was set up on, to memory; from here on it reaches the tty
  /// through this outbox only.
  init(catching ncurses: Int32) throws(TerminalError) {
    let tty = unsafe open("/dev/tty", O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard tty >= 0 else { throw .noTerminal(errno) }
    let file = unsafe board_memory_file("exitboard-frame")
    guard file >= 0, board_replace(file, ncurses) == 0 else {
      let code = errno
      if file >= 0 { close(file) }
      close(tty)
      throw .refused(operation: "memfd", errno: code)
    }
    close(file)
    descriptor = tty
    memory = ncurses
  }

  deinit {
    close(descriptor)
  }

  /// Whether something waits for the tty to have room.
  var isBehind: Bool { sentCount < waiting.count }

  /// What ncurses wrote since the last call.
  func caught() -> [UInt8] {
    let length = Int(lseek(memory, 0, SEEK_CUR))
    guard length > 0 else { return [] }
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      count = unsafe max(0, pread(memory, buffer.baseAddress, length, 0))
    }
    lseek(memory, 0, SEEK_SET)
    return bytes
  }

  mutating func add(_ bytes: [UInt8]) {
    waiting += bytes
  }

  mutating func add(_ text: String) {
    waiting += text.utf8
  }

  /// Sends what the tty takes now; a tty that is gone takes everything.
  mutating func send() {
    while isBehind {
      let count = unsafe waiting.withUnsafeBytes { bytes in
        unsafe write(
          descriptor, bytes.baseAddress?.advanced(by: sentCount), bytes.count - sentCount)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN { return }
      if count <= 0 { break }
      sentCount += count
    }
    forget()
  }

  /// Throws away what was not sent yet, and sends this in its place.
  mutating func forget(butFirst bytes: String) {
    forget()
    add(bytes)
  }

  /// Throws away what was not sent yet.
  mutating func forget() {
    waiting.removeAll(keepingCapacity: true)
    sentCount = 0
  }

  /// Sends all of it, and gives a tty that takes nothing for so long up.
  mutating func sendAll(patienceMilliseconds: Int32) {
    send()
    while isBehind {
      var state = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      guard unsafe poll(&state, 1, patienceMilliseconds) > 0 else { return forget() }
      send()
    }
  }
}
