/// A figure by weekday and hour: the mean of the quarters of an hour in which it was seen.
package struct WeekMap: Hashable, Sendable {
  package enum Measure: Hashable, Sendable {
    /// What a quarter was worth in percent; low is bad.
    case impression
    /// A quarter's longest wait in seconds; high is bad.
    case wait
  }

  /// One hour of one weekday, over all days that were noted.
  package struct Cell: Hashable, Sendable {
    /// Quarters seen, of those the store was open.
    package var seen: Share { Share(count: seenCount, of: openCount) }
    /// Business days whose quarters these are.
    package fileprivate(set) var dayCount = 0
    /// The worst quarter and its day.
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

    /// Rounded half up; `nil` = never seen.
    package var mean: Int? {
      seenCount > 0 ? (sum * 2 + seenCount) / (seenCount * 2) : nil
    }
  }

  package let measure: Measure
  private let firstHour: Int
  /// Row-major, seven weekdays from Monday x 24 hours of the clock.
  private var cells = [Cell](repeating: Cell(), count: 7 * 24)

  /// Of nothing yet.
  ///
  /// `dayStarts` puts hours into the order of a business day, so that 01:00 comes after 23:00.
  package init(_ measure: Measure, dayStarts: ClockTime) {
    self.measure = measure
    firstHour = dayStarts.minutes / 60
  }

  package mutating func note(_ day: DayScore) {
    guard let row = Weekday.allCases.firstIndex(of: day.day.weekday) else { return }
    for quarter in day.quarters {
      note(
        measure == .impression ? quarter.percent : quarter.waitSeconds, of: day.day,
        in: row * 24 + quarter.hour)
    }
  }

  private mutating func note(_ value: Int?, of day: Day, in index: Int) {
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

  /// `nil` = the store was not open then on any day that was noted.
  package func cell(_ weekday: Weekday, hour: Int) -> Cell? {
    guard let row = Weekday.allCases.firstIndex(of: weekday), (0..<24).contains(hour) else {
      return nil
    }
    let cell = cells[row * 24 + hour]
    return cell.openCount > 0 ? cell : nil
  }

  /// The hours in which the store was open on any weekday, in the order of a business day.
  package var hours: [Int] {
    (0..<24).map { (firstHour + $0) % 24 }.filter { hour in
      (0..<7).contains { cells[$0 * 24 + hour].openCount > 0 }
    }
  }

  /// How many business days of a weekday were noted, seen or not.
  package func dayCount(_ weekday: Weekday) -> Int {
    hours.compactMap { cell(weekday, hour: $0)?.dayCount }.max() ?? 0
  }

  /// The worst hour of the week by its mean, the earliest of several; `nil` where nothing was seen.
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

  /// From 0, nothing to complain of, to 4, for heat: `bounds` part them.
  package func level(of value: Int, thresholds: Thresholds) -> Int {
    let bounds = WeekMap.bounds(measure, thresholds: thresholds)
    return bounds.count { isWorse(value, than: $0) }
  }

  /// The last value of levels 0 to 3; what is worse than the last is level 4.
  package static func bounds(_ measure: Measure, thresholds: Thresholds) -> [Int] {
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
