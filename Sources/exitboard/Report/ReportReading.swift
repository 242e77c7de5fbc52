import BoardJournal
import BoardModel

/// Reads the event file once for the reports of several days.
struct ReportReading {
  private var history: ReportHistory
  private var origin: DayReport.Origin
  private let days: ClosedRange<Day>
  /// The newest event's time; in a demo it can be later than the clock.
  private var latest: Timestamp?

  /// - Throws: if the file is missing or cannot be read.
  init(
    store: StoreOptions, days: ClosedRange<Day>, calendar: ShopCalendar, knownAt: Timestamp?
  ) throws(Failure) {
    self.days = days
    history = ReportHistory(days: days, calendar: calendar, knownAt: knownAt)
    origin = DayReport.Origin(
      knownAt: knownAt, anchor: "", seq: 0, faultCount: 0, printedAt: WallClock.now)
    var history = history
    var latest: Timestamp?
    var faultCount = 0
    let end = try JournalReading.read(store.journalPath, isNamed: true, from: .none) { news in
      for event in news.events {
        history.take(event)
        latest = max(latest ?? event.at, event.at)
      }
      faultCount += news.faults.count
    }
    self.history = history
    self.latest = latest
    origin.faultCount = faultCount
    origin.seq = end.head.seq
    origin.anchor = end.head.seq > 0 ? "\(end.head.seq):\(end.head.hash)" : ""
  }

  func reports(plan: Plan, now: Timestamp) -> [DayReport] {
    let now = max(now, latest ?? now)
    return (days.lowerBound.number...days.upperBound.number).compactMap { number in
      let day = Day(number: number)
      return history.floor(of: day).map {
        DayReport(of: $0, plan: plan, day: day, now: now, origin: origin)
      }
    }
  }
}
