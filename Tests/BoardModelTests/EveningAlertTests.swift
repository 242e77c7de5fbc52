import BoardTestSupport
import BoardModel
import Testing

@Suite struct `Alerts of the evening` {
  private func spans(
    _ evening: Evening, at time: String, _ rule: Alert.Rule
  ) -> [AlertSpan] {
    Alerts.spans(of: evening.floor, plan: evening.plan, at: Evening.at(time))
      .filter { $0.rule == rule }
  }

  @Test func `an overdue room raises an alert, which escalates at 125 and 150 percent`() {
    var evening = Evening()
    evening.plan.rooms = [evening.plan.rooms[0]]
    evening.inspect("women", "10:00")
    #expect(spans(evening, at: "11:00", .restroom).isEmpty)

    let span = spans(evening, at: "11:31", .restroom).first

    #expect(
      span?.levelChanges == [
        .init(at: Evening.at("11:00"), level: .amber),
        .init(at: Evening.at("11:15"), level: .red),
        .init(at: Evening.at("11:30"), level: .critical),
      ])
    #expect(span?.value == 31)
    #expect(span?.cleared == nil)
  }

  @Test func `an answer that names a step by its old id answers its alert`() {
    var evening = Evening.sinceMorning()
    evening.add("20:32", .alert(.acked(AlertAcked(alert: "critical:h4"))), by: "MK")

    let alerts = Alerts(of: evening.floor, plan: evening.plan, at: Evening.at("20:33")).all

    let alert = alerts.first { $0.key == "critical:restrooms-evening" }
    #expect(alert?.state == .acknowledged(by: Person("MK"), at: Evening.at("20:32")))
  }

  @Test func `a round clears it`() {
    var evening = Evening()
    evening.plan.rooms = [evening.plan.rooms[0]]
    evening.inspect("women", "10:00")
    evening.inspect("women", "11:05")

    #expect(
      spans(evening, at: "11:10", .restroom).map(\.cleared) == [Evening.at("11:05")])
  }

  @Test func `a round clears it at the very moment it is recorded`() {
    var evening = Evening()
    evening.plan.rooms = [evening.plan.rooms[0]]
    evening.inspect("women", "10:00")
    evening.inspect("women", "11:20")

    #expect(
      spans(evening, at: "11:20", .restroom).map(\.cleared) == [Evening.at("11:20")])
  }

  @Test func `a wet floor is red at once, until a round after the clean sees it dry`() {
    var evening = Evening()
    evening.inspect("women", "10:00", failed: ["floor"])
    #expect(
      spans(evening, at: "10:01", .restroom).first { $0.subject == "women" }?.level == .red)

    evening.add("10:05", .restroom(.cleaned(RestroomCleaned(room: "women", kind: .spot))))
    #expect(
      spans(evening, at: "10:06", .restroom).first { $0.subject == "women" }?.cleared == nil)

    evening.inspect("women", "10:07")
    #expect(
      spans(evening, at: "10:08", .restroom).first { $0.subject == "women" }?.cleared
        == Evening.at("10:07"))
  }

  @Test func `a late round that finds a wet floor raises the alert for the floor`() throws {
    var evening = Evening()
    evening.plan.rooms = [evening.plan.rooms[0]]
    evening.inspect("women", "10:00")
    evening.inspect("women", "11:20", failed: ["floor"])

    let all = spans(evening, at: "11:21", .restroom)
    let span = try #require(all.last)

    #expect(all.map(\.cleared) == [Evening.at("11:20"), nil])
    #expect(span.since == Evening.at("11:20"))
    #expect(span.value == 0)
  }

  @Test func `whoever saw that a round is overdue has not seen the wet floor that it finds`() {
    var evening = Evening()
    evening.plan.rooms = [evening.plan.rooms[0]]
    evening.plan.items = []
    evening.inspect("women", "10:00")
    evening.add("11:16", .alert(.acked(AlertAcked(alert: "restroom:women"))), by: "MK")
    #expect(
      evening.alerts(at: "11:19").all.first?.state
        == .acknowledged(by: Person("MK"), at: Evening.at("11:16")))
    evening.inspect("women", "11:20", failed: ["floor"])

    let alert = evening.alerts(at: "11:21").all.first

    #expect(alert?.state == .raised)
    #expect(alert?.lastRingAt == Evening.at("11:20"))
  }

  @Test
  func `a promise due today raises an alert at three quarters of its time, and is red when due`() {
    var evening = Evening()
    evening.promise("key", "10:00", due: "2026-11-20T14:00")
    #expect(spans(evening, at: "12:59", .promise).isEmpty)

    let span = spans(evening, at: "14:30", .promise).first

    #expect(
      span?.levelChanges == [
        .init(at: Evening.at("13:00"), level: .amber),
        .init(at: Evening.at("14:00"), level: .red),
      ])
    #expect(span?.value == 30)
  }

  @Test func `a promise due next week raises no alert today`() {
    var evening = Evening()
    evening.promise("key", "10:00", due: "2026-11-27")

    #expect(spans(evening, at: "20:00", .promise).isEmpty)
  }

  @Test func `the first reversal raises an amber alert at once, the second a red one`() {
    var evening = Evening()
    evening.promise("key", "10:00", due: "2026-11-27")
    evening.add("11:00", .promise(.changed(PromiseChanged(promise: "key", isReversal: true))))
    #expect(spans(evening, at: "10:59", .promise).isEmpty)
    #expect(
      spans(evening, at: "11:00", .promise).first?.levelChanges
        == [.init(at: Evening.at("11:00"), level: .amber)])
    #expect(spans(evening, at: "34:00", .promise).isEmpty)

    evening.add("12:00", .promise(.changed(PromiseChanged(promise: "key", isReversal: true))))

    #expect(spans(evening, at: "12:00", .promise).first?.level == .red)
    #expect(spans(evening, at: "34:00", .promise).first?.level == .red)
  }

  @Test(arguments: [("52:00", true), ("34:00", true), ("219:59", true), ("220:00", false)])
  func `an overdue promise keeps its alert past four in the morning, until it is likely lost`(
    time: String, rings: Bool
  ) {
    var evening = Evening()
    evening.promise("key", "10:00", due: "2026-11-20T12:00")

    let span = spans(evening, at: time, .promise).first

    #expect((span != nil) == rings)
    if rings {
      #expect(span?.level == .red)
      #expect(span?.value == Evening.at(time).minutes(since: Evening.at("12:00")))
    }
  }

  @Test func `an overdue promise that somebody saw rings anew when the store opens`() {
    var evening = Evening()
    evening.promise("key", "10:00", due: "2026-11-20T12:00")
    evening.add("12:05", .alert(.acked(AlertAcked(alert: "promise:key"))), by: "MK")
    let state = { (time: String) in
      Alerts(of: evening.floor, plan: evening.plan, at: Evening.at(time)).all.first {
        $0.rule == .promise
      }?.state
    }

    #expect(state("32:59") == .acknowledged(by: Person("MK"), at: Evening.at("12:05")))
    #expect(state("33:00") == .raised)
  }

  @Test func `a critical step raises an alert when late, and a worse one when missed`() {
    let evening = Evening.sinceMorning()

    let late = spans(evening, at: "20:31", .critical).first { $0.subject == "restrooms-evening" }
    let missed = spans(evening, at: "21:01", .critical).first { $0.subject == "restrooms-evening" }

    #expect(late?.level == .red)
    #expect(missed?.level == .critical)
    #expect(!spans(evening, at: "20:31", .critical).contains { $0.subject == "exit-and-car-park" })
  }

  @Test(arguments: ["20:50", "21:10"])
  func `without a feed no alert says that lanes are missing`(time: String) {
    let evening = Evening.sinceMorning()

    #expect(spans(evening, at: time, .lanes).isEmpty)
  }

  @Test func `a reason ends the alert of a step`() {
    var evening = Evening.sinceMorning()
    evening.add(
      "20:40", .check(.excused(CheckExcused(item: "restrooms-evening", reason: "burst pipe"))))

    let span = spans(evening, at: "20:41", .critical).first { $0.subject == "restrooms-evening" }
    #expect(span?.cleared == Evening.at("20:40"))
  }

  @Test func `the sign-off ends the alerts of steps`() {
    var evening = Evening.sinceMorning()
    evening.add(
      "21:30",
      .day(.signed(DaySigned(done: 0, late: 0, missed: 9, criticalOpen: 0, anchor: "1:0"))))

    let spans = spans(evening, at: "21:31", .critical)
    #expect(!spans.isEmpty)
    #expect(
      spans.allSatisfy { $0.cleared == Evening.at("21:30") && $0.raised <= $0.cleared ?? $0.raised }
    )
  }
}
