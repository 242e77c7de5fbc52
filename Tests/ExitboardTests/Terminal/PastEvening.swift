import BoardJournal
import BoardModel

/// A Friday evening in 2024 in an event file: recorded as it happened, so that a board shows the
/// same with `--at` wherever and whenever a test runs.
enum PastEvening {
  /// The moment that is shown: a growing queue at till 3, a late restroom, three open promises.
  static let moment = "2024-11-22T20:17:07"
  private static let day = Day(number: 20_049)  // 2024-11-22

  static func at(_ clock: String) -> Timestamp {
    let parts = clock.split(separator: ":").compactMap { Int($0) }
    return Timestamp(seconds: day.number * 86_400 + parts[0] * 3600 + parts[1] * 60)
  }

  /// Writes the evening and further events.
  static func write(_ more: [Draft] = [], to path: String) throws {
    let opening = JournalOpening(
      store: "Riverside", app: "exitboard", source: "test", createsFolder: false)
    var writer = JournalWriter(path: path, opening: opening, zone: .utc)
    let drafts = (counts + checks + rounds + promises + more).sorted { $0.at < $1.at }
    var moments: [(at: Timestamp, drafts: [Draft])] = []
    for draft in drafts {
      if moments.last?.at == draft.at {
        moments[moments.count - 1].drafts.append(draft)
      } else {
        moments.append((draft.at, [draft]))
      }
    }
    for moment in moments { _ = try writer.append(moment.drafts, now: moment.at) }
  }

  static func happened(_ clock: String, by: String? = nil, _ fact: Fact) -> Draft {
    Draft(at: at(clock), by: by.map { Person($0) }, source: "test", fact: fact)
  }

  private static var counts: [Draft] {
    let opened = ["1", "2", "3", "5"].map {
      happened("09:00", .queue(.laneOpened(LaneOpened(lane: ID($0)))))
    }
    return opened
      + stride(from: 17, to: 77, by: 3).flatMap { minute in
        let clock = "\(19 + minute / 60):\(minute % 60)"
        let grown = max(1, minute / 14)
        return [
          counted("1", minute % 3, clock), counted("2", (minute + 1) % 3, clock),
          counted("3", grown, clock),
          happened(
            clock,
            .queue(
              .served(
                QueueServed(
                  lane: "3", waitSeconds: 30 + minute * 3, serviceSeconds: 45, items: 9)))),
        ]
      }
  }

  private static func counted(_ lane: ID<Lane>, _ waiting: Int, _ clock: String) -> Draft {
    happened(clock, .queue(.counted(QueueCounted(lane: lane, waiting: waiting, serving: 1))))
  }

  private static var checks: [Draft] {
    [
      ("18:42", "MK", "breaks-covered"), ("19:05", "MK", "promises-due"),
      ("19:50", "JP", "staff-briefed"),
    ].map { clock, by, item in
      happened(clock, by: by, .check(.done(CheckDone(item: ID(item), result: .pass))))
    }
  }

  private static var rounds: [Draft] {
    [
      happened(
        "19:12", by: "AL", .restroom(.closed(RestroomClosed(room: "staff", reason: "leak")))),
      happened(
        "19:30", by: "AL", .restroom(.inspected(RestroomInspected(room: "men", failed: ["soap"])))),
      happened("19:56", by: "JP", .restroom(.inspected(RestroomInspected(room: "family")))),
      happened("20:05", by: "JP", .restroom(.inspected(RestroomInspected(room: "women")))),
    ]
  }

  /// One has wide characters, one a combining mark.
  private static var promises: [Draft] {
    [
      promise(
        "17:10",
        PromiseMade(
          promise: "p1", what: "Second key for Hall", kind: .missing, owner: Person("MK"),
          due: "2024-11-22", saleCents: 840_000)),
      promise(
        "18:40",
        PromiseMade(
          promise: "p2", what: "寿司 for Zoe\u{308}", kind: .order, owner: Person("JP"),
          due: "2024-11-23T10:00")),
      promise("19:10", PromiseMade(promise: "p3", what: "Refund, Osei", kind: .refund)),
    ]
  }

  private static func promise(_ clock: String, _ made: PromiseMade) -> Draft {
    happened(clock, by: "MK", .promise(.made(made)))
  }
}

extension PastEvening {
  /// Writes a long evening without events of interest before the usual one.
  static func writeLong(lines: Int, to path: String) throws {
    let opening = JournalOpening(
      store: "Riverside", app: "exitboard", source: "test", createsFolder: false)
    var writer = JournalWriter(path: path, opening: opening, zone: .utc)
    let start = at("00:00").adding(minutes: -24 * 60)
    let batch = (0..<JournalWriter.maxBatchCount).map { index in
      Draft(
        at: start.adding(seconds: index), by: nil, source: "test",
        fact: .queue(.counted(QueueCounted(lane: "1", waiting: index % 5, serving: 1))))
    }
    for _ in 0..<lines / batch.count { _ = try writer.append(batch, now: at("00:00")) }
  }
}
