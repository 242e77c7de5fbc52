import BoardJournal
import BoardText
import Glibc

/// Lines from a descriptor, in bounded memory.
struct InputLines {
  enum InputLine {
    case whole([UInt8])
    case tooLong
  }

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  /// Whether the beginning of the current line was already discarded.
  private var isSkipping = false
  private var isAtEnd = false

  private static let chunkBytes = 262_144

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Returns the next line without its newline, which the last one may not have; `nil` at the end.
  ///
  /// `idle` is called before waiting for a source that has nothing ready.
  mutating func next(whenIdle idle: () throws(Failure) -> Void) throws(Failure) -> InputLine? {
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
      if buffer.count > BoardJournal.LineLimits.maxBytes {
        isSkipping = true
        buffer = []
      }
      if !isReady { try idle() }
      try read()
    }
  }

  private mutating func line(_ bytes: ArraySlice<UInt8>) -> InputLine {
    defer { isSkipping = false }
    return isSkipping ? .tooLong : .whole(Array(bytes))
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
