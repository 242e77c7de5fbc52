import BoardTestSupport
import BoardModel
import Testing

/// Textbook examples with one or several servers, whose totals were computed by hand.
@Suite struct QueueTotalsTests {
  /// A first-come-first-served trace in milliseconds, in the order of arrival.
  private func totals(
    arrivals: [Int], services: [Int], observedFrom: Int? = nil
  ) -> ServiceTotals {
    var evening = Evening.atCheckout()
    if let observedFrom {
      evening.add(
        .queue(.laneOpened(LaneOpened(lane: "1"))),
        at: Timestamp(milliseconds: Int64(observedFrom)))
    }
    var free = 0
    for (arrival, service) in zip(arrivals, services) {
      let began = max(free, arrival)
      free = began + service
      let served = QueueServed(
        lane: "1", waitMilliseconds: began - arrival, serviceMilliseconds: service)
      evening.add(.queue(.served(served)), at: Timestamp(milliseconds: Int64(free)))
    }
    return evening.floor.queue.totals
  }

  @Test func `the grocery checkout of Banks and others spends 42 minutes on eight customers`() {
    let arrivals = [0, 1, 2, 8, 11, 18, 23, 25].map { $0 * 1000 }
    let services = [4, 2, 5, 4, 1, 5, 4, 1].map { $0 * 1000 }

    let totals = totals(arrivals: arrivals, services: services)

    #expect(totals.served == 8)
    #expect(totals.waitMilliseconds + totals.serviceMilliseconds == 42_000)
    #expect(totals.meanTimeInSystemSeconds == 42.0 / 8)
    #expect(totals.to == Timestamp(milliseconds: 28_000))
  }

  @Test func `a customer every four minutes with five long services waits 1.2 minutes on average`()
  {
    let totals = totals(
      arrivals: [0, 4, 8, 12, 16].map { $0 * 1000 }, services: [5, 5, 5, 1, 5].map { $0 * 1000 })

    #expect(totals.meanWaitSeconds == 1.2)
    #expect(totals.delayed == 3)
  }

  @Test func `sums are exact to the millisecond, and ranks are whole seconds`() {
    let totals = totals(arrivals: [0, 500, 700], services: [1200, 333, 10], observedFrom: -1000)

    #expect(totals.waitMilliseconds == 700 + 833)
    #expect(totals.serviceMilliseconds == 1543)
    #expect(totals.maxWaiting == 2)
    #expect(totals.waits.largest == 0)
    #expect(totals.timeAverageQueue == 1533.0 / 2543)
    #expect(totals.timeAverageInService == 1543.0 / 2543)
  }

  @Test func `a shopper who arrives as another is served does not lengthen the queue`() {
    var evening = Evening.atCheckout()
    // Waits from 12:00:00 to 12:00:30, and from 12:00:30 to 12:01:00.
    evening.serve("1", wait: 30, service: 10, at: "12:00:40")
    evening.serve("2", wait: 30, service: 10, at: "12:01:10")
    #expect(evening.floor.queue.totals.maxWaiting == 1)

    evening.serve("1", wait: 31, service: 10, at: "12:01:10")

    #expect(evening.floor.queue.totals.maxWaiting == 2)
  }

  @Test func `one customer who takes no time gives no average over time`() {
    let totals = totals(arrivals: [0], services: [0])

    #expect(totals.timeAverageQueue == nil)
    #expect(totals.timeAverageInService == nil)
    #expect(totals.meanWaitSeconds == 0)
  }

  @Test func `the longest queue of a lane is unknown until somebody counted it`() {
    var evening = Evening.atCheckout()
    evening.serve("1", wait: nil, service: 30, at: "12:00")
    #expect(evening.floor.queue.totals.maxWaiting == nil)

    evening.count("2", 0, at: "12:00")
    #expect(evening.floor.queue.lanes.map(\.totals.maxWaiting) == [nil, 0])

    evening.serve("1", wait: 0, service: 30, at: "12:05")
    #expect(evening.floor.queue.totals.maxWaiting == 0)
  }

  @Test func `the median of an even count is the lower of the two`() {
    var histogram = Histogram()
    for value in [1, 2, 3, 5000] { histogram.add(value) }

    #expect(histogram.median == 2)
    #expect(histogram.largest == 5000)
    #expect(histogram.count(atMost: 3) == 3)
    histogram.remove(5000)
    #expect(histogram.largest == 3)
  }
}
