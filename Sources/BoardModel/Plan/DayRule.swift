/// Days that repeat, such as every first Monday, or a range of dates.
package enum DayRule: Hashable, Sendable {
  /// From one weekday to another, over the end of the week if need be.
  case weekdays(Weekday, through: Weekday)
  /// The first to fifth such weekday of each month; `nil` = the last.
  case nth(Int?, Weekday)
  /// A day of each month, from 1; `nil` = the last. A month without it is left out.
  case dayOfMonth(Int?)
  case dates(Day, through: Day)

  package func includes(_ day: Day) -> Bool {
    switch self {
    case .weekdays(let first, let last):
      (day.weekday.index - first.index + 7) % 7 <= (last.index - first.index + 7) % 7
    case .nth(let number?, let weekday):
      day.weekday == weekday && (day.civil.day - 1) / 7 + 1 == number
    case .nth(nil, let weekday):
      day.weekday == weekday && day.adding(days: 7).civil.month != day.civil.month
    case .dayOfMonth(let number?): day.civil.day == number
    case .dayOfMonth(nil): day.adding(days: 1).civil.day == 1
    case .dates(let first, let last): first <= day && day <= last
    }
  }
}
