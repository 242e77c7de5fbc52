import BoardModel

/// A time as people and tables write it: exact, or local, which only a zone makes a moment.
enum WrittenTime: Hashable {
  case exact(Timestamp)
  /// Milliseconds after midnight.
  case local(Day, millisecond: Int)

  /// Parses ISO 8601: `2026-11-20T20:05:12.123+01:00`, or with a space; seconds, fraction and offset are optional.
  init?(iso8601 text: String) {
    // Also knows leap seconds.
    if let exact = Timestamp(rfc3339: text) {
      self = .exact(exact)
      return
    }
    var (dateTime, offset): (Substring, Substring?) = (text[...], nil)
    if text.hasSuffix("Z") || text.hasSuffix("z") {
      (dateTime, offset) = (text.dropLast(), "+00:00")
    } else if let sign = text.dropFirst(11).firstIndex(where: { $0 == "+" || $0 == "-" }) {
      (dateTime, offset) = (text[..<sign], text[sign...])
      if dateTime.last == " " { dateTime = dateTime.dropLast() }
    }
    let clock = dateTime.dropFirst(11).split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard dateTime.count >= 16, let day = Day(text: dateTime.prefix(10)),
      let mark = dateTime.dropFirst(10).first, "T t".contains(mark),
      let time = TimeFormat(clock[0].count == 5 ? "HH:mm" : "HH:mm:ss")?.read(String(clock[0])),
      let fraction = clock.count == 2 ? WrittenTime.milliseconds(of: clock[1]) : 0,
      let millisecond = time.millisecond.map({ $0 + fraction })
    else { return nil }
    guard let offset else {
      self = .local(day, millisecond: millisecond)
      return
    }
    guard let ahead = WrittenTime.millisecondsAhead(offset) else { return nil }
    self = .exact(Timestamp(milliseconds: Int64(day.number * 86_400_000 + millisecond - ahead)))
  }

  /// Parses seconds since 1970, with or without a fraction, or milliseconds, microseconds or nanoseconds.
  ///
  /// Which of them shows the size: from 1973 on there are more milliseconds than seconds before the year 5138.
  init?(epoch text: String) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = Int(parts[0]), whole >= 0, parts[0].allSatisfy(\.isDigit),
      let fraction = parts.count == 2 ? WrittenTime.milliseconds(of: parts[1]) : 0
    else { return nil }
    let milliseconds =
      switch whole {
      case ..<100_000_000_000: whole * 1000 + fraction
      case ..<100_000_000_000_000: whole
      case ..<100_000_000_000_000_000: whole / 1000
      default: whole / 1_000_000
      }
    self = .exact(Timestamp(milliseconds: Int64(milliseconds)))
  }

  /// The moments that it can mean in a zone.
  func reading(in zone: TimeZoneRules) -> TimeZoneRules.Reading {
    switch self {
    case .exact(let moment): .once(moment)
    case .local(let day, let millisecond):
      zone.reading(on: day, seconds: millisecond / 1000).adding(milliseconds: millisecond % 1000)
    }
  }

  /// Milliseconds of the digits after the decimal point; `nil` unless they are one to nine digits.
  private static func milliseconds(of digits: Substring) -> Int? {
    guard (1...9).contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return nil
    }
    return Int((digits + "00").prefix(3))
  }

  /// How far an offset such as `+01:00`, `+0100` or `+01` is ahead of UTC.
  private static func millisecondsAhead(_ offset: Substring) -> Int? {
    let digits = offset.dropFirst().filter { $0 != ":" }
    guard let time = TimeFormat(digits.count == 2 ? "HH" : "HHmm")?.read(digits)?.millisecond else {
      return nil
    }
    return offset.first == "-" ? -time : time
  }
}

extension TimeZoneRules.Reading {
  fileprivate func adding(milliseconds: Int) -> Self {
    func moved(_ moment: Timestamp) -> Timestamp {
      Timestamp(milliseconds: moment.milliseconds + Int64(milliseconds))
    }
    return switch self {
    case .once(let moment): .once(moved(moment))
    case .twice(let first, let second): .twice(moved(first), moved(second))
    case .never(let moment): .never(moved(moment))
    }
  }
}
