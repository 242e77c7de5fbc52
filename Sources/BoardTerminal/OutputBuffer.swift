internal import CTerminal
internal import Glibc

/// Output on its way to the tty, which gets it when it has room; a write never blocks.
struct OutputBuffer: ~Copyable {
  /// The tty, opened non-blocking.
  let descriptor: Int32
  /// The descriptor that ncurses writes to, redirected to memory.
  private let memory: Int32
  private var pending: [UInt8] = []
  private var sentCount = 0

  /// Redirects `ncurses`, the descriptor that ncurses writes to, to memory until the program ends.
  init(redirecting ncurses: Int32) throws(TerminalError) {
    let tty = unsafe open("/dev/tty", O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard tty >= 0 else { throw .noTerminal(errno) }
    let file = unsafe board_memory_file("exitboard-frame")
    guard file >= 0, board_duplicate(file, ncurses) == 0 else {
      let code = errno
      if file >= 0 { close(file) }
      close(tty)
      throw .systemCallFailed(operation: "memfd", errno: code)
    }
    close(file)
    descriptor = tty
    memory = ncurses
  }

  deinit {
    close(descriptor)
  }

  var hasPendingOutput: Bool { sentCount < pending.count }

  func takeOutput() -> [UInt8] {
    let length = Int(lseek(memory, 0, SEEK_CUR))
    guard length > 0 else { return [] }
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      count = unsafe max(0, pread(memory, buffer.baseAddress, length, 0))
    }
    lseek(memory, 0, SEEK_SET)
    return bytes
  }

  mutating func append(_ bytes: some Sequence<UInt8>) { pending += bytes }

  /// Sends what the tty accepts now; if the tty is gone, everything is dropped.
  mutating func send() {
    while hasPendingOutput {
      let count = unsafe pending.withUnsafeBytes { bytes in
        unsafe write(
          descriptor, bytes.baseAddress?.advanced(by: sentCount), bytes.count - sentCount)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN { return }
      if count <= 0 { break }
      sentCount += count
    }
    discardPending()
  }

  mutating func discardPending() {
    pending.removeAll(keepingCapacity: true)
    sentCount = 0
  }

  /// Sends everything; gives up if the tty accepts nothing for `timeoutMilliseconds`.
  mutating func sendAll(timeoutMilliseconds: Int32) {
    send()
    while hasPendingOutput {
      guard poll(descriptor, for: POLLOUT, timeoutMilliseconds: timeoutMilliseconds) != 0 else {
        return discardPending()
      }
      send()
    }
  }
}
