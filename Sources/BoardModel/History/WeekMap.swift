/// A measure by weekday and hour, over all days added.
package struct WeekMap: Hashable, Sendable {
  package enum Measure: Hashable, Sendable {
    /// Share of the known customers that left well, in percent; low is bad.
    case impression
    /// Mean of the longest waits of the quarter hours, in seconds; high is bad.
    case wait
  }

  /// One hour of one weekday, over all days added.
  package struct Hour: Hashable, Sendable {
    /// Customers known, or quarter hours with a known wait, of all.
    package fileprivate(set) var coverage = Share()
    /// Number of business days with this hour.
    package fileprivate(set) var dayCount = 0
    package var worst: (value: Int, day: Day)? {
      worstValue.flatMap { value in worstDay.map { (value, $0) } }
    }
    fileprivate var worstValue: Int?
    fileprivate var worstDay: Day?
    fileprivate var sum = 0
    fileprivate var lastDay: Day?
    /// Shares are rounded down, means half up; `nil` = unknown, as of less than half the customers.
    package fileprivate(set) var mean: Int?
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
      let index = day.day.weekday.index * 24 + quarter.hour
      let (known, all, sum, value) =
        switch measure {
        case .impression:
          (
            quarter.customers.known, quarter.customers.total, quarter.customers.well * 100,
            quarter.customers.percent
          )
        case .wait:
          (quarter.waitSeconds == nil ? 0 : 1, 1, quarter.waitSeconds ?? 0, quarter.waitSeconds)
        }
      cells[index].add(day.day, Share(count: known, of: all), sum: sum, measure)
      guard let value, cells[index].worstValue.map({ isWorse(value, than: $0) }) ?? true else {
        continue
      }
      (cells[index].worstValue, cells[index].worstDay) = (value, day.day)
    }
  }

  private func isWorse(_ value: Int, than other: Int) -> Bool {
    measure == .impression ? value < other : value > other
  }

  /// `nil` = the store was not open at that hour on any day added.
  package func cell(_ weekday: Weekday, hour: Int) -> Hour? {
    guard (0..<24).contains(hour) else { return nil }
    let cell = cells[weekday.index * 24 + hour]
    return cell.dayCount > 0 ? cell : nil
  }

  /// The hours in which the store was open on any weekday, in the order of a business day.
  package var hours: [Int] {
    (0..<24).map { (firstHour + $0) % 24 }.filter { hour in
      (0..<7).contains { cells[$0 * 24 + hour].dayCount > 0 }
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
    case .impression: [95, 90, 75, 50]
    case .wait:
      [
        thresholds.waitAmberSeconds / 2, thresholds.waitAmberSeconds, thresholds.waitRedSeconds,
        thresholds.waitCriticalSeconds,
      ]
    }
  }
}

extension WeekMap.Hour {
  fileprivate mutating func add(_ day: Day, _ part: Share, sum: Int, _ measure: WeekMap.Measure) {
    if lastDay != day {
      lastDay = day
      dayCount += 1
    }
    coverage = coverage + part
    self.sum += sum
    let known = coverage.count
    mean =
      switch measure {
      case .impression: known > 0 && known * 2 >= coverage.of ? self.sum / known : nil
      case .wait: known > 0 ? (self.sum * 2 + known) / (known * 2) : nil
      }
  }
}
