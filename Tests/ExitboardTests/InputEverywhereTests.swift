import BoardModel
import BoardSettings
import BoardTestSupport
import Foundation
import Glibc
import PtyHarness
import Testing

/// Input of every kind at the edge of every command: times, numbers, encodings, and files that are none.
@Suite struct InputEverywhereTests {
  private let shop: TemporaryFolder

  init() throws { shop = try TemporaryFolder() }

  private func run(_ arguments: [String], input: String = "", environment: [String: String] = [:])
    throws -> CommandRun
  {
    try CommandRun(
      arguments + ["--file", "e.jsonl"], in: shop, input: input, environment: environment)
  }

  @Test func `a byte order mark before the first line of --stdin hides no event`() throws {
    let line = #"{"type":"queue.counted","lane":"1","waiting":3}"#
    let log = try run(["log", "--stdin"], input: "\u{FEFF}\(line)\r\n\(line)\r\n\r\n")

    #expect(log.status == 0, "\(log.errors)")
    #expect(log.output.split(separator: "\n").count == 2)
  }

  @Test(arguments: [
    #"{"type":"queue.counted","lane":1,"waiting":4}"#,
    #"{"type":"queue.counted","lane":"1","waiting":"4"}"#,
    #"{"type":"queue.counted","lane":"1","waiting":4,"serving":null,"by":null,"at":null}"#,
    #"{"type":"queue.counted","lane":1,"waiting":4,"id":77,"src":5}"#,
  ])
  func `numbers as text, ids as numbers and null are taken for what they mean`(line: String) throws
  {
    let log = try run(["log", "--stdin"], input: line)

    #expect(log.status == 0, "\(log.errors)")
    #expect(shop.contents(of: "e.jsonl")?.contains(#""lane":"1","waiting":4"#) == true)
  }

  @Test(arguments: [
    (
      #"{"type":"queue.counted","lane":"1","waiting":"many"}"#,
      "queue.counted: waiting=many is not a whole number from 0 to 100000"
    ),
    (#"{"type":"queue.counted","lane":"1","waiting":4.5}"#, "waiting"),
    (#"{"type":"queue.counted","lane":null,"waiting":4}"#, "queue.counted needs lane"),
    (#"{"type":["x"],"lane":"1"}"#, "'type' is not a text"),
  ])
  func `a line that is rejected is shown with the reason`(line: String, reason: String) throws {
    let log = try run(["log", "--stdin"], input: "\n" + line)

    #expect(log.status == 65)
    #expect(log.errors.contains("line 2: ") && log.errors.contains(reason), "\(log.errors)")
    #expect(log.errors.contains(": " + line + "\n"))
  }

  @Test(arguments: [
    "2026-01-29 20:15:00+00:00", "2026-01-29T20:15:00Z", "2026-01-29 20:15", "2026-01-29T20:15:00",
    "2026-01-29t20:15:00.000z", "2026-01-29T20:15:00+0000", "2026-01-29 20:15:00 +00:00",
    "2026-01-29T20:15Z",
  ])
  func `a moment is taken in the same forms by every command`(text: String) throws {
    let note = ["type": "note.added", "topic": "other", "text": "x", "at": text]
    let line = String(decoding: try JSONEncoder().encode(note), as: UTF8.self)
    let map = """
      name = "m"
      format = "csv"
      [times]
      t = { column = "Time", format = "iso" }
      [[events]]
      type = "note.added"
      at = "t"
      topic = "other"
      text = "x"
      """
    try shop.write(map, to: "m.toml")

    let runs = [
      try run(["log", "note.added", "topic=other", "text=x", "--at", text]),
      try run(["log", "--stdin"], input: line),
      try run(["import", "-", "--map", "m.toml"], input: "Time\n\(text)\n"),
      try run(["events", "--since", text]), try run(["report", "--known-at", text]),
      try run(["status", "--at", text]),
    ]

    #expect(runs.allSatisfy { $0.status < 64 }, "\(runs.map(\.errors))")
    let lines = shop.contents(of: "e.jsonl")?.split(separator: "\n").dropFirst() ?? []
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.contains(#""at":"2026-01-29T20:15:00.000+00:00""#) })
  }

  @Test(.enabled(if: Tools.faketime != nil))
  func
    `a time of the hour that comes twice is the latest that has passed, and one that never was is rejected`()
    throws
  {
    let berlin = ["TZ": "Europe/Berlin"]
    func note(_ now: String, _ at: String) throws -> CommandRun {
      try CommandRun(
        command: [
          try #require(Tools.faketime), now, BuiltBinary.path("exitboard"), "log", "note.added",
          "topic=other", "text=x", "--at", at, "--file", "e.jsonl",
        ], in: shop, environment: berlin.merging(["HOME": shop.path]) { _, new in new }, input: "")
    }

    // faketime reads its moment in the zone of its environment: 02:45 is first in summer time.
    let never = try note("2026-03-29 04:00:00", "02:30")
    let second = try note("2026-10-25 03:30:00", "02:30")

    #expect(never.status == 64 && never.errors.contains("02:30 never was"), "\(never.errors)")
    #expect(second.status == 0, "\(second.errors)")
    #expect(
      shop.contents(of: "e.jsonl")?.contains(#""at":"2026-10-25T02:30:00.000+01:00""#) == true)
  }

  @Test(arguments: ["9223372036854775807", "-9223372036854775808", "99999999999999999999"])
  func `no number at a limit ends the program with a trap`(number: String) throws {
    _ = try run(["log", "note.added", "topic=other", "text=x"])

    for arguments in [
      ["events", "--since=\(number)"], ["events", "--limit=\(number)"],
      ["verify", "--anchor=\(number):\(String(repeating: "0", count: 32))"],
      ["status", "--at=\(number)"], ["report", "--day=\(number)"],
      ["log", "queue.counted", "lane=1", "waiting=\(number)"],
      ["log", "record.voided", "ref=\(number)"],
    ] {
      let run = try run(arguments)
      #expect(run.status <= 78, "\(arguments) \(run.errors)")
    }
    for variable in ["COLUMNS", "LINES"] {
      let board = try run(["watch"], environment: [variable: number])
      #expect(
        board.status == 0 && board.output.contains("exitboard"), "\(variable) \(board.errors)")
    }
  }

  @Test func `a plan and a map may be UTF-16, and Latin-1 is answered with the way out`() throws {
    let plan = Array("\u{FEFF}[store]\r\nname = \"Bäcker\"\r\n".utf16).flatMap {
      [UInt8($0 & 255), UInt8($0 >> 8)]
    }
    try Data(plan).write(to: shop.url.appending(path: "utf16.toml"))
    try Data(Array("[store]\nname = \"M".utf8) + [0xFC, 0x22, 0x0A])
      .write(to: shop.url.appending(path: "latin.toml"))

    _ = try run(["log", "note.added", "topic=other", "text=x"])
    let read = try run(["status", "--plan", "utf16.toml"])
    let check = try CommandRun(["check", "--plan", "latin.toml"], in: shop)
    let map = try run(["import", "-", "--map", "./latin.toml"])

    #expect(read.output.hasPrefix("Bäcker · "), "\(read.errors)")
    for run in [check, map] {
      #expect(run.errors.contains("it is not UTF-8 text; save it as UTF-8, or convert it: iconv "))
      #expect(run.errors.count { $0 == "\n" } == 1)
    }
  }

  @Test(arguments: ["/dev/zero", "fifo", "folder"])
  func `what is no event file is named, and nothing is left beside it`(name: String) throws {
    #expect(mkfifo(shop.path + "/fifo", 0o600) == 0 && mkdir(shop.path + "/folder", 0o755) == 0)
    let before = try FileManager.default.contentsOfDirectory(atPath: shop.path).sorted()

    for command in [
      ["log", "lane.opened", "lane=1"], ["verify"], ["status"], ["events"], ["report"],
    ] {
      let run = try CommandRun(command + ["--file", name], in: shop)

      #expect(run.status != 0 && run.errors.contains("\(name) cannot be the event file"))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: shop.path).sorted() == before)
    #expect(!FileManager.default.fileExists(atPath: "/dev/zero.lock"))
  }

  @Test func `a limit below a mebibyte is named in kibibytes`() throws {
    let folder = shop.url.appending(path: "config/exitboard/themes")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try shop.write(
      String(repeating: "# comment\n", count: 7000), to: "config/exitboard/themes/big.toml")

    let run = try CommandRun(["theme", "check", "big"], in: shop)

    #expect((run.output + run.errors).contains("it is larger than 64 KiB"), "\(run)")
  }

  @Test(arguments: [
    String(repeating: "[", count: 16_384), "a = " + String(repeating: "[", count: 16_384),
    "a = " + String(repeating: "{a=", count: 8000),
    "a = [" + String(repeating: "1,", count: 100_001) + "]",
    String(repeating: "a.", count: 8000) + "a = 1", String(repeating: "[[a]]\n", count: 100_001),
  ])
  func `a TOML file that would take much memory is rejected in a sentence`(text: String) throws {
    try shop.write(text, to: "t.toml")

    let plan = try CommandRun(["check", "--plan", "t.toml"], in: shop)
    let map = try run(["import", "-", "--map", "./t.toml"])
    let (theme, faults) = ThemeFile.read(text: text, path: "t.toml") { _ in nil }

    #expect(plan.status == 78 && map.status == 78)
    for sentence in [plan.output, map.errors, faults.map(\.description).joined()] {
      #expect(
        ["nest deeper than 32 levels", "more than 100000 values", "not TOML"].contains {
          sentence.contains($0)
        }, "\(sentence)")
    }
    #expect(theme == nil)
  }

  @Test(arguments: [(0o664, 0o755), (0o644, 0o775), (0o644, 0o777)])
  func `a plan that others can change names no command`(file: UInt32, parent: UInt32) throws {
    let folder = shop.path + "/plans"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let plan = try shop.write("[alerts]\ncommand = [\"/bin/true\"]\n", to: "plans/p.toml")
    func check() throws -> CommandRun { try CommandRun(["check", "--plan", plan], in: shop) }

    #expect(chmod(plan, 0o644) == 0 && chmod(folder, 0o755) == 0)
    let safe = try check()
    #expect(chmod(plan, file) == 0 && chmod(folder, parent) == 0)
    let unsafe = try check()

    #expect(safe.status == 0, "\(safe.output)")
    #expect(unsafe.status == 78 && unsafe.output.contains("the alert command is ignored"))
  }

  @Test func `characters that show nothing are marked in every report`() throws {
    let note = "a\u{3164}b\u{115F}c\u{2800}d\u{180E}e\u{202E}f👍🏽\u{FE0F}"
    let log = try run(["log", "note.added", "topic=handover", "text=\(note)"])
    let shown = "a<U+3164>b<U+115F>c<U+2800>d<U+180E>e<U+202E>f👍🏽"

    let csv = try run(["report", "--day", "today", "--format", "csv"]).output
    let html = try run(["report", "--day", "today", "--format", "html"]).output
    let markdown = try run(["report", "--day", "today", "--format", "markdown"]).output

    #expect(log.status == 0, "\(log.errors)")
    #expect(csv.contains(shown))
    #expect(html.contains(shown.replacing("<", with: "&lt;").replacing(">", with: "&gt;")))
    #expect(markdown.contains(shown.replacing("<", with: "\\<")))
  }

  @Test(arguments: [
    (["log", "queue.coun\nted"], "unknown event type 'queue.coun␊ted'"),
    (["log", "queue.counted", "lane=a\u{1B}[31m", "waiting=1"], "lane=a␛[31m is not an id"),
    (["status", "--at", "\u{3164}20\u{202E}"], "'<U+3164>20<U+202E>' is not a time"),
  ])
  func `a message is one line in which every character shows`(arguments: [String], text: String)
    throws
  {
    let run = try run(arguments)

    #expect(run.errors.contains(text), "\(run.errors)")
    #expect(run.errors.count { $0 == "\n" } == 1)
  }

  @Test func `a lane without a new count says for how long`() throws {
    let old = Date.now.addingTimeInterval(-1500).formatted(.iso8601)
    _ = try run(["log", "queue.counted", "lane=1", "waiting=7", "--at", old])

    let status = try run(["status"]).output

    #expect(status.contains("till 1: stale, no count for 25m"), "\(status)")
  }

  @Test func `a past moment before an import says what was known then and where to see it now`()
    throws
  {
    try shop.write(ForeignTables.ticketBooths, to: "booths.csv")
    _ = try run(["import", "booths.csv", "--map", "ticket-booths"])

    let board = try run(["--at", "2022-04-11T06:00"]).output

    #expect(
      board.contains(
        "Nothing was recorded by then; known now: exitboard report --day 2022-04-11"), "\(board)")
    #expect(!board.contains("New log"))
  }
}
