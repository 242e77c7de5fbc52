import BoardJournal
import BoardModel
import BoardReport
import BoardUI

/// Reads past business days from the file in small steps, so that no key waits for them.
struct HistoryReader: ~Copyable {
  /// Bytes read in one step: a few thousand lines, some milliseconds.
  private static let stepBytes = 512 << 10

  private let path: String
  private var follower: JournalFollower
  private var reportHistory: ReportFloors
  /// Days not summarized yet, the oldest last.
  private var remainingDays: [Day]
  private var history = History()
  /// The first event of the file.
  private var earliest: Timestamp?
  private var hasMore = true
  private var plans: AdoptedPlanReader
  private let now: Timestamp

  /// Begins to read the file at `path` for `days`; an unreadable file gives an empty history.
  init(_ path: String, _ days: ClosedRange<Day>, for board: borrowing Board, _ loaded: LoadedPlan) {
    reportHistory = ReportFloors(days: days, calendar: board.floor.calendar, knownAt: nil)
    remainingDays = (days.lowerBound.number...days.upperBound.number).reversed().map {
      Day(number: $0)
    }
    plans = AdoptedPlanReader(loaded)
    now = board.now
    self.path = path
    // The board already shows that its file cannot be read.
    follower = JournalFollower(path: path, after: nil, watchesChanges: false)
  }

  /// Performs the next step; returns the history after the last one.
  mutating func step() -> History? {
    guard !hasMore else {
      let update = follower.poll(limitBytes: HistoryReader.stepBytes)
      for event in update.events {
        reportHistory.apply(event)
        earliest = min(earliest ?? event.at, event.at)
      }
      hasMore = update.hasMore
      if !hasMore, let restarted = reportHistory.restarted {
        reportHistory = restarted
        follower = JournalFollower(path: path, after: nil, watchesChanges: false)
        hasMore = true
      }
      return nil
    }
    while let day = remainingDays.popLast() {
      // Days before the first event are not days of the store.
      guard let floor = reportHistory.floor(of: day), let earliest,
        day >= floor.calendar.businessDay(of: earliest)
      else { continue }
      history.add(
        DayReport(of: floor, plan: plans.plan(with: floor, at: now), day: day, now: now).score)
      return nil
    }
    return history
  }
}
