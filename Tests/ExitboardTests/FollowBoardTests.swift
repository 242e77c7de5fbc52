import BoardTestSupport
import Foundation
import Glibc
import PtyHarness
import Testing

/// Groups B and G on the real board: whatever happens to the event file, the board goes on and
/// reports it.
@Suite(.serialized) struct FollowBoardTests {
  private func bytes(_ shop: JournalProcess) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: shop.path))
  }

  @Test(arguments: [0, 100])
  func `G02 a file cut short is reported, what was known stays, and taps are not lost`(
    length: Int64
  ) throws {
    let shop = try JournalProcess.byDay()
    try shop.start()
    let session = try shop.board()
    try session.waitFor("Second key")
    let whole = try bytes(shop)

    #expect(truncate(shop.path, off_t(length)) == 0)
    let screen = try session.waitFor("WAS CUT SHORT")
    #expect(screen.contains("Second key"))
    session.send("w")
    try session.waitFor("Not recorded")
    #expect(try bytes(shop) == whole.prefix(Int(length)))

    try whole.write(to: URL(fileURLWithPath: shop.path))
    try session.wait("the banner to go") { !$0.contains("WAS CUT SHORT") }
  }

  @Test func `G03 a file that was replaced is reported, until it comes back`() throws {
    let shop = try JournalProcess.byDay()
    try shop.start()
    let session = try shop.board()
    try session.waitFor("Second key")

    #expect(rename(shop.path, shop.path + ".1") == 0)
    try session.waitFor("IS GONE")
    session.send("w")
    let screen = try session.waitFor("NOT SAVED")
    #expect(screen.contains("Second key"))
    #expect(!FileManager.default.fileExists(atPath: shop.path))

    _ = try shop.run(["log", "lane.opened", "lane=1"])
    #expect(try session.waitFor("WAS REPLACED").contains("Second key"))

    #expect(rename(shop.path + ".1", shop.path) == 0)
    try session.wait("the banner to go") { !$0.contains("WAS REPLACED") }
  }

  @Test func `B15 when its folder is gone the board says so and creates no new file`() throws {
    let shop = try JournalProcess.byDay()
    let folder = shop.folder + "/.local/state/exitboard"
    try FileManager.default.createDirectory(
      atPath: shop.folder + "/.local/state", withIntermediateDirectories: true)
    try shop.start()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    #expect(rename(shop.path, folder + "/events.jsonl") == 0)
    let session = try shop.board(isNamed: false)
    try session.waitFor("Second key")

    try FileManager.default.removeItem(atPath: folder)
    try session.waitFor("IS GONE")
    session.send("w")
    let screen = try session.waitFor("NOT SAVED")

    #expect(screen.contains("Second key"))
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test(arguments: ["link", "folder", "pipe"])
  func `G04 a link, a folder or a pipe in the place of the file is not read`(kind: String) throws {
    let shop = try JournalProcess.byDay()
    try shop.start()
    let session = try shop.board()
    try session.waitFor("Second key")

    #expect(rename(shop.path, shop.path + ".1") == 0)
    switch kind {
    case "link": #expect(symlink(shop.path + ".1", shop.path) == 0)
    case "folder": #expect(mkdir(shop.path, 0o700) == 0)
    default: #expect(mkfifo(shop.path, 0o600) == 0)
    }

    #expect(try session.waitFor("CANNOT BE READ").contains("Second key"))
  }

  @Test(
    .enabled(if: Tools.strace != nil, "strace is missing: .ci/setup tests installs it"),
    arguments: [
      "inotify_init1:error=EMFILE", "inotify_add_watch:error=ENOSPC", "inotify_init1:error=ENOSYS",
    ])
  func `G05 without notifications from the system the board checks the file itself`(fault: String)
    throws
  {
    let shop = try JournalProcess.byDay()
    _ = try shop.run(["log", "lane.opened", "lane=1"])
    let strace = try #require(Tools.strace)
    let session = try shop.board(
      through: [strace, "-f", "-qq", "-o", "/dev/null", "-e", "inject=\(fault)"])
    try session.waitFor("? help")

    try shop.start()

    try session.waitFor("Second key")
  }

  @Test func `G06 a file that appears later is shown`() throws {
    let shop = try JournalProcess.byDay()
    let session = try shop.board()
    try session.waitFor("no events yet")

    try shop.start()

    try session.waitFor("Second key")
  }

  @Test(.enabled(if: Tools.nobody != nil, "setpriv is missing"))
  func `G06 permission given later is enough, and B14 without write permission taps say so`() throws
  {
    let shop = try JournalProcess.byDay()
    let nobody = try #require(Tools.nobody)
    let session = try shop.board(through: nobody)
    try session.waitFor("no events yet")
    try shop.start()
    // The owner of the file gives the permission; until then the result depends on the user who
    // runs the test.
    #expect(chmod(shop.path, 0o444) == 0)
    #expect(chmod(shop.folder, 0o555) == 0)

    try session.waitFor("Second key")
    session.send("w")
    try session.waitFor("NOT SAVED")

    #expect(chmod(shop.folder, 0o755) == 0)
    #expect(try shop.run(["verify"]).status == 0)
  }

  @Test(
    .enabled(if: Tools.strace != nil, "strace is missing: .ci/setup tests installs it"),
    arguments: [10_000, 500_000])
  func `B16 on a slow disk a tap is done when the disk has it`(microseconds: Int) throws {
    let shop = try JournalProcess.byDay()
    try shop.start()
    let strace = try #require(Tools.strace)
    let session = try shop.board(
      through: [
        strace, "-f", "-qq", "-o", "/dev/null", "-P", shop.path, "-e",
        "inject=fdatasync,write:delay_enter=\(microseconds)",
      ])
    try session.waitFor("Second key")

    session.send("w")

    try session.waitFor("x problem found")
    #expect(try shop.run(["events", "--type", "restroom"]).output.contains("restroom.inspected"))
  }

  @Test func `a write that does not end is reported after two seconds`() throws {
    let shop = try JournalProcess.byDay()
    try shop.start()
    let session = try shop.board()
    try session.waitFor("Second key")

    let file = try #require(FileHandle(forWritingAtPath: shop.path))
    try file.seekToEnd()
    try file.write(contentsOf: Data("{\"seq\":3,\"at\"".utf8))
    try file.close()
    try session.waitFor("is not finished")

    _ = try shop.run(["log", "lane.opened", "lane=1"])
    try session.wait("the banner to go") { !$0.contains("is not finished") }
  }

  @Test
  func `a board that was quit starts from its checkpoint, and D04 says when the file was cut`()
    throws
  {
    let shop = try JournalProcess.byDay()
    try shop.start()
    let readings = (0..<900).map {
      #"{"type":"queue.counted","lane":"\#($0 % 4 + 1)","waiting":\#($0 % 7)}"#
    }
    _ = try shop.run(["log", "--stdin"], input: readings.joined(separator: "\n"))
    let session = try shop.board()
    try session.waitFor("Second key")
    session.send("q")
    #expect(try session.waitForEnd() == .exited(0))
    let checkpoint = shop.path + ".checkpoint"
    #expect(FileManager.default.fileExists(atPath: checkpoint))
    #expect(try shop.run(["doctor"]).output.contains("good up to event 902"))

    let again = try shop.board()
    try again.waitFor("Second key")
    let whole = try bytes(shop)
    let newline = try #require(whole.dropLast(40_000).lastIndex(of: 10))
    #expect(truncate(shop.path, off_t(newline + 1)) == 0)
    let late = try shop.board()
    try late.waitFor("LOST EVENT 902")
    let doctor = try shop.run(["doctor"]).output
    #expect(doctor.contains("verify --anchor 902:"))
    #expect(try shop.run(["verify"]).status == 0)

    let backup = try shop.run(["backup", shop.folder + "/safe.jsonl"])
    #expect(backup.status == 0)
    #expect(!FileManager.default.fileExists(atPath: shop.folder + "/safe.jsonl.checkpoint"))
  }

  @Test(arguments: [["status"], ["status", "--json"], ["report"], ["watch"]])
  func `B18 a closed stdout is no crash, and nothing is written into the event file`(
    arguments: [String]
  ) throws {
    let shop = try JournalProcess.byDay()
    try shop.start()
    let before = try bytes(shop)

    let outcome = try shop.run(
      arguments, through: ["/bin/sh", "-c", "exec \"$@\" >&-", "sh"])

    #expect(outcome.status < 128, "\(outcome.status) \(outcome.errors)")
    #expect(try bytes(shop) == before)
  }

  @Test func `B19 with descriptors 0 to 2 closed nothing is printed into the event file`() throws {
    let shop = try JournalProcess.byDay()
    try shop.start()
    let closed = ["/bin/sh", "-c", "exec \"$@\" <&- >&- 2>&-", "sh"]

    for arguments in [
      ["log", "lane.opened", "lane=1"], ["log", "nonsense"], ["status"], ["watch"], ["verify"],
      ["log", "lane.closed", "lane=1"],
    ] {
      _ = try shop.run(arguments, through: closed)
    }

    #expect(try shop.run(["verify"]).status == 0)
    #expect(try shop.run(["events"]).output.split(separator: "\n").count == 4)
  }
}
