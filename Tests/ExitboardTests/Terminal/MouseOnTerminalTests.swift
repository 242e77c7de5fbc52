import BoardTestSupport
import Foundation
import Glibc
import PtyHarness
import Testing

/// The mouse of a real terminal: turned on by `M` only, and always turned off at the end.
@Suite struct MouseOnTerminalTests {
  private let shop: TemporaryFolder

  init() throws {
    shop = try TemporaryFolder()
  }

  private func board() throws -> PtySession {
    let board = try shop.board()
    try board.waitFor("? help")
    return board
  }

  /// A press and a release at the start of a text, as an SGR mouse report.
  private func click(_ text: String, on board: PtySession) throws {
    let at = try #require(board.screen.position(of: text))
    let place = "\(at.column + 1);\(at.row + 1)"
    board.send("\u{1B}[<0;\(place)M\u{1B}[<0;\(place)m")
  }

  @Test func `M turns it on, M again off, and a click taps a row, which u undoes`() throws {
    let board = try board()
    #expect(!board.hasMouse)

    board.send("M")
    try board.waitFor("Mouse on")
    #expect(board.hasMouse)
    #expect(board.text.contains("\u{1B}[?1006"))
    try click("Enough lanes", on: board)
    try board.waitFor("▌e")
    try click("Enough lanes", on: board)
    try board.waitFor("Enough lanes are open · 20:2")
    try click("u undo", on: board)
    board.send("u")
    try board.waitFor("Undone: Enough lanes")
    try click("? help", on: board)
    try board.waitFor("Esc closes")
    board.send("\u{1B}[<65;10;10M")
    board.send("\u{1B}")
    try board.wait("no help") { !$0.contains("Esc closes") }
    board.send("M")
    try board.waitFor("Mouse off")
    #expect(!board.hasMouse)
    board.send("q")

    #expect(try board.waitForEnd() == .exited(0))
    #expect(board.leftBehind == [])
    #expect(shop.count(of: "check.done") == 1)
    #expect(shop.count(of: "record.voided") == 1)
  }

  @Test func `quitting turns it off`() throws {
    let board = try board()
    board.send("M")
    try board.waitFor("Mouse on")

    board.send("q")

    #expect(try board.waitForEnd() == .exited(0))
    #expect(board.leftBehind == [])
  }

  @Test func `a stopped board turns it off, and on again when it continues`() throws {
    let session = try PtySession(
      argv: ["/bin/bash", "--norc", "--noprofile", "-i"],
      environment: shop.environment(wall: "20:20").merging(["PS1": "prompt> "]) { _, new in new })
    try session.waitFor("prompt>")
    session.send("\(BuiltBinary.path("exitboard")) --by JP\n")
    try session.waitFor("? help")
    session.send("M")
    try session.waitFor("Mouse on")

    session.send("\u{1A}")
    try session.wait("the shell") { !$0.isAlternate && $0.contains("Stopped") }
    #expect(!session.hasMouse)
    session.send("fg\n")

    try session.wait("the board") { $0.isAlternate && $0.contains("? help") }
    #expect(session.hasMouse)
    session.send("q")
    try session.wait("the shell") { !$0.isAlternate }
    #expect(!session.hasMouse)
  }
}
