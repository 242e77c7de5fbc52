import BoardTestSupport
import BoardModel
import Testing

@Suite struct `The days before today` {
  /// Twenty customers in each last hour, of whom five waited too long two days ago.
  private func week() -> Evening {
    var evening = Evening()
    evening.plan.rooms = []
    for back in 1...6 {
      let day = Evening.friday.adding(days: -back)
      for number in 0..<20 {
        evening.serve(
          "1", wait: back == 2 && number < 5 ? 300 : 20, service: 40,
          at: "20:\(20 + number)", day: day)
      }
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
    #expect(history.days.map(\.percent) == [100, 100, 100, 100, 75, 100])
    #expect(history.days.allSatisfy { $0.lastHour?.coverage == Share(count: 20, of: 20) })
  }

  @Test func `without customers have no share, which is not a share of zero`() {
    var evening = Evening()
    evening.add(
      "12:00", .log(.noted(NoteAdded(topic: .other, text: "stock"))),
      day: Evening.friday.adding(days: -7))
    for event in week().events { evening.add(event.fact, at: event.at, by: event.by) }

    let trend = history(evening).trend(to: Evening.friday, count: 9)

    #expect(trend.map { $0?.percent } == [nil, nil, 100, 100, 100, 100, 75, 100, nil])
    #expect(trend[1]?.today.total == 0)
    #expect(trend[8] == nil)
  }

  @Test func `prefer what was read again to what the floor knows`() throws {
    var history = history(week())
    let day = try #require(history.days.first)
    var older = History()
    older.add(day)
    var other = week()
    for minute in 25..<35 {
      other.add(
        "20:\(minute)", .farewell(.cueSeen(CueSeen(kind: .hostility))), day: day.day)
    }
    older.add(DayScore(past: day.day, floor: other.floor, plan: other.plan))

    history.add(older)

    #expect(history.days.count == 6)
    #expect(history.days[0].percent == 50)
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
      // The waits of the last quarter are known only to a floor of that day alone.
      #expect(again?.quarters.map(\.customers) == day.quarters.map(\.customers))
      #expect(again?.percent == day.percent && again?.worst == day.worst)
    }
  }
}

@Suite struct `The week by hours` {
  private typealias Quarter = (hour: Int, well: Int, badly: Int, unknown: Int, wait: Int?)

  private func day(_ back: Int, _ quarters: [Quarter]) -> DayScore {
    var evening = Evening()
    evening.plan.rooms = []
    var score = DayScore(
      day: evening.day(at: "12:00", day: Evening.friday.adding(days: -back)),
      impression: Impression(of: evening.floor, plan: evening.plan, at: Evening.at("08:00")),
      zone: .utc)
    score.quarters = quarters.map { quarter in
      let customers = CustomerCounts(
        well: quarter.well, badly: [.queue: quarter.badly], unknown: quarter.unknown)
      return DayScore.Quarter(
        hour: quarter.hour, customers: customers, waitSeconds: quarter.wait)
    }
    return score
  }

  private let starts = ClockTime(hour: 4, minute: 0)

  @Test func `is the share of the known customers of all days that left well`() throws {
    var history = History()
    history.add(day(0, [(18, 10, 0, 0, 60), (18, 0, 0, 4, nil), (19, 0, 3, 0, 300)]))
    history.add(day(7, [(18, 4, 4, 0, 180), (18, 0, 2, 0, 240)]))

    let map = history.weekMap(.impression, dayStarts: starts)
    let cell = try #require(map.cell(.friday, hour: 18))

    #expect(cell.mean == 70)
    #expect(cell.coverage == Share(count: 20, of: 24))
    #expect(cell.dayCount == 2)
    #expect(cell.worst?.value == 0)
    #expect(cell.worst?.day == Evening.friday.adding(days: -7))
    #expect(map.cell(.saturday, hour: 18) == nil)
    #expect(map.worst?.hour == 19)
    #expect(history.weekMap(.wait, dayStarts: starts).cell(.friday, hour: 18)?.mean == 160)
  }

  @Test func `shows an hour with less than half the customers known as unknown, not as bad`() throws
  {
    var history = History()
    history.add(day(0, [(18, 0, 2, 3, nil)]))

    let cell = try #require(history.weekMap(.impression, dayStarts: starts).cell(.friday, hour: 18))

    #expect(cell.mean == nil)
    #expect(cell.worst == nil)
    #expect(cell.coverage == Share(count: 2, of: 5))
  }

  @Test(arguments: [(2, 2, 0), (2, 3, nil), (0, 0, nil)] as [(Int, Int, Int?)])
  func `shows an hour of which half the customers are known`(
    badly: Int, unknown: Int, mean: Int?
  ) throws {
    var history = History()
    history.add(day(0, [(18, 0, badly, unknown, nil)]))

    let map = history.weekMap(.impression, dayStarts: starts)

    #expect(try #require(map.cell(.friday, hour: 18)).mean == mean)
  }

  @Test(arguments: [([60, 61], 61), ([60, 60, 61], 60), ([60, 61, 61], 61), ([7], 7)])
  func `rounds the mean of waits half up`(waits: [Int], mean: Int) throws {
    var history = History()
    history.add(day(0, waits.map { (18, 0, 0, 0, $0) } + [(18, 0, 0, 0, nil)]))

    let cell = try #require(history.weekMap(.wait, dayStarts: starts).cell(.friday, hour: 18))

    #expect(cell.mean == mean)
    #expect(cell.coverage == Share(count: waits.count, of: waits.count + 1))
    #expect(cell.worst?.value == waits.max())
  }

  @Test func `names the earliest of equally bad hours, and the first of equally bad days`() throws {
    var history = History()
    for back in [7, 0, 1] {
      history.add(day(back, [(17, 1, 1, 0, 100), (18, 1, 1, 0, 100), (19, 2, 1, 0, 90)]))
    }

    for measure in [WeekMap.Measure.impression, .wait] {
      let map = history.weekMap(measure, dayStarts: starts)
      #expect(map.worst?.weekday == .thursday)
      #expect(map.worst?.hour == 17)
      #expect(map.cell(.friday, hour: 17)?.worst?.day == Evening.friday.adding(days: -7))
      #expect(map.dayCount(.friday) == 2)
      #expect(map.dayCount(.monday) == 0)
    }
  }

  @Test func `shows hours past midnight after the evening`() {
    var history = History()
    history.add(day(0, [22, 23, 0, 1].map { ($0, 1, 0, 0, nil) }))

    #expect(history.weekMap(.impression, dayStarts: starts).hours == [22, 23, 0, 1])
  }

  @Test(arguments: [
    (100, 0), (95, 0), (94, 1), (90, 1), (89, 2), (75, 2), (74, 3), (50, 3), (49, 4), (0, 4),
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
