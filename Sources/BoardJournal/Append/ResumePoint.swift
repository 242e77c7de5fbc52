import BoardText

/// A line from which a writer can continue.
///
/// It is accepted, and all bytes before it are accounted for and on disk. Reading only the end of the file is not
/// enough: in an old part of the file that was pasted at the end, every line also links to the one before.
package struct ResumePoint: Hashable, Sendable {
  let head: ChainHead
  /// Byte range in the file, including the newline.
  let range: Range<Int>
}

extension ResumePoint {
  /// Length of `text`: four fields of fixed width, so overwriting leaves no rest of an older text.
  static let textBytes = 16 + 1 + 32 + 1 + 16 + 1 + 16 + 1

  var text: String {
    "\(padded(head.seq, to: 16)) \(head.hash) \(padded(range.lowerBound, to: 16)) "
      + padded(range.upperBound, to: 16) + "\n"
  }

  /// Reads what `text` writes; `nil` for anything else.
  init?(text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard text.utf8.count == ResumePoint.textBytes, text.hasSuffix("\n"), words.count == 4,
      let seq = Int(words[0]), seq > 0, let hash = LineHash(text: String(words[1])),
      let start = Int(words[2]), let end = Int(words[3].dropLast()), 0 <= start, start < end
    else { return nil }
    self.init(head: ChainHead(seq: seq, hash: hash), range: start..<end)
  }
}
