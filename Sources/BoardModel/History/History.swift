/// The business days before today: how the last impression went from day to day, and when in the week it suffers.
///
/// A floor keeps its newest days in detail, and gives the trend of a week at once; older ones are read again from the
/// file when somebody looks.
package struct History: Hashable, Sendable {
  /// As many days as the trend and the week by hours look back: eight of each weekday.
  package static let reachDays = 56
  /// The past days that a floor still holds in detail, beside the one that is going on.
  package static let keptDays = QueueFloor.detailDays - 1

  /// Rising by day, none twice; a day that is not here was not looked at.
  package private(set) var days: [DayScore] = []

  package init() {}

  /// The days before the one of `now` that the floor still holds in detail and something is known of.
  package init(of floor: Floor, plan: Plan, at now: Timestamp) {
    let today = floor.calendar.businessDay(of: now)
    guard let earliest = floor.log.earliest else { return }
    let first = max(
      today.adding(days: -History.keptDays), floor.calendar.businessDay(of: earliest))
    for number in first.number..<max(first.number, today.number) {
      add(DayScore(past: Day(number: number), floor: floor, plan: plan))
    }
  }

  /// Puts a day in its place, over what stood there.
  package mutating func add(_ score: DayScore) {
    let place = days.firstIndex { $0.day >= score.day } ?? days.count
    if place < days.count, days[place].day == score.day {
      days[place] = score
    } else {
      days.insert(score, at: place)
    }
  }

  /// Takes over what another has; where both have a day, the other's counts.
  package mutating func add(_ other: History) {
    for day in other.days { add(day) }
  }

  /// The days before `day` only.
  package func before(_ day: Day) -> History {
    var history = History()
    history.days = days.filter { $0.day < day }
    return history
  }

  /// The last `count` calendar days up to `last`, oldest first; `nil` = not looked at.
  package func trend(to last: Day, count: Int) -> [DayScore?] {
    let byDay = Dictionary(days.map { ($0.day, $0) }) { $1 }
    return (0..<max(0, count)).map { byDay[last.adding(days: $0 - count + 1)] }
  }

  package func week(_ measure: WeekMap.Measure, dayStarts: ClockTime) -> WeekMap {
    var map = WeekMap(measure, dayStarts: dayStarts)
    for day in days { map.note(day) }
    return map
  }
}
