import BoardText

/// How times and dates are shown to people; the event file has one fixed form.
package struct TimeStyle: Hashable, Sendable {
  /// The raw value is the spelling in the plan.
  package enum ClockFormat: String, CaseIterable, Hashable, Sendable {
    case twelve = "12h"
    case twentyFour = "24h"
  }

  /// The raw value is the spelling in the plan.
  package enum DateOrder: String, CaseIterable, Hashable, Sendable {
    case dayFirst = "dmy"
    case monthFirst = "mdy"
    case yearFirst = "ymd"
  }

  package var clock: ClockFormat
  package var dates: DateOrder

  package init(clock: ClockFormat, dates: DateOrder) {
    self.clock = clock
    self.dates = dates
  }

  /// Used if neither the plan nor the locale sets a style.
  package static let standard = TimeStyle(clock: .twentyFour, dates: .dayFirst)

  /// Width of the longest time without seconds.
  package var clockColumns: Int { clock == .twelve ? 7 : 5 }

  /// `20:17`, or `8:17pm`.
  package func text(_ time: ClockTime) -> String { text(time, seconds: "") }

  /// `20:17:07`, or `8:17:07pm`.
  package func text(_ time: ClockTime, second: Int) -> String {
    text(time, seconds: ":" + padded(second, to: 2))
  }

  private func text(_ time: ClockTime, seconds: String) -> String {
    guard clock == .twelve else { return time.description + seconds }
    let hour = time.minutes / 60
    let half = hour < 12 ? tr("am") : tr("pm")
    return "\((hour + 11) % 12 + 1):\(padded(time.minutes % 60, to: 2))\(seconds)\(half)"
  }

  /// `Fri 20 Nov`, `Fri Nov 20` or `Fri 2026-11-20`.
  package func text(_ day: Day) -> String {
    let (_, month, date) = day.civil
    let weekday = day.weekday.shortName
    let name = CalendarNames.shortMonths[month - 1]
    return switch dates {
    case .dayFirst: tr("{weekday} {day} {month}", weekday, date, name)
    case .monthFirst: tr("{weekday} {month} {day}", weekday, name, date)
    case .yearFirst: "\(weekday) \(day)"
    }
  }

  /// Parses `20:30`; with a 12-hour clock also `8:30pm` and `8pm`, with or without a space.
  package func time(_ text: String) -> ClockTime? {
    if let time = ClockTime(text: text) { return time }
    guard clock == .twelve else { return nil }
    let lower = text.lowercased()
    for (half, hours) in [(tr("am"), 0), (tr("pm"), 12)] where lower.hasSuffix(half) {
      var rest = lower.dropLast(half.count)
      while rest.last == " " { rest.removeLast() }
      guard let time = ClockTime(text: rest.contains(":") ? String(rest) : rest + ":00"),
        (60..<13 * 60).contains(time.minutes)
      else { return nil }
      return ClockTime(hour: time.minutes / 60 % 12 + hours, minute: time.minutes % 60)
    }
    return nil
  }
}
