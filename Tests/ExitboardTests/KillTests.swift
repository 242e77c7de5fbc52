import BoardTestSupport
import BoardJournal
import Foundation
import Glibc
import Testing

/// A01, A11: writers that are killed at every system call.
@Suite(.serialized) struct KillTests {
  /// The file before the killed writer starts: none, an intact one, or one with foreign bytes at
  /// its end.
  enum Scene: String, CaseIterable {
    case new, intact, torn
  }

  /// System calls on the event file, its lock and its folder; a traced program makes other calls
  /// first, which are not counted.
  private static func killing(_ call: String, _ when: Int, on paths: [String]) throws -> [String] {
    [try #require(Tools.strace), "-f", "-qq", "-o", "/dev/null"] + paths.flatMap { ["-P", $0] } + [
      "-e", "trace=\(call)", "-e", "inject=\(call):signal=KILL:when=\(when)",
    ]
  }

  /// The event file and its lock for a scene.
  private static func files(_ scene: Scene) throws -> [(suffix: String, bytes: Data)] {
    guard scene != .new else { return [] }
    let shop = try JournalProcess()
    #expect(try shop.run(["log", "queue.counted", "lane=3", "waiting=1"]).status == 0)
    let hint = try Data(contentsOf: URL(fileURLWithPath: shop.path + ".hint"))
    let end = Data((scene == .torn ? "stray\n{\"seq\":9,\"at" : "").utf8)
    return [("", shop.bytes + end), (".hint", hint)]
  }

  @Test(
    .enabled(
      if: Tools.strace != nil, "strace is missing or may not trace: .ci/setup tests installs it"),
    arguments: Scene.allCases)
  func `A01 a writer killed at any system call loses no acknowledged event`(scene: Scene) throws {
    let calls = [
      "openat", "flock", "newfstatat,fstat", "fchmod", "pread64", "write", "lseek", "fsync",
      "fdatasync", "pwrite64", "close",
    ]
    let files = try KillTests.files(scene)
    var killCount = 0
    for call in calls {
      for when in 1...12 {
        let shop = try JournalProcess()
        for (suffix, bytes) in files {
          try bytes.write(to: URL(fileURLWithPath: shop.path + suffix))
        }
        let before = shop.bytes
        let event = ["log", "queue.counted", "lane=3", "waiting=2", "--id", "a"]
        let killed = try shop.run(
          event,
          through: try KillTests.killing(
            call, when, on: [shop.path, shop.path + ".hint", shop.folder]))
        if killed.status != 0 { killCount += 1 }

        let again = try shop.run(event)
        let found = try shop.verified()

        #expect(again.status == 0 && shop.bytes.starts(with: before))
        #expect(found.verdict != .unexplained, "\(call) \(when): \(found)")
        let isDamaged = found.verdict == .damaged
        #expect(isDamaged || again.output.hasPrefix(scene == .new ? "ok 2 " : "ok 3 "))
        #expect(isDamaged || scene != .torn)
        #expect(shop.count(of: "queue.counted") == (scene == .new ? 1 : 2))
        if killed.status == 0 { break }
      }
    }
    print("killed at \(killCount) calls of an append, the file \(scene)")
    #expect(killCount >= 10)
  }

  @Test(
    .enabled(
      if: Tools.strace != nil, "strace is missing or may not trace: .ci/setup tests installs it"),
    arguments: [false, true])
  func `A11 a backup killed at any system call leaves the earlier one or its own`(hasEarlier: Bool)
    throws
  {
    let shop = try JournalProcess()
    let event = ["log", "queue.counted", "lane=3", "waiting=1"]
    _ = try shop.run(event)
    let target = shop.folder + "/copy.jsonl"
    let earlier = try Data(contentsOf: URL(fileURLWithPath: shop.path))
    _ = try shop.run(event)
    let whole = try Data(contentsOf: URL(fileURLWithPath: shop.path))
    var killCount = 0
    for call in ["fchmod", "write", "fdatasync", "rename,renameat,renameat2", "fsync"] {
      for when in 1...6 {
        unlink(target)
        if hasEarlier { try earlier.write(to: URL(fileURLWithPath: target)) }
        let killed = try shop.run(
          ["backup", target],
          through: [try #require(Tools.strace), "-f", "-qq", "-o", "/dev/null"] + [
            "-e", "trace=\(call)", "-e", "inject=\(call):signal=KILL:when=\(when)",
          ])
        let left = FileManager.default.contents(atPath: target)
        #expect(left == whole || left == (hasEarlier ? earlier : nil), "\(call) \(when)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: shop.path)) == whole)
        if killed.status == 0 { break }
        killCount += 1
        #expect(try shop.run(["backup", target]).status == 0)
        #expect(FileManager.default.contents(atPath: target) == whole)
      }
    }
    print("killed at \(killCount) calls of a backup")
    #expect(killCount >= 5)
  }
}
