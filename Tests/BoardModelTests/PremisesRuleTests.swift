import BoardTestSupport
import BoardModel
import Testing

/// Rules of restrooms, supplies and floor that other suites do not cover.
@Suite struct `The rules of the premises` {
  @Test(arguments: [
    (100, Level.calm), (101, .amber), (124, .amber), (125, .red), (149, .red), (150, .critical),
  ])
  func `a round escalates at 100, 125 and 150 percent of its interval`(percent: Int, level: Level) {
    #expect(Level.ofInterval(percent: percent) == level)
  }

  @Test(
    arguments: [
      ([], Round.Result.passed), (["soap"], .passed), (["floor"], .failed), (["flush"], .failed),
      (["odour"], .failed), (["bin", "litter"], .failed), (["soap", "sink"], .passed),
      (["soap", "sink", "dispenser"], .failed),
    ] as [([InspectionItemID], Round.Result)])
  func `a room passes with 85 points and no fault at floor, flush or odour`(
    failed: [InspectionItemID], result: Round.Result
  ) {
    var evening = Evening()
    evening.inspect("women", "12:00", failed: failed)

    #expect(evening.restrooms(at: "12:01").row("women")?.result == result)
  }

  @Test func `a round that observed nothing is not inspected, and does not pass`() {
    var evening = Evening()
    evening.inspect("women", "12:00", unseen: InspectionItem.standard.map(\.id))

    let row = evening.restrooms(at: "12:01").row("women")

    #expect(row?.result == .notInspected)
    #expect(row?.score == nil)
  }

  @Test(arguments: CleanKind.allCases)
  func `no kind of clean closes a fault; the round after it does`(kind: CleanKind) {
    var evening = Evening()
    evening.inspect("men", "12:00", failed: ["floor", "soap"])
    #expect(evening.restrooms(at: "12:05").row("men")?.openFaults.count == 2)

    evening.add("12:10", .restroom(.cleaned(RestroomCleaned(room: "men", kind: kind))))

    let figures = evening.restrooms(at: "12:11")
    #expect(figures.row("men")?.openFaults == ["floor", "soap"])
    #expect(figures.log.first?.entry == .clean(kind))

    evening.inspect("men", "12:11")
    #expect(evening.restrooms(at: "12:12").row("men")?.openFaults == [])
  }

  @Test(arguments: [(21, false), (20, true), (0, true)])
  func `a supply at a fifth or less needs a refill until somebody did it`(level: Int, isLow: Bool) {
    var evening = Evening()
    evening.inspect("men", "11:00")
    evening.add(
      "11:05", .restroom(.supplied(RestroomSupplied(room: "men", item: .soap, level: level))))

    let figures = evening.restrooms(at: "11:06")
    #expect(figures.lowSupplies.map(\.supply.item) == (isLow ? [.soap] : []))
    #expect(figures.row("men")?.level == (isLow ? .amber : .calm))

    evening.add(
      "11:20", .restroom(.supplied(RestroomSupplied(room: "men", item: .soap, level: 100))))
    #expect(evening.restrooms(at: "11:21").lowSupplies.isEmpty)
  }

  @Test func `a supply that ran low yesterday is still low this morning`() {
    var evening = Evening()
    evening.add(
      "20:50", .restroom(.supplied(RestroomSupplied(room: "men", item: .paper, level: 5))))

    let morning = evening.restrooms(at: "09:30", day: Evening.friday.adding(days: 1))

    #expect(morning.lowSupplies.map(\.room.id) == ["men"])
  }

  @Test func `an undone level has no effect`() {
    var evening = Evening()
    let seq = evening.add(
      "20:50", .restroom(.supplied(RestroomSupplied(room: "men", item: .paper, level: 5))))

    evening.void(seq, "20:51")

    #expect(evening.restrooms(at: "20:52").lowSupplies.isEmpty)
  }

  @Test func `a sweep in time makes the next one due in an hour, and a late one raises an alert`() {
    var evening = Evening()
    evening.add("10:00", .premises(.swept(FloorSwept(zone: "floor", found: .none))))

    #expect(evening.restrooms(at: "10:30").sweeps.due == Evening.at("11:00"))
    #expect(evening.restrooms(at: "11:00").sweeps.level == .calm)
    #expect(evening.restrooms(at: "11:10").sweeps.lateMinutes == 10)
    #expect(evening.restrooms(at: "11:16").sweeps.level == .red)
    #expect(evening.restrooms(at: "11:31").sweeps.level == .critical)
  }
}
