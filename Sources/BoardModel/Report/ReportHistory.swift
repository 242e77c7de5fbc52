/// Folds a file once into the floors that the sheets of a span of days need.
///
/// A floor keeps the newest days in detail, so a span longer than a week is folded into several, each from what happened
/// shortly before its days to their end; promises, notes and undoings reach all of them.
package struct ReportHistory: Sendable {
  private struct Week: Sendable {
    let days: ClosedRange<Day>
    var floor: Floor
  }

  /// How many days one floor serves, and how many before them it also reads: a room closed last week is still closed.
  private static let daysAWeek = 6
  private static let daysBefore = 2

  private var weeks: [Week] = []
  private let calendar: ShopCalendar
  private let knownAt: Timestamp?

  /// - Parameters:
  ///   - days: business days, at least one.
  ///   - calendar: says to which of them an event belongs.
  ///   - knownAt: only what was recorded by then counts; `nil` = everything.
  package init(days: ClosedRange<Day>, calendar: ShopCalendar, knownAt: Timestamp?) {
    self.calendar = calendar
    self.knownAt = knownAt
    var first = days.lowerBound
    while first <= days.upperBound {
      let last = min(days.upperBound, first.adding(days: ReportHistory.daysAWeek - 1))
      weeks.append(Week(days: first...last, floor: Floor(calendar: calendar)))
      first = last.adding(days: 1)
    }
  }

  package mutating func take(_ event: Event) {
    if let knownAt, event.recorded ?? event.at > knownAt { return }
    let day = calendar.businessDay(of: event.at)
    for index in weeks.indices where ReportHistory.concerns(event, of: day, weeks[index].days) {
      weeks[index].floor.apply(event)
    }
  }

  /// The floor that tells of a day; `nil` where it was not asked for.
  package func floor(of day: Day) -> Floor? {
    weeks.first { $0.days.contains(day) }?.floor
  }

  private static func concerns(_ event: Event, of day: Day, _ days: ClosedRange<Day>) -> Bool {
    switch event.fact {
    // An undoing reaches back, whenever it was written.
    case .log(.voided): true
    case .log, .promise, .unknown: day <= days.upperBound
    default: day <= days.upperBound && day >= days.lowerBound.adding(days: -daysBefore)
    }
  }
}
