import BoardText

extension Verifier {
  package enum PartResult: Hashable, Sendable {
    /// No problem up to this line; `isEnd` = nothing more can be checked now.
    case sound(upTo: LineMark?, isEnd: Bool)
    case broken(line: Int, reason: String)
  }

  /// Lines allowed between damage and its `log.gap`: a writer first accounts for damage.
  private static let maxLinesBeforeGap = 8

  /// Checks about `bytes` of a file after `mark`; a long file can be checked in parts, over days.
  ///
  /// A part ends after a line where all earlier damage is accounted for and no line is unconfirmed.
  package static func check(
    _ path: String, from mark: LineMark?, bytes: Int
  ) throws(JournalError) -> PartResult {
    let file = try SystemFile.existing(path)
    if let mark, try !mark.isPresent(in: file) {
      return .broken(line: mark.line, reason: tr("this line replaced another one"))
    }
    return try Verifier(after: mark).check(file, bytes: bytes)
  }

  private consuming func check(
    _ file: borrowing SystemFile, bytes: Int
  ) throws(JournalError) -> PartResult {
    var clean = start
    var cleanCount = 0
    let first = start?.end ?? 0
    let size = try file.size()
    var splitter = LineSplitter(at: first)
    let chunk = max(4096, bytes)
    while try splitter.read(from: file, limit: chunk, end: size) > 0 {
      while let rawLine = splitter.next() {
        walk.take(rawLine, of: splitter.bytes.span)
        try note(file) { _ in }
        if let finding = found.findings.first {
          return .broken(line: finding.line ?? walk.lineCount, reason: finding.reason)
        }
        guard let damagedRange = damage.first else {
          cleanCount = found.eventCount
          if walk.firstUnconfirmed == nil { clean = walk.mark ?? clean }
          continue
        }
        if found.eventCount - cleanCount > Verifier.maxLinesBeforeGap {
          return .broken(line: damagedRange.line, reason: damagedRange.reason)
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
