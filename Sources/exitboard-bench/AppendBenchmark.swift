import BoardJournal
import BoardModel
import Glibc

/// Durable appends by one and by eight programs, compared with SQLite and with bare writes.
struct AppendBenchmark {
  private static let count = 1000
  private static let runs = 3

  func run() throws {
    for (name, parent) in [("on the disk", "/tmp"), ("without a disk", "/dev/shm")] {
      let scratch = try ScratchFolder(in: parent)
      let bare = try writeAll(to: scratch.path + "/bare")
      Results.line(
        "append, \(name)", "bare write and fdatasync \(rate(bare))",
        "one program, \(AppendBenchmark.runs) runs")
      for programs in [1, 8] {
        let ours = try rates(in: parent) { try appendAll(programs, to: $0 + "/events.jsonl") }
        var comparison = Results.ratio(ours, bare) + " the bare rate"
        if ChildProcess.path(of: "python3") == nil {
          comparison += "; SQLite not measured: python3 is not installed"
        } else {
          let sqlite = try rates(in: parent) { try insertAll(programs, into: $0 + "/events.db") }
          comparison += "; SQLite WAL FULL \(rate(sqlite)), ours \(Results.ratio(ours, sqlite))"
        }
        Results.line("  \(programs) program\(programs == 1 ? "" : "s")", rate(ours), comparison)
      }
    }
  }

  /// What one of the competing programs does.
  static func child(path: String) throws {
    var writer = JournalGenerator.writer(path)
    let fact = Fact.queue(.counted(QueueCounted(lane: "3", waiting: 4, serving: 1)))
    let at = Timestamp(seconds: 1_767_258_000)
    for _ in 0..<count {
      _ = try writer.append([Draft(at: at, by: nil, source: nil, fact: fact)], now: at)
    }
  }

  private func rate(_ perSecond: Double) -> String { "\(Int(perSecond)) a second" }

  /// The median of several runs, each in a folder of its own.
  private func rates(in parent: String, _ run: (String) throws -> Double) throws -> Double {
    try median(
      (0..<AppendBenchmark.runs).map { _ in
        let scratch = try ScratchFolder(in: parent)
        return try run(scratch.path)
      })
  }

  private func appendAll(_ programs: Int, to path: String) throws -> Double {
    try runTogether(programs) { [NeighbourPrograms.bench, "append-child", path] }
  }

  private func insertAll(_ programs: Int, into path: String) throws -> Double {
    let script = """
      import sqlite3, sys
      db = sqlite3.connect(sys.argv[1], timeout=60, isolation_level=None)
      db.execute("pragma journal_mode=wal"); db.execute("pragma synchronous=full")
      db.execute("create table if not exists events (seq integer primary key, line text)")
      line = '{"at":"2026-01-01T09:00:00.000+00:00","type":"queue.counted","lane":"3","waiting":4,"serving":1}'
      for _ in range(int(sys.argv[2])): db.execute("insert into events (line) values (?)", (line,))
      """
    // Create the table before the programs compete.
    _ = ChildProcess(["python3", "-c", script, path, "1"])
    return try runTogether(programs) {
      ["python3", "-c", script, path, String(AppendBenchmark.count)]
    }
  }

  private func runTogether(_ programs: Int, _ words: () -> [String]) throws -> Double {
    let watch = Stopwatch()
    let processes = (0..<programs).compactMap { _ in
      ChildProcess.start(words(), input: "/dev/null", output: "/dev/null")
    }
    guard processes.count == programs else { throw BenchError.cannotStart(words()[0]) }
    for process in processes {
      let child = ChildProcess(waitingFor: process, since: watch)
      guard child.status == 0 else { throw BenchError.cannotStart(words()[0]) }
    }
    return Double(programs * AppendBenchmark.count) / watch.wallSeconds
  }

  private func writeAll(to path: String) throws -> Double {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw BenchError.cannotWrite(path) }
    defer { close(file) }
    let watch = Stopwatch()
    for _ in 0..<AppendBenchmark.count { try BareWrite.run(file, path) }
    return Double(AppendBenchmark.count) / watch.wallSeconds
  }
}

/// The minimum cost of a durable record: the bytes of one line, written and synchronised.
enum BareWrite {
  static func run(_ file: Int32, _ path: String) throws {
    let line = [UInt8](repeating: 65, count: 150)
    guard unsafe write(file, line, line.count) == line.count, fdatasync(file) == 0 else {
      throw BenchError.cannotWrite(path)
    }
  }
}
