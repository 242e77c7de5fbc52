import Foundation
import Testing

/// A01: writers that are killed at every call.
@Suite(.serialized) struct KillTests {
  private static let strace = Tools.path("strace")

  /// What the event file ends in when the writer comes that is killed.
  private static let endings = ["", "stray\n{\"seq\":9,\"at"]

  @Test(
    .enabled(if: strace != nil, "strace is missing or may not trace: .ci/setup installs it"),
    arguments: endings)
  func `A01 a writer killed at any of its calls loses nothing that was acknowledged`(
    ending: String
  ) throws {
    let strace = try #require(KillTests.strace)
    let calls = [
      "openat", "flock", "newfstatat,fstat", "pread64", "write", "lseek", "fdatasync", "pwrite64",
      "close",
    ]
    var killCount = 0
    for call in calls {
      for when in 1...12 {
        let shop = try JournalProcess()
        defer { #expect(throws: Never.self) { try shop.remove() } }
        let first = try shop.run(["log", "queue.counted", "lane=3", "waiting=1"])
        let handle = try #require(FileHandle(forWritingAtPath: shop.path))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(ending.utf8))
        try handle.close()
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
        #expect(ending.isEmpty || verify.status == 1)
        let events = try shop.run(["events", "--type", "queue"]).output
        #expect(events.split(separator: "\n").count == 2)
        if killed.status == 0 { break }
      }
    }
    print("killed at \(killCount) calls, the file ending in \(ending.debugDescription)")
    #expect(killCount >= 10)
  }
}
