import BoardJournal
import BoardModel
import Foundation
import Testing

/// G: a board that follows a file while the file changes.
@Suite struct FollowTests {
  private static let all = 1 << 24

  @Test func `G06 a board opened before the first event sees the file appear and grow`() throws {
    let shop = try Shop()
    var follower = JournalFollower(path: shop.path)
    #expect(follower.poll(limitBytes: FollowTests.all).events.isEmpty)

    try shop.append([counted(5)])
    let first = follower.poll(limitBytes: FollowTests.all)
    try shop.append([counted(6)])
    let second = follower.poll(limitBytes: FollowTests.all)

    #expect(first.events.map(\.seq) == [1, 2])
    #expect(second.events.map(\.fact) == [counted(6).fact])
    #expect(second.notice == nil && !second.hasMore)
  }

  @Test func `a file that is removed is lost, and one put back is followed again`() throws {
    let shop = try Shop()
    try shop.append([counted(5)])
    let bytes = try shop.bytes
    var follower = JournalFollower(path: shop.path)
    #expect(follower.poll(limitBytes: FollowTests.all).notice == nil)

    try FileManager.default.removeItem(atPath: shop.path)
    #expect(follower.poll(limitBytes: FollowTests.all).notice == .lost)
    try shop.write(bytes)

    #expect(follower.poll(limitBytes: FollowTests.all).notice != .lost)
  }

  @Test func `a long file is read in pieces`() throws {
    let shop = try Shop()
    try shop.append((0..<5000).map { counted($0 % 9) })
    var follower = JournalFollower(path: shop.path)

    var count = 0
    var calls = 0
    repeat {
      count += follower.poll(limitBytes: 65_536).events.count
      calls += 1
    } while count < 5001 && calls < 100

    #expect(count == 5001)
    #expect(calls > 5)
  }

  @Test func `G01 half a line is not an event yet, and is reported after two seconds`() throws {
    let shop = try Shop()
    try shop.append([counted(5)])
    var follower = JournalFollower(path: shop.path)
    _ = follower.poll(limitBytes: FollowTests.all, uptimeMilliseconds: 0)
    let sound = try shop.bytes
    try shop.append([counted(6)])
    let whole = try shop.bytes
    for length in sound.count + 1..<whole.count {
      try shop.write(Array(whole[..<length]))
      let update = follower.poll(limitBytes: FollowTests.all, uptimeMilliseconds: 100)
      #expect(update.events.isEmpty && update.faults.isEmpty && update.notice == nil)
    }

    let early = follower.poll(limitBytes: FollowTests.all, uptimeMilliseconds: 2000)
    let late = follower.poll(limitBytes: FollowTests.all, uptimeMilliseconds: 2100)
    try shop.write(whole)
    let end = follower.poll(limitBytes: FollowTests.all, uptimeMilliseconds: 2200)

    #expect(early.notice == nil)
    #expect(late.notice == .incompleteLine(bytes: whole.count - 1 - sound.count))
    #expect(end.events.count == 1 && end.notice == .intact)
  }

  @Test(arguments: [0, 1, 100])
  func `G02 a truncated file is reported, and the events read before stay`(length: Int) throws {
    let shop = try Shop()
    try shop.append([counted(5), counted(6)])
    var follower = JournalFollower(path: shop.path)
    _ = follower.poll(limitBytes: FollowTests.all)
    let whole = try shop.bytes

    try shop.write(Array(whole[..<length]))
    let cut = follower.poll(limitBytes: FollowTests.all)
    let still = follower.poll(limitBytes: FollowTests.all)
    try shop.write(whole)
    let back = follower.poll(limitBytes: FollowTests.all)

    #expect(cut.notice == .truncated && cut.events.isEmpty)
    #expect(still.notice == nil)
    #expect(back.notice == .intact && back.events.isEmpty)
  }

  @Test func `G03 another file in the place of ours is reported`() throws {
    let shop = try Shop()
    try shop.append([counted(5), counted(6)])
    var follower = JournalFollower(path: shop.path)
    _ = follower.poll(limitBytes: FollowTests.all)
    try FileManager.default.moveItem(atPath: shop.path, toPath: shop.path + ".1")

    let gone = follower.poll(limitBytes: FollowTests.all)
    try shop.append((0..<9).map { counted($0) })
    let other = follower.poll(limitBytes: FollowTests.all)

    #expect(gone.notice == .lost)
    #expect(other.notice == .replaced && other.events.isEmpty)
  }

  @Test func `C08 a file that an editor saved with the same lines is still followed`() throws {
    let shop = try Shop()
    try shop.append([counted(5), counted(6)])
    var follower = JournalFollower(path: shop.path)
    _ = follower.poll(limitBytes: FollowTests.all)
    let copy = shop.folder + "/saved"
    try FileManager.default.copyItem(atPath: shop.path, toPath: copy)
    #expect(rename(copy, shop.path) == 0)

    _ = follower.poll(limitBytes: FollowTests.all)
    try shop.append([counted(7)])
    let update = follower.poll(limitBytes: FollowTests.all)

    #expect(update.events.map(\.seq) == [4])
    #expect(update.notice == nil)
  }

  @Test(arguments: ["link", "folder", "pipe"])
  func `G04 a link, a folder or a pipe in the place of the file is never read`(kind: String) throws
  {
    let shop = try Shop()
    try shop.append([counted(5)])
    var follower = JournalFollower(path: shop.path)
    _ = follower.poll(limitBytes: FollowTests.all)
    try FileManager.default.moveItem(atPath: shop.path, toPath: shop.path + ".1")
    switch kind {
    case "link": #expect(symlink(shop.path + ".1", shop.path) == 0)
    case "folder": #expect(mkdir(shop.path, 0o700) == 0)
    default: #expect(mkfifo(shop.path, 0o600) == 0)
    }

    let update = follower.poll(limitBytes: FollowTests.all)
    var fresh = JournalFollower(path: shop.path)
    let first = fresh.poll(limitBytes: FollowTests.all)

    #expect(update.events.isEmpty && update.notice != nil)
    if case .unreadable? = first.notice {
    } else {
      Issue.record("\(String(describing: first.notice))")
    }
    #expect(throws: JournalError.self) { try shop.append([counted(6)]) }
  }

  @Test func `G07 a line whose bytes are written after the file has grown is read`() throws {
    let shop = try Shop()
    try shop.append([counted(5)])
    var follower = JournalFollower(path: shop.path)
    _ = follower.poll(limitBytes: FollowTests.all, uptimeMilliseconds: 0)
    let before = try shop.bytes
    try shop.append([counted(6)])
    let whole = try shop.bytes
    // A program that maps the file extends it first.
    try shop.write(before + [UInt8](repeating: 0, count: whole.count - before.count))
    let early = follower.poll(limitBytes: FollowTests.all, uptimeMilliseconds: 10)

    let file = open(shop.path, O_RDWR)
    let rest = Array(whole[before.count...])
    #expect(pwrite(file, rest, rest.count, off_t(before.count)) == rest.count)
    close(file)
    let late = follower.poll(limitBytes: FollowTests.all, uptimeMilliseconds: 20)

    #expect(early.events.isEmpty && early.faults.isEmpty)
    #expect(late.events.map(\.fact) == [counted(6).fact] && late.faults.isEmpty)
  }

  @Test func `lines that are not events are faults with their line number`() throws {
    let shop = try Shop()
    try shop.append([counted(5)])
    try shop.addForeign("stray\n\n{\"a\":1}\n")
    let size = try shop.bytes.count
    try shop.append([counted(6)])
    var follower = JournalFollower(path: shop.path)

    let update = follower.poll(limitBytes: FollowTests.all)

    #expect(update.events.map(\.seq) == [1, 2, 3, 4])
    #expect(update.faults.map(\.line) == [3, 4, 5])
    #expect(update.faults[0].offset == size - 15)
    #expect(update.notice == nil)
  }

  @Test func `a forged line does not count`() throws {
    let shop = try Shop()
    try shop.append([counted(5)])
    var follower = JournalFollower(path: shop.path)
    _ = follower.poll(limitBytes: FollowTests.all)
    let forged = try shop.lines[1].replacing("\"seq\":2", with: "\"seq\":3")

    try shop.addForeign(forged + "\n")
    let suspense = follower.poll(limitBytes: FollowTests.all)
    try shop.append([counted(6)])
    let update = follower.poll(limitBytes: FollowTests.all)

    #expect(suspense.events.isEmpty)
    if case .broken(line: 3, _)? = suspense.notice {} else { Issue.record("no banner") }
    #expect(update.events.map(\.seq) == [3, 4])
    #expect(suspense.faults.map(\.line) == [3] && update.faults.isEmpty)
  }

  @Test func `D02 lines behind a removed one are reported and do not count`() throws {
    let shop = try Shop()
    try shop.append((0..<20).map { counted($0) })
    var lines = try shop.lines
    lines.remove(at: 10)
    try shop.write(Array(lines.joined(separator: "\n").utf8))
    var follower = JournalFollower(path: shop.path)

    let update = follower.poll(limitBytes: FollowTests.all)

    #expect(update.events.map(\.seq) == Array(1...10))
    #expect(update.notice == .unconfirmed(count: 10, line: 11, seq: 12))
  }

  @Test func `E03 a line of two megabytes is one fault`() throws {
    let shop = try Shop()
    try shop.append([counted(5)])
    try shop.addForeign(String(repeating: "x", count: 2_000_000) + "\n")
    try shop.append([counted(6)])
    var follower = JournalFollower(path: shop.path)

    var events: [Event] = []
    var faults: [Fault] = []
    while true {
      let update = follower.poll(limitBytes: 100_000)
      events += update.events
      faults += update.faults
      if !update.hasMore { break }
    }

    #expect(events.map(\.seq) == [1, 2, 3, 4])
    #expect(faults.count == 1)
  }
}
