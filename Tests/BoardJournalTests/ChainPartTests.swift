import BoardJournal
import BoardModel
import Foundation
import Testing

/// Verifies the chain in pieces, as an idle board does.
@Suite struct ChainPartTests {
  /// Verifies a whole file; returns the result and the number of pieces.
  private func check(_ path: String, bytes: Int) throws -> (end: Verifier.PartResult, pieces: Int) {
    var mark: LineMark?
    for pieces in 1...10_000 {
      let piece = try Verifier.check(path, from: mark, bytes: bytes)
      guard case .sound(let next, false) = piece else { return (piece, pieces) }
      #expect(next?.end ?? 0 > mark?.end ?? 0, "no step forward")
      mark = next
    }
    throw JournalError.rejected("it never ends")
  }

  private func damaged() throws -> Shop {
    let shop = try Shop()
    try shop.append((0..<50).map { counted($0 % 9) })
    try shop.addForeign("stray\n")
    try shop.append((0..<50).map { counted($0 % 9) })
    try shop.addForeign(String(repeating: "x", count: 5000))
    try shop.append((0..<50).map { counted($0 % 9) })
    return shop
  }

  @Test(arguments: [1, 300, 4000, 1 << 20])
  func `an intact file, declared gaps included, verifies in pieces of any size`(bytes: Int) throws {
    let shop = try damaged()

    let (end, pieces) = try check(shop.path, bytes: bytes)

    guard case .sound(let mark, true) = end else {
      Issue.record("\(end)")
      return
    }
    #expect(mark?.end == (try shop.bytes.count))
    #expect(bytes > 1000 || pieces > 4)
  }

  @Test(arguments: [1, 4000, 1 << 20])
  func `a changed digit in any line is found, with its line`(bytes: Int) throws {
    let shop = try damaged()
    let good = try shop.lines
    for line in stride(from: 1, to: good.count - 3, by: 12) where good[line].contains("counted") {
      var lines = good
      lines[line] = lines[line].replacing("\"waiting\":", with: "\"waiting\":1")
      try shop.write(Array(lines.joined(separator: "\n").utf8))

      let (end, _) = try check(shop.path, bytes: bytes)

      guard case .broken(let place, _) = end else {
        Issue.record("line \(line + 1): \(end)")
        continue
      }
      #expect(abs(place - line - 1) <= 1, "line \(line + 1), said \(place)")
    }
  }

  @Test func `bytes that no writer has declared are found`() throws {
    let shop = try Shop()
    for minute in 0..<30 {
      let at = Shop.evening.adding(minutes: minute)
      try shop.append([counted(minute, at: at)], now: at)
    }
    var lines = try shop.lines
    lines.insert("slipped in", at: 20)
    try shop.write(Array(lines.joined(separator: "\n").utf8))

    let (end, _) = try check(shop.path, bytes: 1 << 20)

    guard case .broken(line: 21, _) = end else {
      Issue.record("\(end)")
      return
    }
  }

  @Test func `a checked part is not checked again, but must still be there`() throws {
    let shop = try damaged()
    guard case .sound(let mark?, false) = try Verifier.check(shop.path, from: nil, bytes: 4000)
    else {
      Issue.record("no first piece")
      return
    }
    var lines = try shop.lines
    let before = lines
    lines[2] = lines[2].replacing("\"waiting\":", with: "\"waiting\":1").replacing(
      "\"lane\":\"3\"", with: "\"lane\":\"\"")
    try shop.write(Array(lines.joined(separator: "\n").utf8))
    #expect(lines[2].utf8.count == before[2].utf8.count)

    let rest = try Verifier.check(shop.path, from: mark, bytes: 1 << 20)
    let again = try Verifier.check(shop.path, from: nil, bytes: 1 << 20)
    try shop.append([counted(1)])
    try shop.write(try shop.bytes.dropFirst(1) + [10])
    let moved = try Verifier.check(shop.path, from: mark, bytes: 1 << 20)

    if case .sound(_, true) = rest {} else { Issue.record("\(rest)") }
    if case .broken(line: 3, _) = again {} else { Issue.record("\(again)") }
    if case .broken = moved {} else { Issue.record("\(moved)") }
  }
}
