import ArgumentParser
import BoardJournal
import BoardModel
import BoardReport
import BoardText
import Glibc

struct ReportCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, html, csv, json
  }

  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract:
      "Print the report of a day: exceptions first, the anchor (number and hash of the last event) last.",
    discussion: """
      Without --day it reports the current business day; before opening, the day before.
      """)

  @OptionGroup var store: StoreOptions

  @Option(
    help: "A business day: 2026-11-20, today or yesterday.", completion: Completion.day)
  var day: String?

  @Option(help: "The first of several days.", completion: Completion.day)
  var from: String?

  @Option(help: "The last of several days. Default: today.", completion: Completion.day)
  var to: String?

  @Option(help: "text (80 columns), markdown, html (one file), csv or json.")
  var format = Format.text

  @Option(help: "Use only what was recorded by then: local 2026-11-20T21:30, or 21:30 today.")
  var knownAt: String?

  @Option(
    name: .shortAndLong, help: "Write to this file instead of the screen.", completion: .file())
  var output: String?

  /// Most days in one report; a longer range is a mistyped year.
  static let dayLimit = 400

  func run() throws {
    let loaded = try store.loadPlan()
    let now = WallClock.now
    let known = try knownAt.map { try PastMoment.read($0, zone: loaded.zone, now: now) }
    let days = try days(loaded: loaded, now: known ?? now)
    let text = text(of: try reports(of: days, loaded, knownAt: known, now: now))
    guard let output else {
      return format == .text ? try Output.message(text) : try Output.data(text)
    }
    try ReportFile.write(
      text, to: output, protecting: [store.journalPath, store.planLocation.path])
  }

  /// Reads the event file once for all days.
  private func reports(
    of days: ClosedRange<Day>, _ loaded: LoadedPlan, knownAt: Timestamp?, now printedAt: Timestamp
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
    var replay = try JournalReplay(store.journalPath, isNamed: true, from: nil)
    while let update = try replay.next() {
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
        replay = try JournalReplay(store.journalPath, isNamed: true, from: nil)
      }
    }
    let seq = replay.head.seq
    var origin = DayReport.Origin(
      knownAt: knownAt, anchor: seq > 0 ? "\(seq):\(replay.head.hash)" : "", seq: seq,
      signedAnchors: signedAnchors, faultCount: faultCount, printedAt: printedAt,
      signatures: hasSignatures ? try signatures() : [:])
    origin.planChangedAt = loaded.changedAt
    if case .unconfirmed(let count, _, _) = replay.notice { origin.unconfirmedCount = count }
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
    do throws(JournalError) {
      return try Verifier.verify(path: store.journalPath, anchor: nil, progress: { _, _ in })
        .signatures
    } catch {
      throw Failure(error)
    }
  }

  private func text(of days: [DayReport]) -> String {
    let isSingle = days.count == 1
    var document: ReportDocument {
      isSingle ? days[0].document : PeriodReport(days: days).document
    }
    return switch format {
    case .text: document.text(columns: 80)
    case .markdown: document.markdown
    case .html: document.html
    case .csv: DayReport.csv(of: days)
    case .json: isSingle ? days[0].json.text : PeriodReport(days: days).json.text
    }
  }

  private func days(loaded: LoadedPlan, now: Timestamp) throws(Failure) -> ClosedRange<Day> {
    let today = loaded.calendar.businessDay(of: now)
    if let day {
      guard from == nil, to == nil else {
        throw Failure.usage(tr("use --day, or --from and --to, not both"))
      }
      let single = try read(day, today: today)
      return single...single
    }
    guard from != nil || to != nil else {
      let opens = BusinessDay(of: Floor(calendar: loaded.calendar), plan: loaded.plan, at: now)
        .opens
      let shown = opens.map { now < $0 } ?? false ? today.adding(days: -1) : today
      return shown...shown
    }
    guard let from else { throw Failure.usage(tr("--to also needs --from, the first day")) }
    let first = try read(from, today: today)
    let last = try to.map { text throws(Failure) in try read(text, today: today) } ?? today
    guard first <= last else {
      throw Failure.usage(
        tr(
          "{first} is after {last}; give the earlier day first", first.description, last.description
        ))
    }
    guard last.number - first.number < ReportCommand.dayLimit else {
      throw Failure.usage(
        tr(
          "{first} to {last} is more than {limit} days", first.description, last.description,
          ReportCommand.dayLimit))
    }
    return first...last
  }

  private func read(_ text: String, today: Day) throws(Failure) -> Day {
    let day =
      switch text {
      case "today": today
      case "yesterday": today.adding(days: -1)
      default: Day(text: text)
      }
    guard let day else {
      throw Failure.usage(tr("'{text}' is not a day; write 2026-11-20, today or yesterday", text))
    }
    guard day <= today else {
      throw Failure.usage(tr("{text} is in the future; choose an earlier time", day.description))
    }
    return day
  }
}

/// Writes a report so that no reader sees half of it and no other file is replaced by mistake.
enum ReportFile {
  /// Writes a new file next to `path` and renames it; `protectedPaths` and the files beside them are never replaced.
  static func write(_ text: String, to path: String, protecting protectedPaths: [String])
    throws(Failure)
  {
    if let status = status(of: path) {
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw Failure(
          .cannotCreate, tr("{path} is not an ordinary file; name another --output", path))
      }
      for other in protectedPaths + protectedPaths.flatMap({ path in sideFiles.map { path + $0 } })
      {
        guard let protectedStatus = ReportFile.status(of: other) else { continue }
        if protectedStatus.st_dev == status.st_dev && protectedStatus.st_ino == status.st_ino {
          throw Failure.usage(tr("{path} exists and is not a report; name another --output", path))
        }
      }
    }
    let partialPath = path + ".partial"
    removeLeftover(partialPath)
    let descriptor = unsafe open(
      partialPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw failure(path) }
    let isWritten = Output.write(text, to: descriptor) && fsync(descriptor) == 0
    let isClosed = close(descriptor) == 0
    guard isWritten, isClosed, unsafe rename(partialPath, path) == 0 else {
      let failure = failure(path)
      _ = unsafe unlink(partialPath)
      throw failure
    }
  }

  /// What stands beside an event file or a file of PINs.
  private static let sideFiles = [".lock", ".hint", ".checkpoint"]

  /// Removes what a killed program left behind; a file that is being written is locked.
  private static func removeLeftover(_ path: String) {
    let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unsafe unlink(path) }
    close(descriptor)
  }

  private static func status(of path: String) -> stat? {
    var status = stat()
    return unsafe lstat(path, &status) == 0 ? status : nil
  }

  private static func failure(_ path: String) -> Failure {
    Failure(.cannotCreate, tr("cannot write {path}: {reason}", path, systemReason(errno)))
  }
}
