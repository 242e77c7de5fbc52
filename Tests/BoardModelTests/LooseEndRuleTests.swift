import BoardTestSupport
import BoardModel
import BoardReport
import Testing

/// Rules of promises and gestures that other suites do not cover.
@Suite struct `The rules of loose ends` {
  private func close(
    _ evening: inout Evening, _ id: PromiseID, _ time: String, _ outcome: PromiseOutcome,
    cost: Int? = nil, day: Day = Evening.friday
  ) {
    evening.add(
      time,
      .promise(
        .closed(
          PromiseClosed(
            promise: id, outcome: outcome, burden: cost == nil ? .store : .customer,
            costCents: cost))), day: day)
  }

  @Test func `same-day closure is a share of all closed promises; a broken one is not settled`() {
    var evening = Evening()
    for (id, time) in [("a", "10:00"), ("b", "10:10"), ("c", "10:20"), ("d", "10:30")] {
      evening.promise(PromiseID(id), time)
    }
    close(&evening, "a", "15:00", .kept)
    close(&evening, "b", "15:10", .late)
    evening.promise("e", "10:40")
    close(&evening, "e", "15:15", .broken)
    close(&evening, "d", "15:20", .withdrawn)
    close(&evening, "c", "11:00", .kept, day: Evening.friday.adding(days: 1))

    let next = evening.looseEnds(at: "12:00", day: Evening.friday.adding(days: 1))

    #expect(evening.looseEnds(at: "16:00").closedSameDay == Share(count: 2, of: 3))
    #expect(next.closedSameDay == Share(count: 2, of: 4))
  }

  @Test(arguments: [(8, false), (9, true)])
  func `a promise is likely lost eight days after its due date`(days: Int, isLost: Bool) {
    var evening = Evening()
    evening.promise("key", "10:00", due: "2026-11-24")
    let due = Evening.friday.adding(days: 4)

    #expect(
      evening.looseEnds(at: "12:00", day: due.adding(days: days)).rows.first?.isLikelyLost == isLost
    )
    #expect(
      evening.looseEnds(at: "12:00", day: Evening.friday.adding(days: days)).rows.first?
        .isLikelyLost == false)
  }

  @Test func `cost, burden and what it waits for can be noted at any change`() {
    var evening = Evening()
    evening.promise("key", "10:00", due: "2026-11-25")
    evening.add(
      "11:00",
      .promise(
        .changed(
          PromiseChanged(
            promise: "key", burden: .customer, costCents: 6000, blockedBy: "the supplier"))))
    let row = evening.looseEnds(at: "11:01").rows.first
    #expect(row?.promise.costCents == 6000)
    #expect(row?.promise.burden == .customer)
    #expect(row?.promise.blockedBy == "the supplier")
    #expect(row?.level == .red)

    evening.add("11:30", .promise(.changed(PromiseChanged(promise: "key", blockedBy: ""))))
    close(&evening, "key", "12:00", .kept)

    let closed = evening.looseEnds(at: "12:01").closedToday.first
    #expect(closed?.blockedBy == nil)
    #expect(closed?.costCents == 6000)
    #expect(closed?.burden == .store)
  }

  @Test func `reasons and what was given stay with the promise`() {
    var evening = Evening()
    evening.promise("key", "10:00", due: "2026-11-25")
    evening.add(
      "11:00",
      .promise(.changed(PromiseChanged(promise: "key", reason: "not on the van", isReversal: true)))
    )
    let coupon = GestureGiven(promise: "key", kind: .coupon, valueCents: 500)
    let seq = evening.add("11:10", .promise(.gesture(coupon)))
    evening.add("11:20", .promise(.gesture(GestureGiven(kind: .extra))))
    let remarks = { evening.looseEnds(at: "12:00").rows.first?.promise.remarks.map(\.content) }
    #expect(
      remarks() == [.reason("not on the van", isReversal: true), .gesture(coupon)])

    evening.void(seq)

    #expect(remarks() == [.reason("not on the van", isReversal: true)])
    #expect(evening.looseEnds(at: "12:00").gestureCount == 1)
  }

  @Test(arguments: [("2026-11-20", true), ("2026-11-21", false)])
  func `the next contact is due on its day`(next: String, isDue: Bool) {
    var evening = Evening()
    evening.promise("key", "10:00", due: "2026-11-25")
    evening.add("11:00", .promise(.touched(PromiseTouched(promise: "key", next: next))))

    let row = evening.looseEnds(at: "12:00").rows.first

    #expect(row?.isContactDue == isDue)
    #expect(row?.level == (isDue ? .amber : .calm))
  }

  @Test func `a payment by the customer is a red exception of its day, with who caused it`() {
    var evening = Evening()
    evening.promise("key", "10:00")
    close(&evening, "key", "15:00", .broken, cost: 6000)

    let report = DayReport(
      of: evening.floor, plan: evening.plan, day: Evening.friday, now: Evening.at("22:00"),
      origin: .init(
        knownAt: nil, anchor: "", seq: 2, faultCount: 0, printedAt: Evening.at("22:00")))

    #expect(evening.looseEnds(at: "16:00").customerCostCents == 6000)
    #expect(evening.looseEnds(at: "16:00").closedToday.first?.burden == .customer)
    #expect(
      report.exceptions.contains {
        $0.level == .red && $0.text.hasPrefix("second key: the customer paid 60")
      })
  }

  @Test func `a gesture without a value has the usual one, and one over the limit is counted`() {
    var evening = Evening()
    evening.add("12:00", .promise(.gesture(GestureGiven(kind: .extra, isUnprompted: true))))
    evening.add("12:10", .promise(.gesture(GestureGiven(kind: .refund, valueCents: 6001))))

    let figures = evening.looseEnds(at: "13:00")

    #expect(figures.gesturesCents == 8001)
    #expect(figures.gestureBudgetCents == 20_000)
    #expect((figures.gestureCount, figures.unpromptedCount, figures.overLimitCount) == (2, 1, 1))
  }

  @Test
  func `a promise stays the same when it is repeated, reassigned or gets a value`() {
    var evening = Evening()
    evening.promise("key", "10:00", owner: nil)
    evening.add(
      "11:00", .promise(.touched(PromiseTouched(promise: "key", next: "2026-11-20T15:00"))))
    evening.add(
      "12:00",
      .promise(
        .changed(
          PromiseChanged(
            promise: "key", owner: Person("AL"), kind: .repair, impact: "drives three hours",
            saleCents: 840_000))))

    let row = evening.looseEnds(at: "12:30").rows.first

    #expect(row?.promise.touches == 1)
    #expect(row?.promise.nextContact == DueDate(text: "2026-11-20T15:00"))
    #expect(row?.promise.owner == Person("AL"))
    #expect(row?.promise.kind == .repair)
    #expect(row?.promise.impact == "drives three hours")
    #expect(row?.promise.saleCents == 840_000)
    #expect(row?.promise.reversals == 0)
    #expect(row?.isFlagged == false)
  }

  @Test func `before you go lists promises due today and promises without owner`() {
    var evening = Evening()
    evening.promise("today", "10:00")
    evening.promise("later", "10:05", due: "2026-11-25")
    evening.promise("nobody", "10:10", owner: nil, due: "2026-11-25")
    evening.promise("overdue", "10:00", due: "2026-11-19", day: Evening.friday.adding(days: -1))

    let names = evening.looseEnds(at: "20:50").dueBeforeLeaving.map(\.promise.id.text)

    #expect(Set(names) == ["today", "nobody", "overdue"])
  }

  @Test func `promises outlast midnight and the start of the business day`() {
    var evening = Evening()
    evening.promise("key", "23:30", due: "2026-11-20T23:45")

    for time in ["23:59", "24:00", "27:59", "28:00", "33:00"] {
      #expect(evening.looseEnds(at: time).rows.map(\.promise.id) == ["key"], "\(time)")
    }
    #expect(evening.looseEnds(at: "28:00").rows.first?.isCarriedOver == true)
  }
}
