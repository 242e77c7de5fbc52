import BoardTestSupport
import BoardModel
import Testing

@Suite struct `The restrooms` {
  @Test func `a room is due one interval after its last round`() {
    var evening = Evening()
    evening.inspect("women", "10:05")

    let row = evening.restrooms(at: "10:17").row("women")

    #expect(row?.due == Evening.at("11:05"))
    #expect(row?.agoMinutes == 12)
    #expect(row?.state == .ok)
    #expect(row?.elapsedPercent == 20)
  }

  @Test func `a room without a round is due one interval after opening`() {
    var evening = Evening()
    evening.add("09:00", .premises(.weather(WeatherSet(isWet: false))))

    #expect(evening.restrooms(at: "09:30").row("men")?.state == .notInspected)
    #expect(evening.restrooms(at: "10:10").row("men")?.state == .late(minutes: 10))
  }

  @Test func `a log that begins at noon has missed no round of the morning`() {
    var evening = Evening()
    evening.add("12:00", .premises(.weather(WeatherSet(isWet: false))))

    #expect(evening.restrooms(at: "12:30").row("men")?.state == .notInspected)
    #expect(evening.restrooms(at: "13:05").row("men")?.state == .late(minutes: 5))
  }

  @Test func `the last two hours halve the interval`() {
    var evening = Evening()
    evening.inspect("women", "18:05")
    evening.inspect("men", "18:45")
    evening.inspect("family", "19:20")

    let figures = evening.restrooms(at: "19:21")

    #expect(figures.row("women")?.due == Evening.at("19:00"))
    #expect(figures.row("men")?.due == Evening.at("19:15"))
    #expect(figures.row("family")?.due == Evening.at("19:50"))
    #expect(figures.intervalMinutes == 30)
    #expect(figures.isTightInterval)
  }

  @Test func `rain halves the interval while it is wet`() {
    var evening = Evening()
    evening.inspect("women", "12:00")
    evening.add("12:10", .premises(.weather(WeatherSet(isWet: true))))
    #expect(evening.restrooms(at: "12:11").row("women")?.due == Evening.at("12:30"))

    evening.add("12:20", .premises(.weather(WeatherSet(isWet: false))))

    #expect(evening.restrooms(at: "12:21").row("women")?.due == Evening.at("13:00"))
  }

  @Test func `visits make a round due before its interval ends`() {
    var evening = Evening()
    evening.inspect("women", "12:00")
    evening.add("12:20", .restroom(.used(RestroomUsed(room: "women", visits: 40))), by: nil)
    #expect(evening.restrooms(at: "12:25").row("women")?.due == Evening.at("13:00"))

    evening.add("12:30", .restroom(.used(RestroomUsed(room: "women", visits: 35))), by: nil)

    #expect(evening.restrooms(at: "12:35").row("women")?.state == .late(minutes: 5))
  }

  @Test func `a room's own interval replaces the general one`() {
    var evening = Evening()
    evening.plan.rooms[0].intervalMinutes = 90
    evening.inspect("women", "10:00")

    #expect(evening.restrooms(at: "10:01").row("women")?.due == Evening.at("11:30"))
  }

  @Test(arguments: [
    ("11:00", Level.calm), ("11:01", .amber), ("11:14", .amber), ("11:15", .red),
    ("11:29", .red), ("11:30", .critical),
  ])
  func `an overdue round escalates at 100, 125 and 150 percent`(time: String, level: Level) {
    var evening = Evening()
    evening.inspect("women", "10:00")

    #expect(evening.restrooms(at: time).row("women")?.level == level)
  }

  @Test func `the score is the weighted share of the observed items`() {
    var evening = Evening()
    evening.inspect("women", "10:00", failed: ["soap"])
    evening.inspect("men", "10:00", unseen: ["floor", "flush", "odour", "bin", "litter"])
    evening.inspect("family", "10:00", failed: ["soap"], unseen: ["floor", "flush", "odour"])
    evening.inspect("staff", "10:00", unseen: evening.plan.rooms[3].items.map(\.id))

    let figures = evening.restrooms(at: "10:05")

    #expect(figures.row("women")?.score == 91)
    #expect(figures.row("women")?.result == .passed)
    #expect(figures.row("men")?.score == 100)
    #expect(figures.row("family")?.score == 85)
    #expect(figures.row("staff")?.score == nil)
    #expect(figures.row("staff")?.result == .notInspected)
  }

  @Test func `a wet floor alone fails the room`() {
    var evening = Evening()
    evening.inspect("women", "10:00", failed: ["floor"])

    let row = evening.restrooms(at: "10:05").row("women")

    #expect(row?.score == 85)
    #expect(row?.result == .failed)
    #expect(row?.hasSafetyFault == true)
    #expect(row?.level == .red)
  }

  @Test func `a fault that the plan does not know never scores 100`() {
    var evening = Evening()
    evening.inspect("women", "10:00", failed: ["ceiling"])

    #expect(evening.restrooms(at: "10:05").row("women")?.score == 96)
  }

  @Test func `a fault is open until a round sees it mended, and not only until a clean`() {
    var evening = Evening()
    evening.inspect("women", "10:00", failed: ["soap", "bin"])
    evening.inspect("women", "10:30", failed: ["bin"], unseen: ["soap"], by: "MK")
    #expect(evening.restrooms(at: "10:31").openFaults == 2)

    evening.inspect("women", "10:40", failed: ["bin"])
    #expect(evening.restrooms(at: "10:41").row("women")?.openFaults == ["bin"])

    evening.add("10:50", .restroom(.cleaned(RestroomCleaned(room: "women", kind: .spot))))
    #expect(evening.restrooms(at: "10:51").row("women")?.openFaults == ["bin"])
    #expect(evening.restrooms(at: "10:51").row("women")?.cleanedAt == Evening.at("10:50"))

    evening.inspect("women", "10:52")
    #expect(evening.restrooms(at: "10:53").openFaults == 0)
    #expect(evening.restrooms(at: "10:53").row("women")?.cleanedAt == nil)
  }

  @Test func `a fault and the round that sees it mended a minute later are two rounds`() {
    var evening = Evening()
    let found = evening.inspect("women", "10:00", failed: ["soap"])
    evening.inspect("women", "10:01")

    let figures = evening.restrooms(at: "10:05")

    #expect(figures.rounds == 2)
    #expect(figures.log.first { $0.seq == found }?.isCorrected == false)
    #expect(figures.openFaults == 0)
  }

  @Test func `a round after a clean is another round, however soon it is`() {
    var evening = Evening()
    evening.inspect("women", "10:00")
    evening.add("10:01", .restroom(.cleaned(RestroomCleaned(room: "women", kind: .spot))))
    evening.inspect("women", "10:02")

    #expect(evening.restrooms(at: "10:05").rounds == 2)
  }

  @Test(arguments: [
    ("12:45", "12:45:30", "13:00"), ("12:31", "13:00", "13:00"), ("12:30", "13:00", "12:30"),
  ])
  func `a wet spell shorter than its interval leaves no trace once it is over`(
    begins: String, ends: String, due: String
  ) {
    var evening = Evening()
    evening.inspect("women", "12:00")
    evening.add(begins, .premises(.weather(WeatherSet(isWet: true))))
    evening.add(ends, .premises(.weather(WeatherSet(isWet: false))))

    #expect(evening.restrooms(at: ends).row("women")?.due == Evening.at(due))
  }

  @Test(arguments: [
    (76, "12:19", Level.amber), (76, "12:20", .red), (76, "12:34", .red), (76, "12:35", .critical),
    (93, "12:07", .amber), (94, "12:07", .red), (113, "12:07", .critical),
  ])
  func `a round that visits made due escalates by visits, or each quarter of an hour`(
    visits: Int, time: String, level: Level
  ) {
    var evening = Evening()
    evening.inspect("women", "12:00")
    evening.add("12:05", .restroom(.used(RestroomUsed(room: "women", visits: 75))), by: nil)
    evening.add(
      "12:06", .restroom(.used(RestroomUsed(room: "women", visits: visits - 75))), by: nil)

    #expect(evening.restrooms(at: time).row("women")?.level == level)
  }

  @Test func `a room closed for weeks is still closed`() {
    var evening = Evening()
    evening.add("20:00", .restroom(.closed(RestroomClosed(room: "staff", reason: "never here"))))
    for later in 1...20 {
      evening.inspect("women", "10:00", day: Evening.friday.adding(days: later))
    }

    #expect(
      evening.restrooms(at: "12:00", day: Evening.friday.adding(days: 20)).row("staff")?.state
        == .closed(at: Evening.at("20:00"), reason: "never here"))
  }

  @Test func `a closed room is not overdue, and starts anew when it is reopened`() {
    var evening = Evening()
    evening.inspect("staff", "10:00")
    evening.add("10:30", .restroom(.closed(RestroomClosed(room: "staff", reason: "leak"))))

    let row = evening.restrooms(at: "13:00").row("staff")
    #expect(row?.state == .closed(at: Evening.at("10:30"), reason: "leak"))
    #expect(row?.level == .calm)
    #expect(row?.due == nil)

    evening.add("13:10", .restroom(.reopened(RestroomReopened(room: "staff"))))
    #expect(evening.restrooms(at: "13:11").row("staff")?.due == Evening.at("14:10"))
  }

  @Test func `a room closed yesterday is still closed this morning`() {
    var evening = Evening()
    evening.add("20:00", .restroom(.closed(RestroomClosed(room: "staff", reason: "leak"))))

    #expect(
      evening.restrooms(at: "34:00").row("staff")?.state
        == .closed(at: Evening.at("20:00"), reason: "leak"))
  }

  @Test func `a problem reported right after the tap belongs to the same round`() {
    var evening = Evening()
    evening.inspect("women", "10:00")
    let amended = evening.inspect("women", "10:01", failed: ["soap"])

    let figures = evening.restrooms(at: "10:05")

    #expect(figures.rounds == 1)
    #expect(figures.row("women")?.score == 91)
    #expect(figures.row("women")?.seq == amended)
    #expect(figures.log.map(\.isCorrected) == [false, true])
  }

  @Test func `a round by another person a minute later is another round`() {
    var evening = Evening()
    evening.inspect("women", "10:00", by: "JP")
    evening.inspect("women", "10:01", by: "MK")

    #expect(evening.restrooms(at: "10:05").rounds == 2)
  }

  @Test func `an undone round stays in the log, struck through`() {
    var evening = Evening()
    let seq = evening.inspect("women", "09:30")
    evening.void(seq, "09:31")

    let figures = evening.restrooms(at: "09:35")

    #expect(figures.rounds == 0)
    #expect(figures.row("women")?.state == .notInspected)
    #expect(figures.log.map(\.isVoided) == [true])
  }

  @Test func `the log is newest first, and marks late entries`() {
    var evening = Evening()
    evening.inspect("women", "10:00")
    evening.inspect("men", "09:40", recorded: "10:20")
    evening.add("10:10", .premises(.swept(FloorSwept(zone: "entrance", found: .none))))

    let log = evening.restrooms(at: "10:30").log

    #expect(log.map(\.place) == ["entrance", "women", "men"])
    #expect(log.map(\.isLateEntry) == [false, false, true])
  }

  @Test func `the pristine gap compares the last two hours with the morning`() {
    var evening = Evening()
    evening.inspect("women", "09:10")
    evening.inspect("women", "19:30", failed: ["soap"])

    let figures = evening.restrooms(at: "20:00")

    #expect(figures.morningScore == 100)
    #expect(figures.lastHoursScore == 91)
    #expect(figures.pristineGap == -9)
    #expect(evening.restrooms(at: "19:00").morningScore == 100)
  }

  @Test func `missed intervals count as rounds that were due`() {
    var evening = Evening()
    evening.plan.rooms = [evening.plan.rooms[0]]
    evening.add("09:00", .premises(.weather(WeatherSet(isWet: false))))
    evening.inspect("women", "12:30")

    let figures = evening.restrooms(at: "12:40")

    #expect(figures.onTime == Share(count: 0, of: 3))
    #expect(figures.lateRounds == 1)
  }

  @Test func `no round is due after the last customer left`() {
    var evening = Evening()
    evening.inspect("women", "20:50")
    evening.clear("21:10")

    #expect(evening.restrooms(at: "22:30").row("women")?.state == .ok)
    #expect(evening.restrooms(at: "22:30").row("women")?.due == nil)
  }

  @Test func `floor sweeps are due every hour, and a hazard without an action stays open`() {
    var evening = Evening()
    evening.add("09:50", .premises(.swept(FloorSwept(zone: "entrance", found: .spill))))

    let sweeps = evening.restrooms(at: "11:00").sweeps

    #expect(sweeps.lateMinutes == 10)
    #expect(sweeps.openHazards.count == 1)
    #expect(sweeps.onTime == Share(count: 1, of: 2))
  }
}
