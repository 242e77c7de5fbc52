package import BoardModel
import BoardText

/// Formats times, durations and amounts for reports; times are in the store's time zone.
struct ReportFormat: Sendable {
  let calendar: BusinessCalendar
  let style: TimeStyle

  /// `21:07`, or `9:07pm` if the plan asks for it.
  func clock(_ moment: Timestamp) -> String {
    style.text(calendar.zone.local(moment).clock)
  }

  /// `21:07`, or `Sat 01:10` if the calendar day is not the business day.
  func clock(_ moment: Timestamp, of day: Day) -> String {
    let local = calendar.zone.local(moment)
    return local.day == day
      ? clock(moment) : "\(local.day.weekday.shortName) \(clock(moment))"
  }

  /// `21:07 JP`.
  func stamp(_ moment: Timestamp, by person: Person?, of day: Day) -> String {
    "\(clock(moment, of: day)) \(ReportFormat.initials(person))"
  }

  /// `2026-11-20 21:07`.
  func dateTime(_ moment: Timestamp) -> String {
    let local = calendar.zone.local(moment)
    return "\(local.day) \(local.clock)"
  }

  /// `Friday 20 November 2026`.
  static func date(_ day: Day) -> String {
    let (year, month, number) = day.civil
    return tr(
      "{weekday} {day} {month} {year}", CalendarNames.weekdays[day.weekday.index], number,
      CalendarNames.months[month - 1], year)
  }

  /// `4:10`, in minutes and seconds.
  static func wait(_ seconds: Int?) -> String {
    seconds.map { FigureText.wait($0) } ?? tr("unknown")
  }

  /// `71% of 412`, or `unknown (of 0)`; a rate always shows its denominator.
  static func share(_ share: Share) -> String {
    share.percent.map { tr("{percent}% of {all}", $0, share.of) } ?? tr("unknown (of 0)")
  }

  /// `12 of 14`.
  static func count(_ share: Share) -> String {
    tr("{count} of {all}", share.count, share.of)
  }

  static func number(_ number: Int?) -> String { number.map(String.init) ?? tr("unknown") }

  static func initials(_ person: Person?) -> String {
    person?.initials ?? tr("-")
  }
}

extension Level {
  /// The word shown next to the level's colour.
  package var reportWord: String {
    switch self {
    case .calm: tr("ok")
    case .amber: tr("amber")
    case .red: tr("RED")
    case .critical: tr("CRITICAL")
    }
  }
}

extension Plan {
  /// Name and number of the store, for titles.
  var storeTitle: String { storeNumber.isEmpty ? store : "\(store) \(storeNumber)" }
}

extension Share {
  /// `12 of 14 (very likely 60% to 96%)`.
  package var estimateText: String {
    let bounds = interval95.map {
      tr(" (very likely {low}% to {high}%)", $0.lowerBound, $0.upperBound)
    }
    return ReportFormat.count(self) + (bounds ?? "")
  }
}
