import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardUI
import Glibc
import Testing

/// A board with cached figures shows the same as a board that computes them anew.
@Suite struct FiguresCacheTests {
  /// A board that was just started with that floor.
  private func fresh(_ board: Board, at moment: Timestamp) -> Board {
    var other = Board(
      plan: board.plan, zone: .utc, size: board.size, glyphs: board.glyphs, now: moment,
      uptime: board.uptime, writer: Board.WriterID(source: "test", start: "0"),
      person: Person("JP"),
      themes: ["auto", "dark"], theme: "auto", past: nil, adoption: nil)
    other.setFloor(board.floor, past: nil)
    return other
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

      #expect(board.draw().text == fresh(board, at: now).draw().text, "at \(now.milliseconds)")
    }
  }

  /// Evenings with all that the clock alone changes: alerts, rounds, sweeps, promises, payments, stale feeds.
  private static func evening(_ seed: UInt64) -> Evening {
    var evening = Evening.lastHour
    var dice = SeededGenerator(seed: seed)
    var moment = Evening.at("20:17")
    func later(_ limit: Int) -> Timestamp {
      moment = Timestamp(milliseconds: moment.milliseconds + Int64(dice.below(limit * 1000)))
      return moment
    }
    evening.add(.payment(.failed(PaymentFailed(terminal: "1", kind: .slow))), at: later(90))
    for took in [9_000, 12_000, 21_000] {
      evening.add(
        .payment(.timed(PaymentTimed(terminal: "2", tookMilliseconds: took))), at: later(60))
    }
    evening.add(
      .premises(.swept(FloorSwept(zone: "floor", found: .none))), at: later(90),
      by: Person("AL"))
    evening.add(.premises(.weather(WeatherSet(isWet: true))), at: later(90))
    evening.add(
      .alert(.shelved(AlertShelved(alert: "wait:3", until: "20:40"))), at: later(60),
      by: Person("JP"))
    evening.add(
      .promise(
        .made(
          PromiseMade(
            promise: "p3", what: "Call back", kind: .order, owner: Person("JP"),
            due: "2026-11-20T20:41"))), at: later(90), by: Person("JP"))
    evening.add(.queue(.counted(QueueCounted(lane: "2", waiting: 7, serving: 1))), at: later(60))
    return evening
  }

  /// Seconds to compare; `EXITBOARD_SECONDS` makes it whole evenings.
  private static let seconds =
    getenv("EXITBOARD_SECONDS").flatMap { Int(String(cString: $0)) } ?? 240

  @Test(
    arguments: [("20:16:30", 1), ("20:38:40", 2), ("20:58:30", 3), ("22:00:00", 4)]
      as [(String, UInt64)])
  func `second by second the clock shows the same as a board that computes everything anew`(
    from: String, seed: UInt64
  ) {
    let all = FiguresCacheTests.evening(seed).events.sorted { ($0.at, $0.seq) < ($1.at, $1.seq) }
    var now = Timestamp(milliseconds: Evening.at(from).milliseconds + Int64(seed) * 3)
    var board = Evening.board(120, 40, at: "20:00")
    _ = board.update(.happened(all.filter { $0.at <= now }))
    _ = board.update(.caughtUp)
    var events = all.filter { $0.at > now }[...]
    var paints = 0
    for second in 0..<FiguresCacheTests.seconds {
      let uptime = MonotonicTime(milliseconds: second * 200_000 + 20_000)
      _ = board.update(.ticked(now, uptime))
      // Toasts belong to one board only.
      _ = board.update(.ticked(now, uptime.adding(milliseconds: 60_000)))
      let come = events.prefix { $0.at <= now }
      if !come.isEmpty {
        _ = board.update(.happened(Array(come)))
        _ = board.update(.ticked(now, MonotonicTime(milliseconds: second * 200_000 + 140_000)))
      }
      events = events.dropFirst(come.count)

      let (shown, title) = board.paint()
      let anew = fresh(board, at: now)

      let isSame = shown.cells == anew.draw().cells
      #expect(isSame, "at \(now): \(shown.text)\n\(anew.draw().text)")
      #expect(title == anew.title)
      guard isSame else { return }
      paints += 1
      now = Timestamp(milliseconds: now.milliseconds + 1000)
    }
    #expect(paints == FiguresCacheTests.seconds)
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
