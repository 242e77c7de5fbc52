import BoardModel
import Testing
import exitboard

@Suite struct EveningTests {
  private static let calendar = BusinessCalendar(
    zone: .utc, dayStarts: ClockTime(hour: 4, minute: 0))
  private static let friday = Day(number: 20_777)

  private func evening(seed: UInt64, plan: Plan = .standard) -> SimulatedDay {
    SimulatedDay(
      plan: plan, calendar: EveningTests.calendar, day: EveningTests.friday, seed: seed,
      kind: .eventful)
  }

  private func floor(of evening: SimulatedDay) -> Floor {
    var floor = Floor(calendar: EveningTests.calendar)
    for (index, draft) in evening.drafts.enumerated() {
      floor.apply(
        Event(
          seq: index + 1, at: draft.at, recorded: nil, by: draft.by, isPinConfirmed: false,
          source: draft.source, id: draft.id, fact: draft.fact, unknownMembers: []))
    }
    return floor
  }

  @Test func `the same seed plays the same evening, and another seed another one`() {
    #expect(evening(seed: 7).drafts == evening(seed: 7).drafts)
    #expect(evening(seed: 7).drafts != evening(seed: 8).drafts)
  }

  @Test(arguments: 0..<4)
  func `an evening is in order, valid, and has every kind of event`(seed: UInt64) throws {
    let evening = evening(seed: seed)
    let types = Set(evening.drafts.map(\.fact.type))

    #expect(evening.drafts.map(\.at) == evening.drafts.map(\.at).sorted())
    for draft in evening.drafts { _ = try draft.fact.members() }
    for type in [
      "lane.opened", "lane.closed", "queue.counted", "queue.served", "queue.timed",
      "payment.timed", "payment.failed", "payment.restored", "check.done", "cue.seen",
      "goodbye.seen", "help.offered", "voice.heard", "restroom.inspected", "restroom.used",
      "restroom.closed", "floor.swept", "promise.made", "promise.changed", "gesture.given",
      "store.cleared",
    ] {
      #expect(types.contains(type), "seed \(seed)")
    }
    #expect(evening.cleared > evening.closes, "seed \(seed)")
    #expect(evening.drafts.last?.fact.type == "store.cleared", "seed \(seed)")
  }

  @Test(arguments: 0..<4)
  func `nobody is served before arriving, and no till serves more than it can`(seed: UInt64) {
    let evening = evening(seed: seed)
    let totals = floor(of: evening).queue.totals

    #expect(totals.negativeWaits == 0, "seed \(seed)")
    #expect(totals.served > 600, "seed \(seed)")
    for lane in Plan.standard.lanes where lane.servers == 1 {
      #expect(overlaps(in: evening, lane: lane.id) == 0, "seed \(seed)")
    }
  }

  @Test func `its staff opens the store by the checklist and names the person at the door`() throws
  {
    let evening = evening(seed: 1)
    let done = evening.drafts.compactMap { draft in
      if case .check(.done(let done)) = draft.fact { (draft.at, done) } else { nil }
    }

    let steps = Plan.standard.items.filter { $0.section == .opening }.map(\.id)
    #expect(steps.allSatisfy { id in done.contains { $0.1.item == id && $0.0 < evening.opens } })
    let door = try #require(done.first { $0.1.item == "door-person" })
    #expect(door.1.person == Person("AL"))
    let figures = FarewellFigures(
      of: floor(of: evening), plan: .standard, at: evening.closes.adding(minutes: -60))
    #expect(figures.openingRows.count == steps.count)
    #expect(figures.openingRows.allSatisfy { $0.isAnswered })
  }

  private func overlaps(in evening: SimulatedDay, lane: LaneID) -> Int {
    var free = evening.opens
    var overlaps = 0
    for draft in evening.drafts {
      guard case .queue(.served(let fields)) = draft.fact, fields.lane == lane else { continue }
      let began = draft.at.adding(seconds: -(fields.serviceSeconds ?? 0))
      if began < free { overlaps += 1 }
      free = draft.at
    }
    return overlaps
  }

  @Test(arguments: 0..<4)
  func `an hour before closing waits are red, and no locked step is done`(seed: UInt64) {
    let evening = evening(seed: seed)
    let from = evening.closes.adding(minutes: -120)
    let to = evening.closes.adding(minutes: -30)
    let waits = evening.drafts.filter { from < $0.at && $0.at < to }.compactMap { draft in
      if case .queue(.served(let fields)) = draft.fact { fields.waitSeconds } else { nil }
    }
    let ticked = evening.drafts.compactMap { draft in
      if case .check(.done(let fields)) = draft.fact { fields.item } else { nil }
    }

    #expect((waits.max() ?? 0) > Plan.standard.thresholds.waitAmberSeconds, "seed \(seed)")
    #expect(!ticked.isEmpty)
    #expect(ticked.allSatisfy { Plan.standard.item($0)?.isGuarded == false }, "seed \(seed)")
  }

  @Test
  func `a store that is closed that day, or never closes, has hours for the demonstration`() {
    var plan = Plan.standard
    plan.hours = [:]
    plan.lanes = []
    plan.rooms = []
    let evening = evening(seed: 1, plan: plan)

    #expect(evening.drafts.first?.fact.type == "day.hours")
    #expect(evening.closes.seconds(since: evening.opens) == 12 * 3600)
    #expect(evening.drafts.last?.fact.type == "store.cleared")
  }

  @Test func `the feeder gives each event once, at its time`() {
    let evening = evening(seed: 3)
    var feeder = DemoDraftSource(evening)
    var handed: [Draft] = []
    var now = evening.opens.adding(minutes: -1)

    while handed.count < evening.drafts.count {
      let drafts = feeder.drafts(upTo: now)
      #expect(drafts.allSatisfy { $0.at <= now })
      handed += drafts
      now = now.adding(minutes: 7)
    }

    #expect(handed == evening.drafts)
    #expect(feeder.drafts(upTo: now) == [])
  }
}
