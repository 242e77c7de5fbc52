import BoardJournal
import BoardModel
import Glibc

/// The work that `.ci/measure` and `.ci/counts` measure from outside, each piece a process of its own.
@main
enum Bench {
  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      print("exitboard-bench: \(error)")
      exit(1)
    }
  }

  private static func run(_ words: [String]) throws {
    switch (words.first, words.count) {
    case ("gen", 3):
      guard let count = Int(words[1]), count > 0 else { break }
      return try JournalGenerator(count: count).write(to: words[2])
    case ("types", 3):
      guard let count = Int(words[1]), count > 0 else { break }
      return try JournalGenerator(count: count).writeTypes(to: words[2])
    case ("fold", 2): return print(try fold(words[1]))
    case ("verify", 2):
      return print(try Verifier.verify(path: words[1], anchor: nil) { _, _ in }.eventCount)
    case ("append", 3):
      guard let count = Int(words[2]) else { break }
      var feed = Feed(path: words[1])
      for number in 0..<count { try feed.append(number) }
      return
    case ("feed", 2): return try answer(words[1])
    case ("follow", 2): return follow(words[1])
    case ("stores", 3):
      guard let stores = Int(words[1]), let lines = Int(words[2]) else { break }
      return try FleetGenerator(stores: stores).print(lines: lines)
    default: break
    }
    print(usage)
    exit(64)
  }

  private static let usage = """
    exitboard-bench gen N FILE     write an event file of N events, valid chain included
    exitboard-bench types N FILE   the same, each event of the next type
    exitboard-bench fold FILE      fold it once and print how many events it holds
    exitboard-bench verify FILE    check every line and print how many events it holds
    exitboard-bench append FILE N  append N events, each durable before the next
    exitboard-bench feed FILE      append an event for each line of input, and print when that began in nanoseconds
    exitboard-bench follow FILE    print a byte for each change of a file
    exitboard-bench stores N M     print M messages of each of N stores: subject, id and line; M 0: their standings

    .ci/measure and .ci/counts measure these, and the board.
    """

  private static func fold(_ path: String) throws -> Int {
    var floor = Floor(
      calendar: BusinessCalendar(zone: .utc, dayStarts: ClockTime(hour: 4, minute: 0)))
    var reader = ReadAhead { JournalFollower(path: path, watchesChanges: false) }
    var events = 0
    var hasMore = true
    while hasMore {
      let update = reader.next()
      hasMore = update.hasMore
      floor.apply(update.events)
      events += update.events.count
    }
    guard events > 0 else { throw BenchError.cannotRead(path) }
    return events
  }

  /// Appends for each line of input, so that the time until another program shows it can be measured.
  private static func answer(_ path: String) throws {
    var feed = Feed(path: path)
    var number = 0
    while readLine() != nil {
      let began = nanoseconds(CLOCK_MONOTONIC)
      try feed.append(number)
      print(began)
      fflush(nil)
      number += 1
    }
  }

  /// The minimum that a program does to follow a file: wait, read what is new, report it.
  private static func follow(_ path: String) {
    let watch = inotify_init1(Int32(IN_CLOEXEC))
    _ = unsafe inotify_add_watch(watch, path, UInt32(IN_MODIFY))
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    lseek(file, 0, SEEK_END)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while unsafe read(watch, &buffer, buffer.count) > 0 {
      guard unsafe read(file, &buffer, buffer.count) > 0 else { continue }
      unsafe write(STDOUT_FILENO, buffer, 1)
    }
  }
}

/// A program that counts a lane as fast as events become durable.
private struct Feed: ~Copyable {
  private var writer: JournalWriter

  init(path: String) { writer = JournalGenerator.writer(path) }

  mutating func append(_ number: Int) throws {
    let now = Timestamp(milliseconds: Int64(nanoseconds(CLOCK_REALTIME) / 1_000_000))
    let fact = Fact.queue(.counted(QueueCounted(lane: "1", waiting: number % 2, serving: 1)))
    _ = try writer.append([Draft(at: now, by: nil, source: "feed", fact: fact)], now: now)
  }
}

private func nanoseconds(_ clock: clockid_t) -> Int {
  var time = timespec()
  _ = unsafe clock_gettime(clock, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

enum BenchError: Error {
  case cannotRead(String)
  case cannotWrite(String)
}
