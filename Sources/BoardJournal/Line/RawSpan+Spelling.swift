extension RawSpan {
  /// Whether a spelling of at most 32 bytes stands at `position`, behind which at least as many follow.
  ///
  /// Where `text` is a literal, what is left of this is a comparison with a constant for every eight bytes.
  @inline(__always)
  func has(_ text: StaticString, at position: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    precondition(count <= 32, "nobody has made sure of more bytes")
    let start = unsafe UnsafeRawPointer(text.utf8Start)
    var index = 0
    while index &+ 8 <= count {
      let expected = unsafe start.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      guard word(at: position &+ index) == UInt64(littleEndian: expected) else { return false }
      index &+= 8
    }
    guard index < count else { return true }
    var expected: UInt64 = 0
    var mask: UInt64 = 0
    while index < count {
      let shift = UInt64(8 * (index & 7))
      expected |= unsafe UInt64(text.utf8Start[index]) << shift
      mask |= 0xFF << shift
      index &+= 1
    }
    return word(at: position &+ (count & ~7)) & mask == expected
  }

  /// Eight bytes from `position` on, the first one lowest.
  ///
  /// Not checked against the end: whoever asks has made sure that they are there, once for all the words of a line.
  @inline(__always)
  func word(at position: Int) -> UInt64 {
    UInt64(
      littleEndian: unsafe unsafeLoadUnaligned(
        fromUncheckedByteOffset: position, as: UInt64.self))
  }

  /// Likewise one byte.
  @inline(__always)
  func byte(at position: Int) -> UInt8 {
    unsafe unsafeLoad(fromUncheckedByteOffset: position, as: UInt8.self)
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
