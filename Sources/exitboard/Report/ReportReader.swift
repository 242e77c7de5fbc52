import BoardJournal
import BoardModel
import BoardReport

/// Reads the reports of days from the event file.
struct ReportReader {
  let journalPath: String
  let loaded: LoadedPlan
  let knownAt: Timestamp?

  /// Reads the event file once for all days.
  func reports(
    of days: ClosedRange<Day>, now printedAt: Timestamp
  ) throws(Failure) -> [DayReport] {
    let read = days.lowerBound.adding(days: 1 - Recurrence.calendarDays)...days.upperBound
    var floors = ReportFloors(days: read, calendar: loaded.calendar, knownAt: knownAt)
    var earliest: Timestamp?
    var plans = AdoptedPlanReader(loaded)
    /// Floors by the zone and the start of the day of each day's plan; `nil` if these are so.
    func inOwnCalendars(_ floors: ReportFloors) -> ReportFloors? {
      let calendars = Dictionary(
        uniqueKeysWithValues: (read.lowerBound.number...read.upperBound.number).map { number in
          let day = Day(number: number)
          let plan = floors.floor(of: day).map { plans.plan(with: $0, at: printedAt) }
          let then = plan?.adopted(on: day).map { loaded.calendar(of: $0.plan) }
          return (day, then ?? loaded.calendar)
        })
      return floors.moved { calendars[$0] ?? loaded.calendar }
    }
    var now = printedAt
    var faultCount = 0
    var signedAnchors: [Int: String] = [:]
    var hasSignatures = false
    var replay = try JournalReplay(journalPath, isNamed: true, from: nil)
    var progress = ReadProgress()
    defer { progress.clear() }
    while let update = try replay.next() {
      progress.show(update.readBytes, of: update.totalBytes)
      for (event, range) in zip(update.events, update.ranges) {
        floors.apply(event)
        earliest = min(earliest ?? event.at, event.at)
        if case .day(.signed) = event.fact, days.contains(loaded.calendar.businessDay(of: event.at))
        {
          hasSignatures = true
          signedAnchors[event.seq] = replay.anchor(at: range)
        }
        // A simulated evening can be later than the clock.
        if event.source == "demo" { now = max(now, event.at) }
      }
      faultCount += update.faults.count
      if !replay.hasMore, let restarted = floors.restarted ?? inOwnCalendars(floors) {
        floors = restarted
        faultCount = 0
        replay = try JournalReplay(journalPath, isNamed: true, from: nil)
      }
    }
    let seq = replay.head.seq
    var origin = DayReport.Origin(
      knownAt: knownAt, anchor: seq > 0 ? "\(seq):\(replay.head.hash)" : "", seq: seq,
      signedAnchors: signedAnchors, faultCount: faultCount, printedAt: printedAt,
      signatures: hasSignatures ? try signatures() : [:])
    origin.planChangedAt = loaded.changedAt
    if case .unconfirmed(let count, _, _) = replay.notice { origin.unconfirmedCount = count }
    if case .elsewhere = replay.notice { origin.lacksAccepted = true }
    func report(of day: Day) -> DayReport? {
      floors.floor(of: day).map {
        DayReport(
          of: $0, plan: plans.plan(with: $0, at: printedAt), day: day, now: now, origin: origin)
      }
    }
    let begins = earliest.map { loaded.calendar.businessDay(of: $0) } ?? days.lowerBound
    var history = DayReport.history(before: days.lowerBound, from: begins, report)
    return (days.lowerBound.number...days.upperBound.number).compactMap { number in
      guard var report = report(of: Day(number: number)) else { return nil }
      report.earlier = history
      // A store did not exist before its log.
      if report.day >= begins { history.add(report.score) }
      return report
    }
  }

  /// What the keys in the event file say of each signature; reads the file once more.
  private func signatures() throws(Failure) -> [Int: [Person: SignatureState]] {
    var progress = ReadProgress()
    defer { progress.clear() }
    do throws(JournalError) {
      return try Verifier.verify(path: journalPath, anchor: nil) { progress.show($0, of: $1) }
        .signatures
    } catch {
      throw Failure(error)
    }
  }
}
