import BoardCanvas
import BoardJournal
import BoardModel
import BoardSettings
import BoardTerminal
import BoardUI
import BoardWords
import CTerminal
import Glibc

/// Where records come from beside the keys: a demonstration's evening.
protocol Feeder {
  /// What happened up to a moment, oldest first; each once.
  mutating func drafts(upTo now: Timestamp) -> [Draft]
}

/// The one loop: keys, signals, the event file, the recorder and a timer go in as messages; effects are performed, and
/// the screen is drawn once a turn where anything came.
struct BoardLoop: ~Copyable {
  var board: Board
  var terminal: Terminal
  var follower: JournalFollower
  let path: String
  let loaded: LoadedPlan
  /// Goes through the file while a past moment is shown; `follower` stands still meanwhile.
  var pastReader: PastReader?
  /// The floor of now while a past moment is shown.
  var present: Floor
  /// From about the beginning of the business day.
  var morning: Milestone?
  let recorder: Recorder
  let pins: PinDesk
  var keeper: Keeper
  var clock: BoardClock
  var feeder: (any Feeder)?
  let looks: Looks
  var alertCommand: AlertCommand
  /// The name of the theme that is worn, and an eye on its file.
  var worn: String
  var themeWatch = ThemeWatch()
  var recall: HistoryReading?
  var isDirty = true
  var paintedSecond = 0
  /// When a letter last came, in microseconds.
  var lastPrintable = Int.min / 2
  /// When a flood of keys last ended, likewise.
  var floodEnded = Int.min / 2
  /// Characters that came and are no keys.
  var noise = 0
  var hasMore = true
  /// A checkpoint made most of the file known: the first picture comes before what is worked out once a day.
  var isFirstPictureDue: Bool
  /// When the last key came, or the board was opened.
  var typedAt = Steady.now
  /// When what is being read was begun, and when it is to be drawn next.
  var readingSince = Microseconds.now
  var nextReadingFrame = 0
  var readPercent = 0
  var end: End?

  enum End {
    case quit
    case signal(Int32)
  }

  /// Read for at most this long before looking at the keys again.
  static let readMicroseconds = 20_000
  /// Reading that takes longer than this is shown, and drawn anew as often.
  static let quietReadingMicroseconds = 300_000
  static let readingFrameMicroseconds = 100_000
  /// Likewise for the past; a piece folds in a few milliseconds.
  static let pastMilliseconds = 40
  static let pastPieceBytes = 256 << 10
  /// A hand that has rested for so long is not about to type.
  static let quietMilliseconds = 20_000
  /// Keys that follow each other faster than this came from no hand.
  static let endingMilliseconds: Int32 = 20
  static let gatherMicroseconds = 8000
  /// Programs that write byte by byte take microseconds from one to the next.
  static let loneMicroseconds = 8000
  static let alertCommandMilliseconds = 5000

  init(
    board: Board, terminal: consuming Terminal, path: String, loaded: LoadedPlan,
    finding: CheckpointFinding, recorder: Recorder, pins: PinDesk, clock: BoardClock,
    feeder: (any Feeder)?, looks: Looks,
    wearing theme: String
  ) {
    self.board = board
    self.terminal = terminal
    self.path = path
    self.recorder = recorder
    self.pins = pins
    self.clock = clock
    self.feeder = feeder
    self.looks = looks
    // A simulated evening calls nobody.
    alertCommand = AlertCommand(
      feeder == nil ? board.plan.alertCommand : [],
      limitMilliseconds: BoardLoop.alertCommandMilliseconds)
    worn = theme
    themeWatch.watch(looks.found(named: theme).path)
    follower = JournalFollower(path: path, finding: finding)
    self.loaded = loaded
    present = finding.milestone?.floor ?? board.floor
    keeper = Keeper(path: path, finding: finding)
    isFirstPictureDue = finding.milestone != nil && board.past == nil
    if let milestone = finding.milestone {
      let faults = milestone.point.faults
      self.board.resume(from: milestone.floor)
      _ = self.board.update(.faulted(faults.newest, count: faults.count))
    }
    if let moment = board.past { rewind(to: moment) }
  }

  /// The `seq:hash` of the line that signed the day on this board, if one did.
  var anchor: String? { board.anchor }

  /// Runs until the board is left, and what was tapped is on the disk; says how.
  mutating func run() -> End {
    while true {
      tick()
      read()
      verify()
      feed()
      if let trouble = alertCommand.turn(at: .now) { take(.told(trouble)) }
      for outcome in recorder.outcomes() { hear(outcome) }
      for outcome in pins.outcomes() { take(.pin(outcome.person, outcome.verdict)) }
      for signal in terminal.signals() { hear(signal) }
      if end == nil { keys() }
      recallOn()
      if let end, recorder.isIdle {
        if isPresent {
          keeper.leave(follower.point, board.floor, morning: morning, at: .now)
        }
        return end
      }
      if isDirty, !hasMore || board.hasCaughtUp || isReadingShown() {
        isDirty = !terminal.show(board.draw())
        isFirstPictureDue = false
      }
      wait()
    }
  }

  /// The clock alone repaints only when it shows something else.
  mutating func tick() {
    let now = clock.now
    let wasDirty = isDirty
    take(.ticked(now, .now))
    // A standing clock still lets toasts go.
    isDirty = wasDirty || clock.speed != 1 || now.seconds != paintedSecond
    if now.seconds != paintedSecond, themeWatch.hasChanged() { wearAgain() }
    paintedSecond = now.seconds
  }

  mutating func take(_ message: Message) {
    isDirty = true
    for effect in board.update(message) { perform(effect) }
  }

  mutating func hear(_ outcome: Recorder.Outcome) {
    switch outcome {
    case .saved(let id, let seq, let hash): take(.saved(id, seq: seq, hash: hash))
    case .overtaken(let id, let sentence): take(.overtaken(id, sentence))
    case .refused(let id, let sentence):
      if let id { take(.refused(id, sentence)) } else { take(.told(sentence)) }
    }
  }

  mutating func hear(_ signal: TerminalSignal) {
    switch signal {
    case .resized: take(.resized(terminal.size))
    case .suspend: perform(.suspend)
    case .end(let number): end = .signal(number)
    }
  }

  /// The floor is that of the file as it stands now, and nothing is wrong with that.
  var isPresent: Bool { board.past == nil && !hasMore && board.isFileSound }

  mutating func feed() {
    guard board.hasCaughtUp, let drafts = feeder?.drafts(upTo: clock.now), !drafts.isEmpty else {
      return
    }
    for (drafts, recorded) in RecordedStretches(drafts, until: clock.now) {
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
    case .wear(let name): wear(name)
    case .rewind(let moment): rewind(to: moment)
    case .recall(let days): recall = HistoryReading(path, days, for: board)
    case .advance(let minutes):
      guard clock.advance(minutes: minutes) else {
        take(.told(Words.Disabled.now))
        return
      }
      // What the minute brings is seen at once, not when the board looks up next.
      tick()
      feed()
      isDirty = true
    case .listenToMouse(let isOn): terminal.listenToMouse(isOn)
    case .redraw: terminal.redraw()
    case .suspend:
      terminal.suspend()
      take(.resized(terminal.size))
    case .quit: end = .quit
    }
  }

  mutating func ring(_ rings: [Ring]) {
    terminal.ring()
    let messages = rings.map {
      AlertMessage(ring: $0, store: board.plan.store, zone: board.floor.calendar.zone).text
    }
    if let trouble = alertCommand.ring(messages, at: .now) { take(.told(trouble)) }
  }

  mutating func wear(_ name: String) {
    let found = looks.found(named: name)
    worn = name
    themeWatch.watch(found.path)
    put(on: found.theme)
    if let fault = found.faults.first(where: \.isError) { take(.told(fault.description)) }
  }

  mutating func put(on theme: Theme) {
    terminal.wear(theme)
    take(.dressed(theme.glyphs))
  }

  /// Wears a theme whose file was changed; one that can no longer be read leaves the old one on.
  mutating func wearAgain() {
    let found = looks.found(named: worn)
    if found.path != nil { put(on: found.theme) }
    if let fault = found.faults.first(where: \.isError) { take(.told(fault.description)) }
  }

  func wait() {
    guard recall == nil, !hasMore, board.hasCaughtUp,
      !isDirty || terminal.isBehind || end != nil
    else { return }
    let sources =
      end == nil
      ? [
        terminal.keyDescriptor, terminal.signalDescriptor, recorder.descriptor, pins.descriptor,
        board.past == nil ? follower.descriptor : -1, keeper.descriptor,
      ] : [recorder.descriptor]
    var descriptors = sources.filter { $0 >= 0 }
      .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    if terminal.isBehind {
      descriptors.append(
        pollfd(fd: terminal.outputDescriptor, events: Int16(POLLOUT), revents: 0))
    }
    _ = unsafe poll(&descriptors, nfds_t(descriptors.count), patience)
  }

  var patience: Int32 {
    // Only the recorder is waited for then, and it does not say when it has nothing more to do.
    if end != nil { return BoardLoop.endingMilliseconds }
    let left = alertCommand.millisecondsLeft(at: .now) ?? Int(Int32.max)
    return min(clock.millisecondsToNextChange, Int32(clamping: left))
  }
}

extension Key {
  var isPrintable: Bool {
    if case .character = self { true } else { false }
  }
}
