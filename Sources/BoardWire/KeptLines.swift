import BoardJournal
import BoardModel

/// Finds lines of a copy by their `seq`, which rises from line to line.
struct KeptLines: Sendable {
  /// Where a line is probably asked for next.
  private var hint = (seq: 1, offset: 0)

  private static let chunkBytes = 16_384

  /// The line of a `seq` in the file, whose lines rise; `nil` = it has none.
  mutating func line(
    _ seq: Int, in file: borrowing SystemFile, end: Int
  ) throws(JournalError) -> [UInt8]? {
    if hint.seq == seq, let line = try KeptLines.line(at: hint.offset, file, end), line.seq == seq {
      hint = (seq + 1, hint.offset + line.bytes.count + 1)
      return line.bytes
    }
    var (low, high) = (0, end)
    while high - low > KeptLines.chunkBytes {
      let middle = low + (high - low) / 2
      guard let start = try KeptLines.lineStart(after: middle, file, high),
        let line = try KeptLines.line(at: start, file, end)
      else {
        high = middle
        continue
      }
      if line.seq <= seq { low = start } else { high = middle }
    }
    // A line of the last stretch may begin before `high` and end behind it.
    while low < end, let line = try KeptLines.line(at: low, file, end), line.seq <= seq {
      let next = low + line.bytes.count + 1
      if line.seq == seq {
        hint = (seq + 1, next)
        return line.bytes
      }
      low = next
    }
    return nil
  }

  /// The line that begins at an offset; a line that is no event has `seq` 0.
  static func line(
    at offset: Int, _ file: borrowing SystemFile, _ end: Int
  ) throws(JournalError) -> (seq: Int, bytes: [UInt8])? {
    for length in [1024, LineLimits.maxBytes] {
      let bytes = try file.bytes(at: offset..<max(offset, min(end, offset + length)))
      guard let newline = bytes.firstIndex(of: 10) else { continue }
      let line = Array(bytes[..<newline])
      return (JournalRecord.ifValid(line.span)?.event.seq ?? 0, line)
    }
    return nil
  }

  private static func lineStart(
    after offset: Int, _ file: borrowing SystemFile, _ end: Int
  ) throws(JournalError) -> Int? {
    let bytes = try file.bytes(at: offset..<min(end, offset + LineLimits.maxBytes))
    return bytes.firstIndex(of: 10).map { offset + $0 + 1 }.flatMap { $0 < end ? $0 : nil }
  }
}
