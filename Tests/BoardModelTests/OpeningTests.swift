import BoardModel
import BoardReport
import BoardTestSupport
import Testing

/// The opening steps: a checklist of their own on the same business day.
@Suite struct `The opening` {
  private static let ids: [StepID] = [
    "handover-read", "exits-free", "opening-walk", "tills-ready", "opened-on-time",
  ]

  /// A morning whose plan, with its opening steps, was adopted before.
  private static func morning() -> Evening {
    var evening = Evening()
    let plan = PlanAdopted(sha256: "ab", items: evening.plan.items.map(\.id))
    evening.add(.log(.planAdopted(plan)), at: "7:30")
    evening.add("7:31", .premises(.weather(WeatherSet(isWet: false))))
    return evening
  }

  private static func signOff(_ evening: Evening) -> SignOff {
    SignOff(of: evening.floor, plan: evening.plan, at: Evening.at("21:40"))
  }

  private static func report(_ evening: Evening) -> DayReport {
    let origin = DayReport.Origin(
      knownAt: nil, anchor: "", seq: 2, faultCount: 0, printedAt: Evening.at("30:00"))
    return DayReport(
      of: evening.floor, plan: evening.plan, day: Evening.friday, now: Evening.at("30:00"),
      origin: origin)
  }

  @Test func `is part of the shipped plan, each step due relative to the opening`() {
    let steps = Plan.standard.items.filter { $0.section == .opening }

    #expect(steps.map(\.id) == Self.ids)
    #expect(steps.allSatisfy { $0.opens.reference == .opens && $0.due.reference == .opens })
  }

  @Test(arguments: [
    ("7:59", ChecklistStep.Section.opening), ("9:34", .opening), ("9:35", .day),
  ])
  func `is the section to do from the morning until its last step is missed`(
    clock: String, section: ChecklistStep.Section
  ) {
    #expect(Self.morning().farewell(at: clock).currentSection == section)
  }

  @Test func `gives way to the day as soon as its last step is answered`() {
    var evening = Self.morning()
    for id in Self.ids { evening.tick(id, id == "opened-on-time" ? "8:55" : "8:40") }

    let farewell = evening.farewell(at: "8:56")

    #expect(farewell.currentSection == .day)
    #expect(farewell.openingRows.map(\.isAnswered) == [true, true, true, true, true])
  }

  @Test func `belongs to the same business day and is not counted by the closing checklist`() {
    var evening = Self.morning()
    let before = evening.farewell(at: "20:30")
    for id in Self.ids { evening.tick(id, id == "opened-on-time" ? "8:55" : "8:40") }
    let after = evening.farewell(at: "20:30")

    #expect(after.total == before.total)
    #expect(after.doneInWindow == before.doneInWindow)
    #expect(!after.rows.contains { Self.ids.contains($0.item.id) })
    #expect(after.openingRows.count == 5)
  }

  @Test func `names at the sign-off what was skipped, and asks why of the critical one`() {
    var evening = Self.morning()
    evening.tick("handover-read", "8:20")
    evening.tick("opened-on-time", "8:58")

    let signOff = Self.signOff(evening)

    let skipped = signOff.unfinished.map(\.item.id).filter { Self.ids.contains($0) }
    #expect(skipped == ["exits-free", "opening-walk", "tills-ready"])
    #expect(signOff.stepsNeedingReason.contains { $0.item.id == "exits-free" })
  }

  @Test func `is in the exceptions of the day, and a missed critical step rings`() {
    let evening = Self.morning()
    let figures = Figures(
      of: evening.floor, plan: evening.plan, at: Evening.at("9:10"), spanMinutes: 60)

    #expect(figures.alerts.all.contains { $0.span.subject == "exits-free" })
    let texts = Self.report(evening).exceptions.map(\.text)
    #expect(texts.contains { $0.hasPrefix("Emergency exits unlocked, ways free: missed") })
  }

  @Test func `skipped nothing on a day of an earlier version, which had no opening steps`() {
    let evening = Evening.sinceMorning()
    var adopted = evening
    adopted.add(
      .log(.planAdopted(PlanAdopted(sha256: "ab", items: ["walk-to-exit"]))), at: "8:01")
    var tooLate = evening
    let plan = PlanAdopted(sha256: "cd", items: evening.plan.items.map(\.id))
    tooLate.add(.log(.planAdopted(plan)), at: "9:00")

    for evening in [evening, adopted, tooLate] {
      #expect(evening.farewell(at: "20:30").openingRows.isEmpty)
      #expect(!Self.signOff(evening).unfinished.contains { $0.item.section == .opening })
      #expect(!Self.report(evening).exceptions.contains { $0.text.contains("Emergency exits") })
      #expect(!Self.report(evening).document.text(columns: 80).contains("Before opening"))
    }
  }

  @Test(arguments: [
    ("7:30", "12:00", 5), ("7:30", "8:50", 0), ("9:00", "12:00", 0),
  ])
  func `is asked by the plan in force at the opening, whatever was adopted later`(
    adopted: String, without: String, count: Int
  ) {
    var evening = Evening.sinceMorning()
    let first = PlanAdopted(sha256: "ab", items: evening.plan.items.map(\.id), plan: ["a"])
    let second = PlanAdopted(sha256: "cd", items: ["walk-to-exit"], plan: ["b"])
    // The first is of the day before, or of this morning after the opening.
    evening.add(
      .log(.planAdopted(first)), at: adopted,
      day: Evening.friday.adding(days: adopted == "9:00" ? 0 : -1))
    evening.add(.log(.planAdopted(second)), at: without)

    #expect(evening.farewell(at: "20:30").openingRows.count == count)
  }

  @Test func `is counted from the day on which somebody first answered one of its steps`() {
    var evening = Evening()
    evening.add("8:00", .premises(.weather(WeatherSet(isWet: false))))
    evening.tick("exits-free", "8:30")

    #expect(evening.farewell(at: "20:30").openingRows.count == 5)
    #expect(evening.farewell(at: "32:30").openingRows.count == 5)
  }

  @Test func `is not carried to the next morning, which has its own`() {
    let evening = Self.morning()

    let carried = evening.farewell(at: "32:30").carriedOver

    #expect(!carried.contains { $0.item.section == .opening })
  }

  @Test func `does not exist in a store that never closes`() {
    var evening = Self.morning()
    let midnight = ClockTime(hour: 4, minute: 0)
    for weekday in Weekday.allCases {
      evening.plan.hours[weekday] = OpeningHours(opens: midnight, closes: midnight)
    }

    #expect(evening.farewell(at: "8:30").opening == nil)
    #expect(evening.farewell(at: "8:30").currentSection == .day)
  }
}
