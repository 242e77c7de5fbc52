import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardReport
import BoardUI
import Testing

extension Evening {
  /// `lastHour` after two weeks of better and worse days, two of them without records.
  static let twoWeeks: Evening = {
    var evening = Evening()
    for back in stride(from: 14, to: 0, by: -1) where back != 5 && back != 9 {
      let day = Evening.friday.adding(days: -back)
      func at(_ clock: String) -> Timestamp {
        Evening.at(clock).adding(seconds: -back * 86_400)
      }
      for hour in 9..<21 {
        let wait = (hour * 37 + back * 53) % (hour == 12 || hour > 17 ? 260 : 110)
        for number in 0..<24 {
          let own = number < 6 ? wait : 30
          evening.add(
            .queue(.served(QueueServed(lane: "1", waitSeconds: own, serviceSeconds: 40))),
            at: at("\(hour):20").adding(seconds: number * 60))
        }
        evening.add(.farewell(.goodbyeSeen(GoodbyeSeen(thanked: true))), at: at("\(hour):40"))
      }
      evening.add(.day(.cleared(StoreCleared())), at: at("21:10"))
      evening.add(
        .day(.signed(DaySigned(done: 27, late: 1, missed: 1, criticalOpen: 0, anchor: "9:ab"))),
        at: at("21:40"))
    }
    for event in Evening.lastHour.events { evening.add(event.fact, at: event.at, by: event.by) }
    return evening
  }()

  /// A board that was just started and knows the days before.
  func lookingBack(_ columns: Int, _ rows: Int) -> Hand {
    Hand(board(columns, rows, at: "20:17:07"), seq: events.count)
  }
}

@Suite struct `The last impression on the board` {
  @Test(arguments: [(80, 24), (120, 40), (60, 15), (40, 10)])
  func `fills the screen at a key, and closes at Esc`(columns: Int, rows: Int) throws {
    var hand = Evening.twoWeeks.lookingBack(columns, rows)
    hand.receive(
      .olderDaysLoaded(History(of: hand.board.floor, plan: .evening, at: hand.board.now)))
    let before = hand.board.draw()

    hand.press(columns == 120 ? "" : "5")
    if columns == 120 {
      hand.press(.backTab)
      hand.press(.backTab)
    }
    if columns != 80 { hand.press("z") }
    hand.receive(.olderDaysLoaded(History()))
    try expectScreen(hand.board.draw(), is: "impression-\(columns)x\(rows)")

    hand.press(.escape)
    if columns == 80 { #expect(hand.board.draw().text == before.text) }
  }

  @Test func `asks for the days that the floor does not hold, once a day`() {
    var hand = Evening.twoWeeks.lookingBack(80, 24)

    hand.press("5")
    hand.press("jjjj")

    let asked = hand.otherEffects.compactMap { effect in
      if case .loadOlderDays(let days) = effect { days } else { nil }
    }
    let yesterday = Evening.friday.adding(days: -1)
    #expect(asked == [Evening.friday.adding(days: -History.coveredDays)...yesterday])
    #expect(hand.screen.contains("reading older days"))

    var older = History()
    for back in 1...14 {
      older.add(
        DayScore(past: Evening.friday.adding(days: -back), floor: hand.board.floor, plan: .evening))
    }
    hand.receive(.olderDaysLoaded(older))
    #expect(!hand.screen.contains("reading older days"))
  }

  @Test(arguments: [
    (0, "Customers who left well today"), (1, "Customers who left well in the last hour"),
    (2, "When most customers left badly"), (3, "The last impression day by day"),
    (4, "Today by quarter hours"), (5, "Left badly today: queue"),
    (10, "Left badly today: promises"), (11, "Restrooms as they should be"),
    (12, "Goodbyes watched"), (13, "What customers said"), (18, "Left well on Fridays"),
    (25, "Longest wait on Fridays"), (28, "Fri 20 Nov"), (29, "Thu 19 Nov"),
  ])
  func `opens the source of each line`(row: Int, title: String) {
    var hand = Evening.twoWeeks.lookingBack(80, 24)
    hand.press("5")
    for _ in 0..<row { hand.press("j", afterMilliseconds: 20) }

    hand.press("\n")

    #expect(hand.screen.contains("━ \(title) "))
    #expect(hand.recorded.isEmpty)
    hand.press(.escape)
    #expect(hand.screen.contains("Last impression"))
  }

  @Test func `is not the only page of the past: details say what keeps happening to a row`() {
    var evening = Evening()
    let days = (1...4).map { Evening.friday.adding(days: -$0) }
    for day in days.reversed() {
      evening.tick("staff-briefed", "19:50", .fail, note: "nobody there", day: day)
    }
    evening.add("19:00", .premises(.weather(WeatherSet(isWet: false))))
    var hand = evening.hand(at: "19:50:00")
    hand.select("Closing staff briefed")

    hand.press("\n")
    #expect(!hand.screen.contains("business days"))
    #expect(hand.otherEffects.contains { if case .loadOlderDays = $0 { true } else { false } })
    var older = History()
    for day in days {
      let report = DayReport(
        of: evening.floor, plan: .evening, day: day, now: Evening.at("19:50"))
      older.add(report.score)
    }
    hand.receive(.olderDaysLoaded(older))

    #expect(hand.screen.contains("Closing staff briefed: 4 of 4 business days"))
    #expect(hand.screen.contains("failed: Mon 16 Nov, Tue 17 Nov"))
    hand.press(.escape)
    hand.select("Women's")
    hand.press("\n")
    #expect(!hand.screen.contains("staff briefed: 4"))
  }

  @Test(arguments: [" ", "x", "-", "+", "="])
  func `has no figure that a key could tap`(key: String) {
    var hand = Evening.twoWeeks.lookingBack(80, 24)
    hand.press("5")

    hand.press(key)

    #expect(hand.recorded.isEmpty)
  }

  @Test(arguments: GlyphSet.allCases)
  func `shows the week without colour too`(glyphs: GlyphSet) throws {
    var board = Evening.twoWeeks.board(120, 40, at: "20:17:07", glyphs: glyphs)
    _ = board.update(.ticked(board.now, MonotonicTime(milliseconds: 1)))
    var hand = Hand(board, seq: Evening.twoWeeks.events.count)
    hand.press(.backTab)
    hand.press(.backTab)
    hand.press("z")

    #expect(hand.line("Fri ") != nil)
    #expect(hand.screen.contains("unknown"))
    #expect(hand.screen.contains("<50"))
  }
}
