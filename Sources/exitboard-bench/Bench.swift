import BoardJournal
import BoardModel
import Glibc

/// Measures what the board's budgets are about, on journals it writes itself.
@main
enum Bench {
  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    do {
      switch (words.first, words.dropFirst().first) {
      case ("gen", let count?) where Int(count) != nil && words.count == 3:
        try Generator(count: Int(count) ?? 0).write(to: words[2])
      case ("replay", let path?): try Replay(path: path).run()
      case ("append", _): try Append().run()
      default: print(usage)
      }
    } catch {
      print("exitboard-bench: \(error)")
      exit(1)
    }
  }

  private static let usage = """
    exitboard-bench gen N FILE    write a journal of N events, valid chain included
    exitboard-bench replay FILE   fold it, beside reading its bytes alone
    exitboard-bench append        durable appends, beside writing and synchronising the same bytes alone
    """
}

/// Seconds of processor time and of the wall since some start.
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

/// The middle of some measurements; 0 of none.
func median(_ numbers: [Double]) -> Double {
  numbers.isEmpty ? 0 : numbers.sorted()[numbers.count / 2]
}

/// A number with one decimal.
func oneDecimal(_ number: Double) -> String {
  let tenths = Int((number * 10).rounded())
  return "\(tenths / 10).\(abs(tenths) % 10)"
}
