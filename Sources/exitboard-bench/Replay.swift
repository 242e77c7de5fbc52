import BoardJournal
import BoardModel
import Glibc

/// Folds a journal, and reads its bytes alone in the same run as the machine's floor.
struct Replay {
  let path: String

  func run() throws {
    var folds: [Double] = []
    var reads: [Double] = []
    var events = 0
    for _ in 0..<5 {
      reads.append(try readBytes())
      let watch = Stopwatch()
      events = try fold()
      folds.append(watch.processorSeconds)
    }
    guard events > 0 else {
      print("no event in \(path)")
      return
    }
    let rate = Double(events) / median(folds)
    print(
      "replay and fold: \(events) events, \(oneDecimal(rate / 1e6)) million a second of one core,")
    print(
      "  \(oneDecimal(median(folds) / max(1e-9, median(reads)))) times reading the bytes alone; median of 5"
    )
  }

  private func fold() throws -> Int {
    var floor = Floor(
      calendar: ShopCalendar(zone: .utc, dayStarts: ClockTime(hour: 4, minute: 0)))
    var follower = try JournalFollower(path: path)
    var events = 0
    var hasMore = true
    while hasMore {
      let news = follower.news(limitBytes: JournalNews.replayBytes)
      hasMore = news.hasMore
      for event in news.events { floor.apply(event) }
      events += news.events.count
    }
    return events
  }

  private func readBytes() throws -> Double {
    let watch = Stopwatch()
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw BenchError.cannotRead(path) }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    var lines = 0
    while true {
      let got = unsafe read(file, &buffer, buffer.count)
      guard got > 0 else { break }
      for byte in buffer[..<got] where byte == 10 { lines += 1 }
    }
    return lines > 0 ? watch.processorSeconds : 0
  }
}

enum BenchError: Error {
  case cannotRead(String)
  case cannotWrite(String)
}
