import BoardTestSupport
import Foundation
import Glibc
import PtyHarness
import Testing

@Suite struct BoardLifeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func board(_ arguments: String..., environment: [String: String] = [:]) throws
    -> PtySession
  {
    try PtySession(
      argv: [BuiltBinary.path("exitboard"), "--file", folder.path + "/events.jsonl"] + arguments,
      environment: [
        "LC_ALL": "C.UTF-8", "TZ": WallZone.showing(WallZone.daytime), "HOME": folder.path,
        "XDG_CONFIG_HOME": folder.path + "/config", "XDG_STATE_HOME": folder.path + "/state",
      ].merging(environment) { _, new in new })
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT, SIGILL])
  func `whatever ends the board, the terminal is restored`(signal: Int32) throws {
    let session = try board()
    try session.waitFor("? help")

    session.signal(signal)

    #expect(try session.waitForEnd() == .signalled(signal))
    #expect(session.areModesAsBefore)
    #expect(!session.screen.isAlternate)
    #expect(session.screen.isCursorVisible)
  }

  @Test func `a quiet board writes nothing between two ticks of its clock`() throws {
    let session = try board("--at", "2024-11-22T12:00")
    try session.waitFor("? help")
    session.settle()
    let before = session.bytes.count

    session.settle(milliseconds: 400)

    #expect(session.bytes.count - before < 300)
  }

  @Test func `a changed theme file is applied at once`() throws {
    let themes = folder.url.appending(path: "config/exitboard/themes")
    try FileManager.default.createDirectory(at: themes, withIntermediateDirectories: true)
    let file = themes.appending(path: "dusk.toml")
    try "name = \"dusk\"\n[roles]\nbg = 17\nfg = 252\n".write(
      to: file, atomically: true, encoding: .utf8)
    let session = try board("--theme", "dusk")
    try session.waitFor("? help")
    #expect(session.screen.rows[5][40].background == .indexed(17))

    try "name = \"dusk\"\n[roles]\nbg = 52\nfg = 252\n".write(
      to: file, atomically: true, encoding: .utf8)

    try session.wait("the new ground") { $0.rows[5][40].background == .indexed(52) }
  }

  @Test(arguments: [("dumb", "cannot move its cursor"), ("", "TERM is not set")])
  func `where no board can be shown it is printed once, with the reason`(
    name: String, sentence: String
  ) throws {
    try folder.write("", to: "events.jsonl")
    let session = try board(environment: ["TERM": name])

    #expect(try session.waitForEnd() == .exited(0))

    let text = session.text
    let board = try #require(text.range(of: "Farewell"))
    let reason = try #require(text.range(of: sentence))
    #expect(board.lowerBound < reason.lowerBound)
    #expect(!session.bytes.contains(0x1B))
    #expect(session.areModesAsBefore)
  }
}
