/// A measure by weekday and hour: the mean of the quarter hours in which it was observed.
package struct WeekMap: Hashable, Sendable {
  package enum Measure: Hashable, Sendable {
    /// Score of a quarter hour in percent; low is bad.
    case impression
    /// Longest wait in a quarter hour, in seconds; high is bad.
    case wait
  }

  /// One hour of one weekday, over all days added.
  package struct Hour: Hashable, Sendable {
    /// Quarter hours observed, of those in which the store was open.
    package var coverage: Share { Share(count: seenCount, of: openCount) }
    /// Number of business days with this hour.
    package fileprivate(set) var dayCount = 0
    package fileprivate(set) var worst: (value: Int, day: Day)? {
      get { worstValue.flatMap { value in worstDay.map { (value, $0) } } }
      set { (worstValue, worstDay) = (newValue?.value, newValue?.day) }
    }
    private var worstValue: Int?
    private var worstDay: Day?
    fileprivate var seenCount = 0
    fileprivate var openCount = 0
    fileprivate var sum = 0
    fileprivate var lastDay: Day?

    /// Rounded half up; `nil` = never observed.
    package var mean: Int? { seenCount > 0 ? (sum * 2 + seenCount) / (seenCount * 2) : nil }
  }

  package let measure: Measure
  private let firstHour: Int
  /// Row-major, seven weekdays from Monday x 24 local hours.
  private var cells = [Hour](repeating: Hour(), count: 7 * 24)

  /// An empty map; `dayStarts` puts 01:00 after 23:00, as in a business day.
  package init(_ measure: Measure, dayStarts: ClockTime) {
    self.measure = measure
    firstHour = dayStarts.minutes / 60
  }

  package mutating func add(_ day: DayScore) {
    for quarter in day.quarters {
      add(
        measure == .impression ? quarter.percent : quarter.waitSeconds, of: day.day,
        in: day.day.weekday.index * 24 + quarter.hour)
    }
  }

  private mutating func add(_ value: Int?, of day: Day, in index: Int) {
    if cells[index].lastDay != day {
      cells[index].lastDay = day
      cells[index].dayCount += 1
    }
    cells[index].openCount += 1
    guard let value else { return }
    cells[index].seenCount += 1
    cells[index].sum += value
    guard cells[index].worst.map({ isWorse(value, than: $0.value) }) ?? true else { return }
    cells[index].worst = (value, day)
  }

  private func isWorse(_ value: Int, than other: Int) -> Bool {
    measure == .impression ? value < other : value > other
  }

  /// `nil` = the store was not open at that hour on any day added.
  package func cell(_ weekday: Weekday, hour: Int) -> Hour? {
    guard (0..<24).contains(hour) else { return nil }
    let cell = cells[weekday.index * 24 + hour]
    return cell.openCount > 0 ? cell : nil
  }

  /// The hours in which the store was open on any weekday, in the order of a business day.
  package var hours: [Int] {
    (0..<24).map { (firstHour + $0) % 24 }.filter { hour in
      (0..<7).contains { cells[$0 * 24 + hour].openCount > 0 }
    }
  }

  /// Number of business days added for a weekday, observed or not.
  package func dayCount(_ weekday: Weekday) -> Int {
    hours.compactMap { cell(weekday, hour: $0)?.dayCount }.max() ?? 0
  }

  /// The hour with the worst mean, the earliest of equals; `nil` if nothing was observed.
  package var worst: (weekday: Weekday, hour: Int, mean: Int)? {
    var worst: (weekday: Weekday, hour: Int, mean: Int)?
    for weekday in Weekday.allCases {
      for hour in hours {
        guard let mean = cell(weekday, hour: hour)?.mean,
          worst.map({ isWorse(mean, than: $0.mean) }) ?? true
        else { continue }
        worst = (weekday, hour, mean)
      }
    }
    return worst
  }

  /// The heat of a value, from 0 (good) to 4 (worst), separated by `heatBounds`.
  package func heat(of value: Int, thresholds: Thresholds) -> Int {
    let heatBounds = WeekMap.heatBounds(measure, thresholds: thresholds)
    return heatBounds.count { isWorse(value, than: $0) }
  }

  /// The worst value of each level from 0 to 3; anything worse than the last is level 4.
  package static func heatBounds(_ measure: Measure, thresholds: Thresholds) -> [Int] {
    switch measure {
    case .impression: [95, 75, 50, 25]
    case .wait:
      [
        thresholds.waitAmberSeconds / 2, thresholds.waitAmberSeconds, thresholds.waitRedSeconds,
        thresholds.waitCriticalSeconds,
      ]
    }
  }
}
