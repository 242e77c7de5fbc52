import BoardCanvas
import BoardJournal
import BoardModel
import BoardTerminal
import BoardText
import BoardUI
import Glibc

/// The main loop of the board as lines: each change is printed as a line, without a screen.
struct PlainLoop: ~Copyable {
  private var board: Board
  private var terminal: PlainTerminal
  private var writer = PlainWriter()
  private var follower: JournalFollower
  private let path: String
  private let recorder: Recorder
  private let pins: PinChecker
  private var clock: BoardClock
  private var draftSource: (any DraftSource)?
  private var alertCommand: AlertCommand
  private var hasMore = true
  private var end: BoardLoop.End?

  private static let chunkBytes = 4 << 20
  private static let alertCommandLimitMilliseconds = 5000

  init(
    board: Board, terminal: consuming PlainTerminal, path: String, recorder: Recorder,
    pins: PinChecker, finding: CheckpointFinding, clock: BoardClock, draftSource: (any DraftSource)?
  ) {
    self.board = board
    self.terminal = terminal
    self.path = path
    self.recorder = recorder
    self.pins = pins
    self.clock = clock
    self.draftSource = draftSource
    alertCommand = AlertCommand(
      draftSource == nil ? board.plan.alertCommand : [],
      limitMilliseconds: PlainLoop.alertCommandLimitMilliseconds)
    follower = JournalFollower(path: path, finding: finding)
    if let snapshot = finding.snapshot {
      let faults = snapshot.point.faults
      self.board.resume(from: snapshot.floor)
      _ = self.board.update(.faulted(faults.newest, count: faults.count))
    }
  }

  var anchor: String? { board.anchor }

  /// Runs until it is left and all recorded events are on disk; returns how it ended.
  mutating func run() -> BoardLoop.End {
    while true {
      take(.ticked(clock.now, .now))
      read()
      if board.hasCaughtUp, let drafts = draftSource?.drafts(upTo: clock.now), !drafts.isEmpty {
        recorder.submit(Recorder.Job(id: nil, drafts: drafts, now: clock.now))
      }
      if let failure = alertCommand.poll(at: .now) { take(.notice(failure)) }
      for outcome in recorder.outcomes() { receive(outcome) }
      for outcome in pins.outcomes() { take(.pin(outcome.person, outcome.verdict)) }
      for signal in terminal.signals() {
        switch signal {
        case .resized: break
        case .suspend: terminal.suspend()
        case .end(let number): end = .signal(number)
        }
      }
      handleKeys()
      for line in writer.lines(of: board) where !Output.message(line + "\n") {
        // The reader of stdout has closed it.
        end = .signal(SIGPIPE)
      }
      if let end, recorder.isIdle { return end }
      wait()
    }
  }

  private mutating func take(_ message: Message) {
    for effect in board.update(message) { perform(effect) }
  }

  private mutating func receive(_ outcome: Recorder.Outcome) {
    switch outcome {
    case .saved(let id, let seq, let hash): take(.saved(id, seq: seq, hash: hash))
    case .superseded(let id, let sentence): take(.superseded(id, sentence))
    case .rejected(let id, let sentence):
      if let id { take(.refused(id, sentence)) } else { take(.notice(sentence)) }
    }
  }

  private mutating func read() {
    let update = follower.poll(limitBytes: PlainLoop.chunkBytes)
    hasMore = update.hasMore
    let past = board.past
    let events =
      past.map { past in update.events.filter { ($0.recorded ?? $0.at) <= past } } ?? update.events
    if !events.isEmpty { take(.happened(events)) }
    if !update.faults.isEmpty { take(.faulted(update.faults, count: update.faults.count)) }
    if let notice = update.notice { take(.journalStateChanged(notice)) }
    if !hasMore, !board.hasCaughtUp { take(.caughtUp) }
  }

  private mutating func handleKeys() {
    var keys: [Key] = []
    for input in terminal.input() {
      switch input {
      case .key(let key): keys.append(key)
      case .paste(let text): take(.pasted(text))
      case .dropped(let count): take(.garbled(count))
      case .resized: break
      case .hungUp: end = .quit
      }
    }
    // Echo typed text, since nothing else shows it.
    if board.isTypingLine {
      for key in keys { Output.echo(key) }
    }
    if !keys.isEmpty { take(.typed(keys)) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .record(let draft, let id):
      recorder.submit(
        Recorder.Job(
          id: id, drafts: [draft], now: clock.now,
          condition: AppendCondition(of: draft, on: board)))
    case .lookUpPin(let person): take(.pin(person, pins.lookUp(person)))
    case .checkPin(let person, let pin): pins.check(pin, of: person, at: WallClock.now)
    case .ring(let rings): ring(rings)
    case .applyTheme, .redraw, .listenToMouse:
      take(.notice(tr("Themes, zoom, the mouse and the redraw key do nothing in --plain.")))
    case .rewind(let moment): rewind(to: moment)
    case .loadOlderDays(let days): loadOlderDays(days)
    case .advance(let minutes):
      if !clock.advance(minutes: minutes) { take(.notice(tr("This is now, not the past"))) }
    case .suspend: terminal.suspend()
    case .quit: end = .quit
    }
  }

  private mutating func ring(_ rings: [RingingAlert]) {
    if isatty(STDOUT_FILENO) == 1 { Output.writeRaw("\u{7}") }
    let messages = rings.map {
      AlertMessage(ring: $0, store: board.plan.store, zone: board.floor.calendar.zone).text
    }
    if let failure = alertCommand.submit(messages, at: .now) { take(.notice(failure)) }
  }

  private mutating func rewind(to moment: Timestamp?) {
    let calendar = board.floor.calendar
    let finding = CheckpointFinding.find(
      beside: path, app: LoadedPlan.app, calendar: calendar, upTo: moment)
    follower = JournalFollower(path: path, finding: finding)
    board.rewind(to: moment, from: finding.snapshot?.floor ?? Floor(calendar: calendar))
    hasMore = true
  }

  /// Reads the older days at once: there is no screen that would stop meanwhile.
  private mutating func loadOlderDays(_ days: ClosedRange<Day>) {
    var reading = HistoryReader(path, days, for: board)
    var history: History?
    while history == nil { history = reading.step() }
    take(.olderDaysLoaded(history ?? History()))
  }

  private func wait() {
    guard !hasMore else { return }
    var descriptors = [
      terminal.keyDescriptor, terminal.signalDescriptor, follower.descriptor, recorder.descriptor,
      pins.descriptor,
    ].filter { $0 >= 0 }.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let left = alertCommand.millisecondsLeft(at: .now) ?? Int(Int32.max)
    let pollTimeoutMilliseconds = min(clock.millisecondsToNextChange, Int32(clamping: left))
    _ = unsafe poll(&descriptors, nfds_t(descriptors.count), pollTimeoutMilliseconds)
  }
}
