import BoardTestSupport
import Foundation
import Glibc
import PtyHarness
import Testing

@Suite struct `The board without a screen` {
  private let shop: TemporaryFolder

  init() throws {
    shop = try TemporaryFolder()
  }

  private func session(_ arguments: String...) throws -> PtySession {
    try PtySession(
      argv: [BuiltBinary.path("exitboard"), "--plain", "--by", "JP"] + arguments,
      environment: [
        "LC_ALL": "C.UTF-8", "HOME": shop.path, "TZ": WallZone.showing(WallZone.daytime),
        "TERM": "dumb",
        "EXITBOARD_FILE": shop.path + "/events.jsonl",
      ], columns: 120, rows: 50)
  }

  @Test func `takes taps on the simplest terminal, and writes only text`() throws {
    let session = try session()
    try session.waitFor("q quits.")

    session.send("w")
    try session.waitFor("Women's restroom inspected")
    session.send("N")
    try session.waitFor("Note for:")
    session.send("1")
    try session.waitFor("Note (handover):")
    session.type("hallo\r")
    try session.waitFor("Noted: handover")
    session.send("q")

    #expect(try session.waitForEnd() == .exited(0))
    #expect(session.areModesAsBefore)
    #expect(!session.bytes.contains(0x1B))
    let log = shop.contents(of: "events.jsonl") ?? ""
    #expect(log.contains("restroom.inspected"))
    #expect(log.contains("\"text\":\"hallo\""))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT, SIGUSR1, SIGXCPU, SIGPWR])
  func `restores the terminal whatever ends it`(signal: Int32) throws {
    let session = try session()
    try session.waitFor("q quits.")

    session.signal(signal)

    #expect(try session.waitForEnd() == .signalled(signal))
    #expect(session.areModesAsBefore)
  }

  @Test func `follows the file in a log when there is no keyboard`() throws {
    let binary = BuiltBinary.path("exitboard")
    let run = Process()
    run.executableURL = URL(fileURLWithPath: binary)
    run.arguments = ["--plain", "--file", shop.path + "/events.jsonl"]
    run.environment = [
      "LC_ALL": "C.UTF-8", "HOME": shop.path, "TZ": WallZone.showing(WallZone.daytime),
      "PATH": "/usr/bin:/bin",
    ]
    run.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    run.standardOutput = pipe
    try run.run()
    var text = ""
    while !text.contains("q quits.") {
      text += String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
    }

    _ = try CommandRun(
      ["log", "restroom.inspected", "room=men", "--file", shop.path + "/events.jsonl"], in: shop)
    while !text.contains("m Men's: 0m ago") {
      let data = pipe.fileHandleForReading.availableData
      guard !data.isEmpty else { break }
      text += String(decoding: data, as: UTF8.self)
    }
    run.terminate()
    run.waitUntilExit()

    #expect(text.contains("m Men's: 0m ago"))
    #expect(run.terminationStatus == SIGTERM)
  }
}
