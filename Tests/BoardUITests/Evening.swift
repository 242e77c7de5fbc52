import BoardCanvas
import BoardModel
import BoardText
import BoardUI

/// A Friday evening at the test store, event by event.
struct Evening {
  static let day = Day(number: 20_777)  // 2026-11-20, a Friday
  private(set) var events: [Event] = []

  static func at(_ text: String) -> Timestamp {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    let seconds = parts[0] * 3600 + parts[1] * 60 + (parts.count > 2 ? parts[2] : 0)
    return Timestamp(seconds: day.number * 86_400 + seconds)
  }

  mutating func happens(_ clock: String, by: String? = nil, _ fact: Fact) {
    happens(at: Evening.at(clock), by: by.map { Person($0) }, fact)
  }

  mutating func happens(at moment: Timestamp, by: Person? = nil, _ fact: Fact) {
    events.append(
      Event(
        seq: events.count + 1, at: moment, recorded: nil, by: by,
        isPinConfirmed: false, source: "till-feed", id: nil, fact: fact, unknownMembers: []))
  }

  static func board(
    _ columns: Int, _ rows: Int, at clock: String, plan: Plan = .evening,
    glyphs: GlyphSet = .braille, person: Person? = Person("JP"), digest: String = "",
    themes: [String] = ["auto", "dark"]
  ) -> Board {
    Board(
      plan: plan, zone: .utc, size: Size(columns: columns, rows: rows), glyphs: glyphs,
      now: at(clock), uptime: MonotonicTime(milliseconds: 0),
      writer: Board.WriterID(source: "test", start: "0"), person: person,
      themes: themes, theme: "auto", past: nil,
      planDigest: digest)
  }

  func anonymousBoard(at clock: String) -> Board {
    var board = Evening.board(80, 24, at: clock, person: nil)
    _ = board.update(.happened(events))
    _ = board.update(.caughtUp)
    return board
  }

  /// A board that has read this evening.
  func board(
    _ columns: Int, _ rows: Int, at clock: String, glyphs: GlyphSet = .braille
  ) -> Board {
    var board = Evening.board(columns, rows, at: clock, glyphs: glyphs)
    _ = board.update(.happened(events))
    _ = board.update(.caughtUp)
    return board
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
      evening.happens("09:00", .queue(.laneOpened(LaneOpened(lane: LaneID(lane)))))
    }
    evening.happens("10:00", by: "AL", .restroom(.inspected(RestroomInspected(room: "women"))))
    evening.happens("10:05", by: "AL", .restroom(.inspected(RestroomInspected(room: "men"))))
    evening.happens("18:42", by: "MK", .check(.done(CheckDone(item: "h1", result: .pass))))
    evening.happens("19:05", by: "MK", .check(.done(CheckDone(item: "h2", result: .pass))))
    evening.happens(
      "19:12", by: "AL", .restroom(.closed(RestroomClosed(room: "staff", reason: "leak"))))
    for minute in 17..<77 {
      let clock = "\(19 + minute / 60):\(padded(minute % 60, to: 2))"
      let waiting = [1, 1, 2, 1, 0, 2][minute % 6]
      evening.happens(
        clock, .queue(.counted(QueueCounted(lane: "1", waiting: waiting, serving: 1))))
      evening.happens(
        clock, .queue(.counted(QueueCounted(lane: "2", waiting: (waiting + 1) % 3, serving: 1))))
      evening.happens(
        clock,
        .queue(.counted(QueueCounted(lane: "3", waiting: max(1, minute / 14), serving: 1))))
      evening.happens(
        clock,
        .queue(
          .served(
            QueueServed(
              lane: "3", waitSeconds: 30 + minute * 3, serviceSeconds: 45 + minute % 20, items: 9)))
      )
      evening.happens(
        clock,
        .queue(
          .served(
            QueueServed(lane: "1", waitSeconds: 40 + minute % 30, serviceSeconds: 50, items: 7))))
    }
    evening.happens(
      "19:30", by: "AL", .restroom(.inspected(RestroomInspected(room: "men", failed: ["soap"]))))
    evening.happens("19:50", by: "JP", .check(.done(CheckDone(item: "h3", result: .pass))))
    evening.happens("19:56", by: "JP", .restroom(.inspected(RestroomInspected(room: "family"))))
    evening.happens("20:05", by: "JP", .restroom(.inspected(RestroomInspected(room: "women"))))
    evening.happens(
      "17:10", by: "MK",
      .promise(
        .made(
          PromiseMade(
            promise: "p1", what: "Second key for Hall", kind: .missing, owner: Person("MK"),
            due: "2026-11-20", saleCents: 840_000))))
    evening.happens(
      "18:30", by: "MK",
      .promise(.changed(PromiseChanged(promise: "p1", reason: "not on the van", isReversal: true))))
    evening.happens(
      "18:40", by: "JP",
      .promise(
        .made(
          PromiseMade(
            promise: "p2", what: "Cake order, bakery", kind: .order, owner: Person("JP"),
            due: "2026-11-21T10:00"))))
    return evening
  }()
}
