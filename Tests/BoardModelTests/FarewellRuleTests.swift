import BoardTestSupport
import BoardModel
import Testing

/// Rules of the checklist that other suites do not cover.
@Suite struct `The checklist's rules` {
  @Test(arguments: [
    ("19:44", FarewellFigures.Status.ahead(opens: Evening.at("19:45"))),
    ("19:45", .open(due: Evening.at("20:00"))), ("20:00", .open(due: Evening.at("20:00"))),
    ("20:01", .late(minutes: 1)), ("20:30", .late(minutes: 30)), ("20:31", .missed),
  ])
  func `a step opens, is due, is late during the grace period, and is then missed`(
    time: String, status: FarewellFigures.Status
  ) {
    #expect(Evening.sinceMorning().farewell(at: time).status("staff-briefed") == status)
  }

  @Test func `a missed step that is done after all is done late`() {
    var evening = Evening()
    evening.tick("staff-briefed", "20:50")

    #expect(
      evening.farewell(at: "20:51").status("staff-briefed")
        == .done(at: Evening.at("20:50"), by: Person("JP"), isLate: true))
  }

  @Test func `failed and impossible steps are counted separately, with their reasons`() {
    var evening = Evening()
    evening.tick("restrooms-evening", "20:10", .fail, note: "soap empty")
    evening.tick("lanes-hold-1-1", "20:11", .cannot, note: "two are ill")

    let figures = evening.farewell(at: "20:12")

    #expect((figures.failed, figures.cannot) == (1, 1))
    #expect(figures.row("restrooms-evening")?.note == "soap empty")
    #expect(figures.row("lanes-hold-1-1")?.note == "two are ill")
    // Only the step of the promises: none is due.
    #expect(figures.doneInWindow == 1)
  }

  @Test func `the last customer and the sign-off tick their own steps, with who and when`() {
    var evening = Evening()
    evening.clear("21:10")
    #expect(
      evening.farewell(at: "21:11").status("store-walked")
        == .done(at: Evening.at("21:10"), by: Person("JP"), isLate: false))

    evening.add(
      "21:40",
      .day(.signed(DaySigned(done: 1, late: 0, missed: 0, criticalOpen: 0, anchor: "1:a"))),
      by: "MK")

    #expect(
      evening.farewell(at: "21:41").status("signed-off")
        == .done(at: Evening.at("21:40"), by: Person("MK"), isLate: false))
  }

  @Test func `sweeps tick their step by how many were in time`() {
    var evening = Evening()
    for time in ["09:50", "10:40", "12:10"] {
      evening.add(time, .premises(.swept(FloorSwept(zone: "floor", found: .none))))
    }

    #expect(evening.farewell(at: "12:30").row("floor-sweeps")?.progress == Share(count: 2, of: 3))
  }

  @Test(arguments: ["restroom-rounds", "floor-sweeps", "store-walked", "signed-off"] as [StepID])
  func `a step that the program ticks cannot be done by hand`(item: StepID) {
    var evening = Evening()
    evening.add("09:00", .premises(.weather(WeatherSet(isWet: false))))
    let seq = evening.tick(item, "21:05")

    let row = evening.farewell(at: "21:06").row(item)

    #expect(row?.isAnswered == false)
    #expect(row?.ignored.map(\.seq) == [seq])
  }

  @Test func `a step that the program ticks can still be marked as not applicable`() {
    var evening = Evening()
    evening.tick("restroom-rounds", "10:00", .na, note: "restrooms shut for works")

    #expect(evening.farewell(at: "10:01").row("restroom-rounds")?.isAnswered == true)
  }

  @Test func `a step moved to another day is shown on that day only`() {
    var evening = Evening()
    evening.add(
      "20:10", .check(.carried(CheckCarried(item: "exit-and-car-park", to: "2026-11-21"))))
    evening.add("20:11", .check(.carried(CheckCarried(item: "lanes-hold-1-1", to: "2026-11-23"))))
    let saturday = Evening.friday.adding(days: 1)

    #expect(
      evening.farewell(at: "20:12").row("exit-and-car-park")?.carriedTo
        == Evening.friday.adding(days: 1))
    let next = evening.farewell(at: "10:00", day: saturday).carriedOver.map(\.item.id)
    #expect(next.contains("exit-and-car-park"))
    #expect(!next.contains("lanes-hold-1-1"))
    let monday = evening.farewell(at: "10:00", day: Evening.friday.adding(days: 3)).carriedOver
    #expect(monday.map(\.item.id) == ["lanes-hold-1-1"])
    #expect(monday.first?.from == Evening.friday)
  }

  @Test func `a step moved to another day and then done is not carried over`() {
    var evening = Evening()
    evening.add(
      "20:10", .check(.carried(CheckCarried(item: "exit-and-car-park", to: "2026-11-21"))))
    evening.tick("exit-and-car-park", "20:20")

    let carried = evening.farewell(at: "10:00", day: Evening.friday.adding(days: 1)).carriedOver

    #expect(!carried.map(\.item.id).contains("exit-and-car-park"))
  }

  @Test
  func `an early closing moves the windows, and no step is due before it opens`() {
    var evening = Evening.sinceMorning()
    evening.add(
      "16:30",
      .day(.hours(DayHours(closes: ClockTime(hour: 17, minute: 0), reason: "storm"))))

    let figures = evening.farewell(at: "16:31")

    #expect(figures.row("restrooms-evening")?.due == Evening.at("16:30"))
    #expect(figures.status("restrooms-evening") == .late(minutes: 1))
    #expect(evening.day(at: "16:31").phase == .closing)
    // Three hours before the new close are over: there is half an hour from the change on.
    #expect(figures.row("walk-to-exit")?.due == Evening.at("17:00"))
  }

  @Test func `a late closing moves the open steps, and no step that was done`() {
    var evening = Evening()
    evening.tick("staff-briefed", "19:50")
    evening.add("20:05", .day(.hours(DayHours(closes: ClockTime(hour: 23, minute: 0)))))

    let figures = evening.farewell(at: "20:06")

    #expect(
      figures.status("staff-briefed")
        == .done(at: Evening.at("19:50"), by: Person("JP"), isLate: false))
    #expect(figures.row("restrooms-evening")?.opens == Evening.at("22:00"))
  }

  @Test func `a time or an amount that a step asks for is shown in its row`() {
    var evening = Evening()
    evening.add(
      "20:10",
      .check(
        .done(
          CheckDone(
            item: "restrooms-evening", result: .pass, time: ClockTime(hour: 20, minute: 5),
            amountCents: 12_345))))

    let row = evening.farewell(at: "20:11").row("restrooms-evening")

    #expect(row?.time == ClockTime(hour: 20, minute: 5))
    #expect(row?.amountCents == 12_345)
  }
}
