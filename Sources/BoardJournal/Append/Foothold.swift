/// A line that is known to count, and that everything before it is accounted for and on the disk.
///
/// From there a writer goes on. What only looks at the end of a file can be led astray: of an old part of the file that
/// somebody pasted behind it, every line links to the one before.
package struct Foothold: Hashable, Sendable {
  let head: ChainHead
  /// Where the line stands in the file, with its newline.
  let range: Range<Int>
}

extension Foothold {
  /// Four numbers of a fixed width, so that a shorter text never leaves a longer one's end behind.
  static let textBytes = 16 + 1 + 32 + 1 + 16 + 1 + 16 + 1

  var text: String {
    let numbers = [head.seq, range.lowerBound, range.upperBound].map { number in
      let digits = String(number)
      return String(repeating: "0", count: max(0, 16 - digits.count)) + digits
    }
    return "\(numbers[0]) \(head.hash) \(numbers[1]) \(numbers[2])\n"
  }

  /// Reads what `text` wrote; anything else is `nil`.
  init?(text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard text.utf8.count == Foothold.textBytes, text.hasSuffix("\n"), words.count == 4,
      let seq = Int(words[0]), seq > 0, let hash = LineHash(text: String(words[1])),
      let start = Int(words[2]), let end = Int(words[3].dropLast()), 0 <= start, start < end
    else { return nil }
    self.init(head: ChainHead(seq: seq, hash: hash), range: start..<end)
  }
}
