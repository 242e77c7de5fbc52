import BoardModel
import BoardTestSupport
import Testing

/// Both sides of each limit of the shipped plan.
@Suite struct `Limits` {
  @Test(arguments: [
    (119, Level.calm), (120, .amber), (179, .amber), (180, .red), (239, .red), (240, .critical),
  ])
  func `decide the level of a wait`(seconds: Int, level: Level) {
    #expect(Thresholds().level(ofWaitSeconds: seconds) == level)
  }

  @Test(arguments: [
    (1, 1, Level.calm), (2, 1, .amber), (3, 1, .red), (4, 6, .calm), (5, 6, .amber), (6, 6, .amber),
    (7, 6, .red),
  ])
  func `decide the level of people waiting`(people: Int, servers: Int, level: Level) {
    #expect(Thresholds().level(ofWaiting: people, servers: servers) == level)
  }

  @Test(arguments: [
    (10_999, Level.calm), (11_000, .amber), (14_999, .amber), (15_000, .red), (22_999, .red),
    (23_000, .critical),
  ])
  func `decide the level of a card payment`(milliseconds: Int, level: Level) {
    var evening = Evening.atCheckout()
    for minute in 0..<3 {
      evening.add(
        .payment(
          .timed(PaymentTimed(terminal: "3", tookMilliseconds: milliseconds, method: .chip))),
        at: "12:0\(minute)")
    }

    #expect(evening.figures(at: "12:05").cardLink?.level == level)
  }

  @Test(arguments: [("12:15:00", false), ("12:15:01", true)])
  func `decide when a feed is stale`(clock: String, isStale: Bool) throws {
    var evening = Evening.atCheckout()
    evening.count("1", 3, at: "12:00")

    let row = try #require(evening.figures(at: clock).lanes.first)

    #expect((row.waiting == nil) == isStale)
  }

  @Test(arguments: [("20:05:00", false), ("20:05:01", true)])
  func `decide when an entry is late`(recorded: String, isLate: Bool) {
    var evening = Evening()
    evening.inspect("men", "19:50", recorded: recorded)

    #expect(evening.restrooms(at: "21:00").log.map(\.isLateEntry) == [isLate])
  }

  @Test(arguments: [(6000, 0), (6001, 1)])
  func `decide when a gesture is too large`(cents: Int, count: Int) {
    var evening = Evening()
    evening.add("12:00", .promise(.gesture(GestureGiven(kind: .refund, valueCents: cents))))

    #expect(evening.looseEnds(at: "12:01").overLimitCount == count)
  }

  @Test(arguments: [
    (10, 90, 9), (10, 91, 10), (11, 90, 10), (11, 50, 6), (10, 50, 5), (10, 51, 6), (10, 1, 1),
    (10, 100, 10), (1, 1, 1), (2000, 50, 1000), (2000, 90, 1800), (2048, 50, 1024),
  ])
  func `of a percentile are the nearest ranks`(count: Int, percent: Int, rank: Int) {
    var values = Histogram()
    for value in 1...count { values.add(value) }

    #expect(values.nearestRank(percent: percent) == rank)
  }
}
