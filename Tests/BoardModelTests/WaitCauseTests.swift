import BoardModel
import BoardTestSupport
import BoardText
import Testing

/// What the longest wait is put down to, what the cashier says, and whether it fits the lanes needed.
@Suite struct WaitCauseTests {
  /// An hour with `perHour` customers at tills 1 and 2, 90 s each.
  private func arrive(_ perHour: Int, at hour: Int, on day: Day, into evening: inout Evening) {
    for customer in 0..<perHour {
      evening.serve(
        customer.isMultiple(of: 2) ? "1" : "2", wait: nil, service: 90,
        at: "\(hour):\(padded(customer * 60 / perHour, to: 2)):30", day: day)
    }
  }

  @Test(arguments: [(other: 4, shorter: nil), (3, "2" as LaneID), (0, "2")])
  func `a line two people shorter, or an idle till, is where to go`(
    other: Int, shorter: LaneID?
  ) throws {
    var evening = Evening.atCheckout()
    evening.count("1", 5, serving: 0, at: "12:00")
    evening.count("2", other, serving: 0, at: "12:00")

    let figures = evening.figures(at: "12:01")

    let why = try #require(figures.attribution)
    #expect(why.lane == "1")
    #expect(why.shorterLane == shorter)
    #expect(why.shorterLaneSeconds == (shorter == nil ? 0 : figures.lanes[0].waitSeconds))
    #expect(why.tooFewLanesSeconds == (shorter == nil ? figures.lanes[0].waitSeconds : 0))
    #expect(figures.sayThis == (shorter == nil ? .anotherLaneOpens : .shorterLane))
  }

  @Test func `a shut till is no place to go, and neither is one line before several tills`() throws
  {
    var evening = Evening.atCheckout()
    evening.count("1", 5, at: "12:00")
    evening.count("2", 0, serving: 0, at: "12:00")
    evening.add(.queue(.laneClosed(LaneClosed(lane: "2"))), at: "12:01")
    #expect(try #require(evening.figures(at: "12:02").attribution).shorterLane == nil)

    evening.add(.queue(.laneOpened(LaneOpened(lane: "2"))), at: "12:02")
    evening.count("2", 0, serving: 0, at: "12:02")
    #expect(try #require(evening.figures(at: "12:03").attribution).shorterLane == "2")

    evening.plan.lanes[0].servers = 3
    evening.count("1", 30, at: "12:03")
    #expect(try #require(evening.figures(at: "12:04").attribution).shorterLane == nil)
  }

  @Test func `with as many lanes open as needed there were too few only before`() throws {
    var evening = Evening.atCheckout()
    arrive(20, at: 12, on: Evening.friday, into: &evening)
    evening.count("1", 5, at: "12:59")
    evening.count("2", 5, at: "12:59")
    let few = evening.figures(at: "13:00")
    #expect(few.openLanes == 2)
    #expect(few.needNow == 3)
    #expect(try #require(few.attribution).areEnoughOpen == false)
    #expect(few.sayThis == .anotherLaneOpens)

    evening.add(.queue(.laneOpened(LaneOpened(lane: "3"))), at: "13:00")
    evening.count("3", 5, at: "13:00")
    let enough = evening.figures(at: "13:01")

    #expect(enough.openLanes == 3)
    #expect(enough.needNow == 3)
    #expect(try #require(enough.attribution).areEnoughOpen)
    #expect(enough.sayThis == .thankForWaiting)
    #expect(try #require(enough.attribution).tooFewLanesSeconds > 0)
  }

  /// Past Fridays were quieter, as busy, or busier; the store closes at 21:00.
  @Test(arguments: [20, 60, 140], 0..<12)
  func `the outlook is over the limit only where more lanes are needed in fifteen minutes`(
    usual: Int, people: Int
  ) throws {
    var evening = Evening.atCheckout()
    for back in 1...4 {
      for hour in 18...20 {
        arrive(usual, at: hour, on: Evening.friday.adding(days: -7 * back), into: &evening)
      }
    }
    for hour in 18...20 { arrive(60, at: hour, on: Evening.friday, into: &evening) }
    var seen = 0

    for clock in ["19:30", "20:30", "20:50", "20:59", "21:01"] {
      evening.count("1", people, at: clock)
      evening.count("2", people / 2, at: clock)
      let figures = evening.figures(at: clock + ":10")
      let need = try #require(figures.needIn15Minutes)
      let wait = try #require(figures.outlookAsNow)
      #expect(
        wait <= figures.waitLimitSeconds || need > figures.openLanes,
        "\(clock): \(wait) s with \(figures.openLanes) lanes, needed \(need)")
      if figures.canCloseOne {
        #expect(figures.outlookWithOneLess ?? 0 <= figures.waitLimitSeconds)
      }
      seen += 1
    }
    #expect(seen == 5)
  }
}
