import BoardText

/// A calendar date: days since 1970-01-01 in the proleptic Gregorian calendar.
package struct Day: Hashable, Comparable, Sendable, CustomStringConvertible, StateValue {
  package private(set) var number: Int

  package init(number: Int) { self.number = number }

  /// The date of a year, month 1-12 and day 1-31; `nil` if it does not exist.
  ///
  /// Days from civil: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
  package init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted.dividedDown(by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted.dividedDown(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  package var weekday: Weekday {
    let fromMonday = ((number + 3) % 7 + 7) % 7
    return Weekday.allCases[fromMonday]
  }

  /// The number of its week in ISO 8601: the first week of a year has its first Thursday.
  package var isoWeek: Int {
    let thursday = adding(days: 3 - weekday.index)
    let first = Day(year: thursday.civil.year, month: 1, day: 1) ?? thursday
    return (thursday.number - first.number) / 7 + 1
  }

  package func adding(days: Int) -> Day { Day(number: number + days) }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// `2026-11-20`.
  package var description: String {
    let (year, month, day) = civil
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  /// Parses `2026-11-20`; `nil` for anything else.
  package init?(text: some StringProtocol) {
    var (digits, count) = (0, 0)
    for byte in text.utf8 {
      switch (count, byte) {
      case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")): break
      case (4, _), (7, _): return nil
      case (..<10, UInt8(ascii: "0")...UInt8(ascii: "9")): digits = digits * 10 + Int(byte - 48)
      default: return nil
      }
      count += 1
    }
    guard count == 10 else { return nil }
    self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }

  package init() { number = 0 }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    // More than the years 0000 to 9999.
    try visitor.number(&number, in: -4_000_000...4_000_000)
  }
}

/// The days of the week from Monday, as in ISO 8601.
package enum Weekday: String, CaseIterable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// Days after Monday.
  package var index: Int { Weekday.allCases.firstIndex(of: self) ?? 0 }

  /// `Fri`.
  package var shortName: String { CalendarNames.shortWeekdays[index] }
}
