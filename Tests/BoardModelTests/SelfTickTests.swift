import BoardModel
import BoardReport
import BoardTestSupport
import Testing

/// Steps that the log knows: they tick themselves when they are true, and a person who ticks one
/// that is not says why.
@Suite struct `A step that the log knows` {
  private func goodbyes(_ times: [String], in evening: inout Evening) {
    for time in times {
      evening.add(time, .farewell(.goodbyeSeen(GoodbyeSeen(thanked: true))), by: "MK")
    }
  }

  private func signOff(_ evening: Evening, at time: String = "21:30") -> SignOff {
    SignOff(of: evening.floor, plan: evening.plan, at: Evening.at(time))
  }

  private func exceptions(_ evening: Evening) -> [ReportException] {
    DayReport(
      of: evening.floor, plan: evening.plan, day: Evening.friday, now: Evening.at("23:00"),
      origin: .init(
        knownAt: nil, anchor: "", seq: 2, faultCount: 0, printedAt: Evening.at("23:00"))
    ).exceptions
  }

  @Test func `is done by the fifth goodbye, and not by the fourth`() {
    var evening = Evening.sinceMorning()
    goodbyes(["11:30", "12:00", "13:00", "14:00"], in: &evening)
    let four = evening.farewell(at: "14:01").row("goodbyes-watched")
    #expect(four?.progress == Share(count: 4, of: 5))
    #expect(four?.isAnswered == false)

    goodbyes(["15:00"], in: &evening)

    #expect(
      evening.farewell(at: "15:01").status("goodbyes-watched")
        == .done(at: Evening.at("15:00"), by: Person("MK"), isLate: false))
  }

  @Test func `is done late by a goodbye after its window, and not before its window opens`() {
    var evening = Evening.sinceMorning()
    goodbyes(["09:10", "09:20", "09:30", "09:40"], in: &evening)
    var late = evening
    goodbyes(["09:50"], in: &evening)
    goodbyes(["20:10"], in: &late)

    #expect(
      evening.farewell(at: "10:00").status("goodbyes-watched")
        == .ahead(opens: Evening.at("11:00")))
    #expect(
      evening.farewell(at: "11:00").status("goodbyes-watched")
        == .done(at: Evening.at("11:00"), by: nil, isLate: false))
    #expect(
      late.farewell(at: "20:11").status("goodbyes-watched")
        == .done(at: Evening.at("20:10"), by: Person("MK"), isLate: true))
  }

  @Test(arguments: [(92, true), (93, false)])
  func `is done at the end of the day if enough of its sweeps were in time`(
    limit: Int, isDone: Bool
  ) {
    var evening = Evening.sinceMorning()
    evening.plan.thresholds.roundsOnTimePercent = limit
    for hour in [9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19] {
      evening.add("\(hour):50", .premises(.swept(FloorSwept(zone: "floor", found: .none))))
    }
    evening.clear("21:05")

    let row = evening.farewell(at: "21:06").row("floor-sweeps")

    #expect(row?.progress == Share(count: 11, of: 12))
    #expect(row?.isAnswered == isDone)
    #expect(
      row?.status
        == (isDone ? .done(at: Evening.at("19:50"), by: Person("JP"), isLate: false) : .missed))
  }

  @Test func `is done when every room in service had its closing clean after the last customer`() {
    var evening = Evening.sinceMorning()
    evening.add("18:00", .restroom(.closed(RestroomClosed(room: "staff", reason: "leak"))))
    let clean = { (room: RoomID, kind: CleanKind) in
      Fact.restroom(.cleaned(RestroomCleaned(room: room, kind: kind)))
    }
    evening.add("20:59", clean("women", .close))
    evening.clear("21:05")
    evening.add("21:10", clean("women", .full))
    evening.add("21:11", clean("men", .close))
    evening.add("21:12", clean("family", .close))
    #expect(
      evening.farewell(at: "21:13").row("restrooms-cleaned")?.shortfall
        == .roomsNotCleaned(["Women's"]))

    evening.add("21:14", clean("women", .close))

    #expect(
      evening.farewell(at: "21:15").status("restrooms-cleaned")
        == .done(at: Evening.at("21:14"), by: Person("JP"), isLate: false))
  }

  @Test func `is done when each promise has owner and date, and is open again when one has not`() {
    var evening = Evening.sinceMorning()
    evening.promise("key", "15:00", due: "2026-11-25")
    #expect(
      evening.farewell(at: "21:00").status("promises-assigned") == .ahead(opens: nil))
    evening.clear("21:05")
    #expect(
      evening.farewell(at: "21:06").status("promises-assigned")
        == .done(at: Evening.at("21:05"), by: nil, isLate: false))

    evening.promise("cake", "21:07", owner: nil, due: "2026-11-25")

    let row = evening.farewell(at: "21:08").row("promises-assigned")
    #expect(row?.isCriticalOpen == true)
    #expect(row?.shortfall == .promises(overdue: 0, unassigned: 1))
  }

  @Test func `is done when the customer of each promise due today was told`() {
    var evening = Evening.sinceMorning()
    evening.promise("key", "15:00", due: "2026-11-20")
    evening.promise("later", "15:00", due: "2026-11-24")
    #expect(
      evening.farewell(at: "19:01").status("promises-due") == .open(due: Evening.at("20:15")))

    evening.add("19:30", .promise(.touched(PromiseTouched(promise: "key"))))

    #expect(
      evening.farewell(at: "19:31").status("promises-due")
        == .done(at: Evening.at("19:30"), by: nil, isLate: false))
  }

  @Test func `has a shortfall once a promise is overdue, until the customer was told of that`() {
    var evening = Evening.sinceMorning()
    evening.promise("key", "15:00", due: "2026-11-20T19:10")
    #expect(evening.farewell(at: "19:10").row("promises-due")?.shortfall == nil)
    #expect(
      evening.farewell(at: "19:11").row("promises-due")?.shortfall
        == .promises(overdue: 1, unassigned: 0))

    evening.add("19:20", .promise(.touched(PromiseTouched(promise: "key"))))

    #expect(evening.farewell(at: "19:21").row("promises-due")?.shortfall == nil)
  }

  @Test func `that stands ticked over an overdue promise needs a reason before the sign-off`() {
    var evening = Evening.sinceMorning()
    evening.promise("key", "15:00", due: "2026-11-20")
    evening.clear("21:05")
    evening.tick("promises-assigned", "21:06")
    #expect(
      signOff(evening).rejections(first: Person("JP"), second: Person("MK"), confirmed: [])
        .contains(.contradicted(["promises-assigned"])))
    #expect(
      exceptions(evening).contains {
        $0.text.hasPrefix("Promises have owner and date: ticked, but 1 promise is overdue")
      })

    evening.add(
      "21:20", .check(.excused(CheckExcused(item: "promises-assigned", reason: "customer away"))))

    #expect(
      !signOff(evening).rejections(first: Person("JP"), second: Person("MK"), confirmed: [])
        .contains(.contradicted(["promises-assigned"])))
    #expect(signOff(evening).contradicted.map(\.reason) == ["customer away"])
    #expect(exceptions(evening).contains { $0.text.hasSuffix("overdue: customer away") })
  }

  @Test func `keeps a tick with its reason, which the report shows`() {
    var evening = Evening.sinceMorning()
    evening.tick("goodbyes-watched", "15:00", note: "the owner watched")

    let row = evening.farewell(at: "15:01").row("goodbyes-watched")

    #expect(
      row?.status == .done(at: Evening.at("15:00"), by: Person("JP"), isLate: false))
    #expect(row?.isContradicted == true)
    #expect(
      exceptions(evening).contains {
        $0.text
          == "Five goodbyes watched: ticked, but 0 of 5 goodbyes were watched: the owner watched"
      })
  }

  @Test func `is not contradicted once the log agrees`() {
    var evening = Evening.sinceMorning()
    evening.tick("goodbyes-watched", "15:00")
    goodbyes(["15:10", "15:20", "15:30", "15:40", "15:50"], in: &evening)

    #expect(evening.farewell(at: "16:00").row("goodbyes-watched")?.isContradicted == false)
  }

  @Test func `that never applies here is left out every day, until somebody answers it again`() {
    var evening = Evening.sinceMorning()
    let seq = evening.add(
      "10:00",
      .check(.done(CheckDone(item: "exit-and-car-park", result: .na, isNever: true))))
    let next = Evening.friday.adding(days: 12)
    #expect(
      evening.farewell(at: "20:10", day: next).status("exit-and-car-park")
        == .notApplicable(at: Evening.at("10:00"), by: Person("JP")))

    var undone = evening
    undone.void(seq)
    #expect(
      undone.farewell(at: "20:10", day: next).status("exit-and-car-park")
        == .open(due: Evening.at("20:30", day: next)))

    evening.tick("exit-and-car-park", "20:15", day: next)
    #expect(
      evening.farewell(at: "20:10", day: next.adding(days: 1)).row("exit-and-car-park")?.isNever
        == false)
  }

  @Test func `that an earlier section left open keeps its letter and stays beside the current one`()
  {
    let evening = Evening.sinceMorning()

    let rows = evening.farewell(at: "20:45").rows

    #expect(rows.first { $0.item.id == "restrooms-evening" }?.key == "d")
    #expect(rows.first { $0.item.id == "restrooms-evening" }?.isLeftOver == true)
    #expect(rows.first { $0.item.id == "till-open" }?.key == "v")
    // The letters of the day belong to the closing now.
    #expect(rows.first { $0.item.id == "walk-to-exit" }?.key == nil)
    let keys = rows.compactMap(\.key)
    #expect(Set(keys).count == keys.count)
  }

  @Test func `stays where it is when it is done late, without its letter`() {
    var evening = Evening.sinceMorning()
    evening.tick("restrooms-evening", "20:46")

    let row = evening.farewell(at: "20:47").row("restrooms-evening")

    #expect(row?.isLeftOver == true)
    #expect(row?.key == nil)
  }
}
