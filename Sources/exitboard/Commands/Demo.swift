import ArgumentParser
import BoardJournal
import BoardModel
import Glibc

/// A simulated evening, to see the board at work.
struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Play a simulated evening in an event file of its own.",
    discussion: """
      Nothing of the store is touched: the events go into a new file, which is named at the end. \
      Where stdout is no terminal, the whole evening is written at once and the figures printed.
      """)

  @Option(help: "Minutes of the evening a minute takes.")
  var speed = 60

  @Option(help: "The evening's random numbers; the same seed plays the same evening.")
  var seed: UInt64 = 1

  @Option(help: "Local time to begin at. Default: an hour and a half before closing.")
  var from: String?

  @Option(help: "The new event file. Default: one in a new folder under $TMPDIR.")
  var file: String?

  @Option(help: "The plan. Default: as for the board.")
  var plan: String?

  @OptionGroup var look: LookOptions

  func run() throws {
    try reporting {
      guard (1...3600).contains(speed) else {
        throw Failure(.usage, "--speed \(speed): expected a number from 1 to 3600")
      }
      var store = try StoreOptions.parse([])
      store.plan = plan
      try play(try store.loadPlan())
    }
  }

  private func play(_ loaded: LoadedPlan) throws {
    let day = loaded.calendar.businessDay(of: WallClock.now)
    let evening = Evening(plan: loaded.plan, calendar: loaded.calendar, day: day, seed: seed)
    let start = try start(of: evening, loaded, on: day)
    let path = try newFile()
    var feeder = DemoFeeder(evening)
    let isShown = look.plain || isatty(STDOUT_FILENO) == 1
    let until = isShown ? start : evening.drafts.last?.at ?? start
    try append(feeder.drafts(upTo: until), now: until, to: path, loaded)
    if isShown {
      try BoardSession(
        path: path, isNamed: true, loaded: loaded, clock: .running(from: start, speed: speed),
        feeder: feeder, person: Person("ME"), look: look, past: nil
      ).run()
    } else {
      let reading = try FloorReading(
        path: path, isNamed: true, loaded: loaded, upTo: nil)
      Output.say(StatusFigures(reading: reading, plan: loaded.plan, now: until).text)
    }
    Output.say("The evening is in \(path)\n")
  }

  private func start(
    of evening: Evening, _ loaded: LoadedPlan, on day: Day
  ) throws(Failure) -> Timestamp {
    guard let from else { return max(evening.opens, evening.closes.adding(minutes: -90)) }
    guard let time = ClockTime(text: from) else {
      throw Failure(.usage, "--from \(from): expected a local time such as 19:30")
    }
    let isAfterMidnight = time < loaded.plan.dayStarts
    return loaded.zone.moment(on: day.adding(days: isAfterMidnight ? 1 : 0), at: time)
  }

  private func newFile() throws(Failure) -> String {
    guard let file else {
      return try TemporaryFolder.make(named: "exitboard-demo") + "/events.jsonl"
    }
    guard unsafe access(file, F_OK) != 0 else {
      throw Failure(
        .cannotCreate, "\(file) is there already; a simulated evening gets a file of its own")
    }
    return file
  }

  private func append(
    _ drafts: [Draft], now: Timestamp, to path: String, _ loaded: LoadedPlan
  ) throws(Failure) {
    var writer = loaded.journalWriter(path: path, createsFolder: false, source: "demo")
    do {
      _ = try writer.append(drafts, now: now)
    } catch {
      throw Failure(error)
    }
  }
}
