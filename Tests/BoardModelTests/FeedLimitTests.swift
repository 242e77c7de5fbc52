import BoardModel
import BoardTestSupport
import Testing

/// Both sides of what the board concludes from the counts of a lane's sensor.
@Suite struct `The limits of a feed` {
  /// A lane whose counts came after these seconds, each unlike the one before it.
  private func counted(after gaps: [Int], waiting: (Int) -> Int = { $0 % 2 + 1 }) -> Evening {
    var evening = Evening.atCheckout()
    var moment = Evening.at("12:00")
    for (index, gap) in ([0] + gaps).enumerated() {
      moment = moment.adding(seconds: gap)
      let count = QueueCounted(lane: "1", waiting: waiting(index), serving: 1)
      evening.add(.queue(.counted(count)), at: moment)
    }
    return evening
  }

  private func health(_ evening: Evening) throws -> FeedHealth {
    try #require(evening.floor.queue.lanes.first).health
  }

  @Test(
    arguments: [
      ([60, 60, 60], nil), ([60, 60, 60, 60], 60), ([10, 20, 30, 40], 30),
      ([40, 30, 20, 10, 50], 30),
      ([600, 600, 600, 600, 60, 60, 60, 60], 600), ([600, 600, 600, 600, 60, 60, 60, 60, 60], 60),
      ([1799, 1799, 1799, 1799], 1799), ([1801, 1801, 1801, 1801], 1800),
    ] as [([Int], Int?)])
  func `its interval is the middle one of the last eight, known from four on`(
    gaps: [Int], seconds: Int?
  ) throws {
    #expect(try health(counted(after: gaps)).intervalSeconds == seconds)
  }

  @Test(arguments: [(60, 960), (899, 1799), (900, 1800), (901, 1802), (1000, 2000)])
  func `it is stale after two intervals, or one and the limit if that is longer`(
    interval: Int, seconds: Int
  ) throws {
    let health = try health(counted(after: [interval, interval, interval, interval]))

    #expect(health.staleAfterSeconds(limitSeconds: 900) == seconds)
    #expect(FeedHealth().staleAfterSeconds(limitSeconds: 900) == 900)
  }

  @Test(arguments: [(9, 200, true), (9, 199, false), (8, 300, false), (10, 180, true)])
  func `it is stuck after ten equal counts in half an hour`(
    gaps: Int, seconds: Int, isStuck: Bool
  ) throws {
    let evening = counted(after: Array(repeating: seconds, count: gaps)) { _ in 2 }

    let row = try #require(evening.figures(at: "12:31").lanes.first)

    #expect(row.warnings.isEmpty == !isStuck)
  }

  @Test func `a lane is not stuck once its count has changed`() throws {
    let evening = counted(after: Array(repeating: 200, count: 10)) { $0 == 1 ? 3 : 2 }

    #expect(try #require(evening.figures(at: "12:34").lanes.first).warnings.isEmpty)
  }

  @Test(arguments: [(500, []), (501, [.implausible(people: 502)])] as [(Int, [FeedWarning])])
  func `it may count no more people than a lane can hold`(
    waiting: Int, warnings: [FeedWarning]
  ) throws {
    let evening = counted(after: []) { _ in waiting }

    #expect(try #require(evening.figures(at: "12:01").lanes.first).warnings == warnings)
  }

  @Test(arguments: [("12:15:00", 1), ("12:15:01", 2)])
  func `the same count again extends the one before it for a quarter of an hour`(
    clock: String, samples: Int
  ) throws {
    var evening = Evening.atCheckout()
    evening.count("1", 2, at: "12:00")
    evening.count("1", 2, at: clock)

    #expect(try #require(evening.floor.queue.lanes.first).samples.all.count == samples)
  }

  @Test(arguments: [("12:00:04", 1), ("12:00:05", 2)])
  func `a count of less than five seconds is replaced by the next`(
    clock: String, samples: Int
  ) throws {
    var evening = Evening.atCheckout()
    evening.count("1", 2, at: "12:00")
    evening.count("1", 5, at: clock)

    let all = try #require(evening.floor.queue.lanes.first).samples.all

    #expect(all.count == samples)
    #expect(all.first?.at == Evening.at("12:00"))
    #expect(all.last?.people == 6)
  }

  @Test(arguments: [(0, nil), (20, 10_000), (39, 19_500), (40, 20_000)] as [(Int, Int?)])
  func `the pace of a lane is that of its last twenty services`(services: Int, mean: Int?) {
    var evening = Evening.atCheckout()
    for index in 0..<services {
      evening.serve("1", wait: nil, service: index < 20 ? 10 : 20, at: "12:\(index + 10)")
    }

    #expect(evening.floor.queue.lanes.first.map { Int($0.services.meanMilliseconds) } == mean)
  }

  @Test(arguments: [("12:01:29", true), ("12:01:30", false), ("12:01:31", false)])
  func `a service that begins before the last has ended overlaps it`(
    clock: String, overlaps: Bool
  ) throws {
    var evening = Evening.atCheckout()
    evening.serve("1", wait: 0, service: 30, at: "12:01")
    evening.serve("1", wait: 0, service: 30, at: clock)

    #expect(evening.floor.queue.totals.overlaps == (overlaps ? 1 : 0))
  }

  @Test func `waits of zero delay nobody, and a negative one is kept apart`() {
    var evening = Evening.atCheckout()
    for (wait, clock) in [(0, "12:00"), (1, "12:01"), (-1, "12:02")] {
      evening.serve("1", wait: wait, service: nil, at: clock)
    }

    let totals = evening.floor.queue.totals

    #expect((totals.served, totals.delayed, totals.negativeWaits) == (3, 1, 1))
    #expect(totals.meanObservedWaitSeconds == 0)
    #expect(totals.meanServiceSeconds == nil)
    #expect(totals.meanTimeInSystemSeconds == nil)
    #expect(evening.figures(at: "12:03").lanes.first?.warnings == [.negativeWaits(count: 1)])
  }
}

@Suite struct `The store's clock of twelve hours` {
  private let style = TimeStyle(clock: .twelve, dates: .monthFirst)

  @Test(arguments: [
    (0, 0, "12:00am"), (0, 59, "12:59am"), (1, 0, "1:00am"), (11, 59, "11:59am"),
    (12, 0, "12:00pm"),
    (12, 59, "12:59pm"), (13, 0, "1:00pm"), (23, 59, "11:59pm"),
  ])
  func `shows and reads noon and midnight as twelve`(hour: Int, minute: Int, shown: String) {
    let time = ClockTime(hour: hour, minute: minute)

    #expect(style.text(time) == shown)
    #expect(style.time(shown) == time)
    #expect(style.time(shown.uppercased()) == time)
  }

  @Test(arguments: ["0:30am", "13:00pm", "12:60pm", "pm", "1.30pm"])
  func `refuses what is no time`(text: String) {
    #expect(style.time(text) == nil)
  }
}
