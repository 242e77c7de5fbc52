import BoardTestSupport
import BoardModel
import Testing

/// What holds for every evening.
@Suite struct `Any evening` {
  /// A random evening of taps, rounds, promises and undone records.
  private func evening(seed: UInt64) -> Evening {
    var random = SeededGenerator(seed: seed)
    var evening = Evening()
    let items = evening.plan.items.map(\.id)
    let rooms = evening.plan.rooms.map(\.id)
    for step in 0..<200 {
      let minutes = 9 * 60 + step * 4 + Int.random(in: 0..<3, using: &random)
      let time = "\(minutes / 60):\(minutes % 60)"
      let person = ["JP", "MK", "AL"].randomElement(using: &random)
      switch Int.random(in: 0..<10, using: &random) {
      case 0, 1:
        let result = CheckResult.allCases.randomElement(using: &random) ?? .pass
        evening.tick(
          items.randomElement(using: &random) ?? "walk-to-exit", time, result, by: person)
      case 2, 3, 4:
        let failed: [InspectionItemID] = Bool.random(using: &random) ? ["soap"] : []
        evening.inspect(
          rooms.randomElement(using: &random) ?? "men", time, failed: failed, by: person)
      case 5: evening.promise(PromiseID("p\(step)"), time, due: nil)
      case 6:
        let outcome = PromiseOutcome.allCases.randomElement(using: &random) ?? .kept
        let id = PromiseID("p\(Int.random(in: 0..<200, using: &random))")
        evening.add(time, .promise(.closed(PromiseClosed(promise: id, outcome: outcome))))
      case 7: evening.void(Int.random(in: 1...(step + 1), using: &random), time)
      case 8: evening.add(time, .premises(.swept(FloorSwept(zone: "floor", found: .none))))
      default:
        if minutes > 20 * 60 { evening.clear(time) }
      }
    }
    return evening
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `gives the same from a checkpoint in the middle as from the beginning`(seed: UInt64) throws {
    let evening = evening(seed: seed)
    var floor = Floor(calendar: evening.floor.calendar)

    for (index, event) in evening.events.enumerated() {
      if index == evening.events.count / 2 {
        floor = try StateDecoder.value(Floor.self, of: StateEncoder.bytes(of: floor))
      }
      floor.apply(event)
    }

    #expect(floor == evening.floor, "seed \(seed)")
  }

  @Test(arguments: [11, 12, 13, 14, 15] as [UInt64])
  func `has no locked step done before the last customer left, unless it was forced`(seed: UInt64) {
    var evening = evening(seed: seed)
    for event in evening.events {
      if case .day(.cleared) = event.fact { evening.void(event.seq, "23:30") }
    }

    let rows = evening.farewell(at: "23:40").rows.filter { $0.item.isGuarded && !$0.wasForced }

    #expect(!rows.isEmpty)
    for row in rows {
      if case .done = row.status { Issue.record("\(row.item.id) is done, seed \(seed)") }
    }
  }

  @Test(arguments: [21, 22, 23, 24, 25] as [UInt64])
  func `counts every step in at most one figure, and misses none`(seed: UInt64) {
    let figures = evening(seed: seed).farewell(at: "28:00:00")

    #expect(figures.total + figures.notApplicable == figures.rows.count, "seed \(seed)")
    #expect(
      figures.doneInWindow + figures.doneLate + figures.missed + figures.failed + figures.cannot
        <= figures.total)
  }

  @Test(arguments: [31, 32, 33, 34, 35] as [UInt64])
  func `keeps every undone record in the log`(seed: UInt64) {
    let evening = evening(seed: seed)
    let rounds = evening.events.count {
      if case .restroom(.inspected) = $0.fact { true } else { false }
    }

    let log = evening.restrooms(at: "23:00").log.count {
      if case .round = $0.entry { true } else { false }
    }

    #expect(log == rounds, "seed \(seed)")
  }

  @Test(arguments: [41, 42, 43, 44, 45] as [UInt64])
  func `shows every open promise, with owner and date or with a flag`(seed: UInt64) {
    let figures = evening(seed: seed).looseEnds(at: "23:00")

    #expect(!figures.rows.isEmpty)
    #expect(figures.rows.allSatisfy { $0.due != nil })
    #expect(
      figures.rows.allSatisfy {
        $0.isFlagged == ($0.promise.owner == nil || $0.promise.due == nil)
      })
    #expect(figures.ageBuckets.reduce(0, +) == figures.rows.count)
  }

  @Test func `is not displaced by a clock ten years ahead`() {
    var evening = Evening()
    evening.tick("staff-briefed", "19:50")
    evening.tick("staff-briefed", "10:00", day: Evening.friday.adding(days: 3650))

    #expect(evening.farewell(at: "19:55").row("staff-briefed")?.isAnswered == true)
  }

  @Test func `keeps a late closing in order when the clock is set back`() throws {
    // Berlin, 25 October 2026: after 03:00 summer time it is 02:00 winter time again.
    let zone = TimeZoneRules(
      name: "Europe/Berlin", firstOffsetSeconds: 7200,
      transitions: [.init(from: 1_792_890_000, offsetSeconds: 3600)])
    let saturday = try #require(Day(year: 2026, month: 10, day: 24))
    var plan = Plan.standard
    plan.hours[.saturday] = OpeningHours(
      opens: ClockTime(hour: 18, minute: 0), closes: ClockTime(hour: 3, minute: 0))
    let floor = Floor(calendar: BusinessCalendar(zone: zone, dayStarts: plan.dayStarts))

    let day = BusinessDay(
      day: saturday, floor: floor, plan: plan, now: Timestamp(seconds: 1_792_880_000))

    #expect(day.closes == Timestamp(seconds: 1_792_893_600))
    #expect(day.ends.seconds(since: day.begins) == 25 * 3600)
  }
}
