extension RawSpan {
  /// Reads 16 hexadecimal digits (0-9, a-f) as a number; `nil` if one is not such a digit.
  @inline(__always)
  func hexWord(at position: Int) -> UInt64? {
    guard let high = eightDigitValue(word(at: position)),
      let low = eightDigitValue(word(at: position + 8))
    else { return nil }
    return high << 32 | low
  }
}

/// Converts eight hexadecimal digits at once; the first digit is in the lowest byte.
@inline(__always)
private func eightDigitValue(_ word: UInt64) -> UInt64? {
  let letters = (word >> 6) & repeating(1)
  var nibbles = (word & repeating(0x0F)) &+ letters &* 9
  // Converting back to digits shows whether all eight were valid.
  let overNine = ((nibbles &+ repeating(6)) >> 4) & repeating(1)
  guard nibbles & repeating(0xF0) == 0, nibbles &+ repeating(0x30) &+ overNine &* 0x27 == word
  else {
    return nil
  }
  nibbles = nibbles.byteSwapped
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
