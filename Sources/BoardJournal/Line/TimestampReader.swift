import BoardModel

/// Reads times as the encoder writes them; parses date and UTC offset only where they change.
struct TimestampReader {
  static let byteCount = 29

  /// Bytes of the cached date, three of them in `high`; `.max` = nothing is cached yet.
  private var date: (low: UInt64, high: UInt64) = (0, .max)
  private var offset: UInt64 = 0
  /// Start of the cached date under the cached UTC offset, in milliseconds since 1970.
  private var dayStartMilliseconds: Int64 = 0
  private let earliest = Timestamp.writable.lowerBound.milliseconds
  private let latest = Timestamp.writable.upperBound.milliseconds

  /// Reads the time at `position`, which 40 bytes must follow; `nil` if it has another form.
  @inline(__always)
  mutating func timestamp(at position: Int, of bytes: RawSpan) -> Timestamp? {
    let low = bytes.word(at: position)
    // The text in parts: `2026-11-`, `20T`, `20:05:12`, `.123`, `+01:00`.
    let high = bytes.word(at: position + 8) & 0xFF_FFFF
    let clock = bytes.word(at: position + 11)
    let fraction = bytes.word(at: position + 19) & 0xFFFF_FFFF
    let offset = bytes.word(at: position + 23) & 0xFFFF_FFFF_FFFF
    if low != date.low || high != date.high || offset != self.offset {
      guard updateCache(to: low, high, offset, at: position, of: bytes) else { return nil }
    }
    guard clock & 0x0000_FF00_00FF_0000 == 0x0000_3A00_003A_0000 else { return nil }
    let digits = (clock & ~0x0000_FF00_00FF_0000 | 0x0000_3000_0030_0000) ^ repeating(0x30)
    let thousandths = (fraction & 0xFFFF_FF00) ^ 0x3030_3000
    guard fraction & 0xFF == 0x2E, (digits &+ repeating(0x76)) & repeating(0x80) == 0,
      digits & repeating(0x80) == 0, (thousandths &+ 0x7676_7600) & 0x8080_8000 == 0,
      thousandths & 0x8080_8000 == 0
    else { return nil }
    // Each pair of digits as one number, in the lowest byte of the pair.
    let pairs = digits &* 10 &+ digits >> 8
    let hour = Int64(pairs & 0xFF)
    let minute = Int64(pairs >> 24 & 0xFF)
    let second = Int64(pairs >> 48 & 0xFF)
    guard hour < 24, minute < 60, second < 60 else { return nil }
    let hundreds = Int64(thousandths >> 8 & 0xFF)
    let tens = Int64(thousandths >> 16 & 0xFF)
    let milliseconds = hundreds * 100 + tens * 10 + Int64(thousandths >> 24)
    let seconds = (hour * 60 + minute) * 60 + second
    let moment = dayStartMilliseconds + seconds * 1000 + milliseconds
    guard moment >= earliest, moment <= latest else { return nil }
    return Timestamp(milliseconds: moment)
  }

  private mutating func updateCache(
    to low: UInt64, _ high: UInt64, _ offset: UInt64, at position: Int, of bytes: RawSpan
  ) -> Bool {
    var text: [UInt8] = []
    for index in position..<position + 11 { text.append(bytes.byte(at: index)) }
    text.append(contentsOf: "12:00:00.000".utf8)
    for index in position + 23..<position + 29 { text.append(bytes.byte(at: index)) }
    guard let noon = Timestamp(rfc3339: text.span) else { return false }
    date = (low, high)
    self.offset = offset
    dayStartMilliseconds = noon.milliseconds - 43_200_000
    return true
  }
}
