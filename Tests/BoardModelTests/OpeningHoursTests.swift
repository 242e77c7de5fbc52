import BoardModel
import BoardTestSupport
import Testing

@Suite struct `Opening hours` {
  @Test(arguments: [
    ("09:00-21:00", "09:00-21:00"), ("9 AM - 9 PM", "09:00-21:00"),
    ("9:00am–9:30 p.m.", "09:00-21:30"),
    ("9:00\u{202F}AM-12\u{202F}pm", "09:00-12:00"), ("12 AM-12:01 AM", "00:00-00:01"),
    ("09:00-13:00,15:00-20:00", "09:00-13:00, 15:00-20:00"),
    ("09:00-13:00, 13:00-20:00", "09:00-20:00"),
    ("11:30-14:30, 18:00-02:00", "11:30-14:30, 18:00-02:00"),
    ("20:00-23:00, 01:00-03:00", "20:00-23:00, 01:00-03:00"), ("09:00-24:00", "09:00-00:00"),
    ("24h", "24h"), ("09:00-09:00", "24h"), ("Closed", "closed"),
  ])
  func `are read as people write them`(text: String, read: String) throws {
    let opening = try DayOpening(text: text)

    #expect("\(opening)" == read)
    #expect(try DayOpening(text: read) == opening)
  }

  @Test(arguments: [
    ("", "''; write"), ("9-5", "'9' is not a time"), ("13 PM-2 PM", "'13 PM' is not a time"),
    ("0:30 am-2 am", "'0:30 am' is not a time"), ("09:00-25:00", "'25:00' is not a time"),
    ("09:00", "'09:00'; write"), ("09:00-13:00,", "'09:00-13:00,'; write"),
    ("09:00-13:00, 12:00-20:00", "09:00-13:00 and 12:00-20:00 overlap"),
    ("09:00-13:00, 13:00-13:00", "09:00-13:00 and 13:00-13:00 overlap"),
    ("24h, 09:00-10:00", "'24h, 09:00-10:00'; write"),
  ])
  func `that nobody can keep are rejected with a sentence`(text: String, start: String) {
    #expect {
      try DayOpening(text: text)
    } throws: { error in
      ((error as? HoursError)?.description ?? "").hasPrefix(start)
    }
  }

  /// 26 December 2026 is a Saturday.
  private func christmas() throws -> Plan {
    var plan = Plan.standard
    let day = try #require(Day(text: "2026-12-25"))
    plan.datedHours = [
      DatedHours(
        days: day.adding(days: -1)...day.adding(days: 5),
        opening: try DayOpening(text: "09:00-14:00"), reason: nil),
      DatedHours(days: day...day, opening: .closed, reason: "Christmas"),
    ]
    return plan
  }

  @Test(arguments: [
    ("2026-12-23", "09:00-21:00"), ("2026-12-24", "09:00-14:00"), ("2026-12-25", "closed"),
    ("2026-12-30", "09:00-14:00"), ("2026-12-31", "09:00-21:00"),
  ])
  func `of a date count before those of a range, and these before the weekday's`(
    date: String, hours: String
  ) throws {
    let plan = try christmas()

    #expect("\(DayOpening(plan.hours(on: try #require(Day(text: date)))))" == hours)
  }

  @Test func `of a coming day are set today, and hold on that day only`() {
    var evening = Evening()
    let saturday = Evening.friday.adding(days: 1)
    evening.add(
      "10:00", .day(.hours(DayHours(day: saturday, hours: .closed, reason: "stocktaking"))))

    #expect(evening.day(at: "12:00").phase == .day)
    #expect(evening.day(at: "12:00", day: saturday).phase == .notOpen)
    #expect(evening.day(at: "12:00", day: saturday.adding(days: 1)).phase == .day)
    #expect(!evening.floor.hasHandRecords(on: saturday))
    #expect(evening.floor.hasHandRecords(on: Evening.friday) == false)
  }

  @Test func `that were set are those of the plan again when that is undone`() {
    var evening = Evening()
    let saturday = Evening.friday.adding(days: 1)
    let set = evening.add("10:00", .day(.hours(DayHours(day: saturday, hours: .closed))))

    evening.void(set, "10:01")

    #expect(evening.day(at: "12:00", day: saturday).closes == Evening.at("21:00", day: saturday))
  }

  @Test func `set twice are those set last, and a closing time changes them`() throws {
    var evening = Evening()
    evening.add("08:00", .day(.hours(DayHours(hours: .closed))))
    #expect(evening.day(at: "12:00").phase == .notOpen)

    let split = try DayOpening(text: "09:00-13:00, 15:00-20:00")
    evening.add("08:01", .day(.hours(DayHours(hours: split))))
    evening.add("16:00", .day(.hours(DayHours(closes: ClockTime(hour: 22, minute: 0)))))

    #expect(evening.day(at: "14:00").phase == .pause)
    #expect(evening.day(at: "21:00").closes == Evening.at("22:00"))
  }

  @Test(arguments: [("12:00", "12:00", 0), ("14:00", "13:00", 0), ("15:30", "15:30", 1)])
  func `that end early leave out the openings after that`(
    closing: String, closes: String, breaks: Int
  ) throws {
    var evening = Evening()
    evening.plan.hours[.friday] = try DayOpening(text: "09:00-13:00, 15:00-20:00").hours

    evening.add("10:00", .day(.hours(DayHours(closes: ClockTime(text: closing)))))

    #expect(evening.day(at: "11:00").closes == Evening.at(closes))
    #expect(evening.day(at: "11:00").breaks.count == breaks)
  }

  /// Berlin: on 2026-10-25 the hour from 02:00 comes twice, on 2026-03-29 not at all.
  private static let berlin = TimeZoneRules(
    name: "Europe/Berlin", firstOffsetSeconds: 3600,
    transitions: [
      .init(from: 1_774_746_000, offsetSeconds: 7200),
      .init(from: 1_792_890_000, offsetSeconds: 3600),
    ])

  @Test(arguments: [
    // 02:30 and 03:00 before the clocks go back, 03:00 after.
    ("2026-10-24", "18:00-22:00, 23:00-02:30", 210),
    ("2026-10-24", "18:00-22:00, 23:00-03:00", 300),
    ("2026-03-28", "18:00-22:00, 23:00-03:00", 180), ("2026-03-28", "18:00-02:15, 02:45-03:00", 0),
  ])
  func `last as long as they do on the days when the clocks change`(
    date: String, hours: String, minutes: Int
  ) throws {
    var plan = Plan.standard
    let day = try #require(Day(text: date))
    plan.hours[day.weekday] = try DayOpening(text: hours).hours
    let floor = Floor(calendar: BusinessCalendar(zone: Self.berlin, dayStarts: plan.dayStarts))

    let posted = PostedHours(day: day, floor: floor, plan: plan, before: nil)
    let closes = try #require(posted.closes)

    #expect(posted.breaks.allSatisfy { $0.upperBound < closes })
    #expect(closes.minutes(since: posted.breaks.last?.upperBound ?? closes) == minutes)
  }
}

/// 09:00 to 13:00 and 15:00 to 20:00.
@Suite struct `A day with a lunch break` {
  private func evening() throws -> Evening {
    var evening = Evening()
    evening.plan.hours[.friday] = try DayOpening(text: "09:00-13:00, 15:00-20:00").hours
    evening.add("08:00", .premises(.weather(WeatherSet(isWet: false))))
    return evening
  }

  private static let phases: [(String, BusinessDay.Phase, String?)] = [
    ("08:59", .beforeOpening, "09:00"), ("12:59", .day, nil), ("13:00", .pause, "15:00"),
    ("14:59", .pause, "15:00"), ("15:00", .day, nil), ("19:30", .closing, nil),
  ]

  @Test(arguments: phases)
  func `says when it opens`(time: String, phase: BusinessDay.Phase, opens: String?) throws {
    let day = try evening().day(at: time)

    #expect(day.phase == phase)
    #expect(day.nextOpening == opens.map { Evening.at($0) })
    #expect(day.isTrading == (phase == .day || phase == .closing))
    #expect(day.closes == Evening.at("20:00"))
  }

  @Test func `lets no restroom round fall due in the break, and its interval stands still`() throws
  {
    var evening = try evening()
    evening.inspect("women", "12:30")

    #expect(evening.restrooms(at: "12:45").row("women")?.due == Evening.at("15:30"))
    #expect(evening.restrooms(at: "14:00").row("women")?.due == nil)
    #expect(evening.restrooms(at: "15:30").row("women")?.state == .due)
    #expect(evening.restrooms(at: "15:40").row("women")?.state == .late(minutes: 10))
  }

  @Test func `goes on with a late round where the break began`() throws {
    var evening = try evening()
    evening.inspect("women", "11:30")

    #expect(evening.restrooms(at: "12:40").row("women")?.state == .late(minutes: 10))
    #expect(evening.restrooms(at: "15:10").row("women")?.state == .late(minutes: 40))
  }

  @Test func `expects a round an hour of its open time`() throws {
    var evening = try evening()
    for time in ["10:00", "11:00", "12:00", "13:00", "16:00", "17:00", "18:00"] {
      evening.inspect("women", time)
    }

    let figures = evening.restrooms(at: "18:01")

    // Six rounds an hour apart in open time, and one at the beginning of the break.
    #expect(figures.row("women")?.due == Evening.at("18:30"))
    #expect(figures.lateRounds == 0)
  }

  @Test func `lets no floor check fall due in the break`() throws {
    var evening = try evening()
    evening.add("12:30", .premises(.swept(FloorSwept(zone: "floor", found: SweepFinding.none))))
    let at = { (time: String) in
      Sweeps(of: evening.floor, plan: evening.plan, at: Evening.at(time))
    }

    #expect(at("12:45").due == Evening.at("15:30"))
    #expect(at("14:00").due == nil)
    #expect(at("15:40").lateMinutes == 10)
  }

  @Test func `moves a step that would be due in the break to the next opening`() throws {
    var evening = try evening()
    evening.plan.items = [
      ChecklistStep(
        "lunch", .day, "a", .critical, from: RelativeTime(.opens, 0),
        to: RelativeTime(.closes, -360),
        "Lunch")
    ]

    #expect(evening.farewell(at: "13:30").row("lunch")?.due == Evening.at("15:00"))
    #expect(evening.farewell(at: "14:30").status("lunch") == .open(due: Evening.at("15:00")))
    #expect(evening.farewell(at: "15:01").status("lunch") == .late(minutes: 1))
  }

  @Test func `keeps the closing steps for the last closing`() throws {
    let evening = try evening()

    #expect(evening.farewell(at: "13:30").status("tills-counted") == .locked)
    #expect(evening.farewell(at: "13:30").currentSection == .day)
    #expect(evening.farewell(at: "19:45").currentSection == .atClosing)
  }

  @Test func `counts no lane as open without people in the break, and no feed as silent`() throws {
    var evening = try evening()
    evening.add(.queue(.laneOpened(LaneOpened(lane: "1"))), at: "09:00")
    for minute in stride(from: 9 * 60, to: 18 * 60, by: 5) {
      let clock = "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
      evening.add(.queue(.counted(QueueCounted(lane: "1", waiting: 0))), at: clock)
    }

    func figures(_ time: String) -> QueueFigures {
      QueueFigures(of: evening.floor, plan: evening.plan, at: Evening.at(time), spanMinutes: 60)
    }

    #expect(figures("14:00").lanes.first?.state == .shut)
    #expect(figures("14:00").graph.suffix(59).allSatisfy { $0 == nil })
    #expect(figures("13:00").shortLines.of == figures("15:00").shortLines.of - 1)
    #expect(figures("15:10").lanes.first?.state == .idle)
  }

  @Test func `starts the time of a silent feed again at the next opening`() throws {
    var evening = try evening()
    evening.add(.queue(.laneOpened(LaneOpened(lane: "1"))), at: "09:00")
    for minute in stride(from: 12 * 60, to: 12 * 60 + 56, by: 5) {
      let clock = "12:\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
      evening.add(.queue(.counted(QueueCounted(lane: "1", waiting: 1))), at: clock)
    }
    func stale(_ time: String) -> Bool {
      Alerts(of: evening.floor, plan: evening.plan, at: Evening.at(time)).all.contains {
        $0.span.rule == .stale
      }
    }

    #expect(!stale("14:00"))
    #expect(!stale("15:05"))
    #expect(stale("15:20"))
  }

  @Test func `is not an hour of the week map in the break`() throws {
    var evening = try evening()
    evening.add(
      .queue(.served(QueueServed(lane: "1", waitSeconds: 10, serviceSeconds: 40))), at: "10:00")

    let score = DayScore(past: Evening.friday, floor: evening.floor, plan: evening.plan)

    #expect(Set(score.quarters.map(\.hour)) == [9, 10, 11, 12, 15, 16, 17, 18, 19, 20])
  }
}

/// Closed on the plan's date, or by a record.
@Suite struct `A closed day` {
  private func evening() -> Evening {
    var evening = Evening()
    evening.plan.datedHours = [
      DatedHours(days: Evening.friday...Evening.friday, opening: .closed, reason: "Christmas")
    ]
    evening.add("08:00", .premises(.weather(WeatherSet(isWet: false))))
    return evening
  }

  @Test func `has nothing due, and only a promise rings`() {
    var evening = evening()
    evening.add(.queue(.laneOpened(LaneOpened(lane: "1"))), at: "12:00")
    evening.add(.queue(.counted(QueueCounted(lane: "1", waiting: 9))), at: "12:01")
    evening.promise("key", "09:00", due: "2026-11-20T11:00")

    let figures = Figures(
      of: evening.floor, plan: evening.plan, at: Evening.at("22:30"), spanMinutes: 60)

    #expect(figures.alerts.all.map(\.span.rule) == [.promise])
    #expect(figures.restrooms.rows.allSatisfy { $0.due == nil })
    #expect(figures.farewell.missed == 0)
    #expect(figures.restrooms.sweeps.due == nil)
    #expect(!figures.impression.isGoodbyeDue && !figures.queue.isSamplingDue)
    #expect(figures.queue.needNow == nil)
    #expect(figures.day.nextOpening == Evening.at("33:00"))
  }

  @Test func `leaves what the last open day left open to the next open day`() {
    var evening = evening()
    let thursday = Evening.friday.adding(days: -1)
    evening.tick("tills-counted", "22:00", .fail, note: "one till", day: thursday)

    let carried = evening.farewell(at: "10:00", day: Evening.friday.adding(days: 1)).carriedOver

    #expect(carried.contains { $0.item.id == "tills-counted" && $0.from == thursday })
  }

  @Test func `says nothing of what is usual on its weekday`() {
    var evening = evening()
    for back in [7, 14] {
      let day = Evening.friday.adding(days: -back)
      for minute in 0..<60 {
        evening.add(
          .queue(.served(QueueServed(lane: "1", waitSeconds: 5, serviceSeconds: 30))),
          at: "12:\(minute < 10 ? "0" : "")\(minute)", day: day)
      }
    }
    func usual() -> Int? {
      QueueFigures(
        of: evening.floor, plan: evening.plan, at: Evening.at("12:30", day: Evening.friday),
        spanMinutes: 60
      ).usualNeed
    }
    evening.plan.datedHours = []
    #expect(usual() != nil)

    evening.plan.datedHours = [
      DatedHours(
        days: Evening.friday.adding(days: -14)...Evening.friday.adding(days: -7), opening: .closed,
        reason: nil)
    ]

    #expect(usual() == nil)
  }

  @Test func `a promise made after closing is due at the close of the next open day`() {
    var evening = evening()
    let thursday = Evening.friday.adding(days: -1)
    evening.promise("key", "21:30", due: nil, day: thursday)

    let row = evening.looseEnds(at: "22:00", day: thursday).rows.first

    #expect(row?.due == Evening.at("21:00", day: Evening.friday.adding(days: 1)))
  }

  @Test func `steps due before an early closing was known have half an hour`() {
    var evening = Evening.sinceMorning()
    evening.add("16:30", .day(.hours(DayHours(closes: ClockTime(hour: 16, minute: 30)))))

    #expect(evening.farewell(at: "16:31").row("restrooms-evening")?.due == Evening.at("17:00"))
    #expect(
      evening.farewell(at: "17:00").status("restrooms-evening") == .open(due: Evening.at("17:00")))
    #expect(evening.farewell(at: "17:01").status("restrooms-evening") == .late(minutes: 1))
  }
}

@Suite struct `The plan of the day` {
  private static let thursday = Evening.friday.adding(days: -1)

  /// The present plan asks for a critical step that the plan of the days before did not have.
  private func plan() -> Plan {
    var then = Plan.standard
    then.hours[.thursday] = nil
    then.items.removeAll { $0.id == "tills-counted" }
    var plan = Plan.standard
    plan.earlier = [AdoptedPlan(from: Evening.friday.adding(days: -3), plan: then)]
    plan.presentFrom = Evening.friday
    return plan
  }

  @Test(arguments: [(-4, false), (-3, false), (-1, false), (0, true), (1, true)])
  func `judges each day by the last plan adopted by then, and the days before by the first`(
    days: Int, isPresent: Bool
  ) {
    let plan = plan().inForce(on: Evening.friday.adding(days: days))

    #expect(plan.items.contains { $0.id == "tills-counted" } == isPresent)
  }

  @Test func `judges a past day on the board, and what it left open`() {
    var evening = Evening(plan: plan())
    evening.tick("lights-down", "22:00", .fail, note: "one stays on", day: Self.thursday)

    #expect(evening.day(at: "12:00", day: Self.thursday).phase == .notOpen)
    #expect(evening.farewell(at: "12:00", day: Self.thursday).row("tills-counted") == nil)
    #expect(evening.farewell(at: "12:00").row("tills-counted") != nil)
  }

  @Test func `is noted for its day, and after the sign-off for the next`() {
    var evening = Evening()
    func adopt(_ text: String, _ time: String) {
      evening.add(time, .log(.planAdopted(PlanAdopted(sha256: text, plan: [text]))))
    }
    adopt("first", "09:00")
    adopt("second", "12:00")
    evening.add(
      "21:30",
      .day(
        .signed(
          .init(
            done: 1, late: 0, missed: 0, criticalOpen: 0, anchor: "1:00"))))
    adopt("third", "21:45")

    #expect(
      evening.floor.plans.days.map(\.day) == [Evening.friday, Evening.friday.adding(days: 1)])
    #expect(
      evening.floor.plans.days.compactMap { $0.all.last?.content.sha256 } == ["second", "third"])
    #expect(evening.floor.plans.days.map(\.all.count) == [1, 1])
  }
}
