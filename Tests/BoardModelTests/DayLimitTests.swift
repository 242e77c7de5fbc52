import BoardModel
import BoardTestSupport
import Testing

/// Both sides of each limit of days, alerts, steps and hand-overs.
@Suite struct `The limits of days, steps and hand-overs` {
  @Test(
    arguments: [
      ("00:00", 0), ("0:00", 0), ("23:59", 1439), ("24:00", nil), ("12:60", nil), ("12:5", nil),
      ("1200", nil), ("-1:00", nil), ("", nil),
    ] as [(String, Int?)])
  func `a clock time has hours to 23 and minutes to 59`(text: String, minutes: Int?) {
    #expect(ClockTime(text: text)?.minutes == minutes)
  }

  @Test func `each day follows the one before, also at leap years and centuries`() throws {
    var expected = (year: 1899, month: 12, day: 31)
    let first = try #require(Day(year: 1899, month: 12, day: 31))
    for number in first.number...first.number + 80_000 {
      let day = Day(number: number)
      let (year, month, dayOfMonth) = expected
      guard day.civil == expected, Day(year: year, month: month, day: dayOfMonth) == day,
        Day(text: day.description) == day
      else {
        Issue.record("\(day) instead of \(expected)")
        return
      }
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
      expected.day += 1
      if expected.day > length { expected = (year, month + 1, 1) }
      if expected.month > 12 { expected = (year + 1, 1, 1) }
    }
    #expect(Day(year: 2026, month: 2, day: 29) == nil)
    #expect(Day(year: 2028, month: 2, day: 29) != nil)
  }

  private func span(_ raised: String, _ cleared: String?) -> AlertSpan {
    var span = AlertSpan(
      rule: .wait, subject: "1", level: .red, since: Evening.at(raised),
      raised: Evening.at(raised), value: 200, limit: 180)
    span.cleared = cleared.map { Evening.at($0) }
    return span
  }

  @Test(
    arguments: [
      ("20:10", "20:20", false), ("20:09:59", "20:20", true), ("19:00", "20:00", false),
      ("19:00", "20:00:01", true), ("19:00", nil, true), ("20:10", nil, false),
      ("20:02", "20:03", true),
    ] as [(String, String?, Bool)])
  func `alerts overlap if they have some time in common`(
    raised: String, cleared: String?, overlaps: Bool
  ) {
    let first = span("20:00", "20:10")
    let second = span(raised, cleared)

    #expect(first.overlaps(second) == overlaps)
    #expect(second.overlaps(first) == overlaps)
  }

  @Test func `the step of the rounds is late from the second after a room was due`() throws {
    var evening = Evening.sinceMorning()
    evening.plan.rooms = [evening.plan.rooms[0]]
    let step = try #require(evening.plan.items.first { $0.automaticSource == .restroomRounds })
    evening.inspect("women", "10:00")

    #expect(evening.farewell(at: "11:00:00").status(step.id) == .open(due: Evening.at("11:00")))
    #expect(evening.farewell(at: "11:00:01").status(step.id) == .late(minutes: 0))
    #expect(evening.farewell(at: "11:01:00").status(step.id) == .late(minutes: 1))
  }

  @Test func `no step is a late entry before somebody enters it late`() {
    var evening = Evening.sinceMorning()
    #expect(evening.farewell(at: "20:00").rows.filter(\.isLateEntry).isEmpty)
    evening.tick("staff-briefed", "19:50", recorded: "21:00")

    #expect(
      evening.farewell(at: "21:05").rows.filter(\.isLateEntry).map(\.item.id) == ["staff-briefed"])
  }

  @Test func `a step excused late was late until then, not until now`() throws {
    var evening = Evening.sinceMorning()
    evening.plan.rooms = []
    let row = try #require(
      evening.farewell(at: "20:10").rows.first { row in
        if case .late(let minutes) = row.status {
          row.item.isCritical && minutes > 0
        } else {
          false
        }
      })
    evening.add(
      "20:10", .check(.excused(CheckExcused(item: row.item.id, reason: "short of staff"))))

    let span = Alerts.spans(of: evening.floor, plan: evening.plan, at: Evening.at("20:50"))
      .first { $0.rule == .critical && $0.subject == row.item.id.text }

    #expect(span?.cleared == Evening.at("20:10"))
    #expect(span.map { .late(minutes: $0.value) } == row.status)
  }

  @Test func `a room is unsafe only if what is wrong is a matter of safety`() throws {
    var evening = Evening.sinceMorning()
    let items = evening.plan.rooms[0].items
    let safety = try #require(items.first { $0.isSafety })
    let other = try #require(items.first { !$0.isSafety })
    var isUnsafe: [Bool?] = []
    for (hour, failed) in [(10, [other.id]), (11, [safety.id]), (12, [])] {
      evening.inspect("women", "\(hour):00", failed: failed)
      isUnsafe.append(evening.restrooms(at: "\(hour):30").row("women")?.hasSafetyFault)
    }

    #expect(isUnsafe == [false, true, false])
  }

  /// A store of three shifts that never closes; the early one is signed at 14:00.
  private func shifts() -> Evening {
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
    for (clock, shift) in [("06:00", "night"), ("14:00", "early")] {
      let signed = DaySigned(
        done: 1, late: 0, missed: 0, criticalOpen: 0, anchor: "1:00", shift: ShiftID(shift))
      evening.add(clock, .day(.signed(signed)))
    }
    return evening
  }

  @Test(arguments: [("13:59:59", false), ("14:00", true), ("15:30", true)])
  func `a note counts for the shift in which it was written`(clock: String, counts: Bool) {
    var evening = shifts()
    evening.add(clock, .log(.noted(NoteAdded(topic: .handover, text: "till 2 slow"))))

    let late = SignOff(of: evening.floor, plan: evening.plan, at: Evening.at("15:40"))

    #expect(late.shift?.id == "late")
    #expect(late.hasHandoverNote == counts)
  }

  @Test(arguments: [("early", true), ("late", false)])
  func `a sign-off for a named shift is checked against that shift`(
    shift: String, isAlreadySigned: Bool
  ) {
    let evening = shifts()
    let check = SignOffCheck(floor: evening.floor, plan: evening.plan, confirmed: [])
    let signed = DaySigned(
      done: 1, late: 0, missed: 0, criticalOpen: 0, anchor: "", shift: ShiftID(shift))
    let draft = Draft(
      at: Evening.at("15:00"), by: Person("MK"), source: nil, fact: .day(.signed(signed)))

    let rejection = check.rejection(of: draft, after: [])

    let already = SignOff.Rejection.alreadySigned(at: Evening.at("14:00"), by: Person("JP"))
    #expect((rejection == already) == isAlreadySigned)
    #expect(rejection != nil)
  }

  @Test(arguments: [
    ("2026-11-20T19:05:12", false), ("2026-11-20T19:05:12.", false),
    ("2026-11-20T19:05:12.1", false), ("2026-11-20T19:05:12.Z", false),
    ("2026-11-20T19:05:12.1Z", true), ("2026-11-20T19:05:12.123456789Z", true),
    ("2026-11-20T19:05:12.1234567890Z", false),
  ])
  func `a time has a zone, and one to nine digits behind its point`(text: String, isTime: Bool) {
    #expect((Timestamp(rfc3339: text) != nil) == isTime)
  }

  @Test func `a wait is the last one from the moment it ended`() {
    var evening = Evening.atCheckout()
    evening.serve("1", wait: 50, service: 30, at: "12:00")

    #expect(evening.figures(at: "11:59:59").lanes.first?.lastWaitSeconds == nil)
    #expect(evening.figures(at: "12:00:00").lanes.first?.lastWaitSeconds == 50)
  }

  @Test(arguments: [(9, 23), (10, 24), (17, 7)])
  func `a duty ends at the next such clock time after it began`(to: Int, hours: Int) {
    var evening = Evening.sinceMorning()
    evening.plan.people = [StaffMember(person: Person("AL"), name: "A", role: "")]
    let from = ClockTime(hour: 10, minute: 0)
    let duty = DutySet(
      person: Person("AL"), from: from, to: ClockTime(hour: to, minute: 0), post: "door")
    evening.add("09:00", .day(.duty(duty)))

    let roster = Roster(day: Evening.friday, floor: evening.floor, plan: evening.plan)

    #expect(
      roster.duties.map { $0.to?.minutes(since: Evening.at("10:00")) } == [hours * 60])
  }

  @Test func `a text that is too long is not repeated whole in what is wrong with it`() throws {
    let kind = try #require(Fact.kind(of: NoteAdded.type))
    func sentence(_ length: Int) -> String? {
      let text = Members.Member(
        name: "text", value: .text(String(repeating: "x", count: length)))
      do throws(FactError) {
        _ = try kind.read(Members(kind.payload.all.filter { $0.name != "text" } + [text]))
        return nil
      } catch {
        return error.description
      }
    }

    #expect(sentence(2000) == nil)
    #expect(
      sentence(2001) == "note.added: text=" + String(repeating: "x", count: 79)
        + "… is not text of at most 2000 bytes")
  }

  @Test(arguments: [
    ("09:00-13:00, 20:00-09:00", true), ("09:00-13:00, 20:00-09:01", false),
    ("09:00-13:00, 13:00-20:00", true), ("09:00--12:00", false), ("-09:00-12:00", false),
    ("09:00-12:00-", false), ("09:00-24:00", true), ("09:00-24:01", false),
  ])
  func `openings are in the order of the day and end within a day`(text: String, isRead: Bool) {
    var opening: DayOpening?
    do throws(HoursError) { opening = try DayOpening(text: text) } catch { opening = nil }

    #expect((opening != nil) == isRead)
  }

  @Test(arguments: [
    (1439, "+23:59"), (-1439, "-23:59"), (1440, "+00:00"), (-1440, "+00:00"), (330, "+05:30"),
  ])
  func `an offset is written if it is less than a day`(minutes: Int, text: String) {
    #expect(Evening.at("12:00").rfc3339(offsetSeconds: minutes * 60).hasSuffix(text))
  }

  @Test(arguments: [
    (-1, "1969-12-31", "23:59"), (0, "1970-01-01", "00:00"), (-86_400_000, "1969-12-31", "00:00"),
  ])
  func `the millisecond before 1970 is of the day before`(
    milliseconds: Int, day: String, clock: String
  ) {
    let local = TimeZoneRules.utc.local(Timestamp(milliseconds: Int64(milliseconds)))

    #expect(local.day.description == day)
    #expect(local.clock.description == clock)
  }
}
