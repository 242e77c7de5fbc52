import BoardJournal
import BoardModel

/// Writes a journal like a store's: of a hundred events 85 are queue readings, 8 served customers, 7 taps.
struct Generator {
  let count: Int

  func write(to path: String) throws {
    let opening = JournalOpening(
      store: "bench", app: "exitboard-bench", source: "bench", createsFolder: false)
    var writer = JournalWriter(path: path, opening: opening, zone: .utc)
    // 2026-01-01 09:00 UTC, a reading every two seconds.
    let start = 1_767_258_000
    var drafts: [Draft] = []
    for number in 0..<count {
      let at = Timestamp(seconds: start + number * 2)
      drafts.append(
        Draft(
          at: at, by: number % 100 >= 93 ? Person("MK") : nil, source: "feed",
          fact: fact(number)))
      if drafts.count == JournalWriter.batchCount || number == count - 1 {
        _ = try writer.append(drafts, now: at)
        drafts = []
      }
    }
  }

  private func fact(_ number: Int) -> Fact {
    let lane = LaneID(String(number % 5 + 1))
    switch number % 100 {
    case ..<85:
      return .queue(
        .counted(QueueCounted(lane: lane, waiting: number * 7 % 9, serving: number % 2)))
    case ..<93:
      return .queue(
        .served(
          QueueServed(
            lane: lane, waitSeconds: number % 240, serviceSeconds: 30 + number % 90,
            items: number % 40)))
    case ..<97:
      let failed: [RoomItemID] = number % 3 == 0 ? ["soap"] : []
      return .restroom(.inspected(RestroomInspected(room: "women", failed: failed)))
    case 97: return .check(.done(CheckDone(item: "h3", result: .pass, note: "müde, aber fertig")))
    case 98: return .farewell(.goodbyeSeen(GoodbyeSeen(thanked: true, smiled: number % 2 == 0)))
    default: return .log(.noted(NoteAdded(topic: .handover, text: "till 3 card reader slow")))
    }
  }
}
