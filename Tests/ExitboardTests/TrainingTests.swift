import BoardTestSupport
import Foundation
import PtyHarness
import Testing

/// `demo --train` on a real terminal, walked as a new manager would.
@Suite struct `The training` {
  private let shop: TemporaryFolder

  init() throws {
    shop = try TemporaryFolder()
  }

  private func board(_ columns: Int, _ rows: Int, _ options: String...) throws -> PtySession {
    try PtySession(
      argv: [
        BuiltBinary.path("exitboard"), "demo", "--train", "--day", "2026-11-20", "--days", "2",
        "--file", shop.path + "/practice.jsonl",
      ] + options,
      environment: [
        "TZ": "UTC", "LC_ALL": "C.UTF-8", "HOME": shop.path, "TMPDIR": shop.path,
        "XDG_CONFIG_HOME": shop.path + "/config", "XDG_STATE_HOME": shop.path + "/state",
      ], columns: columns, rows: rows)
  }

  /// The first four steps, which press single keys.
  private func begin(_ board: PtySession) throws {
    try board.waitFor("1/10")
    board.send("?")
    try board.waitFor("type to search")
    board.send("\u{1B}")
    try board.waitFor("2/10")
    board.send("!")
    try board.waitFor("Press d:")
    board.settle(milliseconds: 300)
    board.send("d")
    try board.waitFor("4/10")
    board.settle(milliseconds: 300)
    board.send("u")
    try board.waitFor("press w.")
    board.settle(milliseconds: 300)
  }

  @Test(arguments: [(80, 24), (60, 15), (120, 40)])
  func `leads through one evening in ten steps and ends with the report`(
    columns: Int, rows: Int
  ) throws {
    let board = try board(columns, rows)
    try begin(board)

    board.send("w")
    try board.waitFor("inspected")
    board.send("x")
    try board.waitFor("1 floor")
    board.send("1")
    board.send("\r")

    try board.waitFor("6/10")
    board.send("1")
    board.settle(milliseconds: 200)
    board.send("j")
    board.settle(milliseconds: 200)
    board.send("=")
    try board.waitFor("people waiting:")
    board.type("4\r")

    try board.waitFor("7/10")
    board.send("P")
    try board.waitFor("accept")
    board.type("Second key for Hall\r")
    try board.waitFor("Who will do it")
    board.type("ME\r")
    try board.waitFor("Due (")
    board.send("\r")

    try board.waitFor("8/10")
    board.send("G")
    // The same key at once again would count as one that is held down.
    for (number, answer) in ["y", "n", "y", "n", "y"].enumerated() {
      try board.waitFor("\(number + 1)/5")
      board.send(answer)
    }

    try board.waitFor("9/10")
    board.send("L")
    try board.waitFor("You walked")
    board.send("1")
    board.send("\r")

    try board.waitFor("10/10")
    try signOff(board)

    try board.waitFor("All 10 steps are done")
    // The page for the next morning opens by itself.
    try board.waitFor("Esc close ")
    board.send("\u{1B}")
    try board.waitFor("? help")
    board.send("q")
    #expect(try board.waitForEnd() == .exited(0))
    #expect(board.areModesAsBefore)
    #expect(board.text.contains("FAREWELL CHECKLIST"))
    #expect(board.text.contains("practice.jsonl"))
  }

  /// Answers whatever the sign-off asks until the day is signed.
  private func signOff(_ board: PtySession) throws {
    board.send("O")
    for _ in 0..<20 {
      let screen = try board.wait("a question of the sign-off") { screen in
        ["hy:", "Second signature", "y signs", "Note (", "All 10 steps"].contains {
          screen.contains($0)
        }
      }
      if screen.contains("All 10 steps") { return }
      if screen.contains("y signs") {
        board.settle(milliseconds: 400)
        board.send("y")
        try board.waitFor("All 10 steps")
        return
      }
      board.type(screen.contains("Second signature") ? "MK\r" : "practice\r")
      board.settle(milliseconds: 200)
    }
  }

  @Test func `says what a wrong key did, how to take it back, and can be left at any time`() throws
  {
    let board = try board(80, 24)
    try board.waitFor("1/10")

    board.send("N")
    try board.waitFor("N is for something else: A note for the handover")
    board.send("\u{1B}")
    try board.waitFor("Nothing was recorded")
    board.send("w")
    try board.waitFor("It is not this step")
    try board.waitFor("undo")
    board.send("u")
    try board.waitFor("This is an evening to practise")
    board.send("q")

    #expect(try board.waitForEnd() == .exited(0))
    #expect(board.text.contains("FAREWELL CHECKLIST"))
  }

  @Test func `needs somebody to train`() throws {
    let run = try CommandRun(["demo", "--train"], in: shop)

    #expect(run.status == 64)
    #expect(run.errors.contains("--train needs a terminal"))
  }
}
