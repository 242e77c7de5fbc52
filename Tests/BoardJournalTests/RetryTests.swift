import BoardTestSupport
import BoardJournal
import BoardModel
import Foundation
import Synchronization
import Testing

/// A repeated event with an id chosen by the sender.
@Suite struct RetryTests {
  @Test func `a retried event is written once`() throws {
    let shop = try Shop()
    let first = try shop.append([counted(5, id: "till-7")])
    let length = try shop.bytes.count

    let again = try shop.append([counted(5, id: "till-7")])

    #expect(again.map(\.seq) == [2])
    #expect(again.map(\.hash) == [first[0].hash])
    #expect(again.map(\.isRepeat) == [true])
    #expect(try shop.bytes.count == length)
  }

  @Test func `an id that belongs to another event is rejected, and nothing is written`() throws {
    let shop = try Shop()
    try shop.append([counted(5, id: "till-7")])
    let before = try shop.bytes

    #expect(throws: JournalError.conflictingID("till-7", seq: 2)) {
      try shop.append([counted(9), counted(6, id: "till-7")])
    }

    #expect(try shop.bytes == before)
  }

  @Test func `a repeated import adds nothing, and a longer one only its new rows`() throws {
    let shop = try Shop()
    let rows = (0..<3000).map { counted($0 % 7, id: "row-\($0)") }
    try shop.append(Array(rows[..<2000]))

    var writer = shop.writer()
    let receipts = try writer.append(rows, now: Shop.evening)
    let again = try writer.append(rows, now: Shop.evening)

    #expect(receipts.count { $0.isRepeat } == 2000)
    #expect(again.allSatisfy { $0.isRepeat })
    #expect(receipts.map(\.seq) == Array(2...3001))
    #expect(again.map(\.hash) == receipts.map(\.hash))
  }

  @Test func `imported rows are recognized in any order, with little memory`() throws {
    let shop = try Shop()
    let rows = (0..<5000).map { counted($0 % 7, id: "row-\($0)") }
    let first = try shop.append(rows)
    var generator = SeededGenerator(seed: 7)
    let order = Array(0..<rows.count).shuffled(using: &generator)

    let again = try shop.append(order.map { rows[$0] })

    #expect(again.allSatisfy { $0.isRepeat })
    #expect(again.map(\.seq) == order.map { first[$0].seq })
  }

  @Test func `an id in a line that a crash cut from the chain does not count`() throws {
    let shop = try Shop()
    try shop.append([counted(1), counted(2), counted(3, id: "till-7")])
    var lines = try shop.lines
    lines[2] = "x" + lines[2].dropFirst(20)
    try shop.write(Array(lines.joined(separator: "\n").utf8))

    let receipts = try shop.append([counted(3, id: "till-7")])

    #expect(!receipts[0].isRepeat)
    #expect(try Verifier.verify(path: shop.path, anchor: nil) { _, _ in }.verdict == .damaged)
  }

  @Test func `C13 one id sent sixteen times at once gives one line and sixteen successes`() throws {
    let shop = try Shop()
    let results = Results()

    DispatchQueue.concurrentPerform(iterations: 16) { _ in
      results.record { try shop.append([counted(5, id: "till-7")]) }
    }

    #expect(results.failures.isEmpty)
    #expect(Set(results.receipts.map(\.hash)).count == 1)
    #expect(results.receipts.count { !$0.isRepeat } == 1)
    #expect(try shop.lines.count == 3)
  }
}

/// Results of several writers at once.
final class Results: Sendable {
  private let all = Mutex<(receipts: [Receipt], failures: [String])>(([], []))

  var receipts: [Receipt] { all.withLock { $0.receipts } }
  var failures: [String] { all.withLock { $0.failures } }

  func record(_ work: () throws -> [Receipt]) {
    do {
      let got = try work()
      all.withLock { $0.receipts += got }
    } catch {
      all.withLock { $0.failures.append("\(error)") }
    }
  }
}
