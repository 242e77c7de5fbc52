import BoardTestSupport
import BoardModel
import Testing

@Suite struct `Loose ends` {
  private func change(
    _ id: PromiseID, due: String? = nil, owner: String? = nil, reversal: Bool = false
  ) -> Fact {
    .promise(
      .changed(
        PromiseChanged(
          promise: id, due: due, owner: owner.map { Person($0) }, isReversal: reversal)))
  }

  private func close(_ id: PromiseID, _ outcome: PromiseOutcome = .kept, cost: Int? = nil) -> Fact {
    .promise(.closed(PromiseClosed(promise: id, outcome: outcome, costCents: cost)))
  }

  @Test func `a date without a time is due at the posted close`() {
    var evening = Evening()
    evening.promise("key", "10:00", due: "2026-11-20")

    let row = evening.looseEnds(at: "12:00").rows.first

    #expect(row?.due == Evening.at("21:00"))
    #expect(row?.isDueToday == true)
    #expect(row?.isFlagged == false)
  }

  @Test func `a promise without a date is due today at closing, and flagged`() {
    var evening = Evening()
    evening.promise("key", "10:00", due: nil)
    evening.promise("cake", "10:05", owner: nil, due: "2026-11-21T10:00")

    let figures = evening.looseEnds(at: "12:00")

    #expect(figures.rows.map(\.isDueAssumed) == [true, false])
    #expect(figures.rows.map(\.hasNoOwner) == [false, true])
    #expect(figures.rows.map(\.due) == [Evening.at("21:00"), Evening.at("34:00")])
    #expect(figures.withoutOwnerOrDateCount == 2)
    #expect(figures.dueBeforeCloseCount == 1)
  }

  @Test func `one reversal raises the level, two make it red`() {
    var evening = Evening()
    evening.promise("key", "10:00", due: "2026-11-25")
    #expect(evening.looseEnds(at: "10:30").rows.first?.level == .calm)

    evening.add("11:00", change("key", reversal: true))
    #expect(evening.looseEnds(at: "11:30").rows.first?.level == .amber)

    evening.add("12:00", change("key", reversal: true))
    #expect(evening.looseEnds(at: "12:30").rows.first?.level == .red)
  }

  @Test(arguments: [
    ("10:59", nil as Int?), ("11:00", 50), ("11:30", 75), ("12:00", 100), ("15:00", 100),
  ])
  func `reminders come at half, three quarters and all of the time`(time: String, reached: Int?) {
    var evening = Evening()
    evening.promise("key", "10:00", due: "2026-11-20T12:00")

    #expect(evening.looseEnds(at: time).rows.first?.reminderPercent == reached)
  }

  @Test func `an overdue promise is red and says how late it is`() {
    var evening = Evening()
    evening.promise("key", "10:00", due: "2026-11-20T12:00")

    let row = evening.looseEnds(at: "12:20").rows.first

    #expect(row?.overdueMinutes == 20)
    #expect(row?.level == .red)
  }

  @Test func `an open promise is never lost, however old it is`() {
    var evening = Evening()
    evening.promise("key", "10:00", due: "2026-11-21")
    for later in 1...20 {
      let day = Evening.friday.adding(days: later)
      evening.promise(PromiseID("p\(later)"), "10:00", due: nil, day: day)
      evening.add("11:00", close(PromiseID("p\(later)")), day: day)
    }

    let figures = evening.looseEnds(at: "12:00", day: Evening.friday.adding(days: 20))

    #expect(figures.rows.map(\.promise.id) == ["key"])
    #expect(figures.rows.first?.isLikelyLost == true)
    #expect(figures.rows.first?.isCarriedOver == true)
    #expect(evening.floor.looseEnds.promiseHistories.count == 10)
  }

  @Test func `ages are counted in four buckets`() {
    var evening = Evening()
    for (index, back) in [0, 1, 2, 3, 4, 7, 8, 30].enumerated() {
      evening.promise(
        PromiseID("p\(index)"), "10:00", due: "2026-12-24",
        day: Evening.friday.adding(days: -back))
    }

    let figures = evening.looseEnds(at: "12:00")

    #expect(figures.ageBuckets == [2, 2, 2, 2])
    #expect(figures.rows.allSatisfy { !$0.isLikelyLost })
  }

  @Test func `closing a promise keeps who paid, and undoing that opens it again`() {
    var evening = Evening()
    evening.promise("key", "10:00")
    evening.add("11:00", close("key", .late, cost: 6000))
    let figures = evening.looseEnds(at: "12:00")
    #expect(figures.rows.isEmpty)
    #expect(figures.customerCostCents == 6000)
    #expect(figures.closedSameDay == Share(count: 1, of: 1))

    evening.void(2, "12:01")

    #expect(evening.looseEnds(at: "12:02").rows.count == 1)
  }

  @Test func `an undone promise does not exist`() {
    var evening = Evening()
    evening.promise("key", "10:00")
    evening.void(1, "10:01")

    #expect(evening.looseEnds(at: "10:02").rows.isEmpty)
    #expect(evening.floor.looseEnds.promiseHistories.first?.records.first?.isVoided == true)
  }

  @Test func `gestures count against the day's budget`() {
    var evening = Evening()
    evening.add(
      "10:00",
      .promise(.gesture(GestureGiven(kind: .extra, valueCents: nil, isUnprompted: true))))
    evening.add("11:00", .promise(.gesture(GestureGiven(kind: .giftcard, valueCents: 7000))))

    let figures = evening.looseEnds(at: "12:00")

    #expect(figures.gesturesCents == 9000)
    #expect(figures.gestureBudgetCents == 20_000)
    #expect(figures.unpromptedCount == 1)
    #expect(figures.overLimitCount == 1)
  }
}
