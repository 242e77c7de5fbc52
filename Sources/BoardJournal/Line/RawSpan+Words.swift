extension RawSpan {
  /// Whether the bytes at `position` are `text`, at most 32 long; 32 bytes must follow `position`.
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

@inline(__always)
func repeating(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

/// Index of the lowest quote, backslash, control or non-ASCII byte in a word; 8 if there is none.
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

/// Marks each byte that is a digit 0-9 or a-f with its highest bit; the other bits are 0.
@inline(__always)
func hexDigitMarks(_ word: UInt64) -> UInt64 {
  // Added to a byte below 0x80, each of these sets its highest bit from one character on.
  let plain = word & repeating(0x7F)
  let digits = (plain &+ repeating(0x80 - 0x30)) & ~(plain &+ repeating(0x80 - 0x3A))
  let letters = (plain &+ repeating(0x80 - 0x61)) & ~(plain &+ repeating(0x80 - 0x67))
  return (digits | letters) & ~word & repeating(0x80)
}

/// Converts eight hexadecimal digits at once; the first digit is in the lowest byte.
func eightDigitValue(_ word: UInt64) -> UInt64 {
  let letters = (word >> 6) & repeating(1)
  var nibbles = ((word & repeating(0x0F)) &+ letters &* 9).byteSwapped
  nibbles = (nibbles | nibbles >> 4) & 0x00FF_00FF_00FF_00FF
  nibbles = (nibbles | nibbles >> 8) & 0x0000_FFFF_0000_FFFF
  return (nibbles | nibbles >> 16) & 0xFFFF_FFFF
}

/// Converts a number to eight hexadecimal digits at once; the first digit is in the lowest byte.
@inline(__always)
func eightHexDigits(_ number: UInt32) -> UInt64 {
  var nibbles = UInt64(number)
  nibbles = (nibbles | nibbles << 16) & 0x0000_FFFF_0000_FFFF
  nibbles = (nibbles | nibbles << 8) & 0x00FF_00FF_00FF_00FF
  nibbles = ((nibbles | nibbles << 4) & repeating(0x0F)).byteSwapped
  let overNine = ((nibbles &+ repeating(6)) >> 4) & repeating(1)
  return nibbles &+ repeating(0x30) &+ overNine &* 0x27
}
