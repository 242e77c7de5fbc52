import BoardJournal
import BoardModel
import Testing

/// D: lines changed, removed or added by other programs.
@Suite struct VerifyTests {
  private func verify(_ bytes: [UInt8], anchor: String? = nil) throws -> Verification {
    try Verifier.verify(SimulatedDisk(bytes), anchor: anchor.flatMap { ChainHead(anchor: $0) }) {
      _, _ in
    }
  }

  private func evening() throws -> (bytes: [UInt8], lines: [[UInt8]]) {
    let shop = try Shop()
    try shop.append([counted(5), note("ladder by the door"), counted(6), counted(7), counted(8)])
    let bytes = try shop.bytes
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map { Array($0) + [UInt8(ascii: "\n")] }
    return (bytes, lines)
  }

  @Test func `a clean file is clean, and matches its anchor`() throws {
    let (bytes, _) = try evening()

    let found = try verify(bytes)

    #expect(found.verdict == .clean)
    #expect(found.eventCount == 6 && found.firstSeq == 1 && found.last?.seq == 6)
    #expect(try verify(bytes, anchor: found.anchor).verdict == .clean)
    #expect(found.isAnchorMatched == nil)
  }

  @Test func `an anchor matches its event alone`() throws {
    let (bytes, lines) = try evening()
    let anchor = try #require(try verify(bytes).anchor)
    let earlier = try #require(try verify(lines.dropLast().flatMap { $0 }).anchor)

    for (anchor, isMatched) in [
      (anchor, true), (earlier, true), (anchor.replacing("6:", with: "5:"), false),
      (anchor.replacing("6:", with: "7:"), false),
    ] {
      #expect(try verify(bytes, anchor: anchor).isAnchorMatched == isMatched)
    }
  }

  @Test func `D01 every single changed bit is found`() throws {
    let (bytes, _) = try evening()
    var flipped = bytes
    var foundCount = 0
    for index in bytes.indices {
      for bit in 0..<8 {
        flipped[index] = bytes[index] ^ (1 << bit)
        // Without its last newline the file ends in a complete line that is still being written.
        let isEnd = index == bytes.count - 1
        let found = try verify(flipped)
        if found.verdict == .unexplained || isEnd && found.unfinishedBytes > 0 { foundCount += 1 }
      }
      flipped[index] = bytes[index]
    }

    #expect(foundCount == bytes.count * 8)
  }

  @Test func `D02 each deleted line is found, the last one through the anchor`() throws {
    let (bytes, lines) = try evening()
    let anchor = try verify(bytes).anchor
    for index in lines.indices {
      var left = lines
      left.remove(at: index)

      let found = try verify(left.flatMap { $0 })

      #expect(found.verdict == (index == 5 ? .clean : .unexplained))
      #expect(try verify(left.flatMap { $0 }, anchor: anchor).verdict == .unexplained)
    }
  }

  @Test func `D03 swapped and repeated lines are found`() throws {
    let (_, lines) = try evening()
    for first in lines.indices {
      var doubled = lines
      doubled.insert(lines[first], at: first)
      #expect(try verify(doubled.flatMap { $0 }).verdict == .unexplained)
      for second in lines.indices where second > first {
        var swapped = lines
        swapped.swapAt(first, second)
        #expect(try verify(swapped.flatMap { $0 }).verdict == .unexplained)
      }
    }
  }

  @Test
  func `D05 a run of NUL bytes in the middle is found, and only a visible gap can account for it`()
    throws
  {
    let (bytes, lines) = try evening()
    var wiped = bytes
    for index in lines[0].count + 20..<lines[0].count + 60 { wiped[index] = 0 }

    let found = try verify(wiped)

    #expect(found.verdict == .unexplained)
    #expect(found.damages.first?.line == 2)
  }

  @Test func `D07 a rewritten file is clean by itself, and unexplained against its anchor`() throws
  {
    let (bytes, _) = try evening()
    let (other, _) = try evening()
    let anchor = try verify(bytes).anchor

    #expect(try verify(other).verdict == .clean)
    #expect(try verify(other, anchor: anchor).verdict == .unexplained)
  }

  @Test func `C09 a changed old line is named, however much was recorded after it`() throws {
    let shop = try Shop()
    try shop.append((0..<200).map { counted($0) })
    let text = try shop.text
    let changed = text.replacing("\"waiting\":50,", with: "\"waiting\":51,")
    try shop.write(Array(changed.utf8))

    try shop.append([counted(7)])

    let found = try Verifier.verify(path: shop.path, anchor: nil) { _, _ in }
    #expect(found.verdict == .unexplained)
    #expect(found.findings.map(\.line) == [52, 53])
    #expect(found.last?.seq == 51 && found.unconfirmedCount == 150)
  }

  @Test(arguments: [
    (0, 10), (5, 100_000), (9_007_199_254_740_991, 9_007_199_254_740_991), (1, 0), (100, 3),
  ])
  func `D10 a false gap is found`(offset: Int, bytes: Int) throws {
    let shop = try Shop()
    try shop.append([counted(1)])
    let gap = LogGap(offset: offset, bytes: bytes, sha256: String(repeating: "0", count: 64))
    try shop.append(
      [Draft(at: Shop.evening, by: nil, source: nil, fact: .log(.gap(gap)))], if: .always)

    #expect(try Verifier.verify(path: shop.path, anchor: nil) { _, _ in }.verdict == .unexplained)
  }

  @Test func `D11 a gap written twice, or over intact lines with their correct hash, is found`()
    throws
  {
    let shop = try Shop()
    try shop.append([counted(1)])
    try shop.addForeign("stray\n")
    try shop.append([counted(2)])
    #expect(try Verifier.verify(path: shop.path, anchor: nil) { _, _ in }.verdict == .damaged)
    let events = try shop.lines.compactMap { line in
      let bytes = Array(line.utf8)
      return try? JournalRecord.parsing(bytes.span).event
    }
    let gap = try #require(events.first { $0.fact.type == "log.gap" })

    try shop.append(
      [Draft(at: Shop.evening, by: nil, source: nil, fact: gap.fact)], if: .always)

    #expect(try Verifier.verify(path: shop.path, anchor: nil) { _, _ in }.verdict == .unexplained)
  }

  @Test(arguments: ["\r\n", "\u{FEFF}", " re-spelled"])
  func `D15 D16 a file saved by an editor is unexplained, with a hint`(kind: String) throws {
    let (bytes, _) = try evening()
    let text = String(decoding: bytes, as: UTF8.self)
    let saved =
      switch kind {
      case "\r\n": text.replacing("\n", with: "\r\n")
      case "\u{FEFF}": "\u{FEFF}" + text
      default: text.replacing("{\"seq\":", with: "{ \"seq\": ")
      }

    let found = try verify(Array(saved.utf8))

    #expect(found.verdict == .unexplained)
    #expect(!found.damages.isEmpty || !found.findings.isEmpty)
  }

  @Test(arguments: [(0, Verification.Verdict.clean), (1, .unexplained), (3_000_000, .unexplained)])
  func `E12 an empty file is clean, a long meaningless line is not`(
    count: Int, verdict: Verification.Verdict
  ) throws {
    let bytes = count == 0 ? [] : [UInt8](repeating: 120, count: count) + [10]

    #expect(try verify(bytes).verdict == verdict)
  }

  @Test(arguments: [
    "", "5", "5:", ":0123456789abcdef0123456789abcdef", "05:0123456789abcdef0123456789abcdef",
    "-5:0123456789abcdef0123456789abcdef", "5:0123456789abcdef",
    "5:0123456789abcdef0123456789abcdeg",
    "99999999999999999999:0123456789abcdef0123456789abcdef",
  ])
  func `text that is not an anchor is rejected`(text: String) {
    #expect(ChainHead(anchor: text) == nil)
  }
}
