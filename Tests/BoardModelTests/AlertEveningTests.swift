import BoardTestSupport
import BoardModel
import BoardText
import Testing

/// One till's evening as the alert bar shows it.
@Suite struct AlertEveningTests {
  /// The queue at till 3 grows from 20:00; its alert is acknowledged, becomes critical, is snoozed,
  /// and ends.
  private var evening: Evening {
    var evening = Evening.atCheckout()
    evening.plan.lanes = [Lane(id: "3", name: "till 3", kind: .staffed, servers: 1)]
    // 40 s a customer: 4 waiting and one served take 180 s; 6 take 260 s.
    evening.serve("3", wait: nil, service: 40, at: "19:50")
    for (clock, waiting) in [
      ("20:00", 1), ("20:05", 4), ("20:05:20", 3), ("20:06", 4), ("20:14", 6), ("20:22", 3),
      ("20:30", 2), ("20:35", 4), ("20:38", 1),
    ] {
      evening.count("3", waiting, at: clock)
    }
    return evening
  }

  private func line(_ evening: Evening, _ clock: String) -> String {
    let alerts = evening.alerts(at: clock).all.filter { $0.rule == .wait }
    guard let alert = alerts.first else { return "\(clock) -" }
    let standing =
      switch alert.state {
      case .raised: "raised"
      case .acknowledged(let by, _): "seen by \(by?.initials ?? "?")"
      case .shelved(let until, _): "shelved until \(clockText(until))"
      }
    let rang = alert.lastRingAt.map { "rang \(clockText($0))" } ?? "silent"
    return
      "\(clock) \(alert.level) \(alert.value) s since \(clockText(alert.since)), \(standing), \(rang)"
  }

  private func clockText(_ moment: Timestamp) -> String {
    let local = TimeZoneRules.utc.local(moment)
    let clock = local.clock.description
    return local.second == 0 ? clock : clock + ":" + padded(local.second, to: 2)
  }

  @Test func `an alert rises, repeats, is acknowledged, escalates, is snoozed and clears`() {
    var evening = evening
    evening.add(
      .alert(.acked(AlertAcked(alert: "wait:3"))), at: "20:12", by: Person("MK"))
    evening.add(
      .alert(.shelved(AlertShelved(alert: "wait:3", until: "2026-11-20T20:26"))), at: "20:16",
      by: Person("MK"))

    let lines = [
      "20:05:10", "20:06:29", "20:06:30", "20:11:29", "20:11:30", "20:12", "20:13:59", "20:14:29",
      "20:14:30", "20:16", "20:25:59", "20:26", "20:29:59", "20:30", "20:35:29", "20:35:30",
      "20:38",
    ].map { line(evening, $0) }

    #expect(
      lines == [
        "20:05:10 -",
        "20:06:29 -",
        "20:06:30 red 180 s since 20:06, raised, rang 20:06:30",
        "20:11:29 red 180 s since 20:06, raised, rang 20:06:30",
        "20:11:30 red 180 s since 20:06, raised, rang 20:11:30",
        "20:12 red 180 s since 20:06, seen by MK, rang 20:11:30",
        "20:13:59 red 180 s since 20:06, seen by MK, rang 20:11:30",
        "20:14:29 red 260 s since 20:06, seen by MK, rang 20:11:30",
        "20:14:30 critical 260 s since 20:06, raised, rang 20:14:30",
        "20:16 critical 260 s since 20:06, shelved until 20:26, rang 20:14:30",
        "20:25:59 critical 140 s since 20:06, shelved until 20:26, rang 20:14:30",
        "20:26 critical 140 s since 20:06, raised, rang 20:26",
        "20:29:59 critical 140 s since 20:06, raised, rang 20:26",
        "20:30 -",
        "20:35:29 -",
        // The last new alert rang at 20:06:30, so another one may ring now.
        "20:35:30 red 180 s since 20:35, raised, rang 20:35:30",
        "20:38 -",
      ])
  }

  @Test func `an acknowledgement belongs to one occurrence, and the next one rings`() {
    var evening = evening
    evening.add(.alert(.acked(AlertAcked(alert: "wait:3"))), at: "20:12", by: Person("MK"))
    evening.add(.alert(.acked(AlertAcked(alert: "wait:3"))), at: "20:15", by: Person("MK"))
    #expect(line(evening, "20:29").contains("seen by MK"))

    #expect(line(evening, "20:35:30").hasSuffix("raised, rang 20:35:30"))
  }

  @Test func `undoing the acknowledgement makes the alert ring again`() {
    var evening = evening
    let seq = evening.add(
      .alert(.acked(AlertAcked(alert: "wait:3"))), at: "20:08", by: Person("MK"))
    #expect(line(evening, "20:12").hasSuffix("seen by MK, rang 20:06:30"))

    evening.add(.log(.voided(RecordVoided(ref: seq))), at: "20:11", by: Person("MK"))

    #expect(line(evening, "20:12").hasSuffix("raised, rang 20:11:30"))
  }

  @Test func `a second alert within ten minutes is shown, but rings only later`() {
    var evening = evening
    evening.add(.alert(.acked(AlertAcked(alert: "wait:3"))), at: "20:07", by: Person("MK"))
    evening.add(
      .payment(.failed(PaymentFailed(terminal: "t1", kind: .slow))), at: "20:08")

    let early = evening.alerts(at: "20:12")
    let late = evening.alerts(at: "20:18")

    #expect(early.all.first?.key == "payment:t1")
    #expect(early.all.first?.lastRingAt == nil)
    #expect(early.heldBackCount == 1)
    #expect(late.all.first { $0.key == "payment:t1" }?.lastRingAt == Evening.at("20:16:30"))
    #expect(late.heldBackCount == 0)
  }

  @Test func `nothing rings before opening, or after the last customer left`() {
    var evening = evening
    evening.add(.day(.cleared(StoreCleared(walked: []))), at: "20:10", by: Person("MK"))

    #expect(evening.alerts(at: "20:12").all.isEmpty)
    #expect(evening.alerts(at: "08:00").all.isEmpty)
  }

  @Test(arguments: [
    ("21:00", "21:00"), ("19:00", "28:00"), ("2026-11-20T20:30", "20:30"), ("2026-11-20", "28:00"),
    ("2026-11-22T10:00", "28:00"), ("soon", "21:07"), ("20:07", "28:00"),
  ])
  func `an alert is kept quiet until the time given, an hour, or the end of the day`(
    text: String, until: String
  ) {
    var evening = evening
    evening.add(
      .alert(.shelved(AlertShelved(alert: "wait:3", until: text))), at: "20:07", by: Person("MK"))

    let alert = evening.alerts(at: "20:08").all.first { $0.rule == .wait }

    #expect(alert?.state == .shelved(until: Evening.at(until), by: Person("MK")))
  }

  @Test func `of two times until which an alert is quiet the later one counts`() {
    var evening = evening
    for until in ["20:50", "20:40"] {
      evening.add(
        .alert(.shelved(AlertShelved(alert: "wait:3", until: until))), at: "20:07",
        by: Person("MK"))
    }

    let alert = evening.alerts(at: "20:08").all.first { $0.rule == .wait }

    #expect(alert?.state == .shelved(until: Evening.at("20:50"), by: Person("MK")))
  }

  @Test func `a closed till has no waiting alert`() {
    var evening = evening
    evening.add(.queue(.laneClosed(LaneClosed(lane: "3"))), at: "20:07")

    #expect(line(evening, "20:08") == "20:08 -")
  }

  @Test func `a silent feed raises an alert, and nothing else is claimed about its queue`() {
    let evening = evening

    let alerts = evening.alerts(at: "21:00").all

    // A reading every 5 minutes (the median gap): stale 5 + 15 minutes after the last one.
    #expect(alerts.map(\.key) == ["stale:3"])
    #expect(alerts.first?.since == Evening.at("20:38").adding(seconds: 1200))
  }

  @Test func `two tills that differ by two people raise an alert when one queue is too long`() {
    var evening = Evening.atCheckout()
    evening.count("1", 0, at: "12:00")
    evening.count("2", 1, at: "12:00")
    #expect(evening.alerts(at: "12:05").all.isEmpty)

    evening.count("2", 2, at: "12:05")

    let alerts = evening.alerts(at: "12:06:30").all
    #expect(alerts.map(\.key) == ["uneven"])
    #expect(alerts.first?.value == 2)
  }

  @Test func `one slow payment is a forgotten PIN, and three are a slow card link`() {
    var evening = Evening.atCheckout()
    func pay(_ milliseconds: Int, at clock: String) -> Fact {
      .payment(
        .timed(PaymentTimed(terminal: "t1", tookMilliseconds: milliseconds, method: .chip)))
    }
    for (clock, took) in [("12:00", 4000), ("12:01", 5000), ("12:02", 60_000), ("12:03", 5000)] {
      evening.add(pay(took, at: clock), at: clock)
    }
    #expect(evening.alerts(at: "12:04").all.isEmpty)

    for (clock, took) in [("12:05", 16_000), ("12:06", 17_000), ("12:07", 18_000)] {
      evening.add(pay(took, at: clock), at: clock)
    }

    let alerts = evening.alerts(at: "12:08").all
    #expect(alerts.map(\.key) == ["payment:t1"])
    #expect(alerts.first?.level == .red)
    #expect(evening.figures(at: "12:08").cardLink?.level == .red)
  }
}
