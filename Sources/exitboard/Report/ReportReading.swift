import BoardJournal
import BoardModel
import Glibc

/// The event file read once for the sheets of some days.
struct ReportReading {
  private var history: ReportHistory
  private var origin: DayReport.Origin
  private let days: ClosedRange<Day>

  /// - Throws: where the file is missing or cannot be read.
  init(
    store: StoreOptions, days: ClosedRange<Day>, calendar: ShopCalendar, knownAt: Timestamp?
  ) throws(Failure) {
    self.days = days
    history = ReportHistory(days: days, calendar: calendar, knownAt: knownAt)
    origin = DayReport.Origin(
      knownAt: knownAt, anchor: "", seq: 0, faultCount: 0, printedAt: WallClock.now)
    let path = store.journalPath
    guard unsafe access(path, F_OK) == 0 else {
      throw Failure(
        .noInput, "there is no event file \(path); 'exitboard log' or a tap on the board starts one"
      )
    }
    do {
      var follower = try JournalFollower(path: path)
      var notice = JournalNotice.sound
      var hasMore = true
      while hasMore {
        let news = follower.news(limitBytes: 4 << 20)
        hasMore = news.hasMore
        for event in news.events { history.take(event) }
        origin.faultCount += news.faults.count
        if let told = news.notice { notice = told }
      }
      if case .unreadable(let reason) = notice { throw Failure(.inputOutput, reason) }
      let head = follower.head
      origin.seq = head.seq
      origin.anchor = head.seq > 0 ? "\(head.seq):\(head.hash)" : ""
    } catch let error as JournalError {
      throw Failure(error)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.software, "\(error)")
    }
  }

  func reports(plan: Plan, now: Timestamp) -> [DayReport] {
    (days.lowerBound.number...days.upperBound.number).compactMap { number in
      let day = Day(number: number)
      return history.floor(of: day).map {
        DayReport(of: $0, plan: plan, day: day, now: now, origin: origin)
      }
    }
  }
}
