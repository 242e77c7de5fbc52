import BoardTestSupport
import BoardModel
import Testing

@Suite struct `The farewell checklist` {
  @Test(arguments: [
    ("19:44", FarewellFigures.Status.ahead(opens: Evening.at("19:45"))),
    ("19:45", .open(due: Evening.at("20:00"))),
    ("20:00", .open(due: Evening.at("20:00"))),
    ("20:17", .late(minutes: 17)), ("20:30", .late(minutes: 30)), ("20:31", .missed),
  ])
  func `the clock makes a step upcoming, open, late and missed`(
    time: String, status: FarewellFigures.Status
  ) {
    let evening = Evening.sinceMorning()

    #expect(evening.farewell(at: time).status("staff-briefed") == status)
  }

  @Test func `steps done in time, done late and missed are three figures`() {
    var evening = Evening.sinceMorning()
    evening.tick("staff-briefed", "19:50")
    evening.tick("restrooms-evening", "20:40")

    let figures = evening.farewell(at: "21:05")

    // No promise is due, which is one more step done.
    #expect(figures.doneInWindow == 2)
    #expect(figures.doneLate == 1)
    #expect(figures.missed == 7)
    #expect(
      figures.status("restrooms-evening")
        == .done(at: Evening.at("20:40"), by: Person("JP"), isLate: true))
  }

  @Test func `steps that do not apply leave the denominator and are counted beside it`() {
    var evening = Evening.sinceMorning()
    let before = evening.farewell(at: "20:00")

    evening.tick("door-person", "20:20", .na, note: "one door")

    let figures = evening.farewell(at: "20:21")
    #expect(figures.total == before.total - 1)
    #expect(figures.notApplicable == 1)
    #expect(figures.doneInWindow == before.doneInWindow)
  }

  @Test func `a list of steps that do not apply has nothing done`() {
    var evening = Evening()
    for item in evening.plan.items { evening.tick(item.id, "20:20", .na) }

    let figures = evening.farewell(at: "20:21")

    #expect(figures.total == 0)
    #expect(Share(count: figures.doneInWindow, of: figures.total).percent == nil)
  }

  @Test func `the evening checklist cannot be ticked in the morning`() {
    var evening = Evening()
    let seq = evening.tick("restrooms-evening", "09:05")

    let row = evening.farewell(at: "20:10").row("restrooms-evening")

    #expect(row?.status == .open(due: Evening.at("20:30")))
    #expect(row?.ignored.map(\.seq) == [seq])
  }

  @Test func `a tick stays in its window when closing moves later`() {
    var evening = Evening()
    evening.tick("breaks-covered", "18:42")
    evening.add("19:00", .day(.hours(DayHours(closes: ClockTime(hour: 22, minute: 0)))))

    let figures = evening.farewell(at: "19:05")

    #expect(
      figures.status("breaks-covered")
        == .done(at: Evening.at("18:42"), by: Person("JP"), isLate: false))
  }

  @Test func `ten ticks in ten seconds are marked as a burst`() {
    var evening = Evening()
    let items = evening.plan.items.filter { $0.section == .afterLast || $0.section == .lockUp }
    evening.clear("21:10")
    for (index, item) in items.filter({ !$0.isOnlyAutomatic }).enumerated() {
      evening.tick(item.id, "21:20:0\(index)")
    }

    let figures = evening.farewell(at: "21:21")

    #expect(figures.rows.filter(\.isBurst).count == 10)
  }

  @Test func `nine ticks in ten seconds are no burst`() {
    var evening = Evening()
    evening.clear("21:10")
    let items = evening.plan.items.filter {
      ($0.section == .afterLast || $0.section == .lockUp) && !$0.isOnlyAutomatic
    }
    for (index, item) in items.prefix(9).enumerated() { evening.tick(item.id, "21:20:0\(index)") }

    #expect(!evening.farewell(at: "21:21").rows.contains { $0.isBurst })
  }

  @Test func `the first tick counts, and the second is kept in the log`() {
    var evening = Evening()
    evening.tick("staff-briefed", "19:50", by: "JP")
    evening.tick("staff-briefed", "19:51", by: "MK")

    let row = evening.farewell(at: "19:52").row("staff-briefed")

    #expect(row?.status == .done(at: Evening.at("19:50"), by: Person("JP"), isLate: false))
    #expect(row?.repeats.map(\.by) == [Person("MK")])
  }

  @Test func `undoing a tick makes the step open again, and undoing the undo does not`() {
    var evening = Evening()
    let tick = evening.tick("staff-briefed", "19:50")
    evening.void(tick, "19:51")
    evening.void(evening.events.count, "19:52")

    #expect(
      evening.farewell(at: "19:53").status("staff-briefed") == .open(due: Evening.at("20:00")))
    #expect(evening.floor.checks.all(on: Evening.friday).map(\.isVoided) == [true])
  }

  @Test func `when the first tick is undone the second one counts`() {
    var evening = Evening()
    let first = evening.tick("staff-briefed", "19:50", by: "JP")
    evening.tick("staff-briefed", "19:51", by: "MK")

    evening.void(first, "19:52")

    #expect(
      evening.farewell(at: "19:53").status("staff-briefed")
        == .done(at: Evening.at("19:51"), by: Person("MK"), isLate: false))
  }

  @Test func `a problem reported right after the tap replaces the result`() {
    var evening = Evening()
    evening.tick("restrooms-evening", "20:10")
    evening.tick("restrooms-evening", "20:11", .fail, note: "soap")

    let figures = evening.farewell(at: "20:12")

    #expect(
      figures.status("restrooms-evening") == .failed(at: Evening.at("20:11"), by: Person("JP")))
    #expect(figures.row("restrooms-evening")?.isCriticalOpen == true)
  }

  @Test func `a failed step that is done after all is done`() {
    var evening = Evening()
    evening.tick("restrooms-evening", "20:10", .fail, by: "JP")
    evening.tick("restrooms-evening", "20:25", by: "MK")

    #expect(
      evening.farewell(at: "20:26").status("restrooms-evening")
        == .done(at: Evening.at("20:25"), by: Person("MK"), isLate: false))
  }

  @Test(arguments: [
    ("18:29", ChecklistStep.Section.day), ("18:30", .lastHour), ("20:29", .lastHour),
    ("20:30", .atClosing), ("22:00", .atClosing),
  ])
  func `the letters belong to the one section of that time`(
    time: String, section: ChecklistStep.Section
  ) {
    let evening = Evening()

    #expect(evening.farewell(at: time).currentSection == section)
  }

  @Test
  func `after the last customer left, letters move to lock-up when the first list is answered`() {
    var evening = Evening()
    evening.clear("21:10")
    #expect(evening.farewell(at: "21:11").currentSection == .afterLast)

    for item in [
      "floor-cleaned", "tills-counted", "restrooms-cleaned", "lights-down", "staff-talk",
    ] as [StepID] { evening.tick(item, "21:20") }

    #expect(evening.farewell(at: "21:21").currentSection == .lockUp)
  }

  @Test func `letters are unique in each section of the shipped list`() {
    for section in ChecklistStep.Section.allCases {
      let keys = ChecklistStep.standard.filter { $0.section == section }.compactMap(\.key)

      #expect(Set(keys).count == keys.count)
    }
  }

  @Test func `open critical steps are those that are already due`() {
    var evening = Evening()
    evening.promise("key", "09:20")
    #expect(evening.farewell(at: "09:30").criticalOpen == 0)
    for time in ["09:30", "10:20", "11:10", "12:00"] {
      for room in evening.plan.rooms { evening.inspect(room.id, time) }
    }

    #expect(
      evening.farewell(at: "18:59").status("promises-due") == .ahead(opens: Evening.at("19:00"))
    )
    #expect(evening.farewell(at: "19:00").row("promises-due")?.isCriticalOpen == true)
  }

  @Test func `an excused critical step is not open any more, and keeps its reason`() {
    var evening = Evening.sinceMorning()
    let before = evening.farewell(at: "21:00").criticalOpen

    evening.add(
      "20:50", .check(.excused(CheckExcused(item: "restrooms-evening", reason: "burst pipe"))))

    let figures = evening.farewell(at: "21:00")
    #expect(figures.criticalOpen == before - 1)
    #expect(figures.row("restrooms-evening")?.excuse == "burst pipe")
  }

  @Test func `missed critical steps carry over to the morning with their reason`() {
    var evening = Evening()
    evening.clear("21:10")
    evening.add(
      "21:20", .check(.excused(CheckExcused(item: "cash-in-safe", reason: "safe jammed"))))

    let carried = evening.farewell(at: "32:30").carriedOver

    #expect(carried.contains { $0.item.id == "cash-in-safe" && $0.reason == "safe jammed" })
    #expect(carried.allSatisfy { $0.from == Evening.friday })
    #expect(!carried.contains { $0.item.id == "store-walked" })
  }

  @Test func `a tick entered long after it happened is marked`() {
    var evening = Evening()
    evening.tick("staff-briefed", "19:50", recorded: "20:40")

    #expect(evening.farewell(at: "20:41").row("staff-briefed")?.isLateEntry == true)
    #expect(evening.farewell(at: "20:41").row("staff-briefed")?.isAnswered == true)
  }

  @Test func `restroom rounds tick their step by how many were in time`() {
    var evening = Evening()
    evening.plan.rooms = [evening.plan.rooms[0]]
    for time in ["09:50", "10:40", "12:00"] { evening.inspect("women", time) }

    let row = evening.farewell(at: "12:30").row("restroom-rounds")

    #expect(row?.progress == Share(count: 2, of: 3))
    #expect(row?.status == .open(due: Evening.at("13:00")))
    #expect(
      evening.farewell(at: "13:10").status("restroom-rounds") == .late(minutes: 10))
  }
}
