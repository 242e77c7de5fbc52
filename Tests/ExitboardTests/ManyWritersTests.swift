import BoardTestSupport
import Foundation
import Glibc
import Synchronization
import Testing

/// Group C: many programs on one event file, and locks that are held too long.
@Suite(.serialized) struct ManyWritersTests {
  private static let flock = ["/usr/bin/flock", "/bin/flock"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Runs `count` programs at once and returns what they printed and how they ended.
  private static func race(
    _ count: Int, _ work: @escaping @Sendable (Int) throws -> CommandRun
  ) -> [CommandRun] {
    let outcomes = Mutex<[CommandRun]>([])
    DispatchQueue.concurrentPerform(iterations: count) { index in
      do {
        let outcome = try work(index)
        outcomes.withLock { $0.append(outcome) }
      } catch {
        Issue.record("\(error)")
      }
    }
    return outcomes.withLock { $0 }
  }

  @Test func `C01 eight programs with a thousand events each leave one chain without a gap`() throws
  {
    let shop = try JournalProcess()

    let outcomes = ManyWritersTests.race(8) { worker in
      let event = "{\"type\":\"queue.counted\",\"lane\":\"\(worker)\",\"waiting\":2}\n"
      return try shop.run(["log", "--stdin"], input: String(repeating: event, count: 1000))
    }

    let seqs = outcomes.flatMap { $0.output.split(separator: "\n") }
      .compactMap { Int($0.dropFirst(3).prefix { $0 != " " }) }
    #expect(outcomes.allSatisfy { $0.status == 0 })
    #expect(seqs.sorted() == Array(2...8001))
    let verify = try shop.run(["verify"])
    #expect(verify.status == 0 && verify.output.contains("8001 events, numbers 1 to 8001"))
  }

  @Test func `C13 one event sent sixteen times at once gives one line and sixteen successes`()
    throws
  {
    let shop = try JournalProcess()

    let outcomes = ManyWritersTests.race(16) { _ in
      try shop.run(["log", "queue.counted", "lane=3", "waiting=5", "--id", "till-7"])
    }

    #expect(outcomes.count == 16 && outcomes.allSatisfy { $0.status == 0 })
    #expect(Set(outcomes.map(\.output)).count == 1)
    #expect(try shop.run(["verify"]).output.contains("2 events"))
  }

  @Test(.enabled(if: flock != nil, "flock is missing: util-linux has it"))
  func `C02 C03 C04 a stopped lock holder is named, and a killed one makes nobody wait`() throws {
    let shop = try JournalProcess()
    let event = ["log", "queue.counted", "lane=3", "waiting=5"]
    let holder = Process()
    holder.executableURL = URL(fileURLWithPath: try #require(ManyWritersTests.flock))
    // Its child does not inherit the lock.
    holder.arguments = ["-o", shop.path + ".lock", "sh", "-c", "echo held; read line"]
    let (input, output) = (Pipe(), Pipe())
    holder.standardInput = input
    holder.standardOutput = output
    try holder.run()
    #expect(!output.fileHandleForReading.availableData.isEmpty)
    kill(holder.processIdentifier, SIGSTOP)

    let rejected = try shop.run(event)
    let doctor = try shop.run(["doctor"])

    let words = "process \(holder.processIdentifier) (flock), which is stopped"
    #expect(rejected.status == 75 && rejected.errors.contains(words), "\(rejected.errors)")
    #expect(doctor.status == 2 && doctor.output.contains(words), "\(doctor.output)")

    // Removing the file name frees the lock for others: the held lock has no name any more.
    try FileManager.default.removeItem(atPath: shop.path + ".lock")
    #expect(try shop.run(event).output.hasPrefix("ok 2 "))

    kill(holder.processIdentifier, SIGKILL)
    try input.fileHandleForWriting.close()
    holder.waitUntilExit()
    #expect(try shop.run(event).output.hasPrefix("ok 3 "))
  }

  @Test func `C05 a lock that is a link or a folder is rejected and not changed`() throws {
    let shop = try JournalProcess()
    let event = ["log", "queue.counted", "lane=3", "waiting=5"]
    let lock = shop.path + ".lock"
    try FileManager.default.createSymbolicLink(atPath: lock, withDestinationPath: "elsewhere")
    let link = try shop.run(event)
    try FileManager.default.removeItem(atPath: lock)
    try FileManager.default.createDirectory(atPath: lock, withIntermediateDirectories: false)
    let folder = try shop.run(event)

    #expect(link.status == 65 && link.errors.contains("symbolic link"))
    #expect(folder.status == 65 && folder.errors.contains("folder"))
    #expect(!FileManager.default.fileExists(atPath: shop.path))
    #expect(!FileManager.default.fileExists(atPath: shop.folder + "/elsewhere"))
  }

  @Test(.enabled(if: Tools.nobody?.isEmpty == false, "only root can be somebody else"))
  func `C05 a lock of another user without access for us is rejected and not changed`() throws {
    let shop = try JournalProcess()
    let event = ["log", "queue.counted", "lane=3", "waiting=5"]
    _ = try shop.run(event)
    let before = try Data(contentsOf: URL(fileURLWithPath: shop.path))
    #expect(chmod(shop.folder, 0o777) == 0 && chmod(shop.path, 0o660) == 0)
    #expect(chmod(shop.path + ".lock", 0o600) == 0)

    let rejected = try shop.run(event, through: try #require(Tools.nobody))

    #expect(rejected.status == 77 && rejected.errors.contains(".lock"), "\(rejected)")
    #expect(rejected.output.isEmpty)
    #expect(try Data(contentsOf: URL(fileURLWithPath: shop.path)) == before)
    #expect(try shop.run(event).output.hasPrefix("ok 3 "))
  }
}
