import BoardJournal
import BoardModel
import BoardSettings
import BoardTestSupport
import Foundation
import PtyHarness
import Testing
import exitboard

/// A day is judged by the plan that was in force on it.
@Suite struct `The plan of the day, in reports` {
  /// A Thursday and the Friday after it.
  private static let days = ["2026-01-15", "2026-01-16"]
  private let shop: TemporaryFolder

  init() throws { shop = try TemporaryFolder() }

  private static let before = "[store]\nname = \"Before\"\nzone = \"UTC\"\n"
  private static let after = """
    [store]
    name = "After"
    zone = "Europe/Berlin"
    day_starts = "00:00"
    [hours]
    daily = "24h"
    [[lanes]]
    id = "x"
    [[rooms]]
    id = "guests"
    key = "w"
    [[items]]
    id = "tills-counted"
    title = "Count nothing"
    [[items]]
    id = "staff-briefed"
    remove = true
    [thresholds]
    wait_red_seconds = 1
    restroom_interval_minutes = 5
    [board]
    clock = "12h"
    [signoff]
    second = false

    """

  private func adoption(_ text: String) -> Fact {
    let plan = PlanFile.read(text: text, path: "", commands: []) { _ in true }.plan
    let lines = PlanFile.identity(of: plan)
    return .log(.planAdopted(PlanAdopted(sha256: "\(lines.hashValue)", plan: lines)))
  }

  private func append(_ facts: [(day: String, time: String, fact: Fact)]) throws {
    let opening = JournalOpening(
      store: "S", app: "exitboard", source: nil, createsFolder: false)
    var writer = JournalWriter(path: shop.path + "/e.jsonl", opening: opening, zone: .utc)
    _ = try writer.append(
      try facts.map {
        let at = try #require(Timestamp(rfc3339: "\($0.day)T\($0.time):00.000Z"))
        return Draft(at: at, by: Person("JP"), source: nil, fact: $0.fact)
      }, now: Timestamp(seconds: 1_800_000_000))
  }

  private func thursday(adopting text: String?) throws {
    let day = Self.days[0]
    try append(
      (text.map { [(day, "08:00", adoption($0))] } ?? []) + [
        (day, "09:30", .restroom(.inspected(RestroomInspected(room: "women", failed: ["soap"])))),
        (
          day, "12:00", .queue(.served(QueueServed(lane: "1", waitSeconds: 60, serviceSeconds: 40)))
        ),
        (day, "19:50", .check(.done(CheckDone(item: "staff-briefed", result: .pass)))),
        (day, "21:05", .day(.cleared(StoreCleared()))),
        (
          day, "23:30",
          .log(
            .noted(
              NoteAdded(topic: .other, text: "late")))
        ),
      ])
  }

  /// The report without what says when it was printed, and how far the file was read.
  private func report(
    _ format: String, plan: String, day: String = days[0], isWhole: Bool = false
  ) throws -> [Substring] {
    try shop.write(plan, to: "p.toml")
    let run = try CommandRun(
      ["report", "--file", "e.jsonl", "--plan", "p.toml", "--day", day, "--format", format],
      in: shop, zone: "UTC")
    #expect(run.status == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\n").filter { line in
      !["rinted", "nchor", "last_seq", "1 to "].contains { line.contains($0) }
    }
    return isWhole ? lines : Array(lines.prefix { !$0.uppercased().contains("THE EVENT FILE") })
  }

  @Test(arguments: ["text", "markdown", "html", "csv", "json"])
  func `an edit on Friday changes no byte of Thursday's report`(format: String) throws {
    try thursday(adopting: Self.before)
    let first = try report(format, plan: Self.before)

    #expect(try report(format, plan: Self.after) == first)

    try append([
      (Self.days[1], "10:00", adoption(Self.after)),
      (Self.days[1], "10:01", .log(.noted(NoteAdded(topic: .other, text: "new plan")))),
    ])
    #expect(try report(format, plan: Self.after) == first)
    #expect(try report(format, plan: "") == first)
    // A table has no name of a store.
    guard format != "csv" else { return }
    #expect(first.contains { $0.contains("Before") })
    let friday = try report(format, plan: "", day: Self.days[1])
    #expect(friday.contains { $0.contains("After") })
  }

  @Test
  func `a day before the first plan in the file is judged by that plan, and the report says so`()
    throws
  {
    try thursday(adopting: nil)
    try append([
      (Self.days[1], "10:00", adoption(Self.before))
    ])

    let first = try report("text", plan: Self.before)
    let whole = try report("text", plan: Self.before, isWhole: true)

    #expect(
      whole.contains { $0.contains("the plan of Friday 16 January 2026, the first in the event") })
    #expect(try report("text", plan: Self.after) == first)
  }

  @Test
  func
    `a file without a plan is judged by the present plan, and the report says when it was changed`()
    throws
  {
    try thursday(adopting: nil)

    let changed = try report("text", plan: Self.after, isWhole: true)
    let shipped = try CommandRun(
      ["report", "--file", "e.jsonl", "--day", Self.days[0]], in: shop, zone: "UTC")

    #expect(changed.first?.contains("After") == true)
    #expect(changed.contains { $0.contains("the present plan, changed") })
    #expect(!shipped.output.contains("the present plan, changed"))
  }
}

@Suite struct `A plan in the event file` {
  /// A plan with so many steps, whose texts grow when they are written twice over: as TOML, then as JSON.
  private func plan(steps: Int) -> Plan {
    var plan = Plan.standard
    for number in 0..<steps {
      var step = Plan.standard.items[0]
      step.id = StepID("step-\(number)-aaaaaaaaaaaaaaaaaaaa")
      step.title = String(repeating: "\"", count: 80)
      plan.items.append(step)
    }
    return plan
  }

  @Test(arguments: [(0, true, true), (60, true, true), (200, false, true), (2500, false, false)])
  func `is noted as far as a line can hold it`(steps: Int, hasLines: Bool, hasSteps: Bool) {
    let plan = plan(steps: steps)

    let adopted = PlanAdopted(of: plan)
    let draft = Draft(
      at: Timestamp(seconds: 1_800_000_000), by: nil, source: nil, fact: adopted.fact)

    #expect(throws: Never.self) {
      try JournalEncoder.check(draft, now: Timestamp(seconds: 1_800_000_000), zone: .utc)
    }
    #expect(adopted.plan.isEmpty != hasLines && adopted.items.isEmpty != hasSteps)
    #expect(adopted.sha256 == Sha256.hex(of: PlanFile.identity(of: plan).joined(separator: "\n")))
  }
}

@Suite struct `The command hours` {
  private let shop: TemporaryFolder

  init() throws { shop = try TemporaryFolder() }

  private func run(_ arguments: [String], at now: String = "2026-12-24 20:00:00") throws
    -> CommandRun
  {
    try CommandRun(
      command: [try #require(Tools.faketime), now, BuiltBinary.path("exitboard")] + arguments
        + ["--file", "e.jsonl"], in: shop,
      environment: ["TZ": "UTC", "HOME": shop.path, "LC_ALL": "C.UTF-8"], input: "")
  }

  @Test(.enabled(if: Tools.faketime != nil))
  func `sets a coming day, lists where hours come from, and takes them back`() throws {
    try shop.write(
      "[hours]\nsunday = \"closed\"\n[hours.dates]\n2026-12-26 = { hours = \"10am-4pm\", reason = \"Boxing Day\" }\n",
      to: "p.toml")
    let set = try run(["hours", "tomorrow", "closed", "--reason", "Christmas", "--by", "MK"])
    let split = try run(["hours", "2026-12-28", "9-13:00,", "15:00-20:00"])
    let right = try run(["hours", "2026-12-28", "9:00-13:00,", "15:00-20:00", "--plan", "p.toml"])

    let list = try run(["hours", "--plan", "p.toml"], at: "2026-12-24 20:05:00")
    let lines = list.output.split(separator: "\n").map {
      $0.split(separator: " ").joined(separator: " ")
    }

    #expect(set.output.hasPrefix("ok 2 "), "\(set.errors)")
    #expect(split.status == 64 && split.errors.contains("'9' is not a time"))
    #expect(right.output.hasPrefix("ok 3 "))
    #expect(lines.count == 14)
    #expect(
      lines.prefix(5) == [
        "Thu 24 Dec 09:00-21:00 plan", "Fri 25 Dec closed set Thu 24 Dec 20:00 MK: Christmas",
        "Sat 26 Dec 10:00-16:00 plan, by date: Boxing Day", "Sun 27 Dec closed plan",
        "Mon 28 Dec 09:00-13:00, 15:00-20:00 set Thu 24 Dec 20:00",
      ])

    let back = try run(["hours", "2026-12-25", "planned"])
    let again = try run(["hours", "2026-12-25", "planned"])

    #expect(back.output.hasPrefix("ok 4 "))
    #expect(again.status == 65 && again.errors.contains("are those of the plan"))
    #expect(try run(["hours", "2026-12-25"]).output.contains("09:00-21:00"))
  }

  @Test(
    .enabled(if: Tools.faketime != nil),
    arguments: [
      (["yesterday", "closed"], "'yesterday' is not a day; write 2026-12-24, today or tomorrow"),
      (["2026-12-23", "closed"], "2026-12-23 is over"),
      (["2028-12-23", "closed"], "2028-12-23 is more than 400 days ahead"),
      (["today", "clossed"], "did you mean 'closed'?"),
      (["today", "20:00-05:00"], "the next business day starts at 04:00"),
      (["today", "09:00-12:00,", "11:00-20:00"], "09:00-12:00 and 11:00-20:00 overlap"),
    ])
  func `says in one sentence what it cannot set`(arguments: [String], sentence: String) throws {
    let refused = try run(["hours"] + arguments)

    #expect(refused.status == 64)
    #expect(refused.errors.contains(sentence), "\(refused.errors)")
    #expect(shop.contents(of: "e.jsonl") == nil)
  }

  @Test(.enabled(if: Tools.faketime != nil))
  func `a closed Christmas Day has nothing due, and its report expects no signature`() throws {
    _ = try run(["hours", "tomorrow", "closed", "--reason", "Christmas"])
    _ = try run(["log", "restroom.used", "room=men", "n=1"], at: "2026-12-25 12:00:00")

    let status = try run(["status"], at: "2026-12-25 22:30:00")
    let report = try run(["report", "--day", "2026-12-25"], at: "2026-12-26 08:00:00")
    let week = try run(
      ["report", "--from", "2026-12-24", "--to", "2026-12-25"], at: "2026-12-26 08:00:00")

    #expect(status.status == 0, "\(status.output)")
    #expect(status.output.contains("not open today, opens Sat 26 Dec 09:00"))
    #expect(report.output.contains("not open (changed: Christmas)"))
    #expect(!report.output.contains("The day is not signed"))
    #expect(week.output.contains("Fri 12-25  closed"))
  }
}
