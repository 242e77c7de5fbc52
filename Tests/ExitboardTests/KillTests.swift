import Foundation
import Synchronization
import Testing

/// A01, A02: writers that are killed at every moment.
@Suite(.serialized) struct KillTests {
  private static func setting(_ name: String, _ usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
  }

  private static let strace = ["/usr/bin/strace", "/bin/strace"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: strace != nil, "strace is missing: .ci/setup installs it"))
  func `A01 a writer killed at any of its calls loses nothing that was acknowledged`() throws {
    let strace = try #require(KillTests.strace)
    let calls = [
      "openat", "flock", "newfstatat,fstat", "pread64", "write", "lseek", "fdatasync", "close",
    ]
    var killCount = 0
    for call in calls {
      for when in 1...12 {
        let shop = try JournalProcess()
        defer { #expect(throws: Never.self) { try shop.remove() } }
        let first = try shop.run(["log", "queue.counted", "lane=3", "waiting=1"])
        let before = try Data(contentsOf: URL(fileURLWithPath: shop.path))
        // Calls on other files come first; only those on the event file and its lock are counted.
        let killed = try shop.run(
          ["log", "queue.counted", "lane=3", "waiting=2", "--id", "a"],
          through: [
            strace, "-f", "-qq", "-o", "/dev/null", "-P", shop.path, "-P", shop.path + ".lock",
            "-e",
            "trace=\(call)", "-e", "inject=\(call):signal=KILL:when=\(when)",
          ])
        if killed.status != 0 { killCount += 1 }

        let again = try shop.run(["log", "queue.counted", "lane=3", "waiting=2", "--id", "a"])
        let verify = try shop.run(["verify"])

        let after = try Data(contentsOf: URL(fileURLWithPath: shop.path))
        #expect(first.status == 0 && again.status == 0)
        #expect(after.starts(with: before))
        #expect(verify.status <= 1, "\(call) \(when): \(verify.output)")
        #expect(again.output.hasPrefix("ok 3 ") || verify.status == 1)
        let events = try shop.run(["events", "--type", "queue"]).output
        #expect(events.split(separator: "\n").count == 2)
        if killed.status == 0 { break }
      }
    }
    print("killed at \(killCount) calls")
    #expect(killCount >= 10)
  }

  @Test func `A02 eight writers killed at random lose nothing that was acknowledged`() throws {
    let seconds = Double(KillTests.setting("EXITBOARD_TORTURE_SECONDS", 8))
    let shop = try JournalProcess()
    defer { #expect(throws: Never.self) { try shop.remove() } }
    let tally = Mutex((acknowledged: [String](), kills: 0, next: 0))
    let deadline = Date().addingTimeInterval(seconds)

    DispatchQueue.concurrentPerform(iterations: 8) { worker in
      while Date() < deadline {
        let number = tally.withLock { tally in
          tally.next += 1
          return tally.next
        }
        let input = (0..<40).map {
          #"{"type":"queue.counted","lane":"\#(worker)","waiting":\#($0),"id":"\#(number)-\#($0)"}"#
        }.joined(separator: "\n")
        // A shell that kills its child after a few milliseconds, a different time each round.
        let pause = String(format: "%.4f", Double(number % 97) * 0.002)
        do {
          let outcome = try shop.run(
            ["log", "--stdin"], input: input, through: ["/usr/bin/timeout", "-s", "KILL", pause])
          let lines = outcome.output.split(separator: "\n").filter { $0.count > 35 }
          tally.withLock { tally in
            tally.acknowledged += lines.map { String($0) }
            if outcome.status != 0 { tally.kills += 1 }
          }
        } catch {
          Issue.record("\(error)")
        }
      }
    }

    let (acknowledged, kills, _) = tally.withLock { $0 }
    _ = try shop.run(["log", "queue.counted", "lane=9", "waiting=0"])
    let verify = try shop.run(["verify"])
    #expect(verify.status <= 1, "\(verify.output)")
    let lines = try shop.run(["events"]).output.split(separator: "\n")
    let there = Set(
      lines.map { line -> String in
        let seq = line.dropFirst(7).prefix { $0 != "," }
        return "ok \(seq) \(line.dropLast(2).suffix(32))"
      })
    let missing = acknowledged.count { !there.contains($0) }
    #expect(missing == 0)
    print("kills: \(kills), acknowledged: \(acknowledged.count), missing: \(missing)")
  }
}
