import BoardTestSupport
import BoardJournal
import BoardModel
import Testing
import exitboard

/// Going back in time shows what a board showed at that moment, quickly.
@Suite struct PastReaderTests {
  private static let calendar = BusinessCalendar(
    zone: .utc, dayStarts: ClockTime(hour: 4, minute: 0))
  private static let start = Timestamp(milliseconds: 1_795_201_512_000)

  /// Two terminals whose clocks differ by five minutes, late entries, and a clock that was once set
  /// back.
  private func write(to path: String, seed: UInt64) throws -> Timestamp {
    let opening = JournalOpening(store: "s", app: "test", source: "till", createsFolder: false)
    var writer = JournalWriter(path: path, opening: opening, zone: .utc)
    var dice = SeededGenerator(seed: seed)
    var now = PastReaderTests.start
    for step in 0..<1500 {
      now = now.adding(seconds: step == 700 ? -1800 : Int.random(in: 0...90, using: &dice))
      let slow = step.isMultiple(of: 3) ? -300 : 0
      let late = Int.random(in: 0...20, using: &dice) == 0 ? -3600 : 0
      let counted = QueueCounted(
        lane: LaneID(String(step % 4)), waiting: Int.random(in: 0...9, using: &dice))
      let draft = Draft(
        at: now.adding(seconds: slow + late), by: late == 0 ? nil : Person("MK"), source: "till",
        fact: .queue(.counted(counted)))
      _ = try writer.append([draft], now: now.adding(seconds: slow))
    }
    return now
  }

  /// What a board knows at a moment, from the file alone.
  private func known(at moment: Timestamp, in path: String) throws -> Floor {
    var floor = Floor(calendar: PastReaderTests.calendar)
    var follower = JournalFollower(path: path)
    let update = follower.poll(limitBytes: 1 << 26)
    for event in update.events where (event.recorded ?? event.at) <= moment { floor.apply(event) }
    return floor
  }

  private func read(
    _ reader: inout PastReader, at moment: Timestamp, or other: FloorSnapshot?
  ) throws -> (floor: Floor, pieces: Int) {
    var floor = reader.begin(at: moment, or: other)
    var pieces = 0
    while reader.hasMore {
      for event in reader.read() { floor.apply(event) }
      reader.addSnapshot(of: floor)
      pieces += 1
    }
    return (floor, pieces)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `any moment, in any order, is the same as the file alone gives`(seed: UInt64) throws {
    let shop = try TemporaryFolder()
    let path = shop.path + "/events.jsonl"
    let end = try write(to: path, seed: seed)
    let span = end.seconds(since: PastReaderTests.start)
    var reader = PastReader(
      path: path, calendar: PastReaderTests.calendar, pieceBytes: 4096)
    var dice = SeededGenerator(seed: seed)
    var moment = end

    for step in 0..<60 {
      moment =
        step.isMultiple(of: 10)
        ? PastReaderTests.start.adding(seconds: Int.random(in: -600...span, using: &dice))
        : moment.adding(seconds: Int.random(in: -2...1, using: &dice) * 60)
      let floor = try read(&reader, at: moment, or: nil).floor
      #expect(try floor == known(at: moment, in: path), "step \(step) at \(moment)")
    }
  }

  @Test func `a minute back or forward reads a small piece of a long file`() throws {
    let shop = try TemporaryFolder()
    let path = shop.path + "/events.jsonl"
    let end = try write(to: path, seed: 4)
    var reader = PastReader(path: path, calendar: PastReaderTests.calendar, pieceBytes: 4096)
    let first = try read(&reader, at: end.adding(minutes: -120), or: nil)

    for minutes in [-121, -122, -121, -120, -119, -118] {
      let next = try read(&reader, at: end.adding(minutes: minutes), or: nil)
      #expect(next.pieces < first.pieces / 3, "\(next.pieces) of \(first.pieces) pieces")
    }
  }

  @Test func `the morning's checkpoint saves reading what came before it`() throws {
    let shop = try TemporaryFolder()
    let path = shop.path + "/events.jsonl"
    let end = try write(to: path, seed: 5)
    let moment = end.adding(minutes: -30)
    var first = PastReader(path: path, calendar: PastReaderTests.calendar, pieceBytes: 4096)
    let whole = try read(&first, at: moment, or: nil)
    var follower = JournalFollower(path: path)
    var floor = Floor(calendar: PastReaderTests.calendar)
    for event in follower.poll(limitBytes: 150_000).events { floor.apply(event) }
    let point = follower.point
    let morning = FloorSnapshot(point: try #require(point), floor: floor)
    var reader = PastReader(path: path, calendar: PastReaderTests.calendar, pieceBytes: 4096)

    let read = try read(&reader, at: moment, or: morning)

    #expect(read.floor == whole.floor)
    #expect(read.pieces < whole.pieces / 2)
  }
}
