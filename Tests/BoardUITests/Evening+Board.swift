import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardText
import BoardUI

extension Evening {
  static func board(
    _ columns: Int, _ rows: Int, at clock: String, plan: Plan = .evening,
    glyphs: GlyphSet = .braille, person: Person? = Person("JP"), adoption: PlanAdopted? = nil,
    themes: [String] = ["auto", "dark"]
  ) -> Board {
    Board(
      plan: plan, zone: .utc, size: Size(columns: columns, rows: rows), glyphs: glyphs,
      now: at(clock), uptime: MonotonicTime(milliseconds: 0),
      writer: Board.WriterID(source: "test", start: "0"), person: person,
      themes: themes, theme: "auto", past: nil,
      adoption: adoption)
  }

  /// A board that has read this evening.
  func board(
    _ columns: Int = 80, _ rows: Int = 24, at clock: String, plan: Plan = .evening,
    glyphs: GlyphSet = .braille, person: Person? = Person("JP"),
    themes: [String] = ["auto", "dark"]
  ) -> Board {
    var board = Evening.board(
      columns, rows, at: clock, plan: plan, glyphs: glyphs, person: person, themes: themes)
    _ = board.update(.happened(events))
    _ = board.update(.caughtUp)
    return board
  }

  /// A hand on such a board, whose plan may be changed.
  func hand(
    _ columns: Int = 80, _ rows: Int = 24, at clock: String = "20:17:07",
    themes: [String] = ["auto", "dark"], changing change: (inout Plan) -> Void = { _ in }
  ) -> Hand {
    var plan = Plan.evening
    change(&plan)
    return Hand(
      board(columns, rows, at: clock, plan: plan, themes: themes), seq: events.count)
  }
}

extension Plan {
  static let evening: Plan = {
    var plan = Plan.standard
    plan.store = "Riverside"
    plan.storeNumber = "0042"
    return plan
  }()
}

extension Evening {
  /// Until 20:17: a growing queue at till 3, a late restroom and two promises.
  static let lastHour: Evening = {
    var evening = Evening()
    for lane in ["1", "2", "3", "5"] {
      evening.add(.queue(.laneOpened(LaneOpened(lane: LaneID(lane)))), at: "09:00")
    }
    evening.add(
      .restroom(.inspected(RestroomInspected(room: "women"))), at: "10:00", by: Person("AL"))
    evening.add(
      .restroom(.inspected(RestroomInspected(room: "men"))), at: "10:05", by: Person("AL"))
    evening.add(
      .check(.done(CheckDone(item: "breaks-covered", result: .pass))), at: "18:42", by: Person("MK")
    )
    evening.add(
      .check(.done(CheckDone(item: "promises-due", result: .pass))), at: "19:05", by: Person("MK"))
    evening.add(
      .restroom(.closed(RestroomClosed(room: "staff", reason: "leak"))), at: "19:12",
      by: Person("AL"))
    for minute in 17..<77 {
      let clock = "\(19 + minute / 60):\(padded(minute % 60, to: 2))"
      let waiting = [1, 1, 2, 1, 0, 2][minute % 6]
      evening.add(
        .queue(.counted(QueueCounted(lane: "1", waiting: waiting, serving: 1))), at: clock)
      evening.add(
        .queue(.counted(QueueCounted(lane: "2", waiting: (waiting + 1) % 3, serving: 1))), at: clock
      )
      evening.add(
        .queue(.counted(QueueCounted(lane: "3", waiting: max(1, minute / 14), serving: 1))),
        at: clock)
      evening.add(
        .queue(
          .served(
            QueueServed(
              lane: "3", waitSeconds: 30 + minute * 3, serviceSeconds: 45 + minute % 20, items: 9))),
        at: clock)
      evening.add(
        .queue(
          .served(
            QueueServed(lane: "1", waitSeconds: 40 + minute % 30, serviceSeconds: 50, items: 7))),
        at: clock)
    }
    evening.add(
      .restroom(.inspected(RestroomInspected(room: "men", failed: ["soap"]))), at: "19:30",
      by: Person("AL"))
    evening.add(
      .check(.done(CheckDone(item: "staff-briefed", result: .pass))), at: "19:50", by: Person("JP"))
    evening.add(
      .restroom(.inspected(RestroomInspected(room: "family"))), at: "19:56", by: Person("JP"))
    evening.add(
      .restroom(.inspected(RestroomInspected(room: "women"))), at: "20:05", by: Person("JP"))
    evening.add(
      .promise(
        .made(
          PromiseMade(
            promise: "p1", what: "Second key for Hall", kind: .missing, owner: Person("MK"),
            due: "2026-11-20", saleCents: 840_000))), at: "17:10", by: Person("MK"))
    evening.add(
      .promise(.changed(PromiseChanged(promise: "p1", reason: "not on the van", isReversal: true))),
      at: "18:30", by: Person("MK"))
    evening.add(
      .promise(
        .made(
          PromiseMade(
            promise: "p2", what: "Cake order, bakery", kind: .order, owner: Person("JP"),
            due: "2026-11-21T10:00"))), at: "18:40", by: Person("JP"))
    return evening
  }()
}

extension Board {
  /// Presses a key alone.
  mutating func press(_ key: Key) -> [Effect] {
    let later = uptime.adding(milliseconds: KeyGuards.gapMilliseconds + 1)
    return update(.typed([key])) + update(.ticked(now, later)) + update(.keysPaused)
  }
}
