import BoardJournal
import BoardModel
import BoardSettings
import BoardText
import BoardUI

/// Reads head office's copy of a store's event file into the store's own board, and follows it as it grows.
///
/// The board is that of the plan that the file itself adopted, in the store's zone. Nothing is recorded.
struct CopyReader: ~Copyable {
  let path: String
  private var loaded: LoadedPlan
  private var follower: JournalFollower
  private var pastReader: PastReader?
  private var presentFloor: Floor?
  private var history: HistoryReader?
  private var hasMore = true
  private var readPercent = 0
  /// What is wrong with the copy; a new board must show it too.
  private var notice: JournalNotice?
  /// SHA-256 of the adopted plan that the board has.
  private var adopted: String?
  /// The business day and the adopted plan when the board got the plans of earlier days.
  private var plansRead: (today: Day, adopted: String?)?

  /// So many bytes are read in a second or so; after that, the next look needs a checkpoint.
  private static let minCheckpointBytes = 1 << 20

  /// Begins to read; `zone` is the one in the store's standing, `nil` = unknown.
  init(path: String, zone: TimeZoneRules?) {
    self.path = path
    loaded = LoadedPlan(.standard, zone: zone ?? WallClock.processZoneRules)
    let finding = loaded.checkpoint(beside: path, upTo: nil)
    presentFloor = finding.snapshot?.floor
    follower = JournalFollower(path: path, finding: finding)
  }

  /// A board that shows nothing yet; `like` gives size, glyphs and themes.
  func board(named name: String, like fleet: FleetBoard) -> Board {
    var plan = loaded.plan
    plan.store = name
    var board = fleet.newStoreBoard(plan, zone: loaded.zone)
    board.readOnlyReason = tr(
      "This is head office's copy; the store records its own events. Esc goes back")
    if let presentFloor { board.resume(from: presentFloor) }
    return board
  }

  var descriptor: Int32 { pastReader == nil ? follower.descriptor : -1 }
  /// Whether `turn` has something to do even if nothing arrives.
  var isBusy: Bool { hasMore || history != nil }

  /// Reads the next part; `false` if there was nothing new.
  mutating func turn(_ fleet: inout FleetBoard, at now: Timestamp) -> Bool {
    guard var board = fleet.storeBoard.take() else { return false }
    defer { fleet.storeBoard = board }
    let before = (board.floor.log.seq, board.hasCaughtUp)
    var hasNews = isBusy
    if let older = history?.step() {
      history = nil
      take(.olderDaysLoaded(older), &board)
    }
    let until = MonotonicTime.now + LoopTimes.maxReading
    repeat {
      if pastReader == nil { hasNews = readPresent(&board) || hasNews } else { readPast(&board) }
    } while hasMore && .now < until
    if hasMore {
      if !board.hasCaughtUp { take(.readingProgressed(percent: readPercent), &board) }
    } else {
      if pastReader == nil { adoptPlan(&board, fleet) }
      if !hasMore { finish(&board, at: now) }
    }
    return hasNews || before != (board.floor.log.seq, board.hasCaughtUp)
  }

  private mutating func readPresent(_ board: inout Board) -> Bool {
    let update = follower.poll(limitBytes: JournalUpdate.replayBytes)
    hasMore = update.hasMore
    readPercent = update.totalBytes > 0 ? update.readBytes * 100 / update.totalBytes : 100
    if update.isRestart { board.restart() }
    if !update.events.isEmpty { take(.happened(update.events), &board) }
    if !update.faults.isEmpty {
      take(.faulted(update.faults, count: update.faults.count), &board)
    }
    if let changed = update.notice {
      notice = changed
      take(.journalStateChanged(changed), &board)
    }
    return update.isRestart || !update.events.isEmpty || update.notice != nil
  }

  private mutating func readPast(_ board: inout Board) {
    let events = pastReader?.read() ?? []
    hasMore = pastReader?.hasMore ?? false
    if !events.isEmpty { take(.happened(events), &board) }
    pastReader?.addSnapshot(of: board.floor)
  }

  /// Takes the plan that the file adopted last; another calendar folds the file again.
  private mutating func adoptPlan(_ board: inout Board, _ fleet: FleetBoard) {
    let floor = board.floor
    if floor.isOutdated { return begin(again: floor.restarted, &board) }
    guard let newest = floor.log.adopted?.content, newest.sha256 != adopted else { return }
    adopted = newest.sha256
    guard
      let plan = PlanFile.plan(
        adopted: newest.plan, over: .standard, knowsZone: WallClock.isKnown)
    else {
      return take(
        .notice(tr("The store's plan is too long for its file; this is the default plan.")), &board
      )
    }
    let zone = plan.timeZoneName.flatMap { WallClock.zoneRules(named: $0) } ?? loaded.zone
    loaded = LoadedPlan(plan, zone: zone)
    board = self.board(named: plan.store, like: fleet)
    plansRead = nil
    if let notice { take(.journalStateChanged(notice), &board) }
    if loaded.calendar == floor.calendar {
      board.resume(from: floor)
    } else {
      begin(again: Floor(calendar: loaded.calendar), &board)
    }
  }

  private mutating func begin(again floor: Floor, _ board: inout Board) {
    board.resume(from: floor)
    follower = JournalFollower(path: path, after: nil)
    hasMore = true
  }

  private mutating func finish(_ board: inout Board, at now: Timestamp) {
    if !board.hasCaughtUp {
      take(.caughtUp, &board)
      if adopted == nil {
        take(.notice(tr("This store has not recorded its plan; this is the default plan.")), &board)
      }
      if pastReader == nil { writeCheckpoint(board.floor) }
    }
    let today = board.floor.calendar.businessDay(of: now)
    guard pastReader == nil, plansRead.map({ $0 != (today, adopted) }) ?? true else { return }
    plansRead = (today, adopted)
    let earlier = loaded.plan(with: board.floor, at: now).earlier
    take(.plansRead(earlier, presentFrom: today), &board)
  }

  /// Makes the next look into this store quick; where the folder may not be written to, it only stays slow.
  private func writeCheckpoint(_ floor: Floor) {
    guard let point = follower.point, point.end >= CopyReader.minCheckpointBytes else { return }
    let newest = FloorSnapshot(point: point, floor: floor)
    do throws(JournalError) {
      _ = try Checkpoint(newest: newest, dayStart: nil).write(beside: path, app: LoadedPlan.app)
    } catch {}
  }

  private mutating func take(_ message: Message, _ board: inout Board) {
    for effect in board.update(message) { perform(effect, &board) }
  }

  /// Does what the store's board asks for.
  mutating func perform(_ effect: Effect, _ fleet: inout FleetBoard) {
    guard var board = fleet.storeBoard.take() else { return }
    perform(effect, &board)
    fleet.storeBoard = board
  }

  /// What would record is never asked for.
  private mutating func perform(_ effect: Effect, _ board: inout Board) {
    switch effect {
    case .rewind(let moment): rewind(to: moment, &board)
    case .loadOlderDays(let days): history = HistoryReader(path, days, for: board, loaded)
    case .advance: take(.notice(tr("This is now, not the past")), &board)
    case .record, .lookUpPin, .checkPin, .ring, .applyTheme, .listenToMouse, .redraw, .suspend,
      .quit:
      break
    }
  }

  private mutating func rewind(to moment: Timestamp?, _ board: inout Board) {
    if board.past == nil { presentFloor = board.floor }
    hasMore = true
    guard let moment else {
      pastReader = nil
      board.rewind(to: nil, from: presentFloor ?? board.floor)
      return
    }
    var reader =
      pastReader.take()
      ?? PastReader(path: path, calendar: board.floor.calendar, pieceBytes: 256 << 10)
    board.rewind(to: moment, from: reader.begin(at: moment, or: nil))
    pastReader = consume reader
  }
}
