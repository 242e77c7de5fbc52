import BoardTestSupport
import BoardModel
import BoardText
import Testing

/// What the pane advises the manager to do, and why.
@Suite struct QueueAdviceTests {
  /// Forty customers an hour at two tills, 90 s each.
  private func busy(at hour: Int, on day: Day, into evening: inout Evening, perHour: Int) {
    for customer in 0..<perHour {
      let minute = customer * 60 / perHour
      evening.serve(
        customer.isMultiple(of: 2) ? "1" : "2", wait: nil, service: 90,
        at: "\(hour):\(padded(minute, to: 2)):30", day: day)
    }
  }

  @Test func `lanes needed in half an hour follow the last four same weekdays, scaled by today`() {
    var evening = Evening.atCheckout()
    evening.plan.lanes.removeLast()
    for week in 1...5 {
      let friday = Evening.friday.adding(days: -7 * week)
      // The oldest of the five weeks is ignored.
      busy(at: 17, on: friday, into: &evening, perHour: week == 5 ? 3000 : 60)
      busy(at: 18, on: friday, into: &evening, perHour: week == 5 ? 3000 : 120)
    }
    let quiet = evening.figures(at: "17:40")
    #expect(quiet.needNow == nil)

    busy(at: 17, on: Evening.friday, into: &evening, perHour: 60)
    let asEver = evening.figures(at: "18:00")

    // 60 customers an hour of 90 s each need 3 tills, 120 need 4; see the staffing table. Over the
    // next 15 minutes 90 an hour come.
    #expect(asEver.arrivalsPerHour == 60)
    #expect(asEver.needNow == 3)
    #expect(asEver.needIn15Minutes == 3)
    #expect(asEver.needIn30Minutes == 4)
    #expect(asEver.model == "M/M/c, 90% ≤ 3:00")
  }

  @Test func `no arrivals are expected after the posted close`() {
    var evening = Evening.atCheckout()
    busy(at: 20, on: Evening.friday, into: &evening, perHour: 120)

    #expect(evening.figures(at: "20:45").needIn30Minutes == 1)
  }

  @Test func `doing nothing has no figure where more arrive than can be served`() {
    var evening = Evening.atCheckout()
    busy(at: 12, on: Evening.friday, into: &evening, perHour: 120)

    let figures = evening.figures(at: "13:00")

    #expect(figures.openLanes == 2)
    #expect(figures.isGrowing)
    #expect(figures.needNow == 4)
  }

  @Test func `one more lane empties a queue that two lanes only keep constant`() throws {
    var evening = Evening.atCheckout()
    busy(at: 12, on: Evening.friday, into: &evening, perHour: 60)
    evening.count("1", 14, at: "12:58")
    evening.count("2", 14, at: "12:58")

    // A first count of a lane is not an arrival: the queue may have been that long before.
    let figures = evening.figures(at: "13:00")

    let nothing = try #require(figures.outlookAsNow)
    let more = try #require(figures.outlookWithOneMore)
    #expect(nothing > 900)
    #expect(more < nothing / 2)
  }

  @Test
  func `self-service tills are not counted as lanes, but take whoever the lanes cannot serve`() {
    var evening = Evening.atCheckout()
    busy(at: 12, on: Evening.friday, into: &evening, perHour: 120)
    #expect(evening.figures(at: "13:00").needNow == 4)

    evening.add(.queue(.laneOpened(LaneOpened(lane: "5", kind: .selfService))), at: "12:59")

    #expect(evening.figures(at: "13:00").selfServers == 4)
    // Of 120 an hour the two lanes can serve 80; the rest goes to the self-service tills.
    #expect(evening.figures(at: "13:00").arrivalsPerHour == 80)
    #expect(evening.figures(at: "13:00").needNow == 3)
  }

  @Test func `the pace of service follows the last services while the count stays the same`() {
    var evening = Evening.atCheckout()
    for second in stride(from: 0, to: 600, by: 30) {
      evening.add(
        .queue(.served(QueueServed(lane: "1", serviceSeconds: 30))),
        at: Evening.at("12:00").adding(seconds: second))
    }
    evening.count("1", 3, at: "12:10")
    #expect(evening.figures(at: "12:10").lanes.first?.waitSeconds == 105)

    for second in stride(from: 120, through: 2400, by: 120) {
      let moment = Evening.at("12:10").adding(seconds: second)
      evening.add(.queue(.served(QueueServed(lane: "1", serviceSeconds: 120))), at: moment)
      evening.add(.queue(.counted(QueueCounted(lane: "1", waiting: 3, serving: 1))), at: moment)
    }

    #expect(evening.figures(at: "12:50").lanes.first?.waitSeconds == 420)
  }

  @Test func `a lane that reports served customers does not stop the counting of the others`() {
    var evening = Evening.atCheckout()
    evening.plan.lanes.removeLast()
    for minute in 0..<30 {
      let start = Evening.at("12:00").adding(minutes: minute)
      for lane in ["1", "2", "3", "4"] as [LaneID] {
        evening.add(
          .queue(.counted(QueueCounted(lane: lane, waiting: 0, serving: 1))),
          at: start.adding(seconds: 5))
        evening.add(
          .queue(.counted(QueueCounted(lane: lane, waiting: 0, serving: 0))),
          at: start.adding(seconds: 55))
      }
      evening.add(
        .queue(.served(QueueServed(lane: "1", serviceSeconds: 50))), at: start.adding(seconds: 55))
    }

    // One customer a minute at each of the four lanes.
    #expect(evening.figures(at: "12:30").arrivalsPerHour == 240)
    #expect(evening.figures(at: "12:30").needNow == 4)
  }

  @Test func `a silent feed makes the arrivals unknown, and five minutes of it known again`() {
    var evening = Evening.atCheckout()
    busy(at: 12, on: Evening.friday, into: &evening, perHour: 120)
    #expect(evening.figures(at: "13:00").arrivalsPerHour == 120)

    #expect(evening.figures(at: "13:10").arrivalsPerHour == nil)
    #expect(evening.figures(at: "13:10").needNow == nil)

    for minute in 30..<45 {
      evening.serve("1", wait: nil, service: 90, at: "13:\(minute):10")
      evening.serve("2", wait: nil, service: 90, at: "13:\(minute):40")
    }
    #expect(evening.figures(at: "13:33").arrivalsPerHour == nil)
    #expect(evening.figures(at: "13:45").arrivalsPerHour == 120)
  }

  @Test func `what a shut lane's sensor sees counts for nothing`() {
    var evening = Evening.atCheckout()
    evening.count("1", 0, at: "12:00")
    evening.add(.queue(.laneClosed(LaneClosed(lane: "2"))), at: "12:00")
    for minute in 1..<10 { evening.count("2", 9, at: "12:0\(minute)") }

    let figures = evening.figures(at: "12:10")

    #expect(figures.redMinutesToday == 0)
    #expect(figures.shortLines == Share(count: 11, of: 11))
  }

  @Test func `one lane less is advised only where it is enough, too`() {
    var evening = Evening.atCheckout()
    busy(at: 12, on: Evening.friday, into: &evening, perHour: 20)
    evening.add(.queue(.laneOpened(LaneOpened(lane: "3"))), at: "12:58")

    #expect(evening.figures(at: "13:00").openLanes == 3)
    #expect(evening.figures(at: "13:00").needNow == 1)
    #expect(evening.figures(at: "13:00").needIn30Minutes == 2)
    #expect(evening.figures(at: "13:00").canCloseOne)

    evening.count("1", 9, at: "13:00")
    let long = evening.figures(at: "13:00:10")
    #expect(long.lanes.contains { $0.waitSeconds ?? 0 > long.waitLimitSeconds })
    #expect(!long.canCloseOne)

    busy(at: 13, on: Evening.friday, into: &evening, perHour: 120)
    #expect(!evening.figures(at: "14:00").canCloseOne)
  }

  @Test func `too few lanes ring before the queue is long, and stop when a lane opens`() {
    var evening = Evening.atCheckout()
    evening.plan.lanes.removeLast()
    busy(at: 12, on: Evening.friday, into: &evening, perHour: 120)
    let keys = evening.alerts(at: "12:30").all.map(\.key)
    #expect(keys == ["lanes"])
    #expect(evening.alerts(at: "12:30").all.first?.value == 4)
    #expect(evening.alerts(at: "12:30").all.first?.limit == 2)

    evening.add(.queue(.laneOpened(LaneOpened(lane: "3"))), at: "12:31")
    evening.add(.queue(.laneOpened(LaneOpened(lane: "4"))), at: "12:32")

    #expect(evening.alerts(at: "12:31:30").all.map(\.key) == ["lanes"])
    #expect(evening.alerts(at: "12:32:30").all.isEmpty)
  }

  @Test func `earlier weeks give no advice while nobody counts, only what was usual`() {
    var evening = Evening.atCheckout()
    for back in 1...4 {
      busy(at: 13, on: Evening.friday.adding(days: -7 * back), into: &evening, perHour: 120)
    }
    busy(at: 12, on: Evening.friday, into: &evening, perHour: 120)
    #expect(evening.figures(at: "13:00").needIn15Minutes != nil)

    let silent = evening.figures(at: "13:10")

    #expect(silent.needNow == nil)
    #expect(silent.needIn15Minutes == nil)
    #expect(silent.needIn30Minutes == nil)
    #expect(silent.usualNeed == 4)
    #expect(silent.outlooks.isEmpty)
    #expect(!evening.alerts(at: "13:10").all.contains { $0.rule == .lanes })
  }

  @Test func `without earlier weeks nothing is usual`() {
    var evening = Evening.atCheckout()
    busy(at: 12, on: Evening.friday, into: &evening, perHour: 120)

    #expect(evening.figures(at: "13:10").usualNeed == nil)
  }

  @Test func `the outlook is in five, ten and fifteen minutes, for each number of tills`() throws {
    var evening = Evening.atCheckout()
    busy(at: 12, on: Evening.friday, into: &evening, perHour: 60)
    evening.count("1", 9, at: "12:59")
    evening.count("2", 9, at: "12:59")

    let outlooks = evening.figures(at: "13:00").outlooks

    #expect(outlooks.map(\.minutes) == [5, 10, 15])
    for outlook in outlooks {
      let waits = try [outlook.withOneMore, outlook.asNow, outlook.withOneLess].map {
        try #require($0)
      }
      #expect(waits == waits.sorted())
    }
    // One till more works the line off.
    #expect(outlooks.compactMap(\.withOneMore) == outlooks.compactMap(\.withOneMore).sorted(by: >))
  }

  @Test func `a line that stands for a moment is not expected to explode`() throws {
    var evening = Evening.atCheckout()
    for number in 0..<180 {
      let lane = LaneID("\(number % 3 + 1)")
      let moment = Evening.at("12:00").adding(seconds: number * 20)
      evening.add(.queue(.served(QueueServed(lane: lane, serviceSeconds: 60))), at: moment)
    }
    for lane in ["1", "2", "3"] as [LaneID] { evening.count(lane, 1, at: "12:59:50") }

    let figures = evening.figures(at: "13:00")

    // As many arrive as three lanes can serve: the steady state would wait without end.
    #expect(figures.arrivalsPerHour.map { (175...185).contains($0) } == true)
    let wait = try #require(figures.outlookAsNow)
    #expect((60...180).contains(wait))
  }

  @Test func `an idle self-service till does not take who stands at the staffed lanes`() throws {
    var evening = Evening.atCheckout()
    for number in 0..<100 {
      let lane: LaneID = number.isMultiple(of: 2) ? "1" : "2"
      let moment = Evening.at("12:00").adding(seconds: number * 36)
      evening.add(
        .queue(.served(QueueServed(lane: lane, waitSeconds: 100, serviceSeconds: 60))), at: moment)
    }
    for lane in ["1", "2"] as [LaneID] { evening.count(lane, 3, at: "12:59:40") }
    evening.count("5", 0, serving: 0, at: "12:59:40")

    let figures = evening.figures(at: "13:00")

    #expect(figures.needNow == 3)
    let wait = try #require(figures.outlookAsNow)
    // The exact chain of the two lanes gives 141 s for exponential services; these vary less.
    #expect((100...160).contains(wait))
  }

  @Test func `lanes that are always busy give as many arrivals as they serve`() {
    var evening = Evening.atCheckout()
    evening.plan.lanes.removeLast()
    for minute in stride(from: 0, through: 60, by: 30) {
      for lane in ["1", "2", "3", "4"] as [LaneID] {
        evening.count(lane, 0, at: minute == 60 ? "13:00" : "12:\(padded(minute, to: 2))")
        if minute < 60 { evening.count(lane, 0, at: "12:\(padded(minute + 15, to: 2))") }
      }
    }

    let figures = evening.figures(at: "13:00")

    // The counts never rise, yet four lanes serve one in 71 s each.
    #expect(figures.arrivalsPerHour == 203)
    #expect(figures.needNow == 5)
  }

  @Test func `a lane opened forty times a day has red minutes only while it was open`() {
    var evening = Evening.atCheckout()
    for round in 0..<40 {
      let start = Evening.at("10:00").adding(minutes: round * 10)
      evening.add(.queue(.laneOpened(LaneOpened(lane: "1"))), at: start)
      evening.add(.queue(.counted(QueueCounted(lane: "1", waiting: 6, serving: 1))), at: start)
      evening.add(.queue(.laneClosed(LaneClosed(lane: "1"))), at: start.adding(minutes: 2))
    }

    // The minutes of opening, after it and of closing, forty times.
    #expect(evening.figures(at: "17:00").redMinutesToday == 120)
    #expect(evening.figures(at: "17:00").shortLines == Share(count: 0, of: 120))
  }

  @Test
  func `in a store that never closes a lane shut yesterday stays shut, whatever its sensor sees`() {
    var evening = Evening.atCheckout()
    let midnight = ClockTime(hour: 0, minute: 0)
    for weekday in Weekday.allCases {
      evening.plan.hours[weekday] = OpeningHours(opens: midnight, closes: midnight)
    }
    evening.add(
      .queue(.laneClosed(LaneClosed(lane: "1"))), at: "20:00", day: Evening.friday.adding(days: -1))
    for minute in 0..<10 { evening.count("1", 9, at: "12:0\(minute)") }

    #expect(evening.figures(at: "12:10").lanes[0].state == .shut)
    #expect(evening.figures(at: "12:10").redMinutesToday == 0)
    #expect(!evening.alerts(at: "12:10").all.contains { $0.subject == "1" })

    evening.add(.queue(.laneOpened(LaneOpened(lane: "1"))), at: "12:10")
    evening.count("1", 9, at: "12:10:10")
    #expect(evening.figures(at: "12:13").redMinutesToday == 4)
    #expect(evening.alerts(at: "12:13").all.contains { $0.key == "wait:1" })
  }

  @Test func `after the last customer no minute is red`() {
    var evening = Evening.atCheckout()
    evening.count("1", 9, at: "21:00")
    evening.clear("21:02")

    #expect(evening.figures(at: "21:30").redMinutesToday == 3)
  }

  @Test func `a slow card link causes its share of the wait, and the cashier may say so`() throws {
    var evening = Evening.atCheckout()
    evening.serve("3", wait: nil, service: 45, at: "20:00")
    for second in 0..<30 {
      pay(6000, at: Evening.at("18:00").adding(seconds: second * 60), into: &evening)
    }
    for second in 0..<3 {
      pay(19_000, at: Evening.at("20:14").adding(seconds: second * 40), into: &evening)
    }
    evening.count("3", 5, at: "20:16:30")

    let figures = evening.figures(at: "20:17")

    let why = try #require(figures.attribution)
    #expect(why.lane == "3")
    #expect(why.paymentMilliseconds == 19_000)
    #expect(why.cardLinkSeconds == 78)
    #expect(why.tooFewLanesSeconds == 248 - 78)
    #expect(figures.feelsLikeSeconds == 337)
    // Few come: in ten minutes one till has served all of them.
    #expect(figures.needNow == 1)
    #expect(why.areEnoughOpen)
    #expect(figures.sayThis == .thankForWaiting)
  }

  private func pay(_ milliseconds: Int, at moment: Timestamp, into evening: inout Evening) {
    evening.add(
      .payment(
        .timed(PaymentTimed(terminal: "3", tookMilliseconds: milliseconds, method: .chip))),
      at: moment)
  }

  @Test func `a card link that is down comes first in what the cashier says`() {
    var evening = Evening.atCheckout()
    evening.count("1", 9, at: "12:00")
    evening.add(.payment(.failed(PaymentFailed(terminal: "t", kind: .offline))), at: "12:01")

    #expect(evening.figures(at: "12:02").sayThis == .cardLinkDown)
    #expect(evening.figures(at: "12:02").cardLink?.isOffline == true)

    evening.add(.payment(.restored(PaymentRestored(terminal: "t"))), at: "12:02")
    #expect(evening.figures(at: "12:03").cardLink == nil)
  }

  @Test func `one shopper is asked for in each quarter, the same on every board`() {
    var moments: Set<Int> = []
    for quarter in 0..<48 {
      let start = Evening.at("09:00").adding(minutes: quarter * 15)
      let prompt = SamplingPrompt(for: .shopper, at: start, day: Evening.friday, minutes: 15)
      let again = SamplingPrompt(
        for: .shopper, at: start.adding(seconds: 899), day: Evening.friday, minutes: 15)
      #expect(prompt == again)
      #expect(prompt.asksAt >= start && prompt.asksAt < start.adding(minutes: 15))
      moments.insert(prompt.asksAt.minutes(since: start))
    }

    #expect(moments.count > 8)
    let tomorrow = SamplingPrompt(
      for: .shopper, at: Evening.at("09:00", day: Evening.friday.adding(days: 1)),
      day: Evening.friday.adding(days: 1), minutes: 15)
    #expect(tomorrow.from > Evening.at("21:00"))
  }

  @Test
  func `the request stays until somebody was timed in its quarter, and never appears while closed`()
  {
    var evening = Evening.atCheckout()
    #expect(evening.figures(at: "12:14:59").isSamplingDue)
    #expect(!evening.figures(at: "08:14:59").isSamplingDue)

    evening.time(nil, wait: 0, at: "12:03")

    #expect(!evening.figures(at: "12:14:59").isSamplingDue)
    #expect(evening.figures(at: "12:29:59").isSamplingDue)
  }

  @Test(arguments: [
    (QueueFact.left(QueueLeft(lane: "1", kind: .renege)), true),
    (.left(QueueLeft(lane: "1", kind: .balk)), false),
    (.timed(QueueTimed(lane: "1", waitSeconds: 60, outcome: .left)), true),
    (.timed(QueueTimed(lane: "1", waitSeconds: 60, outcome: .served)), false),
  ])
  func `who joins and gives up is in the model, and who walks past is not`(
    fact: QueueFact, isIncluded: Bool
  ) {
    var evening = Evening.atCheckout()
    for minute in 0..<60 {
      evening.serve("1", wait: 60, service: 60, at: "12:\(padded(minute, to: 2))")
    }
    for minute in 0..<6 { evening.add(.queue(fact), at: "12:0\(minute)", by: Person("MK")) }

    #expect(evening.figures(at: "13:00").model.hasPrefix("M/M/c+M,") == isIncluded)
  }

  @Test func `when more than three percent give up the model includes it`() {
    var evening = Evening.atCheckout()
    for minute in 0..<60 {
      evening.serve("1", wait: 60, service: 60, at: "12:\(padded(minute, to: 2))")
    }
    #expect(evening.figures(at: "13:00").model.hasPrefix("M/M/c,"))

    for minute in 0..<6 {
      evening.add(.queue(.left(QueueLeft(lane: "1", kind: .renege))), at: "12:0\(minute)")
    }

    #expect(evening.figures(at: "13:00").model.hasPrefix("M/M/c+M,"))
    #expect(evening.figures(at: "13:00").leftCount == 6)
  }
}
