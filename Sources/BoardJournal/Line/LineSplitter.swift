import Glibc

/// Splits a file into lines, in chunks and in constant memory.
struct LineSplitter {
  struct RawLine {
    /// Index range in `bytes`, without the newline; empty if `isKept` is false.
    let range: Range<Int>
    /// Byte offset in the file.
    let offset: Int
    /// Length in bytes, without the newline.
    let count: Int
    /// False if the line was too long to keep in memory.
    let isKept: Bool

    /// File offset after the newline.
    var end: Int { offset + count + 1 }
  }

  static let chunkBytes = 262_144

  private(set) var bytes: [UInt8] = []
  /// Index in `bytes` where the unfinished line begins.
  private var start = 0
  /// Index in `bytes` up to which there is no newline after `start`.
  private var searched = 0
  private var droppedBytes = 0
  private(set) var offset: Int

  init(at offset: Int) {
    self.offset = offset
  }

  /// File offset of the next chunk.
  var readOffset: Int { offset + pendingBytes }

  /// Length of the unfinished line so far, in bytes.
  var pendingBytes: Int { droppedBytes + bytes.count - start }

  var pending: RawLine {
    RawLine(
      range: start..<bytes.count, offset: offset, count: pendingBytes, isKept: droppedBytes == 0)
  }

  /// Reads the next chunk, at most `limit` bytes and not beyond `end`; returns 0 at `end`.
  mutating func read(
    from file: borrowing some JournalFile & ~Copyable, limit: Int, end: Int
  ) throws(JournalError) -> Int {
    if bytes.count - start >= LineLimits.maxBytes {
      droppedBytes += bytes.count - start
      bytes.removeAll(keepingCapacity: true)
      start = 0
    } else if start > 0 {
      bytes.removeSubrange(0..<start)
      start = 0
    }
    searched = bytes.count
    let count = min(limit, LineSplitter.chunkBytes, end - readOffset)
    guard count > 0 else { return 0 }
    return try file.read(at: readOffset, count: count, appendingTo: &bytes)
  }

  /// Reads the unfinished line again later: a program may change it through a memory map.
  mutating func discardPending() {
    guard droppedBytes == 0 else { return }
    bytes.removeAll(keepingCapacity: true)
    start = 0
    searched = 0
  }

  mutating func next() -> RawLine? {
    guard let newline = newline() else {
      searched = bytes.count
      return nil
    }
    let rawLine = RawLine(
      range: start..<newline, offset: offset, count: droppedBytes + newline - start,
      isKept: droppedBytes == 0)
    offset = rawLine.end
    start = newline + 1
    searched = start
    droppedBytes = 0
    return rawLine
  }

  private func newline() -> Int? {
    let from = searched
    return unsafe bytes.withUnsafeBytes { buffer in
      guard from < buffer.count, let base = buffer.baseAddress else { return nil }
      let found = unsafe memchr(base + from, 10, buffer.count - from)
      return unsafe found.map { unsafe UnsafeRawPointer($0) - base }
    }
  }
}
