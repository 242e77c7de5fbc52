import ArgumentParser
import BoardModel
import BoardReport

/// Prints the figures once, for people and for scripts.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Print the figures once.",
    discussion: """
      Exit status: 0 no alert, 1 amber, 2 red or critical; 64 and higher are errors.
      """)

  @OptionGroup var store: StoreOptions

  @Flag(
    name: .long,
    help: "Every figure as JSON, with its unit, what it is a share of, and how it is computed.")
  var json = false

  @Flag(name: .long, help: "The JSON Schema of --json, with every member explained.")
  var schema = false

  @Option(name: .long, help: "Show a past time: local 2026-11-20T20:15, or 20:15 today.")
  var at: String?

  func run() throws {
    var level = Level.calm
    if schema { return try Output.data(StatusSchema.text) }
    let loaded = try store.loadPlan()
    let now = WallClock.now
    let past = try at.map { try PastMoment.read($0, zone: loaded.zone, now: now) }
    let journal = try FoldedJournal(
      path: store.journalPath, isNamed: store.isJournalNamed, loaded: loaded, upTo: past)
    let figures = StatusFigures(journal: journal, plan: loaded.plan, now: past ?? now)
    level = figures.level
    if json { try Output.data(figures.json.text) } else { try Output.message(figures.text) }
    if level > .calm { throw ExitCode(level == .amber ? 1 : 2) }
  }
}
