import ArgumentParser
import BoardJournal
import BoardModel
import BoardReport
import BoardText
import Glibc

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Play a simulated evening in a new event file.",
    discussion: """
      Your own event file is not changed: the events go into a new file, whose path is printed at \
      the end. If stdout is not a terminal, the whole evening is written at once and its figures \
      are printed.

      With --speed 0 the clock is paused, to show the evening at your own pace: > goes forward one \
      minute and } one hour.

      With --train the board of the default plan says what to do, recognises when it was done, and \
      prints the report at the end; you can leave at any time.
      """)

  @Option(help: "Speed-up factor; 0 pauses the clock.")
  var speed = 60

  @Option(help: "A number; the same number plays the same evening again.")
  var seed: UInt64 = 1

  @Option(help: "Local time to start at. Default: an hour and a half before closing.")
  var from: String?

  @Option(help: "The business day, such as 2026-11-20. Default: today.")
  var day: String?

  @Option(help: "How many ordinary days to add before it, for the trend and the week by hours.")
  var days = 14

  @Option(help: "Initials that your taps carry.")
  var by = "ME"

  @Option(
    help: "The new event file. Default: a file in a new folder under $TMPDIR.",
    completion: .file())
  var file: String?

  @Option(help: "The plan. Default: the board's plan.", completion: Completion.plan)
  var plan: String?

  @Option(
    name: .customLong("for"),
    help: "A ready plan instead: supermarket, restaurant, museum, bank, petrol or dealer.",
    completion: Completion.readyPlan)
  var trade: String?

  @Flag(help: "Guide a new manager through the evening in ten steps, checking each.")
  var train = false

  @OptionGroup var display: DisplayOptions

  func run() throws {
    for (option, value, most) in [("--speed", speed, 3600), ("--days", days, History.coveredDays)]
    where !(0...most).contains(value) {
      throw Failure.usage(
        tr("{option} {value}: write a number from 0 to {most}", option, value, most))
    }
    let loaded =
      train && plan == nil && trade == nil
      ? PlanLocation.shipped : try LoadedPlan.load(trade: trade, or: plan)
    let person = try Person(option: by)
    let day = try businessDay(loaded)
    let evening = SimulatedDay(
      plan: loaded.plan, calendar: loaded.calendar, day: day, seed: seed, kind: .eventful)
    let past = SimulatedDay.past(
      before: day, count: days, plan: loaded.plan, calendar: loaded.calendar, seed: seed)
    let start = try start(of: evening, loaded, on: day)
    let path = try newFile()
    let isShown = display.plain || isatty(STDOUT_FILENO) == 1
    if train, !isShown {
      throw Failure.usage(tr("--train needs a terminal, or --plain for a screen reader"))
    }
    var draftSource = DemoDraftSource(train ? evening.forTraining(loaded.plan) : evening)
    let until = isShown ? start : evening.drafts.last?.at ?? start
    var writer = JournalWriter(
      path: path, opening: loaded.opening(source: "demo", createsFolder: false), zone: loaded.zone)
    for (drafts, recorded) in (past + draftSource.drafts(upTo: until)).batches(until: until) {
      _ = try writer.append(drafts, now: recorded, if: .always)
    }
    if isShown {
      try BoardSession(
        path: path, isNamed: true, loaded: loaded,
        clock: BoardClock(origin: start, speed: train ? 1 : speed, isMovable: train),
        draftSource: draftSource,
        person: person, display: display, past: nil, trains: train
      ).run()
      if train { try printReport(of: day, path, loaded) }
    } else {
      let journal = try FoldedJournal(path: path, isNamed: true, loaded: loaded, upTo: nil)
      let status = StatusReport(
        of: journal.floor, plan: loaded.plan, now: until, faultCount: journal.faults.count)
      try Output.message(status.text)
    }
    try Output.message(tr("The events of this evening are in {path}", path) + "\n")
  }

  /// Prints the report of the evening as far as it went.
  private func printReport(of day: Day, _ path: String, _ loaded: LoadedPlan) throws(Failure) {
    let floor = try FoldedJournal(path: path, isNamed: true, loaded: loaded, upTo: nil).floor
    let now = floor.log.latest ?? WallClock.now
    var window = winsize()
    let isKnown = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 0
    let columns = isKnown ? min(80, Int(window.ws_col)) : 80
    try Output.message(
      DayReport(of: floor, plan: loaded.plan, day: day, now: now).document.text(columns: columns))
  }

  private func businessDay(_ loaded: LoadedPlan) throws(Failure) -> Day {
    guard let day else { return loaded.calendar.businessDay(of: WallClock.now) }
    guard let read = Day(text: day) else {
      throw Failure.usage(tr("--day {text}: write a day such as 2026-11-20", day))
    }
    return read
  }

  private func start(
    of evening: SimulatedDay, _ loaded: LoadedPlan, on day: Day
  ) throws(Failure) -> Timestamp {
    guard let from else {
      return max(evening.opens, evening.closes.adding(minutes: train ? -55 : -90))
    }
    guard let time = ClockTime(text: from) else {
      throw Failure.usage(tr("--from {text}: write a local time such as 19:30", from))
    }
    let isAfterMidnight = time < loaded.plan.dayStarts
    return loaded.zone.timestamp(on: day.adding(days: isAfterMidnight ? 1 : 0), at: time)
  }

  /// The option `file`, or a file in a new folder that only this user can enter; it is not removed.
  private func newFile() throws(Failure) -> String {
    if let file {
      guard unsafe access(file, F_OK) != 0 else {
        throw Failure(
          .cannotCreate, tr("{path} already exists; a simulated evening needs a new file", file))
      }
      return file
    }
    return try DemoFolder.new("exitboard-demo") + "/events.jsonl"
  }
}

enum DemoFolder {
  /// Makes a folder below $TMPDIR that only this user can enter.
  static func new(_ name: String) throws(Failure) -> String {
    let parent = Locations.environment("TMPDIR") ?? "/tmp"
    var template = Array("\(parent)/\(name)-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else {
      throw Failure(
        .cannotCreate,
        tr("cannot make a folder in {parent}: {reason}", parent, systemReason(errno)))
    }
    return String(untilNUL: template)
  }
}
