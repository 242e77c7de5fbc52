import BoardText
import Glibc

/// Lines from a descriptor, in bounded memory.
struct InputLines {
  struct Line {
    /// Of a line that is too long, its beginning.
    let bytes: [UInt8]
    let isTooLong: Bool
  }

  private let descriptor: Int32
  private let limitBytes: Int
  private var buffer: [UInt8] = []
  private var start = 0
  /// The beginning of a current line that is too long; the rest is discarded.
  private var skipped: [UInt8] = []
  private var isAtEnd = false

  private static let chunkBytes = 262_144

  private static let shownBytes = 200

  init(descriptor: Int32, limitBytes: Int) {
    self.descriptor = descriptor
    self.limitBytes = limitBytes
  }

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
        return buffer.isEmpty && skipped.isEmpty ? nil : line(buffer[...])
      }
      if buffer.count > limitBytes {
        if skipped.isEmpty { skipped = Array(buffer.prefix(InputLines.shownBytes)) }
        buffer = []
      }
      if !isReady { try idle() }
      try read()
    }
  }

  private mutating func line(_ bytes: ArraySlice<UInt8>) -> Line {
    defer { skipped = [] }
    return skipped.isEmpty
      ? Line(bytes: Array(bytes), isTooLong: false) : Line(bytes: skipped, isTooLong: true)
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
