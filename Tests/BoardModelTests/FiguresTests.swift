import BoardTestSupport
import BoardModel
import BoardText
import Testing

/// Figures that share intermediate results are equal to figures made separately.
@Suite struct FiguresTests {
  private static let evening: Evening = {
    var evening = Evening()
    for lane: LaneID in ["1", "2", "5"] {
      evening.add("09:00", .queue(.laneOpened(LaneOpened(lane: lane))), by: nil)
    }
    for minute in stride(from: 0, to: 740, by: 3) {
      let clock = "\(9 + minute / 60):\(padded(minute % 60, to: 2))"
      evening.add(
        clock,
        .queue(.counted(QueueCounted(lane: "1", waiting: minute * 7 % 9, serving: 1))), by: nil)
      evening.add(
        clock,
        .queue(
          .served(QueueServed(lane: "2", waitSeconds: minute % 240, serviceSeconds: 40))), by: nil)
      if minute % 30 == 0 {
        evening.inspect("women", clock, failed: minute % 90 == 0 ? ["soap"] : [])
        evening.add(
          clock,
          .payment(.timed(PaymentTimed(terminal: "t1", tookMilliseconds: 900 + minute * 20))),
          by: nil)
      }
    }
    evening.promise("p1", "18:00")
    evening.tick("breaks-covered", "20:10")
    evening.clear("21:12")
    evening.tick("x1", "21:20")
    return evening
  }()

  @Test(arguments: [
    "05:00", "09:00", "11:31:07", "18:00:59", "20:10:01", "21:00", "21:12", "21:13", "22:40",
    "27:59",
  ])
  func `figures are the same whether made together or one by one`(clock: String) {
    let (floor, plan) = (FiguresTests.evening.floor, FiguresTests.evening.plan)
    let now = Evening.at(clock)

    let together = Figures(of: floor, plan: plan, at: now, spanMinutes: 60)

    #expect(together.day == BusinessDay(of: floor, plan: plan, at: now))
    #expect(together.queue == QueueFigures(of: floor, plan: plan, at: now, spanMinutes: 60))
    #expect(together.alerts == Alerts(of: floor, plan: plan, at: now))
    #expect(together.farewell == FarewellFigures(of: floor, plan: plan, at: now))
    #expect(together.restrooms == RestroomFigures(of: floor, plan: plan, at: now))
    #expect(together.looseEnds == LooseEndFigures(of: floor, plan: plan, at: now))
    #expect(together.signOff == SignOff(of: floor, plan: plan, at: now))
    #expect(together.impression == Impression(of: floor, plan: plan, at: now))
  }
}
