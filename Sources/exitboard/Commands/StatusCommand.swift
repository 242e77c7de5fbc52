import ArgumentParser
import BoardJournal
import BoardModel
import BoardReport

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Print the figures once.",
    discussion: """
      Exit status: 0 no alert, 1 amber, 2 red or critical; 64 and higher are errors.
      """)

  @OptionGroup var store: StoreOptions

  @Flag(help: "Every figure as JSON, with its unit, what it is a share of, and how it is computed.")
  var json = false

  @Flag(help: "The JSON Schema of --json, with every member explained.")
  var schema = false

  @Option(help: "Show a past time: local 2026-11-20T20:15, or 20:15 today.")
  var at: String?

  func run() throws {
    if schema { return try Output.data(StatusReport.schema) }
    let loaded = try store.loadPlan()
    let now = WallClock.now
    let past = try at.map { try PastMoment.read($0, zone: loaded.zone, now: now) }
    let journal = try FoldedJournal(
      path: store.journalPath, isNamed: store.isJournalNamed, loaded: loaded, upTo: past)
    let status = StatusReport(
      of: journal.floor, plan: loaded.plan(with: journal.floor, at: now), now: past ?? now,
      faultCount: journal.faults.count)
    if json { try Output.data(status.json) } else { try Output.message(status.text) }
    if status.level > .calm { throw ExitCode(status.level == .amber ? 1 : 2) }
  }
}
