import BoardModel
import BoardSettings
import BoardTestSupport
import BoardText
import BoardUI
import Foundation
import PtyHarness
import Testing
import exitboard

/// The plans of `exitboard plan --for`.
@Suite struct `A ready plan` {
  private static let names = ["supermarket", "restaurant", "museum", "bank", "petrol", "dealer"]
  private static let friday = Day(number: 20_777)

  private func read(_ text: String) -> (plan: Plan, faults: [SettingsFault]) {
    PlanFile.read(
      text: text, path: "ready", commands: CommandTable.standard.namedKeys, knowsZone: { _ in true }
    )
  }

  private func plan(_ name: String) throws -> Plan {
    let ready = try #require(ReadyPlan.all.first { $0.name == name })
    return read(ready.text).plan
  }

  @Test func `exists for each of six trades`() {
    #expect(ReadyPlan.all.map(\.name) == Self.names)
  }

  @Test(arguments: names)
  func `has no mistakes, and reads back as it is printed`(name: String) throws {
    let ready = try #require(ReadyPlan.all.first { $0.name == name })
    let (plan, faults) = read(ready.text)

    let again = read(PlanFile.text(of: plan, commands: CommandTable.standard.namedKeys))

    #expect(faults == [])
    #expect(again.faults == [])
    #expect(again.plan == plan)
  }

  @Test(arguments: names)
  func `has hours, lanes, rooms, steps for each part of the day, and words`(name: String) throws {
    let plan = try plan(name)

    #expect(!plan.hours.isEmpty && !plan.lanes.isEmpty && !plan.rooms.isEmpty)
    #expect(Set(plan.words.chosen.keys) == Set(TradeWord.allCases))
    for section in ChecklistStep.Section.allCases {
      #expect(plan.items.contains { $0.section == section }, "\(section)")
    }
    for item in plan.items { #expect(!item.title.isEmpty && !item.why.isEmpty, "\(item.id)") }
    let own = plan.items.filter { Plan.standard.item($0.id) == nil }
    #expect(own.contains { $0.isCritical })
  }

  @Test(arguments: [
    ("museum", "Guide for the school"), ("restaurant", "Window table for eight"),
    ("supermarket", "Two hampers for Hall"), ("bank", "New card for Hall"),
    ("petrol", "Snow chains for Hall"), ("dealer", "Second key for Hall"),
  ])
  func `promises on a simulated evening what its trade promises`(name: String, promise: String)
    throws
  {
    let plan = try plan(name)

    let day = SimulatedDay(
      plan: plan, calendar: BusinessCalendar(zone: .utc, dayStarts: plan.dayStarts),
      day: Self.friday, seed: 1, kind: .eventful)

    let promised = day.drafts.compactMap { draft in
      if case .promise(.made(let made)) = draft.fact { made.what } else { nil }
    }
    #expect(promised.contains(promise) && Set(promised).count == 4, "\(promised)")
    #expect(promised.contains("Refund, parasol") == false)
    // It fits the row of a promise at 80 columns.
    #expect(promised.allSatisfy { $0.count <= 26 }, "\(promised)")
  }

  @Test(arguments: [
    ("museum", [WalkedArea.floor, .restroom, .carpark]),
    ("supermarket", [.floor, .restroom, .carpark]),
  ])
  func `asks about the areas that the place has, when the last customer is out`(
    name: String, areas: [WalkedArea]
  ) throws {
    var plan = try plan(name)
    #expect(plan.walkedAreas == areas)
    #expect(Plan.standard.walkedAreas == WalkedArea.allCases)

    plan.items.removeAll { $0.id == "exit-and-car-park" }
    plan.rooms.removeAll { $0.kind == .restroom }
    #expect(plan.walkedAreas == [.floor])
    plan.words.chosen[.store] = ["boutique", "boutiques"]
    #expect(plan.walkedAreas == [.floor, .fitting])
  }

  @Test func `of the museum has 24 rooms beside the restrooms, and is closed on Mondays`() throws {
    let plan = try plan("museum")

    #expect(plan.rooms.count { $0.kind == .room } == 24)
    #expect(plan.hours[.monday] == nil)
    #expect(plan.hours[.thursday]?.description == "10:00-21:00")
  }

  @Test func `of the station never closes and has three shifts`() throws {
    let plan = try plan("petrol")

    #expect(plan.hours.values.allSatisfy { $0.isAroundTheClock })
    #expect(plan.shifts.map(\.id) == ["early", "late", "night"])
  }

  @Test func `of the bank has one line for six counters, and a PIN to sign`() throws {
    let plan = try plan("bank")

    #expect(plan.lanes.map(\.servers) == [6])
    #expect(plan.needsPin)
  }

  @Test func `of the restaurant has a break after lunch`() throws {
    let plan = try plan("restaurant")

    #expect(plan.hours[.friday]?.description == "11:30-14:30, 17:30-00:00")
  }

  /// An eventful evening, from the opening to the signature.
  @Test(arguments: names)
  func `is played through an evening that ends signed and without contradictions`(
    name: String
  ) throws {
    let plan = try plan(name)
    let calendar = BusinessCalendar(zone: .utc, dayStarts: plan.dayStarts)
    let evening = SimulatedDay(
      plan: plan, calendar: calendar, day: Self.friday, seed: 3, kind: .eventful)

    let drafts = evening.signedOff(plan, calendar)

    var floor = Floor(calendar: calendar)
    var signatures = 0
    for (index, draft) in drafts.enumerated() {
      _ = try draft.fact.members()
      if case .day(.signed) = draft.fact {
        let signOff = SignOff(of: floor, plan: plan, at: draft.at)
        #expect(signOff.contradicted.map(\.item.id) == [])
        #expect(signOff.stepsNeedingReason.map(\.item.id) == [])
        #expect(signOff.hasHandoverNote)
        signatures += 1
      }
      floor.apply(
        Event(
          seq: index + 1, at: draft.at, recorded: nil, by: draft.by, isPinConfirmed: false,
          source: draft.source, id: draft.id, fact: draft.fact, unknownMembers: []))
    }
    #expect(drafts.map(\.at) == drafts.map(\.at).sorted())
    #expect(signatures == max(1, plan.shifts.count))
    let end = try #require(drafts.last?.at)
    let day = BusinessDay(of: floor, plan: plan, at: end)
    #expect(day.phase == .signed)
    #expect((day.cleared != nil) == plan.shifts.isEmpty)
    #expect(floor.queue.totals.served > 20)
    #expect(floor.queue.totals.negativeWaits == 0)
    let types = Set(drafts.map(\.fact.type))
    #expect(types.isSuperset(of: ["restroom.inspected", "floor.swept", "promise.made"]))
  }

  @Test func `of the restaurant serves nobody new between two openings`() throws {
    let plan = try plan("restaurant")
    let calendar = BusinessCalendar(zone: .utc, dayStarts: plan.dayStarts)
    let evening = SimulatedDay(
      plan: plan, calendar: calendar, day: Self.friday, seed: 3, kind: .eventful)
    let pause = evening.opens.adding(minutes: 180)..<evening.opens.adding(minutes: 360)

    let types = Set(evening.drafts.filter { pause.contains($0.at) }.map(\.fact.type))

    #expect(types.isDisjoint(with: ["restroom.inspected", "restroom.used", "queue.timed"]))
    #expect(evening.drafts.last?.fact.type == "store.cleared")
  }

  @Test func `of the bank opens and closes its counters one by one`() throws {
    let plan = try plan("bank")
    let calendar = BusinessCalendar(zone: .utc, dayStarts: plan.dayStarts)
    let evening = SimulatedDay(
      plan: plan, calendar: calendar, day: Self.friday, seed: 3, kind: .eventful)
    let opened = evening.drafts.compactMap { draft -> String? in
      if case .queue(.laneOpened(let fact)) = draft.fact { fact.lane.text } else { nil }
    }

    #expect(Set(opened) == Set((1...6).map { "counter-\($0)" }))
  }

  @Test func `that does not exist is named with the nearest one`() throws {
    let shop = try TemporaryFolder()

    let run = try CommandRun(["plan", "--for", "museums"], in: shop)
    let both = try CommandRun(["demo", "--for", "museum", "--plan", "p.toml"], in: shop)

    #expect(run.status == 64)
    #expect(
      run.errors
        == "exitboard: there is no ready plan 'museums'; the plans are supermarket, restaurant, "
        + "museum, bank, petrol, dealer; did you mean 'museum'?\n")
    #expect(both.status == 64)
    #expect(both.errors.contains("--for is a ready plan and --plan a file; give one of them"))
  }

  @Test(arguments: [
    ("supermarket", "19:40"), ("restaurant", "21:50"), ("museum", "17:20"), ("bank", "16:10"),
    ("petrol", "21:20"), ("dealer", "17:40"),
  ])
  func `is shown on the board in its own words`(name: String, clock: String) throws {
    let shop = try TemporaryFolder()
    let board = try PtySession(
      argv: [
        BuiltBinary.path("exitboard"), "demo", "--for", name, "--speed", "0", "--seed", "3",
        "--day", "2026-11-20", "--days", "2", "--from", clock, "--by", "JP", "--file",
        shop.path + "/evening.jsonl",
      ],
      environment: [
        "TZ": "UTC", "LC_ALL": "C.UTF-8", "HOME": shop.path, "TMPDIR": shop.path,
        "PATH": "/usr/bin:/bin", "TERM": "xterm-256color",
      ], columns: 120, rows: 40)

    try board.waitFor("Farewell", seconds: 90)
    try EveningScreen(name: "ready-\(name)").expect(on: board)
    board.send("q")
  }

  @Test func `of the museum says that the museum is empty, in a title that is not cut`() throws {
    let shop = try TemporaryFolder()
    let file = shop.path + "/evening.jsonl"
    let arguments = ["--for", "museum", "--seed", "3", "--day", "2026-11-20", "--days", "0"]
    let played = try CommandRun(["demo", "--file", file] + arguments, in: shop, zone: "UTC")
    let plan = try CommandRun(["plan", "--for", "museum"], in: shop)
    try shop.write(plan.output, to: "museum.toml")

    let board = try CommandRun(
      ["watch", "--plan", "museum.toml", "--file", file, "--at", "2026-11-20T18:30:00Z"], in: shop,
      zone: "UTC", environment: ["LINES": "40", "COLUMNS": "120"])

    #expect(played.output.contains("visitors"))
    #expect(board.output.contains("MUSEUM EMPTY"))
    #expect(board.output.contains("Farewell · museum empty 0/6 "), "\(board.output)")
  }
}
