import BoardTestSupport
import BoardJournal
import BoardModel
import Foundation
import PtyHarness
import Testing

/// The number of bytes sent over a slow line.
@Suite struct OutputBudgetTests {
  private let shop: TemporaryFolder

  init() throws {
    shop = try TemporaryFolder()
    try PastEvening.write(to: shop.journal)
  }

  @Test(arguments: [(40, 10, 2_000), (80, 24, 8_000), (120, 40, 18_000), (200, 60, 40_000)])
  func `the first frame takes a few bytes a cell`(columns: Int, rows: Int, most: Int) throws {
    let board = try shop.board(
      ["--at", PastEvening.moment], environment: ["TZ": "UTC"], columns: columns, rows: rows)

    try board.waitFor("? help")
    board.settle(milliseconds: 100)

    #expect(board.bytes.count < most)
    #expect(board.frameCount <= 1)
  }

  @Test func `a board that shows the past writes nothing more`() throws {
    let board = try shop.board(["--at", PastEvening.moment], environment: ["TZ": "UTC"])
    try board.waitFor("? help")
    board.settle(milliseconds: 100)
    let before = board.bytes.count

    board.settle(milliseconds: 1_500)

    #expect(board.bytes.count == before)
  }

  @Test func `a tick of the clock takes some tens of bytes`() throws {
    let board = try shop.board(wall: "15:30")
    try board.waitFor("? help")
    let first = try seconds(on: board, after: "")
    let before = board.bytes.count

    var shown = first
    for _ in 0..<5 { shown = try seconds(on: board, after: shown) }

    // Measured: 23 bytes.
    #expect(board.bytes.count - before <= 5 * 50)
    #expect(board.frameCount <= 2)
  }

  /// Waits until the clock in the header shows another second.
  private func seconds(on board: PtySession, after last: String) throws -> String {
    let screen = try board.wait("the next second") { Self.clock($0) != last }
    return Self.clock(screen)
  }

  private static func clock(_ screen: Screen) -> String {
    screen.lines[0].firstMatch(of: /[0-9][0-9]:[0-9][0-9]:[0-9][0-9]/).map { String($0.output) }
      ?? screen.lines[0]
  }

  @Test func `one reading repaints only the cells it changes`() throws {
    let board = try shop.board(wall: "20:17")
    try board.waitFor("? help")
    try log(waiting: 1)
    try board.wait("the reading") {
      $0.lines.contains { $0.hasPrefix("│ 4") && $0.contains(" 2 ") }
    }
    board.settle(milliseconds: 100)
    let before = board.bytes.count

    try log(waiting: 2)
    try board.wait("the reading") {
      $0.lines.contains { $0.hasPrefix("│ 4") && $0.contains(" 3 ") }
    }

    // Its row, its column of the graph, the shares and the freshness. Measured: 364; a repaint is
    // 6,100.
    #expect(board.bytes.count - before <= 600)
  }

  private func log(waiting: Int) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltBinary.path("exitboard"))
    process.arguments = ["log", "queue.counted", "lane=4", "waiting=\(waiting)", "serving=1"]
    process.environment = shop.environment(wall: "20:17")
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func `a minute of an evening takes much less than repainting`() throws {
    // One minute of the evening a second.
    let demo = try PtySession(
      argv: [
        BuiltBinary.path("exitboard"), "demo", "--seed", "3", "--speed", "60", "--from", "19:52",
      ],
      environment: shop.environment)
    try demo.waitFor("? help")
    let first = demo.bytes.count
    let start = try #require(Self.minute(demo.screen))

    try demo.wait("the next minutes") { Self.minute($0).map { $0 >= start + 3 } ?? false }

    // Measured: 2,000; the first frame is 6,100.
    #expect((demo.bytes.count - first) / 3 < 4_000)
  }

  private static func minute(_ screen: Screen) -> Int? {
    let words = clock(screen).split(separator: ":").compactMap { Int($0) }
    return words.count == 3 ? words[0] * 60 + words[1] : nil
  }
}

extension PtySession {
  /// The number of frames that were marked because they are too long for one write.
  fileprivate var frameCount: Int { text.ranges(of: "\u{1B}[?2026h").count }
}
