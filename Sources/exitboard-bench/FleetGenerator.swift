import BoardJournal
import BoardModel
import BoardWire
import Glibc

/// Prints what many stores publish, one message a line: its subject, its id and its body, with tabs between.
struct FleetGenerator {
  let stores: Int

  private static let startSeconds = 1_795_208_520  // 2026-11-20 21:02 UTC

  /// The events of all stores in turn, as they come in an evening; of 0 lines each, the standings.
  func print(lines: Int) throws {
    let keys = (0..<stores).map { FleetGenerator.key($0) }
    guard lines > 0 else {
      for (number, key) in keys.enumerated() { try print(standing(number), of: key) }
      return
    }
    var heads = [ChainHead](repeating: .start, count: stores)
    for line in 0..<lines {
      for (number, key) in keys.enumerated() {
        var bytes: [UInt8] = []
        var encoder = JournalEncoder(after: heads[number], zone: .utc)
        let at = Timestamp(seconds: FleetGenerator.startSeconds + line * 5)
        let draft = Draft(at: at, by: nil, source: "till-feed", fact: fact(line, key))
        try encoder.append(draft, now: at, to: &bytes)
        heads[number] = encoder.head
        let id = Subjects.messageID(key, encoder.head)
        write(Subjects.subject(.event, key), id, bytes)
      }
    }
  }

  private static func key(_ number: Int) -> StoreKey {
    let digits = String(number, radix: 16)
    let id = String(repeating: "0", count: 12 - digits.count) + digits
    guard let log = LogID("5e0c0000-0000-4000-8000-" + id) else {
      preconditionFailure("the id is a UUID")
    }
    return StoreKey(store: StoreID("store-\(number)"), log: log)
  }

  private func fact(_ line: Int, _ key: StoreKey) -> Fact {
    guard line > 0 else {
      return .log(
        .opened(
          LogOpened(
            version: 1, log: key.log.text, store: key.store.text, zone: "UTC", app: "bench")))
    }
    return .queue(
      .counted(
        QueueCounted(lane: LaneID(String(line % 5 + 1)), waiting: line * 7 % 9, serving: line % 2)))
  }

  private func standing(_ number: Int) -> Standing {
    var standing = Standing.example
    (standing.seq, standing.name) = (1000 + number, "Store \(number)")
    (standing.plan, standing.source) = (String(repeating: "5e", count: 32), "back-office")
    (standing.phase, standing.level) = ("closing", number % 20 == 0 ? "red" : "calm")
    standing.onDuty = ["MK", "JP", "AN"].map { Person($0) }
    standing.waitSeconds = number % 400
    standing.hour = (0..<12).map { String(number % 90 + $0 * 10) }.joined(separator: " ")
    (standing.short, standing.steps) = (Share(count: 60, of: 70), Share(count: number % 29, of: 29))
    standing.alertText = number % 20 == 0 ? "The wait at lane 3 is over 3 minutes" : nil
    return standing
  }

  private func print(_ standing: Standing, of key: StoreKey) throws {
    let body = try JournalEncoder.object(try standing.members())
    write(Subjects.subject(.standing, key), "", body + [10])
  }

  private func write(_ subject: String, _ id: String, _ body: [UInt8]) {
    let line = Array("\(subject)\t\(id)\t".utf8) + body
    _ = unsafe Glibc.write(STDOUT_FILENO, line, line.count)
  }
}
