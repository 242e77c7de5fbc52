import BoardTestSupport
import Foundation
import Testing

/// The system calls of an append, counted by strace.
@Suite struct SystemCallTests {
  private static let strace = ["/usr/bin/strace", "/bin/strace"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(
    .enabled(if: strace != nil, "strace is missing: .ci/setup tests installs it"),
    arguments: [1, 100])
  func `an append makes at most ten system calls besides lock and sync`(linesBefore: Int) throws {
    let shop = try JournalProcess()
    let event = "{\"type\":\"queue.counted\",\"lane\":\"3\",\"waiting\":2}\n"
    _ = try shop.run(["log", "--stdin"], input: String(repeating: event, count: linesBefore))
    let trace = shop.folder + "/trace"

    let outcome = try shop.run(
      ["log", "queue.counted", "lane=3", "waiting=5"],
      through: [try #require(SystemCallTests.strace), "-f", "-qq", "-P", shop.path, "-o", trace])

    #expect(outcome.status == 0, "\(outcome.errors)")
    let calls = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
      .filter { line in !["fdatasync", "flock", "+++"].contains { line.contains($0) } }
    #expect((4...10).contains(calls.count), "\(calls.joined(separator: "\n"))")
  }
}
