extension RawSpan {
  /// Whether the bytes at `position` are `text`, which is at most 32 bytes long.
  ///
  /// At least 32 bytes must follow `position`. If `text` is a literal, this compiles to one comparison with a constant
  /// for every eight bytes.
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

  /// Loads eight bytes, the first one lowest; unchecked, as the caller has checked the line.
  @inline(__always)
  func word(at position: Int) -> UInt64 {
    UInt64(
      littleEndian: unsafe unsafeLoadUnaligned(
        fromUncheckedByteOffset: position, as: UInt64.self))
  }

  /// Loads one byte; unchecked like `word(at:)`.
  @inline(__always)
  func byte(at position: Int) -> UInt8 {
    unsafe unsafeLoad(fromUncheckedByteOffset: position, as: UInt8.self)
  }
}

/// Repeats a byte eight times.
@inline(__always)
func repeating(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

/// Index of the lowest byte in a word that ends plain text; 8 if there is none.
///
/// Such bytes are a quote, a backslash, control characters, DEL and everything beyond ASCII.
@inline(__always)
func firstSpecial(in word: UInt64) -> Int {
  let quotes = word ^ repeating(0x22)
  let slashes = word ^ repeating(0x5C)
  let high: UInt64 = repeating(0x80)
  // Borrows go upward only, so the lowest marked byte is always correct.
  let marks =
    ((quotes &- repeating(1)) & ~quotes) | ((slashes &- repeating(1)) & ~slashes)
    | ((word &- repeating(0x20)) & ~word) | word | (word &+ repeating(1))
  return (marks & high).trailingZeroBitCount >> 3
}
