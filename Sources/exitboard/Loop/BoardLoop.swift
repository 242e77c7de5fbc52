import BoardCanvas
import BoardJournal
import BoardModel
import BoardTerminal
import BoardUI
import CTerminal
import Glibc

/// The main loop of the board, on a screen and as lines.
///
/// Keys, signals, the event file, the recorder and a timer become messages; their effects are performed. The board is
/// shown at most once in each turn, and only if something changed.
struct BoardLoop<Front: FrontEnd & ~Copyable>: ~Copyable {
  var board: Board
  var frontEnd: Front
  let session: BoardSession
  let recorder: Recorder
  let pins: PinChecker
  var clock: BoardClock
  var draftSource: DemoDraftSource?
  var pager: Pager
  var pagingFault: String?
  var themes: ThemeChoice
  var checkpointWriter: CheckpointWriter

  var follower: JournalFollower
  /// Reads the file while a past moment is shown; `follower` does not read meanwhile.
  var pastReader: PastReader?
  /// The current floor while a past moment is shown.
  var presentFloor: Floor
  var dayStart: FloorSnapshot?
  var historyReader: HistoryReader?
  var hasMore = true
  /// The business day and the last adopted plan when the board got the plans of earlier days.
  var plansRead: (today: Day, adopted: String?)?
  /// Whether the recorder was asked to skip the unconfirmed lines at the end.
  var hasSkippedLines = false
  var readPercent = 0
  /// When the current reading began, and when to show it next.
  var readingSince = MonotonicTime.now
  var nextReadingFrame = MonotonicTime(milliseconds: 0)
  /// When to read what is appended next, once the board has caught up; keys do not wait for it.
  private var nextReading = MonotonicTime(milliseconds: 0)

  /// When the last key was read, or the board opened.
  var lastKeyAt = MonotonicTime.now

  /// Whether the code that only the start needs was given back.
  private var hasDroppedCode = false
  var isDirty = true
  var paintedSecond = 0
  var forkMark: ForkMark
  /// Whether to draw before the daily calculations, because a checkpoint made most events known.
  var isFirstFrameDue: Bool
  var end: LoopEnd?

  init(
    _ session: BoardSession, board: Board, frontEnd: consuming Front, recorder: Recorder,
    pins: PinChecker, themes: ThemeChoice
  ) {
    let finding = session.loaded.checkpoint(beside: session.path, upTo: nil)
    self.board = board
    self.frontEnd = frontEnd
    self.session = session
    self.recorder = recorder
    self.pins = pins
    clock = session.clock
    draftSource = session.draftSource
    // A simulated evening alerts nobody.
    pager = Pager(
      board.plan, zone: board.floor.calendar.zone, journal: session.path,
      route: session.draftSource == nil ? board.plan.alerts : AlertRoute())
    self.themes = themes
    checkpointWriter = CheckpointWriter(path: session.path, finding: finding)
    forkMark = ForkMark(beside: session.path)
    follower = JournalFollower(path: session.path, finding: finding)
    presentFloor = finding.snapshot?.floor ?? board.floor
    isFirstFrameDue = finding.snapshot != nil && board.past == nil
    if let snapshot = finding.snapshot {
      let faults = snapshot.point.faults
      self.board.resume(from: snapshot.floor)
      _ = self.board.update(.faulted(faults.newest, count: faults.count))
    }
    if let moment = board.past { rewind(to: moment) }
  }

  /// Runs until the board is left and all recorded events are on disk; `anchor` is of the line that signed the day.
  mutating func run() -> (end: LoopEnd, anchor: String?) {
    while true {
      let (began, head) = (MonotonicTime.now, follower.head)
      tick()
      if began >= nextReading { read() }
      checkChain()
      recordSourceDrafts()
      sendAlerts()
      let recorded = recorder.outcomes()
      for message in recorded { take(message) }
      for message in pins.outcomes() { take(message) }
      let signals = frontEnd.signals()
      if signals.contains(where: { $0 != .resized }) { finishKeys() }
      for signal in signals { receive(signal) }
      end = end ?? frontEnd.loss
      if end == nil { handleKeys() }
      loadNextOlderDays()
      if let end, recorder.isIdle {
        if isPresent {
          checkpointWriter.write(follower.point, board.floor, dayStart: dayStart, isLeaving: true)
        }
        return (end, board.anchor)
      }
      if isDirty, !hasMore || board.hasCaughtUp || isReadingFrameDue() {
        isDirty = !frontEnd.show(&board)
        isFirstFrameDue = false
      }
      if !recorded.isEmpty || hasMore {
        nextReading = began
      } else if follower.head != head {
        nextReading = LoopTimes.nextReading(after: nextReading, from: began)
      }
      wait()
    }
  }

  /// Whether the floor is that of the file as it is now and the file has no problem.
  var isPresent: Bool { board.past == nil && !hasMore && board.isFileSound }

  /// Updates the time; the board is shown again only if it shows another time.
  mutating func tick() {
    let now = clock.now
    let wasDirty = isDirty
    take(.ticked(now, .now))
    // A paused clock still lets toasts expire.
    isDirty = wasDirty || clock.speed != 1 || now.seconds != paintedSecond
    if now.seconds != paintedSecond, frontEnd.hasScreen { reloadTheme() }
    if now.seconds / 60 != paintedSecond / 60, let isForked = forkMark.change() {
      take(.forked(isForked))
    }
    paintedSecond = now.seconds
  }

  mutating func take(_ message: Message) {
    isDirty = true
    for effect in board.update(message) { perform(effect) }
  }

  private mutating func receive(_ signal: TerminalSignal) {
    switch signal {
    case .resized: take(.resized(frontEnd.size))
    case .suspend: perform(.suspend)
    case .end(let number): end = .signal(number)
    }
  }

  private mutating func wait() {
    guard historyReader == nil, !hasMore, board.hasCaughtUp,
      !isDirty || frontEnd.hasPendingOutput || end != nil
    else { return }
    let pause = max(.zero, nextReading - .now)
    let sources =
      end == nil
      ? [
        frontEnd.keyDescriptor, frontEnd.signalDescriptor, recorder.descriptor, pins.descriptor,
        board.past == nil && pause == .zero ? follower.descriptor : -1, checkpointWriter.descriptor,
      ] : [recorder.descriptor]
    var descriptors = sources.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    if frontEnd.hasPendingOutput {
      descriptors.append(pollfd(fd: frontEnd.outputDescriptor, events: Int16(POLLOUT), revents: 0))
    }
    // At the end only the recorder is awaited, and it does not signal when it becomes idle.
    var timeout = end == nil ? clock.timeToNextChange : LoopTimes.endPoll
    if end == nil, let due = board.keysDue { timeout = min(timeout, max(.zero, due - .now)) }
    if end == nil, let left = pager.timeLeft(at: .now) { timeout = min(timeout, left) }
    if end == nil, pause > .zero { timeout = min(timeout, pause) }
    if !hasDroppedCode { board_drop_code() }
    hasDroppedCode = true
    _ = unsafe poll(&descriptors, nfds_t(descriptors.count), Int32(timeout.milliseconds))
  }
}
