import BoardCanvas
import BoardJournal
import BoardModel
import BoardSettings
import BoardTerminal
import BoardText
import BoardUI
import BoardWire
import Glibc

/// One run of head office's screen, from opening the terminal to restoring it.
struct FleetSession: ScreenProgram {
  let address: FleetServer
  let plan: FleetPlan
  /// The folder of the copies; `nil` = stores cannot be looked into.
  let kept: String?
  /// Head office's own event file, which holds who saw which alert.
  let file: String
  let isFileNamed: Bool
  let person: Person?
  let display: DisplayOptions

  var planTheme: String { Plan.standard.theme }

  /// Shows the screen until it is left; prints it once if stdout is not a terminal.
  func run() throws(Failure) {
    guard display.plain || isatty(STDOUT_FILENO) == 1 else { return try printOnce() }
    // Before any thread is started, so that signals interrupt no thread.
    BlockedSignals.block()
    // Without the library nothing can ever arrive, so that no screen is opened.
    _ = try reader()
    guard let end = try onFrontEnd() else { return }
    try BlockedSignals.end(as: end)
  }

  func run<Front: FrontEnd & ~Copyable>(
    on frontEnd: consuming Front, glyphs: GlyphSet, themes: ThemeChoice, notices: [String]
  ) throws(Failure) -> LoopEnd {
    let loaded = LoadedPlan(.standard, zone: WallClock.processZoneRules)
    let opening = JournalOpening(
      store: plan.name.isEmpty ? "fleet" : plan.name, app: LoadedPlan.app,
      source: Locations.source, createsFolder: !isFileNamed)
    let recorder = try Recorder(path: file, opening: opening, loaded: loaded, keys: KeyRing())
    var board = board(size: frontEnd.size, glyphs: glyphs, themes: themes)
    if frontEnd.hasScreen {
      _ = board.update(.program(.themeChanged(themes.found.theme.glyphs)))
    }
    for notice in notices { _ = board.update(.program(.notice(notice))) }
    var loop = FleetLoop(
      board: board, frontEnd: frontEnd, reader: try reader(), recorder: recorder, file: file,
      kept: kept, themes: themes, planTheme: planTheme)
    return loop.run()
  }

  /// Prints the screen once everything that the server has was read.
  func printOnce() throws(Failure) {
    var reader: StandingsReader<NatsBroker>
    do throws(WireError) { reader = try FleetStatusCommand.reader(address) } catch {
      throw Failure(error)
    }
    var marks = SeenMarks(path: file)
    marks.read(into: &reader.floor)
    var board = board(
      size: printedSize, glyphs: printedGlyphs,
      themes: ThemeChoice(Themes(), name: themeName, background: nil))
    var connection = FleetConnection()
    (connection.state, connection.server) = (.live, reader.server)
    connection.foreignCount = reader.foreignCount
    _ = board.update(.connection(connection))
    _ = board.follow(&reader.floor)
    try Output.message(board.draw().text)
  }

  private func reader() throws(Failure) -> StandingsReader<NatsBroker> {
    do throws(WireError) {
      return StandingsReader(
        try NatsBroker(address, name: "head"), stream: Subjects.nowStream, keepsPlans: false,
        seed: .random(in: 0 ... .max))
    } catch {
      throw Failure(error)
    }
  }

  private func board(size: Size, glyphs: GlyphSet, themes: ThemeChoice) -> FleetBoard {
    let now = WallClock.now
    let figures = FleetFigures(of: FleetFloor(), plan: plan, at: now) {
      WallClock.zoneRules(named: $0)
    }
    return FleetBoard(
      figures: figures, zone: WallClock.processZoneRules, size: size, glyphs: glyphs, now: now,
      uptime: .now,
      writer: Board.WriterID(
        source: Locations.source, start: String(now.milliseconds, radix: 36)),
      person: person, hasCopies: kept != nil, themes: themes.themes.names, theme: themes.name)
  }
}
