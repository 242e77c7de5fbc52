/// Folds the event file once into the floors that a report of many days needs.
///
/// A floor keeps what rang only of its newest hours, so each day has a floor of its own. It gets the
/// events from shortly before the day to its end, all earlier promises, notes and unknown events, the
/// answers and closures that may still hold, and every voiding.
package struct ReportFloors: Sendable {
  private struct DayFloor: Sendable {
    let day: Day
    /// Position of its calendar.
    let calendar: Int
    var floor: Floor
  }

  /// Days before a day that are read too: a room closed then may still be closed.
  private static let earlierDays = 2

  private var floors: [DayFloor] = []
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
    for number in days.lowerBound.number...days.upperBound.number {
      let day = Day(number: number)
      let calendar = calendarOf(day)
      let known = calendars.firstIndex(of: calendar)
      if known == nil { calendars.append(calendar) }
      floors.append(
        DayFloor(
          day: day, calendar: known ?? calendars.count - 1, floor: Floor(calendar: calendar)))
    }
  }

  /// Empty floors that leave out undone imports; `nil` if these did not count any.
  package var restarted: ReportFloors? {
    guard floors.contains(where: \.floor.isOutdated) else { return nil }
    var copy = self
    for index in floors.indices { copy.floors[index].floor = floors[index].floor.restarted }
    return copy
  }

  /// Empty floors with the calendar of each day; `nil` if they have it.
  package func moved(_ calendarOf: (Day) -> BusinessCalendar) -> ReportFloors? {
    let isInPlace = floors.allSatisfy { calendarOf($0.day) == calendars[$0.calendar] }
    guard !isInPlace, let first = floors.first?.day, let last = floors.last?.day else { return nil }
    return ReportFloors(days: first...last, knownAt: knownAt, calendarOf: calendarOf)
  }

  package mutating func apply(_ event: Event) {
    if let knownAt, event.knownAt > knownAt { return adoptLater(event) }
    let days = calendars.map { $0.businessDay(of: event.at) }
    for index in floors.indices
    where ReportFloors.isNeeded(event, of: days[floors[index].calendar], for: floors[index].day) {
      floors[index].floor.apply(event)
    }
    adoptLater(event)
  }

  /// A plan adopted after the days of a floor judges them if none was adopted before.
  private mutating func adoptLater(_ event: Event) {
    guard case .log(.planAdopted(let adopted)) = event.fact else { return }
    for index in floors.indices where floors[index].floor.plans.days.isEmpty {
      floors[index].floor.adopt(adopted, of: event.stamp)
    }
  }

  /// The floor that covers `day`; `nil` if the day is not in the report.
  package func floor(of day: Day) -> Floor? { floors.first { $0.day == day }?.floor }

  private static func isNeeded(_ event: Event, of day: Day, for wanted: Day) -> Bool {
    let day = event.fact.namedDay ?? day
    return switch event.fact {
    // A voiding can apply to any earlier day, whenever it was recorded.
    case .log(.voided): true
    // The last shift of a day is signed a little into the next.
    case .day, .check: day <= wanted.adding(days: 1)
    case .log, .promise, .unknown, .restroom(.closed), .restroom(.reopened): day <= wanted
    case .queue, .alert, .payment, .farewell, .restroom, .premises, .called, .fleet:
      day <= wanted && day >= wanted.adding(days: -earlierDays)
    }
  }
}
