import BoardJournal
import BoardModel

/// Past business days read again from the file, a step at a time, so that no key waits for them.
struct HistoryReading: ~Copyable {
  /// Read in a step: a few thousand lines, some milliseconds.
  private static let stepBytes = 512 << 10

  private var follower: JournalFollower
  private var weeks: ReportHistory
  /// Days that are still to be summed up, the oldest last.
  private var left: [Day]
  private var history = History()
  private var hasMore = true
  private let plan: Plan

  init(
    path: String, days: ClosedRange<Day>, calendar: ShopCalendar, plan: Plan
  ) throws(JournalError) {
    follower = try JournalFollower(path: path)
    weeks = ReportHistory(days: days, calendar: calendar, knownAt: nil)
    left = (days.lowerBound.number...days.upperBound.number).reversed().map { Day(number: $0) }
    self.plan = plan
  }

  /// One step on.
  ///
  /// - Returns: the days, when this was the last step.
  mutating func step() -> History? {
    guard !hasMore else {
      let news = follower.news(limitBytes: HistoryReading.stepBytes)
      for event in news.events { weeks.take(event) }
      hasMore = news.hasMore
      return nil
    }
    while let day = left.popLast() {
      // A day before the first event is not a day of the shop.
      guard let floor = weeks.floor(of: day), let earliest = floor.log.earliest,
        day >= floor.calendar.businessDay(of: earliest)
      else { continue }
      history.add(DayScore(past: day, floor: floor, plan: plan))
      return nil
    }
    return history
  }
}
