/// Folds the event file once into the floors that a report of many days needs.
///
/// A floor keeps only its newest days in detail, so a long period is split into several floors.
/// Each gets the events from shortly before its days to their end, all earlier promises, notes and
/// unknown events, the answers and closures that may still hold, and every voiding.
package struct ReportFloors: Sendable {
  private struct Segment: Sendable {
    let days: ClosedRange<Day>
    /// Position of its calendar.
    let calendar: Int
    var floor: Floor
  }

  private static let segmentDays = 6
  /// Days before them that are read too: a room closed then may still be closed.
  private static let earlierDays = 2

  private var segments: [Segment] = []
  private var calendars: [BusinessCalendar] = []
  private let knownAt: Timestamp?

  /// Only events recorded by `knownAt` count; `nil` = all events.
  package init(days: ClosedRange<Day>, calendar: BusinessCalendar, knownAt: Timestamp?) {
    self.init(days: days, knownAt: knownAt) { _ in calendar }
  }

  /// The same, with the calendar of each day.
  package init(
    days: ClosedRange<Day>, knownAt: Timestamp?, calendarOf: (Day) -> BusinessCalendar
  ) {
    self.knownAt = knownAt
    var first = days.lowerBound
    while first <= days.upperBound {
      let calendar = calendarOf(first)
      var last = first
      while last < min(days.upperBound, first.adding(days: ReportFloors.segmentDays - 1)),
        calendarOf(last.adding(days: 1)) == calendar
      {
        last = last.adding(days: 1)
      }
      let known = calendars.firstIndex(of: calendar)
      if known == nil { calendars.append(calendar) }
      segments.append(
        Segment(
          days: first...last, calendar: known ?? calendars.count - 1,
          floor: Floor(calendar: calendar)))
      first = last.adding(days: 1)
    }
  }

  /// Empty floors that leave out undone imports; `nil` if these did not count any.
  package var restarted: ReportFloors? {
    guard segments.contains(where: \.floor.isOutdated) else { return nil }
    var floors = self
    for index in segments.indices { floors.segments[index].floor = segments[index].floor.restarted }
    return floors
  }

  /// Empty floors with the calendar of each day; `nil` if they have it.
  package func moved(_ calendarOf: (Day) -> BusinessCalendar) -> ReportFloors? {
    let isInPlace = segments.allSatisfy { segment in
      (segment.days.lowerBound.number...segment.days.upperBound.number).allSatisfy {
        calendarOf(Day(number: $0)) == calendars[segment.calendar]
      }
    }
    guard !isInPlace, let first = segments.first, let last = segments.last else { return nil }
    return ReportFloors(
      days: first.days.lowerBound...last.days.upperBound, knownAt: knownAt, calendarOf: calendarOf)
  }

  package mutating func apply(_ event: Event) {
    if let knownAt, event.knownAt > knownAt { return adoptLater(event) }
    let days = calendars.map { $0.businessDay(of: event.at) }
    for index in segments.indices
    where ReportFloors.isNeeded(event, of: days[segments[index].calendar], segments[index].days) {
      segments[index].floor.apply(event)
    }
    adoptLater(event)
  }

  /// A plan adopted after the days of a floor judges them if none was adopted before.
  private mutating func adoptLater(_ event: Event) {
    guard case .log(.planAdopted(let adopted)) = event.fact else { return }
    for index in segments.indices where segments[index].floor.plans.days.isEmpty {
      segments[index].floor.adopt(adopted, of: event.stamp)
    }
  }

  /// The floor that covers `day`; `nil` if the day is not in the report.
  package func floor(of day: Day) -> Floor? { segments.first { $0.days.contains(day) }?.floor }

  private static func isNeeded(_ event: Event, of day: Day, _ days: ClosedRange<Day>) -> Bool {
    let day = event.fact.namedDay ?? day
    return switch event.fact {
    // A voiding can apply to any earlier day, whenever it was recorded.
    case .log(.voided): true
    case .log, .day, .promise, .unknown, .check, .restroom(.closed), .restroom(.reopened):
      day <= days.upperBound
    case .queue, .alert, .payment, .farewell, .restroom, .premises, .called:
      day <= days.upperBound && day >= days.lowerBound.adding(days: -earlierDays)
    }
  }
}
