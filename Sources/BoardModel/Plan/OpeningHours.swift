import BoardText

/// Local opening times of one day: from the first opening to the last closing, less the breaks between.
///
/// A close at or before the opening is on the next calendar day.
package struct OpeningHours: Hashable, Sendable {
  package let opens: ClockTime
  package let closes: ClockTime
  /// The times between two openings, in minutes after the midnight before `opens`, in order.
  package private(set) var breaks: [Range<Int>] = []

  package init(opens: ClockTime, closes: ClockTime) {
    self.opens = opens
    self.closes = closes
  }

  package static let aroundTheClock = OpeningHours(opens: ClockTime(), closes: ClockTime())

  /// Opening and closing times are equal: the store never closes.
  package var isAroundTheClock: Bool { opens == closes && breaks.isEmpty }

  /// From opening to closing: past midnight if closing is not later, a whole day if they are equal.
  package var lengthMinutes: Int { OpeningHours.minutes(from: opens, to: closes) }

  /// Each opening in minutes, if the first begins at minute `start`.
  package func openings(from start: Int) -> [Range<Int>] {
    let shift = start - opens.minutes
    let edges =
      [start] + breaks.flatMap { [$0.lowerBound + shift, $0.upperBound + shift] }
      + [start + lengthMinutes]
    return stride(from: 0, to: edges.count, by: 2).map { edges[$0]..<edges[$0 + 1] }
  }

  private static func minutes(from: ClockTime, to: ClockTime) -> Int {
    let minutes = to.minutes - from.minutes
    return minutes > 0 ? minutes : minutes + 1440
  }
}

extension OpeningHours: CustomStringConvertible {
  /// `09:00-13:00, 15:00-20:00`, or `24h`.
  package var description: String {
    if isAroundTheClock { return "24h" }
    let times = [opens.minutes] + breaks.flatMap { [$0.lowerBound, $0.upperBound] }
    let clocks = (times + [closes.minutes]).map { ClockTime(minutesAfterMidnight: $0) }
    return stride(from: 0, to: clocks.count, by: 2).map { "\(clocks[$0])-\(clocks[$0 + 1])" }
      .joined(separator: ", ")
  }
}

/// Why a text says no hours; `description` is a sentence for the person who wrote it.
package enum HoursError: Error, Hashable, Sendable {
  case form(String)
  case time(String)
  case order(String, String)
}

extension HoursError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .form(let text):
      tr(
        "'{text}'; write \"09:00-21:00\", \"09:00-13:00, 15:00-20:00\", \"24h\" or \"closed\"", text
      )
    case .time(let text):
      tr("'{text}' is not a time; write HH:MM such as {example}", text, "21:00")
        + tr(", or 9:00 PM")
    case .order(let first, let second):
      tr("{first} and {second} overlap, or are not in the order of the day", first, second)
    }
  }
}

/// The hours of one day as a person writes them: `closed`, `24h` or openings.
package enum DayOpening: Hashable, Sendable {
  case closed
  case open(OpeningHours)

  /// `nil` = closed.
  package var hours: OpeningHours? { if case .open(let hours) = self { hours } else { nil } }

  package init(_ hours: OpeningHours?) { self = hours.map { .open($0) } ?? .closed }

  /// Reads `closed`, `24h`, `09:00-13:00, 15:00-20:00` or `9 AM - 9 PM`.
  package init(text: String) throws(HoursError) {
    switch text.filter({ !$0.isWhitespace }).lowercased() {
    case "closed": self = .closed
    case "24h": self = .open(.aroundTheClock)
    default: self = .open(try OpeningHours(openings: text))
    }
  }
}

extension DayOpening: CustomStringConvertible {
  package var description: String { hours.map { "\($0)" } ?? "closed" }
}

extension OpeningHours {
  /// Reads openings in the order of the day, separated by commas.
  fileprivate init(openings text: String) throws(HoursError) {
    var openings: [(text: String, from: ClockTime, to: ClockTime)] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let times = part.split(omittingEmptySubsequences: false) { "-–—".contains($0) }
      let trimmed = String(part.drop(while: \.isWhitespace))
      guard times.count == 2 else { throw .form(text) }
      guard let from = ClockTime(written: times[0]) else { throw .time(String(times[0])) }
      // Midnight as the end of a day.
      let isMidnight = times[1].filter { !$0.isWhitespace } == "24:00"
      guard let to = isMidnight ? ClockTime() : ClockTime(written: times[1]) else {
        throw .time(String(times[1]))
      }
      openings.append((trimmed, from, to))
    }
    let (first, last) = (openings[0], openings[openings.count - 1])
    self.init(opens: first.from, closes: last.to)
    var closed = first.from.minutes + OpeningHours.minutes(from: first.from, to: first.to)
    for (before, opening) in zip(openings, openings.dropFirst()) {
      let gap = (opening.from.minutes - closed % 1440 + 1440) % 1440
      let opens = closed + gap
      let closes = opens + OpeningHours.minutes(from: opening.from, to: opening.to)
      guard closes <= first.from.minutes + 1440 else { throw .order(before.text, opening.text) }
      if gap > 0 { breaks.append(closed..<opens) }
      closed = closes
    }
    if isAroundTheClock { self = .aroundTheClock }
  }
}

extension ClockTime {
  /// Parses `21:00`, and `9:00 PM`, `9pm` or `9 p.m.`, with any spaces; `nil` for anything else.
  package init?(written text: some StringProtocol) {
    var text = String(text).filter { !$0.isWhitespace && $0 != "." }.lowercased()
    guard let half = ["am", "pm"].first(where: { text.hasSuffix($0) }) else {
      self.init(text: text)
      return
    }
    text.removeLast(2)
    guard let time = ClockTime(text: text.contains(":") ? text : text + ":00"),
      (60..<13 * 60).contains(time.minutes)
    else { return nil }
    self.init(minutesAfterMidnight: time.minutes % 720 + (half == "pm" ? 720 : 0))
  }

  /// The clock time so many minutes after a midnight; also those of the next days.
  package init(minutesAfterMidnight minutes: Int) {
    self.init(hour: minutes / 60 % 24, minute: minutes % 60)
  }
}

/// Hours of some dates that differ from those of the weekday.
package struct DatedHours: Hashable, Sendable {
  /// Of dates that return every year, those that end in the leap year 2000.
  package let days: ClosedRange<Day>
  package let isYearly: Bool
  package let opening: DayOpening
  package let reason: String?

  package init(
    days: ClosedRange<Day>, isYearly: Bool = false, opening: DayOpening, reason: String?
  ) {
    (self.days, self.isYearly) = (days, isYearly)
    self.opening = opening
    self.reason = reason
  }

  package var isSingle: Bool { days.lowerBound == days.upperBound }

  package func contains(_ day: Day) -> Bool {
    guard isYearly else { return days.contains(day) }
    let (_, month, date) = day.civil
    return [1999, 2000].contains { year in
      Day(year: year, month: month, day: date).map { days.contains($0) } ?? false
    }
  }
}
