import BoardCanvas
import BoardJournal
import BoardModel
import BoardSettings
import BoardTerminal
import BoardUI
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
  private var board: Board
  private var terminal: Terminal
  private var follower: JournalFollower
  private let path: String
  private let loaded: LoadedPlan
  /// Goes through the file while a past moment is shown; `follower` stands still meanwhile.
  private var pastReader: PastReader?
  /// The floor of now while a past moment is shown.
  private var present: Floor
  /// From about the beginning of the business day.
  private var morning: Milestone?
  private let recorder: Recorder
  private var keeper: Keeper
  private let clock: BoardClock
  private var feeder: (any Feeder)?
  private let looks: Looks
  private var alertCommand: AlertCommand
  /// The name of the theme that is worn, and an eye on its file.
  private var worn: String
  private var themeWatch = ThemeWatch()
  private var isDirty = true
  private var paintedSecond = 0
  /// When a letter last came, in microseconds.
  private var lastPrintable = Int.min / 2
  private var hasMore = true
  private var end: End?

  enum End {
    case quit
    case signal(Int32)
  }

  /// Read at most this much of the file before looking at the keys again.
  private static let chunkBytes = 4 << 20
  /// Likewise for the past; a piece folds in a few milliseconds.
  private static let pastMilliseconds = 40
  private static let pastPieceBytes = 256 << 10
  /// Keys that follow each other faster than this came from no hand.
  private static let endingMilliseconds: Int32 = 20
  private static let gatherMicroseconds = 8000
  /// Programs that write byte by byte take microseconds from one to the next.
  private static let loneMicroseconds = 1000
  private static let alertCommandMilliseconds = 5000

  init(
    board: Board, terminal: consuming Terminal, path: String, loaded: LoadedPlan,
    finding: CheckpointFinding,
    recorder: Recorder, clock: BoardClock, feeder: (any Feeder)?, looks: Looks,
    wearing theme: String
  ) {
    self.board = board
    self.terminal = terminal
    self.path = path
    self.recorder = recorder
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
    keeper = Keeper(path: path, keptEnd: finding.milestone?.point.end ?? 0)
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
      feed()
      if let trouble = alertCommand.turn(at: .now) { take(.told(trouble)) }
      for outcome in recorder.outcomes() { hear(outcome) }
      for signal in terminal.signals() { hear(signal) }
      keys()
      if let end, recorder.isIdle {
        if isPresent {
          keeper.leave(follower.point, board.floor, morning: morning, at: .now)
        }
        return end
      }
      if isDirty, !hasMore || board.hasCaughtUp {
        isDirty = !terminal.show(board.draw())
      }
      wait()
    }
  }

  /// The clock alone repaints only when it shows something else.
  private mutating func tick() {
    let now = clock.now
    let wasDirty = isDirty
    take(.ticked(now, .now))
    isDirty = wasDirty || clock.speed > 1 || now.seconds != paintedSecond
    if now.seconds != paintedSecond, themeWatch.hasChanged() { wearAgain() }
    paintedSecond = now.seconds
  }

  private mutating func take(_ message: Message) {
    isDirty = true
    for effect in board.update(message) { perform(effect) }
  }

  private mutating func hear(_ outcome: Recorder.Outcome) {
    switch outcome {
    case .saved(let id, let seq, let hash): take(.saved(id, seq: seq, hash: hash))
    case .refused(let id, let sentence):
      if let id { take(.refused(id, sentence)) } else { take(.told(sentence)) }
    }
  }

  private mutating func hear(_ signal: TerminalSignal) {
    switch signal {
    case .resized: take(.resized(terminal.size))
    case .suspend: perform(.suspend)
    case .end(let number): end = .signal(number)
    }
  }

  private mutating func read() {
    if board.past == nil { readPresent() } else { readPast() }
    if !hasMore, !board.hasCaughtUp { take(.caughtUp) }
    if isPresent { keeper.keep(follower.point, board.floor, morning: morning, at: .now) }
  }

  /// What the file brought.
  private mutating func readPresent() {
    let before = follower.point
    let news = follower.news(limitBytes: BoardLoop.chunkBytes)
    hasMore = news.hasMore
    if let before, let latest = follower.point?.latest, isNewDay(latest, after: before.latest) {
      morning = Milestone(point: before, floor: board.floor)
    }
    if !news.events.isEmpty { take(.happened(news.events)) }
    if !news.faults.isEmpty { take(.faulted(news.faults, count: news.faults.count)) }
    if let notice = news.notice { take(.noticed(notice)) }
  }

  private func isNewDay(_ moment: Timestamp, after other: Timestamp) -> Bool {
    let calendar = board.floor.calendar
    return calendar.businessDay(of: moment) > calendar.businessDay(of: other)
  }

  /// What was known by the past moment, a while's worth of it.
  private mutating func readPast() {
    hasMore = pastReader?.hasMore ?? false
    let until = Steady.now.adding(milliseconds: BoardLoop.pastMilliseconds)
    while hasMore, Steady.now < until {
      let events = pastReader?.read() ?? []
      if !events.isEmpty { take(.happened(events)) }
      pastReader?.note(board.floor)
      hasMore = pastReader?.hasMore ?? false
    }
  }

  /// The floor is that of the file as it stands now, and nothing is wrong with that.
  private var isPresent: Bool { board.past == nil && !hasMore && board.isFileSound }

  private mutating func feed() {
    guard board.hasCaughtUp, let drafts = feeder?.drafts(upTo: clock.now), !drafts.isEmpty else {
      return
    }
    recorder.submit(Recorder.Job(id: nil, drafts: drafts, now: clock.now))
  }

  /// Keys that arrive within a few milliseconds of each other are taken together: no hand types that fast.
  ///
  /// A letter that lies there alone is not made to wait for that long: what it does is worked out at once, and held only
  /// for the moment in which the next byte of a paste would come. If it comes, nothing was done, and all are taken
  /// together.
  private mutating func keys() {
    let start = Microseconds.now
    var keys: [Key] = []
    guard readKeys(&keys) else { return }
    guard keys.contains(where: \.isPrintable) else {
      if !keys.isEmpty { take(.typed(keys)) }
      return
    }
    let isAlone =
      keys.count == 1 && terminal.isPseudo
      && start - lastPrintable > KeyGuards.burstMilliseconds * 1000
    lastPrintable = start
    if isAlone {
      let before = board
      let effects = board.update(.typed(keys))
      let left = BoardLoop.loneMicroseconds - (Microseconds.now - start)
      if board_wait_readable(terminal.keyDescriptor, max(0, left)) == 0 {
        isDirty = true
        for effect in effects { perform(effect) }
        return
      }
      board = before
    }
    while end == nil,
      board_wait_readable(terminal.keyDescriptor, BoardLoop.gatherMicroseconds) != 0
    {
      guard readKeys(&keys) else { break }
    }
    lastPrintable = Microseconds.now
    take(.typed(keys))
  }

  /// Adds the keys that lie ready; `false` where there was nothing at all.
  private mutating func readKeys(_ keys: inout [Key]) -> Bool {
    let inputs = terminal.input()
    for input in inputs {
      switch input {
      case .key(let key): keys.append(key)
      case .paste(let text): take(.pasted(text))
      case .resized(let size): take(.resized(size))
      case .gone: end = .signal(SIGHUP)
      }
    }
    return !inputs.isEmpty
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .record(let draft, let id):
      recorder.submit(Recorder.Job(id: id, drafts: [draft], now: clock.now))
    case .ring(let rings): ring(rings)
    case .wear(let name): wear(name)
    case .rewind(let moment): rewind(to: moment)
    case .redraw: terminal.redraw()
    case .suspend:
      terminal.suspend()
      take(.resized(terminal.size))
    case .quit: end = .quit
    }
  }

  private mutating func ring(_ rings: [Ring]) {
    terminal.ring()
    let messages = rings.map {
      AlertMessage(ring: $0, store: board.plan.store, zone: board.floor.calendar.zone).text
    }
    if let trouble = alertCommand.ring(messages, at: .now) { take(.told(trouble)) }
  }

  private mutating func wear(_ name: String) {
    let found = looks.found(named: name)
    worn = name
    themeWatch.watch(found.path)
    put(on: found.theme)
    if let fault = found.faults.first(where: \.isError) { take(.told(fault.description)) }
  }

  private mutating func put(on theme: Theme) {
    terminal.wear(theme)
    take(.dressed(theme.glyphs))
  }

  /// Wears a theme whose file was changed; one that can no longer be read leaves the old one on.
  private mutating func wearAgain() {
    let found = looks.found(named: worn)
    if found.path != nil { put(on: found.theme) }
    if let fault = found.faults.first(where: \.isError) { take(.told(fault.description)) }
  }

  private mutating func rewind(to moment: Timestamp?) {
    if board.past == nil { present = board.floor }
    isDirty = true
    hasMore = true
    guard let moment else {
      pastReader = nil
      board.rewind(to: nil, from: present)
      return
    }
    do throws(JournalError) {
      var reader: PastReader
      if let current = pastReader.take() {
        reader = current
      } else {
        reader = try PastReader(
          path: path, calendar: board.floor.calendar, pieceBytes: BoardLoop.pastPieceBytes)
      }
      let other = reader.reaches(moment) ? nil : milestone(knownAt: moment)
      board.rewind(to: moment, from: try reader.begin(at: moment, or: other))
      pastReader = consume reader
    } catch {
      take(.told(error.description))
    }
  }

  /// A beginning for the past: this board's morning, or the one a checkpoint has kept.
  private func milestone(knownAt moment: Timestamp) -> Milestone? {
    if let morning, morning.isKnown(at: moment) { return morning }
    return loaded.checkpoint(beside: path, upTo: moment).milestone
  }

  private func wait() {
    guard !hasMore, !isDirty || terminal.isBehind || end != nil else { return }
    let sources =
      end == nil
      ? [
        terminal.keyDescriptor, terminal.signalDescriptor, recorder.descriptor,
        board.past == nil ? follower.descriptor : -1,
      ] : [recorder.descriptor]
    var descriptors = sources.filter { $0 >= 0 }
      .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    if terminal.isBehind {
      descriptors.append(
        pollfd(fd: terminal.outputDescriptor, events: Int16(POLLOUT), revents: 0))
    }
    _ = unsafe poll(&descriptors, nfds_t(descriptors.count), patience)
  }

  private var patience: Int32 {
    // Only the recorder is waited for then, and it does not say when it has nothing more to do.
    if end != nil { return BoardLoop.endingMilliseconds }
    let left = alertCommand.millisecondsLeft(at: .now) ?? Int(Int32.max)
    return min(clock.millisecondsToNextChange, Int32(clamping: left))
  }
}

extension Key {
  fileprivate var isPrintable: Bool {
    if case .character = self { true } else { false }
  }
}
