import ArgumentParser
import BoardJournal
import BoardModel
import BoardReport
import BoardText
import BoardUI

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Print the figures once.",
    discussion: """
      Exit status: 0 no alert, 1 amber, 2 red or critical; 64 and higher are errors. With \
      --exit-zero alerts do not change it.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, openmetrics
  }

  @OptionGroup var store: StoreOptions

  @Option(help: "text, json, or openmetrics: for Prometheus and programs that read its text.")
  var format = Format.text

  @Flag(help: "Every figure as JSON, the same as --format json.")
  var json = false

  @Flag(help: "Exit with 0 whatever the alerts, for pipes; errors keep their status.")
  var exitZero = false

  @Flag(help: "The JSON Schema of --json, with every member explained.")
  var schema = false

  @Option(help: "Show a past time: local 2026-11-20T20:15, or 20:15 today.")
  var at: String?

  func run() throws {
    guard !json || format == .text else {
      throw Failure.usage(tr("--json and --format cannot be used together"))
    }
    if schema { return try Output.data(StatusReport.schema) }
    let loaded = try store.loadPlan()
    let now = WallClock.now
    let past = try at.map { try PastMoment.read($0, zone: loaded.zone, now: now) }
    let journal = try FoldedJournal(
      path: store.journalPath, isNamed: store.isJournalNamed, loaded: loaded, upTo: past)
    if case .elsewhere(let seq) = journal.notice { Output.report(JournalStatus.elsewhere(seq)) }
    let status = StatusReport(
      of: journal.floor, plan: loaded.plan(with: journal.floor, at: now), now: past ?? now,
      faultCount: journal.faults.count)
    switch json ? .json : format {
    case .text: try Output.message(status.text)
    case .json: try Output.data(status.json)
    case .openmetrics: try Output.data(status.openMetrics)
    }
    journal.keepCheckpoint(beside: store.journalPath)
    if status.level > .calm, !exitZero { throw ExitCode(status.level == .amber ? 1 : 2) }
  }
}
