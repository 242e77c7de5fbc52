import BoardModel
import BoardTestSupport
import Testing

/// The floors of many days, folded in one pass.
@Suite struct ReportFloorsTests {
  private static let first = Evening.friday.adding(days: -40)
  private static let days = first...Evening.friday

  /// Events of every type on all days, some of them recorded weeks late, dated ahead, or undone later.
  private func events(seed: UInt64) -> [Event] {
    var evening = Evening()
    var dice = SeededGenerator(seed: seed)
    let examples = Fact.kinds.map(\.example)
    for step in 0..<2000 {
      var day = Self.first.adding(days: step / 48)
      if Int.random(in: 0..<12, using: &dice) == 0 {
        day = day.adding(days: Int.random(in: -30...6, using: &dice))
      }
      let at = Evening.at("09:00", day: day).adding(minutes: step % 48 * 15)
      let fact =
        Int.random(in: 0..<20, using: &dice) == 0
        ? Fact.log(.voided(RecordVoided(ref: Int.random(in: 1...(step + 1), using: &dice))))
        : examples[Int.random(in: examples.indices, using: &dice)]
      evening.add(fact, at: at, by: Bool.random(using: &dice) ? Person("MK") : nil)
    }
    return evening.events
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `are those that each day has alone`(seed: UInt64) {
    let events = events(seed: seed)
    let calendar = Evening().floor.calendar
    var together = ReportFloors(days: Self.days, calendar: calendar, knownAt: nil)
    for event in events { together.apply(event) }

    for number in Self.first.number...Evening.friday.number {
      let day = Day(number: number)
      var alone = ReportFloors(days: day...day, calendar: calendar, knownAt: nil)
      for event in events { alone.apply(event) }
      #expect(together.floor(of: day) == alone.floor(of: day), "\(day)")
    }
  }

  @Test func `are those of each day's own calendar`() {
    let events = events(seed: 4)
    let calendars = ["04:00", "06:00"].compactMap { start in
      ClockTime(text: start).map { BusinessCalendar(zone: .utc, dayStarts: $0) }
    }
    var together = ReportFloors(days: Self.days, knownAt: nil) { calendars[$0.number % 2] }
    for event in events { together.apply(event) }

    for number in Self.first.number...Evening.friday.number {
      let day = Day(number: number)
      var alone = ReportFloors(days: day...day, calendar: calendars[number % 2], knownAt: nil)
      for event in events { alone.apply(event) }
      #expect(together.floor(of: day) == alone.floor(of: day), "\(day)")
    }
  }

  @Test func `take many entries for a day long past`() {
    let calendar = Evening().floor.calendar
    var evening = Evening()
    for back in (0...40).reversed() {
      evening.inspect("women", "10:00", day: Evening.friday.adding(days: -back))
    }
    for minute in 0..<600 {
      let at = Evening.at("09:00", day: Self.first.adding(days: 2)).adding(minutes: minute)
      evening.add(.queue(.counted(QueueCounted(lane: "1", waiting: minute % 4))), at: at)
    }
    var floors = ReportFloors(days: Self.days, calendar: calendar, knownAt: nil)
    for event in evening.events { floors.apply(event) }

    let lane = floors.floor(of: Self.first.adding(days: 2))?.queue.detail(
      of: Self.first.adding(days: 2))?.lanes.first
    #expect(lane?.minutes.minutes.count == 600)
    #expect(floors.floor(of: Self.first)?.rooms.all(on: Self.first).count == 1)
  }
}
