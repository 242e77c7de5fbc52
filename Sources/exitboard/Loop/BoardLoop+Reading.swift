import BoardJournal
import BoardModel
import BoardUI

extension BoardLoop where Front: ~Copyable {
  mutating func read() {
    if board.past == nil { readPresent() } else { readPast() }
    readEarlierPlans()
    if !hasMore, !board.hasCaughtUp, !isFirstFrameDue { take(.caughtUp) }
    if !hasMore, board.past == nil, board.floor.isOutdated { foldAgain() }
    if isPresent {
      checkpointWriter.write(follower.point, board.floor, dayStart: dayStart, isLeaving: false)
    }
  }

  /// Gives the board the plans by which earlier days are judged, when there are new ones and every day.
  private mutating func readEarlierPlans() {
    let floor = board.past == nil ? board.floor : presentFloor
    let today = floor.calendar.businessDay(of: clock.now)
    let adopted = floor.log.adoptedPlan
    guard !hasMore, plansRead.map({ $0 != (today, adopted) }) ?? true else { return }
    plansRead = (today, adopted)
    let plan = session.loaded.plan(with: floor, at: clock.now)
    take(.plansRead(plan.earlier, presentFrom: today))
  }

  private mutating func readPresent() {
    let until = MonotonicTime.now + LoopTimes.maxReading
    repeat { readNextPart() } while hasMore && MonotonicTime.now < until
  }

  private mutating func readNextPart() {
    let before = follower.point
    let update = follower.poll(limitBytes: JournalUpdate.replayBytes)
    hasMore = update.hasMore
    if update.isRestart { restart() }
    readPercent = update.totalBytes > 0 ? update.readBytes * 100 / update.totalBytes : 100
    let calendar = board.floor.calendar
    if let before, let latest = follower.point?.latest,
      calendar.businessDay(of: latest) > calendar.businessDay(of: before.latest)
    {
      dayStart = FloorSnapshot(point: before, floor: board.floor)
    }
    // What is recorded from now on must not depend on lines that nobody has accepted.
    if follower.endsUnconfirmed, !hasMore, !hasSkippedLines {
      recorder.submit(RecordJob(id: nil, drafts: [], now: clock.now))
    }
    hasSkippedLines = follower.endsUnconfirmed && !hasMore
    if !update.events.isEmpty { take(.happened(update.events)) }
    if !update.faults.isEmpty { take(.faulted(update.faults, count: update.faults.count)) }
    if let notice = update.notice { take(.journalStateChanged(notice)) }
  }

  /// Folds the whole file again, without the imports that were undone; that is rare, so keys wait for it.
  private mutating func foldAgain() {
    follower = JournalFollower(path: session.path, after: nil)
    var floor = board.floor.restarted
    repeat {
      let update = follower.poll(limitBytes: JournalUpdate.replayBytes)
      floor.apply(update.events)
      if let notice = update.notice { take(.journalStateChanged(notice)) }
      hasMore = update.hasMore
    } while hasMore
    dayStart = nil
    board.setFloor(floor, past: nil)
  }

  private mutating func restart() {
    board.restart()
    dayStart = nil
    hasMore = true
  }

  private mutating func readPast() {
    hasMore = pastReader?.hasMore ?? false
    let until = MonotonicTime.now + LoopTimes.maxPastReading
    while hasMore, MonotonicTime.now < until {
      let events = pastReader?.read() ?? []
      if !events.isEmpty { take(.happened(events)) }
      pastReader?.addSnapshot(of: board.floor)
      hasMore = pastReader?.hasMore ?? false
    }
  }

  mutating func checkChain() {
    let today = board.floor.calendar.businessDay(of: clock.now)
    for notice in checkpointWriter.findings(on: today) {
      take(.journalChecked(notice))
      // Read the lines again, with every hash, so that nothing false or unconfirmed counts.
      if board.past == nil {
        follower = JournalFollower(path: session.path, after: nil)
        restart()
      }
    }
    guard isPresent, end == nil, clock.speed == 1, MonotonicTime.now - lastKeyAt >= LoopTimes.idle
    else { return }
    checkpointWriter.check(on: today)
  }

  /// Whether to draw the board now although the file is still being read.
  mutating func isReadingFrameDue() -> Bool {
    let now = MonotonicTime.now
    guard board.past == nil, now - readingSince >= LoopTimes.hiddenReading, now >= nextReadingFrame
    else { return false }
    nextReadingFrame = now + LoopTimes.readingFrameInterval
    take(.readingProgressed(percent: readPercent))
    return true
  }

  /// Shows the board as of a past moment; `nil` = now.
  mutating func rewind(to moment: Timestamp?) {
    if board.past == nil { presentFloor = board.floor }
    readingSince = .now
    isDirty = true
    hasMore = true
    guard let moment else {
      pastReader = nil
      board.rewind(to: nil, from: presentFloor)
      return
    }
    let calendar = board.floor.calendar
    var reader =
      pastReader.take() ?? PastReader(path: session.path, calendar: calendar, pieceBytes: 256 << 10)
    let other = reader.hasSnapshot(for: moment) ? nil : snapshot(knownAt: moment)
    board.rewind(to: moment, from: reader.begin(at: moment, or: other))
    pastReader = consume reader
  }

  /// Reads the next part of the older days; keys have priority.
  mutating func loadNextOlderDays() {
    guard let history = historyReader?.step() else { return }
    historyReader = nil
    take(.olderDaysLoaded(history))
  }

  /// A snapshot to read the past from: this board's start of the day, or that of a checkpoint.
  private func snapshot(knownAt moment: Timestamp) -> FloorSnapshot? {
    if let dayStart, dayStart.isKnown(at: moment) { return dayStart }
    return session.loaded.checkpoint(beside: session.path, upTo: moment).snapshot
  }
}
