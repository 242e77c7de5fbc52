/// The text form of a timestamp: RFC 3339, section 5.6.
extension Timestamp {
  /// 0000-01-01T00:00:00.000Z to 9999-12-31T23:59:59.999Z: the years of four digits.
  package static let writable =
    Timestamp(milliseconds: -62_167_219_200_000)...Timestamp(milliseconds: 253_402_300_799_999)

  /// Parses `2026-11-20T20:05:12.123+01:00`; `nil` for any other form.
  ///
  /// A fraction may have one to nine digits; those beyond milliseconds are dropped. `Z` is an
  /// offset of zero. Second 60 is accepted only at 23:59 UTC, where leap seconds occur, and is read
  /// as the first second of the next minute.
  package init?(rfc3339 bytes: Span<UInt8>) {
    guard bytes.count >= 20, bytes.count <= 35,
      let year = digits(of: bytes, at: 0, count: 4), bytes[4] == dash,
      let month = digits(of: bytes, at: 5, count: 2), bytes[7] == dash,
      let dayOfMonth = digits(of: bytes, at: 8, count: 2), bytes[10] == letterT,
      let hour = digits(of: bytes, at: 11, count: 2), bytes[13] == colon,
      let minute = digits(of: bytes, at: 14, count: 2), bytes[16] == colon,
      let second = digits(of: bytes, at: 17, count: 2),
      let day = Day(year: year, month: month, day: dayOfMonth), hour < 24, minute < 60, second <= 60
    else { return nil }
    var position = 19
    var fraction = 0
    if bytes[position] == dot {
      guard let read = Timestamp.fraction(of: bytes, at: position + 1) else { return nil }
      (fraction, position) = read
    }
    guard let offset = Timestamp.offset(of: bytes, at: position) else { return nil }
    let seconds = day.number * 86_400 + hour * 3600 + minute * 60 + second - offset
    // A leap second ends a UTC day, so the second after it begins one.
    guard second < 60 || seconds % 86_400 == 0 else { return nil }
    let moment = Timestamp(milliseconds: Int64(seconds * 1000 + fraction))
    guard Timestamp.writable.contains(moment) else { return nil }
    self = moment
  }

  /// Parses `2026-11-20T20:05:12.123+01:00`; `nil` for any other form.
  package init?(rfc3339 text: String) {
    let bytes = Array(text.utf8)
    self.init(rfc3339: bytes.span)
  }

  /// `2026-11-20T20:05:12.123+01:00`.
  ///
  /// - Parameter offsetSeconds: local time minus UTC; seconds of it are dropped, because the form
  ///   has no place for them.
  /// - Returns: the text; in UTC if the local year does not have four digits.
  package func rfc3339(offsetSeconds: Int) -> String {
    var bytes: [UInt8] = []
    appendRFC3339(offsetSeconds: offsetSeconds, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the result of `rfc3339(offsetSeconds:)`; the timestamp must be `writable`.
  package func appendRFC3339(offsetSeconds: Int, to bytes: inout [UInt8]) {
    precondition(Timestamp.writable.contains(self), "no four digits for this year")
    var offsetMinutes = offsetSeconds / 60
    if abs(offsetMinutes) >= 24 * 60 || !Timestamp.writable.contains(adding(minutes: offsetMinutes))
    {
      offsetMinutes = 0
    }
    let local = adding(minutes: offsetMinutes)
    let dayNumber = Int(local.milliseconds).dividedDown(by: 86_400_000)
    let ofDay = Int(local.milliseconds) - dayNumber * 86_400_000
    let (year, month, day) = Day(number: dayNumber).civil
    append(year, digits: 4, then: dash, to: &bytes)
    append(month, digits: 2, then: dash, to: &bytes)
    append(day, digits: 2, then: letterT, to: &bytes)
    append(ofDay / 3_600_000, digits: 2, then: colon, to: &bytes)
    append(ofDay / 60_000 % 60, digits: 2, then: colon, to: &bytes)
    append(ofDay / 1000 % 60, digits: 2, then: dot, to: &bytes)
    append(ofDay % 1000, digits: 3, then: offsetMinutes < 0 ? dash : plus, to: &bytes)
    append(abs(offsetMinutes) / 60, digits: 2, then: colon, to: &bytes)
    append(abs(offsetMinutes) % 60, digits: 2, then: nil, to: &bytes)
  }

  private static func fraction(
    of bytes: Span<UInt8>, at start: Int
  ) -> (milliseconds: Int, end: Int)? {
    var position = start
    var milliseconds = 0
    while position < bytes.count, let digit = digits(of: bytes, at: position, count: 1) {
      if position < start + 3 { milliseconds = milliseconds * 10 + digit }
      position += 1
    }
    let count = position - start
    guard (1...9).contains(count), position < bytes.count else { return nil }
    for _ in 0..<max(0, 3 - count) { milliseconds *= 10 }
    return (milliseconds, position)
  }

  private static func offset(of bytes: Span<UInt8>, at start: Int) -> Int? {
    if bytes[start] == letterZ { return start + 1 == bytes.count ? 0 : nil }
    guard bytes[start] == plus || bytes[start] == dash, bytes.count == start + 6,
      let hours = digits(of: bytes, at: start + 1, count: 2), bytes[start + 3] == colon,
      let minutes = digits(of: bytes, at: start + 4, count: 2), hours < 24, minutes < 60
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return bytes[start] == dash ? -seconds : seconds
  }
}

private let dash = UInt8(ascii: "-")
private let plus = UInt8(ascii: "+")
private let colon = UInt8(ascii: ":")
private let dot = UInt8(ascii: ".")
private let letterT = UInt8(ascii: "T")
private let letterZ = UInt8(ascii: "Z")
private let zero = UInt8(ascii: "0")

private func digits(of bytes: Span<UInt8>, at start: Int, count: Int) -> Int? {
  var number = 0
  for position in start..<start + count {
    let digit = bytes[position] &- zero
    guard digit < 10 else { return nil }
    number = number * 10 + Int(digit)
  }
  return number
}

private func append(
  _ number: Int, digits count: Int, then separator: UInt8?, to bytes: inout [UInt8]
) {
  var divisor = 1
  for _ in 1..<count { divisor *= 10 }
  while divisor > 0 {
    bytes.append(zero + UInt8(number / divisor % 10))
    divisor /= 10
  }
  if let separator { bytes.append(separator) }
}
