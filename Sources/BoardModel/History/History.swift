/// The results of the business days before today, for the trend and the week map.
///
/// The floor holds its newest days in detail, enough for the trend of a week. Older days are read
/// from the file again on demand.
package struct History: Hashable, Sendable {
  /// Days covered by the trend and the week map: eight of each weekday.
  package static let coveredDays = 56
  /// Past days that the floor holds in detail, not counting today.
  package static let detailDays = QueueFloor.detailDays - 1

  /// In rising order without duplicates; a missing day was not read.
  package private(set) var days: [DayScore] = []

  package init() {}

  /// The days before today that the floor holds in detail, from its earliest event on.
  package init(of floor: Floor, plan: Plan, at now: Timestamp) {
    let today = floor.calendar.businessDay(of: now)
    guard let earliest = floor.log.earliest else { return }
    let first = max(
      today.adding(days: -History.detailDays), floor.calendar.businessDay(of: earliest))
    for number in first.number..<max(first.number, today.number) {
      add(DayScore(past: Day(number: number), floor: floor, plan: plan))
    }
  }

  /// Inserts a day; replaces the one with the same date.
  package mutating func add(_ score: DayScore) {
    let place = days.firstIndex { $0.day >= score.day } ?? days.count
    if place < days.count, days[place].day == score.day {
      days[place] = score
    } else {
      days.insert(score, at: place)
    }
  }

  /// Adds the days of `other`; they replace days that both have.
  package mutating func add(_ other: History) {
    for day in other.days { add(day) }
  }

  package func before(_ day: Day) -> History {
    var history = History()
    history.days = days.filter { $0.day < day }
    return history
  }

  /// The last `count` calendar days up to `last`, oldest first; `nil` = not read.
  package func trend(to last: Day, count: Int) -> [DayScore?] {
    let byDay = Dictionary(days.map { ($0.day, $0) }) { $1 }
    return (0..<max(0, count)).map { byDay[last.adding(days: $0 - count + 1)] }
  }

  package func weekMap(_ measure: WeekMap.Measure, dayStarts: ClockTime) -> WeekMap {
    var map = WeekMap(measure, dayStarts: dayStarts)
    for day in days { map.add(day) }
    return map
  }
}
