import Glibc

/// Counts the events of a journal by type, with the board and with the usual programs.
struct PeerBenchmark {
  let path: String

  private static let query = "select log_level, count(*) from all_logs group by 1"

  func run() throws {
    let scratch = try ScratchFolder()
    let access = scratch.path + "/access.log"
    // Miller stops at the first line that is not JSON.
    let events = scratch.path + "/events.jsonl"
    _ = ChildProcess(["grep", "-a", "^{", path], output: events)
    let variables = BoardBenchmark.variables(path, scratch.path)
    _ = ChildProcess([NeighbourPrograms.exitboard, "status"], variables: variables)
    _ = ChildProcess(["rm", "-f", path + ".checkpoint"])
    guard
      let ours = ChildProcess(
        [NeighbourPrograms.exitboard, "status", "--json"], variables: variables)
    else {
      throw BenchError.cannotStart(NeighbourPrograms.exitboard)
    }
    Results.line(
      "exitboard status", Results.milliseconds(ours.processorSeconds),
      "every event folded, nothing kept; \(ours.peakKiB / 1024) MiB")
    let peers: [(program: String, words: [String], input: String)] = [
      ("wc", ["wc", "-l", path], "/dev/null"),
      (
        "jq", ["jq", "-n", "-R", "reduce (inputs | fromjson? | .type) as $t ({}; .[$t] += 1)"], path
      ),
      ("mlr", ["mlr", "--ijsonl", "--ojson", "count", "-g", "type", events], "/dev/null"),
      (
        "sqlite3",
        [
          "sqlite3", ":memory:", ".mode ascii", ".separator \"\\037\" \"\\n\"",
          "create table lines (line text)", ".import \(path) lines",
          "select line ->> 'type', count(*) from lines where json_valid(line) group by 1",
        ], "/dev/null"
      ),
      ("lnav", ["lnav", "-n", "-c", ";\(PeerBenchmark.query)", path], "/dev/null"),
      (
        "duckdb",
        [
          "duckdb", "-c",
          "select type, count(*) from read_json('\(path)', format='newline_delimited', ignore_errors=true) group by 1",
        ],
        "/dev/null"
      ),
      (
        "goaccess",
        ["goaccess", access, "--log-format=COMMON", "-o", scratch.path + "/report.json"],
        "/dev/null"
      ),
    ]
    for peer in peers {
      guard ChildProcess.path(of: peer.program) != nil else {
        Results.line("  \(peer.program)", "not installed, so not measured")
        continue
      }
      if peer.program == "goaccess" { try writeAccessLog(to: access, lines: lineCount()) }
      guard
        let child = ChildProcess(peer.words, input: peer.input, variables: ["HOME": scratch.path]),
        child.status == 0
      else {
        Results.line("  \(peer.program)", "did not do it")
        continue
      }
      Results.line(
        "  \(peer.program)", Results.milliseconds(child.processorSeconds),
        "\(Results.ratio(child.processorSeconds, ours.processorSeconds)) ours; \(child.peakKiB / 1024) MiB"
      )
    }
  }

  private func lineCount() throws -> Int {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw BenchError.cannotRead(path) }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    var lines = 0
    while case let got = unsafe read(file, &buffer, buffer.count), got > 0 {
      for byte in buffer[..<got] where byte == 10 { lines += 1 }
    }
    return lines
  }

  /// Writes as many lines of an access log, because goaccess cannot read ours.
  private func writeAccessLog(to path: String, lines: Int) throws {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw BenchError.cannotWrite(path) }
    defer { close(file) }
    var text = ""
    for line in 0..<lines {
      let second = line / 5 % 60
      text +=
        "10.0.0.\(line % 5 + 1) - - [01/Jan/2026:\(10 + line / 18_000 % 12):\(10 + line / 300 % 50):"
      text +=
        "\(second < 10 ? "0" : "")\(second) +0000] \"GET /lane/\(line % 9) HTTP/1.1\" 200 \(line % 4000)\n"
      guard text.utf8.count > 1 << 20 || line == lines - 1 else { continue }
      guard unsafe write(file, text, text.utf8.count) == text.utf8.count else {
        throw BenchError.cannotWrite(path)
      }
      text = ""
    }
  }
}
