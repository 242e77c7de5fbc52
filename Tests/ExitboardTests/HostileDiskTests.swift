import BoardTestSupport
import BoardJournal
import Foundation
import Testing

/// Group B: disks that fail twice, fill up permanently, or lose a name.
@Suite struct HostileDiskTests {
  private static let unshare = Tools.unsharing
  private static let event = ["log", "queue.counted", "lane=3", "waiting=2", "--id", "a"]

  @Test(
    .enabled(
      if: Tools.strace != nil, "strace is missing or may not trace: .ci/setup tests installs it"),
    arguments: [
      // B04: a short write, then a full disk.
      ["write:retval=10:when=1", "write:error=ENOSPC:when=1"],
      // B05, B06, A16: synchronization fails, again and again.
      ["fdatasync:error=EIO", "fdatasync:error=EIO", "fdatasync:error=EIO"],
      ["write:error=ENOSPC:when=1", "fdatasync:error=EIO:when=1"],
      ["fdatasync:error=EIO:when=1", "write:retval=1:when=1"],
      ["write:retval=40:when=1", "pread64:error=EIO:when=2", "lseek:error=EIO:when=1"],
      ["pread64:signal=KILL:when=2", "write:signal=KILL:when=1"],
      ["lseek:signal=KILL:when=1", "fdatasync:signal=KILL:when=1"],
      ["write:retval=0:when=1", "flock:error=ENOLCK:when=1"],
      // The position in the lock file is lost, but nothing else.
      ["pread64:error=EIO:when=1"], ["pwrite64:error=ENOSPC"], ["pwrite64:retval=3"],
      ["pwrite64:signal=KILL:when=1"],
    ])
  func `A16 faults one after the other leave one event, and nothing unaccounted for`(
    faults: [String]
  ) throws {
    let shop = try JournalProcess()
    _ = try shop.run(["log", "queue.counted", "lane=3", "waiting=1"])
    let strace = try #require(Tools.strace)

    for fault in faults {
      let before = shop.bytes
      let call = String(fault.prefix { $0 != ":" })
      let outcome = try shop.run(
        HostileDiskTests.event,
        through: [
          strace, "-f", "-qq", "-o", "/dev/null", "-P", shop.path, "-P", shop.path + ".hint",
          "-e", "trace=\(call)", "-e", "inject=\(fault)",
        ])
      let isAcknowledged = outcome.output.hasPrefix("ok ")
      #expect(isAcknowledged || outcome.status != 0, "\(fault): \(outcome)")
      #expect(shop.bytes.starts(with: before))
    }

    #expect(try shop.run(HostileDiskTests.event).status == 0)
    let found = try shop.verified()
    #expect(found.verdict != .unexplained && found.unexplainedBytes == 0, "\(found)")
    #expect(shop.count(of: "queue.counted") == 2)
  }

  @Test(.enabled(if: Tools.strace != nil, "strace is missing: .ci/setup tests installs it"))
  func `B07 a new file is acknowledged only when its folder can be synchronized`() throws {
    let shop = try JournalProcess()
    let failing = [
      try #require(Tools.strace), "-f", "-qq", "-o", "/dev/null", "-P", shop.folder,
      "-e", "trace=fsync", "-e", "inject=fsync:error=EIO",
    ]

    let first = try shop.run(HostileDiskTests.event, through: failing)
    let second = try shop.run(HostileDiskTests.event, through: failing)
    let third = try shop.run(HostileDiskTests.event)
    let fourth = try shop.run(["log", "queue.counted", "lane=3", "waiting=3"], through: failing)

    #expect(first.status == 74 && second.status == 74, "\(second)")
    #expect(third.status == 0 && third.output.hasPrefix("ok 2 "))
    #expect(fourth.status == 0, "a file with a line has a safe name: \(fourth.errors)")
    #expect(try shop.run(["verify"]).status == 0)
  }

  @Test(.enabled(if: unshare != nil, "this user may not mount a file system of its own"))
  func `B09 a full disk rejects each event without growing the file, and continues when freed`()
    throws
  {
    let shop = try JournalProcess()
    let script = #"""
      mount -t tmpfs -o size=48k none "$HOME" && cd "$HOME" || exit 99
      note() { "$0" log note.added topic=other "text=$(printf '%0900d' "$n")" --id "$n"; }
      n=0 acknowledged=
      head -c 16384 /dev/zero >filler
      while out=$(note 2>/dev/null); do
        acknowledged="$acknowledged ${out##* }" n=$((n + 1))
        [ $n -lt 200 ] || exit 98
      done
      for try in 1 2 3 4; do
        words=$(note 2>&1); status=$?
        case $words in *"disk is full"*) full=yes ;; *) full=no ;; esac
        echo "status $status full $full size $(stat -c %s events.jsonl)"
      done
      rm filler
      note >/dev/null 2>&1; echo "freed $?"
      "$0" verify >/dev/null; echo "verify $?"
      for hash in $acknowledged; do grep -q "$hash\"}$" events.jsonl || echo "missing $hash"; done
      echo "more $(($(grep -c '^{.*note.added.*"}$' events.jsonl) - n))"
      """#

    let outcome = try shop.run(
      [], through: [try #require(HostileDiskTests.unshare), "-Urm", "/bin/sh", "-c", script])

    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 7, "\(outcome)")
    #expect(lines.prefix(4).allSatisfy { $0.hasPrefix("status 73 full yes size ") }, "\(lines)")
    #expect(Set(lines.prefix(4)).count == 1)
    #expect(lines.dropFirst(4).first == "freed 0")
    #expect(lines.contains("verify 0") || lines.contains("verify 1"))
    #expect(lines.last == "more 1")
  }

  @Test(.enabled(if: Tools.path("prlimit") != nil, "prlimit is missing"))
  func `B12 a file size limit ends no backup program, and leaves no file with its name`() throws {
    let shop = try JournalProcess()
    let text = "text=" + String(repeating: "x", count: 900)
    _ = try shop.run(["log", "note.added", "topic=other", text])
    let target = shop.folder + "/copy.jsonl"

    let outcome = try shop.run(
      ["backup", target], through: [try #require(Tools.path("prlimit")), "--fsize=500"])

    #expect([73, 74].contains(outcome.status), "\(outcome)")
    let names = try FileManager.default.contentsOfDirectory(atPath: shop.folder)
    #expect(!names.contains { $0.hasPrefix("copy.jsonl") })
  }
}
