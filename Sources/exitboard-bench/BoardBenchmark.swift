import BoardJournal
import BoardModel
import Glibc

/// Measures the real board from outside, on a terminal of its own.
struct BoardBenchmark {
  private static let timeoutSeconds = 20.0

  /// Measures an append by another program until it is painted, beside bare inotify and `tail -f`.
  static func tail() throws {
    let scratch = try ScratchFolder()
    let path = scratch.path + "/events.jsonl"
    try JournalGenerator(count: 5000).write(to: path)
    var board = try board(path, scratch.path)
    var latencies: [Double] = []
    var bytes: [Double] = []
    var writer = JournalGenerator.writer(path)
    for number in 0..<200 {
      avoidTick()
      board.readUntilQuiet(0.01)
      board.discardOutput()
      let before = board.byteCount
      let watch = Stopwatch()
      try append(number, to: &writer)
      guard board.read(within: timeoutSeconds) else { throw BenchError.nothingPainted("an append") }
      latencies.append(watch.wallSeconds)
      board.readUntilQuiet(0.005)
      bytes.append(Double(board.byteCount - before))
    }
    let bare = try bareTail(path, &writer)
    Results.line(
      "append to painted", spread(latencies), "200 appends, the append's own time included")
    Results.line(
      "  bare inotify", spread(bare),
      "p50 \(Results.ratio(median(latencies), median(bare))), p99 \(Results.ratio(percentile(99, of: latencies), percentile(99, of: bare)))"
    )
    if ChildProcess.path(of: "tail") != nil {
      let tail = try tail(path, &writer, scratch.path)
      Results.line(
        "  tail -f", spread(tail), "p50 \(Results.ratio(median(latencies), median(tail)))")
    }
    Results.line(
      "  bytes to the terminal",
      "\(Int(median(bytes))) in the middle, \(Int(bytes.max() ?? 0)) at most")
  }

  /// Measures a key until its event is durable and painted, beside a bare write and sqlite3.
  static func tap() throws {
    let scratch = try ScratchFolder()
    let path = scratch.path + "/events.jsonl"
    var board = try board(path, scratch.path)
    var latencies: [Double] = []
    for _ in 0..<40 {
      board.type("\u{1B}")
      // Longer than the repeat delay of a key that is held down.
      board.readUntilQuiet(0.8)
      avoidTick()
      board.readUntilQuiet(0.01)
      board.discardOutput()
      let watch = Stopwatch()
      board.type("w")
      guard let seconds = board.wait(for: "inspected", within: timeoutSeconds, since: watch) else {
        throw BenchError.nothingPainted("a tap")
      }
      latencies.append(seconds)
    }
    let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC
    let file = unsafe Glibc.open(scratch.path + "/bare", flags, 0o600)
    defer { close(file) }
    var bare: [Double] = []
    for _ in 0..<200 {
      let watch = Stopwatch()
      try BareWrite.run(file, scratch.path)
      bare.append(watch.wallSeconds)
    }
    Results.line("tap to durable and painted", spread(latencies), "40 taps")
    Results.line(
      "  bare write, fdatasync", spread(bare),
      "p50 \(Results.ratio(median(latencies), median(bare)))")
    if let shell = try sqliteShell(scratch.path) {
      Results.line(
        "  sqlite3, WAL FULL", spread(shell),
        "p50 \(Results.ratio(median(latencies), median(shell)))")
    } else {
      Results.line("  sqlite3", "not installed")
    }
  }

  /// Measures the start to the first screen: new log, long log, long log with a checkpoint.
  static func open(_ path: String) throws {
    let scratch = try ScratchFolder()
    let new = try (0..<runs).map { try firstPaint("\(scratch.path)/\($0).jsonl", scratch.path) }
    let cold = try (0..<3).map { _ in
      _ = ChildProcess(["rm", "-f", path + ".checkpoint"])
      return try firstPaint(path, scratch.path)
    }
    try writeCheckpoint(path, scratch.path)
    let warm = try (0..<runs).map { _ in try firstPaint(path, scratch.path) }
    let bare = (0..<runs).compactMap { _ in ChildProcess(["true"])?.wallSeconds }
    printResult("open, a new log", new, bare)
    printResult("open, nothing kept", cold, bare)
    printResult("open with a checkpoint", warm, bare)
  }

  private static let runs = 11

  private static func printResult(
    _ name: String, _ paints: [(wall: Double, processor: Double)], _ bare: [Double]
  ) {
    let wall = median(paints.map(\.wall))
    Results.line(
      name, Results.milliseconds(wall),
      "first painted screen, median of \(paints.count); "
        + "\(Results.milliseconds(median(paints.map(\.processor)))) of processor; "
        + "\(Results.ratio(wall, median(bare))) starting /bin/true")
  }

  /// Runs a board until it has written its checkpoint, which it does in the background.
  private static func writeCheckpoint(_ path: String, _ home: String) throws {
    var board = try board(path, home)
    let watch = Stopwatch()
    while size(of: path + ".checkpoint") == 0 {
      guard watch.wallSeconds < timeoutSeconds else {
        throw BenchError.cannotWrite(path + ".checkpoint")
      }
      board.read(within: 0.1)
    }
  }

  /// Measures what an idle board costs, beside htop and btop.
  static func idle(seconds: Int) throws {
    let scratch = try ScratchFolder()
    let path = scratch.path + "/events.jsonl"
    try JournalGenerator(count: 20_000).write(to: path)
    let ours = try IdleBenchmark(
      [NeighbourPrograms.exitboard, "--by", "JP"], variables(path, scratch.path), seconds)
    ours.printResult("idle board, \(seconds) s", comparedWith: nil)
    for program in ["htop", "btop"] {
      guard ChildProcess.path(of: program) != nil else {
        Results.line("  \(program)", "not installed")
        continue
      }
      try IdleBenchmark([program], ["HOME": scratch.path], seconds).printResult(
        "  \(program)", comparedWith: ours)
    }
  }

  static func variables(_ path: String, _ home: String) -> [String: String] {
    [
      "HOME": home, "EXITBOARD_FILE": path, "XDG_STATE_HOME": home + "/state",
      "XDG_CONFIG_HOME": home + "/config",
    ]
  }

  private static func board(_ path: String, _ home: String) throws -> Pty {
    var board = try Pty(
      [NeighbourPrograms.exitboard, "--by", "JP"], variables: variables(path, home))
    guard board.wait(for: "help", within: timeoutSeconds, since: Stopwatch()) != nil else {
      throw BenchError.nothingPainted("the board")
    }
    board.readUntilQuiet(0.3)
    return board
  }

  private static func firstPaint(
    _ path: String, _ home: String
  ) throws -> (wall: Double, processor: Double) {
    let watch = Stopwatch()
    var board = try Pty(
      [NeighbourPrograms.exitboard, "--by", "JP"], variables: variables(path, home))
    guard let seconds = board.wait(for: "help", within: 120, since: watch) else {
      throw BenchError.nothingPainted("the board")
    }
    return (seconds, Double(IdleBenchmark.nanoseconds(board.process)) / 1e9)
  }

  private static func append(_ number: Int, to writer: inout JournalWriter) throws {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
    let now = Timestamp(
      milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec / 1_000_000))
    let fact = Fact.queue(
      .counted(QueueCounted(lane: "1", waiting: number % 2, serving: 1)))
    _ = try writer.append([Draft(at: now, by: nil, source: "feed", fact: fact)], now: now)
  }

  /// Waits past the board's next clock tick if it is near, so that it disturbs no measurement.
  private static func avoidTick() {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
    let rest = 1_000_000_000 - time.tv_nsec
    if rest < 200_000_000 { usleep(UInt32(rest / 1000 + 50_000)) }
  }

  private static func bareTail(
    _ path: String, _ writer: inout JournalWriter
  ) throws -> [Double] {
    // A separate program that reads what is new in the file and reports it, as a board must.
    guard
      let child = ChildProcess.start(
        [NeighbourPrograms.bench, "watch-child", path], input: "/dev/null", output: path + ".seen")
    else { throw BenchError.cannotStart(NeighbourPrograms.bench) }
    defer { kill(child, SIGKILL) }
    return try latencies(path + ".seen", &writer)
  }

  private static func tail(
    _ path: String, _ writer: inout JournalWriter, _ folder: String
  ) throws -> [Double] {
    let output = folder + "/tail.out"
    guard
      let child = ChildProcess.start(
        ["tail", "-n0", "-f", path], input: "/dev/null", output: output)
    else { throw BenchError.cannotStart("tail") }
    defer { kill(child, SIGKILL) }
    return try latencies(output, &writer)
  }

  /// Seconds from each append to the next write to `output`.
  private static func latencies(
    _ output: String, _ writer: inout JournalWriter
  ) throws -> [Double] {
    // The program does not report when it starts to watch.
    usleep(300_000)
    var latencies: [Double] = []
    for number in 0..<200 {
      let before = size(of: output)
      let watch = Stopwatch()
      try append(number, to: &writer)
      while size(of: output) == before {
        guard watch.wallSeconds < 5 else { throw BenchError.nothingPainted(output) }
      }
      latencies.append(watch.wallSeconds)
      // Let the program go back to waiting.
      usleep(3000)
    }
    return latencies
  }

  private static func size(of path: String) -> Int {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// The minimum that a program does to follow a file: wait, read what is new, report it.
  static func watchChild(_ path: String) {
    let watch = inotify_init1(Int32(IN_CLOEXEC))
    _ = unsafe inotify_add_watch(watch, path, UInt32(IN_MODIFY))
    let file = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    lseek(file, 0, SEEK_END)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while unsafe read(watch, &buffer, buffer.count) > 0 {
      guard unsafe read(file, &buffer, buffer.count) > 0 else { continue }
      unsafe write(STDOUT_FILENO, buffer, 1)
    }
  }

  /// Inserts rows one by one through the sqlite3 shell; `nil` if it is not installed.
  private static func sqliteShell(_ folder: String) throws -> [Double]? {
    guard ChildProcess.path(of: "sqlite3") != nil else { return nil }
    let input = folder + "/sqlite.in"
    let output = folder + "/sqlite.out"
    guard unsafe mkfifo(input, 0o600) == 0 else { throw BenchError.cannotWrite(input) }
    // Opened for reading and writing, so that neither end waits for the other.
    let file = unsafe Glibc.open(input, O_RDWR | O_CLOEXEC)
    defer { close(file) }
    guard
      let shell = ChildProcess.start(
        ["sqlite3", folder + "/taps.db"], input: input, output: output)
    else { return nil }
    defer { kill(shell, SIGKILL) }
    let setup =
      "pragma journal_mode=wal; pragma synchronous=full; create table taps (line text);\n"
    _ = unsafe write(file, setup, setup.utf8.count)
    // The shell does not report when the table exists.
    usleep(500_000)
    var latencies: [Double] = []
    for _ in 0..<200 {
      let before = size(of: output)
      let insert = "insert into taps values ('w'); select 1;\n"
      let watch = Stopwatch()
      _ = unsafe write(file, insert, insert.utf8.count)
      while size(of: output) == before {
        guard watch.wallSeconds < 5 else { throw BenchError.nothingPainted("sqlite3") }
      }
      latencies.append(watch.wallSeconds)
    }
    return latencies
  }
}
