import BoardCanvas
import BoardJournal
import BoardModel
import BoardSettings
import BoardTerminal
import BoardText
package import BoardUI
import BoardWire
import Glibc

/// One run of the board, from opening the terminal to restoring it.
struct BoardSession: ScreenProgram {
  let path: String
  let isNamed: Bool
  let loaded: LoadedPlan
  var clock: BoardClock
  var draftSource: DemoDraftSource?
  let person: Person?
  let display: DisplayOptions
  let past: Timestamp?
  /// Whether the board guides a new manager.
  var trains = false

  var planTheme: String { loaded.plan.theme }

  /// Shows the board until it is left; prints it once if stdout is not a terminal.
  func run() throws(Failure) {
    guard display.plain || isatty(STDOUT_FILENO) == 1 else { return try printOnce() }
    // Check the event file before the screen changes, so that an error is printed as plain text.
    var follower = JournalFollower(path: path, watchesChanges: false)
    if case .unreadable(let reason) = follower.poll(limitBytes: 1).notice {
      throw Failure(.inputOutput, reason)
    }
    // Before any thread is started, so that signals interrupt no thread.
    BlockedSignals.block()
    guard let ended = try onFrontEnd() else { return }
    try finish(ended.end, anchor: ended.anchor)
  }

  func run<Front: FrontEnd & ~Copyable>(
    on frontEnd: consuming Front, glyphs: GlyphSet, themes: ThemeChoice, notices: [String]
  ) throws(Failure) -> (end: LoopEnd, anchor: String?) {
    let keys = KeyRing()
    let recorder = try Recorder(
      path: path, opening: loaded.opening(source: Locations.source, createsFolder: !isNamed),
      loaded: loaded, keys: keys)
    let pins = try PinChecker(PinFile(beside: path), keys)
    var board = board(size: frontEnd.size, glyphs: glyphs, themes: themes)
    if frontEnd.hasScreen { _ = board.update(.themeChanged(themes.found.theme.glyphs)) }
    for notice in notices { _ = board.update(.notice(notice)) }
    if trains { board.train() }
    if let fault = loaded.faults.first { _ = board.update(.notice(fault.description)) }
    var loop = BoardLoop(
      self, board: board, frontEnd: frontEnd, recorder: recorder, pins: pins, themes: themes)
    return loop.run()
  }

  /// Prints the anchor, which stays visible because the terminal is restored by now.
  private func finish(_ end: LoopEnd, anchor: String?) throws(Failure) {
    let text = anchor.map {
      tr("Signed off. Keep this: exitboard verify --anchor {anchor}", $0) + "\n"
    }
    let isWritten = Output.isWritten(message: text ?? "")
    try BlockedSignals.end(as: end)
    guard isWritten else { throw Output.failure }
  }

  func printOnce() throws(Failure) {
    let journal = try FoldedJournal(path: path, isNamed: isNamed, loaded: loaded, upTo: past)
    var board = board(
      size: printedSize, glyphs: printedGlyphs,
      themes: ThemeChoice(Themes(), name: themeName, background: nil))
    let today = loaded.calendar.businessDay(of: clock.now)
    let earlier = loaded.plan(with: journal.floor, at: clock.now).earlier
    _ = board.update(.plansRead(earlier, presentFrom: today))
    board.setFloor(journal.floor, past: past)
    _ = board.update(.faulted(journal.faults.newest, count: journal.faults.count))
    _ = board.update(.journalStateChanged(journal.notice))
    _ = board.update(.forked(PublishFile.isForked(path)))
    try Output.message(board.draw().text)
  }

  private func board(size: Size, glyphs: GlyphSet, themes: ThemeChoice) -> Board {
    let plan = loaded.plan
    return Board(
      plan: plan, zone: loaded.zone, size: size, glyphs: glyphs, now: clock.now,
      uptime: .now,
      writer: Board.WriterID(
        source: Locations.source, start: String(WallClock.now.milliseconds, radix: 36)),
      person: person, themes: themes.themes.names, theme: themes.name, past: past,
      adoption: PlanAdopted(of: plan))
  }
}

/// The system clock, or a clock for a demonstration, which starts at a chosen moment and runs faster or is paused.
struct BoardClock: Sendable {
  /// The time shown at `started`; `nil` for the system clock.
  var origin: Timestamp?
  private let started = MonotonicTime.now
  /// Speed-up factor; 1 for the system clock, 0 = paused.
  let speed: Int
  /// Whether a running clock can be moved forward, as a paused one can.
  var isMovable = false

  var now: Timestamp {
    guard let origin else { return WallClock.now }
    let elapsed = MonotonicTime.now.milliseconds - started.milliseconds
    return Timestamp(milliseconds: origin.milliseconds + Int64(elapsed * speed))
  }

  /// Advances a paused clock, or one that is movable; `false` if it is neither.
  mutating func advance(minutes: Int) -> Bool {
    guard speed == 0 || isMovable else { return false }
    origin = origin?.adding(minutes: minutes)
    return true
  }

  /// Time until the displayed time changes; a fast clock is displayed ten times a second.
  var timeToNextChange: Duration {
    .milliseconds(speed > 1 ? 100 : speed == 1 ? 1000 - now.milliseconds % 1000 : 1000)
  }
}

extension MonotonicTime {
  static var now: MonotonicTime { MonotonicTime(milliseconds: Uptime.milliseconds) }

  package static func + (time: MonotonicTime, span: Duration) -> MonotonicTime {
    time.adding(milliseconds: span.milliseconds)
  }

  package static func - (time: MonotonicTime, earlier: MonotonicTime) -> Duration {
    .milliseconds(time.milliseconds - earlier.milliseconds)
  }
}
