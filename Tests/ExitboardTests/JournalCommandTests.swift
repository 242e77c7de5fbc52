import BoardTestSupport
import BoardJournal
import BoardModel
import Foundation
import Testing

/// `log`, `verify` and `events` as a script sees them.
@Suite struct JournalCommandTests {
  @Test func `an event is recorded, printed and verified`() throws {
    let shop = try JournalProcess()

    let log = try shop.run(["log", "queue.counted", "lane=3", "waiting=5", "--by", "JP"])
    let events = try shop.run(["events", "--type", "queue"])
    let verify = try shop.run(["verify"])

    #expect(log.status == 0 && log.output.hasPrefix("ok 2 "))
    #expect(events.output.contains(#""type":"queue.counted","lane":"3","waiting":5,"by":"JP""#))
    #expect(verify.status == 0 && verify.output.contains("is complete and unchanged"))
  }

  @Test(arguments: [
    ([], "log --types"), (["queue.coutned"], "did you mean 'queue.counted'?"),
    (["nonsense.entirely"], "log --types"),
    (["queue.counted", "lane=3", "waitin=5"], "has no member 'waitin'"),
    (["queue.counted", "lane=3", "waiting=many"], "waiting=many is not a whole number"),
    (["queue.counted", "lane=3", "waiting=-1"], "waiting=-1 is not"),
    (["queue.counted", "lane=Lane 3", "waiting=1"], "lane=Lane 3 is not an id"),
    (["queue.counted", "waiting=5"], "needs lane"),
    (["queue.counted", "lane=3", "waiting=5", "waiting=6"], "given twice"),
    (["queue.counted", "lane"], "not key=value"),
    (["queue.counted", "lane=3", "waiting=5", "--at", "2099-01-01T10:00"], "in the future"),
    (["queue.counted", "lane=3", "waiting=5", "--at", "soon"], "is not a time"),
    (["queue.counted", "lane=3", "waiting=5", "--by", "far too long initials"], "initials"),
    (["log.gap", "offset=0", "bytes=1", "sha256=0"], "by exitboard itself"),
  ])
  func `a mistake is explained in one sentence, and nothing is written`(
    arguments: [String], sentence: String
  ) throws {
    let shop = try JournalProcess()

    let outcome = try shop.run(["log"] + arguments)

    #expect(outcome.status == 64 || outcome.status == 65)
    #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
    #expect(outcome.errors.count { $0 == "\n" } == 1)
    #expect(!FileManager.default.fileExists(atPath: shop.path))
  }

  @Test
  func `initials that the plan does not have are recorded with a warning, or refused by --strict`()
    throws
  {
    let shop = try JournalProcess()
    let plan = shop.path + ".toml"
    try "[[people]]\ninitials = \"MK\"\npin = true\n".write(
      toFile: plan, atomically: true, encoding: .utf8)
    let arguments = ["log", "store.cleared", "--plan", plan, "--by"]

    let known = try shop.run(arguments + ["mk"])
    let other = try shop.run(arguments + ["MJ"])
    let strict = try shop.run(arguments + ["MJ", "--strict"])
    let pins = try shop.run(["pin", "list", "--plan", plan])

    #expect(known.status == 0 && known.errors.isEmpty)
    #expect(other.status == 0 && other.errors.contains("MJ is not in the plan; did you mean 'MK'?"))
    #expect(strict.status == 65)
    #expect(pins.output.contains("MK  no PIN yet, but the plan asks for one"))
  }

  @Test func `an undo has an effect or is refused`() throws {
    let shop = try JournalProcess()
    _ = try shop.run(["log", "queue.served", "lane=3", "wait_s=20"])
    _ = try shop.run(["log", "check.done", "item=door-person", "result=pass", "--by", "JP"])

    let served = try shop.run(["log", "record.voided", "ref=2"])
    let absent = try shop.run(["log", "record.voided", "ref=99"])
    let typed = try shop.run(
      ["log", "--stdin"], input: #"{"type":"record.voided","ref":2}"# + "\n")
    let tick = try shop.run(["log", "record.voided", "ref=3", "reason=wrong step"])

    #expect(served.status == 65)
    #expect(served.errors.contains("line 2, queue.served, cannot be undone"))
    #expect(absent.errors.contains("there is no line 99 to undo"))
    #expect(typed.status == 65 && typed.errors.contains("cannot be undone"))
    #expect(tick.status == 0)
  }

  @Test(arguments: [
    (["queue.counted", "lane=77", "waiting=1"], "the plan has no lane '77'"),
    (["restroom.inspected", "room=mens"], "the plan has no room 'mens'; did you mean 'men'?"),
    (["check.done", "item=staff-brief", "result=pass"], "the plan has no item 'staff-brief'"),
    (["lane.closed", "lane=5-5"], "the plan has no lane '5-5'"),
  ])
  func `what the plan does not have is recorded with a warning, or refused by --strict`(
    arguments: [String], sentence: String
  ) throws {
    let shop = try JournalProcess()

    let strict = try shop.run(["log", "--strict"] + arguments)
    #expect(strict.status == 65 && strict.errors.contains(sentence))
    #expect(!FileManager.default.fileExists(atPath: shop.path))
    let outcome = try shop.run(["log"] + arguments)

    #expect(outcome.status == 0 && outcome.output.hasPrefix("ok 2 "))
    #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
  }

  @Test(arguments: [("desk-0", false), ("desk-1", true), ("desk-4", true), ("desk-5", false)])
  func `a counter behind one line is known by the id of the line and its number`(
    counter: String, isKnown: Bool
  ) throws {
    let shop = try JournalProcess()
    let plan = shop.folder + "/plan.toml"
    try #"lanes = [{ id = "desk", servers = 4 }]"#.write(
      toFile: plan, atomically: true, encoding: .utf8)

    let outcome = try shop.run([
      "log", "--plan", plan, "--strict", "lane.opened", "lane=\(counter)",
    ])

    #expect(outcome.status == (isKnown ? 0 : 65), "\(outcome.errors)")
    #expect(outcome.errors.contains("the plan has no lane '\(counter)'") == !isKnown)
  }

  @Test(arguments: [false, true])
  func `a feed with a lane that the plan does not have is warned once, or refused by --strict`(
    isStrict: Bool
  ) throws {
    let shop = try JournalProcess()
    let lines = ["1", "77", "77"].map {
      #"{"type":"queue.counted","lane":"\#($0)","waiting":2}"#
    }
    let step = #"{"type":"check.done","item":"h4","result":"pass"}"#

    let outcome = try shop.run(
      ["log", "--stdin"] + (isStrict ? ["--strict"] : []),
      input: (lines + [step]).joined(separator: "\n"))

    #expect(outcome.status == (isStrict ? 65 : 0))
    #expect(outcome.output.split(separator: "\n").count == (isStrict ? 2 : 4))
    let named = outcome.errors.split(separator: "\n").count { $0.contains("no lane '77'") }
    #expect(named == (isStrict ? 2 : 1))
  }

  @Test func `among many lines the bad ones are named and the good ones recorded`() throws {
    let shop = try JournalProcess()
    let input = [
      #"{"type":"queue.counted","lane":"1","waiting":2,"id":"a"}"#, "nonsense", "",
      #"{"type":"queue.counted","lane":"1","waiting":2,"id":"a"}"#,
      #"{"type":"queue.counted","lane":"1","waiting":3,"id":"a"}"#,
      #"{"type":"queue.counted","lane":"1","waiting":2.5}"#,
      String(repeating: "x", count: 200_000), #"{"type":"store.cleared","walked":["floor"]}"#,
    ].joined(separator: "\n")

    let outcome = try shop.run(["log", "--stdin"], input: input)

    #expect(outcome.status == 65)
    #expect(outcome.output.split(separator: "\n").count == 3)
    for line in [2, 5, 6, 7] { #expect(outcome.errors.contains("line \(line): ")) }
    #expect(try shop.run(["verify"]).output.contains("3 events"))
  }

  /// The commands in the documentation of the event file, which use only common programs.
  private static func pageScript() throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let text = try String(
      contentsOf: folder.appending(
        path: "../../Sources/exitboard/exitboard.docc/EventFile.md"), encoding: .utf8)
    let heading = try #require(text.range(of: "## The chain"))
    let block = text[heading.upperBound...].split(separator: "```", maxSplits: 2)[1]
    return String(block.drop { $0 != "\n" })
  }

  private static func check(_ shop: JournalProcess) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", try pageScript()]
    process.environment = shop.environment
    process.currentDirectoryURL = URL(fileURLWithPath: shop.folder)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    process.waitUntilExit()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    return (process.terminationStatus, output)
  }

  @Test func `the commands in the documentation accept an intact file and find a changed line`()
    throws
  {
    let shop = try JournalProcess()
    _ = try shop.run(["log", "note.added", "topic=other", #"text=he said ","hash":"00" \n \\"#])
    _ = try shop.run(["log", "queue.counted", "lane=3", "waiting=5"])
    let anchor = try shop.run(["verify"]).output.split(separator: ":").last ?? ""

    let sound = try JournalCommandTests.check(shop)
    let text = try String(contentsOfFile: shop.path, encoding: .utf8)
    try text.replacing("\"waiting\":5", with: "\"waiting\":0")
      .write(toFile: shop.path, atomically: false, encoding: .utf8)
    let changed = try JournalCommandTests.check(shop)

    #expect(sound.output == "sound up to \(anchor)" && sound.status == 0)
    #expect(changed.output == "line 3 differs\n" && changed.status == 1)
  }

  @Test
  func
    `verify ends with 2 and the line when an old event was edited, and with 3 when it cannot read`()
    throws
  {
    let shop = try JournalProcess()
    let missing = try shop.run(["verify"])
    for waiting in 1...5 {
      _ = try shop.run(["log", "queue.counted", "lane=3", "waiting=\(waiting)"])
    }
    let text = try String(contentsOfFile: shop.path, encoding: .utf8)
    try text.replacing("\"waiting\":2", with: "\"waiting\":0")
      .write(toFile: shop.path, atomically: false, encoding: .utf8)

    let verify = try shop.run(["verify"])

    #expect(missing.status == 3)
    #expect(verify.status == 2)
    #expect(verify.output.contains("Line 3: its hash is wrong: it was changed, or another program"))
  }

  @Test func `a report names a break of the file, and who accepted the lines behind it`() throws {
    let shop = try JournalProcess()
    for waiting in 1...10 {
      _ = try shop.run(["log", "queue.counted", "lane=3", "waiting=\(waiting)"])
    }
    var lines = String(decoding: shop.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    lines[4] = String(repeating: "x", count: lines[4].utf8.count)
    try (lines.joined(separator: "\n") + "\n").write(
      toFile: shop.path, atomically: false, encoding: .utf8)
    try FileManager.default.removeItem(atPath: shop.path + ".hint")
    let event = try shop.run(["log", "queue.counted", "lane=3", "waiting=1"])
    let report = try shop.run(["report", "--day", "today"])
    let backup = try shop.run(["backup", shop.folder + "/copy"])
    let doctor = try shop.run(["doctor"])
    let refused = try shop.run(["log", "log.accepted", "from=6", "reason=ours", "--by", "JP"])

    var writer = JournalWriter(
      path: shop.path,
      opening: JournalOpening(store: "s", app: "a", source: nil, createsFolder: false), zone: .utc)
    let now = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    let fact = Fact.log(.accepted(LinesAccepted(from: 6, reason: "the disk was repaired")))
    _ = try writer.append(
      [Draft(at: now, by: Person("JP"), source: nil, fact: fact)], now: now, if: .always)
    let accepted = try shop.run(["report", "--day", "today", "--format", "csv"])
    let verify = try shop.run(["verify"])

    #expect(event.output.hasPrefix("ok 13 "))
    #expect(report.output.contains("6 events behind a break of the event file are unconfirmed"))
    #expect(backup.status == 65 && doctor.output.contains("the file was changed after it was"))
    #expect(refused.status == 64)
    let words = "JP accepted the lines behind a break of the event file, from event 6 on: the disk"
    #expect(accepted.output.contains(words) && !accepted.output.contains("are unconfirmed"))
    #expect(verify.status == 2)
    #expect(verify.output.contains("Event 14: JP accepted the lines from event 6 on: the disk was"))
  }
}
