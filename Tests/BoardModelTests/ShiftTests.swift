import BoardTestSupport
import BoardModel
import BoardReport
import Testing

/// A store that never closes, with three shifts from the start of the business day at 06:00.
@Suite struct `A store that never closes` {
  private func store() -> Evening {
    var plan = Plan.standard
    plan.dayStarts = ClockTime(hour: 6, minute: 0)
    for weekday in Weekday.allCases {
      plan.hours[weekday] = OpeningHours(opens: plan.dayStarts, closes: plan.dayStarts)
    }
    plan.shifts = [
      ShiftTests.shift("early", 6, 14), ShiftTests.shift("late", 14, 22),
      ShiftTests.shift("night", 22, 6),
    ]
    plan.rooms = []
    var evening = Evening(plan: plan)
    // The night before was handed over on time.
    sign(&evening, "06:00", shift: "night")
    return evening
  }

  private func sign(
    _ evening: inout Evening, _ time: String, shift: ShiftID? = nil, by: String = "JP"
  ) {
    evening.add(
      time,
      .day(
        .signed(
          DaySigned(
            done: 1, late: 0, missed: 0, criticalOpen: 0, anchor: "1:00", shift: shift))), by: by)
  }

  @Test(arguments: [
    ("06:00", "early", BusinessDay.Phase.day), ("12:59", "early", .day),
    ("13:00", "early", .lastHour),
    ("13:29", "early", .lastHour), ("13:30", "early", .handOver), ("14:29", "early", .handOver),
    ("14:30", "late", .day), ("22:29", "late", .handOver), ("22:30", "night", .day),
    ("29:45", "night", .handOver), ("30:15", "night", .handOver), ("30:30", "early", .day),
  ])
  func `has shifts, each with a last hour and a hand-over`(
    time: String, shift: String, phase: BusinessDay.Phase
  ) {
    let evening = store()

    let day = evening.day(at: time)

    #expect(day.shift?.shift.id.text == shift)
    #expect(day.phase == phase)
    #expect(day.closes == nil)
    #expect(day.cleared == nil)
  }

  @Test func `is handed over by the sign-off, and the next shift begins with it`() {
    var evening = store()
    sign(&evening, "14:10")

    #expect(evening.day(at: "14:09").shift?.shift.id == "early")
    let late = evening.day(at: "14:11")

    #expect(late.shift?.shift.id == "late")
    #expect(late.shift?.begins == Evening.at("14:10"))
    #expect(late.phase == .day)
    #expect(late.signed == nil)
  }

  @Test func `keeps a shift that is signed early until its end`() {
    var evening = store()
    sign(&evening, "13:50")

    #expect(evening.day(at: "13:55").phase == .signed)
    #expect(evening.day(at: "14:00").shift?.shift.id == "late")
    #expect(evening.day(at: "14:00").phase == .day)
  }

  @Test func `has a checklist for each shift`() {
    var evening = store()
    let morning = evening.tick("card-machines-tested", "06:10")

    #expect(evening.farewell(at: "07:00").row("card-machines-tested")?.isAnswered == true)
    #expect(
      evening.farewell(at: "15:00").status("card-machines-tested")
        == .open(due: Evening.at("20:00")))

    evening.tick("card-machines-tested", "15:05")
    #expect(evening.farewell(at: "15:10").row("card-machines-tested")?.isAnswered == true)
    #expect(evening.farewell(at: "07:00").row("card-machines-tested")?.seq == morning)
  }

  @Test func `has windows relative to the beginning and end of the shift`() {
    let evening = store()

    let row = evening.farewell(at: "12:45").row("staff-briefed")

    #expect(row?.opens == Evening.at("12:45"))
    #expect(row?.due == Evening.at("13:00"))
  }

  @Test func `locks the steps that the plan says until the hand-over of the shift`() {
    var evening = store()
    let early = evening.tick("tills-counted", "13:29")

    #expect(evening.farewell(at: "13:29").status("tills-counted") == .locked)
    #expect(evening.farewell(at: "13:29").row("tills-counted")?.ignored.map(\.seq) == [early])
    let figures = evening.farewell(at: "13:30")

    #expect(figures.status("tills-counted") == .open(due: nil))
    #expect(figures.lockedCount == 0)
    #expect(figures.currentSection == .afterLast)
    #expect(figures.status("entrance-person") == nil)
    #expect(figures.status("store-walked") == nil)
  }

  @Test func `has no step that needs an empty shop, unless the plan guards it by shift`() {
    var evening = store()
    let emptyShop: [StepID] = [
      "floor-cleaned", "restrooms-cleaned", "lights-down", "doors-and-alarm",
    ]
    #expect(emptyShop.allSatisfy { evening.farewell(at: "13:40").status($0) == nil })

    let index = evening.plan.items.firstIndex { $0.id == "floor-cleaned" } ?? 0
    evening.plan.items[index].isGuardedByShift = true

    #expect(evening.farewell(at: "13:29").status("floor-cleaned") == .locked)
    #expect(evening.farewell(at: "13:30").status("floor-cleaned") == .open(due: nil))
  }

  @Test func `keeps a step that was answered, although it needs an empty shop`() {
    var evening = store()
    let seq = evening.tick("floor-cleaned", "13:40")

    #expect(evening.farewell(at: "13:41").row("floor-cleaned")?.seq == seq)
  }

  @Test func `gives a tick after the end to the shift that is still handing over`() {
    var evening = store()
    evening.tick("cash-in-safe", "14:05")
    sign(&evening, "14:06")
    evening.tick("card-machines-tested", "14:07")

    let early = ShiftSpan.all(on: Evening.friday, floor: evening.floor, plan: evening.plan).first
    let figures = early.map {
      FarewellFigures(
        day: BusinessDay(
          day: $0.day, shift: $0, floor: evening.floor, plan: evening.plan,
          now: Evening.at("14:06")),
        floor: evening.floor, plan: evening.plan, at: Evening.at("14:06"))
    }

    #expect(figures?.row("cash-in-safe")?.isAnswered == true)
    #expect(evening.farewell(at: "14:30").row("cash-in-safe")?.isAnswered == false)
    #expect(evening.farewell(at: "14:30").row("card-machines-tested")?.isAnswered == true)
  }

  @Test func `ends an unsigned shift after the grace period, and carries its critical steps over`()
  {
    var evening = store()
    evening.tick("card-machines-tested", "06:10")

    let carried = evening.farewell(at: "14:31").carriedOver

    #expect(carried.map(\.item.id).contains("cash-in-safe"))
    #expect(carried.allSatisfy { $0.shift?.id == "early" && $0.from == Evening.friday })
    #expect(!carried.map(\.item.id).contains("restroom-rounds"))
  }

  @Test func `has a night shift that lasts into the next business day until it is signed`() {
    var evening = store()
    sign(&evening, "30:05", shift: "night")

    let night = evening.day(at: "30:04")

    #expect(night.shift?.day == Evening.friday)
    #expect(night.signed == Evening.at("30:05"))
    #expect(evening.day(at: "30:06").shift?.shift.id == "early")
    #expect(evening.day(at: "30:06").shift?.day == Evening.friday.adding(days: 1))
  }

  @Test func `ends its last shift before a closed day as on every day, and hands it over`() {
    var evening = store()
    // Saturday is closed: from 06:00 on nobody is on duty.
    evening.plan.hours[.saturday] = nil

    #expect(evening.day(at: "29:45").phase == .handOver)
    #expect(evening.day(at: "30:15").shift?.shift.id.text == "night")
    #expect(evening.day(at: "30:15").phase == .handOver)
    #expect(evening.day(at: "30:15").day == Evening.friday)
    #expect(evening.day(at: "30:30").phase == .notOpen)
    #expect(evening.day(at: "30:30").shift == nil)
    sign(&evening, "30:20", shift: "night")
    #expect(evening.day(at: "30:19").phase == .signed)
    #expect(evening.day(at: "30:21").phase == .notOpen)
    #expect(
      ShiftSpan.all(on: Evening.friday, floor: evening.floor, plan: evening.plan).last?.ends
        == Evening.at("30:20"))
    let sunday = evening.day(at: "06:00", day: Evening.friday.adding(days: 2))
    #expect(sunday.shift?.shift.id.text == "early" && sunday.phase == .day)
  }

  @Test func `accepts no sign-off before the hand-over`() {
    let evening = store()

    let rejections = SignOff(of: evening.floor, plan: evening.plan, at: Evening.at("10:00"))
      .rejections(first: Person("JP"), second: Person("MK"), confirmed: [])

    #expect(rejections.contains(.handoverNotBegun(from: Evening.at("13:30"))))
    #expect(!rejections.contains(.notCleared))
  }

  @Test func `names the shift in the sign-off, and ignores a handover note of another shift`() {
    var evening = store()
    evening.add("09:00", .log(.noted(NoteAdded(topic: .handover, text: "till 2 slow"))))
    sign(&evening, "14:00", shift: "early")

    let late = SignOff(of: evening.floor, plan: evening.plan, at: Evening.at("21:40"))

    #expect(late.shift?.id == "late")
    #expect(late.fact(second: nil, anchor: "").shift == "late")
    #expect(!late.hasHandoverNote)
  }

  @Test func `has two sign-offs in one day when two shifts sign`() {
    var evening = store()
    sign(&evening, "14:00", shift: "early", by: "JP")
    sign(&evening, "22:00", shift: "late", by: "MK")

    let spans = ShiftSpan.all(on: Evening.friday, floor: evening.floor, plan: evening.plan)

    #expect(spans.map { $0.signing?.by?.initials } == ["JP", "MK", nil])
  }

  @Test func `holds a shift responsible for its own sweeps, not for those missed before it`() {
    var evening = store()
    evening.add("06:30", .premises(.swept(FloorSwept(zone: "floor", found: .none))))
    sign(&evening, "14:00")
    evening.add("14:20", .premises(.swept(FloorSwept(zone: "floor", found: .none))))

    let row = evening.farewell(at: "15:00").row("floor-sweeps")

    #expect(row?.progress.map { $0.of - $0.count } ?? 9 <= 1)
    #expect(evening.restrooms(at: "15:00").sweeps.onTime.of > 6)
  }

  @Test func `is one whole business day when the plan has no shifts`() {
    var evening = store()
    evening.plan.shifts = []

    #expect(evening.day(at: "22:00").phase == .day)
    #expect(evening.day(at: "29:30").phase == .handOver)
    #expect(evening.farewell(at: "29:30").status("tills-counted") == .open(due: nil))
    #expect(
      SignOff(of: evening.floor, plan: evening.plan, at: Evening.at("29:45")).shift == nil)
  }

  @Test func `has a checklist and a sign-off for each shift in the day report`() {
    var evening = store()
    let morning = evening.tick("card-machines-tested", "06:10")
    sign(&evening, "14:05", shift: "early")
    let afternoon = evening.tick("card-machines-tested", "15:00", by: "MK")

    let report = DayReport(
      of: evening.floor, plan: evening.plan, day: Evening.friday, now: Evening.at("40:00"),
      origin: .init(
        knownAt: nil, anchor: "", seq: 3, faultCount: 0, printedAt: Evening.at("40:00")))

    #expect(report.dayParts.map(\.name) == ["early", "late", "night"])
    #expect(report.dayParts.map { $0.businessDay.signed == nil } == [false, true, true])
    #expect(report.dayParts[0].farewell.row("card-machines-tested")?.seq == morning)
    #expect(report.dayParts[1].farewell.row("card-machines-tested")?.seq == afternoon)
    let unsigned = report.exceptions.filter { $0.text.hasPrefix("This shift is not signed") }.map(
      \.text)
    #expect(unsigned == ["This shift is not signed: late.", "This shift is not signed: night."])
  }

  @Test func `has a night an hour longer, without a gap, when the clock is set back`() throws {
    let autumn = try #require(Day(text: "2026-10-24"))
    let zone = TimeZoneRules(
      name: "Europe/London", firstOffsetSeconds: 3600,
      transitions: [.init(from: autumn.adding(days: 1).number * 86_400 + 3600, offsetSeconds: 0)])
    let plan = store().plan
    let floor = Floor(calendar: BusinessCalendar(zone: zone, dayStarts: plan.dayStarts))

    let spans = ShiftSpan.all(on: autumn, floor: floor, plan: plan)

    #expect(spans.map { $0.to.minutes(since: $0.from) } == [480, 480, 540])
    #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.to == $1.from })
  }
}

enum ShiftTests {
  static func shift(_ id: ShiftID, _ from: Int, _ to: Int) -> Shift {
    Shift(
      id: id, name: id.text, from: ClockTime(hour: from, minute: 0),
      to: ClockTime(hour: to, minute: 0))
  }
}
