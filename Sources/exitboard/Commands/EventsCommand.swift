import ArgumentParser
import BoardJournal
import BoardModel
import BoardText
import CTerminal
import Glibc

struct EventsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: "Print events as JSON lines, the old ones or new ones as they arrive.")

  @OptionGroup var store: StoreOptions

  @Flag(help: "Keep printing new events as they arrive.")
  var follow = false

  @Option(
    help: "Only this type, or all of an area: queue.counted, restroom. May be repeated.",
    completion: Completion.type)
  var type: [String] = []

  @Option(
    help: "Only events since this time, or after this number: 20:15, 2026-11-20T20:15, 4711.")
  var since: String?

  @Option(help: "Only the newest N events, before following.")
  var limit: Int?

  private static let chunkBytes = 1 << 20
  private static let waitMicroseconds = 1_000_000

  func run() throws {
    if let limit, limit < 0 { throw Failure.usage(tr("--limit is a number from 0")) }
    let path = store.journalPath
    guard unsafe follow || access(path, F_OK) == 0 else {
      throw Failure(.noInput, tr("there is no event file {path}; 'exitboard log' creates it", path))
    }
    let isWanted = try filter()
    var follower = JournalFollower(path: path, after: nil, watchesChanges: follow)
    var newest: [Range<Int>] = []
    var faultCount = 0
    var hasCaughtUp = false
    while true {
      let update = follower.poll(limitBytes: EventsCommand.chunkBytes)
      faultCount += update.faults.count
      if case .unreadable(let reason)? = update.notice { throw Failure(.inputOutput, reason) }
      let ranges = zip(update.events, update.ranges).filter { isWanted($0.0) }.map(\.1)
      if let limit, !hasCaughtUp {
        newest = Array((newest + ranges).suffix(limit))
      } else {
        try show(ranges, from: follower)
      }
      if update.hasMore { continue }
      if !hasCaughtUp {
        try show(newest, from: follower)
        hasCaughtUp = true
        if faultCount > 0 {
          Output.report(
            trn(
              "1 invalid line; 'exitboard verify' shows it",
              "{count} invalid lines; 'exitboard verify' shows them", count: faultCount))
        }
      }
      guard follow else { return }
      _ = board_wait_readable(follower.descriptor, EventsCommand.waitMicroseconds)
    }
  }

  private func filter() throws(Failure) -> (Event) -> Bool {
    var seen = Int.min
    var from: Timestamp?
    if let since, let seq = Int(since) {
      seen = seq
    } else if let since {
      from = try PastMoment.read(since, zone: store.loadPlan().zone, now: WallClock.now)
    }
    return { [type] event in
      guard event.seq > seen, from.map({ event.at >= $0 }) ?? true else { return false }
      let name = event.fact.type
      return type.isEmpty || type.contains { name == $0 || name.hasPrefix($0 + ".") }
    }
  }

  private func show(_ ranges: [Range<Int>], from follower: borrowing JournalFollower) throws {
    try Output.data(EventsCommand.printable(try follower.lines(at: ranges)))
  }

  /// The lines unchanged, except that raw control characters of other programs are escaped.
  private static func printable(_ lines: [UInt8]) -> String {
    let text = String(decoding: lines, as: UTF8.self)
    let controls: ClosedRange<Unicode.Scalar> = "\u{7F}"..."\u{9F}"
    guard text.unicodeScalars.contains(where: controls.contains) else { return text }
    return text.unicodeScalars.map {
      controls.contains($0) ? "\\u00" + String($0.value, radix: 16) : String($0)
    }.joined()
  }
}
