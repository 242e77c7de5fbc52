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
struct BoardSession {
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

  private var themeName: String {
    display.theme ?? KeptTheme.name(over: loaded.plan.theme) ?? loaded.plan.theme
  }

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
    let keys = KeyRing()
    let recorder = try Recorder(
      path: path, opening: loaded.opening(source: Locations.source, createsFolder: !isNamed),
      loaded: loaded, keys: keys)
    let pins = try PinChecker(PinFile(beside: path), keys)
    let themes = ThemeChoice(
      Themes(), name: themeName, background: TerminalEnvironment.background)
    let ended: (end: LoopEnd, anchor: String?)
    do throws(TerminalError) {
      if display.plain {
        let board = board(size: PlainFrontEnd.size, glyphs: .blocks, themes: themes)
        ended = run(board, on: try PlainFrontEnd(), recorder, pins, themes)
      } else {
        let terminal = try Terminal(
          theme: themes.found.theme, glyphs: display.glyphs, colour: display.colour)
        var board = board(size: terminal.size, glyphs: terminal.glyphs, themes: themes)
        _ = board.update(.themeChanged(themes.found.theme.glyphs))
        for notice in [themes.found.warning, terminal.notice].compactMap(\.self) {
          _ = board.update(.notice(notice))
        }
        ended = run(board, on: terminal, recorder, pins, themes)
      }
    } catch {
      guard error.allowsPrinting else { throw Failure(.osError, error.description) }
      try printOnce()
      Output.report(error.description)
      return
    }
    try finish(ended.end, anchor: ended.anchor)
  }

  private func run<Front: FrontEnd & ~Copyable>(
    _ board: Board, on frontEnd: consuming Front, _ recorder: Recorder, _ pins: PinChecker,
    _ themes: ThemeChoice
  ) -> (end: LoopEnd, anchor: String?) {
    var board = board
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
    if case .signal(let number) = end { BlockedSignals.end(by: number) }
    guard isWritten else { throw Output.failure }
  }

  /// Prints the board once, `COLUMNS` columns wide (default 80).
  private func printOnce() throws(Failure) {
    let journal = try FoldedJournal(path: path, isNamed: isNamed, loaded: loaded, upTo: past)
    let size = Size(
      columns: min(500, Locations.number("COLUMNS") ?? 80),
      rows: min(500, Locations.number("LINES") ?? 24))
    let isUTF8 = TerminalEnvironment.adoptLocale()
    var board = board(
      size: size, glyphs: display.glyphs ?? (isUTF8 ? .blocks : .ascii),
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
    Board(
      plan: loaded.plan, zone: loaded.zone, size: size, glyphs: glyphs, now: clock.now,
      uptime: .now,
      writer: Board.WriterID(
        source: Locations.source, start: String(WallClock.now.milliseconds, radix: 36)),
      person: person, themes: themes.themes.names, theme: themes.name, past: past,
      adoption: PlanAdopted(of: loaded.plan))
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
