/// Folds the event file once into the floors that a report of many days needs.
///
/// A floor keeps what rang only of its newest hours, so each day has a floor of its own. It gets the
/// events from shortly before the day to its end, all earlier promises, notes and unknown events, the
/// answers and closures that may still hold, and every voiding.
///
/// Days that have not begun share one floor, and days long past are kept encoded: a year takes as much memory as
/// some weeks.
package struct ReportFloors: Sendable {
  private struct DayFloor: Sendable {
    let day: Day
    /// Position of its calendar.
    let calendar: Int
    /// `nil` while the day has not begun, and when it is packed.
    var floor: Floor?
    /// The encoded floor of a day long past, and what is to be applied to it.
    var packed: (bytes: [UInt8], later: [Event], hasPlan: Bool)?
  }

  /// Days before a day that are read too: a room closed then may still be closed.
  private static let earlierDays = 2
  /// Days that stay open after a newer one has begun, because late entries come to them.
  private static let openDays = 6
  /// Events for a day kept encoded after which it is opened.
  private static let maxLater = 500

  private var floors: [DayFloor] = []
  private var calendars: [BusinessCalendar] = []
  /// For each calendar, the floor of the days that have not begun, the place of the first of them, and the end of
  /// those that a measurement has reached.
  private var ahead: [(floor: Floor, place: Int, measured: Int)] = []
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
      floors.append(DayFloor(day: day, calendar: known ?? calendars.count - 1))
    }
    ahead = calendars.map { (Floor(calendar: $0), 0, 0) }
  }

  /// Empty floors that leave out undone imports; `nil` if these did not count any.
  package var restarted: ReportFloors? {
    // Every voiding reaches every day.
    guard ahead.contains(where: \.floor.isOutdated) else { return nil }
    var copy = self
    for index in floors.indices {
      (copy.floors[index].floor, copy.floors[index].packed) = (nil, nil)
    }
    copy.ahead = ahead.map { ($0.floor.restarted, 0, 0) }
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
    for calendar in calendars.indices {
      let day = calendars[calendar].businessDay(of: event.at)
      let needing = ReportFloors.days(needing: event.fact, of: event.fact.namedDay ?? day)
      let places = places(of: needing)
      guard !places.isEmpty else { continue }
      let isLasting = needing.upperBound == ReportFloors.end
      // The days ahead share a floor as long as they need the same events.
      begin(calendar, before: isLasting ? places.lowerBound : places.upperBound)
      if !isLasting, places.upperBound > ahead[calendar].measured {
        ahead[calendar].measured = places.upperBound
        pack(calendar, before: places.upperBound - ReportFloors.openDays)
      }
      for index in places.lowerBound..<min(places.upperBound, ahead[calendar].place)
      where floors[index].calendar == calendar {
        apply(event, at: index)
      }
      if isLasting { ahead[calendar].floor.apply(event) }
    }
    adoptLater(event)
  }

  private mutating func apply(_ event: Event, at index: Int) {
    floors[index].floor?.apply(event)
    floors[index].packed?.later.append(event)
    if floors[index].packed?.later.count == ReportFloors.maxLater { open(index) }
  }

  private mutating func open(_ index: Int) {
    guard let floor = floor(at: index) else { return }
    (floors[index].floor, floors[index].packed) = (floor, nil)
  }

  /// Gives the days of a calendar in front of `place` floors of their own.
  private mutating func begin(_ calendar: Int, before place: Int) {
    guard ahead[calendar].place < place else { return }
    for index in ahead[calendar].place..<place where floors[index].calendar == calendar {
      floors[index].floor = ahead[calendar].floor
    }
    ahead[calendar].place = place
  }

  /// Encodes the days of a calendar in front of `place`.
  private mutating func pack(_ calendar: Int, before place: Int) {
    for index in (0..<max(0, place)).reversed() where floors[index].calendar == calendar {
      guard let floor = floors[index].floor else { return }
      do throws(StateError) {
        let bytes = try StateEncoder.bytes(of: floor)
        floors[index].packed = (bytes, [], !floor.plans.days.isEmpty)
        floors[index].floor = nil
      } catch {
        // It stays open, and costs memory only.
      }
    }
  }

  /// A plan adopted after the days of a floor judges them if none was adopted before.
  private mutating func adoptLater(_ event: Event) {
    guard case .log(.planAdopted(let adopted)) = event.fact else { return }
    for index in floors.indices where floors[index].packed?.hasPlan == false { open(index) }
    for index in floors.indices where floors[index].floor?.plans.days.isEmpty == true {
      floors[index].floor?.adopt(adopted, of: event.stamp)
    }
    for calendar in calendars.indices where ahead[calendar].floor.plans.days.isEmpty {
      ahead[calendar].floor.adopt(adopted, of: event.stamp)
    }
  }

  /// The floor that covers `day`; `nil` if the day is not in the report.
  package func floor(of day: Day) -> Floor? {
    places(of: day...day).first.flatMap { floor(at: $0) }
  }

  private func floor(at index: Int) -> Floor? {
    if let floor = floors[index].floor { return floor }
    guard let packed = floors[index].packed else { return ahead[floors[index].calendar].floor }
    do throws(StateError) {
      var floor = try Floor(decoding: packed.bytes)
      floor.openDays()
      for event in packed.later { floor.apply(event) }
      return floor
    } catch {
      return nil
    }
  }

  /// Places in `floors`, which has one floor for each day.
  private func places(of days: ClosedRange<Day>) -> Range<Int> {
    guard let first = floors.first?.day, let last = floors.last?.day,
      days.overlaps(first...last)
    else { return 0..<0 }
    let days = days.clamped(to: first...last)
    return days.lowerBound.number - first.number..<days.upperBound.number - first.number + 1
  }

  private static let end = Day(number: .max)

  /// The days whose reports need a fact of `day`.
  private static func days(needing fact: Fact, of day: Day) -> ClosedRange<Day> {
    switch fact {
    // A voiding can apply to any earlier day, whenever it was recorded.
    case .log(.voided): Day(number: .min)...end
    // The last shift of a day is signed a little into the next.
    case .day, .check: day.adding(days: -1)...end
    case .log, .promise, .unknown, .restroom(.closed), .restroom(.reopened): day...end
    case .queue, .alert, .payment, .farewell, .restroom, .premises, .called, .fleet:
      day...day.adding(days: earlierDays)
    }
  }
}
