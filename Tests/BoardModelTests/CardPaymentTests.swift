import BoardModel
import BoardTestSupport
import Testing

/// What card payments tell of their terminal, and for how long.
@Suite struct `Payments by card` {
  @discardableResult
  private func pay(
    _ milliseconds: Int, _ method: PaymentMethod = .chip, at clock: String,
    into evening: inout Evening
  ) -> Int {
    let payment = PaymentTimed(terminal: "3", tookMilliseconds: milliseconds, method: method)
    return evening.add(.payment(.timed(payment)), at: clock)
  }

  /// Three payments of 15 s at 12:00, 12:05 and 12:10.
  private func slow() -> Evening {
    var evening = Evening.atCheckout()
    for clock in ["12:00", "12:05", "12:10"] { pay(15_000, at: clock, into: &evening) }
    return evening
  }

  @Test(arguments: [1, 2, 3])
  func `one of three that is taken back counts nowhere, and two say nothing`(seq: Int) {
    var evening = slow()
    #expect(evening.figures(at: "12:11").cardLink?.level == .red)
    #expect(evening.alerts(at: "12:11").all.map(\.key) == ["payment:3"])
    #expect(evening.impression(at: "12:11").today.badly == [.payment: 3])

    evening.void(seq)

    #expect(evening.figures(at: "12:11").cardLink?.level == .calm)
    #expect(evening.alerts(at: "12:11").all.isEmpty)
    #expect(evening.impression(at: "12:11").today.badly == [.payment: 2])
    #expect(evening.floor.queue.terminals.map(\.tenths.count) == [2])
  }

  @Test func `a failure that is taken back leaves the terminal in order`() {
    var evening = Evening.atCheckout()
    let failure = PaymentFact.failed(PaymentFailed(terminal: "3", kind: .offline))
    let seq = evening.add(.payment(failure), at: "12:00")
    #expect(evening.figures(at: "12:01").cardLink?.isOffline == true)

    evening.void(seq + 1)
    #expect(evening.figures(at: "12:01").cardLink?.isOffline == true)
    evening.void(seq)

    #expect(evening.figures(at: "12:01").cardLink == nil)
  }

  @Test(arguments: [
    ("12:09:59", Level.calm), ("12:10:00", .red), ("12:15:00", .red), ("12:15:01", .calm),
  ])
  func `judge the terminal for fifteen minutes from the first of three`(
    clock: String, level: Level
  ) {
    #expect(slow().figures(at: clock).cardLink?.level == level)
  }

  @Test(arguments: [("12:09:59", 0), ("12:10:00", 1), ("12:24:59", 1), ("12:25:01", 0)])
  func `alert until fifteen minutes after the last of three`(clock: String, count: Int) {
    #expect(slow().alerts(at: clock).all.count == count)
  }

  @Test(arguments: [("13:10:00", 15_000), ("13:10:01", nil)] as [(String, Int?)])
  func `are told for an hour after the last`(clock: String, took: Int?) {
    #expect(slow().figures(at: clock).cardLink?.lastMilliseconds == took)
  }

  @Test func `in cash say nothing of the link`() {
    var evening = Evening.atCheckout()
    for minute in 0..<3 { pay(20_000, .cash, at: "12:0\(minute)", into: &evening) }

    #expect(evening.figures(at: "12:03").cardLink == nil)
  }

  @Test(
    arguments: [
      (PaymentFailureKind.declined, nil), (.slow, Level.amber), (.link, .red), (.offline, .red),
    ] as [(PaymentFailureKind, Level?)])
  func `that fail say how bad it is, and a declined card is the customer's`(
    kind: PaymentFailureKind, level: Level?
  ) {
    var evening = Evening.atCheckout()
    evening.add(.payment(.failed(PaymentFailed(terminal: "3", kind: kind))), at: "12:00")

    #expect(evening.figures(at: "11:59:59").cardLink == nil)
    #expect(evening.figures(at: "12:00:00").cardLink?.level == level)
    #expect(evening.alerts(at: "12:00:01").all.first?.level == level)
    #expect(evening.figures(at: "12:00").cardLink?.isOffline ?? false == (level == .red))
  }

  @Test func `keep one alert of a terminal that fails twice, and end it when it works again`() {
    var evening = Evening.atCheckout()
    for (clock, kind) in [("12:00", PaymentFailureKind.slow), ("12:10", .link)] {
      evening.add(.payment(.failed(PaymentFailed(terminal: "3", kind: kind))), at: clock)
    }
    evening.add(.payment(.restored(PaymentRestored(terminal: "3"))), at: "12:30")

    #expect(evening.alerts(at: "12:09").all.map(\.level) == [.amber])
    #expect(evening.alerts(at: "12:11").all.map(\.level) == [.red])
    #expect(evening.alerts(at: "12:11").all.map(\.span.since) == [Evening.at("12:00")])
    #expect(evening.alerts(at: "12:30").all.isEmpty)
  }

  /// Each of six people in line waits for the excess of the last payment of 13 s.
  ///
  /// Payments of 3 s are normal once 20 are known; before that the amber limit of 11 s is.
  @Test(arguments: [(18, 12), (19, 60)])
  func `are normal as usual once twenty are known`(earlier: Int, cardSeconds: Int) throws {
    var evening = Evening.atCheckout()
    evening.serve("3", wait: nil, service: 45, at: "11:00")
    for minute in 0..<earlier { pay(3_000, at: "11:\(minute + 10)", into: &evening) }
    pay(13_000, at: "12:00", into: &evening)
    evening.count("3", 5, at: "12:14")

    #expect(evening.figures(at: "12:15").attribution?.cardLinkSeconds == cardSeconds)
    #expect(evening.figures(at: "12:15:01").attribution?.cardLinkSeconds == 0)
  }
}

@Suite struct `Counts of whole numbers` {
  private func counts(_ values: Int...) -> Histogram {
    var counts = Histogram()
    for value in values { counts.add(value) }
    return counts
  }

  @Test(arguments: [0, 5, 1023, 1024, 5000])
  func `hold each value as often as it was added, and lose it once a time`(value: Int) {
    var counts = counts(value, value)

    counts.remove(value + 1)
    #expect(counts.count == 2)
    counts.remove(value)
    #expect(counts.count == 1)
    #expect(counts.largest == value)
    counts.remove(value)
    counts.remove(value)

    #expect(counts.count == 0)
    #expect(counts.largest == nil)
    #expect(counts.nearestRank(percent: 50) == nil)
  }

  @Test func `hold a negative value as 0`() {
    var counts = counts(-7)
    #expect(counts.largest == 0)

    counts.remove(-7)

    #expect(counts.count == 0)
  }

  @Test(arguments: [
    (-1, 0), (0, 1), (1, 1), (2, 3), (1022, 3), (1023, 4), (1024, 5), (1999, 5), (2000, 6),
  ])
  func `say how many are at most a limit`(limit: Int, count: Int) {
    #expect(counts(0, 2, 2, 1023, 1024, 2000).count(atMost: limit) == count)
  }

  @Test func `are the same added together as one by one`() {
    var together = counts(1, 1, 1024)

    together.merge(counts(1, 3, 1024, 3000))

    #expect(together.count == 7)
    #expect(
      (1...7).map { together.nearestRank(percent: $0 * 100 / 7) } == [1, 1, 1, 3, 1024, 1024, 3000])
  }
}
