import ArgumentParser
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
      With --week or --month it reports the week from Monday on, or the month, of that day.
      """)

  @OptionGroup var store: StoreOptions

  @Option(
    help: "A business day: 2026-11-20, today or yesterday.", completion: Completion.day)
  var day: String?

  @Flag(help: "The week of that day, compared with the week before.")
  var week = false

  @Flag(help: "The month of that day, compared with the month before.")
  var month = false

  @Option(help: "The first of several days.", completion: Completion.day)
  var from: String?

  @Option(help: "The last of several days. Default: today.", completion: Completion.day)
  var to: String?

  @Option(help: "text (80 columns, the default), markdown, html (one file), csv or json.")
  var format: Format?

  @Flag(help: "A table for Excel: csv with semicolons, and a mark that it is UTF-8.")
  var excel = false

  @Option(help: "Use only what was recorded by then: local 2026-11-20T21:30, or 21:30 today.")
  var knownAt: String?

  @Option(
    name: .shortAndLong, help: "Write to this file instead of the screen.", completion: .file())
  var output: String?

  @Flag(
    name: .customLong("print"),
    help: "Print on paper with lp: as the HTML page where Chromium is installed, else as text.")
  var isPrinted = false

  @Option(
    help: ArgumentHelp(
      "Mail it with sendmail, once to each address; may be given several times.",
      valueName: "address"))
  var mail: [String] = []

  @Flag(help: "Mail it also to addresses that have it already.")
  var again = false

  func run() throws {
    try check()
    let loaded = try store.loadPlan()
    let now = WallClock.now
    let known = try knownAt.map { try PastMoment.read($0, zone: loaded.zone, now: now) }
    let chosen = try ReportDays(self, loaded: loaded, now: known ?? now)
    let reader = ReportReader(journalPath: store.journalPath, loaded: loaded, knownAt: known)
    let first = chosen.before?.lowerBound ?? chosen.days.lowerBound
    let all = try reader.reports(of: first...chosen.days.upperBound, now: now)
    let days = all.filter { chosen.days.contains($0.businessDay.day) }
    let before = all.filter { chosen.before?.contains($0.businessDay.day) ?? false }
    let period = chosen.kind.map { PeriodReport(days: days, kind: $0, daysBefore: before) }
    let document = period?.document ?? days[0].document
    if isPrinted { try Output.message(Printing.print(document)) }
    if !mail.isEmpty {
      let record = MailRecord(
        path: store.journalPath + MailRecord.suffix, sheet: MailRecord.sheet(of: days),
        zone: loaded.zone)
      let message = MailMessage(document: document, at: now, zone: loaded.zone)
      try Output.message(record.send(message, to: mail, again: again, at: now))
    }
    guard !isPrinted, mail.isEmpty else { return }
    let text = text(of: document, days, period)
    guard let output else {
      return (format ?? .text) == .text && !excel
        ? try Output.message(text) : try Output.data(text)
    }
    try ReportFile.write(
      text, to: output, protecting: [store.journalPath, store.planLocation.path])
  }

  /// Rejects options that contradict each other, before anything is read.
  private func check() throws(Failure) {
    guard !week || !month else { throw Failure.usage(tr("use --week or --month, not both")) }
    guard !excel || format ?? .csv == .csv else {
      throw Failure.usage(tr("--excel is a csv table; leave --format away"))
    }
    guard !again || !mail.isEmpty else {
      throw Failure.usage(tr("--again needs --mail and an address"))
    }
    guard (!isPrinted && mail.isEmpty) || (output == nil && format == nil && !excel) else {
      throw Failure.usage(
        tr("--print and --mail have a form of their own; leave --output, --format and --excel away")
      )
    }
    for address in mail { try MailAddress.check(address) }
  }

  private func text(
    of document: ReportDocument, _ days: [DayReport], _ period: PeriodReport?
  ) -> String {
    if excel { return DayReport.csv(of: days, for: .excel) }
    return switch format ?? .text {
    case .text: document.text(columns: 80)
    case .markdown: document.markdown
    case .html: document.html
    case .csv: DayReport.csv(of: days, for: .programs)
    case .json: period?.json.text ?? days[0].json.text
    }
  }
}
