import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardUI
import Testing

/// The page about the day before, which opens over the panes on the next day.
@Suite struct `The morning page` {
  /// 2026-11-21 at that time, after the evening of `Evening.lastHour`.
  private func saturday(_ clock: String) -> Timestamp {
    Evening.at(clock).adding(minutes: 1440)
  }

  private func board(_ events: [Event], at moment: Timestamp) -> Board {
    var board = Evening.board(80, 24, at: "09:00")
    _ = board.update(.ticked(moment, MonotonicTime(milliseconds: 10)))
    _ = board.update(.happened(events))
    _ = board.update(.caughtUp)
    return board
  }

  @Test func `begins with what yesterday left, the worst first, until it is dismissed`() {
    var hand = Hand(
      board(Evening.lastHour.events, at: saturday("08:30")), seq: Evening.lastHour.events.count)

    #expect(hand.screen.contains("Left from Fri 20 Nov"))
    let lines = hand.screen.split(separator: "\n")
    let first = lines.drop { !$0.contains("Exceptions") }.dropFirst().first ?? ""
    #expect(first.contains("CRITICAL"), "\(first)")
    hand.receive(.ticked(saturday("09:30"), MonotonicTime(milliseconds: 20_000_000)))
    #expect(hand.screen.contains("Left from Fri 20 Nov"))

    hand.press(.escape)

    #expect(!hand.screen.contains("Left from"))
    hand.receive(.ticked(saturday("09:31"), MonotonicTime(milliseconds: 20_060_000)))
    #expect(!hand.screen.contains("Left from"))
  }

  @Test func `does not appear after the first tap, but Y shows it`() {
    var evening = Evening.lastHour
    evening.add(
      .restroom(.inspected(RestroomInspected(room: "women"))), at: "32:40", by: Person("MK"))
    var hand = Hand(board(evening.events, at: saturday("09:00")), seq: evening.events.count)
    #expect(!hand.screen.contains("Left from"))

    hand.press("Y")
    #expect(hand.screen.contains("Left from Fri 20 Nov"))

    hand.press("Y")
    #expect(!hand.screen.contains("Left from"))
  }

  @Test func `appears by itself where a board ran through the night`() {
    var board = Evening.lastHour.board(80, 24, at: "23:00")
    _ = board.update(.ticked(Evening.at("27:59"), MonotonicTime(milliseconds: 10)))
    #expect(!board.draw().text.contains("Left from"))

    _ = board.update(.ticked(Evening.at("28:00"), MonotonicTime(milliseconds: 70_000)))

    #expect(board.draw().text.contains("Left from Fri 20 Nov"))
  }

  @Test func `skips days on which the store was closed`() {
    let monday = Evening.at("09:00").adding(minutes: 3 * 1440)

    #expect(board(Evening.lastHour.events, at: monday).draw().text.contains("Left from Fri 20 Nov"))
  }

  @Test func `says that a new log has no day before`() {
    var hand = Hand(board([], at: saturday("08:30")), seq: 0)
    #expect(!hand.screen.contains("Left from"))

    hand.press("Y")

    #expect(hand.screen.contains("There are no records of the days before"))
  }

  @Test func `lets no letter tap a row below it`() {
    var hand = Hand(
      board(Evening.lastHour.events, at: saturday("09:10")), seq: Evening.lastHour.events.count)

    hand.press("wb")

    #expect(hand.facts.isEmpty)
  }
}
