import BoardTestSupport
import Foundation
import Glibc
import PtyHarness
import Testing

/// Groups B, E and G on the real board: permissions that change, slow disks, and too many events.
@Suite(.serialized) struct FollowLimitsTests {
  @Test(.enabled(if: Tools.nobody != nil, "setpriv is missing"))
  func `G06 permission taken away while following is reported, and given back it continues`() throws
  {
    let shop = try JournalProcess.byDay()
    try shop.start()
    #expect(chmod(shop.path, 0o444) == 0 && chmod(shop.folder, 0o755) == 0)
    let session = try shop.board(through: try #require(Tools.nobody))
    try session.waitFor("Second key")

    #expect(chmod(shop.folder, 0) == 0)
    #expect(try session.waitFor("CANNOT BE READ").contains("Second key"))
    #expect(chmod(shop.folder, 0o755) == 0)
    try session.wait("the banner to go") { !$0.contains("CANNOT BE READ") }
    _ = try shop.run([
      "log", "promise.made", "promise=p2", "what=Third key", "kind=order", "owner=MK",
      "due=2030-01-01",
    ])

    try session.waitFor("Promises 2")
  }

  @Test(.enabled(if: Tools.strace != nil, "strace is missing: .ci/setup tests installs it"))
  func `B16 while the disk hangs for half a minute the board responds, and the tap is not done`()
    throws
  {
    let shop = try JournalProcess.byDay()
    try shop.start()
    let session = try shop.board(
      through: [
        try #require(Tools.strace), "-f", "-qq", "-o", "/dev/null", "-P", shop.path, "-e",
        "inject=fdatasync:delay_enter=30000000",
      ])
    try session.waitFor("Second key")

    session.send("w")
    session.send("?")
    try session.waitFor("Esc closes")
    session.send("\u{1B}")
    let screen = try session.wait("the board") {
      $0.contains("Second key") && !$0.contains("Esc closes")
    }

    // The confirmation of a tap comes with its receipt.
    #expect(!screen.contains("x problem found"))
    session.signal(SIGKILL)
    _ = try session.waitForEnd()
  }

  @Test func `G09 a board that gets a thousand events at once shows what status prints`() throws {
    let shop = try JournalProcess.byDay()
    try shop.start()
    let session = try shop.board()
    try session.waitFor("Second key")

    for burst in 0..<6 {
      let lines = (0..<1000).map { index in
        #"{"type":"queue.counted","lane":"\#(index % 4 + 1)","waiting":\#((index + burst) % 6 + 1)}"#
      }
      let outcome = try shop.run(["log", "--stdin"], input: lines.joined(separator: "\n"))
      #expect(outcome.status == 0, "\(outcome.errors)")
      session.settle(milliseconds: 0)
    }

    let fresh = try shop.board()
    try fresh.waitFor("Second key")
    let expected = try FollowLimitsTests.waiting(shop)
    #expect(expected.count == 4)
    for board in [session, fresh] {
      try board.wait("\(expected)") { FollowLimitsTests.waiting($0) == expected }
    }
  }

  /// The number of people waiting at each lane, from `status`.
  private static func waiting(_ shop: JournalProcess) throws -> [String] {
    let status = try shop.run(["status", "--json"]).output
    let object = try JSONSerialization.jsonObject(with: Data(status.utf8)) as? [String: Any]
    let lanes = object?["lanes"] as? [[String: Any]] ?? []
    return lanes.prefix(4).map { "\($0["lane"] ?? "") \($0["waiting_people"] ?? "")" }
  }

  /// The same from a board: `│ 3    open ███     ✗  3  4:09~`.
  private static func waiting(_ screen: Screen) -> [String] {
    screen.text.split(separator: "\n").compactMap { row in
      let words = row.split(separator: " ").drop { $0 == "│" }.filter { $0 != "!" && $0 != "✗" }
      guard words.count > 3, words[1] == "open", Int(words[0]) != nil else { return nil }
      return "\(words[0]) \(words.dropFirst(2).first { Int($0) != nil } ?? "")"
    }
  }

  @Test func `E03 a line of ten gigabytes does not stop a board`() throws {
    let shop = try JournalProcess.byDay()
    try shop.start()
    let session = try shop.board()
    try session.waitFor("Second key")
    let size = try Data(contentsOf: URL(fileURLWithPath: shop.path)).count

    #expect(truncate(shop.path, off_t(size) + (10 << 30)) == 0)
    session.send("?")
    try session.waitFor("Esc closes")
    session.send("\u{1B}")
    try session.wait("the board") { $0.contains("Second key") && !$0.contains("Esc closes") }
  }
}
