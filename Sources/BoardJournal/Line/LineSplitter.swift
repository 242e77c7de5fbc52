import Glibc

/// Cuts a file into lines, chunk by chunk and in constant memory.
struct LineSplitter {
  /// A line that has come to its end.
  struct Piece {
    /// Where its bytes stand in `bytes`, without the newline; empty where the line is too long to be kept.
    let range: Range<Int>
    /// Where it begins in the file.
    let offset: Int
    /// How long it is, without the newline.
    let count: Int
    let isKept: Bool

    var end: Int { offset + count + 1 }
  }

  static let chunkBytes = 262_144

  private(set) var bytes: [UInt8] = []
  /// Index of the first byte of the line that has no end yet.
  private var start = 0
  /// Index up to which no newline was found.
  private var searched = 0
  /// Bytes of an overlong line that were let go.
  private var dropped = 0
  /// Where the line that has no end yet begins in the file.
  private(set) var offset: Int

  init(at offset: Int) {
    self.offset = offset
  }

  /// Where the next chunk is to be read.
  var readOffset: Int { offset + pendingCount }

  /// Bytes of the line that has no end yet.
  var pendingCount: Int { dropped + bytes.count - start }

  /// The line that has no end yet, as far as it came.
  var pending: Piece {
    Piece(range: start..<bytes.count, offset: offset, count: pendingCount, isKept: dropped == 0)
  }

  /// Reads on, up to `limit` bytes and not beyond `end`.
  ///
  /// - Returns: how many bytes came; 0 where there are none.
  mutating func read(
    from file: borrowing some JournalFile & ~Copyable, limit: Int, end: Int
  ) throws(JournalError) -> Int {
    if bytes.count - start >= Line.limitBytes {
      dropped += bytes.count - start
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

  /// Has the line that has no end yet read again, in case its bytes were set in place since, as through a map.
  mutating func forgetPending() {
    guard dropped == 0 else { return }
    bytes.removeAll(keepingCapacity: true)
    start = 0
    searched = 0
  }

  /// The next line that has come to its end.
  mutating func next() -> Piece? {
    guard let newline = newline() else {
      searched = bytes.count
      return nil
    }
    let piece = Piece(
      range: start..<newline, offset: offset, count: dropped + newline - start,
      isKept: dropped == 0)
    offset = piece.end
    start = newline + 1
    searched = start
    dropped = 0
    return piece
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
