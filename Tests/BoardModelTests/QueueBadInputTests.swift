import BoardTestSupport
import BoardModel
import BoardText
import Testing

/// Bad input of real tills and sensors is shown, limited and flagged, but not repaired.
@Suite struct QueueBadInputTests {
  private func row(_ evening: Evening, _ clock: String) throws -> QueueFigures.LaneRow {
    try #require(evening.figures(at: clock).lanes.first)
  }

  @Test func `ten thousand people in a queue are shown and flagged, and ring nothing`() throws {
    var evening = Evening.atCheckout()
    evening.count("1", 10_000, at: "12:00")

    let row = try row(evening, "12:05")

    #expect(row.waiting == 10_000)
    #expect(row.waitSeconds == LaneSample.maxEstimateSeconds)
    #expect(row.warnings == [.implausible(people: 10_001)])
    #expect(evening.alerts(at: "12:05").all.isEmpty)
  }

  @Test func `a sensor stuck on one number is flagged after half an hour`() throws {
    var evening = Evening.atCheckout()
    for minute in 0...20 { evening.count("1", 2, at: "12:\(padded(minute, to: 2))") }
    #expect(try row(evening, "12:20").warnings == [])

    for minute in 21...40 { evening.count("1", 2, at: "12:\(minute)") }

    #expect(try row(evening, "12:41").warnings == [.stuck(since: Evening.at("12:00"))])
  }

  @Test func `an empty lane that stays empty is not stuck`() throws {
    var evening = Evening.atCheckout()
    for minute in 0...40 { evening.count("1", 0, serving: 0, at: "12:\(padded(minute, to: 2))") }

    #expect(try row(evening, "12:41").warnings == [])
  }

  @Test func `a negative wait counts as zero and is flagged`() throws {
    var evening = Evening.atCheckout()
    evening.serve("1", wait: 40, service: 30, at: "12:00")
    evening.serve("1", wait: -20, service: 30, at: "12:01")

    let totals = evening.floor.queue.totals

    #expect(try row(evening, "12:02").warnings == [.negativeWaits(count: 1)])
    #expect(totals.waitMilliseconds == 40_000)
    #expect(totals.meanWaitSeconds == 20)
    #expect(totals.meanObservedWaitSeconds == 10)
    #expect(evening.figures(at: "12:02").lanes[0].lastWaitSeconds == 0)
  }

  @Test func `services that overlap in one lane are flagged`() throws {
    var evening = Evening.atCheckout()
    evening.serve("1", wait: 0, service: 30, at: "12:00:30")
    evening.serve("1", wait: 0, service: 30, at: "12:00:50")

    #expect(try row(evening, "12:02").warnings == [.overlaps(count: 1)])
  }

  @Test func `a till signed on yesterday and never signed off is unknown today and flagged`() throws
  {
    var evening = Evening.atCheckout()
    let yesterday = Evening.friday.adding(days: -1)
    evening.add(.queue(.laneOpened(LaneOpened(lane: "1"))), at: "12:00", day: yesterday)

    let row = try row(evening, "12:00")

    #expect(row.state == .unknown)
    #expect(row.warnings == [.neverShut(since: Evening.at("12:00", day: yesterday))])
  }

  @Test func `a clock an hour behind overwrites nothing`() throws {
    var evening = Evening.atCheckout()
    evening.count("1", 1, at: "12:00")
    evening.count("1", 8, at: "11:00")

    let row = try row(evening, "12:01")

    #expect(row.waiting == 1)
    #expect(row.warnings == [.outOfOrder(count: 1)])
  }

  @Test func `a lane missing from the plan is shown after those in it`() {
    var evening = Evening.atCheckout()
    evening.count("17", 1, at: "12:00")

    #expect(evening.figures(at: "12:01").lanes.map(\.lane.id) == ["1", "2", "3", "4", "5", "17"])
  }
}
