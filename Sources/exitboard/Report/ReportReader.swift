import BoardJournal
import BoardModel
import BoardReport

/// Reads the event file once for the reports of several days.
struct ReportReader {
  private var floors: ReportFloors
  private var origin: DayReport.Origin
  private let days: ClosedRange<Day>
  /// The time of the newest event of a simulated evening, which can be later than the clock.
  private var newestDemoTime: Timestamp?

  /// - Throws: if the file is missing or cannot be read.
  init(
    store: StoreOptions, days: ClosedRange<Day>, calendar: BusinessCalendar, knownAt: Timestamp?
  ) throws(Failure) {
    self.days = days
    floors = ReportFloors(days: days, calendar: calendar, knownAt: knownAt)
    origin = DayReport.Origin(
      knownAt: knownAt, anchor: "", seq: 0, faultCount: 0, printedAt: WallClock.now)
    var replay = try JournalReplay(store.journalPath, isNamed: true, from: .none)
    while let update = try replay.next() {
      for event in update.events {
        floors.apply(event)
        if event.source == "demo" { newestDemoTime = max(newestDemoTime ?? event.at, event.at) }
      }
      origin.faultCount += update.faults.count
    }
    origin.seq = replay.head.seq
    origin.anchor = origin.seq > 0 ? "\(origin.seq):\(replay.head.hash)" : ""
  }

  func reports(plan: Plan, now: Timestamp) -> [DayReport] {
    let now = max(now, newestDemoTime ?? now)
    return (days.lowerBound.number...days.upperBound.number).compactMap { number in
      let day = Day(number: number)
      return floors.floor(of: day).map {
        DayReport(of: $0, plan: plan, day: day, now: now, origin: origin)
      }
    }
  }
}
