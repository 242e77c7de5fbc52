import BoardJournal
import BoardModel
import Foundation
import Synchronization
import Testing

/// A record that is written only if no event added meanwhile stops it.
@Suite struct ConditionTests {
  /// Rejects the append when another person's note comes after what the file has now.
  private func noNewNote(in shop: Shop) -> AppendCondition {
    var follower = JournalFollower(path: shop.path, after: nil, watchesChanges: false)
    while follower.poll(limitBytes: 1 << 20).hasMore {}
    return AppendCondition(after: follower.point?.newest) { _, events in
      events.contains { if case .log(.noted) = $0.fact { true } else { false } }
        ? "somebody else was quicker" : nil
    }
  }

  @Test func `an event already seen does not stop the append`() throws {
    let shop = try Shop()
    try shop.append([note("first")])
    var writer = shop.writer()

    let receipts = try writer.append(
      [note("second")], now: Shop.evening, if: noNewNote(in: shop))

    #expect(receipts.map(\.seq) == [3])
  }

  @Test(arguments: [0, 1, 2, 40, 3000])
  func `the condition gets every event added since, however many`(between: Int) throws {
    let shop = try Shop()
    try shop.append([counted(1)])
    let condition = noNewNote(in: shop)
    try shop.append([note("meanwhile")] + (0..<between).map { counted($0 % 9) })
    var writer = shop.writer()

    #expect(throws: JournalError.superseded("somebody else was quicker")) {
      try writer.append([note("late")], now: Shop.evening, if: condition)
    }
    #expect(try shop.lines.count == between + 4)
  }

  @Test func `retrying an event that is in the file writes nothing and is accepted`() throws {
    let shop = try Shop()
    try shop.append([counted(1)])
    var writer = shop.writer()
    let draft = note("mine", id: "board-1")
    let condition = noNewNote(in: shop)
    let first = try writer.append([draft], now: Shop.evening, if: condition)

    let again = try writer.append([draft], now: Shop.evening, if: condition)

    #expect(again.map(\.seq) == first.map(\.seq))
    #expect(again.map(\.isRepeat) == [true])
  }

  @Test func `a foreign line and an incomplete last line do not hide new events`() throws {
    let shop = try Shop()
    try shop.append([counted(1)])
    let condition = noNewNote(in: shop)
    try shop.addForeign("not one of ours\n")
    try shop.append([note("meanwhile")])
    try shop.addForeign("{\"seq\":5,\"at\":\"2026")
    var writer = shop.writer()

    #expect(throws: JournalError.superseded("somebody else was quicker")) {
      try writer.append([note("late")], now: Shop.evening, if: condition)
    }
  }

  @Test func `a new file has no event that stops the append`() throws {
    let shop = try Shop()
    var writer = shop.writer()

    #expect(
      try writer.append([note("first")], now: Shop.evening, if: noNewNote(in: shop)).count == 1)
  }

  @Test func `of sixteen writers at once one succeeds and fifteen are rejected`() throws {
    let shop = try Shop()
    try shop.append([counted(1)])
    let condition = noNewNote(in: shop)
    let outcomes = Mutex<(won: Int, rejected: Int)>((0, 0))

    DispatchQueue.concurrentPerform(iterations: 16) { _ in
      var writer = shop.writer()
      do {
        _ = try writer.append([note("mine")], now: Shop.evening, if: condition)
        outcomes.withLock { $0.won += 1 }
      } catch JournalError.superseded {
        outcomes.withLock { $0.rejected += 1 }
      } catch {
        Issue.record("\(error)")
      }
    }

    #expect(outcomes.withLock { $0 } == (1, 15))
    #expect(try shop.lines.count == 4)
  }
}
