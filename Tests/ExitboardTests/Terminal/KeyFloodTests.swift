import BoardTestSupport
import Foundation
import Glibc
import PtyHarness
import Testing

/// Bytes that reach the real board without a person.
///
/// What comes in one read or within 20 ms records nothing and opens nothing. Bytes that stop the
/// board (^C, ^Z, ^\) are left out: they would be obeyed.
@Suite struct KeyFloodTests {
  private let shop: TemporaryFolder

  init() throws {
    shop = try TemporaryFolder()
  }

  /// A million random bytes; `EXITBOARD_FLOOD` sets another number.
  private static var count: Int {
    ProcessInfo.processInfo.environment["EXITBOARD_FLOOD"].flatMap { Int($0) } ?? 1_000_000
  }

  @Test(arguments: [
    (seed: UInt64(1), arguments: ["--by", "JP"]), (seed: UInt64(2), arguments: [] as [String]),
  ])
  func `H08 random bytes record nothing, with or without a known person`(
    seed: UInt64, arguments: [String]
  ) throws {
    let board = try PtySession(
      argv: [BuiltBinary.path("exitboard")] + arguments,
      environment: shop.environment(wall: "20:20"))
    try board.waitFor("? help")
    var random = SeededGenerator(seed: seed)
    let piece = 4096

    for _ in 0..<Self.count / piece {
      board.send((0..<piece).map { _ in Self.byte(&random) })
    }
    // Ends any sequence or string that was begun, without a sound.
    board.send("\u{1B}\\\u{7}")
    board.settle(milliseconds: 700)
    #expect(board.end == nil, "seed \(seed)")
    board.send("\u{3}")

    #expect(try board.waitForEnd(seconds: 60) == .signalled(SIGINT), "seed \(seed)")
    #expect(board.leftBehind == [])
    #expect(
      !FileManager.default.fileExists(atPath: shop.journal), "seed \(seed): something was recorded")
  }

  private static func byte(_ random: inout SeededGenerator) -> UInt8 {
    let byte = UInt8(truncatingIfNeeded: random.next())
    return [0x03, 0x1A, 0x1C].contains(byte) ? 0x20 : byte
  }

  @Test(arguments: [
    ("wmfy", "w m f y"), ("we", "w e"), ("Ex\r", "E x Enter"), ("L\r", "L Enter"),
    ("\u{1B}w", "Esc w"),
  ])
  func `keys of one write record nothing, and are named`(keys: String, names: String) throws {
    let board = try shop.board()
    try board.waitFor("? help")

    board.send(keys)
    try board.waitFor("not recorded: \(names). Press")
    board.send("\u{3}")

    #expect(try board.waitForEnd() == .signalled(SIGINT))
    #expect(!FileManager.default.fileExists(atPath: shop.journal))
  }

  @Test(arguments: ["\u{3}", "\u{1C}"])
  func `a letter just before a key that ends the board is saved`(stop: String) throws {
    let board = try shop.board()
    try board.waitFor("? help")

    board.send("e" + stop)

    #expect(try board.waitForEnd() == .signalled(stop == "\u{3}" ? SIGINT : SIGQUIT))
    #expect(shop.count(of: "check.done") == 1)
  }

  @Test(arguments: ["", "\u{1B}[200~"])
  func `two million pasted letters need little memory`(begin: String) throws {
    let board = try shop.board()
    try board.waitFor("? help")
    let before = try Self.peakKilobytes(of: board.processID)

    board.send(Array(begin.utf8) + [UInt8](repeating: UInt8(ascii: "e"), count: 2_000_000))
    if !begin.isEmpty { board.send(Array("\u{1B}[201~".utf8)) }
    try board.waitFor(begin.isEmpty ? "not recorded" : "4096 characters were pasted", seconds: 60)

    #expect(try Self.peakKilobytes(of: board.processID) - before < 24 << 10)
    #expect(!FileManager.default.fileExists(atPath: shop.journal))
  }

  private static func peakKilobytes(of process: Int32) throws -> Int {
    let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
    return try #require(Int(line.split(separator: " ").dropFirst().first?.filter(\.isNumber) ?? ""))
  }

  @Test func `a key held down for three seconds records once`() throws {
    let board = try shop.board()
    try board.waitFor("? help")

    board.send("e")
    try board.waitFor("Enough lanes are open · 20:2")
    // A keyboard repeats thirty times a second; many at once are a burst, which does not tap
    // either.
    for _ in 0..<90 {
      board.send("e")
      board.settle(milliseconds: 33)
    }
    board.send("\u{3}")

    #expect(try board.waitForEnd() == .signalled(SIGINT))
    #expect(shop.count(of: "check.done") == 1)
  }

  @Test func `H09 every letter with Alt, and every late answer of a terminal, records nothing`()
    throws
  {
    let board = try shop.board()
    try board.waitFor("? help")
    let answers = [
      "\u{1B}[?62;1;6c", "\u{1B}]11;rgb:1010/1414/1818\u{7}",
      "\u{1B}]10;rgb:ffff/ffff/ffff\u{1B}\\",
      "\u{1B}[12;40R", "\u{1B}P>|xterm(370)\u{1B}\\", "\u{1B}[?2026;2$y", "\u{1B}[I\u{1B}[O",
      "\u{1B}_ewmf\u{1B}\\", "\u{1B}[>41;370;0c",
    ]

    for letter in "abcdefghijklmnopqrstuvwxyzLWSOGCE" {
      board.send("\u{1B}\(letter)")
      board.settle(milliseconds: 20)
    }
    for answer in answers {
      board.send(answer)
      board.settle(milliseconds: 60)
    }
    #expect(board.screen.contains("? help"))
    board.send("\u{3}")

    #expect(try board.waitForEnd() == .signalled(SIGINT))
    #expect(!FileManager.default.fileExists(atPath: shop.journal))
  }

  @Test func `two hundred letters pasted into a search or the palette are its text`() throws {
    let board = try shop.board()
    try board.waitFor("? help")
    let letters = String(repeating: "ewmfy", count: 40)

    board.send("/")
    try board.waitFor("Find:")
    board.send(letters)
    board.send("\u{1B}[200~" + letters + "\r\u{1B}[201~")
    board.settle(milliseconds: 300)
    board.send("\u{1B}")
    try board.wait("no search") { !$0.contains("Find:") }
    board.send(":")
    try board.waitFor("Commands")
    board.send(letters + "\r")
    board.settle(milliseconds: 300)
    board.send("\u{1B}")
    try board.wait("no palette") { !$0.contains("Commands") }
    board.send("\u{3}")

    #expect(try board.waitForEnd() == .signalled(SIGINT))
    #expect(!FileManager.default.fileExists(atPath: shop.journal))
  }
}
