import BoardCanvas
import BoardJournal
import BoardModel
import BoardSettings
import BoardTerminal
import BoardText
import BoardUI
import CTerminal
import Glibc

/// Source of events other than the keys: a simulated evening.
protocol DraftSource {
  /// Returns the events up to `now`, oldest first; each event only once.
  mutating func drafts(upTo now: Timestamp) -> [Draft]
}

/// The main loop of the board.
///
/// Keys, signals, the event file, the recorder and a timer become messages; their effects are performed. The screen is
/// drawn at most once in each turn, and only if something changed.
struct BoardLoop: ~Copyable {
  var board: Board
  var terminal: Terminal
  var follower: JournalFollower
  let path: String
  let loaded: LoadedPlan
  /// Reads the file while a past moment is shown; `follower` does not read meanwhile.
  var pastReader: PastReader?
  /// The current floor while a past moment is shown.
  var presentFloor: Floor
  /// Snapshot near the beginning of the business day.
  var dayStart: FloorSnapshot?
  let recorder: Recorder
  let pins: PinChecker
  var checkpointWriter: CheckpointWriter
  var clock: BoardClock
  var draftSource: (any DraftSource)?
  let themes: Themes
  var alertCommand: AlertCommand
  /// Name of the current theme.
  var themeName: String
  var themeFileWatch = ThemeFileWatch()
  var historyReader: HistoryReader?
  var isDirty = true
  var paintedSecond = 0
  /// When the last printable key was read, in microseconds.
  var lastPrintableMicroseconds = Int.min / 2
  /// When the last flood of keys ended, in microseconds.
  var floodEndMicroseconds = Int.min / 2
  /// Number of characters read that are not keys.
  var noise = 0
  var hasMore = true
  /// Whether to draw before the daily calculations, because a checkpoint made most events known.
  var isFirstFrameDue: Bool
  /// When the last key was read, or the board opened.
  var lastKeyAt = MonotonicTime.now
  /// When the current reading began, and when to draw it next, both in microseconds.
  var readingStartMicroseconds = Microseconds.now
  var nextReadingFrameMicroseconds = 0
  var readPercent = 0
  var end: End?

  enum End {
    case quit
    case signal(Int32)
  }

  /// Maximum time to read before checking the keys again.
  static let maxReadMicroseconds = 20_000
  /// Time from which reading is shown, and the interval between frames while it is.
  static let hiddenReadingMicroseconds = 300_000
  static let readingFrameIntervalMicroseconds = 100_000
  /// Maximum time to read the past before checking the keys; a piece folds in a few milliseconds.
  static let maxPastReadMilliseconds = 40
  static let pastPieceBytes = 256 << 10
  /// Time without keys after which the board counts as idle.
  static let idleMilliseconds = 20_000
  /// Poll interval while the loop ends.
  static let endPollMilliseconds: Int32 = 20
  /// Keys that follow each other faster than this were not typed by hand.
  static let burstGapMicroseconds = 8000
  /// Wait for the next byte of a paste; programs that write byte by byte take microseconds.
  static let pasteGapMicroseconds = 8000
  static let alertCommandLimitMilliseconds = 5000

  init(
    board: Board, terminal: consuming Terminal, path: String, loaded: LoadedPlan,
    finding: CheckpointFinding, recorder: Recorder, pins: PinChecker, clock: BoardClock,
    draftSource: (any DraftSource)?, themes: Themes,
    theme: String
  ) {
    self.board = board
    self.terminal = terminal
    self.path = path
    self.recorder = recorder
    self.pins = pins
    self.clock = clock
    self.draftSource = draftSource
    self.themes = themes
    // A simulated evening alerts nobody.
    alertCommand = AlertCommand(
      draftSource == nil ? board.plan.alertCommand : [],
      limitMilliseconds: BoardLoop.alertCommandLimitMilliseconds)
    themeName = theme
    themeFileWatch.watch(themes.found(named: theme).path)
    follower = JournalFollower(path: path, finding: finding)
    self.loaded = loaded
    presentFloor = finding.snapshot?.floor ?? board.floor
    checkpointWriter = CheckpointWriter(path: path, finding: finding)
    isFirstFrameDue = finding.snapshot != nil && board.past == nil
    if let snapshot = finding.snapshot {
      let faults = snapshot.point.faults
      self.board.resume(from: snapshot.floor)
      _ = self.board.update(.faulted(faults.newest, count: faults.count))
    }
    if let moment = board.past { rewind(to: moment) }
  }

  /// The anchor of the line that signed the day on this board; `nil` if none did.
  var anchor: String? { board.anchor }

  /// Runs until the board is left and all recorded events are on disk; returns how it ended.
  mutating func run() -> End {
    while true {
      tick()
      read()
      verify()
      recordSourceDrafts()
      if let failure = alertCommand.poll(at: .now) { take(.notice(failure)) }
      for outcome in recorder.outcomes() { receive(outcome) }
      for outcome in pins.outcomes() { take(.pin(outcome.person, outcome.verdict)) }
      for signal in terminal.signals() { receive(signal) }
      if end == nil { handleKeys() }
      loadNextOlderDays()
      if let end, recorder.isIdle {
        if isPresent {
          checkpointWriter.writeAtExit(follower.point, board.floor, dayStart: dayStart, at: .now)
        }
        return end
      }
      if isDirty, !hasMore || board.hasCaughtUp || isReadingFrameDue() {
        isDirty = !terminal.show(board.draw())
        isFirstFrameDue = false
      }
      wait()
    }
  }

  /// Updates the time; the screen is redrawn only if it shows another time.
  mutating func tick() {
    let now = clock.now
    let wasDirty = isDirty
    take(.ticked(now, .now))
    // A paused clock still lets toasts expire.
    isDirty = wasDirty || clock.speed != 1 || now.seconds != paintedSecond
    if now.seconds != paintedSecond, themeFileWatch.hasChanged() { reloadTheme() }
    paintedSecond = now.seconds
  }

  mutating func take(_ message: Message) {
    isDirty = true
    for effect in board.update(message) { perform(effect) }
  }

  mutating func receive(_ outcome: Recorder.Outcome) {
    switch outcome {
    case .saved(let id, let seq, let hash): take(.saved(id, seq: seq, hash: hash))
    case .superseded(let id, let sentence): take(.superseded(id, sentence))
    case .rejected(let id, let sentence):
      if let id { take(.refused(id, sentence)) } else { take(.notice(sentence)) }
    }
  }

  mutating func receive(_ signal: TerminalSignal) {
    switch signal {
    case .resized: take(.resized(terminal.size))
    case .suspend: perform(.suspend)
    case .end(let number): end = .signal(number)
    }
  }

  /// Whether the floor is that of the file as it is now and the file has no problem.
  var isPresent: Bool { board.past == nil && !hasMore && board.isFileSound }

  /// Records what the event source has produced since the last turn.
  mutating func recordSourceDrafts() {
    guard board.hasCaughtUp, let drafts = draftSource?.drafts(upTo: clock.now), !drafts.isEmpty
    else {
      return
    }
    for (drafts, recorded) in DraftBatches(drafts, until: clock.now) {
      recorder.submit(Recorder.Job(id: nil, drafts: drafts, now: recorded))
    }
  }

  mutating func perform(_ effect: Effect) {
    switch effect {
    case .record(let draft, let id):
      recorder.submit(
        Recorder.Job(
          id: id, drafts: [draft], now: clock.now, condition: AppendCondition(of: draft, on: board))
      )
    case .lookUpPin(let person): take(.pin(person, pins.lookUp(person)))
    case .checkPin(let person, let pin): pins.check(pin, of: person, at: WallClock.now)
    case .ring(let rings): ring(rings)
    case .applyTheme(let name): applyTheme(name)
    case .rewind(let moment): rewind(to: moment)
    case .loadOlderDays(let days): historyReader = HistoryReader(path, days, for: board)
    case .advance(let minutes):
      guard clock.advance(minutes: minutes) else {
        take(.notice(tr("This is now, not the past")))
        return
      }
      // Show the events of that minute now, not in the next turn.
      tick()
      recordSourceDrafts()
      isDirty = true
    case .listenToMouse(let isOn): terminal.listenToMouse(isOn)
    case .redraw: terminal.invalidate()
    case .suspend:
      terminal.suspend()
      take(.resized(terminal.size))
    case .quit: end = .quit
    }
  }

  mutating func ring(_ rings: [RingingAlert]) {
    terminal.ringBell()
    let messages = rings.map {
      AlertMessage(ring: $0, store: board.plan.store, zone: board.floor.calendar.zone).text
    }
    if let failure = alertCommand.submit(messages, at: .now) { take(.notice(failure)) }
  }

  mutating func applyTheme(_ name: String) {
    let found = themes.found(named: name)
    themeName = name
    themeFileWatch.watch(found.path)
    apply(found.theme)
    if let fault = found.faults.first(where: \.isError) { take(.notice(fault.description)) }
  }

  mutating func apply(_ theme: Theme) {
    terminal.apply(theme)
    take(.themeChanged(theme.glyphs))
  }

  /// Reloads the current theme after its file changed; keeps the old one if the file is unreadable.
  mutating func reloadTheme() {
    let found = themes.found(named: themeName)
    if found.path != nil { apply(found.theme) }
    if let fault = found.faults.first(where: \.isError) { take(.notice(fault.description)) }
  }

  func wait() {
    guard historyReader == nil, !hasMore, board.hasCaughtUp,
      !isDirty || terminal.hasPendingOutput || end != nil
    else { return }
    let sources =
      end == nil
      ? [
        terminal.keyDescriptor, terminal.signalDescriptor, recorder.descriptor, pins.descriptor,
        board.past == nil ? follower.descriptor : -1, checkpointWriter.descriptor,
      ] : [recorder.descriptor]
    var descriptors = sources.filter { $0 >= 0 }
      .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    if terminal.hasPendingOutput {
      descriptors.append(
        pollfd(fd: terminal.outputDescriptor, events: Int16(POLLOUT), revents: 0))
    }
    _ = unsafe poll(&descriptors, nfds_t(descriptors.count), pollTimeoutMilliseconds)
  }

  var pollTimeoutMilliseconds: Int32 {
    // Only the recorder is awaited then, and it does not signal when it becomes idle.
    if end != nil { return BoardLoop.endPollMilliseconds }
    let left = alertCommand.millisecondsLeft(at: .now) ?? Int(Int32.max)
    return min(clock.millisecondsToNextChange, Int32(clamping: left))
  }
}

extension Key {
  var isPrintable: Bool {
    if case .character = self { true } else { false }
  }
}
