import BoardTestSupport
import BoardJournal
import BoardModel
import Foundation
import PtyHarness
import Testing
import exitboard

/// H01, H02: a terminal that is resized again and again.
@Suite struct ResizeStormTests {
  private let shop: TemporaryFolder

  init() throws {
    shop = try TemporaryFolder()
  }

  /// `EXITBOARD_SEED` to repeat a run, or a new seed.
  private var seed: UInt64 {
    ProcessInfo.processInfo.environment["EXITBOARD_SEED"].flatMap { UInt64($0) }
      ?? UInt64.random(in: 0...UInt64.max)
  }

  @Test func `after five hundred sizes while events arrive the screen is that of a fresh start`()
    throws
  {
    let seed = seed
    var random = SeededRandom(seed: seed)
    // One zone for both boards, or their clocks could differ by a second.
    let zone = shop.environment(wall: "20:20").filter { $0.key == "TZ" }
    let board = try shop.board(environment: zone)
    try board.waitFor("? help")
    let opening = JournalOpening(
      store: "Riverside", app: "exitboard", source: "test", createsFolder: false)
    var writer = JournalWriter(path: shop.journal, opening: opening, zone: .utc)

    for round in 0..<500 {
      board.resize(columns: random.integer(in: 1...300), rows: random.integer(in: 1...100))
      if round % 10 == 0 {
        let now = Timestamp(seconds: Int(Date().timeIntervalSince1970))
        let counted = QueueCounted(lane: "3", waiting: random.integer(in: 0...9), serving: 1)
        let draft = Draft(at: now, by: nil, source: "test", fact: .queue(.counted(counted)))
        _ = try writer.append([draft], now: now)
        board.settle(milliseconds: random.integer(in: 0...3))
      }
    }
    let columns = random.integer(in: 60...200)
    let rows = random.integer(in: 20...60)
    board.resize(columns: columns, rows: rows)

    let fresh = try shop.board(environment: zone, columns: columns, rows: rows)
    try fresh.waitFor("? help")
    var different: [String] = []
    do {
      try board.wait("the picture of a fresh start") { screen in
        // Read meanwhile: the clock runs on both.
        fresh.settle(milliseconds: 20)
        let pairs = zip(screen.rows, fresh.screen.rows)
        different = pairs.filter { $0 != $1 }.flatMap { [$0, $1] }.map { row in
          row.map(\.glyph).joined()
        }
        return different.isEmpty
      }
    } catch {
      Issue.record("EXITBOARD_SEED=\(seed)\n\(different.joined(separator: "\n"))")
    }
    board.send("q")
    #expect(try board.waitForEnd() == .exited(0), "EXITBOARD_SEED=\(seed)")
    #expect(board.leftBehind == [])
  }

  @Test(arguments: [(0, 0), (1, 1), (1, 60), (300, 1), (2, 2), (500, 200), (10_000, 10_000)])
  func `no size is too small or too large to start in or to return from`(columns: Int, rows: Int)
    throws
  {
    let board = try shop.board()
    try board.waitFor("? help")
    board.resizeUnseen(columns: columns, rows: rows)
    board.settle(milliseconds: 50)
    board.resize(columns: 80, rows: 24)
    let back = try board.waitFor("? help")
    #expect(back.misfits == [])
    board.send("q")
    #expect(try board.waitForEnd() == .exited(0))
    #expect(board.leftBehind == [])
  }
}
