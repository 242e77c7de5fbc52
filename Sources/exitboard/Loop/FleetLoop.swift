import BoardCanvas
import BoardJournal
import BoardModel
import BoardSettings
import BoardTerminal
import BoardText
import BoardUI
import BoardWire
import Glibc

/// The main loop of head office's screen, on a screen and as lines.
///
/// Keys, signals, the server, head office's own event file, the copy that is looked into and a timer become messages; their
/// effects are performed. The screen is shown at most once in each turn, and only if something changed.
struct FleetLoop<Front: FrontEnd & ~Copyable>: ~Copyable {
  private var board: FleetBoard
  private var frontEnd: Front
  private var reader: StandingsReader<NatsBroker>
  private var marks: SeenMarks
  private let recorder: Recorder
  private var themes: ThemeChoice
  private let kept: String?
  private let planTheme: String

  private var copy: CopyReader?
  private var comparison: ComparisonReader?
  private var connection = FleetConnection()
  private var readCount = 0
  /// Until then what the server sends may wait, so that a large fleet wakes the screen some times a second, not always.
  private var restUntil = MonotonicTime(milliseconds: 0)
  private var isDirty = true
  private var paintedSecond = 0
  private var end: LoopEnd?

  private static var rest: Duration { .milliseconds(250) }

  init(
    board: FleetBoard, frontEnd: consuming Front, reader: consuming StandingsReader<NatsBroker>,
    recorder: Recorder, file: String, kept: String?, themes: ThemeChoice, planTheme: String
  ) {
    self.board = board
    self.frontEnd = frontEnd
    self.reader = reader
    marks = SeenMarks(path: file)
    self.recorder = recorder
    self.themes = themes
    (self.kept, self.planTheme) = (kept, planTheme)
  }

  /// Runs until the screen is left and what was recorded is on the disk.
  mutating func run() -> LoopEnd {
    while true {
      for message in recorder.outcomes() { take(.program(message)) }
      tick()
      let signals = frontEnd.signals()
      for signal in signals { receive(signal) }
      end = end ?? frontEnd.loss
      if end == nil { handleKeys() }
      readCopies()
      if let end, recorder.isIdle {
        reader.close()
        return end
      }
      if isDirty { isDirty = !frontEnd.show(board) }
      wait()
    }
  }

  /// Reads what the server sent and who saw what, and follows the time once a second.
  private mutating func tick() {
    let now = WallClock.now
    let hasNews = readServer(now)
    let isNewSecond = now.seconds != paintedSecond
    // A key guard needs the time of each turn.
    let wasDirty = isDirty
    take(.program(.ticked(now, .now)))
    isDirty = wasDirty || isNewSecond || hasNews
    guard isNewSecond || hasNews || isDirty else { return }
    if isNewSecond, frontEnd.hasScreen { reloadTheme() }
    paintedSecond = now.seconds
    marks.read(into: &reader.floor)
    for effect in board.follow(&reader.floor) { perform(effect) }
  }

  /// - Returns: whether something may be new; not before everything that the server has was read.
  private mutating func readServer(_ now: Timestamp) -> Bool {
    reader.turn(WallClock.steadyMilliseconds)
    let hasRead = reader.messageCount != readCount
    if hasRead, reader.isComplete { restUntil = .now + Self.rest }
    var new = connection
    (new.server, new.foreignCount) = (reader.server, reader.foreignCount)
    if reader.isComplete {
      (new.state, new.trouble) = (.live, nil)
    } else if let trouble = reader.trouble {
      new.trouble = trouble.description
      if case .lost = new.state {} else { new.state = .lost(since: now) }
    }
    let isChanged = new != connection
    if isChanged {
      connection = new
      take(.connection(new))
    }
    // The first picture is drawn once it is whole.
    guard reader.isComplete || connection.trouble != nil else { return isChanged }
    readCount = reader.messageCount
    return hasRead || isChanged
  }

  private mutating func readCopies() {
    if let compared = comparison?.step() {
      comparison = nil
      take(.compared(compared))
    }
    if copy?.turn(&board, at: WallClock.now) ?? false { isDirty = true }
  }

  private mutating func handleKeys() {
    let inputs = frontEnd.input()
    guard !inputs.isEmpty else {
      if board.keysDue != nil { take(.program(.keysPaused)) }
      return
    }
    take(.program(.ticked(WallClock.now, .now)))
    var keys: [Key] = []
    for input in inputs {
      switch input {
      case .key(let key): keys.append(key)
      case .paste(let text): take(.program(.pasted(text)))
      case .dropped: take(.program(.garbled))
      case .pastesAreMarked: take(.program(.pastesAreMarked))
      case .background(let colour):
        if themes.backgroundChanged(to: Theme.Variant(background: colour)) { applyTheme() }
      case .hungUp: end = .signal(SIGHUP)
      }
    }
    if !keys.isEmpty { take(.program(.typed(keys))) }
  }

  private mutating func take(_ message: FleetMessage) {
    isDirty = true
    for effect in board.update(message) { perform(effect) }
  }

  private mutating func receive(_ signal: TerminalSignal) {
    switch signal {
    case .resized: take(.program(.resized(frontEnd.size)))
    case .suspend: perform(.program(.suspend))
    case .end(let number): end = .signal(number)
    }
  }

  private mutating func perform(_ effect: FleetEffect) {
    switch effect {
    case .program(let effect): perform(effect)
    case .store(let effect):
      copy?.perform(effect, &board)
      isDirty = true
    case .lookInto(let key): open(key)
    case .closeStore: copy = nil
    case .compare(let key):
      guard let path = path(of: key) else { return }
      comparison = ComparisonReader(
        key, path: path, zone: zone(of: key) ?? WallClock.processZoneRules, at: WallClock.now)
    }
  }

  private mutating func open(_ key: StoreKey) {
    guard let path = path(of: key) else { return }
    let reader = CopyReader(path: path, zone: zone(of: key))
    let name = board.figures[key.store]?.name ?? key.store.text
    let storeBoard = reader.board(named: name, like: board)
    copy = consume reader
    take(.opened(key, storeBoard))
  }

  /// The path of a copy that can be read; else the screen shows why not.
  private mutating func path(of key: StoreKey) -> String? {
    let path = kept.map { KeptCopy.path(key, in: $0) } ?? ""
    guard unsafe access(path, R_OK) != 0 else { return path }
    take(
      .refused(
        tr(
          "cannot read the copy {path}: {reason}; 'exitboard fleet keep' makes the copies", path,
          systemReason(errno))))
    return nil
  }

  private func zone(of key: StoreKey) -> TimeZoneRules? { board.figures[key.store]?.zone }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .record(let draft, let id):
      recorder.submit(RecordJob(id: id, drafts: [draft], now: WallClock.now))
    case .ring: frontEnd.ringBell()
    case .applyTheme, .listenToMouse, .redraw: performOnScreen(effect)
    case .suspend:
      frontEnd.suspend()
      take(.program(.resized(frontEnd.size)))
    case .quit: end = .quit
    case .lookUpPin, .checkPin, .rewind, .advance, .loadOlderDays: break
    }
  }

  private mutating func performOnScreen(_ effect: Effect) {
    guard frontEnd.hasScreen else {
      take(
        .program(.notice(tr("Themes, zoom, the mouse and the redraw key do nothing in --plain."))))
      return
    }
    switch effect {
    case .applyTheme(let name):
      themes = ThemeChoice(themes.themes, name: name, background: themes.background)
      KeptTheme.keep(name, over: planTheme)
      applyTheme()
    case .listenToMouse(let isOn): frontEnd.listenToMouse(isOn)
    default: frontEnd.invalidate()
    }
  }

  private mutating func applyTheme() {
    frontEnd.apply(themes.found.theme)
    take(.program(.themeChanged(themes.found.theme.glyphs)))
    if let warning = themes.found.warning { take(.program(.notice(warning))) }
  }

  private mutating func reloadTheme() {
    guard themes.reload() else { return }
    if themes.found.path != nil { applyTheme() }
  }

  private mutating func wait() {
    guard comparison == nil, !(copy?.isBusy ?? false), !isDirty || frontEnd.hasPendingOutput else {
      return
    }
    let now = MonotonicTime.now
    var timeout = Duration.milliseconds(1000 - WallClock.now.milliseconds % 1000)
    if end != nil { timeout = LoopTimes.endPoll }
    if let due = board.keysDue { timeout = min(timeout, max(.zero, due - now)) }
    let wake = reader.wake(now.milliseconds)
    if wake != .max { timeout = min(timeout, .milliseconds(max(0, wake - now.milliseconds))) }
    var server = reader.descriptor
    if restUntil > now {
      server = -1
      timeout = min(timeout, restUntil - now)
    }
    var descriptors = [
      frontEnd.keyDescriptor, frontEnd.signalDescriptor, recorder.descriptor, server,
      copy?.descriptor ?? -1,
    ].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    if frontEnd.hasPendingOutput {
      descriptors.append(pollfd(fd: frontEnd.outputDescriptor, events: Int16(POLLOUT), revents: 0))
    }
    _ = unsafe poll(&descriptors, nfds_t(descriptors.count), Int32(timeout.milliseconds))
  }
}
