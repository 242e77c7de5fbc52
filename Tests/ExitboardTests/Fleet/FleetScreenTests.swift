import BoardTestSupport
import Foundation
import PtyHarness
import Testing

@Suite(.enabled(if: FleetServer.isInstalled, "nats-server and libnats3.4 are not installed"))
struct `The program of head office's screen` {
  private let server: FleetServer
  private let shop: FleetShop

  init() throws {
    server = try FleetServer()
    shop = try FleetShop(server.url)
    let made = try shop.run(["fleet", "init", "--from", server.url, "--replicas", "1"])
    #expect(made.status == 0, "\(made.errors)")
    try shop.append(20)
    let sent = try shop.run(["publish", "--once"])
    #expect(sent.status == 0, "\(sent.errors)")
  }

  private func keep() throws {
    let kept = try shop.run(
      ["fleet", "keep", "--from", server.url, "--into", shop.kept, "--once"])
    #expect(kept.status == 0, "\(kept.errors)")
  }

  private var seenMarks: String { shop.folder + "/fleet.jsonl" }

  private func screen(
    _ more: [String], columns: Int = 80, rows: Int = 24, language: String = "en"
  ) throws -> PtySession {
    try PtySession(
      argv: [
        BuiltBinary.path("exitboard"), "fleet", "--from", server.url, "--file", seenMarks, "--by",
        "KT",
      ] + more,
      environment: ["HOME": shop.folder, "LC_ALL": "C.UTF-8", "TZ": "UTC", "LANGUAGE": language],
      columns: columns, rows: rows)
  }

  @Test func `looks into a store's copy, comes back and restores the terminal`() throws {
    try keep()
    let session = try screen(["--kept", shop.kept])
    try session.waitFor("Riverside")

    session.send("\r")
    try session.waitFor("read only")
    try session.waitFor("Queue")
    session.send("G")
    try session.waitFor("head office's copy; the store records")
    session.send("\u{1B}")
    try session.waitFor("Stores")
    session.send("q")

    #expect(try session.waitForEnd() == .exited(0))
    #expect(session.areModesAsBefore)
  }

  @Test func `a copy that was changed says so when it is looked into, also with the store's plan`()
    throws
  {
    try keep()
    let path = try #require(shop.copyPath)
    let copy = try String(contentsOfFile: path, encoding: .utf8)
    let lines = copy.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines[5].contains("\"waiting\":"))
    let changed = lines[5].replacing("\"waiting\":", with: "\"waiting\":1")
    try ((lines[..<5] + [changed] + lines[6...]).joined(separator: "\n"))
      .write(toFile: path, atomically: false, encoding: .utf8)
    let session = try screen(["--kept", shop.kept])
    try session.waitFor("Riverside")

    session.send("\r")

    try session.waitFor("UNCONFIRMED")
    session.send("\u{1B}")
    try session.waitFor("Stores")
  }

  @Test func `a copy grows on the screen while it is looked into`() throws {
    _ = try shop.service(["publish"])
    _ = try shop.service(["fleet", "keep", "--from", server.url, "--into", shop.kept])
    #expect(shop.isKept())
    let session = try screen(["--kept", shop.kept])
    try session.waitFor("Riverside")
    session.send("\r")
    try session.waitFor("line 21 ·")

    try shop.append(5)

    try session.waitFor("line 26 ·", seconds: 60)
  }

  @Test(arguments: [
    ("de", ["Warten", "Kassen", "Räume", "Alter"]),
    ("fr", ["attente", "besoin", "salles", "âge"]),
    ("es", ["espera", "cajas", "espacios", "edad"]), ("ja", ["待ち", "部屋", "好印象", "経過"]),
  ])
  func `the titles of the columns are whole in each language`(language: String, titles: [String])
    throws
  {
    let session = try screen([], columns: 120, rows: 40, language: language)

    try session.wait("the titles of the columns") { screen in
      screen.lines.contains { line in titles.allSatisfy { line.contains($0) } }
    }
  }

  @Test func `an alert is seen in head office's own event file`() throws {
    let session = try screen([])
    try session.waitFor("no copies are kept")

    session.send("!")

    #expect(
      becomesTrue {
        let text = try? String(contentsOfFile: seenMarks, encoding: .utf8)
        return text?.contains("\"type\":\"fleet.seen\"") ?? false
      })
    session.send("a")
    try session.wait("the mark") { $0.contains("no copies are kept") && $0.contains(" KT") }
  }

  @Test func `a server that is away is said with since when, and found again when it is back`()
    throws
  {
    let session = try screen([])
    try session.waitFor("live")

    server.kill()
    try session.waitFor("OFFLINE", seconds: 60)
    #expect(session.screen.contains("Riverside"))
    try server.start()

    try session.waitFor("live", seconds: 120)
  }

  @Test func `prints the screen once where stdout is no terminal, and lines with --plain`() throws {
    let printed = try shop.run(["fleet", "--from", server.url, "--file", seenMarks])
    let lines = try screen(["--plain"])

    #expect(printed.status == 0, "\(printed.errors)")
    #expect(printed.output.contains("Riverside"))
    #expect(!printed.output.contains("\u{1B}"))
    try lines.waitFor("1 store")
    lines.send("q")
    #expect(try lines.waitForEnd() == .exited(0))
  }

  @Test func `without a server it says one sentence with what to do`() throws {
    let none = try shop.run(["fleet", "--from", "nats://127.0.0.1:1", "--file", seenMarks])

    #expect(none.status == 69)
    #expect(none.errors.hasPrefix("exitboard: no connection to 127.0.0.1:1"), "\(none.errors)")
    #expect(none.errors.split(separator: "\n").count == 1)
  }
}
