import BoardJournal
import BoardModel
import BoardTestSupport
import Foundation
import Glibc
import Testing

/// D13, A11: a checkpoint beside the file saves time and changes no result.
@Suite struct CheckpointTests {
  private static let all = 1 << 26
  private static let app = "exitboard test"
  private static let calendar = BusinessCalendar(
    zone: TimeZoneRules(name: "Europe/Berlin", firstOffsetSeconds: 3600, transitions: []),
    dayStarts: ClockTime(hour: 4, minute: 0))

  /// The knowledge of a board that has read a file.
  private struct Knowledge: Equatable {
    var floor = Floor(calendar: CheckpointTests.calendar)
    var faults = FaultTally()
    var notice = JournalNotice.intact
    var head = ChainHead.start
    var point: ReadPoint?
  }

  private func read(_ path: String, finding: CheckpointFinding) -> Knowledge {
    var known = Knowledge()
    if let snapshot = finding.snapshot {
      known.floor = snapshot.floor
      known.faults = snapshot.point.faults
    }
    var follower = JournalFollower(path: path, finding: finding)
    let update = follower.poll(limitBytes: CheckpointTests.all, uptimeMilliseconds: 0)
    for event in update.events { known.floor.apply(event) }
    for fault in update.faults { known.faults.add(fault) }
    known.notice = update.notice ?? .intact
    known.head = follower.head
    known.point = follower.point
    return known
  }

  private func look(
    _ path: String, app: String = CheckpointTests.app,
    calendar: BusinessCalendar = CheckpointTests.calendar
  ) -> CheckpointFinding {
    .find(beside: path, app: app, calendar: calendar, upTo: nil)
  }

  /// Reads the whole file and writes a checkpoint.
  @discardableResult
  private func keep(_ path: String) throws -> Bool {
    let known = read(path, finding: .none)
    guard let point = known.point else { return false }
    let newest = FloorSnapshot(point: point, floor: known.floor)
    return try Checkpoint(newest: newest, dayStart: nil).write(
      beside: path, app: CheckpointTests.app)
  }

  /// A file with every kind of content, and the offsets where its lines end.
  private func fixture(in shop: Shop) throws -> (bytes: [UInt8], ends: [Int]) {
    var drafts: [Draft] = []
    // A key changes nothing on the floor.
    let kinds = Fact.kinds.filter { $0.type != KeySet.type }
    for (number, kind) in kinds.enumerated() where !kind.type.hasPrefix("log.") {
      let at = Shop.evening.adding(seconds: number * 40 - 3600 * (number % 3))
      for by in [nil, Person("MK")] {
        let (fact, _) = try kind.read(kind.payload)
        drafts.append(Draft(at: at, by: by, source: "front-1", id: nil, fact: fact))
      }
    }
    let now = Shop.evening.adding(seconds: 7200)
    try shop.append(Array(drafts.prefix(30)), now: now, if: .always)
    try shop.addForeign("a line of another program\n\n")
    try shop.append(Array(drafts.dropFirst(30).prefix(20)), now: now, if: .always)
    try shop.addForeign(String(repeating: "x", count: 70_000) + "\n{\"half\":")
    try shop.append(Array(drafts.dropFirst(50)), now: now, if: .always)
    let void = Draft(
      at: now, by: nil, source: nil, fact: .log(.voided(RecordVoided(ref: 12, reason: nil))))
    try shop.append([void, note("good night", at: now)], now: now)
    let bytes = try shop.bytes
    return (bytes, bytes.indices.filter { bytes[$0] == 10 }.map { $0 + 1 })
  }

  @Test
  func `opening with a checkpoint gives the same as opening without it, wherever it was written`()
    throws
  {
    let shop = try Shop()
    let (bytes, ends) = try fixture(in: shop)
    let whole = read(shop.path, finding: .none)
    #expect(whole.faults.count == 4)
    let digest = try Checkpoint.digest(of: whole.floor)

    var usedCount = 0
    for end in ends {
      try shop.write(Array(bytes[..<end]))
      guard try keep(shop.path) else { continue }
      let same = read(shop.path, finding: look(shop.path))
      #expect(same == read(shop.path, finding: .none), "a checkpoint at \(end)")

      try shop.write(bytes)
      let finding = look(shop.path)
      #expect(finding.snapshot != nil, "\(finding)")
      let resumed = read(shop.path, finding: finding)
      #expect(resumed == whole, "a checkpoint at \(end)")
      #expect(try Checkpoint.digest(of: resumed.floor) == digest, "a checkpoint at \(end)")
      usedCount += 1
      try FileManager.default.removeItem(atPath: Checkpoint.path(for: shop.path))
    }
    #expect(usedCount > 80)
  }

  @Test func `every prefix of a file opens the same with a checkpoint of its beginning`() throws {
    let shop = try Shop()
    let (bytes, ends) = try fixture(in: shop)
    try shop.write(Array(bytes[..<ends[20]]))
    #expect(try keep(shop.path))

    // At line ends and around them; an incomplete line is not read yet.
    for end in ends.dropFirst(20).flatMap({ [$0 - 40, $0 - 1, $0] }) where end >= ends[20] {
      try shop.write(Array(bytes[..<min(end, bytes.count)]))
      #expect(
        read(shop.path, finding: look(shop.path)) == read(shop.path, finding: .none), "\(end)")
    }
  }

  @Test func `a missing checkpoint is harmless, and so is a folder it cannot be written to`() throws
  {
    let shop = try Shop()
    _ = try fixture(in: shop)
    let whole = read(shop.path, finding: .none)
    #expect(try keep(shop.path))

    try FileManager.default.removeItem(atPath: Checkpoint.path(for: shop.path))
    #expect(read(shop.path, finding: look(shop.path)) == whole)

    #expect(mkdir(Checkpoint.path(for: shop.path), 0o700) == 0)
    #expect(throws: JournalError.self) { try keep(shop.path) }
    #expect(read(shop.path, finding: look(shop.path)) == whole)
    let names = try FileManager.default.contentsOfDirectory(atPath: shop.folder).sorted()
    #expect(names == ["events.jsonl", "events.jsonl.checkpoint", "events.jsonl.hint"])
  }

  @Test func `A11 a checkpoint cut by a crash at any length is ignored`() throws {
    let shop = try Shop()
    _ = try fixture(in: shop)
    let whole = read(shop.path, finding: .none)
    #expect(try keep(shop.path))
    let path = Checkpoint.path(for: shop.path)
    let good = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))

    for length in stride(from: 0, to: good.count, by: 41) {
      try Data(good[..<length]).write(to: URL(fileURLWithPath: path))
      let finding = look(shop.path)
      #expect(finding.snapshot == nil, "\(length) bytes")
      #expect(read(shop.path, finding: finding) == whole)
    }

    // The next checkpoint replaces it, and the incomplete temporary file is removed.
    let partial = path + ".partial"
    try Data(good[..<99]).write(to: URL(fileURLWithPath: partial))
    let writer = open(partial, O_RDWR)
    #expect(flock(writer, LOCK_EX) == 0)
    #expect(try keep(shop.path) == false)
    close(writer)
    #expect(try keep(shop.path))
    #expect(look(shop.path).snapshot != nil)
    #expect(!FileManager.default.fileExists(atPath: partial))
  }

  @Test func `D13 every changed byte of a checkpoint is noticed`() throws {
    let shop = try Shop()
    try shop.append([counted(5), note("till 3")])
    let whole = read(shop.path, finding: .none)
    #expect(try keep(shop.path))
    let path = Checkpoint.path(for: shop.path)
    let good = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))

    var usableCount = 0
    for index in good.indices {
      var bad = good
      bad[index] ^= 1 << UInt8(index % 8)
      try Data(bad).write(to: URL(fileURLWithPath: path))
      let finding = look(shop.path)
      guard finding.snapshot != nil else { continue }
      usableCount += 1
      #expect(read(shop.path, finding: finding) == whole, "byte \(index)")
    }
    // The checksum of the morning's floor, which this read does not use.
    #expect(usableCount == 16)
  }

  @Test(arguments: [
    "another log", "another version", "another zone", "another start of the day", "world-writable",
    "a link", "a pipe", "an empty file",
  ])
  func `D13 a checkpoint of another program, file or plan is not used`(case kind: String) throws {
    let shop = try Shop()
    try shop.append((0..<9).map { counted($0) })
    #expect(try keep(shop.path))
    let path = Checkpoint.path(for: shop.path)
    var app = CheckpointTests.app
    var calendar = CheckpointTests.calendar
    switch kind {
    case "another log":
      try FileManager.default.removeItem(atPath: shop.path)
      try shop.append((0..<30).map { counted($0) })
    case "another version": app = "exitboard 9"
    case "another zone": calendar = BusinessCalendar(zone: .utc, dayStarts: calendar.dayStarts)
    case "another start of the day":
      calendar = BusinessCalendar(zone: calendar.zone, dayStarts: ClockTime(hour: 5, minute: 0))
    case "world-writable": #expect(chmod(path, 0o666) == 0)
    case "a link":
      try FileManager.default.moveItem(atPath: path, toPath: path + ".1")
      #expect(symlink(path + ".1", path) == 0)
    case "a pipe":
      try FileManager.default.removeItem(atPath: path)
      #expect(mkfifo(path, 0o600) == 0)
    default: try Data().write(to: URL(fileURLWithPath: path))
    }

    let finding = look(shop.path, app: app, calendar: calendar)

    guard case .unusable(let reason) = finding else {
      Issue.record("\(kind): \(finding)")
      return
    }
    #expect(!reason.isEmpty)
    #expect(read(shop.path, finding: finding) == read(shop.path, finding: .none))
  }

  @Test(arguments: ["cut", "cut and gone on", "changed", "empty", "first line only", "gone"])
  func `D04 a checkpoint with an event that the file has lost reports the loss`(case kind: String)
    throws
  {
    let shop = try Shop()
    try shop.append((0..<20).map { counted($0) })
    let bytes = try shop.bytes
    let lines = try shop.lines
    #expect(try keep(shop.path))
    switch kind {
    case "cut": try shop.write(Array((lines[..<15].joined(separator: "\n") + "\n").utf8))
    case "cut and gone on":
      try shop.write(Array((lines[..<15].joined(separator: "\n") + "\n").utf8))
      try shop.append((0..<30).map { counted($0 % 4) })
    case "changed":
      try shop.write(bytes.dropLast(20) + Array(repeating: 48, count: 17) + [34, 125, 10])
    case "empty": try shop.write([])
    case "first line only": try shop.write(Array(lines[0].utf8.prefix(60)))
    default: try FileManager.default.removeItem(atPath: shop.path)
    }

    let finding = look(shop.path)
    let known = read(shop.path, finding: finding)

    guard case .contradicted(let header) = finding else {
      Issue.record("\(kind): \(finding)")
      return
    }
    #expect(header.point.head.seq == 21)
    #expect(known.notice == .shortened(seq: 21))
    #expect(known.floor == read(shop.path, finding: .none).floor)
    // The checkpoint stays as evidence until somebody has verified the file.
    #expect(try keep(shop.path) == false)
    if case .contradicted = look(shop.path) {} else { Issue.record("the witness is gone") }
    // With the lines restored the file is intact again.
    try shop.write(bytes)
    #expect(look(shop.path).snapshot != nil)
  }

  @Test func `of two boards the one with more events keeps the checkpoint`() throws {
    let shop = try Shop()
    try shop.append((0..<9).map { counted($0) })
    let early = read(shop.path, finding: .none)
    try shop.append((0..<9).map { counted($0) })
    #expect(try keep(shop.path))
    let path = Checkpoint.path(for: shop.path)
    let before = try Data(contentsOf: URL(fileURLWithPath: path))

    let point = try #require(early.point)
    let newest = FloorSnapshot(point: point, floor: early.floor)
    let isKept = try Checkpoint(newest: newest, dayStart: nil).write(
      beside: shop.path, app: CheckpointTests.app)

    #expect(isKept)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test
  func `the morning's floor is kept for going back in time, also by boards that do not use it`()
    throws
  {
    let shop = try Shop()
    let start = Shop.evening
    try shop.append([counted(1, at: start)], now: start)
    let morning = read(shop.path, finding: .none)
    let noon = start.adding(minutes: 60)
    try shop.append([counted(2, at: noon)], now: noon)
    let newest = read(shop.path, finding: .none)
    let kept = Checkpoint(
      newest: FloorSnapshot(point: try #require(newest.point), floor: newest.floor),
      dayStart: FloorSnapshot(point: try #require(morning.point), floor: morning.floor))
    #expect(try kept.write(beside: shop.path, app: CheckpointTests.app))
    let later = start.adding(minutes: 90)
    try shop.append([counted(3, at: later)], now: later)
    #expect(try keep(shop.path))

    func floor(upTo moment: Timestamp?) -> Floor? {
      CheckpointFinding.find(
        beside: shop.path, app: CheckpointTests.app, calendar: CheckpointTests.calendar,
        upTo: moment
      ).snapshot?.floor
    }

    #expect(floor(upTo: nil) == read(shop.path, finding: .none).floor)
    #expect(floor(upTo: later) == floor(upTo: nil))
    #expect(floor(upTo: noon) == morning.floor)
    #expect(floor(upTo: start.adding(minutes: -1)) == nil)
  }

  /// The daily check to its end; returns what it found.
  private func checkDaily(_ path: String) -> [JournalNotice] {
    var check = DailyCheck(path: path, app: CheckpointTests.app)
    var found: [JournalNotice] = []
    while true {
      let (notice, isEnd) = check.next()
      if notice != .intact { found.append(notice) }
      if isEnd { return found }
    }
  }

  @Test(arguments: ["true", "an event less", "another event", "the morning", "faults", "version"])
  func `D13 a checkpoint that contradicts the lines is found, reported and removed`(
    kind: String
  ) throws {
    let shop = try Shop()
    let soap = RestroomInspected(room: "women", failed: ["soap"])
    try shop.append([counted(3), counted(4)])
    let morning = read(shop.path, finding: .none)
    try shop.append([
      Draft(at: Shop.evening, by: Person("JP"), source: nil, fact: .restroom(.inspected(soap))),
      note("the door"),
    ])
    try shop.addForeign("stray\n")
    try shop.append([counted(6)])
    let known = read(shop.path, finding: .none)
    var follower = JournalFollower(path: shop.path, after: nil, watchesChanges: false)
    let events = follower.poll(limitBytes: CheckpointTests.all).events
    var point = try #require(known.point)
    var floor = known.floor
    var early = morning.floor
    switch kind {
    case "an event less":
      floor = Floor(calendar: CheckpointTests.calendar)
      floor.apply(events.filter { $0.fact.type != "restroom.inspected" })
    case "another event": floor.apply(events[1])
    case "the morning": early.apply(events[1])
    case "faults": point = try #require(morning.point)
    default: break
    }
    if kind == "faults" { floor = known.floor }
    let checkpoint = Checkpoint(
      newest: FloorSnapshot(point: point, floor: floor),
      dayStart: FloorSnapshot(point: try #require(morning.point), floor: early))
    let app = kind == "version" ? "exitboard 9" : CheckpointTests.app
    #expect(try checkpoint.write(beside: shop.path, app: app))
    let isTrue = kind == "true" || kind == "version"

    #expect(CheckpointAudit.agrees(shop.path, app: CheckpointTests.app) == isTrue)
    #expect(checkDaily(shop.path) == (isTrue ? [] : [.falseCheckpoint]))

    let path = Checkpoint.path(for: shop.path)
    #expect(FileManager.default.fileExists(atPath: path) == isTrue)
    #expect(checkDaily(shop.path) == [])
    #expect(read(shop.path, finding: look(shop.path)) == read(shop.path, finding: .none))
  }

  @Test
  func `D13 a checkpoint of lines that do not belong to the chain is removed, and the check ends`()
    throws
  {
    let shop = try Shop()
    try shop.append((0..<9).map { counted($0) })
    #expect(try keep(shop.path))
    try shop.append([note("later")])
    var lines = try shop.lines
    lines[3] = lines[3].replacing("\"waiting\":2", with: "\"waiting\":7")
    try shop.write(Array(lines.joined(separator: "\n").utf8))

    #expect(checkDaily(shop.path).last == .falseCheckpoint)

    #expect(!FileManager.default.fileExists(atPath: Checkpoint.path(for: shop.path)))
  }

  @Test func `the checkpoint of a file with accepted lines agrees with it`() throws {
    let shop = try Shop()
    try shop.append((0..<9).map { counted($0) })
    var lines = try shop.lines
    lines[3] = "torn"
    try shop.write(Array(lines.joined(separator: "\n").utf8))
    for _ in 0..<2 {
      try shop.append([note("and on")])
      #expect(try keep(shop.path))
      #expect(CheckpointAudit.agrees(shop.path, app: CheckpointTests.app))
      #expect(read(shop.path, finding: look(shop.path)) == read(shop.path, finding: .none))
      let accepted = LinesAccepted(from: 5, reason: "ours")
      let fact = Fact.log(.accepted(accepted))
      try shop.append(
        [Draft(at: Shop.evening, by: Person("JP"), source: nil, fact: fact)], if: .always)
    }
  }

  @Test(arguments: [1, 500, 4000, CheckpointTests.all])
  func `an audit in steps of any size reads no further than the checkpoint`(step: Int) throws {
    let shop = try Shop()
    try shop.append((0..<20).map { counted($0) })
    #expect(try keep(shop.path))
    try shop.append((0..<20).map { counted($0) })
    var audit = CheckpointAudit(of: shop.path, app: CheckpointTests.app)

    var result = CheckpointAudit.Result.unfinished
    for _ in 0..<20_000 where result == .unfinished { result = audit.next(bytes: step) }

    #expect(result == .agrees)
  }

  @Test func `a chain found broken is still broken for the next board that opens it`() throws {
    let shop = try Shop()
    try shop.append((0..<20).map { counted($0) })
    var lines = try shop.lines
    lines.remove(at: 10)
    try shop.write(Array(lines.joined(separator: "\n").utf8))
    let whole = read(shop.path, finding: .none)
    #expect(try keep(shop.path))

    let known = read(shop.path, finding: look(shop.path))

    #expect(known == whole)
    #expect(known.notice == .unconfirmed(count: 10, line: 11, seq: 12))
  }

  /// A change of the floor's members, or of how events are folded, fails this test: raise
  /// `Floor.version` and put the new digest here.
  @Test func `a floor with other members has another version`() throws {
    let shop = try Shop()
    _ = try fixture(in: shop)
    let known = read(shop.path, finding: .none)

    let digest = try Checkpoint.digest(of: known.floor)

    #expect(Floor.version == 17)
    #expect(digest == "c69401a5130461ec78354ed32e4c99437074587dfca9223d0030724c0eb3f910")
  }
}
