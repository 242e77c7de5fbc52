import BoardTestSupport
import BoardModel
import Testing

extension Evening {
  /// An evening at one till from 09:00 to 21:00, without rooms.
  fileprivate static func atOneTill() -> Evening {
    var evening = Evening.atCheckout()
    evening.plan.lanes = [evening.plan.lanes[0]]
    return evening
  }

  /// `count` customers of lane 1 in the minutes from `clock` on, each with this wait.
  fileprivate mutating func serve(_ count: Int, wait: Int?, from clock: String) {
    for number in 0..<count {
      let at = Evening.at(clock).adding(seconds: number * 20)
      add(.queue(.served(QueueServed(lane: "1", waitSeconds: wait, serviceSeconds: 30))), at: at)
    }
  }
}

@Suite struct `The last impression` {
  @Test(arguments: [(179, 1, 0), (180, 0, 1)])
  func `customers left badly from the red limit of their own wait on`(
    wait: Int, well: Int, badly: Int
  ) {
    var evening = Evening.atOneTill()
    evening.serve("1", wait: wait, service: 30, at: "12:00")

    let today = evening.impression(at: "12:10").today

    #expect((today.well, today.badCount, today.unknown) == (well, badly, 0))
    #expect(today.badly[.queue] ?? 0 == badly)
  }

  @Test func `a customer whose own wait is unknown has the estimate of the lane when joining`() {
    var evening = Evening.atOneTill()
    evening.count("1", 9, at: "12:00")
    evening.count("1", 0, at: "12:11")
    evening.serve("1", wait: nil, service: 30, at: "12:05")
    evening.serve("1", wait: nil, service: 30, at: "12:20")
    evening.serve("1", wait: nil, service: 30, at: "13:59")

    let today = evening.impression(at: "14:00").today

    #expect(today.badly == [.queue: 1])
    #expect(today.well == 1)
    // Nothing was counted for more than an hour.
    #expect(today.unknown == 1)
  }

  @Test func `a lane that is only counted serves as many as its busy time allows`() {
    var evening = Evening.atOneTill()
    for minute in 0..<71 { evening.count("1", 0, at: "12:\(minute)") }
    evening.count("1", 0, serving: 0, at: "13:11")

    let today = evening.impression(at: "14:00").today

    // 71 minutes at 71 s a customer.
    #expect(today.well == 60)
    #expect(today.total == 60)
  }

  @Test(arguments: [(14_999, 0), (15_000, 1)])
  func `a payment counts one of the customers from its red limit on`(took: Int, badly: Int) {
    var evening = Evening.atOneTill()
    evening.serve(3, wait: 0, from: "12:00")
    evening.add(
      .payment(.timed(PaymentTimed(terminal: "t", tookMilliseconds: took, method: .chip))),
      at: "12:01")

    let today = evening.impression(at: "12:10").today

    #expect(today.total == 3)
    #expect(today.badly[.payment] ?? 0 == badly)
  }

  @Test func `who only paid is a customer of whom nothing is known`() {
    var evening = Evening.atOneTill()
    for second in 10..<14 {
      evening.add(
        .payment(.timed(PaymentTimed(terminal: "t", tookMilliseconds: 3000, method: .chip))),
        at: "12:01:\(second)")
    }

    let today = evening.impression(at: "12:10").today

    #expect((today.known, today.unknown) == (0, 4))
    #expect(today.percent == nil)
  }

  @Test func `a payment belongs to the quarter hour from the opening in which it was made`() {
    var evening = Evening.atOneTill()
    let opens = ClockTime(hour: 10, minute: 10)
    evening.add("08:00", .day(.hours(DayHours(opens: opens))))
    evening.add(
      .payment(.timed(PaymentTimed(terminal: "t", tookMilliseconds: 25_000, method: .chip))),
      at: "10:24")

    let worst = evening.impression(at: "12:00").worst

    #expect(worst?.from == Evening.at("10:10"))
    #expect(worst?.customers.cause == .payment)
  }

  @Test func `while the card link is down every customer of its till leaves badly`() {
    var evening = Evening.atCheckout()
    evening.add(.payment(.failed(PaymentFailed(terminal: "1", kind: .offline))), at: "12:00")
    evening.serve(6, wait: 0, from: "12:01")
    evening.serve("2", wait: 0, service: 30, at: "12:02")
    evening.add(.payment(.restored(PaymentRestored(terminal: "1"))), at: "12:05")
    evening.serve(6, wait: 0, from: "12:06")

    let today = evening.impression(at: "12:30").today

    #expect(today.badly == [.payment: 6])
    #expect(today.well == 7)
  }

  @Test func `a terminal of no till takes all tills down only with all its like`() {
    var evening = Evening.atOneTill()
    let payment = PaymentTimed(terminal: "b", tookMilliseconds: 3000, method: .chip)
    evening.add(.payment(.timed(payment)), at: "11:59")
    evening.add(.payment(.failed(PaymentFailed(terminal: "a", kind: .link))), at: "12:00")
    evening.serve(3, wait: 0, from: "12:01")
    #expect(evening.impression(at: "12:14").today.badly == [.payment: 1])

    evening.add(.payment(.failed(PaymentFailed(terminal: "b", kind: .link))), at: "12:20")
    evening.serve(3, wait: 0, from: "12:21")

    #expect(evening.impression(at: "12:40").today.badly == [.payment: 4])
  }

  @Test func `cues and complaints count one customer each, in the store or leaving it`() {
    var evening = Evening.atOneTill()
    evening.serve(3, wait: 0, from: "12:00")
    evening.add("12:01", .farewell(.cueSeen(CueSeen(kind: .productive))))
    evening.add("12:02", .farewell(.goodbyeSeen(GoodbyeSeen(overheard: true))))
    evening.add("12:03", .farewell(.voiceHeard(VoiceHeard(sentiment: .bad, touchpoint: .wait))))
    evening.add("12:04", .farewell(.voiceHeard(VoiceHeard(sentiment: .good, touchpoint: .wait))))
    // More than were counted: further customers.
    evening.add("12:05", .farewell(.cueSeen(CueSeen(kind: .personal))))

    let impression = evening.impression(at: "12:10")

    #expect(impression.today.badly == [.cues: 3, .complaints: 1])
    #expect((impression.today.well, impression.today.total) == (0, 4))
    #expect(impression.goodVoices == Share(count: 1, of: 2))
  }

  @Test func `who walked past or gave up left badly, whoever noted it`() {
    var evening = Evening.atOneTill()
    evening.serve(2, wait: 0, from: "12:00")
    for second in 10..<80 {
      evening.add(
        .queue(.left(QueueLeft(lane: "1", kind: .balk))), at: "12:0\(second / 60):\(second % 60)")
    }
    evening.add("12:03", .queue(.left(QueueLeft(lane: "1", kind: .renege))))

    let today = evening.impression(at: "12:10").today

    #expect(today.badly == [.gaveUp: 71])
    #expect(today.total == 73)
  }

  @Test func `a promise broken or contradicted counts once a day, wherever it was noted`() {
    var evening = Evening.atOneTill()
    evening.promise("a", "10:00")
    evening.promise("b", "10:00")
    for clock in ["12:00", "12:30"] {
      evening.add(
        clock, .promise(.changed(PromiseChanged(promise: "a", reason: "late", isReversal: true))))
    }
    evening.clear("21:05")
    evening.add("21:30", .promise(.closed(PromiseClosed(promise: "b", outcome: .broken))))

    let impression = evening.impression(at: "22:00")

    #expect(impression.today.badly == [.promises: 2])
    #expect(impression.slots.last?.customers.badly == [.promises: 1])
  }

  @Test func `a shopper timed by hand is one of the customers counted, or a further one`() {
    var evening = Evening.atOneTill()
    evening.time(nil, wait: 200, at: "10:00")
    evening.time(nil, wait: 0, at: "10:01")
    for second in 10..<14 {
      evening.serve("1", wait: nil, service: 30, at: "12:00:\(second)")
    }
    evening.time(nil, wait: 10, at: "12:05")
    evening.serve(2, wait: 300, from: "13:00")
    evening.time(nil, wait: 300, at: "13:05")

    let impression = evening.impression(at: "14:00")

    #expect(impression.slots[4].customers.badly == [.queue: 1])
    #expect(impression.slots[4].customers.well == 1)
    #expect((impression.slots[12].customers.well, impression.slots[12].customers.unknown) == (1, 3))
    #expect(impression.slots[16].customers.badly == [.queue: 2])
  }

  @Test(arguments: [(49, 51, nil), (50, 50, 100)] as [(Int, Int, Int?)])
  func `there is no share if less than half of the customers are known`(
    known: Int, unknown: Int, percent: Int?
  ) {
    var evening = Evening.atOneTill()
    evening.serve(known, wait: 0, from: "12:00")
    evening.serve(unknown, wait: nil, from: "15:00")

    let today = evening.impression(at: "16:00").today

    #expect(today.coverage == Share(count: known, of: 100))
    #expect(today.percent == percent)
  }

  @Test func `one customer of a thousand keeps the share below a hundred`() {
    var evening = Evening.atOneTill()
    for hour in 10..<20 { evening.serve(100, wait: 0, from: "\(hour):00") }
    #expect(evening.impression(at: "20:00").today.percent == 100)

    evening.serve("1", wait: 400, service: 30, at: "19:40")

    #expect(evening.impression(at: "20:00").today.percent == 99)
  }

  @Test(arguments: [("21:00", 60), ("23:00", 61)])
  func `the last hour lasts from an hour before closing until the last customer is out`(
    cleared: String, count: Int
  ) {
    var evening = Evening.atOneTill()
    evening.serve(30, wait: 300, from: "19:40")
    evening.serve(60, wait: 0, from: "20:00")
    evening.serve("1", wait: 0, service: 30, at: "22:58")
    evening.clear(cleared)

    let impression = evening.impression(at: "23:30")

    #expect(impression.lastHourFrom == Evening.at("20:00"))
    #expect(impression.lastHour?.total == count)
    #expect(impression.lastHourPercent == 100)
  }

  @Test func `a last hour that begins within a quarter hour has only its own customers`() {
    var evening = Evening.atOneTill()
    let hours = DayHours(
      opens: ClockTime(hour: 10, minute: 10), closes: ClockTime(hour: 20, minute: 40))
    evening.add("08:00", .day(.hours(hours)))
    evening.serve(1, wait: 300, from: "19:39")
    evening.serve(20, wait: 0, from: "19:40")
    evening.clear("20:41")

    let impression = evening.impression(at: "21:00")

    #expect(impression.slots.contains { $0.from == Evening.at("19:40") })
    #expect(impression.lastHour?.total == 20)
    #expect(impression.slots.reduce(0) { $0 + $1.customers.total } == impression.today.total)
  }

  @Test(arguments: [(19, nil), (20, 100)] as [(Int, Int?)])
  func `fewer than twenty known customers give no share of the last hour`(
    count: Int, percent: Int?
  ) {
    var evening = Evening.atOneTill()
    evening.serve(count, wait: 0, from: "20:05")

    let impression = evening.impression(at: "20:30")

    #expect(impression.lastHour?.known == count)
    #expect(impression.lastHourPercent == percent)
  }

  @Test func `before the last hour there is none, nor in a store that never closes`() {
    var evening = Evening.atOneTill()
    evening.serve(40, wait: 0, from: "12:00")
    #expect(evening.impression(at: "20:00").lastHour == nil)

    let midnight = ClockTime(hour: 0, minute: 0)
    evening.add("08:00", .day(.hours(DayHours(opens: midnight, closes: midnight))))
    #expect(evening.impression(at: "23:00").lastHour == nil)
    #expect(evening.impression(at: "23:00").today.percent == 100)
  }

  @Test func `the worst quarter hour is the one in which most left badly`() {
    var evening = Evening.atOneTill()
    evening.serve("1", wait: 400, service: 30, at: "10:00")
    evening.serve(13, wait: 0, from: "11:30")
    evening.serve(9, wait: 400, from: "11:36")
    evening.add("11:40", .queue(.left(QueueLeft(kind: .balk))))

    let worst = evening.impression(at: "12:00").worst

    #expect(worst?.from == Evening.at("11:30"))
    #expect(worst?.customers.badCount == 10)
    #expect(worst?.customers.known == 23)
    #expect(worst?.customers.cause == .queue)
    #expect(worst?.waitSeconds == 400)
  }

  @Test func `after the last customer nothing changes any more`() {
    var evening = Evening.atOneTill()
    evening.serve(30, wait: 0, from: "20:30")
    evening.clear("21:05")
    let before = evening.impression(at: "21:05")
    evening.add("21:10", .farewell(.cueSeen(CueSeen(kind: .productive))))

    #expect(evening.impression(at: "23:00").today == before.today)
  }

  @Test func `restrooms stand beside it, by the minutes in which they were as they should be`() {
    var evening = Evening()
    evening.plan.lanes = []
    evening.plan.rooms = [evening.plan.rooms[0]]
    #expect(evening.impression(at: "10:30").restrooms == Share())

    evening.inspect("women", "09:30")
    evening.inspect("women", "10:40", failed: ["floor"])
    evening.inspect("women", "11:00", unseen: evening.plan.rooms[0].items.map(\.id))
    evening.inspect("women", "11:30")

    let impression = evening.impression(at: "12:00")

    // 60 of 70 minutes from 09:30, 0 of 20 after the failed round, 30 of 30 after the last; the
    // first half hour and the one after a round in which nothing was seen are unknown.
    #expect(impression.restrooms == Share(count: 90, of: 120))
    #expect(impression.today.total == 0)
  }

  @Test func `a goodbye is asked for once an hour, at another moment than a shopper`() throws {
    var evening = Evening.atOneTill()
    let prompt = SamplingPrompt(
      for: .goodbye, at: Evening.at("12:00"), day: Evening.friday, minutes: 60)
    let shoppers = (0..<96).map { quarter in
      SamplingPrompt(
        for: .shopper, at: Evening.at("09:00").adding(minutes: quarter * 60), day: Evening.friday,
        minutes: 60
      ).asksAt
    }
    let goodbyes = (0..<96).map { quarter in
      SamplingPrompt(
        for: .goodbye, at: Evening.at("09:00").adding(minutes: quarter * 60), day: Evening.friday,
        minutes: 60
      ).asksAt
    }
    #expect(zip(shoppers, goodbyes).count { $0 == $1 } < 10)

    #expect(evening.impression(at: "12:59:59").isGoodbyeDue)
    #expect(!evening.impression(at: "08:59").isGoodbyeDue)
    let before = Impression(
      of: evening.floor, plan: evening.plan, at: prompt.asksAt.adding(seconds: -1))
    #expect(!before.isGoodbyeDue || prompt.asksAt == prompt.from)

    evening.add("12:01", .farewell(.goodbyeSeen(GoodbyeSeen(thanked: true))))
    #expect(!evening.impression(at: "12:59:59").isGoodbyeDue)
    #expect(evening.impression(at: "13:59:59").isGoodbyeDue)
  }

  @Test(arguments: [(100, Level.calm), (90, .calm), (89, .amber), (75, .amber), (74, .red)])
  func `nine in ten should leave well`(percent: Int, level: Level) {
    #expect(Impression.level(ofPercent: percent) == level)
  }
}

@Suite struct `Test days of the last impression` {
  /// A till that shows a wait each minute from 09:00 until the last customer leaves.
  private func day(cleared: String, waits: (Int) -> Int) -> Impression {
    var evening = Evening.atOneTill()
    let last = Evening.at(cleared)
    for minute in 0..<last.minutes(since: Evening.at("09:00")) {
      let fact = QueueCounted(lane: "1", waiting: 0, serving: 1, displayedSeconds: waits(minute))
      evening.add(.queue(.counted(fact)), at: Evening.at("09:00").adding(minutes: minute))
    }
    evening.clear(cleared)
    return evening.impression(at: "23:59")
  }

  @Test func `one bad minute at noon costs a point`() {
    let impression = day(cleared: "21:00") { $0 == 180 ? 300 : 30 }

    #expect(impression.today.badCount == 1)
    #expect(impression.today.percent == 99)
    #expect(impression.lastHourPercent == 100)
    #expect(impression.worst?.from == Evening.at("12:00"))
  }

  @Test(arguments: ["21:00", "21:30", "23:00"])
  func `a dreadful last hour shows whenever the last customer leaves`(cleared: String) throws {
    let impression = day(cleared: cleared) { $0 >= 660 && $0 < 720 ? 300 : 30 }

    let percent = try #require(impression.lastHourPercent)
    #expect(Impression.level(ofPercent: percent) == .red)
    #expect(impression.lastHour?.badCount ?? 0 >= 45)
    #expect(impression.today.percent.map { (90...94).contains($0) } == true)
  }

  @Test func `a good last hour after a bad day shows as good`() {
    let impression = day(cleared: "21:00") { $0 < 655 ? 300 : 30 }

    #expect(impression.lastHourPercent == 100)
    #expect(impression.today.percent.map { $0 < 15 } == true)
  }
}
