/// Expected arrivals, from the same hour of the last four same weekdays.
struct Forecast {
  private static let pastWeeks = 4
  /// With fewer past customers than this up to now, today is not scaled; our own limit, no source.
  private static let minPastArrivals = 20
  /// Limits of today's scaling against the past days; our own limits, no source.
  private static let ratioRange = 0.25...4.0

  private typealias Past = (day: Day, arrivals: QuarterCounts)

  private let calendar: BusinessCalendar
  private let day: Day
  private let today: QuarterCounts
  private let past: [Past]
  private let isServedKnown: Bool

  init(_ inputs: DayInputs) {
    let (floor, day) = (inputs.floor, inputs.day.day)
    calendar = floor.calendar
    self.day = day
    let detail = floor.queue.detail(of: day)
    today = detail?.arrivals ?? QuarterCounts()
    isServedKnown = (detail?.servedOrLeft.total ?? 0) > 0
    let details = floor.queue.days.map { ($0.day, $0.arrivals) }
    let summaries = floor.queue.summaries.suffix(40).map { ($0.day, $0.arrivals) }
    let days: [Past] = summaries + details
    past = days.filter { past in
      past.day < day && past.day.weekday == day.weekday && past.arrivals.total > 0
        // Of a day on which the store was closed, what a feed counted says nothing.
        && PostedHours(day: past.day, floor: floor, plan: inputs.plan, before: nil).opens != nil
    }.suffix(Forecast.pastWeeks)
  }

  /// Expected arrivals per hour in the clock hour of `then`; `nil` without past days.
  func perHour(at then: Timestamp, seenFrom moment: Timestamp) -> Double? {
    perHour(at: then).map { $0 * ratio(at: moment) }
  }

  /// Expected arrivals per hour at `moment`, from the hour around it on the past days and today so far.
  ///
  /// `nil` without past days, or where only counts tell the arrivals: rises miss most of them.
  func perHour(around moment: Timestamp) -> Double? {
    guard isServedKnown, !past.isEmpty else { return nil }
    let start = calendar.zone.local(moment.adding(minutes: -30)).clock.minutes
    let hour = past.map { arrivals(of: $0, fromMinutes: start, quarters: 4) }.reduce(0, +)
    return Double(hour) / Double(past.count) * ratio(at: moment)
  }

  /// The same as on the past days, whatever today was like so far.
  func perHour(at then: Timestamp) -> Double? {
    guard !past.isEmpty else { return nil }
    let clock = calendar.zone.local(then).hour * 60
    let hour = past.map { arrivals(of: $0, fromMinutes: clock, quarters: 4) }.reduce(0, +)
    return Double(hour) / Double(past.count)
  }

  /// Today's arrivals up to now in whole quarters, divided by the past days' mean in the same ones.
  private func ratio(at moment: Timestamp) -> Double {
    let first = QuarterCounts.quarter(of: calendar.start(of: day))
    let over = max(0, QuarterCounts.quarter(of: moment) - first)
    let now = (0..<over).reduce(0) { $0 + today[first + $1] }
    let before = past.map {
      arrivals(of: $0, fromMinutes: calendar.dayStarts.minutes, quarters: over)
    }.reduce(0, +)
    guard before >= Forecast.minPastArrivals else { return 1 }
    let ratio = Double(now * past.count) / Double(before)
    return min(max(ratio, Forecast.ratioRange.lowerBound), Forecast.ratioRange.upperBound)
  }

  /// Arrivals in `quarters` quarters from `minutes` after midnight, on the past business day.
  ///
  /// A time before the start of the business day belongs to the next calendar day.
  private func arrivals(of past: Past, fromMinutes minutes: Int, quarters: Int) -> Int {
    let isAfterMidnight = minutes < calendar.dayStarts.minutes
    let day = isAfterMidnight ? past.day.adding(days: 1) : past.day
    let first = QuarterCounts.quarter(of: calendar.zone.timestamp(on: day, minutes: minutes))
    return (0..<quarters).reduce(0) { $0 + past.arrivals[first + $1] }
  }
}
