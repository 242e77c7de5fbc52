import BoardTestSupport
import Foundation
import Glibc
import PtyHarness
import Testing

/// The theme on a real terminal: it suits the background, and one that a person chose is kept.
@Suite struct `The theme of a board` {
  private let shop: TemporaryFolder

  init() throws {
    shop = try TemporaryFolder()
    let themes = shop.path + "/config/exitboard/themes"
    try FileManager.default.createDirectory(atPath: themes, withIntermediateDirectories: true)
    // Only the background tells them apart.
    for (name, index) in [("dark", 17), ("light", 230)] {
      try shop.write(
        "name = \"\(name)\"\nvariant = \"\(name)\"\n[roles]\nbg = \(index)\nfg = 244\n",
        to: "config/exitboard/themes/\(name).toml")
    }
  }

  private func background(_ board: PtySession) -> Screen.Colour {
    board.screen.rows[20][40].background
  }

  private func wait(_ board: PtySession, for colour: Screen.Colour) throws {
    try board.wait("\(colour)") { $0.rows[20][40].background == colour && $0.contains("? help") }
  }

  @Test(arguments: [("15;0", 17), ("0;default;15", 230)])
  func `COLORFGBG decides where the terminal does not answer`(value: String, index: Int) throws {
    let board = try shop.board(environment: ["COLORFGBG": value])

    try wait(board, for: .indexed(index))
  }

  @Test(arguments: ["", "default", "15;99", "x"])
  func `without an answer the colours of the terminal stay`(value: String) throws {
    let board = try shop.board(environment: ["COLORFGBG": value])

    try wait(board, for: .standard)
  }

  @Test(arguments: [("fdfd/f6f6/e3e3", 230), ("0000/2b2b/3636", 17)])
  func `the answer of the terminal decides, and in pieces that come late nothing is tapped`(
    colour: String, index: Int
  ) throws {
    let board = try shop.board(environment: ["COLORFGBG": index == 17 ? "0;15" : "15;0"])
    board.answersQueries = false
    try board.waitFor("? help")
    let before = shop.contents(of: "events.jsonl")

    for part in [
      "\u{1B}", "]1", "1;rgb:", String(colour.prefix(6)), String(colour.dropFirst(6)), "\u{1B}",
      "\\", "\u{1B}[?1;2c",
    ] {
      board.send(part)
      board.settle(milliseconds: 550)
    }

    try wait(board, for: .indexed(index))
    #expect(shop.contents(of: "events.jsonl") == before)
    board.send("?")
    try board.waitFor("Esc closes")
  }

  @Test func `a theme that was named is not changed by the background`() throws {
    let board = try shop.board(["--theme", "light"], environment: ["COLORFGBG": "15;0"])

    try wait(board, for: .indexed(230))
  }

  @Test func `the theme chosen with T is there again, until the plan has another one`() throws {
    try shop.write("[board]\ntheme = \"dark\"\n", to: "config/exitboard/exitboard.toml")
    let board = try shop.board()
    try wait(board, for: .indexed(17))
    board.send(":")
    try board.waitFor("Commands")
    board.type("theme light\r")
    try wait(board, for: .indexed(230))
    board.send("q")
    try board.waitForEnd()

    let again = try shop.board()
    try wait(again, for: .indexed(230))
    let named = try shop.board(["--theme", "dark"])
    try wait(named, for: .indexed(17))
    try shop.write("[board]\ntheme = \"auto\"\n", to: "config/exitboard/exitboard.toml")
    let changed = try shop.board()

    try wait(changed, for: .standard)
  }

  @Test(arguments: [true, false])
  func `the title of the window is the worst alert that nobody has seen, if the plan allows it`(
    isAllowed: Bool
  ) throws {
    try shop.write(
      """
      rooms = []
      items = []
      [store]
      name = "Riverside"
      [board]
      title = \(isAllowed)
      """, to: "config/exitboard/exitboard.toml")
    let board = try shop.board()
    try board.waitFor("? help")
    #expect(board.text.contains("\u{1B}]2;Riverside · exitboard\u{1B}\\") == isAllowed)

    let run = try CommandRun(
      ["log", "payment.failed", "terminal=p3", "kind=offline", "--file", shop.journal], in: shop)
    #expect(run.status == 0)
    try board.waitFor("!! card payments fail")

    #expect(board.text.contains("\u{1B}]2;!! card payments fail at p3 · Riverside") == isAllowed)
  }
}
