import BoardTestSupport
import BoardModel
import Testing

@Suite struct `One line before several counters` {
  /// A bank: one line, four counters.
  private func bank() -> Evening {
    var evening = Evening.atCheckout()
    evening.plan.lanes = [Lane(id: "desk", name: "Desk", kind: .staffed, servers: 4)]
    return evening
  }

  private func opened(_ counter: LaneID) -> Fact { .queue(.laneOpened(LaneOpened(lane: counter))) }

  private func closed(_ counter: LaneID) -> Fact { .queue(.laneClosed(LaneClosed(lane: counter))) }

  @Test func `has as many tills open as counters were opened`() {
    var evening = bank()
    evening.count("desk", 2, serving: 2, at: "12:00")
    #expect(evening.figures(at: "12:01").openLanes == 4)

    evening.add(opened("desk-1"), at: "12:01")
    evening.add(opened("desk-2"), at: "12:01")
    evening.add(opened("desk-4"), at: "12:02")
    evening.add(closed("desk-4"), at: "12:05")

    #expect(evening.figures(at: "12:03").openLanes == 3)
    #expect(evening.figures(at: "12:06").openLanes == 2)
    #expect(evening.figures(at: "12:06").lanes.map(\.openServers) == [2])
    // The counters are no lanes of their own.
    #expect(evening.figures(at: "12:06").lanes.map(\.lane.id) == ["desk"])
  }

  @Test func `waits for the counters that are open, not for those that could be`() {
    var evening = bank()
    evening.add(opened("desk-1"), at: "12:00")
    evening.count("desk", 3, serving: 1, at: "12:00")
    #expect(evening.figures(at: "12:00:30").lanes[0].waitSeconds == 249)

    evening.add(opened("desk-2"), at: "12:01")
    evening.count("desk", 3, serving: 2, at: "12:01")

    #expect(evening.figures(at: "12:01:30").lanes[0].waitSeconds == 124)
  }

  @Test(arguments: [(waiting: 2, kept: 1), (waiting: 3, kept: 0)])
  func `is short with one waiting for each open counter`(waiting: Int, kept: Int) {
    var evening = bank()
    evening.add(opened("desk-1"), at: "12:00")
    evening.add(opened("desk-2"), at: "12:00")
    evening.count("desk", waiting, serving: 2, at: "12:00:10")

    #expect(evening.figures(at: "12:00:20").shortLines == Share(count: kept, of: 1))
  }

  @Test func `is shut once its last counter is`() {
    var evening = bank()
    evening.add(opened("desk-1"), at: "12:00")
    evening.count("desk", 0, serving: 1, at: "12:00")
    evening.count("desk", 0, serving: 1, at: "12:20")
    evening.add(closed("desk-1"), at: "12:30")

    #expect(evening.figures(at: "12:29").lanes[0].state == .open)
    #expect(evening.figures(at: "12:31").lanes[0].state == .shut)
    #expect(evening.figures(at: "12:31").openLanes == 0)
  }

  @Test func `loses one counter that is shut first, and gets it back`() {
    var evening = bank()
    evening.count("desk", 2, serving: 2, at: "12:00")
    evening.add(closed("desk-2"), at: "12:01")
    #expect(evening.figures(at: "12:02").lanes[0].openCounters == [true, false, true, true])
    #expect(evening.figures(at: "12:02").openLanes == 3)

    evening.add(opened("desk-2"), at: "12:03")

    #expect(evening.figures(at: "12:04").openLanes == 4)
    #expect(evening.figures(at: "12:02").openLanes == 4 - 1)
  }

  @Test func `that was shut opens again with one counter`() {
    var evening = bank()
    evening.add(opened("desk-1"), at: "12:00")
    evening.count("desk", 0, serving: 1, at: "12:00")
    evening.add(closed("desk"), at: "12:01")
    #expect(evening.figures(at: "12:02").lanes[0].state == .shut)
    #expect(evening.figures(at: "12:02").openLanes == 0)

    evening.add(opened("desk-2"), at: "12:03")

    #expect(evening.figures(at: "12:04").lanes[0].openCounters == [false, true, false, false])
    #expect(evening.figures(at: "12:04").openLanes == 1)
  }

  @Test func `with a broken till is shut for it until it opens`() {
    var evening = bank()
    evening.count("desk", 2, serving: 2, at: "12:00")
    evening.add(.queue(.laneClosed(LaneClosed(lane: "desk", fault: "printer"))), at: "12:01")
    #expect(evening.figures(at: "12:02").lanes[0].fault == "printer")
    #expect(evening.figures(at: "12:02").lanes[0].state == .shut)

    evening.add(.queue(.laneOpened(LaneOpened(lane: "desk"))), at: "12:03")

    #expect(evening.figures(at: "12:04").lanes[0].fault == nil)
    #expect(evening.figures(at: "12:00:30").lanes[0].fault == nil)
  }

  @Test func `serves several at once, which is no doubt about its data`() {
    var evening = bank()
    evening.serve("desk", wait: 0, service: 100, at: "12:00")
    evening.serve("desk", wait: 0, service: 100, at: "12:00:30")

    #expect(evening.floor.queue.totals.overlaps == 1)
    #expect(evening.figures(at: "12:01").lanes[0].warnings.isEmpty)
  }

  @Test(arguments: ["desk-0", "desk-5", "desk-x", "desks-1"])
  func `has no counter of another name`(id: LaneID) {
    var evening = bank()
    evening.add(opened(id), at: "12:00")

    #expect(evening.figures(at: "12:01").lanes.map(\.lane.id) == ["desk", id])
  }
}
