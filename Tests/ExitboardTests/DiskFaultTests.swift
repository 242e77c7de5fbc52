import BoardTestSupport
import BoardJournal
import Foundation
import Glibc
import Testing

/// Group B: a disk that rejects calls, fills up or fails during an append.
@Suite struct DiskFaultTests {
  @Test(
    .enabled(if: Tools.strace != nil, "strace is missing: .ci/setup tests installs it"),
    arguments: [
      // B01: each system call fails once; the first pread64 is that of the hint, and so is the
      // second openat, which may fail.
      ("openat:error=EACCES:when=1", 77), ("openat:error=EACCES:when=2", 0),
      ("openat:error=EMFILE:when=1", 74), ("openat:error=EIO:when=1", 74),
      ("openat:error=EINTR:when=1", 0), ("openat:error=EINTR:when=2", 0),
      ("flock:error=ENOLCK:when=1", 74), ("flock:error=EINTR:when=1", 0),
      ("pread64:error=EIO:when=2", 74), ("pread64:error=EINTR:when=2", 0),
      ("lseek:error=EIO:when=1", 74),
      // B02: the write itself.
      ("write:error=EIO:when=1", 74), ("write:error=ENOSPC:when=1", 73),
      ("write:error=EDQUOT:when=1", 73), ("write:error=EROFS:when=1", 77),
      // B03: the system accepts only a few bytes.
      ("write:retval=10:when=1", 74),
      // B05, B06: written bytes may not be on disk.
      ("fdatasync:error=EIO:when=1", 74), ("fdatasync:error=ENOSPC:when=1", 73),
    ])
  func `a failed system call is not acknowledged, and the next append continues`(
    fault: String, status: Int
  ) throws {
    let shop = try JournalProcess()
    _ = try shop.run(["log", "queue.counted", "lane=3", "waiting=1"])
    let before = shop.bytes
    let call = String(fault.prefix { $0 != ":" })
    let event = ["log", "queue.counted", "lane=3", "waiting=2", "--id", "a"]

    let failed = try shop.run(
      event,
      through: [
        try #require(Tools.strace), "-f", "-qq", "-o", "/dev/null", "-P", shop.path,
        "-P", shop.path + ".hint", "-e", "trace=\(call)", "-e", "inject=\(fault)",
      ])
    let again = try shop.run(event)

    #expect(failed.status == Int32(status), "\(failed.errors)")
    #expect(failed.output.isEmpty == (status != 0))
    #expect(failed.errors.count { $0 == "\n" } == (status == 0 ? 0 : 1))
    #expect(again.status == 0 && again.output.hasPrefix("ok 3 "))
    #expect(shop.bytes.starts(with: before))
    #expect(try shop.verified().verdict == .clean)
    #expect(shop.count(of: "queue.counted") == 2)
  }

  @Test(
    .enabled(if: Tools.path("prlimit") != nil, "prlimit is missing"),
    arguments: [300, 330, 400, 600])
  func `B12 a file size limit does not end the program, and the cut line is accounted for`(
    limit: Int
  ) throws {
    let shop = try JournalProcess()
    _ = try shop.run(["log", "queue.counted", "lane=3", "waiting=1"])
    let before = shop.bytes
    let text = "text=" + String(repeating: "x", count: 600)
    let event = ["log", "note.added", "topic=other", text, "--id", "a"]

    let failed = try shop.run(
      event, through: [try #require(Tools.path("prlimit")), "--fsize=\(limit)"])
    let full = try shop.run(
      event, through: [try #require(Tools.path("prlimit")), "--fsize=\(limit)"])
    let again = try shop.run(event)

    #expect([73, 74].contains(failed.status) && [73, 74].contains(full.status))
    #expect(failed.output.isEmpty && full.output.isEmpty)
    #expect(again.status == 0, "\(again.errors)")
    #expect(shop.bytes.starts(with: before))
    #expect(try shop.verified().verdict != .unexplained)
    #expect(shop.count(of: "note.added") == 1)
  }

  @Test func `B11 a file that is not a regular one is rejected and not changed`() throws {
    let shop = try JournalProcess()
    let names = ["fifo", "folder", "link", "dangling"].map { shop.folder + "/" + $0 }
    #expect(mkfifo(names[0], 0o600) == 0)
    try FileManager.default.createDirectory(atPath: names[1], withIntermediateDirectories: false)
    let aim = shop.folder + "/aim"
    try Data().write(to: URL(fileURLWithPath: aim))
    try FileManager.default.createSymbolicLink(atPath: names[2], withDestinationPath: aim)
    try FileManager.default.createSymbolicLink(atPath: names[3], withDestinationPath: aim + "2")

    for name in names {
      let outcome = try shop.run(["log", "queue.counted", "lane=3", "waiting=1", "--file", name])
      #expect(outcome.status == 65 && outcome.errors.contains("cannot be the event file"))
    }

    #expect(try Data(contentsOf: URL(fileURLWithPath: aim)).isEmpty)
    #expect(!FileManager.default.fileExists(atPath: aim + "2"))
  }
}
