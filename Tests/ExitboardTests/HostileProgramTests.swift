import BoardTestSupport
import Foundation
import Glibc
import Synchronization
import Testing

/// Groups C, D and E: programs that ignore the lock, many programs at once, and endless lines.
@Suite(.serialized) struct HostileProgramTests {
  private typealias Work = @Sendable () throws -> CommandRun

  /// Runs all at once, and returns the result of each.
  private static func atOnce(_ works: [Work]) -> [CommandRun] {
    let outcomes = Mutex<[Int: CommandRun]>([:])
    DispatchQueue.concurrentPerform(iterations: works.count) { index in
      do {
        let outcome = try works[index]()
        outcomes.withLock { $0[index] = outcome }
      } catch {
        Issue.record("\(error)")
      }
    }
    return outcomes.withLock { outcomes in works.indices.compactMap { outcomes[$0] } }
  }

  private static func events(_ lane: Int, _ count: Int) -> String {
    let event = "{\"type\":\"queue.counted\",\"lane\":\"\(lane)\",\"waiting\":2}\n"
    return String(repeating: event, count: count)
  }

  @Test func `C06 a program that appends without lock or newline loses none of our events`() throws
  {
    let shop = try JournalProcess()
    _ = try shop.run(["log", "queue.counted", "lane=9", "waiting=0"])
    let stranger =
      "i=0; while [ $i -lt 300 ]; do printf 'stray %s' $i >>\"$EXITBOARD_FILE\"; i=$((i+1)); done"
    var works: [Work] = (0..<24).map { index in
      { try shop.run(["log", "--stdin"], input: HostileProgramTests.events(index % 9, 50)) }
    }
    works.insert({ try shop.run([], through: ["/bin/sh", "-c", stranger]) }, at: 2)

    let outcomes = HostileProgramTests.atOnce(works)
    _ = try shop.run(["log", "queue.counted", "lane=9", "waiting=0"])

    #expect(outcomes.allSatisfy { $0.status == 0 }, "\(outcomes.map(\.errors))")
    let lines = try shop.run(["events", "--type", "queue"]).output.split(separator: "\n")
    let there = Set(lines.map { $0.dropLast(2).suffix(32) })
    let acknowledged = outcomes.flatMap { $0.output.split(separator: "\n") }.map { $0.suffix(32) }
    #expect(acknowledged.count == 1200 && lines.count == 1202)
    #expect(acknowledged.allSatisfy { there.contains($0) })
    let verify = try shop.run(["verify"])
    #expect(verify.status == 1 && !verify.output.contains("NOT NOTED BY ANY EVENT"), "\(verify)")
  }

  @Test func `C14 appending, verifying and backing up at once raise no false alarm`() throws {
    let shop = try JournalProcess()
    _ = try shop.run(["log", "queue.counted", "lane=9", "waiting=0"])
    let write: Work = {
      try shop.run(["log", "--stdin"], input: HostileProgramTests.events(1, 3000))
    }
    let verify: Work = { try shop.run(["verify"]) }
    let backups: [Work] = (0..<3).map { index in
      { try shop.run(["backup", shop.folder + "/copy-\(index).jsonl"]) }
    }

    for _ in 0..<4 {
      let outcomes = HostileProgramTests.atOnce([write, write, verify, verify] + backups)
      #expect(outcomes.allSatisfy { $0.status == 0 }, "\(outcomes.map(\.errors))")
    }

    for index in 0..<3 {
      let copy = shop.folder + "/copy-\(index).jsonl"
      #expect(try shop.run(["verify", "--file", copy]).status == 0)
    }
    #expect(try shop.run(["verify"]).output.contains("24002 events"))
  }

  @Test(.enabled(if: Tools.path("prlimit") != nil, "prlimit is missing"))
  func `E03 a line of two gigabytes is accounted for in constant memory`() throws {
    let shop = try JournalProcess()
    // Address space, most of it for the program's code and stacks.
    let prlimit = [try #require(Tools.path("prlimit")), "--as=536870912"]
    _ = try shop.run(["log", "queue.counted", "lane=3", "waiting=1"])
    let size = try Data(contentsOf: URL(fileURLWithPath: shop.path)).count
    #expect(truncate(shop.path, off_t(size) + (2 << 30)) == 0)

    let waiting = try shop.run(["verify"], through: prlimit)
    let log = try shop.run(["log", "queue.counted", "lane=3", "waiting=2"], through: prlimit)
    let verify = try shop.run(["verify"], through: prlimit)
    let events = try shop.run(["events", "--type", "queue"], through: prlimit)

    #expect(
      waiting.status == 0
        && waiting.output.contains("The last 2147483648 bytes are an unfinished line"))
    #expect(log.status == 0 && log.output.hasPrefix("ok 4 "), "\(log)")
    #expect(verify.status == 1 && verify.output.contains("noted by event 3"), "\(verify)")
    #expect(events.output.split(separator: "\n").count == 2)
  }

  @Test(arguments: [
    ("\r\n", "carriage return; an editor changed the line ends"),
    ("\u{FEFF}", "byte order mark; an editor changed it"),
  ])
  func `D16 verify ends with status 2 and says what an editor has done`(kind: String, hint: String)
    throws
  {
    let shop = try JournalProcess()
    _ = try shop.run(["log", "--stdin"], input: HostileProgramTests.events(1, 5))
    let text = try String(contentsOfFile: shop.path, encoding: .utf8)
    try (kind == "\r\n" ? text.replacing("\n", with: kind) : kind + text)
      .write(toFile: shop.path, atomically: false, encoding: .utf8)

    let verify = try shop.run(["verify"])
    let json = try shop.run(["verify", "--json"])

    #expect(verify.status == 2 && verify.output.contains(hint), "\(verify)")
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(json.status == 2 && object?["verdict"] as? Int == 2)
    #expect(object?["unexplained_bytes"] as? Int ?? 0 > 0)
    #expect((object?["damages"] as? [[String: Any]])?.first?["line"] as? Int == 1)
  }
}
