import BoardJournal
import BoardModel
import BoardTestSupport
import BoardWire
import Foundation
import Glibc
import PtyHarness
import Testing

/// What the page about operations promises, with the built program and a real server.
@Suite(.enabled(if: FleetServer.isInstalled, "nats-server and libnats3.4 are not installed"))
struct `The operation of a fleet` {
  private let server: FleetServer
  private let shop: FleetShop

  init() throws {
    server = try FleetServer()
    shop = try FleetShop(server.url)
    let made = try shop.run(["fleet", "init", "--to", server.url, "--replicas", "1"])
    #expect(made.status == 0, "\(made.errors)")
  }

  private var keep: [String] {
    ["fleet", "keep", "--from", server.url, "--into", shop.kept, "--once"]
  }

  private func writePlan(_ text: String) throws {
    let plan = "[store]\n\(text)\n[fleet]\nserver = \"\(server.url)\"\n"
    try plan.write(toFile: shop.folder + "/plan.toml", atomically: true, encoding: .utf8)
  }

  private func status(_ arguments: [String] = []) throws -> String {
    try shop.run(["fleet", "status", "--json", "--from", server.url] + arguments).output
  }

  // The plan

  @Test func `a plan that changed is in use without a restart, and one with a mistake is not`()
    throws
  {
    try shop.append(5)
    let publisher = try shop.service(["publish"])
    #expect(becomesTrue { ((try? status()) ?? "").contains("\"name\": \"Riverside\"") })

    try writePlan("name = \"Waterside\"\nid = \"riverside\"")
    #expect(becomesTrue { ((try? status()) ?? "").contains("\"name\": \"Waterside\"") })
    #expect(publisher.said.contains("changed, and is in use from now on"), "\(publisher.said)")

    try writePlan("name = \"Wrong\"\nid = \"riverside\"\nzone = \"Nowhere/At_All\"")
    #expect(becomesTrue { publisher.said.contains("the former plan stays in use, because") })
    #expect(publisher.said.contains("plan.toml:4:"), "\(publisher.said)")
    try writePlan("name = \"Other\"\nid = \"harbour\"")
    #expect(becomesTrue { publisher.said.contains("does not name the store riverside") })
    try shop.append(5)
    #expect(becomesTrue { ((try? status()) ?? "").contains("\"seq\": 11") })
    #expect(try status().contains("\"name\": \"Waterside\""))
    #expect(publisher.process.isRunning)
  }

  @Test func `a board that works by another plan is named`() throws {
    try shop.append(5)
    let publisher = try shop.service(["publish"])
    #expect(becomesTrue { ((try? status()) ?? "").contains("\"seq\": 6") })

    var writer = JournalWriter(
      path: shop.path,
      opening: JournalOpening(store: "Riverside", app: "test", source: "t", createsFolder: false),
      zone: .utc)
    let fact = PlanAdopted(sha256: String(repeating: "0", count: 64), items: [], plan: [])
    let now = Timestamp(seconds: Int(Date().timeIntervalSince1970))
    _ = try writer.append(
      [Draft(at: now, by: nil, source: "t", fact: .log(.planAdopted(fact)))], now: now, if: .always)

    #expect(
      becomesTrue { publisher.said.contains("works by another plan than") }, "\(publisher.said)")
  }

  // A fork

  /// A file from which head office has more lines than it has itself.
  private func restoreFile() throws {
    try shop.append(20)
    let backup = try #require(shop.contents)
    try shop.append(20)
    #expect(try shop.run(["publish", "--once"]).status == 0)
    try backup.write(to: URL(filePath: shop.path))
    #expect(try shop.run(["publish", "--once"]).status == 65)
  }

  @Test func `W06 the board says that head office has other events, until the file is branched`()
    throws
  {
    let sentence = "HEAD OFFICE HAS OTHER EVENTS: if restored, run exitboard publish --branch"
    try shop.append(20)
    #expect(!(try shop.run([]).output.contains("HEAD OFFICE")))
    try restoreFile()

    let board = try shop.run([])
    let status = try shop.run(["publish", "--status"])

    #expect(board.output.contains(sentence), "\(board.output)")
    #expect(status.output.contains("head office has other lines than this file"))
    #expect(status.output.contains("FORKED") && !status.output.contains("wait"))
    #expect(try shop.run(["publish", "--branch", "--once"]).status == 0)
    #expect(!(try shop.run([]).output.contains("HEAD OFFICE")))
    #expect(try shop.run(["publish", "--status"]).output.contains("head office has line"))
  }

  @Test func `W06 head office reads of the fork in the store's standing`() throws {
    try restoreFile()

    let document = try status()

    #expect(document.contains("\"notice\": \"forked\"") && document.contains("\"seq\": 21"))
    #expect(try shop.run(["publish", "--branch", "--once"]).status == 0)
    // The old log says so for ever, the new one does not.
    #expect(try status().components(separatedBy: "\"notice\"").count == 2)
  }

  @Test func `W06 a board on a screen shows it, with what to do, in 80 columns`() throws {
    try restoreFile()
    let session = try PtySession(
      argv: [
        BuiltBinary.path("exitboard"), "--file", shop.path, "--plan", shop.folder + "/plan.toml",
      ],
      environment: [
        "HOME": shop.folder, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "TZ": "UTC",
      ],
      columns: 80, rows: 24)

    try session.waitFor("if restored, run exitboard publish --branch")
  }

  // Gaps over accepted lines

  @Test func `a copy without the lines that a person accepted says so everywhere`() throws {
    try shop.append(10)
    let text = String(decoding: try #require(shop.contents), as: UTF8.self)
    var lines = text.split(separator: "\n").map(String.init)
    lines[4] = lines[4].replacing("\"waiting\":", with: "\"waiting\":1")
    try (lines.joined(separator: "\n") + "\n").write(
      toFile: shop.path, atomically: false, encoding: .utf8)
    try shop.append(2)
    var writer = JournalWriter(
      path: shop.path,
      opening: JournalOpening(store: "Riverside", app: "test", source: "t", createsFolder: false),
      zone: .utc)
    let now = Timestamp(seconds: Int(Date().timeIntervalSince1970))
    let fact = LinesAccepted(from: 6, reason: "checked against the paper list")
    _ = try writer.append(
      [Draft(at: now, by: Person("MK"), source: "t", fact: .log(.accepted(fact)))], now: now,
      if: .always)
    #expect(try shop.run(["publish", "--once"]).status == 0)
    #expect(try shop.run(keep).status == 0)
    let copy = try #require(shop.copyPath)

    let board = try shop.run(["--file", copy])
    let verified = try shop.run(["verify", "--file", copy])
    let status = try shop.run(["status", "--file", copy])
    let report = try shop.run(["report", "--day", "today", "--file", copy]).output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let doctor = try shop.run(["doctor", "--file", copy])

    let sentence = "ACCEPTED EVENTS FROM 6 ON ARE ONLY IN THE STORE, and do not count here"
    #expect(board.output.contains(sentence), "\(board.output)")
    #expect(!board.output.contains("BROKEN"))
    #expect(verified.status == 0, "\(verified.output)")
    #expect(verified.output.contains("MK accepted the lines from event 6 on"))
    #expect(verified.output.contains("bytes that its gaps name are only in the store's file"))
    #expect(status.errors.contains(sentence), "\(status.errors)")
    #expect(report.contains("MK accepted the lines behind a break"))
    #expect(report.contains("the accepted events are only in the store's own file"))
    #expect(doctor.output.contains("complete and unchanged"), "\(doctor.output)")
    let before = shop.copy
    let log = try shop.run(["log", "queue.counted", "lane=1", "waiting=1", "--file", copy])
    #expect(log.status == 65 && log.errors.contains("head office's copy"), "\(log.errors)")
    #expect(shop.copy == before)
    let own = try shop.run(["report", "--day", "today"]).output
    #expect(own.contains("accepted the lines behind"))
    #expect(!own.contains("only in the store's own file"))
  }

  @Test func `a copy with a gap over damaged bytes is sound to the board and its daily check`()
    throws
  {
    try shop.append(10)
    let file = try #require(FileHandle(forWritingAtPath: shop.path))
    try file.seekToEnd()
    try file.write(contentsOf: Data("this is no line of an event\n".utf8))
    try file.close()
    try shop.append(10)
    #expect(try shop.run(["publish", "--once"]).status == 0)
    #expect(try shop.run(keep).status == 0)
    let copy = try #require(shop.copyPath)

    let board = try shop.run(["--file", copy])
    let part = try Verifier.check(copy, from: nil, bytes: 1 << 20)

    #expect(!board.output.contains("!! THE") && !board.output.contains("ONLY IN THE STORE"))
    #expect(part != .broken(line: 0, reason: ""))
    if case .broken(_, let reason) = part { Issue.record("broken: \(reason)") }
  }

  // Versions

  @Test func `W16 members that this version does not know, and missing ones, do no harm`() throws {
    try shop.append(5)
    try appendOfNewerVersion()
    #expect(try shop.run(["publish", "--once"]).status == 0)
    #expect(try shop.run(keep).status == 0)
    #expect(shop.copy == shop.contents)
    let document = try status()
    let key = try #require(
      shop.copyPath.flatMap { path -> StoreKey? in
        LogID((path as NSString).lastPathComponent.dropLast(6)).map {
          StoreKey(store: "riverside", log: $0)
        }
      })

    // A newer publisher, with a member that this version lacks.
    try send(.standing, key) { $0.dropLast() + Array(",\"mood\":\"cheerful\"}".utf8) }
    let newerText = try status()
    // An older one, without most members.
    try send(.standing, key) { _ in
      Array(
        "{\"v\":1,\"seq\":7,\"hash\":\"\(String(repeating: "0", count: 64))\",\"app\":\"exitboard 0.0.9\",\"state\":1,\"zone\":\"UTC\",\"at\":1795208520,\"name\":\"Riverside\",\"phase\":\"day\",\"level\":\"calm\",\"red\":0,\"amber\":0,\"wait_basis\":\"guessed\"}"
          .utf8)
    }
    let olderText = try status()

    #expect(document.contains("\"seq\": 7") && newerText.contains("\"seq\": 7"))
    #expect(olderText.contains("exitboard 0.0.9"), "\(olderText)")
    let keeper = try shop.service(Array(keep.dropLast()))
    #expect(
      becomesTrue(within: 60) { ((try? status()) ?? "").contains("\"audit\": \"otherVersion\"") },
      "\(keeper.said)")
    #expect(try status().contains("\"state\": \"sound\""))
  }

  /// Appends an event of a type, and with a member, that this version does not know.
  private func appendOfNewerVersion() throws {
    let contents = try #require(shop.contents)
    let last = Array(try #require(contents.split(separator: 10).last))
    let record = JournalRecord.ifValid(last.span)
    let head = try #require(record).head
    let body =
      "{\"seq\":\(head.seq + 1),\"at\":\"2026-11-30T20:00:00.000Z\",\"type\":\"queue.danced\",\"colour\":\"red\""
    let hash = LineHash(after: head.hash, body: Array(body.utf8).span)
    let file = try #require(FileHandle(forWritingAtPath: shop.path))
    try file.seekToEnd()
    try file.write(contentsOf: Data("\(body),\"hash\":\"\(hash)\"}\n".utf8))
    try file.close()
  }

  /// Sends a message for a store; `body` gets the newest standing.
  private func send(
    _ kind: Subjects.Kind, _ key: StoreKey, _ body: ([UInt8]) throws -> [UInt8]
  ) throws {
    let row = try #require(
      try FleetClient.row(of: key.store, at: server.url) { $0.key == key && $0.standing != nil })
    let standing = try #require(row.standing)
    let message = try body(try JournalEncoder.object(try standing.members()))
    try FleetClient(server.url).request(Subjects.subject(kind, key), message)
  }

  // Stores that close and move

  @Test func `a store that closed for good leaves the streams and the folder of the copies`() throws
  {
    try shop.append(20)
    let other = try FleetShop(server.url, id: "harbour")
    try other.append(3)
    #expect(try shop.run(["publish", "--once"]).status == 0)
    #expect(try other.run(["publish", "--once"]).status == 0)
    #expect(try shop.run(keep).status == 0)
    let before = shop.copy
    let forget = ["fleet", "forget", "riverside", "--kept", shop.kept, "--from", server.url]
    let keeper = try shop.service(Array(keep.dropLast()))
    #expect(becomesTrue { keeper.said.contains("connected to") })

    let busy = try shop.run(forget)
    keeper.kill()
    let forgotten = try shop.run(forget)

    #expect(busy.status == 75 && busy.errors.contains("kept already"), "\(busy.errors)")
    #expect(forgotten.status == 0, "\(forgotten.errors)")
    #expect(forgotten.output.contains("messages were deleted from the streams."))
    #expect(forgotten.output.contains("The copies are in \(shop.kept)/.closed/riverside"))
    let document = try status()
    #expect(!document.contains("riverside") && document.contains("harbour"))
    try FileManager.default.removeItem(atPath: shop.kept + "/EXITBOARD.cursor")
    #expect(try shop.run(keep).output == "1 copy is complete.\n")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: shop.kept + "/.closed/riverside")
    let copy = try #require(names.first { $0.hasSuffix(".jsonl") })
    #expect(
      FileManager.default.contents(atPath: shop.kept + "/.closed/riverside/" + copy) == before)
    #expect(try shop.run(forget).output == "0 messages were deleted from the streams.\n")
  }

  @Test func `a store's new computer goes on with the backup, and both running at once is found`()
    throws
  {
    try shop.append(20)
    #expect(try shop.run(["publish", "--once"]).status == 0)
    let till = try FleetShop(server.url)

    // On the old computer, stopped; then on the new one.
    let backup = try shop.run(["backup", till.path])
    #expect(backup.status == 0, "\(backup.errors)")
    try till.append(10)
    let published = try till.run(["publish", "--once"])

    #expect(published.status == 0, "\(published.errors)")
    #expect(published.output == "Head office has all 31 lines.\n")
    #expect(try till.run(Array(keep.dropLast(3)) + ["--into", till.kept, "--once"]).status == 0)
    #expect(till.copy == till.contents)
    // The mistake: the old one records and publishes as well.
    try shop.append(10)
    let old = try shop.run(["publish", "--once"])
    #expect(
      old.status == 65 && old.errors.contains("FORKED: line 31 of this file"), "\(old.errors)")
    #expect(try shop.run([]).output.contains("HEAD OFFICE HAS OTHER EVENTS"))
    #expect(try status().contains("\"notice\": \"forked\""))
  }

  @Test func `a copy whose log is finished can be archived, and the keeper goes on`() throws {
    try shop.append(20)
    #expect(try shop.run(["publish", "--once"]).status == 0)
    #expect(try shop.run(keep).status == 0)
    let old = try #require(shop.copyPath)
    // A new event file: a new log, and a new copy.
    try FileManager.default.moveItem(atPath: shop.path, toPath: shop.folder + "/2025.jsonl")
    try shop.append(5)
    #expect(try shop.run(["publish", "--once"]).status == 0)
    #expect(try shop.run(keep).output == "2 copies are complete.\n")

    try FileManager.default.moveItem(atPath: old, toPath: shop.folder + "/archive.jsonl")
    try shop.append(5)
    #expect(try shop.run(["publish", "--once"]).status == 0)

    #expect(try shop.run(keep).output == "1 copy is complete.\n")
    #expect(shop.copy == shop.contents)
  }

  // W09

  @Test func `W09 a line that was changed after it was sent is found by the copy's anchor`() throws
  {
    try shop.append(20)
    #expect(try shop.run(["publish", "--once"]).status == 0)
    #expect(try shop.run(keep).status == 0)
    let anchored = try shop.run(["fleet", "anchor", "riverside", "--kept", shop.kept])
    let anchor = anchored.output.trimmingCharacters(in: .newlines)
    let verify = ["verify", "--anchor", anchor]
    #expect(anchored.status == 0 && anchor.hasPrefix("21:"), "\(anchored.errors)")
    #expect(try shop.run(verify).status == 0)

    // Somebody changes a line, and with it all hashes behind it, so that the file alone looks sound.
    let kept = try #require(shop.contents)
    let lines = kept.split(separator: 10)
    try Data(lines[..<10].joined(separator: [10]) + [10]).write(to: URL(filePath: shop.path))
    try? FileManager.default.removeItem(atPath: shop.path + ".hint")
    try shop.append(11)

    #expect(try shop.run(["verify"]).status == 0)
    let found = try shop.run(verify)
    #expect(found.status == 2 && found.output.contains("the file was rewritten"), "\(found.output)")
    #expect(try shop.run(["publish", "--once"]).status == 65)
    let none = try shop.run(["fleet", "anchor", "harbour", "--kept", shop.kept])
    #expect(none.status == 66 && none.errors.contains("no copy of the store 'harbour'"))
  }
}
