import BoardTestSupport
import BoardJournal
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
    holder.arguments = ["-o", shop.path, "sh", "-c", "echo held; read line"]
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
    try FileManager.default.removeItem(atPath: shop.path)
    #expect(try shop.run(event).output.hasPrefix("ok 2 "))

    kill(holder.processIdentifier, SIGKILL)
    try input.fileHandleForWriting.close()
    holder.waitUntilExit()
    #expect(try shop.run(event).output.hasPrefix("ok 3 "))
  }

  @Test(arguments: [".lock", ".hint"], ["a link", "a folder", "text of somebody else"])
  func `C05 whatever stands beside the event file is left alone and stops nobody`(
    suffix: String, kind: String
  ) throws {
    let shop = try JournalProcess()
    let event = ["log", "queue.counted", "lane=3", "waiting=5"]
    let beside = shop.path + suffix
    switch kind {
    case "a link":
      try FileManager.default.createSymbolicLink(atPath: beside, withDestinationPath: "elsewhere")
    case "a folder":
      try FileManager.default.createDirectory(atPath: beside, withIntermediateDirectories: false)
    default: try kind.write(toFile: beside, atomically: false, encoding: .utf8)
    }

    #expect(try shop.run(event).output.hasPrefix("ok 2 "))
    #expect(try shop.run(event).output.hasPrefix("ok 3 "))

    #expect(try shop.verified().verdict == .clean)
    #expect(!FileManager.default.fileExists(atPath: shop.folder + "/elsewhere"))
  }

  @Test(.enabled(if: Tools.nobody?.isEmpty == false, "only root can be somebody else"))
  func `C05 a hint of another user without access for us only costs a reading`() throws {
    let shop = try JournalProcess()
    let event = ["log", "queue.counted", "lane=3", "waiting=5"]
    _ = try shop.run(event)
    #expect(chmod(shop.folder, 0o755) == 0 && chmod(shop.path + ".hint", 0o600) == 0)
    #expect(chown(shop.path, 65_534, 65_534) == 0)

    let written = try shop.run(event, through: try #require(Tools.nobody))

    #expect(written.output.hasPrefix("ok 3 "), "\(written)")
    #expect(try shop.run(event).output.hasPrefix("ok 4 "))
  }

  @Test(arguments: [
    ("fuse.sshfs", "sshfs"), ("fuse.rclone", "rclone"), ("fuse", nil), ("fuseblk", nil),
    ("fuse.fuse-overlayfs", nil), ("ext4", nil),
  ])
  func `B20 of FUSE only what is over a network is refused`(type: String, name: String?) {
    let mounts = """
      21 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
      36 21 0:52 / /mnt/disk rw,nosuid shared:7 - \(type) somewhere rw,user_id=0

      """

    // makedev(3) of 0:52, 8:1 and 0:300.
    #expect(MountType.networkName(of: 52, in: mounts) == name)
    #expect(MountType.networkName(of: 0x801, in: mounts) == nil)
    #expect(MountType.networkName(of: 0x10002C, in: mounts) == nil)
  }

  @Test(
    .enabled(
      if: Tools.strace != nil, "strace is missing or may not trace: .ci/setup tests installs it"),
    arguments: [
      ("flock:error=EBADF", 74, "this disk has no locks"),
      ("flock:error=ENOLCK", 74, "this disk has no locks"),
      // The magic numbers of NFS, SMB 2 and 9P in the answer of fstatfs(2).
      ("fstatfs:poke_exit=@arg2=6969000000000000", 65, "network disk (NFS)"),
      ("fstatfs:poke_exit=@arg2=424d53fe00000000", 65, "network disk (SMB 2)"),
      ("fstatfs:poke_exit=@arg2=9719020100000000", 65, "network disk (9P)"),
    ])
  func `B20 a network disk is refused in a sentence that says what to do`(
    fault: String, status: Int, words: String
  ) throws {
    let shop = try JournalProcess()
    let event = ["log", "queue.counted", "lane=3", "waiting=5"]
    _ = try shop.run(event)
    let before = shop.bytes
    let call = String(fault.prefix { $0 != ":" })

    let refused = try shop.run(
      event,
      through: [
        try #require(Tools.strace), "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)",
        "-e", "inject=\(fault)",
      ])

    #expect(refused.status == Int32(status) && refused.errors.contains(words), "\(refused)")
    #expect(refused.errors.contains("a disk of this computer (--file)"))
    #expect(refused.output.isEmpty && shop.bytes == before)
    #expect(try shop.run(event).output.hasPrefix("ok 3 "))
  }
}
