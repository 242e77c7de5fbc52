/// Cuts the bytes of a table into its records, and knows on which line each begins.
///
/// A quotation mark may hold line ends inside a cell. One that is opened and never closed would swallow the rest of the
/// file; the line it stands on becomes a record of its own that cannot be read, and the next line starts afresh.
struct RecordSplitter: Sequence, IteratorProtocol {
  struct Record {
    /// From 1.
    let line: Int
    /// Without the line end.
    let bytes: ArraySlice<UInt8>
    let isQuoteOpen: Bool
  }

  /// No cell of a till's table comes near it.
  private static let quotedLimitBytes = 65_536

  private let bytes: [UInt8]
  private let isQuoted: Bool
  private var at: Int
  private var line = 1

  /// `isQuoted` tells whether quotation marks mean anything in this format.
  init(_ bytes: [UInt8], isQuoted: Bool) {
    self.bytes = bytes
    self.isQuoted = isQuoted
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func next() -> Record? {
    guard at < bytes.count else { return nil }
    let start = at
    let first = line
    if let end = recordEnd(from: start) {
      take(through: end)
      return Record(line: first, bytes: bytes[start..<trimmed(end)], isQuoteOpen: false)
    }
    let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
    take(through: end)
    return Record(line: first, bytes: bytes[start..<trimmed(end)], isQuoteOpen: true)
  }

  /// Where the record's line end stands; `nil` where a quotation mark is never closed.
  private func recordEnd(from start: Int) -> Int? {
    var isInside = false
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 10 && !isInside { return index }
      if byte == UInt8(ascii: "\"") && isQuoted { isInside.toggle() }
      if isInside && index - start > RecordSplitter.quotedLimitBytes { return nil }
      index += 1
    }
    return isInside ? nil : bytes.count
  }

  private mutating func take(through end: Int) {
    line += bytes[at..<end].count { $0 == 10 } + 1
    at = end + 1
  }

  private func trimmed(_ end: Int) -> Int {
    end > 0 && end <= bytes.count && bytes[end - 1] == 13 ? end - 1 : end
  }
}
