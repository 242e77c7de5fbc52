import BoardCanvas
import BoardJournal
import BoardModel
import BoardSettings
import BoardTerminal
import BoardUI
import CTerminal
import Glibc

extension BoardLoop {
  mutating func read() {
    if board.past == nil { readPresent() } else { readPast() }
    if !hasMore, !board.hasCaughtUp, !isFirstPictureDue { take(.caughtUp) }
    if isPresent { keeper.keep(follower.point, board.floor, morning: morning, at: .now) }
  }

  /// Reads the event file for at most `readMicroseconds`.
  mutating func readPresent() {
    let until = Microseconds.now + BoardLoop.readMicroseconds
    repeat { readOn() } while hasMore && Microseconds.now < until
  }

  mutating func readOn() {
    let before = follower.point
    let news = follower.news(limitBytes: JournalNews.replayBytes)
    hasMore = news.hasMore
    readPercent = news.totalBytes > 0 ? news.readBytes * 100 / news.totalBytes : 100
    if let before, let latest = follower.point?.latest, isNewDay(latest, after: before.latest) {
      morning = Milestone(point: before, floor: board.floor)
    }
    if !news.events.isEmpty { take(.happened(news.events)) }
    if !news.faults.isEmpty { take(.faulted(news.faults, count: news.faults.count)) }
    if let notice = news.notice { take(.noticed(notice)) }
  }

  func isNewDay(_ moment: Timestamp, after other: Timestamp) -> Bool {
    let calendar = board.floor.calendar
    return calendar.businessDay(of: moment) > calendar.businessDay(of: other)
  }

  /// Reads what was recorded by the past moment, for at most `pastMilliseconds`.
  mutating func readPast() {
    hasMore = pastReader?.hasMore ?? false
    let until = Steady.now.adding(milliseconds: BoardLoop.pastMilliseconds)
    while hasMore, Steady.now < until {
      let events = pastReader?.read() ?? []
      if !events.isEmpty { take(.happened(events)) }
      pastReader?.note(board.floor)
      hasMore = pastReader?.hasMore ?? false
    }
  }

  /// Checks the next part of the chain if the board is idle.
  mutating func verify() {
    let today = board.floor.calendar.businessDay(of: clock.now)
    if let broken = keeper.outcome(on: today) {
      take(.distrusted(line: broken.line, reason: broken.reason))
    }
    guard isPresent, end == nil, clock.speed == 1,
      Steady.now >= typedAt.adding(milliseconds: BoardLoop.quietMilliseconds)
    else { return }
    keeper.check(on: today)
  }

  /// Whether to draw the board now although the file is still being read.
  mutating func isReadingShown() -> Bool {
    let now = Microseconds.now
    guard board.past == nil, now - readingSince >= BoardLoop.quietReadingMicroseconds,
      now >= nextReadingFrame
    else { return false }
    nextReadingFrame = now + BoardLoop.readingFrameMicroseconds
    take(.reading(percent: readPercent))
    return true
  }

  /// Shows the board as of a past moment; `nil` = now.
  mutating func rewind(to moment: Timestamp?) {
    if board.past == nil { present = board.floor }
    readingSince = Microseconds.now
    isDirty = true
    hasMore = true
    guard let moment else {
      pastReader = nil
      board.rewind(to: nil, from: present)
      return
    }
    var reader =
      pastReader.take()
      ?? PastReader(
        path: path, calendar: board.floor.calendar, pieceBytes: BoardLoop.pastPieceBytes)
    let other = reader.reaches(moment) ? nil : milestone(knownAt: moment)
    board.rewind(to: moment, from: reader.begin(at: moment, or: other))
    pastReader = consume reader
  }

  /// Reads the next part of the older days; keys have priority.
  mutating func recallOn() {
    guard let history = recall?.step() else { return }
    recall = nil
    take(.recalled(history))
  }

  /// A snapshot to read the past from: this board's start of the day, or that of a checkpoint.
  func milestone(knownAt moment: Timestamp) -> Milestone? {
    if let morning, morning.isKnown(at: moment) { return morning }
    return loaded.checkpoint(beside: path, upTo: moment).milestone
  }
}
