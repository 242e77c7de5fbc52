import BoardJournal
import BoardModel
import Glibc

/// Writes a journal like a store's: of 100 events 85 counts, 8 served shoppers, 7 taps and notes.
///
/// One evening follows another, with an event every five seconds while the store is open. Once in
/// 100,000 lines a foreign program writes a line, which the next append accounts for.
struct JournalGenerator {
  let count: Int

  private static let startSeconds = 1_704_096_000  // 2024-01-01 08:00 UTC
  private static let openSeconds = 14 * 3600
  private static let eventsPerDay = openSeconds / 5
  private static let linesPerStretch = 100_000

  /// A writer whose first line names the bench as the program.
  static func writer(_ path: String) -> JournalWriter {
    let opening = JournalOpening(
      store: "bench", app: "exitboard-bench", source: "bench", createsFolder: false)
    return JournalWriter(path: path, opening: opening, zone: .utc)
  }

  func write(to path: String) throws {
    unsafe unlink(path)
    var next = 0
    var head = try append(event(next), to: path)
    next += 1
    while next < count {
      let end = min(count, next + JournalGenerator.linesPerStretch)
      head = try write(next..<end, after: head, to: path)
      next = end
      guard next < count else { break }
      try add(Array("a line of another program\n".utf8), to: path)
      head = try append(event(next), to: path)
      next += 1
    }
  }

  /// Writes an example of each type after the other, one a minute.
  func writeTypes(to path: String) throws {
    unsafe unlink(path)
    let examples = Fact.kinds.map(\.example).filter {
      // Of the others a file has a few, and they concern other lines.
      !["log.opened", "log.gap", "log.accepted", "log.branched", "key.set"].contains($0.type)
    }
    var head = try append(event(0), to: path)
    for start in stride(from: 0, to: count, by: JournalGenerator.linesPerStretch) {
      var encoder = JournalEncoder(after: head, zone: .utc)
      var bytes: [UInt8] = []
      for number in start..<min(count, start + JournalGenerator.linesPerStretch) {
        let at = Timestamp(seconds: JournalGenerator.startSeconds + number * 60)
        let draft = Draft(
          at: at, by: Person("MK"), source: "front-1", fact: examples[number % examples.count])
        try encoder.append(draft, now: at, to: &bytes)
      }
      try add(bytes, to: path)
      head = encoder.head
    }
  }

  /// Appends as the board does, which writes the first line and accounts for foreign lines.
  private func append(_ draft: Draft, to path: String) throws -> ChainHead {
    var writer = JournalGenerator.writer(path)
    let receipt = try writer.append([draft], now: draft.at).last
    guard let receipt, let hash = LineHash(text: receipt.hash) else {
      throw BenchError.cannotWrite(path)
    }
    return ChainHead(seq: receipt.seq, hash: hash)
  }

  private func write(
    _ range: Range<Int>, after head: ChainHead, to path: String
  ) throws -> ChainHead {
    var encoder = JournalEncoder(after: head, zone: .utc)
    var bytes: [UInt8] = []
    for number in range {
      let draft = event(number)
      try encoder.append(draft, now: draft.at, to: &bytes)
    }
    try add(bytes, to: path)
    return encoder.head
  }

  private func add(_ bytes: [UInt8], to path: String) throws {
    let file = unsafe open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    guard file >= 0 else { throw BenchError.cannotWrite(path) }
    defer { close(file) }
    guard unsafe Glibc.write(file, bytes, bytes.count) == bytes.count else {
      throw BenchError.cannotWrite(path)
    }
  }

  private func event(_ number: Int) -> Draft {
    let day = number / JournalGenerator.eventsPerDay
    let at = Timestamp(
      milliseconds: Int64(
        (JournalGenerator.startSeconds + day * 86_400 + number % JournalGenerator.eventsPerDay * 5)
          * 1000 + number * 7 % 1000)
    )
    let isTap = number % 100 >= 93
    return Draft(
      at: at, by: isTap ? Person("MK") : nil, source: isTap ? "front-1" : "till-feed",
      fact: fact(number))
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
      let failed: [InspectionItemID] = number % 3 == 0 ? ["soap"] : []
      return .restroom(.inspected(RestroomInspected(room: "women", failed: failed)))
    case 97:
      return .check(
        .done(CheckDone(item: "staff-briefed", result: .pass, note: "müde, aber fertig")))
    case 98: return .farewell(.goodbyeSeen(GoodbyeSeen(thanked: true, smiled: number % 2 == 0)))
    default: return .log(.noted(NoteAdded(topic: .handover, text: "till 3 card reader slow 寿")))
    }
  }
}
