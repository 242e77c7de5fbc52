import BoardJournal
import BoardModel
import Glibc

/// Folds a journal, compared with counting its lines and reading its bytes.
struct ReplayBenchmark {
  let path: String

  func run() throws {
    var folds: [Double] = []
    var reads: [Double] = []
    var counts: [Double] = []
    var events = 0
    for _ in 0..<5 {
      reads.append(try readBytes())
      if let count = ChildProcess(["wc", "-l", path]) { counts.append(count.processorSeconds) }
      let watch = Stopwatch()
      events = try fold()
      folds.append(watch.processorSeconds)
    }
    let seconds = median(folds)
    Results.line(
      "replay and fold", Results.millions(events, in: seconds),
      "\(events) events, one core, median of 5 processor times")
    Results.line(
      "  wc -l", Results.millions(events, in: median(counts)),
      Results.ratio(seconds, median(counts)) + " as long")
    Results.line(
      "  plain read", Results.millions(events, in: median(reads)),
      Results.ratio(seconds, median(reads)) + " as long")
    var used = rusage()
    unsafe getrusage(0, &used)  // RUSAGE_SELF
    Results.line("  memory", "\(used.ru_maxrss / 1024) MiB at most", "floor and buffers")
  }

  /// Folds once, for tools that count instructions.
  func once() throws {
    let events = try fold()
    print(events)
  }

  private func fold() throws -> Int {
    var floor = Floor(
      calendar: BusinessCalendar(zone: .utc, dayStarts: ClockTime(hour: 4, minute: 0)))
    var follower = JournalFollower(path: path, watchesChanges: false)
    var events = 0
    var hasMore = true
    while hasMore {
      let update = follower.poll(limitBytes: JournalUpdate.replayBytes)
      hasMore = update.hasMore
      floor.apply(update.events)
      events += update.events.count
    }
    guard events > 0 else { throw BenchError.cannotRead(path) }
    return events
  }

  private func readBytes() throws -> Double {
    let watch = Stopwatch()
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw BenchError.cannotRead(path) }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while unsafe read(file, &buffer, buffer.count) > 0 {}
    return watch.processorSeconds
  }
}

/// Checks every line of a journal, compared with hashing the same bytes.
struct VerifyBenchmark {
  let path: String

  func run() throws {
    var verifies: [Double] = []
    var hashes: [Double] = []
    var lines = 0
    for _ in 0..<3 {
      let watch = Stopwatch()
      lines = try Verifier.verify(path: path, anchor: nil) { _, _ in }.eventCount
      verifies.append(watch.processorSeconds)
      if let hash = ChildProcess(["sha256sum", path]) { hashes.append(hash.processorSeconds) }
    }
    Results.line(
      "verify", Results.millions(lines, in: median(verifies)),
      "\(Results.ratio(median(verifies), median(hashes))) sha256sum of the same bytes, median of 3")
  }
}

enum BenchError: Error {
  case cannotRead(String)
  case cannotWrite(String)
  case cannotStart(String)
  /// The board did not paint the expected text in time.
  case nothingPainted(String)
}
