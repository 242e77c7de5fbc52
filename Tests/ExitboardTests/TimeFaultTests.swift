import BoardTestSupport
import BoardJournal
import BoardModel
import Foundation
import PtyHarness
import Testing

/// Group F: clocks that jump, hours that come twice or never, unknown zones, and times at the
/// limits of the format.
@Suite(.serialized) struct TimeFaultTests {
  private static let isMissing: Comment = "faketime is missing: .ci/setup tests installs it"

  /// Runs a program with a clock that stands at a moment of UTC.
  ///
  /// The time the machine needs to start it does not matter then. The monotonic clock is not
  /// changed.
  private static func at(_ moment: String, zone: String = "UTC") throws -> [String] {
    let seconds = try Date("\(moment.replacing(" ", with: "T"))Z", strategy: .iso8601)
      .timeIntervalSince1970
    return [
      "/usr/bin/env", "FAKETIME_DONT_FAKE_MONOTONIC=1", "DONT_FAKE_MONOTONIC=1", "FAKETIME_FMT=%s",
      try #require(Tools.faketime), "-f", "\(Int(seconds))", "/usr/bin/env", "TZ=\(zone)",
    ]
  }

  private static let event = ["log", "queue.counted", "lane=3", "waiting=2"]

  @Test(
    .enabled(if: Tools.faketime != nil, isMissing),
    arguments: [
      // F02: the hour that comes twice.
      ("2026-10-25 00:30:00", "Europe/London", "2026-10-25T01:30:00", "+01:00"),
      ("2026-10-25 01:30:00", "Europe/London", "2026-10-25T01:30:00", "+00:00"),
      // F03: the hour that never comes; on Lord Howe Island it is half an hour.
      ("2026-03-29 00:59:59", "Europe/London", "2026-03-29T00:59:59", "+00:00"),
      ("2026-03-29 01:00:00", "Europe/London", "2026-03-29T02:00:00", "+01:00"),
      ("2026-10-03 15:29:59", "Australia/Lord_Howe", "2026-10-04T01:59:59", "+10:30"),
      ("2026-10-03 15:30:00", "Australia/Lord_Howe", "2026-10-04T02:30:00", "+11:00"),
      ("2026-11-20 20:00:00", "Asia/Kolkata", "2026-11-21T01:30:00", "+05:30"),
      ("2026-11-20 20:00:00", "Asia/Kathmandu", "2026-11-21T01:45:00", "+05:45"),
      ("2026-11-20 20:00:00", "America/St_Johns", "2026-11-20T16:30:00", "-03:30"),
      ("2026-11-20 20:00:00", "Pacific/Kiritimati", "2026-11-21T10:00:00", "+14:00"),
      // No zone, or an unknown one.
      ("2026-11-20 20:00:00", "", "2026-11-20T20:00:00", "+00:00"),
      ("2026-11-20 20:00:00", "Nowhere/At-All", "2026-11-20T20:00:00", "+00:00"),
      ("2026-11-20 20:00:00", "<+0530>-5:30", "2026-11-21T01:30:00", "+05:30"),
    ])
  func `F02 F03 local time is written with the offset of that moment`(
    moment: String, zone: String, text: String, offset: String
  ) throws {
    let shop = try JournalProcess()
    let through = try TimeFaultTests.at(moment, zone: zone)

    let log = try shop.run(TimeFaultTests.event, through: through)
    let status = try shop.run(["status"], through: through)

    #expect(log.status == 0, "\(log.errors)")
    let line = try String(contentsOfFile: shop.path, encoding: .utf8).split(separator: "\n")[1]
    let at = line.split(separator: "\"")[5]
    #expect(at == text + ".000" + offset)
    #expect(status.status <= 2, "\(status.errors)")
    #expect(try shop.run(["verify"]).status == 0)
  }

  @Test(.enabled(if: Tools.faketime != nil, isMissing))
  func `F01 F09 a clock that goes back, ten years ahead or over midnight ends no board`() throws {
    let shop = try JournalProcess()
    let clock = shop.folder + "/clock"
    let set = { (moment: String) in
      try "@\(moment)\n".write(toFile: clock, atomically: true, encoding: .utf8)
    }
    try set("2026-11-20 12:00:00")
    let log = try shop.run(
      TimeFaultTests.event, through: try TimeFaultTests.at("2026-11-20 11:59:00"))
    #expect(log.status == 0, "\(log.errors)")
    // The wrapper's own time would be before the time in the file.
    let session = try shop.board(
      through: try TimeFaultTests.at("2026-11-20 12:00:00") + [
        "/usr/bin/env", "-u", "FAKETIME", "-u", "FAKETIME_FMT", "FAKETIME_NO_CACHE=1",
        "FAKETIME_TIMESTAMP_FILE=\(clock)",
      ])
    // A busy machine may show it some seconds later.
    try session.waitFor("Fri 12:0")
    session.send("w")
    try session.waitFor("Women's restroom inspected")

    for (moment, header) in [
      ("2026-11-20 11:00:00", "Fri 11:0"), ("1970-01-01 00:00:10", "Thu 00:0"),
      ("2036-11-20 12:00:00", "Thu 12:0"), ("2026-11-20 23:59:57", "Sat 00:0"),
      ("2026-11-21 03:59:57", "Sat 04:0"), ("9999-12-31 23:59:00", "Fri 23:59"),
      ("2026-11-20 12:00:00", "Fri 12:0"),
    ] {
      try set(moment)
      try session.waitFor(header)
    }
    // The day before has left something.
    if session.screen.contains("Left from") { session.send("\u{1B}") }
    try session.wait("the board") { !$0.contains("Left from") }
    session.send("m")
    // When the checklist has moved on since the key, the key is asked for again.
    let asked = try session.wait("an answer") {
      $0.contains("Men's restroom inspected") || $0.contains("Press again")
    }
    if asked.contains("Press again") {
      // Two letters at once are not typed by hand: the second comes a second later.
      let header = asked.text.prefix(100)
      try session.wait("the next second") { $0.text.prefix(100) != header }
      session.send("m")
    }
    try session.waitFor("Men's restroom inspected")
    session.send("q")

    #expect(try session.waitForEnd() == .exited(0))
    #expect(try shop.run(["verify"]).status == 0)
    let rounds = try shop.run(["events", "--type", "restroom"]).output
    #expect(rounds.split(separator: "\n").count == 2)
  }

  @Test(.enabled(if: Tools.faketime != nil, isMissing))
  func `F07 F08 terminals five minutes apart write one record, and late entries say so`() throws {
    let shop = try JournalProcess()
    let early = try TimeFaultTests.at("2026-11-20 12:00:00")
    let late = try TimeFaultTests.at("2026-11-20 12:05:00")

    for through in [late, early, late, early] {
      #expect(try shop.run(TimeFaultTests.event, through: through).status == 0)
    }
    let ahead = try shop.run(TimeFaultTests.event + ["--at", "12:03"], through: early)
    let behind = try shop.run(TimeFaultTests.event + ["--at", "11:40"], through: late)
    let status = try shop.run(["status", "--json"], through: early)
    let report = try shop.run(["report", "--day", "2026-11-20"], through: late)

    #expect(ahead.status == 64 && ahead.errors.contains("in the future"))
    #expect(behind.status == 0 && behind.output.hasPrefix("ok 6 "))
    let lines = try String(contentsOfFile: shop.path, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 6 && lines[5].contains(#""rec":"2026-11-20T12:05:"#))
    #expect(status.status <= 2 && report.status == 0, "\(status.errors) \(report.errors)")
    #expect(try shop.run(["verify"]).status == 0)
  }

  @Test(arguments: [
    [Timestamp.writable.lowerBound], [Timestamp.writable.upperBound],
    [Timestamp.writable.lowerBound, Timestamp.writable.upperBound],
    [Timestamp(milliseconds: 0), Timestamp(milliseconds: -1)],
  ])
  func `F05 events at the limits of time cause no trap in any reader`(moments: [Timestamp]) throws {
    let shop = try JournalProcess()
    var bytes: [UInt8] = []
    var encoder = JournalEncoder(after: .start, zone: .utc)
    let facts: [Fact] = [
      .log(.opened(LogOpened(version: 1, log: "l", store: "s", zone: "UTC", app: "a"))),
      .queue(.counted(QueueCounted(lane: "1", waiting: 3, serving: 1))),
      .queue(.served(QueueServed(lane: "1", waitSeconds: 95, serviceSeconds: 48, items: 3))),
      .restroom(.inspected(RestroomInspected(room: "women", failed: ["soap"]))),
      .log(.noted(NoteAdded(topic: .handover, text: "at the edge"))),
    ]
    for fact in facts {
      for moment in moments {
        try encoder.append(
          Draft(at: moment, by: Person("JP"), source: nil, id: nil, fact: fact), now: moment,
          to: &bytes)
      }
    }
    try Data(bytes).write(to: URL(fileURLWithPath: shop.path))

    for words in [
      ["status"], ["status", "--json"], ["report"], ["watch"], ["events"], ["verify"], ["doctor"],
      ["report", "--day", "0000-01-01"], ["report", "--day", "9999-12-31"],
      ["report", "--from", "0000-01-01", "--to", "0000-01-31"],
      ["report", "--from", "9999-12-01", "--to", "9999-12-31"],
      ["watch", "--at", "1970-01-01T00:00"], ["log", "queue.counted", "lane=1", "waiting=0"],
    ] {
      let outcome = try shop.run(words)
      #expect(outcome.status <= 3 || (64...78).contains(outcome.status), "\(words) \(outcome)")
    }
    #expect(try shop.run(["verify"]).status == 0)
  }
}
