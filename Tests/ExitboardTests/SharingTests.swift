import Foundation
import Testing

/// What `exitboard doctor` says of an event file that another computer or program could change.
@Suite struct `An event file that is shared` {
  private func shop(in folder: String = "") throws -> JournalProcess {
    let shop = try JournalProcess()
    if !folder.isEmpty {
      try FileManager.default.createDirectory(
        atPath: shop.folder + "/" + folder, withIntermediateDirectories: true)
    }
    return shop
  }

  private func doctor(_ shop: JournalProcess, _ file: String, through: [String] = []) throws
    -> (status: Int32, output: String)
  {
    let path = shop.folder + "/" + file
    let logged = try shop.run(["log", "queue.counted", "lane=3", "waiting=5", "--file", path])
    #expect(logged.status == 0, "\(logged.errors)")
    let run = try shop.run(["doctor", "--file", path], through: through)
    return (run.status, run.output)
  }

  @Test func `by nothing is reported as such`() throws {
    let run = try doctor(shop(in: "a"), "a/events.jsonl")

    #expect(run.output.contains("ok    sharing     only programs of this computer use the file"))
  }

  @Test(arguments: [
    ("Dropbox", "", "Dropbox"), ("Dropbox (Personal)/shop", "", "Dropbox"),
    ("OneDrive - Contoso/a/b", "", "OneDrive"), ("any", "any/.stfolder", "Syncthing"),
    ("any/deep", "any/.dropbox.cache", "Dropbox"), ("any", "any/.nextcloudsync.log", "Nextcloud"),
    ("Google Drive", "", "Google"), ("any", "any/.stignore", "Syncthing"),
  ])
  func `by a program that copies folders is named, with the folder`(
    folder: String, mark: String, program: String
  ) throws {
    let shop = try shop(in: folder)
    if !mark.isEmpty { try Data().write(to: URL(filePath: shop.folder + "/" + mark)) }
    let copied = String(mark.isEmpty ? folder.prefix { $0 != "/" } : "any")

    let run = try doctor(shop, folder + "/events.jsonl")

    #expect(run.status == 1)
    #expect(run.output.contains("WARN  sharing     \(program) copies "), "\(run.output)")
    #expect(run.output.contains("/\(copied) to other computers"))
  }

  /// The settings of Dropbox are in `.dropbox` of the home folder, which is not copied.
  @Test(arguments: ["Dropboxes", "my-onedrive", "sync", ".dropbox"])
  func `by a folder that only sounds like it is not`(folder: String) throws {
    let run = try doctor(shop(in: folder), folder + "/events.jsonl")

    #expect(!run.output.contains("to other computers"))
  }

  @Test(arguments: [
    "events (JP's conflicted copy 2026-11-30).jsonl",
    "events.sync-conflict-20261130-101010-ABCDEFG.jsonl",
  ])
  func `and was written on two computers is found by its second version`(name: String) throws {
    let shop = try shop(in: "a")
    try Data("x\n".utf8).write(to: URL(filePath: shop.folder + "/a/" + name))

    let run = try doctor(shop, "a/events.jsonl")

    #expect(run.status == 1)
    #expect(run.output.contains("WARN  sharing     \(name) beside the file is a second version"))
  }

  @Test func `with nobody, beside a second one of the same store, is named`() throws {
    let shop = try shop(in: "a")
    let other = shop.folder + "/a/evening.jsonl"
    _ = try shop.run(["log", "queue.counted", "lane=3", "waiting=5", "--file", other])

    let run = try doctor(shop, "a/events.jsonl")
    let copied = try shop.run(["backup", shop.folder + "/a/copy.jsonl", "--file", other])
    try FileManager.default.removeItem(atPath: shop.folder + "/a/events.jsonl")
    let alone = try shop.run(["doctor", "--file", other])

    #expect(run.status == 1)
    #expect(run.output.contains("WARN  sharing     \(other) is another event file of My store"))
    // A backup is the same file.
    #expect(copied.status == 0)
    #expect(!alone.output.contains("another event file"), "\(alone.output)")
  }

  @Test(
    .enabled(
      if: Tools.strace != nil, "strace is missing or may not trace: .ci/setup tests installs it"),
    arguments: [
      // The magic numbers of NFS, VirtualBox and overlay in the answer of statfs(2).
      ("6969000000000000", 2, "FAIL  disk        NFS is a network disk, where nothing is recorded"),
      ("56426f7800000000", 2, "FAIL  disk        VirtualBox shared folder is a network disk"),
      ("30764c7900000000", 1, "WARN  disk        the file is in a container and is lost"),
    ])
  func `with another computer, or lost with a container, is named`(
    magic: String, status: Int32, words: String
  ) throws {
    let run = try doctor(
      shop(in: "a"), "a/events.jsonl",
      through: [
        try #require(Tools.strace), "-f", "-qq", "-o", "/dev/null", "-e", "trace=statfs", "-e",
        "inject=statfs:poke_exit=@arg2=\(magic)",
      ])

    #expect(run.status == status)
    #expect(run.output.contains(words), "\(run.output)")
  }
}
