import BoardCanvas
import BoardJournal
import BoardModel
import BoardSettings
import BoardTerminal
import BoardText
import BoardUI
import Glibc

/// One run of the board, from opening the terminal to restoring it.
struct BoardSession {
  let path: String
  let isNamed: Bool
  let loaded: LoadedPlan
  var clock: BoardClock
  var draftSource: (any DraftSource)?
  let person: Person?
  let display: DisplayOptions
  /// Past moment to show first; `nil` = now.
  let past: Timestamp?

  /// Shows the board until it is left; prints it once if stdout is not a terminal.
  func run() throws(Failure) {
    guard display.plain || isatty(STDOUT_FILENO) == 1 else {
      try printOnce()
      return
    }
    // Check the event file before the screen changes, so that an error is printed as plain text.
    try checkJournal()
    guard let (end, anchor) = display.plain ? try runPlain() : try runOnScreen() else { return }
    // The terminal is restored by now, so this line stays visible.
    if let anchor {
      Output.message(tr("Signed off. Keep this: exitboard verify --anchor {anchor}", anchor) + "\n")
    }
    switch end {
    case .quit: return
    case .signal(let number): BlockedSignals.end(by: number)
    }
  }

  /// Prints the board once, `COLUMNS` columns wide (default 80).
  func printOnce() throws(Failure) {
    let journal = try FoldedJournal(
      path: path, isNamed: isNamed, loaded: loaded, upTo: past)
    let size = Size(
      columns: Locations.number("COLUMNS") ?? 80, rows: Locations.number("LINES") ?? 24)
    let isUTF8 = TerminalEnvironment.adoptLocale()
    var board = board(size: size, glyphs: display.glyphs ?? (isUTF8 ? .blocks : .ascii))
    board.setFloor(journal.floor, past: past)
    _ = board.update(.faulted(journal.faults.newest, count: journal.faults.count))
    _ = board.update(.journalStateChanged(journal.notice))
    Output.message(board.draw().text)
  }

  private func checkJournal() throws(Failure) {
    var follower = JournalFollower(path: path, watchesChanges: false)
    if case .unreadable(let reason) = follower.poll(limitBytes: 1).notice {
      throw Failure(.inputOutput, reason)
    }
  }

  /// Shows the board until it is left; `nil` if this terminal can only be printed on.
  private func runOnScreen() throws(Failure) -> (end: BoardLoop.End, anchor: String?)? {
    // Before any thread is started, so that signals interrupt no thread.
    BlockedSignals.block()
    let recorder = try Recorder(path: path, opening: opening, zone: loaded.zone)
    let pins = try PinChecker(PinFile(beside: path))
    let finding = loaded.checkpoint(beside: path, upTo: nil)
    let themes = Themes()
    let (theme, warning) = themes.theme(named: display.theme ?? loaded.plan.theme)
    do throws(TerminalError) {
      let terminal = try Terminal(theme: theme, glyphs: display.glyphs, colour: display.colour)
      var board = board(size: terminal.size, glyphs: terminal.glyphs)
      _ = board.update(.themeChanged(theme.glyphs))
      if let warning { _ = board.update(.notice(warning)) }
      if let notice = terminal.notice { _ = board.update(.notice(notice)) }
      for fault in loaded.faults.prefix(1) { _ = board.update(.notice(fault.description)) }
      var loop = BoardLoop(
        board: board, terminal: terminal, path: path, loaded: loaded, finding: finding,
        recorder: recorder, pins: pins, clock: clock, draftSource: draftSource, themes: themes,
        theme: display.theme ?? loaded.plan.theme)
      let end = loop.run()
      return (end, loop.anchor)
    } catch {
      guard error.allowsPrinting else { throw Failure(.osError, error.description) }
      try printOnce()
      Output.error("exitboard: \(error.description)\n")
      return nil
    }
  }

  /// Writes the board as lines until it is left.
  private func runPlain() throws(Failure) -> (end: BoardLoop.End, anchor: String?) {
    BlockedSignals.block()
    let recorder = try Recorder(path: path, opening: opening, zone: loaded.zone)
    let pins = try PinChecker(PinFile(beside: path))
    let finding = loaded.checkpoint(beside: path, upTo: past)
    do {
      let terminal = try PlainTerminal()
      var board = board(size: Size(columns: 80, rows: 24), glyphs: .blocks)
      for fault in loaded.faults.prefix(1) { _ = board.update(.notice(fault.description)) }
      var loop = PlainLoop(
        board: board, terminal: terminal, path: path, recorder: recorder, pins: pins,
        finding: finding,
        clock: clock, draftSource: draftSource)
      let end = loop.run()
      return (end, loop.anchor)
    } catch {
      throw Failure(.osError, error.description)
    }
  }

  private var opening: JournalOpening {
    JournalOpening(
      store: loaded.plan.store, app: LoadedPlan.app, source: Locations.source,
      createsFolder: !isNamed)
  }

  private func board(size: Size, glyphs: GlyphSet) -> Board {
    let now = clock.now
    return Board(
      plan: loaded.plan, zone: loaded.zone, size: size, glyphs: glyphs, now: now, uptime: .now,
      writer: Board.WriterID(
        source: Locations.source, start: String(WallClock.now.milliseconds, radix: 36)),
      person: person, themes: Themes().names, theme: display.theme ?? loaded.plan.theme, past: past,
      planDigest: Sha256.hex(of: PlanFile.identity(of: loaded.plan)))
  }
}
