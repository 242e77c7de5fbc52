/// Up to 32 bytes of a line's spelling, compared eight at a time.
struct Literal {
  let count: Int
  private let words: (UInt64, UInt64, UInt64, UInt64)
  /// Which bits of the last of `words` count.
  private let mask: UInt64

  init(_ text: StaticString) {
    precondition((1...32).contains(text.utf8CodeUnitCount), "a literal has 1 to 32 bytes")
    count = text.utf8CodeUnitCount
    func word(_ start: Int) -> UInt64 {
      var word: UInt64 = 0
      for index in start..<max(start, min(start + 8, text.utf8CodeUnitCount)) {
        word |= unsafe UInt64(text.utf8Start[index]) << UInt64(8 * (index - start))
      }
      return word
    }
    words = (word(0), word(8), word(16), word(24))
    let rest = UInt64((count - 1) % 8 + 1)
    mask = rest == 8 ? .max : (1 << (8 * rest)) - 1
  }

  /// Whether it stands at `position`, behind which at least 32 bytes follow.
  @inline(__always)
  func stands(at position: Int, of bytes: RawSpan) -> Bool {
    let first = bytes.word(at: position)
    if count <= 8 { return first & mask == words.0 }
    guard first == words.0 else { return false }
    let second = bytes.word(at: position + 8)
    if count <= 16 { return second & mask == words.1 }
    guard second == words.1 else { return false }
    let third = bytes.word(at: position + 16)
    if count <= 24 { return third & mask == words.2 }
    return third == words.2 && bytes.word(at: position + 24) & mask == words.3
  }
}

extension RawSpan {
  /// Eight bytes from `position` on, the first one lowest.
  @inline(__always)
  func word(at position: Int) -> UInt64 {
    UInt64(littleEndian: unsafe unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
  }

  @inline(__always)
  func byte(at position: Int) -> UInt8 {
    unsafe unsafeLoad(fromByteOffset: position, as: UInt8.self)
  }
}

/// The same byte eight times.
@inline(__always)
func eight(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

/// The lowest byte of a word that no plain text holds as it stands: a quote, a backslash, a control character, DEL or
/// what is beyond ASCII; 8 where there is none.
@inline(__always)
func firstSpecial(in word: UInt64) -> Int {
  let quotes = word ^ eight(0x22)
  let slashes = word ^ eight(0x5C)
  let high: UInt64 = eight(0x80)
  // Borrows reach upwards only, so that the lowest mark is always a true one.
  let marks =
    ((quotes &- eight(1)) & ~quotes) | ((slashes &- eight(1)) & ~slashes)
    | ((word &- eight(0x20)) & ~word) | word | (word &+ eight(1))
  return (marks & high).trailingZeroBitCount >> 3
}
