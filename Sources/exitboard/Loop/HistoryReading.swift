import BoardJournal
import BoardModel
import BoardUI

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

  /// Begins to read the file at `path` for `days`; where it cannot be opened there is nothing to tell of them.
  init(_ path: String, _ days: ClosedRange<Day>, for board: borrowing Board) {
    weeks = ReportHistory(days: days, calendar: board.floor.calendar, knownAt: nil)
    left = (days.lowerBound.number...days.upperBound.number).reversed().map { Day(number: $0) }
    plan = board.plan
    // The board has said long before that its file cannot be read.
    follower = JournalFollower(path: path, finding: .none, isTold: false)
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
