import BoardTestSupport
import BoardModel
import Testing

@Suite struct `The trading day` {
  @Test(arguments: [
    ("08:59", BusinessDay.Phase.beforeOpening), ("09:00", .day), ("19:59", .day),
    ("20:00", .lastHour), ("20:29", .lastHour), ("20:30", .closing), ("23:59", .closing),
    ("27:59", .closing), ("28:00", .beforeOpening),
  ])
  func `has phases by the clock`(time: String, phase: BusinessDay.Phase) {
    let evening = Evening()

    #expect(evening.day(at: time).phase == phase)
  }

  @Test func `stays in closing while a customer is inside past the posted close`() {
    var evening = Evening()
    #expect(evening.day(at: "21:40").phase == .closing)

    evening.clear("21:41")

    #expect(evening.day(at: "21:42").phase == .afterLast)
    #expect(evening.day(at: "21:42").cleared == Evening.at("21:41"))
  }

  @Test func `returns to closing when somebody is found inside after all`() {
    var evening = Evening()
    evening.clear("21:10")

    evening.add("21:12", .day(.reopened(StoreReopened(reason: "fitting room"))))

    #expect(evening.day(at: "21:13").phase == .closing)
  }

  @Test func `is still closing when the last customer is undone`() {
    var evening = Evening()
    let cleared = evening.clear("21:10")

    evening.void(cleared, "21:11")

    #expect(evening.day(at: "21:12").cleared == nil)
    #expect(evening.floor.days.all(on: Evening.friday).first?.isVoided == true)
  }

  @Test func `keeps a closing past midnight in the evening it began`() {
    var evening = Evening()
    evening.clear("24:40")

    let day = evening.day(at: "25:00")

    #expect(day.day == Evening.friday)
    #expect(day.phase == .afterLast)
  }

  @Test func `has other hours for one business day only`() {
    var evening = Evening()
    evening.add("10:00", .day(.hours(DayHours(closes: ClockTime(hour: 17, minute: 0)))))

    #expect(evening.day(at: "12:00").closes == Evening.at("17:00"))
    #expect(evening.day(at: "36:00").closes == Evening.at("45:00"))
  }

  @Test func `has a close at or before the opening on the next calendar day`() {
    var evening = Evening()
    evening.add("10:00", .day(.hours(DayHours(closes: ClockTime(hour: 1, minute: 0)))))

    #expect(evening.day(at: "24:45").closes == Evening.at("25:00"))
    #expect(evening.day(at: "24:45").phase == .closing)
  }

  @Test func `without hours is not open until hours are set`() {
    var plan = Plan.standard
    plan.hours[.friday] = nil
    var evening = Evening(plan: plan)
    #expect(evening.day(at: "12:00").phase == .notOpen)
    #expect(evening.farewell(at: "23:00").missed == 0)

    evening.add(
      "08:00",
      .day(
        .hours(
          DayHours(
            opens: ClockTime(hour: 10, minute: 0), closes: ClockTime(hour: 16, minute: 0)))))

    #expect(evening.day(at: "12:00").phase == .day)
  }

  @Test func `has no close and no last customer in a store that never closes`() {
    var plan = Plan.standard
    let midnight = ClockTime(hour: 0, minute: 0)
    plan.hours[.friday] = OpeningHours(opens: midnight, closes: midnight)
    let evening = Evening(plan: plan)

    let day = evening.day(at: "22:00")

    #expect(day.closes == nil)
    #expect(day.phase == .day)
    #expect(evening.day(at: "27:29").phase == .lastHour)
    #expect(evening.day(at: "27:30").phase == .handOver)
    #expect(evening.farewell(at: "27:30").lockedCount == 0)
    #expect(evening.farewell(at: "27:30").status("store-walked") == nil)
  }

  @Test func `keeps the first of two sign-offs`() {
    var evening = Evening()
    evening.clear("21:10")
    let signed = DaySigned(done: 1, late: 0, missed: 0, criticalOpen: 0, anchor: "1:00")
    evening.add("21:30", .day(.signed(signed)), by: "JP")
    evening.add("21:31", .day(.signed(signed)), by: "MK")

    let day = evening.day(at: "21:32")

    #expect(day.phase == .signed)
    #expect(day.signed == Evening.at("21:30"))
    #expect(day.signing?.by == Person("JP"))
  }
}
