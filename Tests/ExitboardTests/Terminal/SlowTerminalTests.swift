import BoardTestSupport
import Foundation
import Glibc
import PtyHarness
import Testing

/// H03, H11: a terminal that is slow, blocked or gone.
@Suite struct SlowTerminalTests {
  private let shop: TemporaryFolder

  init() throws {
    shop = try TemporaryFolder()
  }

  /// A board whose terminal is full of frames that nobody has read.
  private func stuckBoard() throws -> PtySession {
    let board = try shop.board(columns: 200, rows: 60)
    try board.waitFor("? help")
    for round in 0..<200 {
      board.resize(columns: 200 - round % 2, rows: 60)
      board.signal(SIGWINCH)
      if board.isFull { break }
    }
    return board
  }

  @Test func `H11 a tap is on disk while the terminal accepts nothing, and the board recovers`()
    throws
  {
    let stuck = try stuckBoard()
    let other = try shop.board()
    try other.waitFor("? help")

    stuck.send("e")

    try other.waitFor("20:2")
    try other.wait("the tap") { $0.lines.contains { $0.contains("e ✓") } }
    #expect(shop.count(of: "check.done") == 1)
    stuck.resize(columns: 80, rows: 24)
    let recovered = try stuck.wait("the tap") { $0.lines.contains { $0.contains("e ✓") } }
    #expect(recovered.misfits == [])
    stuck.send("q")
    #expect(try stuck.waitForEnd() == .exited(0))
    #expect(stuck.leftBehind == [])
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGSEGV, SIGABRT])
  func `H11 a board whose terminal accepts nothing still ends`(signal: Int32) throws {
    let stuck = try stuckBoard()

    stuck.signal(signal)

    #expect(try stuck.waitForEndUnread() == .signalled(signal))
    #expect(stuck.areModesAsBefore)
  }

  @Test func `H11 a board whose terminal accepts nothing uses no processor time`() throws {
    let stuck = try stuckBoard()
    let other = try shop.board(["--at", "2024-11-22T20:17"], environment: ["TZ": "UTC"])
    try other.waitFor("? help")

    // Some ticks of its clock.
    other.settle(milliseconds: 2_500)
    stuck.signal(SIGTERM)

    _ = try stuck.waitForEndUnread()
    #expect(stuck.processorMilliseconds < 1_500)
  }

  @Test(arguments: ["", "?", "N", "O"])
  func `H03 a dropped line ends the board by SIGHUP in any state`(keys: String) throws {
    let board = try shop.board()
    try board.waitFor("? help")
    board.send(keys)
    board.settle(milliseconds: 50)

    board.hangUp()

    #expect(try board.waitForEnd() == .signalled(SIGHUP))
    #expect(board.processorMilliseconds < 1_000)
  }

  @Test func `H03 a key sent as the line drops does not keep the board busy`() throws {
    try PastEvening.write(to: shop.journal)
    let board = try shop.board()
    try board.waitFor("? help")
    let lock = open(shop.journal, O_RDONLY | O_CLOEXEC)
    try #require(lock >= 0 && flock(lock, LOCK_EX) == 0)

    board.send("e")
    board.hangUp()
    let other = try shop.board()
    try other.waitFor("? help")
    other.settle(milliseconds: 1_000)
    close(lock)

    #expect(try board.waitForEnd() == .signalled(SIGHUP))
    #expect(board.processorMilliseconds < 900)
  }
}
