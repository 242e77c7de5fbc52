import Glibc

/// What a program on a terminal uses while nobody touches it.
struct IdleBenchmark {
  private let processorMilliseconds: Double
  private let wakeUps: Int
  private let byteCount: Int
  private let residentKiB: Int
  private let anonymousKiB: Int
  private let seconds: Int

  init(_ words: [String], _ variables: [String: String], _ seconds: Int) throws {
    var program = try Pty(words, variables: variables)
    program.readUntilQuiet(0.5)
    let warm = Stopwatch()
    while warm.wallSeconds < 3 { program.read(within: 0.2) }
    let process = program.process
    let (time, switches, bytes) = (
      IdleBenchmark.nanoseconds(process), IdleBenchmark.contextSwitches(process), program.byteCount
    )
    let watch = Stopwatch()
    while watch.wallSeconds < Double(seconds) { program.read(within: 0.5) }
    self.seconds = seconds
    processorMilliseconds = Double(IdleBenchmark.nanoseconds(process) - time) / 1e6
    wakeUps = IdleBenchmark.contextSwitches(process) - switches
    byteCount = program.byteCount - bytes
    residentKiB = IdleBenchmark.number("VmRSS:", "/proc/\(process)/status")
    anonymousKiB = IdleBenchmark.number("RssAnon:", "/proc/\(process)/status")
  }

  func printResult(_ name: String, comparedWith ours: IdleBenchmark?) {
    let perSecond = processorMilliseconds / Double(seconds)
    var text = "\(decimal(perSecond, places: 2)) ms of processor a second, "
    text += "\(decimal(Double(wakeUps) / Double(seconds), places: 1)) wake-ups/s, "
    text += "\(byteCount / seconds) B/s, "
    text += "\(decimal(Double(residentKiB) / 1024, places: 1)) MiB"
    text += " of which \(decimal(Double(anonymousKiB) / 1024, places: 1)) its own"
    let comparison = ours.map {
      "the board takes \(Results.ratio($0.processorMilliseconds, processorMilliseconds))"
    }
    Results.line(name, text, comparison ?? "")
  }

  private static func threads(_ process: pid_t) -> [String] {
    var threads: [String] = []
    guard let folder = unsafe opendir("/proc/\(process)/task") else { return [] }
    defer { unsafe closedir(folder) }
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if !name.hasPrefix(".") { threads.append("/proc/\(process)/task/\(name)") }
    }
    return threads
  }

  /// Processor time of all threads so far.
  static func nanoseconds(_ process: pid_t) -> Int {
    threads(process).reduce(0) { sum, thread in
      sum
        + (IdleBenchmark.text(of: thread + "/schedstat").split(separator: " ").first.flatMap {
          Int($0)
        } ?? 0)
    }
  }

  private static func contextSwitches(_ process: pid_t) -> Int {
    threads(process).reduce(0) { $0 + number("voluntary_ctxt_switches:", $1 + "/status") }
  }

  private static func number(_ name: String, _ path: String) -> Int {
    for line in text(of: path).split(separator: "\n") where line.hasPrefix(name) {
      let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
      return words.dropFirst().first.flatMap { Int($0) } ?? 0
    }
    return 0
  }

  private static func text(of path: String) -> String {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 16_384)
    let count = unsafe read(file, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }
}
