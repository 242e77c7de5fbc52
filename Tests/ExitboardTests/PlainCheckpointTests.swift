import BoardTestSupport
import Foundation
import Glibc
import PtyHarness
import Testing

@Suite struct `The checkpoint of a board without a screen` {
  private let shop: TemporaryFolder

  init() throws {
    shop = try TemporaryFolder()
  }

  @Test func `is written when the board is quit`() throws {
    let journal = shop.path + "/events.jsonl"
    let lines = (0..<2_000).map { _ in "{\"type\":\"lane.opened\",\"lane\":\"1\"}\n" }.joined()
    _ = try shop.write(lines, to: "input")
    let log = Process()
    log.executableURL = URL(fileURLWithPath: BuiltBinary.path("exitboard"))
    log.arguments = ["log", "--stdin", "--file", journal]
    log.environment = ["LC_ALL": "C.UTF-8", "HOME": shop.path, "TZ": "UTC"]
    log.standardInput = FileHandle(forReadingAtPath: shop.path + "/input")
    log.standardOutput = FileHandle.nullDevice
    try log.run()
    log.waitUntilExit()
    let session = try PtySession(
      argv: [BuiltBinary.path("exitboard"), "--plain", "--by", "JP"],
      environment: [
        "LC_ALL": "C.UTF-8", "HOME": shop.path, "TZ": "UTC", "TERM": "dumb",
        "EXITBOARD_FILE": journal,
      ], columns: 120, rows: 50)

    try session.waitFor("q quits.")
    session.send("q")

    #expect(try session.waitForEnd() == .exited(0))
    #expect(shop.contents(of: "events.jsonl.checkpoint") != nil)
  }
}
