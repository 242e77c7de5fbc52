import BoardJournal
import BoardModel
import Foundation
import Testing

/// A and C: what a crash or a program that ignores the lock leaves at the end of the file.
@Suite struct TornTailTests {
  /// Checks after every append: the old bytes are there, the chain has no hole, and `seq` has no
  /// gap.
  private func check(
    _ shop: Shop, after before: [UInt8], verdict: Verification.Verdict,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let bytes = try shop.bytes
    let found = try Verifier.verify(path: shop.path, anchor: nil) { _, _ in }
    #expect(bytes.starts(with: before), sourceLocation: sourceLocation)
    #expect(found.verdict == verdict, "\(found)", sourceLocation: sourceLocation)
    #expect(found.eventCount == found.last?.seq, sourceLocation: sourceLocation)
    #expect(found.unexplainedBytes == 0, sourceLocation: sourceLocation)
  }

  @Test func `A04 a file cut at any byte takes the next event`() throws {
    let shop = try Shop()
    try shop.append([counted(5), note("ladder by the door"), counted(6)])
    let whole = try shop.bytes
    for length in 0...whole.count {
      let cut = Array(whole[..<length])
      try shop.write(cut)

      let receipts = try shop.append([counted(7)])

      let ends = length == 0 || cut.last == UInt8(ascii: "\n")
      let isWhole = ends || whole[length] == UInt8(ascii: "\n")
      try check(shop, after: cut, verdict: isWhole ? .clean : .damaged)
      let lineCount = cut.count { $0 == UInt8(ascii: "\n") } + (isWhole && !ends ? 1 : 0)
      let gap = isWhole ? 0 : 1
      let opened = lineCount == 0 ? 1 : 0
      #expect(receipts[0].seq == lineCount + opened + gap + 1)
    }
  }

  @Test func `A05 a complete line without its newline is kept`() throws {
    let shop = try Shop()
    try shop.append([counted(5)])
    let cut = Array(try shop.bytes.dropLast())
    try shop.write(cut)

    let receipts = try shop.append([counted(6)])

    #expect(receipts[0].seq == 3)
    try check(shop, after: cut, verdict: .clean)
  }

  @Test(arguments: [
    "no newline", "a line of its own\n", "\n", "\n\n\n", "{\"seq\":1}\n", "{\"a\":[1,2]}\n",
    "\u{0}\u{0}\u{0}\u{0}", "two\nlines\n", "one and a\nhalf", "\r\n", "{\"seq\":3,\"at\":\"",
    String(repeating: "x", count: 70_000), String(repeating: "y\n", count: 2_000),
    String(repeating: "z", count: 1_500_000) + "\n",
    "{\"seq\":4,\"at\":\"2026-11-20T20:05:12Z\",\"type\":\"till.opened\"}\n",
  ])
  func `C06 C07 bytes that another program adds are accounted for`(text: String) throws {
    let shop = try Shop()
    try shop.append([counted(5), counted(6)])
    try shop.addForeign(text)
    let before = try shop.bytes

    let receipts = try shop.append([counted(7)])

    #expect(receipts[0].seq == 5)
    try check(shop, after: before, verdict: .damaged)
    try shop.append([counted(8)])
    try check(shop, after: before, verdict: .damaged)
    let found = try Verifier.verify(path: shop.path, anchor: nil) { _, _ in }
    #expect(found.gapCount == 1)
  }

  @Test(arguments: [
    "{\"seq\":4,\"at\":\"2026-11-20T20:05:12Z\",\"type\":\"till.opened\","
      + "\"hash\":\"0123456789abcdef0123456789abcdef\"}\n",
    "{\"seq\":9,\"at\":\"2026-11-20T20:05:12Z\",\"type\":\"till.opened\","
      + "\"hash\":\"0123456789abcdef0123456789abcdef\"}",
  ])
  func `C07 a foreign line in the form of ours looks like a changed one, also behind a gap`(
    text: String
  ) throws {
    let shop = try Shop()
    try shop.append([counted(5), counted(6)])
    try shop.addForeign(text)
    let before = try shop.bytes

    let receipts = try shop.append([counted(7)])

    #expect(receipts[0].seq == 5)
    try check(shop, after: before, verdict: .unexplained)
  }

  @Test func `A17 a hole one, two or three lines before the end is found`() throws {
    let other = try Shop()
    try other.append([counted(1), counted(2)])
    let start = try other.bytes
    try other.append([counted(3), counted(4), counted(5), counted(6)])
    let lines = try other.bytes[start.count...].split(separator: UInt8(ascii: "\n"))
    for count in 1...4 {
      let shop = try Shop()
      let after = lines.prefix(count).flatMap { $0 + [UInt8(ascii: "\n")] }
      // Foreign bytes came between the writer's check and its write, and it died before its second
      // check.
      try shop.write(start + Array("stray\n".utf8) + after)
      let before = try shop.bytes

      let receipts = try shop.append([counted(7)])

      #expect(receipts[0].seq == 3 + count + 2)
      try check(shop, after: before, verdict: .damaged)
    }
  }

  @Test func `several holes at once are each accounted for`() throws {
    let other = try Shop()
    try other.append([counted(1), counted(2), counted(3), counted(4)])
    let lines = try other.bytes.split(separator: UInt8(ascii: "\n"))
    let shop = try Shop()
    var bytes: [UInt8] = []
    for (index, line) in lines.enumerated() {
      bytes += line + Array("\nstray \(index)\n".utf8)
    }
    try shop.write(bytes + Array("and a half".utf8))
    let before = try shop.bytes

    try shop.append([counted(7)])

    try check(shop, after: before, verdict: .damaged)
    let found = try Verifier.verify(path: shop.path, anchor: nil) { _, _ in }
    #expect(found.gapCount == 5)
    #expect(found.last?.seq == 11)
  }

  @Test func `C07 an old backup pasted at the end adds no event`() throws {
    let shop = try Shop()
    try shop.append([counted(1), counted(2), counted(3)])
    let text = try shop.text
    try shop.append((0..<60).map { counted($0) })
    try shop.addForeign(text)
    let before = try shop.bytes

    let receipts = try shop.append([counted(7)])

    #expect(receipts[0].seq == 66)
    try check(shop, after: before, verdict: .damaged)
  }

  @Test func `a file of another kind is not written to`() throws {
    let shop = try Shop()
    try shop.write(Array("Dear diary,\ntoday the till was slow.\n".utf8))
    let before = try shop.bytes

    #expect(throws: JournalError.self) { try shop.append([counted(5)]) }

    #expect(try shop.bytes == before)
  }
}
