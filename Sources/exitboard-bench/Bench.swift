import BoardJournal
import BoardModel
import Glibc

/// Measures the board's performance budgets, on journals that it writes itself.
@main
enum Bench {
  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    do {
      guard try run(words.first ?? "", words.dropFirst().first, words.dropFirst(2).first) else {
        print(usage)
        exit(64)
      }
    } catch {
      print("exitboard-bench: \(error)")
      exit(1)
    }
  }

  private static func run(_ name: String, _ first: String?, _ second: String?) throws -> Bool {
    switch (name, first) {
    case ("gen", let count?):
      guard let count = Int(count), count > 0, let second else { return false }
      try JournalGenerator(count: count).write(to: second)
    case ("replay", let path?): try ReplayBenchmark(path: path).run()
    case ("fold", let path?): try ReplayBenchmark(path: path).once()
    case ("verify", let path?): try VerifyBenchmark(path: path).run()
    case ("append", nil): try AppendBenchmark().run()
    case ("tail", nil): try BoardBenchmark.tail()
    case ("tap", nil): try BoardBenchmark.tap()
    case ("open", let path?): try BoardBenchmark.open(path)
    case ("idle", _): try BoardBenchmark.idle(seconds: first.flatMap { Int($0) } ?? 30)
    case ("peers", let path?): try PeerBenchmark(path: path).run()
    case ("append-child", let path?): try AppendBenchmark.child(path: path)
    case ("watch-child", let path?): BoardBenchmark.watchChild(path)
    default: return false
    }
    return true
  }

  private static let usage = """
    exitboard-bench gen N FILE    write a journal of N events, valid chain included
    exitboard-bench replay FILE   fold it, beside wc -l and reading its bytes alone
    exitboard-bench fold FILE     fold it once and print how many events it holds, for counting instructions
    exitboard-bench verify FILE   check every line, beside sha256sum of the same bytes
    exitboard-bench append        durable appends by 1 and 8 programs, beside SQLite and bare writes
    exitboard-bench tail          another program's append to the painted cell, beside bare inotify and tail -f
    exitboard-bench tap           a key to the disk and the screen, beside a bare write and sqlite3
    exitboard-bench open FILE     the start to the first painted screen, without and with a checkpoint
    exitboard-bench idle [SECONDS]  a board on which nothing happens, beside htop and btop
    exitboard-bench peers FILE    the same work beside wc, jq, mlr, sqlite3, lnav, duckdb, goaccess

    The board is the exitboard that lies beside this program.
    """
}

/// Seconds of processor time and of wall time since it was created.
struct Stopwatch {
  private let processor = Stopwatch.seconds(CLOCK_PROCESS_CPUTIME_ID)
  private let wall = Stopwatch.seconds(CLOCK_MONOTONIC)

  var processorSeconds: Double { Stopwatch.seconds(CLOCK_PROCESS_CPUTIME_ID) - processor }
  var wallSeconds: Double { Stopwatch.seconds(CLOCK_MONOTONIC) - wall }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    _ = unsafe clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// The middle of the sorted numbers; 0 if there are none.
func median(_ numbers: [Double]) -> Double {
  numbers.isEmpty ? 0 : numbers.sorted()[numbers.count / 2]
}

/// A number of at least 0, rounded to this many decimals.
func decimal(_ number: Double, places: Int) -> String {
  let scale = places == 1 ? 10 : 100
  let scaled = Int((number * Double(scale)).rounded())
  let fraction = String(scaled % scale)
  return "\(scaled / scale)." + String(repeating: "0", count: places - fraction.count) + fraction
}
