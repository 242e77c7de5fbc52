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

  @Test(arguments: [(lines: 3_000, isKept: false), (12_000, true)])
  func `status keeps one of a long file only, and then shows the same`(lines: Int, isKept: Bool)
    throws
  {
    let counts = (0..<lines).map { number in
      "{\"type\":\"queue.counted\",\"lane\":\"\(number % 5 + 1)\",\"waiting\":\(number % 7)}\n"
    }
    let path = shop.path + "/events.jsonl"
    let log = try CommandRun(
      ["log", "--stdin", "--quiet", "--file", path], in: shop, input: counts.joined())
    #expect(log.status == 0)
    let at = ["status", "--json", "--exit-zero", "--file", path]

    let past = try CommandRun(at + ["--at", "2020-01-01T20:00"], in: shop)
    #expect(past.status == 0)
    #expect(shop.contents(of: "events.jsonl.checkpoint") == nil)
    let first = try CommandRun(at, in: shop)
    let checkpoint = shop.contents(of: "events.jsonl.checkpoint")
    #expect((checkpoint != nil) == isKept)
    let second = try CommandRun(at, in: shop)

    // The ages and the time go on between two runs.
    let names = ["\"waiting_people\"", "\"served\"", "\"events\""]
    func lasting(_ run: CommandRun) -> [Substring] {
      run.output.split(separator: ",").filter { part in names.contains { part.contains($0) } }
    }
    #expect(!lasting(first).isEmpty)
    #expect(lasting(first) == lasting(second))
    #expect(shop.contents(of: "events.jsonl.checkpoint") == checkpoint)
  }
}
