import BoardModel
import BoardText

/// How a time is made from the cells of a row.
struct TimeSource: Hashable {
  enum Form: Hashable {
    /// Local date and time.
    case wall(TimeFormat)
    /// ISO 8601, with or without an offset from UTC.
    case iso
    /// A decimal number of steps of so many seconds after a given moment.
    case steps(after: Timestamp, seconds: Int)
  }

  /// Their cells are joined by a space.
  let columns: [String]
  let form: Form
  /// The date of cells that have only a time of day.
  let date: Day?
  /// The name of another time; this one is on the next day if it would be before that.
  let after: String?
  /// Texts that mean that there is no time.
  let missing: [String]

  /// `nil` where the cells are empty or `missing`.
  func moment(in row: TableRow, zone: TimeZoneRules) throws(BadRow) -> Timestamp? {
    let text = columns.map { row.cell($0) }.joined(separator: " ").trimmed
    if text.isEmpty || missing.contains(text) { return nil }
    switch form {
    case .steps(let start, let seconds):
      guard
        let milliseconds = ExactNumber(text)?.times(seconds * 1000, over: 1, isRounded: true)
      else { throw bad(text, tr("a number")) }
      return Timestamp(milliseconds: start.milliseconds + Int64(milliseconds))
    case .iso:
      guard let moment = ISOTime(text)?.moment(zone: zone) else {
        throw bad(text, tr("a time such as 2026-11-20T20:05:12+01:00"))
      }
      return moment
    case .wall(let format):
      guard let read = format.read(text), let millisecond = read.millisecond,
        let day = read.day ?? date
      else { throw bad(text, format.text) }
      return zone.timestamp(on: day, millisecond: millisecond)
    }
  }

  private func bad(_ text: String, _ expected: String) -> BadRow {
    BadRow(
      tr(
        "{column} is '{text}'; expected {what}", columns.joined(separator: " "),
        String(text.prefix(60)), expected))
  }
}

/// A date and time by ISO 8601: `2026-11-20T20:05:12.123+01:00`.
///
/// The offset, seconds and fraction are optional.
struct ISOTime {
  private let day: Day
  private let millisecond: Int
  /// Seconds ahead of UTC; `nil` where the text has no offset.
  private let offsetSeconds: Int?

  init?(_ text: String) {
    let (dateTime, offset) = ISOTime.split(text)
    guard dateTime.count >= 16, let day = Day(text: dateTime.prefix(10)),
      let mark = dateTime.dropFirst(10).first, "T t".contains(mark)
    else { return nil }
    let clock = String(dateTime.dropFirst(11))
    let (time, fraction) = ISOTime.fraction(of: clock)
    let format = TimeFormat(time.count == 5 ? "HH:mm" : "HH:mm:ss")
    guard let fraction, let millisecond = format?.read(time)?.millisecond else { return nil }
    self.day = day
    self.millisecond = millisecond + fraction
    if let offset {
      guard let seconds = ISOTime.seconds(of: offset) else { return nil }
      offsetSeconds = seconds
    } else {
      offsetSeconds = nil
    }
  }

  func moment(zone: TimeZoneRules) -> Timestamp {
    guard let offsetSeconds else { return zone.timestamp(on: day, millisecond: millisecond) }
    let seconds = day.number * 86_400 - offsetSeconds
    return Timestamp(milliseconds: Int64(seconds) * 1000 + Int64(millisecond))
  }

  private static func split(_ text: String) -> (dateTime: Substring, offset: Substring?) {
    if let last = text.last, last == "Z" || last == "z" { return (text.dropLast(), "+00:00") }
    let afterDate = text.index(text.startIndex, offsetBy: 11, limitedBy: text.endIndex)
    guard let afterDate,
      let sign = text[afterDate...].firstIndex(where: { $0 == "+" || $0 == "-" })
    else { return (text[...], nil) }
    return (text[..<sign], text[sign...])
  }

  /// Splits the fraction off a time of day; `milliseconds` is `nil` where it is not a number.
  private static func fraction(of clock: String) -> (time: String, milliseconds: Int?) {
    let parts = clock.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return (clock, 0) }
    let digits = parts[1]
    guard (1...9).contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return (String(parts[0]), nil)
    }
    return (String(parts[0]), Int((digits + "00").prefix(3)))
  }

  private static func seconds(of offset: Substring) -> Int? {
    let digits = offset.dropFirst().filter { $0 != ":" }
    guard digits.count == 4 || digits.count == 2, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      let number = Int(digits.count == 2 ? digits + "00" : digits), number / 100 < 24,
      number % 100 < 60
    else { return nil }
    let seconds = (number / 100 * 60 + number % 100) * 60
    return offset.first == "-" ? -seconds : seconds
  }
}

extension TimeZoneRules {
  /// The moment of a local time, in milliseconds after midnight of `day`.
  func timestamp(on day: Day, millisecond: Int) -> Timestamp {
    let minute = timestamp(on: day, minutes: millisecond / 60_000)
    return Timestamp(milliseconds: minute.milliseconds + Int64(millisecond % 60_000))
  }
}
