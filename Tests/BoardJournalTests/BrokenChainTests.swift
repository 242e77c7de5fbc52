import BoardJournal
import BoardModel
import Foundation
import Testing

/// D: lines behind a break of the chain: nobody's event until a person accepts them.
@Suite struct BrokenChainTests {
  private static let all = 1 << 26

  private func evening(_ count: Int = 20) throws -> (shop: Shop, lines: [String]) {
    let shop = try Shop()
    // More than a second apart, as taps are: no crash loses several of them at once.
    for index in 0..<count {
      let at = Shop.evening.adding(seconds: index * 60)
      try shop.append([counted(index, at: at)], now: at)
    }
    return (shop, try shop.lines.dropLast())
  }

  private static let later = Shop.evening.adding(seconds: 86_400)

  private func verify(_ shop: Shop) throws -> Verification {
    let bytes = try shop.bytes
    try IndependentVerifier.expectAgreement(on: [("", bytes)])
    return try Verifier.verify(SimulatedDisk(bytes), anchor: nil) { _, _ in }
  }

  private func read(_ shop: Shop) -> JournalUpdate {
    var follower = JournalFollower(path: shop.path, after: nil, watchesChanges: false)
    return follower.poll(limitBytes: BrokenChainTests.all)
  }

  private func removeHint(_ shop: Shop) {
    try? FileManager.default.removeItem(atPath: shop.path + ".hint")
  }

  enum Attack: CaseIterable {
    case overwritten, edited, hashChanged, removed, inserted, zeroed
  }

  private func attacked(_ lines: [String], at index: Int, by attack: Attack) -> [UInt8] {
    var lines = lines
    switch attack {
    case .overwritten: lines[index] = String(repeating: "x", count: lines[index].utf8.count)
    case .edited: lines[index] = lines[index].replacing("\"waiting\":", with: "\"waiting\":1")
    case .hashChanged:
      let digit = lines[index].dropLast(2).last
      lines[index] = lines[index].dropLast(3) + (digit == "0" ? "1" : "0") + "\"}"
    case .removed: lines.remove(at: index)
    case .inserted: lines.insert("slipped in", at: index)
    case .zeroed: lines[index] = String(repeating: "\0", count: lines[index].utf8.count)
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  @Test(arguments: Attack.allCases)
  func `D10 damage to an old line stays unexplained, whatever an honest writer adds`(
    attack: Attack
  ) throws {
    let (shop, lines) = try evening()
    for index in [1, 9, 16] {
      try shop.write(attacked(lines, at: index, by: attack))
      removeHint(shop)
      #expect(try verify(shop).verdict == .unexplained, "line \(index + 1)")

      try shop.append([note("honest")], now: BrokenChainTests.later)
      try shop.append([note("honest again")], now: BrokenChainTests.later)

      let found = try verify(shop)
      #expect(found.verdict == .unexplained, "line \(index + 1): \(found)")
      let texts = read(shop).events.compactMap { event -> String? in
        if case .log(.noted(let note)) = event.fact { note.text } else { nil }
      }
      #expect(texts == ["honest", "honest again"], "line \(index + 1)")
    }
  }

  @Test(arguments: Attack.allCases)
  func `D10 the daily check says of a file what verify says`(attack: Attack) throws {
    let (shop, lines) = try evening()
    for isContinued in [false, true] {
      try shop.write(attacked(lines, at: 9, by: attack))
      removeHint(shop)
      if isContinued { try shop.append([note("honest")], now: BrokenChainTests.later) }

      let daily = try Verifier.check(shop.path, from: nil, bytes: BrokenChainTests.all)

      if case .broken(let line, _) = daily {
        #expect(abs(line - 10) <= 1)
      } else {
        Issue.record("\(attack): \(daily)")
      }
    }
  }

  @Test(arguments: [1, 2, 3, 4, 7])
  func `C07 linked lines of another log, pasted at the end, count nothing and number nothing`(
    count: Int
  ) throws {
    let (shop, lines) = try evening(10)
    let (_, foreign) = try evening(30)
    // Lines whose numbers fit, and lines whose numbers are ahead.
    for first in [lines.count, lines.count + 5] {
      let pasted = foreign[first..<first + count]
      try shop.write(Array((lines + pasted).map { $0 + "\n" }.joined().utf8))
      removeHint(shop)
      var follower = JournalFollower(path: shop.path, watchesChanges: false)

      let update = follower.poll(limitBytes: BrokenChainTests.all)

      #expect(update.events.count == lines.count)
      #expect(update.notice != nil && update.notice != .intact)
      let receipts = try shop.append([note("ours")], now: BrokenChainTests.later)
      let more = follower.poll(limitBytes: BrokenChainTests.all)
      #expect(more.events.map(\.fact.type) == ["log.gap", "note.added"])
      #expect(receipts[0].seq == more.events.last?.seq)
      #expect(try verify(shop).verdict == .unexplained)
      #expect(try verify(shop).unexplainedBytes == 0)
    }
  }

  @Test func `C07 a part of this log, pasted again, needs no person`() throws {
    let (shop, lines) = try evening(10)
    try shop.addForeign(lines[3..<9].map { $0 + "\n" }.joined())

    try shop.append([note("ours")], now: BrokenChainTests.later)

    #expect(try verify(shop).verdict == .damaged)
    #expect(read(shop).notice == nil)
  }

  @Test(arguments: [false, true])
  func `lines behind a break count when a person accepts them, in their order`(
    isBridged: Bool
  ) throws {
    let (shop, lines) = try evening()
    try shop.write(attacked(lines, at: 9, by: .overwritten))
    removeHint(shop)
    if isBridged { try shop.append([note("meanwhile")], now: BrokenChainTests.later) }
    var follower = JournalFollower(path: shop.path, watchesChanges: false)
    let before = follower.poll(limitBytes: BrokenChainTests.all)
    guard case .unconfirmed(11, line: 11, let from)? = before.notice else {
      Issue.record("\(String(describing: before.notice))")
      return
    }

    try shop.append([accepted(from)], now: BrokenChainTests.later, if: .always)
    let after = follower.poll(limitBytes: BrokenChainTests.all)

    let gap = isBridged ? [] : [22]
    #expect(after.events.map(\.seq) == gap + Array(11...21) + [isBridged ? 24 : 23])
    #expect(after.notice == .intact)
    #expect(try verify(shop).verdict == .unexplained)
    #expect(try verify(shop).acceptances.map(\.seq) == [isBridged ? 24 : 23])
    // In one go, and line by line, the same events count.
    let whole = read(shop)
    #expect(whole.events == before.events + after.events && whole.notice == nil)
    var slow = JournalFollower(path: shop.path, after: nil, watchesChanges: false)
    var events: [Event] = []
    while true {
      let update = slow.poll(limitBytes: 100)
      events += update.events
      if !update.hasMore { break }
    }
    #expect(events == whole.events)
  }

  @Test func `recording goes on from the proved lines, also of writers that knew only the others`()
    throws
  {
    let (shop, lines) = try evening()
    var old = shop.writer()
    _ = try old.append([note("before")], now: BrokenChainTests.later)
    let hint = try Data(contentsOf: URL(fileURLWithPath: shop.path + ".hint"))
    try shop.write(attacked(try shop.lines.dropLast(), at: 9, by: .overwritten))
    // The hint and the running writer continue a line behind the break; nobody knows of it yet.
    _ = try old.append([note("behind the break")], now: BrokenChainTests.later)
    #expect(read(shop).notice == .unconfirmed(count: 13, line: 11, seq: 11))

    var board = shop.writer()
    try board.skipUnconfirmedLines(now: BrokenChainTests.later)
    _ = try old.append([note("by the running writer")], now: BrokenChainTests.later)
    try hint.write(to: URL(fileURLWithPath: shop.path + ".hint"))
    try shop.append([note("by one with an old hint")], now: BrokenChainTests.later)
    try board.skipUnconfirmedLines(now: BrokenChainTests.later)

    #expect(lines.count == 21)
    let update = read(shop)
    #expect(update.events.map(\.seq) == Array(1...9) + [24, 25, 26])
    #expect(update.notice == .unconfirmed(count: 13, line: 11, seq: 11))
    #expect(try verify(shop).unexplainedBytes == 0)
  }

  @Test func `accepting other lines than those behind the break changes nothing`() throws {
    let (shop, lines) = try evening()
    try shop.write(attacked(lines, at: 9, by: .removed))

    try shop.append([accepted(3), accepted(12)], now: BrokenChainTests.later, if: .always)

    let update = read(shop)
    #expect(!update.events.contains { $0.seq == 15 })
    #expect(update.notice == .unconfirmed(count: 11, line: 10, seq: 11))
  }

  @Test func `a torn write that the next one accounts for needs no person`() throws {
    let (shop, lines) = try evening()
    for length in stride(from: 1, to: lines[20].utf8.count, by: 7) {
      let whole = lines[..<20].map { $0 + "\n" }.joined()
      try shop.write(Array((whole + lines[20].prefix(length)).utf8))

      try shop.append([note("after the crash")], now: BrokenChainTests.later)

      #expect(try verify(shop).verdict == .damaged)
      let update = read(shop)
      #expect(update.notice == nil && update.events.count == 22)
    }
  }

  /// At the start hashes of old lines are not checked; what does not fit makes the reader begin again.
  @Test func `a reader that trusted old lines begins again when one does not fit`() throws {
    let shop = try Shop()
    try shop.append((0..<9000).map { counted($0 % 9) })
    let lines = try shop.lines.dropLast()
    var changed = Array(lines)
    changed[99] = changed[99].replacing("\"seq\":100,", with: "\"seq\":999999,")
    try shop.write(Array((changed.joined(separator: "\n") + "\n").utf8))
    try shop.append([note("ours")], now: BrokenChainTests.later)
    var follower = JournalFollower(path: shop.path, watchesChanges: false)

    var events: [Event] = []
    var restarts = 0
    while true {
      let update = follower.poll(limitBytes: JournalUpdate.replayBytes)
      if update.isRestart {
        restarts += 1
        events = []
      }
      events += update.events
      if !update.hasMore { break }
    }

    #expect(restarts == 1)
    #expect(events.count == 101 && events == read(shop).events)
  }

  private func accepted(_ seq: Int) -> Draft {
    Draft(
      at: BrokenChainTests.later, by: Person("JP"), source: nil,
      fact: .log(.accepted(LinesAccepted(from: seq, reason: "checked against the paper list"))))
  }
}
