import BoardTestSupport
import Foundation
import Glibc
import Testing

/// `backup` and `doctor` as a script sees them.
@Suite struct BackupCommandTests {
  private static func shop(events: Int) throws -> JournalProcess {
    let shop = try JournalProcess()
    try log(shop, events)
    return shop
  }

  private static func log(_ shop: JournalProcess, _ count: Int) throws {
    let event = "{\"type\":\"queue.counted\",\"lane\":\"3\",\"waiting\":2}\n"
    _ = try shop.run(["log", "--stdin"], input: String(repeating: event, count: count))
  }

  private static func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path))
  }

  @Test func `A11 a backup is the file up to its last complete line, and a later one replaces it`()
    throws
  {
    let shop = try BackupCommandTests.shop(events: 20)
    let target = shop.folder + "/copy.jsonl"
    let first = try shop.run(["backup", target])
    try BackupCommandTests.log(shop, 5)
    let whole = try BackupCommandTests.bytes(shop.path)
    let handle = try #require(FileHandle(forWritingAtPath: shop.path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("{\"seq\":".utf8))
    try handle.close()

    // What a backup that was killed leaves behind.
    let remains = ["", ".manifest.json"].map { target + $0 + ".partial" }
    for path in remains { try Data("half".utf8).write(to: URL(fileURLWithPath: path)) }

    let second = try shop.run(["backup", target])

    #expect(first.status == 0 && first.output.contains("21 events"))
    #expect(second.status == 0 && second.output.contains("26 events"))
    #expect(try BackupCommandTests.bytes(target) == whole)
    #expect(try shop.run(["verify", "--file", target]).status == 0)
    let manifest = try String(contentsOfFile: target + ".manifest.json", encoding: .utf8)
    #expect(manifest.contains("\"bytes\": \(whole.count)") && manifest.contains("\"seq\": 26"))
    let names = try FileManager.default.contentsOfDirectory(atPath: shop.folder)
    #expect(!names.contains { $0.hasSuffix(".partial") })
  }

  @Test func `A11 while another program writes the same backup, nothing is written`() throws {
    let shop = try BackupCommandTests.shop(events: 3)
    let target = shop.folder + "/copy.jsonl"
    let other = open(target + ".partial", O_RDWR | O_CREAT, 0o600)
    defer { close(other) }
    #expect(flock(other, LOCK_EX) == 0)

    let run = try shop.run(["backup", target])

    #expect(run.status == 65)
    #expect(run.errors.contains("another backup to"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: target))
  }

  @Test func `a newer backup, another file and the event file itself are not overwritten`() throws {
    let shop = try BackupCommandTests.shop(events: 20)
    let newer = shop.folder + "/newer.jsonl"
    let other = shop.folder + "/other.txt"
    let link = shop.folder + "/link.jsonl"
    _ = try shop.run(["backup", newer])
    try "a letter\n".write(toFile: other, atomically: false, encoding: .utf8)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: newer)
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: shop.path))
    let whole = try BackupCommandTests.bytes(shop.path)
    let cut = whole.dropLast().lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    try file.truncate(atOffset: UInt64(cut))
    try file.close()

    for (target, sentence) in [
      (newer, "is newer"), (other, "not an earlier copy"), (link, "symbolic link"),
      (shop.path, "the event file itself"), (shop.folder, "folder"),
    ] {
      let outcome = try shop.run(["backup", target])
      #expect(outcome.status == 65 && outcome.errors.contains(sentence), "\(outcome.errors)")
    }

    #expect(try BackupCommandTests.bytes(newer) == whole)
    #expect(try String(contentsOfFile: other, encoding: .utf8) == "a letter\n")
  }

  @Test func `a changed file is not backed up over a good copy`() throws {
    let shop = try BackupCommandTests.shop(events: 20)
    let text = try String(contentsOfFile: shop.path, encoding: .utf8)
    let lines = text.split(separator: "\n")
    let changed = lines.enumerated().map { index, line in
      index == 9 ? String(line).replacing("\"waiting\":2", with: "\"waiting\":0") : String(line)
    }
    try (changed.joined(separator: "\n") + "\n")
      .write(toFile: shop.path, atomically: false, encoding: .utf8)

    let outcome = try shop.run(["backup", shop.folder + "/copy.jsonl"])

    #expect(outcome.status == 65 && outcome.errors.contains("changed after it was written"))
    #expect(!FileManager.default.fileExists(atPath: shop.folder + "/copy.jsonl"))
  }

  @Test func `doctor finds what would fail tonight, and changes nothing`() throws {
    let shop = try BackupCommandTests.shop(events: 3)
    let before = try BackupCommandTests.bytes(shop.path)

    let sound = try shop.run(["doctor"])
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: shop.path)
    let open = try shop.run(["doctor"])
    let missing = try shop.run(["doctor", "--file", shop.folder + "/nowhere/events.jsonl"])

    #expect(sound.status <= 1 && !sound.output.contains("FAIL"), "\(sound.output)")
    #expect(sound.output.contains("4 events, complete and unchanged"))
    #expect(open.status == 2 && open.output.contains("chmod o-w"))
    #expect(missing.status == 2 && missing.output.contains("mkdir -p"))
    #expect(try BackupCommandTests.bytes(shop.path) == before)
    #expect(!FileManager.default.fileExists(atPath: shop.folder + "/nowhere"))
  }
}
