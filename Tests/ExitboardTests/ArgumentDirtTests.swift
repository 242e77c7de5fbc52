import BoardTestSupport
import Foundation
import Testing

/// E16: any command line is answered, and the event file stays intact.
@Suite struct ArgumentDirtTests {
  private static let commands = [
    "log", "verify", "events", "status", "report", "check", "plan", "theme", "glyphs", "import",
    "backup", "doctor", "", "lgo", "--version",
  ]
  private static let words = [
    "queue.counted", "lane=3", "waiting=5", "waiting=", "=5", "lane=\u{1B}[2J", "note.added",
    "topic=other", "text=\u{202E}é東🛒\u{9B}31m", "--at", "2026-13-40T99:99", "20:15", "-1",
    "--at=2024-02-29T12:00:00+14:00", "--by", "JP", "--id", "a", "--anchor", "1:00", "--json",
    "--day", "yesterday", "0000-01-01", "9999-12-31", "--from", "--to", "--known-at", "--type",
    "--since", "25:61", "--format", "csv", "html", "pdf", "--", "-", "--stdin", "--file", "/",
    "/dev/full", ".", "show", "list", "dark", "--map", "ticket-booths", "99999999999999999999",
    "--by=\u{301}", "1e400", "\n", "--plan", "--schema", "{}", "../x", "-h", "--width", "0",
  ]

  @Test(arguments: 0..<12)
  func `E16 arguments in any order are answered without a trap or an escape sequence`(seed: Int)
    throws
  {
    let shop = try JournalProcess()
    _ = try shop.run(["log", "queue.counted", "lane=3", "waiting=1"])
    var dice = SeededGenerator(seed: UInt64(seed))
    for round in 0..<10 {
      let words =
        [dice.pick(ArgumentDirtTests.commands)]
        + (0..<dice.below(7)).map { _ in dice.pick(ArgumentDirtTests.words) }

      let outcome = try shop.run(words)

      let place = "seed \(seed), round \(round): \(words)"
      #expect(outcome.status <= 3 || (64...78).contains(outcome.status), "\(place) \(outcome)")
      for text in [outcome.output, outcome.errors] {
        let isClean = !text.unicodeScalars.contains {
          $0.value == 0x1B || (0x80...0x9F).contains($0.value) || $0.value == 0x202E
        }
        #expect(isClean, "\(place) \(text.debugDescription)")
      }
    }
    #expect(try shop.run(["verify"]).status == 0)
  }
}
