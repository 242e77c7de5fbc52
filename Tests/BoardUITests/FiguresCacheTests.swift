import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardUI
import Testing

/// A board with cached figures shows the same as a board that computes them anew.
@Suite struct FiguresCacheTests {
  /// The screen of a board that was just started with that floor.
  private func fresh(_ board: Board, at moment: Timestamp) -> Canvas {
    var other = Board(
      plan: board.plan, zone: .utc, size: board.size, glyphs: board.glyphs, now: moment,
      uptime: board.uptime, writer: Board.WriterID(source: "test", start: "0"),
      person: Person("JP"),
      themes: ["auto", "dark"], theme: "auto", past: nil, adoption: nil)
    other.setFloor(board.floor, past: nil)
    return other.draw()
  }

  @Test(arguments: [1, 2])
  func `through an evening every screen is the same as on a board started at that moment`(
    seed: UInt64
  ) {
    var dice = SeededGenerator(seed: seed)
    var events = Evening.lastHour.events.sorted { ($0.at, $0.seq) < ($1.at, $1.seq) }[...]
    var board = Evening.board(120, 40, at: "17:00")
    _ = board.update(.caughtUp)
    var now = Evening.at("17:00")
    while now < Evening.at("22:30") {
      now = Timestamp(milliseconds: now.milliseconds + Int64(dice.below(400_000)))
      _ = board.update(.ticked(now, MonotonicTime(milliseconds: Int(now.milliseconds))))
      let come = events.prefix { $0.at <= now }
      if !come.isEmpty { _ = board.update(.happened(Array(come))) }
      events = events.dropFirst(come.count)
      // Toasts belong to one board only.
      _ = board.update(
        .ticked(now, MonotonicTime(milliseconds: Int(now.milliseconds) + Int(60_000))))

      #expect(board.draw().text == fresh(board, at: now).text, "at \(now.milliseconds)")
    }
  }

  @Test func `an event is shown within the same second`() {
    var board = Evening.lastHour.board(80, 24, at: "20:17")
    let before = board.draw()
    let now = Timestamp(milliseconds: Evening.at("20:17").milliseconds + 400)
    _ = board.update(.ticked(now, MonotonicTime(milliseconds: 400)))
    #expect(board.draw() == before)

    let round = Event(
      seq: 900, at: now, recorded: nil, by: Person("JP"), isPinConfirmed: false, source: nil,
      id: nil, fact: .restroom(.inspected(RestroomInspected(room: "men"))), unknownMembers: [])
    _ = board.update(.happened([round]))

    #expect(board.draw().text.contains("Men's   0m ago"))
  }

  @Test func `a clock that is set back is shown`() {
    var board = Evening.lastHour.board(80, 24, at: "20:17")

    _ = board.update(.ticked(Evening.at("20:16:59"), MonotonicTime(milliseconds: 10)))

    #expect(board.draw().text.contains(" 20:16 "))
  }
}
