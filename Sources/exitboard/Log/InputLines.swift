import BoardJournal
import BoardText
import Glibc

/// Lines from a descriptor, in bounded memory.
struct InputLines {
  /// The bytes of a line, or why it is rejected.
  typealias Line = Result<[UInt8], Failure>

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  /// Whether the beginning of the current line was already discarded.
  private var isSkipping = false
  private var isAtEnd = false

  private static let chunkBytes = 262_144

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// The next line without its newline, or `nil` at the end; calls `idle` before waiting for more input.
  mutating func next(whenIdle idle: () throws(Failure) -> Void) throws(Failure) -> Line? {
    while true {
      if let newline = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = newline + 1 }
        return line(buffer[start..<newline])
      }
      buffer.removeSubrange(..<start)
      start = 0
      if isAtEnd {
        defer { buffer = [] }
        return buffer.isEmpty && !isSkipping ? nil : line(buffer[...])
      }
      if buffer.count > LineLimits.maxBytes {
        isSkipping = true
        buffer = []
      }
      if !isReady { try idle() }
      try read()
    }
  }

  private mutating func line(_ bytes: ArraySlice<UInt8>) -> Line {
    defer { isSkipping = false }
    guard isSkipping else { return .success(Array(bytes)) }
    return .failure(
      Failure(.data, tr("it is longer than {limit_bytes} bytes", LineLimits.maxBytes)))
  }

  private var isReady: Bool {
    var descriptors = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    return unsafe poll(&descriptors, 1, 0) > 0
  }

  private mutating func read() throws(Failure) {
    var chunk = [UInt8](repeating: 0, count: InputLines.chunkBytes)
    var count = unsafe Glibc.read(descriptor, &chunk, chunk.count)
    while count < 0 && errno == EINTR { count = unsafe Glibc.read(descriptor, &chunk, chunk.count) }
    guard count >= 0 else {
      throw Failure(.inputOutput, tr("cannot read the input: {reason}", systemReason(errno)))
    }
    isAtEnd = count == 0
    buffer += chunk[..<count]
  }
}
