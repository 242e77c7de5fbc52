package import BoardModel
import BoardText

/// Formats times, durations and amounts for reports; times are in the store's time zone.
package struct ReportFormat: Sendable {
  package let calendar: BusinessCalendar
  private let style: TimeStyle

  package init(calendar: BusinessCalendar, style: TimeStyle) {
    self.calendar = calendar
    self.style = style
  }

  /// `21:07`, or `9:07pm` if the plan asks for it.
  package func clock(_ moment: Timestamp) -> String {
    style.text(calendar.zone.local(moment).clock)
  }

  /// `21:07`, or `Sat 01:10` if the calendar day is not the business day.
  package func clock(_ moment: Timestamp, of day: Day) -> String {
    let local = calendar.zone.local(moment)
    return local.day == day
      ? clock(moment) : "\(ReportFormat.weekday(local.day.weekday)) \(clock(moment))"
  }

  package func clock(_ moment: Timestamp?, of day: Day, otherwise: String) -> String {
    moment.map { clock($0, of: day) } ?? otherwise
  }

  /// `2026-11-20 21:07`.
  package func dateTime(_ moment: Timestamp) -> String {
    let local = calendar.zone.local(moment)
    return "\(local.day) \(local.clock)"
  }

  /// `Friday 20 November 2026`.
  package static func date(_ day: Day) -> String {
    let (year, month, number) = day.civil
    let weekday = Weekday.allCases.firstIndex(of: day.weekday) ?? 0
    return tr(
      "{weekday} {day} {month} {year}", CalendarNames.weekdays[weekday], number,
      CalendarNames.months[month - 1], year)
  }

  /// `Fri`.
  package static func weekday(_ weekday: Weekday) -> String {
    CalendarNames.shortWeekdays[Weekday.allCases.firstIndex(of: weekday) ?? 0]
  }

  /// `4:10`, in minutes and seconds.
  package static func wait(_ seconds: Int?) -> String {
    seconds.map { FigureText.wait($0) } ?? tr("unknown")
  }

  /// `71% of 412`, or `unknown (of 0)`; a rate always shows its denominator.
  package static func share(_ share: Share) -> String {
    share.percent.map { tr("{percent}% of {all}", $0, share.of) } ?? tr("unknown (of 0)")
  }

  /// `12 of 14`.
  package static func count(_ share: Share) -> String {
    tr("{count} of {all}", share.count, share.of)
  }

  package static func initials(_ person: Person?) -> String {
    person.map { DisplayText($0.initials).string } ?? tr("-")
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
