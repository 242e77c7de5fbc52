import BoardModel
import BoardTestSupport
import Testing

/// Both sides of each limit of restroom rounds and floor checks.
@Suite struct `The limits of rounds and floor checks` {
  /// A store with one room, whose log began before it opened.
  private func store() -> Evening {
    var evening = Evening.sinceMorning()
    evening.plan.rooms = [evening.plan.rooms[0]]
    return evening
  }

  private func sweep(
    _ clock: String, _ found: SweepFinding = .none, zone: SweepZoneID = "entrance",
    action: String? = nil, into evening: inout Evening
  ) {
    evening.add(clock, .premises(.swept(FloorSwept(zone: zone, found: found, action: action))))
  }

  @Test(arguments: [("10:02:00", 1), ("10:02:01", 2)])
  func `a second look within two minutes corrects the first`(clock: String, rounds: Int) {
    var evening = store()
    evening.inspect("women", "10:00")
    evening.inspect("women", clock, failed: ["soap"])

    let figures = evening.restrooms(at: "10:05")

    #expect(figures.rounds == rounds)
    #expect(figures.row("women")?.lastAt == Evening.at(rounds == 1 ? "10:00" : clock))
  }

  @Test(arguments: [("10:00:00", Share(count: 1, of: 1)), ("10:00:01", Share(count: 0, of: 1))])
  func `a round is in time up to the moment it is due`(clock: String, onTime: Share) {
    var evening = store()
    evening.inspect("women", clock)

    let figures = evening.restrooms(at: "10:30")

    #expect(figures.onTime == onTime)
    #expect(figures.lateRounds == onTime.of - onTime.count)
  }

  @Test(
    arguments: [("11:00:00", 1, nil), ("11:00:01", 2, 0), ("11:01:00", 2, 1)]
      as [(String, Int, Int?)])
  func `a round that nobody makes is missed from the second after`(
    clock: String, due: Int, late: Int?
  ) {
    var evening = store()
    evening.inspect("women", "10:00")

    let row = evening.restrooms(at: clock).row("women")

    #expect(evening.restrooms(at: clock).onTime.of == due)
    #expect(row?.state == late.map { RestroomFigures.State.late(minutes: $0) } ?? .due)
  }

  @Test(arguments: [("10:53:59", RestroomFigures.State.ok), ("10:54:00", .due), ("11:00:00", .due)])
  func `it is time to go in the last tenth of the hour`(
    clock: String, state: RestroomFigures.State
  ) {
    var evening = store()
    evening.inspect("women", "10:00")

    #expect(evening.restrooms(at: clock).row("women")?.state == state)
  }

  @Test(arguments: [(91, Round.Result.passed), (92, .failed)])
  func `a room passes from its score on`(needed: Int, result: Round.Result) {
    var evening = store()
    evening.plan.thresholds.restroomPassScore = needed
    evening.inspect("women", "10:00", failed: ["soap"])

    #expect(evening.restrooms(at: "10:01").row("women")?.score == 91)
    #expect(evening.restrooms(at: "10:01").row("women")?.result == result)
  }

  @Test(arguments: [(0, ["soap", "bin"]), (1, ["bin"])] as [(Int, [InspectionItemID])])
  func `soap that was filled up is no fault any more`(level: Int, faults: [InspectionItemID]) {
    var evening = store()
    evening.inspect("women", "10:00", failed: ["soap", "bin"])
    let filled = RestroomSupplied(room: "women", item: .soap, level: level)
    evening.add("10:05", .restroom(.supplied(filled)))

    #expect(evening.restrooms(at: "10:06").row("women")?.openFaults == faults)
  }

  @Test(arguments: [(21, Level.calm), (20, .amber)])
  func `a supply is low at a fifth, unless the room is closed`(percent: Int, level: Level) {
    var evening = store()
    let filled = RestroomSupplied(room: "women", item: .soap, level: percent)
    evening.add("10:00", .restroom(.supplied(filled)))
    #expect(evening.restrooms(at: "10:00").row("women")?.level == level)
    #expect(evening.restrooms(at: "10:00").lowSupplies.isEmpty == (level == .calm))

    evening.add("10:01", .restroom(.closed(RestroomClosed(room: "women"))))

    #expect(evening.restrooms(at: "10:02").row("women")?.level == .calm)
  }

  @Test func `of two levels of a supply the later one counts`() {
    var evening = store()
    for (clock, level) in [("10:10", 90), ("10:00", 10), ("10:10", 80)] {
      let filled = RestroomSupplied(room: "women", item: .soap, level: level)
      evening.add(clock, .restroom(.supplied(filled)))
    }

    #expect(evening.restrooms(at: "10:20").row("women")?.supplies.map(\.level) == [80])
  }

  @Test(arguments: [
    ("10:59:59", "19:00:00", 91, 91), ("11:00:00", "19:00:00", 100, 91),
    ("10:59:59", "18:59:59", 91, 100),
  ])
  func `the morning is the first two hours and the evening the last two`(
    first: String, last: String, morning: Int, evening score: Int
  ) {
    var evening = store()
    for clock in [first, last] { evening.inspect("women", clock, failed: ["soap"]) }
    for clock in first < "11" ? [] : ["10:30"] { evening.inspect("women", clock) }
    for clock in last < "19" ? ["20:00"] : [] { evening.inspect("women", clock) }

    let figures = evening.restrooms(at: "20:30")

    #expect(figures.morningScore == morning)
    #expect(figures.lastHoursScore == score)
  }

  /// A round with a fault scores 91, one without 100.
  @Test(arguments: [
    ([true, false], 96), ([true, true, false], 94), ([true, true, true, false], 93),
  ])
  func `the mean of the rounds is rounded half up`(faults: [Bool], mean: Int) {
    var evening = store()
    for (index, isFaulty) in faults.enumerated() {
      evening.inspect("women", "09:\(index + 1)0", failed: isFaulty ? ["soap"] : [])
    }

    #expect(evening.restrooms(at: "10:00").morningScore == mean)
  }

  @Test(arguments: [("21:10:00", 96), ("21:10:01", 100)])
  func `a round after the last customer is not of the evening`(clock: String, score: Int) {
    var evening = store()
    evening.inspect("women", "20:00")
    evening.clear("21:10")
    evening.inspect("women", clock, failed: ["soap"])

    #expect(evening.restrooms(at: "21:20").lastHoursScore == score)
  }

  @Test(arguments: [
    ("10:00:00", Share(count: 1, of: 1)), ("10:00:01", Share(count: 0, of: 1)),
    ("11:00:00", Share(count: 0, of: 1)), ("11:00:01", Share(count: 0, of: 2)),
  ])
  func `a floor check is in time for an hour, and each hour without one is missed`(
    clock: String, onTime: Share
  ) {
    var evening = store()
    sweep(clock, into: &evening)

    #expect(evening.restrooms(at: clock).sweeps.onTime == onTime)
  }

  @Test(
    arguments: [
      ("09:59:59", 0, Level.calm, nil), ("10:00:00", 0, .calm, nil), ("10:00:36", 1, .amber, 0),
      ("10:14:59", 1, .amber, 14), ("10:15:00", 1, .red, 15), ("10:29:59", 1, .red, 29),
      ("10:30:00", 1, .critical, 30), ("11:00:00", 1, .critical, 60),
      ("11:00:01", 2, .critical, 60),
    ] as [(String, Int, Level, Int?)])
  func `a floor check that nobody makes gets worse by the quarter of an hour`(
    clock: String, missed: Int, level: Level, late: Int?
  ) {
    let sweeps = store().restrooms(at: clock).sweeps

    #expect(sweeps.onTime == Share(count: 0, of: missed))
    #expect(sweeps.level == level)
    #expect(sweeps.lateMinutes == late)
    #expect(sweeps.due == Evening.at("10:00"))
  }

  @Test func `a spill is open until something is done or somebody looks again`() {
    var evening = store()
    sweep("09:10", .spill, into: &evening)
    sweep("09:10", .object, zone: "aisle", action: "removed", into: &evening)
    sweep("09:20", zone: "aisle", into: &evening)
    #expect(evening.restrooms(at: "09:30").sweeps.openHazards.map(\.found) == [.spill])
    #expect(evening.restrooms(at: "09:30").sweeps.level == .red)

    sweep("09:11", into: &evening)

    #expect(evening.restrooms(at: "09:30").sweeps.openHazards.isEmpty)
    #expect(evening.restrooms(at: "09:30").sweeps.level == .calm)
  }
}
