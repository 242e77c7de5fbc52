import BoardTestSupport
import BoardModel
import Testing

@Suite struct QueueFloorTests {
  @Test func `a late reading counts in its own minute and does not change the present`() {
    var evening = Evening.atCheckout()
    evening.count("1", 1, at: "12:10")
    evening.count("1", 6, at: "12:05")

    let row = evening.figures(at: "12:11").lanes[0]

    #expect(row.waiting == 1)
    #expect(row.trend.suffix(7) == [462, nil, nil, nil, nil, 107, 107])
    #expect(row.warnings == [.outOfOrder(count: 1)])
  }

  @Test func `a repeated reading changes no figure`() {
    var evening = Evening.atCheckout()
    evening.count("1", 2, at: "12:00")
    evening.count("1", 4, at: "12:05")
    let before = evening.figures(at: "12:06")

    evening.count("1", 4, at: "12:05")

    #expect(evening.figures(at: "12:06") == before)
  }

  @Test func `a lane read rarely weighs as much as one read every second`() {
    var seldom = Evening.atCheckout()
    var often = Evening.atCheckout()
    let start = Evening.at("12:00")
    for second in 0..<1800 {
      let waiting = second < 900 ? 1 : 3
      let fact = Fact.queue(.counted(QueueCounted(lane: "1", waiting: waiting, serving: 1)))
      often.add(fact, at: start.adding(seconds: second))
      if second.isMultiple(of: 300) { seldom.add(fact, at: start.adding(seconds: second)) }
    }

    #expect(often.figures(at: "12:29:59").graph == seldom.figures(at: "12:29:59").graph)
    #expect(often.figures(at: "12:29:59").shortLines == Share(count: 15, of: 30))
    #expect(seldom.figures(at: "12:29:59").shortLines == Share(count: 15, of: 30))
  }

  @Test func `a lane that disappears for hours counts only while it was there`() throws {
    var evening = Evening.atCheckout()
    evening.count("1", 9, at: "12:00")
    evening.count("1", 0, serving: 0, at: "16:00")

    let day = try #require(evening.floor.queue.detail(of: Evening.friday))

    #expect(day.lanes[0].knownMilliseconds == 900_000)
    #expect(day.lanes[0].peopleMilliseconds == 10 * 900_000)
    #expect(evening.figures(at: "13:00").lanes[0].waiting == nil)
  }

  @Test func `memory depends on lanes and hours, not on readings`() throws {
    var evening = Evening.atCheckout()
    var dice = SeededGenerator(seed: 7)
    let start = Evening.at("09:00")
    for second in 0..<20_000 {
      let waiting = Int.random(in: 0...5, using: &dice)
      evening.add(
        .queue(.counted(QueueCounted(lane: "1", waiting: waiting, serving: 1))),
        at: start.adding(seconds: second))
    }

    let lane = try #require(evening.floor.queue.lanes.first)

    #expect(lane.samples.all.count <= 3240)
    #expect(evening.floor.queue.detail(of: Evening.friday)?.lanes[0].minutes.minutes.count == 334)
  }

  @Test func `only eight business days are kept in detail, and no customer of theirs is lost`() {
    var evening = Evening.atCheckout()
    for back in stride(from: 30, through: 0, by: -1) {
      evening.serve(
        "1", wait: 60, service: 30, at: "12:00", day: Evening.friday.adding(days: -back))
    }
    evening.serve("1", wait: 90, service: 30, at: "12:00", day: Evening.friday.adding(days: -25))

    let queue = evening.floor.queue

    #expect(queue.days.count == 8)
    #expect(queue.summaries.count == 23)
    #expect(queue.totals.served == 32)
    #expect(queue.totals.waits.largest == 90)
    #expect(evening.figures(at: "13:00").measuredCount == 1)
  }

  @Test func `undoing a timed shopper, a count, an opening or a renege restores every figure`() {
    var evening = Evening.atCheckout()
    evening.add(.queue(.laneOpened(LaneOpened(lane: "1"))), at: "11:00")
    evening.count("1", 2, at: "12:00")
    evening.count("1", 3, at: "12:01", by: Person("MK"))
    let before = evening.figures(at: "12:05")
    let totals = evening.floor.queue.totals

    let seqs = [
      evening.time("1", wait: 200, at: "12:02"), evening.time(nil, wait: 20, at: "12:02"),
      evening.add(
        .queue(.counted(QueueCounted(lane: "1", waiting: 9))), at: "12:02", by: Person("MK")),
      evening.add(.queue(.laneClosed(LaneClosed(lane: "1"))), at: "12:03", by: Person("MK")),
      evening.add(
        .queue(.left(QueueLeft(lane: "1", kind: .renege))), at: "12:03", by: Person("MK")),
    ]
    #expect(evening.figures(at: "12:05") != before)
    for seq in seqs {
      evening.add(.log(.voided(RecordVoided(ref: seq))), at: "12:04", by: Person("MK"))
    }

    #expect(evening.figures(at: "12:05") == before)
    #expect(evening.floor.queue.totals == totals)
  }

  @Test func `a till that reports only transactions has service times and no waits`() {
    var evening = Evening.atCheckout()
    for minute in 10..<40 { evening.serve("1", wait: nil, service: 50, at: "12:\(minute)") }

    let figures = evening.figures(at: "12:40")

    #expect(figures.lanes[0].state == .open)
    #expect(figures.lanes[0].waitSeconds == nil)
    #expect(figures.lanes[0].servedPerHour == 30)
    #expect(figures.measuredCount == 0)
    #expect(figures.p50WaitSeconds == nil)
    #expect(figures.serviceMilliseconds == 50_000)
    #expect(figures.serviceBasis == .measured)
    #expect(figures.arrivalsPerHour == 60)
    #expect(evening.floor.queue.totals.meanServiceSeconds == 50)
    #expect(evening.floor.queue.totals.meanWaitSeconds == nil)
  }
}
