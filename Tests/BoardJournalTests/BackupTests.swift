import BoardJournal
import BoardModel
import BoardText
import Foundation
import Glibc
import Testing

/// A copy of the event file, and when none is made.
@Suite struct BackupTests {
  private func backUp(_ shop: Shop, to target: String? = nil) throws -> Backup {
    try Backup.write(shop.path, to: target ?? copy(of: shop)) { "bytes \($0.bytes)\n" }
  }

  private func copy(of shop: Shop) -> String { shop.folder + "/copy.jsonl" }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  /// Calls `backUp`; returns the sentence that says why there is no copy.
  private func rejection(_ shop: Shop, to target: String? = nil) throws -> String {
    try #require(throws: JournalError.self) { try backUp(shop, to: target) }.description
  }

  @Test(arguments: [0, 1, 100, 262_143, 262_144, 600_000])
  func `a backup ends with the last whole line, however long the rest is`(rest: Int) throws {
    let shop = try Shop()
    try shop.append([counted(1), counted(2)])
    let whole = try shop.text
    try shop.addForeign(String(repeating: "x", count: rest))

    let backup = try backUp(shop)

    #expect(backup.bytes == whole.utf8.count)
    #expect(try text(copy(of: shop)) == whole)
    #expect(backup.sha256 == Sha256.hex(of: whole))
    let manifest = Backup.manifestPath(of: copy(of: shop))
    #expect(try text(manifest) == "bytes \(whole.utf8.count)\n")
  }

  @Test func `a backup is brought up to date, and stays as it is without news`() throws {
    let shop = try Shop()
    try shop.append([counted(1)])
    let first = try backUp(shop)
    #expect(try backUp(shop) == first)
    try shop.append([counted(2)])

    _ = try backUp(shop)

    #expect(try text(copy(of: shop)) == shop.text)
  }

  @Test func `a backup never replaces the event file itself`() throws {
    let shop = try Shop()
    try shop.append([counted(1)])
    let before = try shop.text
    try FileManager.default.linkItem(atPath: shop.path, toPath: copy(of: shop))

    for target in [shop.path, copy(of: shop)] {
      #expect(try rejection(shop, to: target).contains("is the event file itself"))
    }

    #expect(try shop.text == before)
  }

  @Test func `a backup replaces neither another text nor a newer copy`() throws {
    let shop = try Shop()
    try shop.append([counted(1)])
    let whole = try shop.text
    let others = [
      ("another text", "is not an earlier copy"),
      (whole.replacing("1", with: "2"), "not an earlier"),
      (whole + "x", "is newer: it has 1 bytes more"),
    ]

    for (other, sentence) in others {
      try other.write(toFile: copy(of: shop), atomically: true, encoding: .utf8)
      #expect(try rejection(shop).contains(sentence))
      #expect(try text(copy(of: shop)) == other)
    }
    #expect(!FileManager.default.fileExists(atPath: Backup.manifestPath(of: copy(of: shop))))
  }

  @Test(arguments: ["", "half a line"])
  func `a file without a whole line gives no backup`(content: String) throws {
    let shop = try Shop()
    try shop.write(Array(content.utf8))

    #expect(try rejection(shop).contains("has no complete line yet"))
    #expect(!FileManager.default.fileExists(atPath: copy(of: shop)))
  }

  @Test func `a file that was changed afterwards gives no backup`() throws {
    let shop = try Shop()
    try shop.append([counted(1), counted(2), counted(3)])
    try shop.write(Array(shop.text.replacing("\"waiting\":2", with: "\"waiting\":9").utf8))

    #expect(try rejection(shop).contains("was changed after it was written"))
    #expect(!FileManager.default.fileExists(atPath: copy(of: shop)))
  }
}

/// What a refusal of the system means to a person and to a script.
@Suite struct JournalErrorTests {
  @Test(
    arguments: [
      (.create, EACCES, 73), (.open, EACCES, 77), (.open, EPERM, 77), (.open, EROFS, 77),
      (.write, ENOSPC, 73), (.write, EDQUOT, 73), (.write, EFBIG, 73), (.read, EIO, 74),
      (.lock, ENOLCK, 74),
    ] as [(JournalError.Operation, Int32, Int32)])
  func `the exit status tells a full disk from a missing permission and a broken disk`(
    operation: JournalError.Operation, number: Int32, status: Int32
  ) {
    #expect(JournalError.system(operation, path: "f", errno: number).exitStatus == status)
  }

  @Test(arguments: [
    (JournalError.system(.lock, path: "f", errno: EBADF), "this disk has no locks"),
    (.system(.open, path: "f", errno: EIO), "the disk reports an error"),
    (.shortWrite(path: "f", errno: ENOSPC), "the disk is full"),
    (.shortWrite(path: "f", errno: nil), "the disk stored only a part of it"),
    (.busy(path: "f", holder: nil), "the file is locked by another program"),
  ])
  func `a row of the board has room for the reason alone`(error: JournalError, reason: String) {
    #expect(error.brief == reason)
  }

  @Test func `an id names the event that has it, unless both came together`() {
    let errors = [1, 0].map { JournalError.conflictingID("a", seq: $0).description }

    #expect(errors[0].contains("was used for event 1"))
    #expect(errors[1].contains("is given twice"))
  }

  @Test(
    arguments: [
      ("36 35 98:0 / /mnt rw - fuse.sshfs host:/ rw", "sshfs"),
      ("36 35 98:0 / /mnt rw,noatime shared:1 - fuse.rclone r: rw", "rclone"),
      ("36 35 98:0 / /mnt rw - ceph", "ceph"), ("36 35 98:0 / /mnt rw - ext4 /dev/sdb rw", nil),
      ("36 35 98:1 / /mnt rw - fuse.sshfs host:/ rw", nil), ("36 35 98:0 / - sshfs", nil),
      ("36 35 98:0 / /mnt rw -", nil), ("36 35 98:0 / /mnt rw sshfs", nil), ("", nil),
      ("36 35 98:0 / /mnt rw -\n36 35 98:0 / /mnt rw - fuse.sshfs host:/ rw", "sshfs"),
    ] as [(String, String?)])
  func `a mount says whether it is a network drive`(mounts: String, name: String?) {
    #expect(MountType.networkName(of: 98 << 8, in: mounts) == name)
  }
}

/// A new store whose folders are missing.
@Suite struct NewFolderTests {
  private func writer(_ path: String) -> JournalWriter {
    let opening = JournalOpening(
      store: "high-street", app: "exitboard test", source: "front-1", createsFolder: true)
    return JournalWriter(path: path, opening: opening, zone: .utc)
  }

  @Test func `all of them are made, for the owner only`() throws {
    let shop = try Shop()
    let path = shop.folder + "/a/b/c/events.jsonl"
    var writer = writer(path)

    let receipts = try writer.append([counted(1)], now: Shop.evening, if: nil)

    #expect(receipts.map(\.seq) == [2])
    for folder in ["/a", "/a/b", "/a/b/c"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: shop.folder + folder)
      #expect(attributes[.posixPermissions] as? Int == 0o700)
    }
  }

  @Test func `a file in place of a folder is said, and nothing is written`() throws {
    let shop = try Shop()
    try shop.write(Array("text".utf8))
    var writer = writer(shop.path + "/b/events.jsonl")

    #expect(throws: JournalError.self) {
      try writer.append([counted(1)], now: Shop.evening, if: nil)
    }

    #expect(try shop.text == "text")
  }
}
