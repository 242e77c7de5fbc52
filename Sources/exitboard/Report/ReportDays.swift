import BoardModel
import BoardReport
import BoardText

/// Which days a report is about, from the options of the command.
struct ReportDays {
  let days: ClosedRange<Day>
  /// `nil` = a single day.
  let kind: PeriodReport.Kind?
  /// As many days of the week or month before.
  let before: ClosedRange<Day>?

  /// Most days in one report; a longer range is a mistyped year.
  static let dayLimit = 400

  init(_ command: ReportCommand, loaded: LoadedPlan, now: Timestamp) throws(Failure) {
    let today = loaded.calendar.businessDay(of: now)
    guard command.from != nil || command.to != nil else {
      let day =
        try command.day.map { text throws(Failure) in try ReportDays.read(text, today: today) }
        ?? ReportDays.latest(loaded, today: today, now: now)
      self = ReportDays(
        of: day, kind: command.week ? .week : command.month ? .month : nil, today: today)
      return
    }
    guard command.day == nil else {
      throw Failure.usage(tr("use --day, or --from and --to, not both"))
    }
    guard !command.week, !command.month else {
      throw Failure.usage(tr("--week and --month choose the days; leave --from and --to away"))
    }
    guard let from = command.from else {
      throw Failure.usage(tr("--to also needs --from, the first day"))
    }
    let first = try ReportDays.read(from, today: today)
    let last =
      try command.to.map { text throws(Failure) in try ReportDays.read(text, today: today) }
      ?? today
    guard first <= last else {
      throw Failure.usage(
        tr(
          "{first} is after {last}; give the earlier day first", first.description, last.description
        ))
    }
    guard last.number - first.number < ReportDays.dayLimit else {
      throw Failure.usage(
        tr(
          "{first} to {last} is more than {limit} days", first.description, last.description,
          ReportDays.dayLimit))
    }
    (days, kind, before) = (first...last, first == last ? nil : .days, nil)
  }

  /// A day, or the part of its week or month that is not in the future.
  private init(of day: Day, kind: PeriodReport.Kind?, today: Day) {
    self.kind = kind
    switch kind {
    case nil, .days: (days, before) = (day...day, nil)
    case .week:
      let monday = day.adding(days: -day.weekday.index)
      let last = min(monday.adding(days: 6), today)
      (days, before) = (monday...last, monday.adding(days: -7)...last.adding(days: -7))
    case .month:
      let first = day.adding(days: 1 - day.civil.day)
      let next = first.adding(days: 31)
      let last = min(next.adding(days: -next.civil.day), today)
      let dayBefore = first.adding(days: -1)
      let firstBefore = first.adding(days: -dayBefore.civil.day)
      let lastBefore = min(dayBefore, firstBefore.adding(days: last.number - first.number))
      (days, before) = (first...last, firstBefore...lastBefore)
    }
  }

  /// The current business day; before its opening, the day before.
  private static func latest(_ loaded: LoadedPlan, today: Day, now: Timestamp) -> Day {
    let opens = BusinessDay(of: Floor(calendar: loaded.calendar), plan: loaded.plan, at: now).opens
    return opens.map { now < $0 } ?? false ? today.adding(days: -1) : today
  }

  private static func read(_ text: String, today: Day) throws(Failure) -> Day {
    let day =
      switch text {
      case "today": today
      case "yesterday": today.adding(days: -1)
      default: Day(text: text)
      }
    guard let day else {
      throw Failure.usage(tr("'{text}' is not a day; write 2026-11-20, today or yesterday", text))
    }
    guard day <= today else {
      throw Failure.usage(tr("{text} is in the future; choose an earlier time", day.description))
    }
    return day
  }
}
