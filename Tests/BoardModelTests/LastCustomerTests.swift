import BoardModel
import BoardReport
import BoardTestSupport
import Testing

/// What follows when nobody records that the last customer is out.
@Suite struct `The last customer` {
  private func spans(_ evening: Evening, at time: String) -> [AlertSpan] {
    Alerts.spans(of: evening.floor, plan: evening.plan, at: Evening.at(time))
  }

  /// A store with one room and no steps, opened before the morning.
  private func store() -> Evening {
    var evening = Evening.atCheckout()
    evening.plan.rooms = [Plan.standard.rooms[0]]
    evening.add("08:00", .premises(.weather(WeatherSet(isWet: false))))
    return evening
  }

  @Test(arguments: [
    ("21:09", nil as Level?), ("21:10", .amber), ("21:59", .amber), ("22:00", .critical),
    ("25:00", .critical),
  ])
  func `is asked for ten minutes after the close, and most urgently after an hour`(
    time: String, level: Level?
  ) {
    let asked = spans(store(), at: time).filter { $0.rule == .lastOut }

    #expect(asked.first?.level == level)
    #expect(asked.allSatisfy { $0.cleared == nil })
  }

  @Test func `ends the question when it is recorded, and the question is in the report`() {
    var evening = store()
    evening.clear("21:30")

    #expect(
      spans(evening, at: "21:31").first { $0.rule == .lastOut }?.cleared == Evening.at("21:30"))
  }

  @Test func `is asked for again after somebody was found inside`() {
    var evening = store()
    evening.clear("21:05")
    evening.add("21:40", .day(.reopened(StoreReopened(reason: "fitting room"))))

    #expect(!spans(evening, at: "21:49").contains { $0.rule == .lastOut })
    #expect(spans(evening, at: "21:50").contains { $0.rule == .lastOut })
    #expect(evening.day(at: "22:39").isTrading)
    #expect(!evening.day(at: "22:40").isTrading)
  }

  @Test func `lets rounds and sweeps fall due for an hour after the close, and no longer`() {
    var evening = store()
    evening.inspect("women", "20:40")

    #expect(evening.restrooms(at: "21:59").row("women")?.state == .late(minutes: 49))
    #expect(evening.restrooms(at: "21:59").sweeps.due != nil)
    #expect(evening.restrooms(at: "22:00").row("women")?.due == nil)
    #expect(evening.restrooms(at: "22:00").sweeps.due == nil)
    #expect(spans(evening, at: "22:00").filter { $0.cleared == nil }.map(\.rule) == [.lastOut])
  }

  @Test func `who was never recorded leaves no missed round after the close`() {
    var evening = store()
    for minutes in stride(from: 9 * 60 + 25, through: 20 * 60 + 40, by: 25) {
      evening.inspect("women", "\(minutes / 60):\(minutes % 60)")
    }
    #expect(evening.restrooms(at: "27:59").onTime == Share(count: 28, of: 28))

    evening.clear("22:30")

    #expect(evening.restrooms(at: "27:59").onTime == Share(count: 28, of: 30))
  }

  @Test func `stops the queue's alerts an hour after the close without a record`() {
    var evening = Evening.atCheckout()
    for minute in 30..<70 { evening.count("1", 9, at: "21:\(minute)") }

    #expect(spans(evening, at: "21:59").contains { $0.rule == .wait })
    #expect(!spans(evening, at: "22:01").contains { $0.rule == .wait })
  }

  @Test func `leaves no lane open behind`() {
    var evening = Evening.atCheckout()
    evening.add(.queue(.laneOpened(LaneOpened(lane: "1"))), at: "20:00")
    evening.count("1", 2, at: "21:04")
    evening.clear("21:05")

    #expect(evening.figures(at: "21:04").lanes.first?.state == .open)
    #expect(evening.figures(at: "21:05").lanes.allSatisfy { $0.state == .shut })
    #expect(evening.figures(at: "21:05").lanes.first?.waitSeconds == nil)
  }

  @Test func `does not exist in a store that never closes, whose queue is watched at all times`() {
    var evening = Evening.atCheckout()
    for weekday in Weekday.allCases {
      evening.plan.hours[weekday] = OpeningHours(
        opens: evening.plan.dayStarts, closes: evening.plan.dayStarts)
    }
    for minute in 30..<50 { evening.count("1", 9, at: "27:\(minute)") }

    #expect(evening.day(at: "27:45").phase == .handOver)
    #expect(spans(evening, at: "27:49").contains { $0.rule == .wait })
    #expect(!spans(evening, at: "27:49").contains { $0.rule == .lastOut })
  }
}

/// A log that begins in the evening.
@Suite struct `Before its first event a log` {
  private func evening(from time: String) -> Evening {
    var evening = Evening()
    evening.add(time, .premises(.weather(WeatherSet(isWet: false))))
    return evening
  }

  @Test(arguments: [
    ("19:59", FarewellFigures.Status.missed), ("20:00", .beforeLog), ("20:30", .beforeLog),
  ])
  func `misses no step that was due`(begins: String, status: FarewellFigures.Status) {
    #expect(evening(from: begins).farewell(at: "20:40").status("staff-briefed") == status)
  }

  @Test func `misses nothing when the store is first opened late in the evening`() {
    let evening = evening(from: "22:30")

    let figures = evening.farewell(at: "22:31")

    #expect(figures.missed == 0)
    // Only the last customer, who may still be inside.
    #expect(figures.rows.filter(\.isCriticalOpen).map(\.item.id) == ["store-walked"])
    #expect(Alerts(of: evening.floor, plan: evening.plan, at: Evening.at("22:31")).all.isEmpty)
    #expect(
      evening.farewell(at: "33:00").carriedOver.allSatisfy {
        $0.item.section == .lockUp || $0.item.section == .afterLast || $0.item.id == "store-walked"
      })
  }

  @Test func `misses nothing while it is empty`() {
    let figures = Evening().farewell(at: "22:31")

    #expect(figures.missed == 0)
    #expect(figures.rows.filter(\.isCriticalOpen).map(\.item.id) == ["store-walked"])
  }

  @Test func `still takes a step that was due, as done late, and counts it then`() {
    var evening = evening(from: "20:40")
    let before = evening.farewell(at: "20:41").total
    evening.tick("staff-briefed", "20:45")

    let figures = evening.farewell(at: "20:46")

    #expect(figures.doneLate == 1)
    #expect(figures.total == before + 1)
  }
}
