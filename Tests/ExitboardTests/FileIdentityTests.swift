import BoardTestSupport
import Foundation
import Glibc
import PtyHarness
import Testing

/// Group J: the identity of the event file, and how the program is started.
@Suite struct FileIdentityTests {
  private static let event = ["log", "queue.counted", "lane=3", "waiting=2"]

  @Test(arguments: [("000", 0o660), ("022", 0o640), ("077", 0o600), ("777", 0o600)])
  func `J06 whatever the umask, the owner can read and write the file and others cannot`(
    umask: String, mode: Int
  ) throws {
    let shop = try JournalProcess()
    let through = ["/bin/sh", "-c", "umask \(umask); exec \"$0\" \"$@\""]

    let first = try shop.run(FileIdentityTests.event, through: through)
    let second = try shop.run(FileIdentityTests.event, through: through)

    #expect(first.status == 0 && second.status == 0, "\(second.errors)")
    let attributes = try FileManager.default.attributesOfItem(atPath: shop.path)
    #expect(attributes[.posixPermissions] as? Int == mode)
  }

  @Test
  func `J07 a file with a second hard link, and one that everybody may write to, are not changed`()
    throws
  {
    let shop = try JournalProcess()
    _ = try shop.run(FileIdentityTests.event)
    let before = try Data(contentsOf: URL(fileURLWithPath: shop.path))
    #expect(link(shop.path, shop.folder + "/second") == 0)
    let linked = try shop.run(FileIdentityTests.event)
    #expect(unlink(shop.folder + "/second") == 0 && chmod(shop.path, 0o666) == 0)
    let open = try shop.run(FileIdentityTests.event)

    #expect(linked.status == 65 && linked.errors.contains("2 names"))
    #expect(open.status == 65 && open.errors.contains("chmod o-w"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: shop.path)) == before)
  }

  @Test func `J12 two megabytes of arguments, and invalid UTF-8, are answered in one line`() throws
  {
    let shop = try JournalProcess()
    let long = (0..<15).map { "m\($0)=" + String(repeating: "x", count: 120_000) }
    let script = #"""
      t="text=$(printf 'a\377b')"
      "$0" log note.added topic=other "$t" >/dev/null; "$0" verify --file "$t"
      """#

    let many = try shop.run(["log", "note.added"] + long)
    let bytes = try shop.run([], through: ["/bin/sh", "-c", script])

    #expect(many.status == 64 && many.errors.count { $0 == "\n" } == 1)
    #expect(many.errors.utf8.count < 500, "\(many.errors.utf8.count)")
    #expect(bytes.status == 64 && bytes.errors.utf8.count < 500, "\(bytes)")
    // Rejected arguments create no file.
    #expect(!FileManager.default.fileExists(atPath: shop.path))
  }

  @Test func `J12 without even its own name as argument the program ends normally`() throws {
    let shop = try JournalProcess()
    var process = pid_t()
    var arguments: [UnsafeMutablePointer<CChar>?] = [nil]
    var environment: [UnsafeMutablePointer<CChar>?] =
      shop.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in environment { free(text) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in 0...2 as ClosedRange<Int32> {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }

    let status = posix_spawn(
      &process, BuiltBinary.path("exitboard"), &actions, nil, &arguments, &environment)
    var end: Int32 = 0
    waitpid(process, &end, 0)

    #expect(status == 0 && end & 0x7F == 0, "ended by signal \(end & 0x7F)")
  }

  @Test func `J13 without a home, or in a deleted folder, events go to the file that was named`()
    throws
  {
    let shop = try JournalProcess()
    let run = { (script: String) in
      try shop.run(FileIdentityTests.event, through: ["/bin/sh", "-c", script])
    }

    let homeless = try run("unset HOME XDG_STATE_HOME; exec \"$0\" \"$@\"")
    let gone = try run("mkdir gone; cd gone; rmdir ../gone; exec \"$0\" \"$@\"")
    let sealed = try run("unset EXITBOARD_FILE; HOME=/proc/none exec \"$0\" \"$@\"")

    #expect(homeless.status == 0 && gone.status == 0, "\(homeless) \(gone)")
    #expect(sealed.status >= 64 && sealed.errors.count { $0 == "\n" } == 1, "\(sealed)")
    #expect(try shop.run(["verify"]).output.contains("3 events"))
  }
}
