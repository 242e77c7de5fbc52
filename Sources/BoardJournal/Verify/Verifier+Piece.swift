import BoardWords
import Glibc

extension Verifier {
  /// What checking a piece of a file came to.
  package enum Piece: Hashable, Sendable {
    /// All is well up to this line; `isEnd` where nothing more can be checked now.
    case sound(upTo: LineMark?, isEnd: Bool)
    case broken(line: Int, reason: String)
  }

  /// Lines that may come between damage and the `log.gap` that accounts for it: writers account for it before their own.
  private static let patienceLines = 8

  /// Checks some of a file, so that all of it can be checked bit by bit, over days if need be.
  ///
  /// Ends at a line behind which nothing before it matters any more: no hole is open and no line in suspense.
  ///
  /// - Parameters:
  ///   - path: the event file.
  ///   - mark: where the last piece ended; `nil` = begin at the first byte.
  ///   - bytes: about how much to check.
  /// - Returns: where the next piece begins, or what is not as it was written.
  /// - Throws: where the file cannot be read.
  package static func check(
    _ path: String, from mark: LineMark?, bytes: Int
  ) throws(JournalError) -> Piece {
    guard let file = try SystemFile.reading(path) else {
      throw .system(.open, path: path, errno: ENOENT)
    }
    guard let mark else { return try Verifier(after: nil).check(file, bytes: bytes) }
    guard try mark.isHeld(by: file) else {
      return .broken(line: mark.line, reason: Words.Journal.Found.anotherLine)
    }
    return try Verifier(after: mark).check(file, bytes: bytes)
  }

  private consuming func check(
    _ file: borrowing SystemFile, bytes: Int
  ) throws(JournalError) -> Piece {
    var clean = start
    var cleanCount = 0
    let first = start?.end ?? 0
    let size = try file.size()
    var splitter = LineSplitter(at: first)
    let chunk = max(4096, bytes)
    while try splitter.read(from: file, limit: chunk, end: size) > 0 {
      while let piece = splitter.next() {
        if piece.isKept {
          walk.take(splitter.bytes.span.extracting(piece.range), at: piece.offset)
        } else {
          walk.take(tooLong: piece.count, at: piece.offset)
        }
        try note(file) { _ in }
        if let finding = found.findings.first {
          return .broken(line: finding.line ?? walk.lineCount, reason: finding.reason)
        }
        guard let hole = holes.first else {
          cleanCount = found.eventCount
          if walk.suspense == nil { clean = walk.mark ?? clean }
          continue
        }
        if found.eventCount - cleanCount > Verifier.patienceLines {
          return .broken(line: hole.line, reason: hole.reason)
        }
      }
      let end = clean?.end ?? first
      if splitter.offset - first >= bytes, end > first {
        return .sound(upTo: clean, isEnd: end >= size)
      }
    }
    return .sound(upTo: clean, isEnd: true)
  }
}
