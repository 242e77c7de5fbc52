import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardSettings
import Foundation
import Testing

/// E16: any plan or theme can be read, and a store has its board.
@Suite struct DirtTests {
  private static let pieces = [
    "\u{0}", "\"", "'''", "[", "]]", "=", "\n", "\r\n", "9223372036854775808", "-1", "1e999", "nan",
    "\u{FEFF}", "\u{202E}é東", "{}", "[[lanes]]\n", "[hours]\n", "id = \"a\"\n", "true", "25:61",
    "2026-13-40T99:99:99Z", "#", "\\u0000", "\\uD800", ".", "a.b.c = 1\n", "#ff0000",
    "inherits = \"x\"\n",
  ]

  private static func dirtied(_ text: String, seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      let at = Int.random(in: 0...bytes.count, using: &generator)
      let end = min(bytes.count, at + Int.random(in: 0...12, using: &generator))
      let piece = generator.pick(pieces)
      bytes.replaceSubrange(at..<end, with: Array(piece.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: ["[=]", "[[[lanes]]]", "[ #]", "[é]", "[", "[[", "[\n", "[.a]", "[[\n]]"])
  func `E16 a table without a name is a fault with its line`(header: String) {
    let (plan, faults) = PlanFile.read(
      text: "# one\n[store]\nname = \"[=\"\n\(header)\n", path: "p.toml", commands: []
    ) { _ in true }

    #expect(plan == .standard)
    #expect(faults.count == 1 && faults[0].description.contains("p.toml:4"), "\(faults)")
  }

  @Test func `E16 a damaged plan gives a board, and faults with sentences`() {
    let whole = PlanFile.text(of: .standard, commands: [])
    var faultCount = 0
    for seed in 0..<400 as Range<UInt64> {
      let text = DirtTests.dirtied(seed % 2 == 0 ? whole : String(whole.suffix(700)), seed: seed)

      let (plan, faults) = PlanFile.read(text: text, path: "p.toml", commands: []) { _ in true }

      #expect(!plan.lanes.isEmpty && !plan.items.isEmpty, "seed \(seed)")
      #expect(faults.allSatisfy { !$0.description.isEmpty }, "seed \(seed)")
      faultCount += faults.count
    }
    #expect(faultCount > 0)
  }

  @Test func `E16 a damaged theme gives faults and no trap`() throws {
    let themes = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../themes/dark.toml")
    let dark = try String(contentsOf: themes, encoding: .utf8)
    var faultCount = 0
    for seed in 0..<400 as Range<UInt64> {
      let text = DirtTests.dirtied(dark, seed: seed)

      let (_, faults) = ThemeFile.read(text: text, path: "t.toml") { _ in nil }

      #expect(faults.allSatisfy { !$0.description.isEmpty }, "seed \(seed)")
      faultCount += faults.count
    }
    #expect(faultCount > 0)
  }
}
