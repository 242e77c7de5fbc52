import BoardTestSupport
import BoardJournal
import BoardModel
import Testing

/// C06: programs that ignore the lock and write between our check of the file and our write.
@Suite struct IntruderTests {
  private static let strays = ["stray", "stray\n", "\n", "{\"a\":1}\n", "a\nb\nc", "{\"seq\":"]

  /// Appends a batch while foreign bytes are added before each of the first writes.
  @Test(arguments: [1, 2, 3, 4, 5, 8, 21, 50])
  func `C06 whatever another program adds before a batch, each event of the batch is there once`(
    count: Int
  ) throws {
    for seed in 0..<20 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed &* 64 &+ UInt64(count))
      var disk = SimulatedDisk()
      var first = appending([])
      _ = try first.write([note("the first")], to: &disk)
      let slips = try (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        Array(try #require(IntruderTests.strays.randomElement(using: &generator)).utf8)
      }
      disk.intruder = slips[0]
      disk.laterIntruders = Array(slips.dropFirst())
      let texts = (1...count).map { "note \($0)" }

      var second = appending([first.newest].compactMap { $0 })
      let heads = try second.write(texts.map { note($0) }, to: &disk)

      var found: [String: [Int]] = [:]
      let verdict = try Verifier.verify(disk, anchor: nil) { _, _ in
      } event: { event in
        guard case .log(.noted(let note)) = event.fact else { return }
        found[note.text, default: []].append(event.seq)
      }.verdict
      #expect(verdict != .unexplained, "seed \(seed)")
      #expect(texts.map { found[$0] } == heads.map { [$0.seq] }, "seed \(seed)")
    }
  }

  private func appending(_ resumePoints: [ResumePoint]) -> LockedAppend {
    LockedAppend(
      opening: JournalOpening(store: "s", app: "a", source: nil, createsFolder: false), zone: .utc,
      now: Shop.evening, from: resumePoints)
  }
}
