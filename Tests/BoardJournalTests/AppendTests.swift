import BoardJournal
import BoardModel
import Foundation
import Testing

@Suite struct AppendTests {
  @Test func `the first event of a store follows the line that opens its log`() throws {
    let shop = try Shop()

    let receipts = try shop.append([counted(5)])

    let lines = try shop.lines
    #expect(lines.count == 3 && lines[2].isEmpty)
    #expect(
      lines[0].hasPrefix(
        #"{"seq":1,"at":"2026-11-20T20:05:12.123+01:00","type":"log.opened","v":1,"log":""#))
    #expect(
      lines[1].hasPrefix(
        #"{"seq":2,"at":"2026-11-20T20:05:12.123+01:00","type":"queue.counted","lane":"3","waiting":5,"src":"front-1","hash":""#
      ))
    #expect(lines[1].hasSuffix(receipts[0].hash + "\"}"))
    #expect(receipts[0].seq == 2 && !receipts[0].isRepeat)
  }

  @Test func `events recorded one by one and in a batch link to one chain`() throws {
    let shop = try Shop()

    try shop.append([counted(1)])
    try shop.append((0..<2500).map { counted($0 % 9) })
    try shop.append([counted(2), note("Zoë said \"fine\"\u{1B}[2J\u{9B}\u{7F}\n\u{1F6D2}")])

    let verification = try Verifier.verify(path: shop.path, anchor: nil) { _, _ in }
    #expect(verification.verdict == .clean)
    #expect(verification.last?.seq == 2504)
    #expect(
      try shop.lines.dropLast().last?.contains(#"Zoë said \"fine\"\u001b[2J\u009b\u007f\u000a🛒"#)
        == true)
  }
}
