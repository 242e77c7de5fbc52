import BoardTestSupport
import Foundation
import Glibc
import PtyHarness
import Testing

/// The results of all writers.
///
/// The lock is one that ThreadSanitizer knows; it cannot see into `Mutex`.
private final class Tally: @unchecked Sendable {
  struct Sum {
    var figures = TortureFigures()
    var receipts: [String] = []
  }

  private let lock = NSLock()
  private var sum = Sum()

  func withLock<Result>(_ body: (inout Sum) -> Result) -> Result {
    lock.withLock { body(&sum) }
  }
}

/// One event file and the writers that are killed while they write it.
final class Torture: Sendable {
  private let shop: JournalProcess
  private let seed: Int
  /// Upper limit of a writer's life.
  private let lifeMilliseconds: Int
  private let tally = Tally()
  /// Linked lines of another log.
  private let foreignLines: [Substring]

  /// An id makes a writer read the whole file: a new file after this many rounds keeps the writers
  /// fast.
  private static let roundsPerWriter = 40
  private static let writerCount = 8

  init(seed: Int, lifeMilliseconds: Int) throws {
    shop = try JournalProcess()
    self.seed = seed
    self.lifeMilliseconds = lifeMilliseconds
    let other = try JournalProcess()
    _ = try other.run(["log", "queue.counted", "lane=8", "waiting=0"])
    for index in 0..<8 {
      _ = try other.run(["log", "queue.counted", "lane=8", "waiting=\(index)"])
    }
    foreignLines = String(decoding: other.bytes, as: UTF8.self).split(separator: "\n")
  }

  func run(until end: Date) throws -> TortureFigures {
    _ = try shop.run(["log", "queue.counted", "lane=9", "waiting=0"])
    DispatchQueue.concurrentPerform(iterations: Torture.writerCount) { worker in
      var dice = SeededGenerator(seed: UInt64(seed + worker))
      var round = 0
      while round < Torture.roundsPerWriter, Date() < end {
        do { try write(round, of: worker, &dice) } catch { Issue.record("\(error)") }
        round += 1
      }
    }
    return try count()
  }

  /// Starts one writer and kills it.
  private func write(_ round: Int, of worker: Int, _ dice: inout SeededGenerator) throws {
    let name = "\(shop.folder)/\(worker)-\(round)"
    let lines = (0..<dice.pick([1, 1, 5, 40, 400])).map { index in
      let text = String(repeating: "x", count: dice.below(dice.pick([10, 10, 300, 4000])) % 2000)
      let id = "\(worker)-\(round)-\(index)"
      return "{\"type\":\"note.added\",\"topic\":\"other\",\"text\":\"\(text)\",\"id\":\"\(id)\"}\n"
    }
    try Data(lines.joined().utf8).write(to: URL(fileURLWithPath: name))
    if dice.below(20) == 0 { addStray(&dice) }
    if dice.below(60) == 0 { pasteLines(&dice) }
    disturbSideFiles(&dice)
    let process = try spawn(name)
    Torture.wait(milliseconds: dice.below(lifeMilliseconds))
    if dice.below(10) == 0 {
      kill(process, SIGSTOP)
      Torture.wait(milliseconds: dice.below(30))
      if dice.below(2) == 0 { kill(process, SIGCONT) }
      tally.withLock { $0.figures.stops += 1 }
      Torture.wait(milliseconds: dice.below(20))
    }
    kill(process, SIGKILL)
    var end: Int32 = 0
    waitpid(process, &end, 0)
    let output = try String(contentsOfFile: name + ".out", encoding: .utf8)
    let receipts = output.split(separator: "\n").map { String($0) }
      .filter { $0.split(separator: " ").last?.count == 32 }
    let wasKilled = end & 0x7F == SIGKILL
    tally.withLock {
      $0.receipts += receipts
      $0.figures.kills += wasKilled ? 1 : 0
    }
    unlink(name)
    unlink(name + ".out")
  }

  private func addStray(_ dice: inout SeededGenerator) {
    let descriptor = open(shop.path, O_WRONLY | O_APPEND)
    defer { close(descriptor) }
    let bytes = Array(dice.pick(["stray", "stray\n", "{\"a\":1}\n", "\n", "{\"seq\":"]).utf8)
    #expect(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
    tally.withLock { $0.figures.strays += 1 }
  }

  /// Pastes lines that link to each other: of another log, or an old part of this one.
  private func pasteLines(_ dice: inout SeededGenerator) {
    let own = String(decoding: shop.bytes.prefix(20_000), as: UTF8.self).split(separator: "\n")
      .dropLast()
    let isForeign = dice.below(2) == 0
    let lines = (isForeign ? foreignLines[...] : own[...]).dropFirst(dice.below(4))
    let descriptor = open(shop.path, O_WRONLY | O_APPEND)
    defer { close(descriptor) }
    let bytes = Array(lines.prefix(1 + dice.below(5)).map { $0 + "\n" }.joined().utf8)
    #expect(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
    tally.withLock { $0.figures.pastes += 1 }
  }

  /// Removes, keeps, or puts back an old copy of what stands beside the event file.
  private func disturbSideFiles(_ dice: inout SeededGenerator) {
    for suffix in [".hint", ".checkpoint", ".lock"] {
      let (file, copy) = (shop.path + suffix, shop.folder + "/old" + suffix)
      switch dice.below(8) {
      case 0: unlink(file)
      case 1:
        unlink(copy)
        _ = link(file, copy)
        unlink(file)
      case 2: rename(copy, file)
      case 3: _ = symlink(shop.path, file)
      default: continue
      }
      tally.withLock { $0.figures.sideFiles += 1 }
    }
  }

  private func spawn(_ name: String) throws -> pid_t {
    var process = pid_t()
    let path = BuiltBinary.path("exitboard")
    let words = [path, "log", "--stdin"]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    var environment: [UnsafeMutablePointer<CChar>?] =
      shop.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + environment { free(text) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, name + ".out", writing, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    try #require(posix_spawn(&process, path, &actions, nil, &arguments, &environment) == 0)
    return process
  }

  /// Waits a random time in which the other program runs; no result depends on it.
  private static func wait(milliseconds: Int) {
    _ = poll(nil, 0, Int32(milliseconds))
  }

  private func count() throws -> TortureFigures {
    var (figures, receipts) = tally.withLock { ($0.figures, $0.receipts) }
    figures.acknowledged = receipts.count
    let last = try shop.run(["log", "queue.counted", "lane=9", "waiting=0"])
    let verify = try shop.run(["verify", "--json"])
    let object = try JSONSerialization.jsonObject(with: Data(verify.output.utf8)) as? [String: Any]
    // What was pasted shows as a break of the chain.
    let mayBeBroken = figures.pastes > 0 && (object?["findings"] as? [Any])?.isEmpty == false
    figures.badVerdicts =
      last.status == 0 && (verify.status <= 1 || mayBeBroken && verify.status == 2) ? 0 : 1
    let theirs = try IndependentRun.result(of: shop.path)
    for member in theirs.keys where member != "file" {
      if theirs[member] != object?[member] as? Int { figures.disagreements += 1 }
    }
    for member in ["unexplained_bytes", "unfinished_bytes"] {
      figures.unaccountedBytes += object?[member] as? Int ?? 1
    }
    let lines = try shop.run(["events"]).output.split(separator: "\n")
    let there = Set(
      lines.map { line in
        "ok \(line.dropFirst(7).prefix { $0 != "," }) \(line.dropLast(2).suffix(32))"
      })
    figures.missing = receipts.count { !there.contains($0) }
    let ids = lines.compactMap { line in
      line.suffix(140).split(separator: "\"id\":\"").dropFirst().last?.prefix { $0 != "\"" }
    }
    figures.doubled = ids.count - Set(ids).count
    return figures
  }
}

/// Runs the verifier that was written from the page "The event file" alone.
enum IndependentRun {
  static func result(of path: String) throws -> [String: Int] {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("verifier/verify.py")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script.path, path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    return try #require(object).compactMapValues { $0 as? Int }
  }
}
