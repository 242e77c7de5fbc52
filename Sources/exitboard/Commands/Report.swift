import ArgumentParser
import BoardModel
import BoardWords
import Glibc

/// The day sheet, printed or written to a file.
struct Report: ParsableCommand {
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

  @Option(name: .long, help: "A business day: 2026-11-20, today or yesterday.")
  var day: String?

  @Option(name: .long, help: "The first of several days.")
  var from: String?

  @Option(name: .long, help: "The last of several days. Default: today.")
  var to: String?

  @Option(name: .long, help: "text (80 columns), markdown, html (one file), csv or json.")
  var format = Format.text

  @Option(
    name: .long,
    help: "Use only what was recorded by then: local 2026-11-20T21:30, or 21:30 today.")
  var knownAt: String?

  @Option(name: .shortAndLong, help: "Write to this file instead of the screen.")
  var output: String?

  /// A report of more days than this is a mistyped year.
  static let dayLimit = 400

  func run() throws {
    try reporting {
      let loaded = try store.loadPlan()
      let now = WallClock.now
      let known = try knownAt.map { try PastMoment.read($0, zone: loaded.zone, now: now) }
      let days = try days(loaded: loaded, now: known ?? now)
      let reading = try ReportReading(
        store: store, days: days, calendar: loaded.calendar, knownAt: known)
      let reports = reading.reports(plan: loaded.plan, now: now)
      let text = text(of: reports)
      guard let output else {
        guard format == .text ? Output.say(text) : Output.write(text) else {
          throw Failure(.inputOutput, Words.Command.reportNotWritten)
        }
        return
      }
      try ReportFile.write(text, to: output, sparing: [store.journalPath, store.planPath.path])
    }
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
        throw Failure(.usage, Words.ReportCommand.oneDay)
      }
      let single = try read(day, today: today)
      return single...single
    }
    guard from != nil || to != nil else {
      let opens = TradingDay(
        of: Floor(calendar: loaded.calendar), plan: loaded.plan, at: now
      ).opens
      let shown = opens.map { now < $0 } ?? false ? today.adding(days: -1) : today
      return shown...shown
    }
    guard let from else { throw Failure(.usage, Words.ReportCommand.noFirst) }
    let first = try read(from, today: today)
    let last = try to.map { text throws(Failure) in try read(text, today: today) } ?? today
    guard first <= last else {
      throw Failure(.usage, Words.ReportCommand.order(first.description, last.description))
    }
    guard last.number - first.number < Report.dayLimit else {
      throw Failure(
        .usage,
        Words.ReportCommand.tooMany(
          first.description, last.description, limit: Report.dayLimit))
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
      throw Failure(.usage, Words.ReportCommand.noDay(text))
    }
    guard day <= today else { throw Failure(.usage, Words.Command.stillToCome(day.description)) }
    return day
  }
}
