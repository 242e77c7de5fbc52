import ArgumentParser
import BoardJournal
import BoardModel
import BoardReport
import BoardText

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

  @Option(help: "A business day: 2026-11-20, today or yesterday.")
  var day: String?

  @Option(help: "The first of several days.")
  var from: String?

  @Option(help: "The last of several days. Default: today.")
  var to: String?

  @Option(help: "text (80 columns), markdown, html (one file), csv or json.")
  var format = Format.text

  @Option(help: "Use only what was recorded by then: local 2026-11-20T21:30, or 21:30 today.")
  var knownAt: String?

  @Option(name: .shortAndLong, help: "Write to this file instead of the screen.")
  var output: String?

  /// Most days in one report; a longer range is a mistyped year.
  static let dayLimit = 400

  func run() throws {
    let loaded = try store.loadPlan()
    let now = WallClock.now
    let known = try knownAt.map { try PastMoment.read($0, zone: loaded.zone, now: now) }
    let days = try days(loaded: loaded, now: known ?? now)
    let reading = try ReportReader(
      store: store, days: days, calendar: loaded.calendar, knownAt: known)
    let reports = reading.reports(plan: loaded.plan, now: now)
    let text = text(of: reports)
    guard let output else {
      return format == .text ? try Output.message(text) : try Output.data(text)
    }
    try ReportFile.write(
      text, to: output, protecting: [store.journalPath, store.planLocation.path])
  }

  private func text(of days: [DayReport]) -> String {
    switch format {
    case .csv: return DayReport.csv(of: days)
    case .json: return days.count == 1 ? days[0].json.text : PeriodReport(days: days).json.text
    case .text, .markdown, .html: break
    }
    let document = days.count == 1 ? days[0].document : PeriodReport(days: days).document
    return switch format {
    case .markdown: document.markdown
    case .html: document.html
    case .text, .csv, .json: document.text(columns: 80)
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
      let opens = BusinessDay(
        of: Floor(calendar: loaded.calendar), plan: loaded.plan, at: now
      ).opens
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

/// Reads the event file once for the reports of several days.
private struct ReportReader {
  private var floors: ReportFloors
  private var origin: DayReport.Origin
  private let days: ClosedRange<Day>
  /// The time of the newest event of a simulated evening, which can be later than the clock.
  private var newestDemoTime: Timestamp?

  /// Throws if the file is missing or cannot be read.
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
