import ArgumentParser
import BoardModel
import BoardText

struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Show the board; if stdout is not a terminal, print it once.")

  @OptionGroup var store: StoreOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "Initials that your taps carry. Default: the board asks.")
  var by: String?

  @Option(help: "Show a past time: local 2026-11-20T20:15, or 20:15 today.")
  var at: String?

  func run() throws {
    let loaded = try store.loadPlan()
    let person = try by.map { try Person(option: $0) }
    let past = try at.map { try PastMoment.read($0, zone: loaded.zone, now: WallClock.now) }
    try BoardSession(
      path: store.journalPath, isNamed: store.isJournalNamed, loaded: loaded,
      clock: BoardClock(origin: nil, speed: 1),
      draftSource: nil, person: person, display: display, past: past
    ).run()
  }
}

extension Person {
  init(option by: String) throws(Failure) {
    self.init(by)
    guard isWellFormed else {
      throw Failure.usage(tr("--by {by}: initials are 1 to 12 letters or digits", by))
    }
  }
}
