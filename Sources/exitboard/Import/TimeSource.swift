import BoardModel

/// How a time is made from the cells of a row.
struct TimeSource {
  /// Their cells are joined by a space.
  let columns: [String]
  /// The name of another time; this one is on the next day if it would be before that.
  let after: String?
  let missing: [String]
  /// What a text should be that `read` returns `nil` for.
  let expected: String
  let read: (String, TimeZoneRules) -> Timestamp?

  /// `nil` where the cells are empty or `missing`.
  func moment(in row: TableRow, zone: TimeZoneRules) throws(BadRow) -> Timestamp? {
    let text = row.text(of: columns)
    if text.isEmpty || missing.contains(text) { return nil }
    guard let moment = read(text, zone) else { throw BadRow(text, in: columns, expected: expected) }
    return moment
  }
}

extension Timestamp {
  /// Parses ISO 8601: `2026-11-20T20:05:12.123+01:00`; seconds and fraction are optional, so is the offset: in `zone`.
  init?(iso8601 text: String, zone: TimeZoneRules) {
    var (dateTime, offset): (Substring, Substring?) = (text[...], nil)
    if text.hasSuffix("Z") || text.hasSuffix("z") {
      (dateTime, offset) = (text.dropLast(), "+00:00")
    } else if let sign = text.dropFirst(11).firstIndex(where: { $0 == "+" || $0 == "-" }) {
      (dateTime, offset) = (text[..<sign], text[sign...])
    }
    let clock = dateTime.dropFirst(11).split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard dateTime.count >= 16, let day = Day(text: dateTime.prefix(10)),
      let mark = dateTime.dropFirst(10).first, "T t".contains(mark),
      let time = TimeFormat(clock[0].count == 5 ? "HH:mm" : "HH:mm:ss")?.read(String(clock[0])),
      let fraction = clock.count == 2 ? Timestamp.milliseconds(of: clock[1]) : 0,
      let millisecond = time.millisecond.map({ $0 + fraction })
    else { return nil }
    guard let offset else {
      self = zone.timestamp(on: day, millisecond: millisecond)
      return
    }
    guard let ahead = Timestamp.millisecondsAhead(offset) else { return nil }
    self.init(milliseconds: Int64(day.number * 86_400_000 + millisecond - ahead))
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

extension TimeZoneRules {
  /// The moment of a local time, in milliseconds after midnight of `day`.
  func timestamp(on day: Day, millisecond: Int) -> Timestamp {
    let minute = timestamp(on: day, minutes: millisecond / 60_000)
    return Timestamp(milliseconds: minute.milliseconds + Int64(millisecond % 60_000))
  }
}
