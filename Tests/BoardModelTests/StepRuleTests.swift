import BoardModel
import BoardReport
import BoardTestSupport
import Testing

/// Steps on some days only, several times a day, with a number within limits, and with a person.
@Suite struct `A step` {
  private static func day(_ text: String) throws -> Day { try #require(Day(text: text)) }

  @Test(arguments: [
    (DayRule.nth(1, .monday), "2026-12-07", true), (.nth(1, .monday), "2026-12-14", false),
    (.nth(1, .monday), "2026-12-01", false), (.nth(5, .monday), "2026-11-30", true),
    (.nth(4, .monday), "2026-11-23", true), (.nth(nil, .monday), "2026-11-30", true),
    (.nth(nil, .monday), "2026-11-23", false),
    (.weekdays(.monday, through: .friday), "2026-11-20", true),
    (.weekdays(.monday, through: .friday), "2026-11-21", false),
    (.weekdays(.saturday, through: .monday), "2026-11-22", true),
    (.weekdays(.saturday, through: .monday), "2026-11-24", false),
    (.dayOfMonth(15), "2026-11-15", true), (.dayOfMonth(15), "2026-11-16", false),
    (.dayOfMonth(nil), "2026-11-30", true), (.dayOfMonth(nil), "2026-11-29", false),
    (.dayOfMonth(nil), "2028-02-29", true), (.dayOfMonth(31), "2026-11-30", false),
  ])
  func `is due on the days of its rule`(rule: DayRule, date: String, isDue: Bool) throws {
    #expect(rule.includes(try Self.day(date)) == isDue)
  }

  @Test func `is due on a range of dates, both ends included`() throws {
    let rule = DayRule.dates(try Self.day("2026-12-20"), through: try Self.day("2026-12-24"))

    let days = ["2026-12-19", "2026-12-20", "2026-12-24", "2026-12-25"]
    #expect(try days.map { rule.includes(try Self.day($0)) } == [false, true, true, false])
  }

  /// A plan with one step on every first Monday, and one only in December.
  private static func monthly() -> Evening {
    var evening = Evening.sinceMorning()
    var monday = ChecklistStep("mats-changed", .day, nil, .critical, "Mats changed")
    (monday.opens, monday.due) = (RelativeTime(.opens, 0), RelativeTime(.opens, 60))
    monday.days = [.nth(1, .monday)]
    var december = monday
    (december.id, december.days, december.months) = ("tree-checked", [], [12])
    evening.plan.items += [monday, december]
    return evening
  }

  @Test func `of every first Monday is there on no other day, and nothing is missed`() {
    let evening = Self.monthly()

    #expect(evening.farewell(at: "20:00").row("mats-changed") == nil)
    #expect(evening.farewell(at: "20:00").row("tree-checked") == nil)
    #expect(!evening.farewell(at: "32:00").carriedOver.contains { $0.item.id == "mats-changed" })
    // 2026-12-07 is the first Monday of December.
    let monday = Evening.friday.adding(days: 17)
    let farewell = evening.farewell(at: "20:00", day: monday)
    #expect(farewell.status("mats-changed") == .missed)
    #expect(farewell.status("tree-checked") == .missed)
  }

  @Test
  func `that is not due keeps its row where somebody answered it, but not where it was given away`()
  {
    var evening = Self.monthly()
    let assigned = CheckAssigned(item: "tree-checked", person: Person("MK"))
    evening.add("10:00", .check(.assigned(assigned)))
    evening.tick("mats-changed", "10:00")

    #expect(evening.farewell(at: "20:00").row("mats-changed")?.isAnswered == true)
    #expect(evening.farewell(at: "20:00").row("tree-checked") == nil)
  }

  @Test func `of one shift is not in the others`() {
    var evening = Evening.sinceMorning()
    let (four, noon) = (ClockTime(hour: 4, minute: 0), ClockTime(hour: 12, minute: 0))
    for weekday in Weekday.allCases {
      evening.plan.hours[weekday] = OpeningHours(opens: four, closes: four)
    }
    evening.plan.shifts = [
      Shift(id: "early", name: "Early", from: four, to: noon),
      Shift(id: "late", name: "Late", from: noon, to: four),
    ]
    var step = ChecklistStep("bins-out", .day, nil, .minor, "Bins out")
    step.shifts = ["late"]
    evening.plan.items = [step]

    #expect(evening.farewell(at: "10:00").row("bins-out") == nil)
    #expect(evening.farewell(at: "15:00").row("bins-out") != nil)
  }

  @Test(arguments: [("14:59", false), ("15:00", true)])
  func `may open and be due at a time of the day`(clock: String, isOpen: Bool) {
    var evening = Evening.sinceMorning()
    var step = ChecklistStep("pumps-read", .day, nil, .minor, "Pumps read")
    (step.opens, step.due) = (RelativeTime(.clock, 900), RelativeTime(.clock, 120))
    evening.plan.items = [step]

    let status = evening.farewell(at: clock).status("pumps-read")

    // 02:00 is on the next calendar day, because the business day begins at 04:00.
    #expect(
      status == (isOpen ? .open(due: Evening.at("26:00")) : .ahead(opens: Evening.at("15:00"))))
  }

  /// A fridge that is measured at eleven, within 2 to 8 °C.
  private static func fridge(_ importance: ChecklistStep.Importance = .major) -> Evening {
    var evening = Evening.sinceMorning()
    var step = ChecklistStep("fridge", .day, "d", importance, "Fridge temperature")
    (step.opens, step.due) = (RelativeTime(.opens, 0), RelativeTime(.clock, 660))
    step.requestedInput = .number
    step.limits = .init(unit: "°C", leastHundredths: 200, mostHundredths: 800)
    evening.plan.items = [step]
    return evening
  }

  private static func measure(
    _ number: Int, _ clock: String, note: String? = nil, by person: String = "JP",
    in evening: inout Evening
  ) {
    let done = CheckDone(item: "fridge", result: .pass, note: note, numberHundredths: number)
    evening.add(clock, .check(.done(done)), by: person)
  }

  @Test(arguments: [(199, false), (200, true), (800, true), (801, false), (-400, false)])
  func `with a number fails outside its limits, whatever the event says`(number: Int, isDone: Bool)
  {
    var evening = Self.fridge()
    Self.measure(number, "10:30", in: &evening)

    let row = evening.farewell(at: "10:31").row("fridge")

    let at = Evening.at("10:30")
    #expect(
      row?.status
        == (isDone
          ? .done(at: at, by: Person("JP"), isLate: false) : .failed(at: at, by: Person("JP"))))
    #expect(row?.isOutsideLimits == !isDone)
  }

  @Test func `outside its limits rings until a number within them, also where it is not critical`()
  {
    var evening = Self.fridge()
    Self.measure(950, "10:30", note: "moved the milk", in: &evening)
    func alerts(_ clock: String) -> [Alert] {
      Figures(of: evening.floor, plan: evening.plan, at: Evening.at(clock), spanMinutes: 60)
        .alerts.all.filter { $0.span.subject == "fridge" }
    }
    #expect(alerts("10:32").map(\.span.level) == [.red])

    Self.measure(900, "10:40", note: "called the mechanic", in: &evening)
    #expect(alerts("10:41").count == 1)
    Self.measure(450, "11:30", by: "MK", in: &evening)

    #expect(alerts("11:31").isEmpty)
    let row = evening.farewell(at: "11:31").row("fridge")
    #expect(row?.numberText == "4.5 °C")
    #expect(row?.replaced.count == 2)
    #expect(row?.repeats.isEmpty == true)
  }

  @Test func `outside its limits keeps its letter until it is measured again, also at closing`() {
    var evening = Self.fridge()
    evening.plan.items.append(
      ChecklistStep(
        "brief", .lastHour, "c", .minor, from: RelativeTime(.closes, -60),
        to: RelativeTime(.closes, 0), "Brief"))
    Self.measure(950, "10:30", in: &evening)
    #expect(evening.farewell(at: "20:10").row("fridge")?.key == "d")

    Self.measure(400, "20:11", in: &evening)

    #expect(evening.farewell(at: "20:12").row("fridge")?.key == nil)
    #expect(evening.farewell(at: "20:12").row("fridge")?.isLeftOver == true)
  }

  @Test func `that was outside its limits stays in the report after it was put right`() {
    var evening = Self.fridge()
    Self.measure(950, "10:30", note: "moved the milk", in: &evening)
    Self.measure(450, "11:30", by: "MK", in: &evening)
    let origin = DayReport.Origin(
      knownAt: nil, anchor: "", seq: 2, faultCount: 0, printedAt: Evening.at("30:00"))

    let report = DayReport(
      of: evening.floor, plan: evening.plan, day: Evening.friday, now: Evening.at("30:00"),
      origin: origin)

    #expect(
      report.exceptions.map(\.text).contains(
        "Fridge temperature: outside the limits at first, 9.5 °C, moved the milk, 10:30 JP"))
    #expect(report.document.text(columns: 200).contains("failed at first, 10:30 JP: 9.5 °C"))
  }

  @Test func `is given to the person of the plan, to another one for a day, or to nobody`() {
    var evening = Self.fridge()
    evening.plan.items[0].assignee = Person("MK")
    func assignee(_ clock: String) -> Person? {
      evening.farewell(at: clock).row("fridge")?.assignee
    }
    #expect(assignee("9:30") == Person("MK"))

    let toJP = CheckAssigned(item: "fridge", person: Person("JP"))
    let given = evening.add("9:40", .check(.assigned(toJP)))
    #expect(assignee("9:41") == Person("JP"))
    #expect(assignee("33:41") == Person("MK"))
    #expect(evening.farewell(at: "9:41").row("fridge")?.isAnswered == false)

    evening.add("9:50", .check(.assigned(CheckAssigned(item: "fridge", person: nil))))
    #expect(assignee("9:51") == nil)
    evening.void(given + 1, "9:52")
    #expect(assignee("9:53") == Person("JP"))
  }

  @Test func `that is due several times a day has its letter where it is to do now`() {
    var evening = Self.fridge()
    var second = evening.plan.items[0]
    evening.plan.items[0].occurrence = .init(id: "fridge", title: "Fridge", number: 1)
    second.id = "fridge-2"
    second.occurrence = .init(id: "fridge", title: "Fridge", number: 2)
    (second.opens, second.due) = (RelativeTime(.clock, 660), RelativeTime(.clock, 900))
    evening.plan.items.append(second)
    func keys(_ clock: String) -> [Character?] {
      evening.farewell(at: clock).rows.map(\.key)
    }

    #expect(keys("10:00") == ["d", nil])
    Self.measure(400, "10:30", in: &evening)
    #expect(keys("11:00") == [nil, "d"])
    #expect(evening.farewell(at: "15:01").status("fridge-2") == .late(minutes: 1))
  }
}

/// Who is on duty: the plan's hours, and what was recorded about the day.
@Suite struct `The roster` {
  private static func evening() -> Evening {
    var evening = Evening()
    let (one, ten) = (ClockTime(hour: 13, minute: 0), ClockTime(hour: 22, minute: 0))
    let weekdays = DayRule.weekdays(.monday, through: .friday)
    evening.plan.people = [
      StaffMember(
        person: Person("MK"), name: "Maria Kowalska", role: "manager",
        hours: [.init(days: weekdays, from: one, to: ten, shift: nil)]),
      StaffMember(
        person: Person("NS"), name: "Nina", role: "",
        hours: [.init(days: nil, from: ten, to: ClockTime(hour: 6, minute: 0), shift: nil)]),
      StaffMember(person: Person("JP"), name: "Jan", role: ""),
    ]
    return evening
  }

  private static func duties(_ evening: Evening, day: Day = Evening.friday) -> [String] {
    Roster(day: day, floor: evening.floor, plan: evening.plan).duties.map { duty in
      let clock = { (moment: Timestamp) in TimeZoneRules.utc.local(moment).clock.description }
      return "\(duty.person) \(duty.text(evening.plan, clock))"
    }
  }

  @Test func `has the people of the weekday with their hours, in order of time`() {
    let evening = Self.evening()

    #expect(
      Self.duties(evening) == [
        "MK 13:00 to 22:00, Maria Kowalska, manager", "NS 22:00 to 06:00, Nina",
      ])
    #expect(
      Self.duties(evening, day: Evening.friday.adding(days: 1)) == ["NS 22:00 to 06:00, Nina"])
  }

  @Test func `follows what was recorded on the day, also about a substitute`() {
    var evening = Self.evening()
    let five = ClockTime(hour: 17, minute: 0)
    evening.add("12:00", .day(.duty(DutySet(person: Person("MK"), from: five, post: "door"))))
    evening.add("12:01", .day(.duty(DutySet(person: Person("NS"), isOff: true))))
    evening.add("12:02", .day(.duty(DutySet(person: Person("ZZ"), to: five))))

    #expect(
      Self.duties(evening) == [
        "ZZ 12:02 to 17:00", "MK 17:00 to 22:00, Maria Kowalska, manager, door",
      ])
    #expect(Self.duties(evening, day: Evening.friday.adding(days: 3)).count == 2)
  }

  @Test func `forgets what was undone`() {
    var evening = Self.evening()
    let off = evening.add("12:01", .day(.duty(DutySet(person: Person("NS"), isOff: true))))
    #expect(Self.duties(evening).count == 1)

    evening.void(off, "12:02")

    #expect(Self.duties(evening).count == 2)
  }

  /// A fridge that is read at 11:00, 15:00 and 19:00.
  private static func fridge() -> Evening {
    var evening = Evening.sinceMorning()
    let due = [120, 360, 600].map { RelativeTime(.opens, $0) }
    evening.plan.items = due.enumerated().map { index, moment in
      var step = ChecklistStep(
        StepID(index == 0 ? "fridge" : "fridge-\(index + 1)"), .day, nil, .critical, "Fridge")
      (step.opens, step.due) = (index == 0 ? RelativeTime(.opens, 0) : due[index - 1], moment)
      step.requestedInput = .number
      step.limits = .init(unit: "°C", leastHundredths: 200, mostHundredths: 800)
      step.occurrence = .init(id: "fridge", title: "Fridge", number: index + 1)
      return step
    }
    evening.plan.rooms = []
    return evening
  }

  private static func read(
    _ evening: inout Evening, _ step: StepID, _ number: Int, at clock: String
  ) {
    let done = CheckDone(item: step, result: .pass, note: "door open", numberHundredths: number)
    evening.add(clock, .check(.done(done)))
  }

  @Test(arguments: [(800, true), (801, false)])
  func `whose number was wrong is mended by a good one at a later time of the day`(
    number: Int, isMended: Bool
  ) {
    var evening = Self.fridge()
    Self.read(&evening, "fridge", 1100, at: "10:00")
    #expect(evening.farewell(at: "10:01").row("fridge")?.isOutsideLimits == true)
    Self.read(&evening, "fridge-2", number, at: "14:00")

    let row = evening.farewell(at: "14:01").row("fridge")

    #expect(row?.isOutsideLimits == !isMended)
    #expect((row?.replaced.count == 1) == isMended)
    #expect(evening.farewell(at: "14:01").criticalOpen == (isMended ? 0 : 2))
    #expect(evening.alerts(at: "14:01").all.contains { $0.span.subject == "fridge" } == !isMended)
  }

  @Test func `whose number was wrong is not mended by an earlier one, or one of another step`() {
    var evening = Self.fridge()
    var freezer = evening.plan.items[0]
    (freezer.id, freezer.occurrence) = ("fridge-freezer", nil)
    evening.plan.items.append(freezer)
    Self.read(&evening, "fridge", 500, at: "10:00")
    Self.read(&evening, "fridge-2", 1100, at: "14:00")
    Self.read(&evening, "fridge-freezer", 500, at: "14:05")

    #expect(evening.farewell(at: "14:06").row("fridge-2")?.isOutsideLimits == true)
  }
}
