import BoardJournal
import BoardModel
import Foundation
import Testing

/// Where a writer continues: only at the true end of the chain.
@Suite struct ResumePointTests {
  private func hint(of shop: Shop) -> String { shop.path + ".hint" }

  private func checkCounts(_ text: String, in shop: Shop, times: Int = 1) throws {
    var seen = 0
    guard let file = try SystemFile.reading(shop.path) else {
      Issue.record("the file is gone")
      return
    }
    _ = try Verifier.verify(file, anchor: nil) { _, _ in
    } event: { event in
      if case .log(.noted(let note)) = event.fact, note.text == text { seen += 1 }
    }
    #expect(seen == times)
  }

  private func evening(_ count: Int) throws -> Shop {
    let shop = try Shop()
    try shop.append((0..<count).map { counted($0 % 9) })
    return shop
  }

  @Test(arguments: [3, 40, 4000]) func `C07 an old part of any length pasted at the end is found`(
    lineCount: Int
  ) throws {
    let shop = try evening(5000)
    let old = try shop.lines[500..<500 + lineCount].joined(separator: "\n") + "\n"
    try shop.addForeign(old)

    let receipts = try shop.append([note("after the paste")])

    #expect(receipts[0].seq == 5003)
    try checkCounts("after the paste", in: shop)
    let found = try Verifier.verify(path: shop.path, anchor: nil) { _, _ in }
    #expect(found.verdict == .damaged && found.gapCount == 1)
  }

  @Test(arguments: ["", "nonsense", "deleted", "of another file", "beyond the end", "inside"])
  func `C04 a hint with false content only costs one reading of the whole file`(kind: String)
    throws
  {
    let shop = try evening(200)
    let size = try shop.bytes.count
    let hash = try #require(try shop.lines[200].split(separator: "\"").last { $0.count == 32 })
    let pad = { (number: Int) in String(format: "%016d", number) }
    switch kind {
    case "deleted": try FileManager.default.removeItem(atPath: hint(of: shop))
    case "of another file":
      let other = try evening(200)
      try FileManager.default.removeItem(atPath: hint(of: shop))
      try FileManager.default.copyItem(atPath: hint(of: other), toPath: hint(of: shop))
    case "beyond the end":
      try "\(pad(999)) \(hash) \(pad(size)) \(pad(size + 200))\n"
        .write(toFile: hint(of: shop), atomically: false, encoding: .utf8)
    case "inside":
      try "\(pad(201)) \(hash) \(pad(size - 150)) \(pad(size))\n"
        .write(toFile: hint(of: shop), atomically: false, encoding: .utf8)
    default: try kind.write(toFile: hint(of: shop), atomically: false, encoding: .utf8)
    }

    let receipts = try shop.append([note("after all")])

    #expect(receipts[0].seq == 202)
    try checkCounts("after all", in: shop)
    #expect(try Verifier.verify(path: shop.path, anchor: nil) { _, _ in }.verdict == .clean)
  }

  @Test func `a long file without a hint is read once`() throws {
    let shop = try evening(9000)
    #expect(try shop.bytes.count > 1 << 20)
    try shop.addForeign("stray\n")
    try FileManager.default.removeItem(atPath: hint(of: shop))

    try shop.append([note("one")])
    try FileManager.default.removeItem(atPath: hint(of: shop))
    try shop.append([note("two")])

    try checkCounts("one", in: shop)
    try checkCounts("two", in: shop)
    #expect(try Verifier.verify(path: shop.path, anchor: nil) { _, _ in }.verdict == .damaged)
  }

  @Test func `a hole after the position in the hint is found`() throws {
    let shop = try evening(20)
    let before = try String(contentsOfFile: hint(of: shop), encoding: .utf8)
    try shop.addForeign("stray\n")
    try shop.append([counted(1)])
    // As after a writer that was stopped before it saved the position.
    try before.write(toFile: hint(of: shop), atomically: false, encoding: .utf8)

    try shop.append([counted(2)])

    let found = try Verifier.verify(path: shop.path, anchor: nil) { _, _ in }
    #expect(found.verdict == .damaged && found.gapCount == 1)
  }

  @Test func `A07 lines behind a damaged one stay in the file, unconfirmed, and recording goes on`()
    throws
  {
    let shop = try evening(6)
    var lines = try shop.lines
    lines[1] = "torn"
    try shop.write(Array(lines.joined(separator: "\n").utf8))

    let receipts = try shop.append([counted(7)])

    #expect(receipts[0].seq == 9)
    let found = try Verifier.verify(path: shop.path, anchor: nil) { _, _ in }
    #expect(found.verdict == .unexplained && found.unexplainedBytes == 0)
    #expect(found.eventCount == 3 && found.unconfirmedCount == 5 && found.last?.seq == 9)
  }

  @Test(arguments: [1, 2, 3, 4, 5])
  func `A05 a last line without newline confirms the lines before it`(keptCount: Int) throws {
    let shop = try evening(6)
    let lines = try shop.lines
    // The beginning is damaged, and the last line only lacks its newline.
    let torn = lines[0].prefix(60) + lines[(7 - keptCount)...].joined(separator: "\n").dropLast(1)
    try shop.write(Array(("x" + torn).utf8))
    try FileManager.default.removeItem(atPath: hint(of: shop))

    try shop.append([note("and on")])
    try shop.append([note("and on again")])

    try checkCounts("and on", in: shop)
    try checkCounts("and on again", in: shop)
  }

  @Test func `C08 events go on in a file that an editor saved anew`() throws {
    let shop = try evening(20)
    var writer = shop.writer()
    _ = try writer.append([counted(1)], now: Shop.evening)
    let copy = shop.folder + "/saved"
    try FileManager.default.copyItem(atPath: shop.path, toPath: copy)
    #expect(rename(copy, shop.path) == 0)

    let receipts = try writer.append([counted(2)], now: Shop.evening)

    #expect(receipts[0].seq == 23)
    #expect(try Verifier.verify(path: shop.path, anchor: nil) { _, _ in }.verdict == .clean)
  }
}
