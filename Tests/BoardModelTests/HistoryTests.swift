import BoardTestSupport
import BoardModel
import Testing

@Suite struct `The days before today` {
  /// Goodbyes with and without complaints: one cue takes half the value of its quarter.
  private func week() -> Evening {
    var evening = Evening()
    evening.plan.rooms = []
    for back in 1...6 {
      let day = Evening.friday.adding(days: -back)
      evening.add(
        "20:20", .farewell(.goodbyeSeen(GoodbyeSeen(thanked: true, overheard: back == 2))),
        day: day)
      evening.clear("21:10", day: day)
    }
    return evening
  }

  private func history(_ evening: Evening, at time: String = "12:00") -> History {
    History(of: evening.floor, plan: evening.plan, at: Evening.at(time))
  }

  @Test func `come from the floor as far as it knows them, without today`() {
    let history = history(week())

    #expect(history.days.map(\.day) == (-6...(-1)).map { Evening.friday.adding(days: $0) })
    #expect(history.days.map(\.score) == [100, 100, 100, 100, 50, 100])
    #expect(history.days.allSatisfy { $0.coverage == Share(count: 1, of: 49) })
  }

  @Test func `without events have no score, which is not a score of zero`() {
    var evening = week()
    evening.add("12:00", .log(.noted(NoteAdded(topic: .other, text: "stock"))))
    // The goodbye of six days ago.
    evening.void(11)

    let trend = history(evening).trend(to: Evening.friday, count: 9)

    #expect(trend.map { $0?.score } == [nil, nil, nil, 100, 100, 100, 50, 100, nil])
    #expect(trend[2]?.coverage == Share(count: 0, of: 49))
    #expect(trend[8] == nil)
  }

  @Test func `prefer what was read again to what the floor knows`() throws {
    var history = history(week())
    let day = try #require(history.days.first)
    var older = History()
    older.add(day)
    var other = week()
    other.add("20:25", .farewell(.cueSeen(CueSeen(kind: .hostility))), day: day.day)
    older.add(DayScore(past: day.day, floor: other.floor, plan: other.plan))

    history.add(older)

    #expect(history.days.count == 6)
    #expect(history.days[0].score == 50)
    #expect(history.before(day.day).days.isEmpty)
  }

  @Test func `give the same weeks from the file as from the floor`() {
    let evening = week()
    let days = Evening.friday.adding(days: -30)...Evening.friday.adding(days: -1)
    var weeks = ReportFloors(days: days, calendar: evening.floor.calendar, knownAt: nil)
    for event in evening.events { weeks.apply(event) }

    for day in history(evening).days {
      let again = weeks.floor(of: day.day).map {
        DayScore(past: day.day, floor: $0, plan: evening.plan)
      }
      #expect(again == day)
    }
  }

  @Test func `of last week still make restroom rounds due earlier`() {
    var evening = Evening()
    evening.plan.rooms = [evening.plan.rooms[0]]
    let monday = Evening.friday.adding(days: -4)
    evening.inspect("women", "09:05", day: monday)
    evening.add(
      "09:10", .restroom(.used(RestroomUsed(room: "women", visits: 75))), day: monday)
    evening.inspect("women", "09:50", day: monday)
    evening.clear("10:00", day: monday)
    for back in 0...3 {
      evening.add(
        "10:00", .restroom(.used(RestroomUsed(room: "women", visits: 1))),
        day: Evening.friday.adding(days: -back))
    }

    let day = history(evening).days.first { $0.day == monday }

    #expect(day?.worst?.percent == 0)
    #expect(day?.worst?.cause == .restroom)
  }
}

@Suite struct `The week by hours` {
  private func day(_ back: Int, _ quarters: [(hour: Int, percent: Int?, wait: Int?)]) -> DayScore {
    var evening = Evening()
    evening.plan.rooms = []
    var score = DayScore(
      day: evening.day(at: "12:00", day: Evening.friday.adding(days: -back)),
      impression: Impression(of: evening.floor, plan: evening.plan, at: Evening.at("08:00")),
      zone: .utc)
    score.quarters = quarters.map {
      DayScore.Quarter(hour: $0.hour, percent: $0.percent, waitSeconds: $0.wait)
    }
    return score
  }

  private let starts = ClockTime(hour: 4, minute: 0)

  @Test func `is the mean of the observed quarters, with how many quarters of how many days`()
    throws
  {
    var history = History()
    history.add(day(0, [(18, 100, 60), (18, nil, nil), (19, 0, 300)]))
    history.add(day(7, [(18, 50, 180), (18, 0, 240)]))

    let map = history.weekMap(.impression, dayStarts: starts)
    let cell = try #require(map.cell(.friday, hour: 18))

    #expect(cell.mean == 50)
    #expect(cell.coverage == Share(count: 3, of: 4))
    #expect(cell.dayCount == 2)
    #expect(cell.worst?.value == 0)
    #expect(cell.worst?.day == Evening.friday.adding(days: -7))
    #expect(map.cell(.saturday, hour: 18) == nil)
    #expect(map.worst?.hour == 19)
    #expect(history.weekMap(.wait, dayStarts: starts).cell(.friday, hour: 18)?.mean == 160)
  }

  @Test func `shows an hour without observation as unknown, not as bad`() throws {
    var history = History()
    history.add(day(0, [(18, nil, nil)]))

    let cell = try #require(history.weekMap(.impression, dayStarts: starts).cell(.friday, hour: 18))

    #expect(cell.mean == nil)
    #expect(cell.worst == nil)
    #expect(cell.coverage == Share(count: 0, of: 1))
  }

  @Test func `shows hours past midnight after the evening`() {
    var history = History()
    history.add(day(0, [(22, 100, nil), (23, 100, nil), (0, 90, nil), (1, 80, nil)]))

    #expect(history.weekMap(.impression, dayStarts: starts).hours == [22, 23, 0, 1])
  }

  @Test(arguments: [
    (100, 0), (95, 0), (94, 1), (75, 1), (74, 2), (50, 2), (49, 3), (24, 4), (0, 4),
  ])
  func `has five levels for an impression`(percent: Int, level: Int) {
    let map = WeekMap(.impression, dayStarts: starts)

    #expect(map.heat(of: percent, thresholds: Thresholds()) == level)
  }

  @Test(arguments: [(0, 0), (60, 0), (61, 1), (120, 1), (180, 2), (181, 3), (240, 3), (241, 4)])
  func `has five levels for a wait, by the store's own limits`(seconds: Int, level: Int) {
    let map = WeekMap(.wait, dayStarts: starts)

    #expect(map.heat(of: seconds, thresholds: Thresholds()) == level)
  }
}
