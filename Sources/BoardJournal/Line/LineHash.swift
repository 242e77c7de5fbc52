/// Hash at the end of a line: the first 16 bytes of a SHA-256, written as 32 hexadecimal digits.
///
/// Kept as the digits, which the hash of the next line covers: a line is compared without
/// converting a number.
package struct LineHash: Hashable, Sendable, CustomStringConvertible {
  /// The digits as they stand in a line, eight a word, the first one lowest.
  let digits: Digits

  struct Digits: Hashable, Sendable {
    let first: UInt64
    let second: UInt64
    let third: UInt64
    let fourth: UInt64
  }

  /// Predecessor of the first line of a file.
  package static let zeros = LineHash(high: 0, low: 0)
}

extension LineHash {
  init(high: UInt64, low: UInt64) {
    digits = Digits(
      first: eightHexDigits(UInt32(high >> 32)),
      second: eightHexDigits(UInt32(truncatingIfNeeded: high)),
      third: eightHexDigits(UInt32(low >> 32)),
      fourth: eightHexDigits(UInt32(truncatingIfNeeded: low)))
  }

  /// Reads 32 digits 0-9 and a-f from `start`; `nil` for anything else.
  package init?(hexAt start: Int, of bytes: Span<UInt8>) {
    guard start >= 0, start + 32 <= bytes.count else { return nil }
    self.init(hexAt: start, of: unsafe bytes.bytes)
  }

  /// The same, unchecked, as the caller has checked the line.
  @inline(__always)
  init?(hexAt start: Int, of bytes: RawSpan) {
    digits = Digits(
      first: bytes.word(at: start), second: bytes.word(at: start &+ 8),
      third: bytes.word(at: start &+ 16), fourth: bytes.word(at: start &+ 24))
    let marks =
      hexDigitMarks(digits.first) & hexDigitMarks(digits.second) & hexDigitMarks(digits.third)
      & hexDigitMarks(digits.fourth)
    guard marks == repeating(0x80) else { return nil }
  }

  package init?(text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 32 else { return nil }
    self.init(hexAt: 0, of: bytes.span)
  }

  /// The hash as two numbers, for a checkpoint.
  var words: (high: UInt64, low: UInt64) {
    (
      eightDigitValue(digits.first) << 32 | eightDigitValue(digits.second),
      eightDigitValue(digits.third) << 32 | eightDigitValue(digits.fourth)
    )
  }

  package func appendHex(to bytes: inout [UInt8]) {
    for word in [digits.first, digits.second, digits.third, digits.fourth] {
      for shift in stride(from: 0, to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
      }
    }
  }

  package var description: String {
    var bytes: [UInt8] = []
    appendHex(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  mutating func appendHex(_ byte: UInt8) {
    for nibble in [byte >> 4, byte & 15] {
      append(nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10)
    }
  }
}
