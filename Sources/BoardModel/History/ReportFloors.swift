/// Folds the event file once into the floors that a report of many days needs.
///
/// A floor keeps only its newest days in detail, so a long period is split into several floors.
/// Each gets the events from shortly before its days to their end, all earlier promises, notes and
/// unknown events, and every voiding.
package struct ReportFloors: Sendable {
  private struct Segment: Sendable {
    let days: ClosedRange<Day>
    var floor: Floor
  }

  private static let segmentDays = 6
  /// Days before them that are read too: a room closed then may still be closed.
  private static let earlierDays = 2

  private var segments: [Segment] = []
  private let calendar: BusinessCalendar
  private let knownAt: Timestamp?

  /// Only events recorded by `knownAt` count; `nil` = all events.
  package init(days: ClosedRange<Day>, calendar: BusinessCalendar, knownAt: Timestamp?) {
    self.calendar = calendar
    self.knownAt = knownAt
    var first = days.lowerBound
    while first <= days.upperBound {
      let last = min(days.upperBound, first.adding(days: ReportFloors.segmentDays - 1))
      segments.append(Segment(days: first...last, floor: Floor(calendar: calendar)))
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

  package mutating func apply(_ event: Event) {
    if let knownAt, event.knownAt > knownAt { return }
    let day = calendar.businessDay(of: event.at)
    for index in segments.indices where ReportFloors.isNeeded(event, of: day, segments[index].days)
    {
      segments[index].floor.apply(event)
    }
  }

  /// The floor that covers `day`; `nil` if the day is not in the report.
  package func floor(of day: Day) -> Floor? { segments.first { $0.days.contains(day) }?.floor }

  private static func isNeeded(_ event: Event, of day: Day, _ days: ClosedRange<Day>) -> Bool {
    switch event.fact {
    // A voiding can apply to any earlier day, whenever it was recorded.
    case .log(.voided): true
    case .log, .promise, .unknown: day <= days.upperBound
    case .day, .queue, .alert, .payment, .check, .farewell, .restroom, .premises, .called:
      day <= days.upperBound && day >= days.lowerBound.adding(days: -earlierDays)
    }
  }
}
