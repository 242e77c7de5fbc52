/// Hash at the end of a line: the first 16 bytes of a SHA-256, written as 32 hexadecimal digits.
package struct LineHash: Hashable, Sendable, CustomStringConvertible {
  package let high: UInt64
  package let low: UInt64

  /// Predecessor of the first line of a file.
  package static let zeros = LineHash(high: 0, low: 0)
}

extension LineHash {
  /// Reads 32 digits 0-9 and a-f from `start`; `nil` for anything else.
  package init?(hexAt start: Int, of bytes: Span<UInt8>) {
    let raw = unsafe bytes.bytes
    guard start >= 0, start + 32 <= bytes.count, let high = raw.hexWord(at: start),
      let low = raw.hexWord(at: start + 16)
    else { return nil }
    self.init(high: high, low: low)
  }

  package init?(text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 32 else { return nil }
    self.init(hexAt: 0, of: bytes.span)
  }

  package func appendHex(to bytes: inout [UInt8]) {
    for word in [high, low] {
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.appendHex(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
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
