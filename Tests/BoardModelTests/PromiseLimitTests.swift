import BoardModel
import BoardTestSupport
import Testing

/// Both sides of the limits of promises.
@Suite struct `The limits of promises` {
  @Test(arguments: [("12:00:00", nil), ("12:00:01", 0), ("12:01:00", 1)] as [(String, Int?)])
  func `a promise is overdue from the second after it was due`(clock: String, minutes: Int?) {
    var evening = Evening()
    evening.promise("key", "10:00", due: "2026-11-20T12:00")

    let figures = evening.looseEnds(at: clock)

    #expect(figures.rows.map(\.overdueMinutes) == [minutes])
    #expect(figures.overdueCount == (minutes == nil ? 0 : 1))
  }

  @Test(arguments: [("21:00", 1), ("21:01", 0)])
  func `a promise is due before closing up to the close`(due: String, count: Int) {
    var evening = Evening()
    evening.promise("key", "10:00", due: "2026-11-20T\(due)")

    #expect(evening.looseEnds(at: "12:00").dueBeforeCloseCount == count)
  }

  @Test(arguments: [("11:29", Level.calm), ("11:30", .amber), ("12:00", .amber), ("12:01", .red)])
  func `a promise presses after three quarters of its time`(clock: String, level: Level) {
    var evening = Evening()
    evening.promise("key", "10:00", due: "2026-11-20T12:00")

    #expect(evening.looseEnds(at: clock).rows.map(\.level) == [level])
  }

  @Test(arguments: [(0, Level.calm), (1, .red)])
  func `any cost to the customer is red`(cents: Int, level: Level) {
    var evening = Evening()
    evening.promise("key", "10:00", due: "2026-11-25")
    let change = PromiseChanged(promise: "key", costCents: cents)
    evening.add("10:01", .promise(.changed(change)))

    #expect(evening.looseEnds(at: "10:02").rows.map(\.level) == [level])
  }

  @Test(arguments: [(8, 1), (9, 0)])
  func `what was settled counts for nine days`(daysLater: Int, count: Int) {
    var evening = Evening()
    evening.promise("key", "10:00")
    evening.add("11:00", .promise(.closed(PromiseClosed(promise: "key", outcome: .kept))))

    let later = evening.looseEnds(at: "12:00", day: Evening.friday.adding(days: daysLater))

    #expect(later.closedSameDay == Share(count: count, of: count))
  }

  @Test(arguments: [("20:59", "21:00"), ("21:00", "45:00"), ("21:01", "45:00")])
  func `without a date a promise is due at the next close`(made: String, due: String) {
    var evening = Evening()
    evening.promise("key", made, due: nil)

    #expect(evening.looseEnds(at: "21:02").rows.map(\.due) == [Evening.at(due)])
  }

  @Test func `the earliest due comes first, and of two the one made first`() {
    var evening = Evening()
    evening.promise("late", "10:00", due: "2026-11-20T15:00")
    evening.promise("first", "10:01", due: "2026-11-20T14:00")
    evening.promise("second", "10:02", due: "2026-11-20T14:00")

    #expect(
      evening.looseEnds(at: "11:00").rows.map(\.promise.id.text) == ["first", "second", "late"])
  }
}

@Suite struct `A share` {
  @Test(
    arguments: [
      (0, 1, 0), (1, 1, 100), (1, 3, 33), (2, 3, 67), (1, 200, 1), (1, 201, 0), (199, 200, 100),
      (197, 200, 99), (1, 0, nil),
    ] as [(Int, Int, Int?)])
  func `is rounded half up, and unknown of nothing`(count: Int, of: Int, percent: Int?) {
    #expect(Share(count: count, of: of).percent == percent)
  }

  @Test func `is added with its denominator`() {
    #expect(Share(count: 1, of: 2) + Share(count: 3, of: 5) == Share(count: 4, of: 7))
  }
}
