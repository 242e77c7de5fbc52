import BoardTestSupport
import Foundation
import PtyHarness
import Testing

/// A whole evening key by key: the real board on a real terminal, through every phase to the next
/// morning.
///
/// The clock of the demonstration stands still; `>` and `}` move it, so that every screen is the
/// same on every run. The day, its customers and the two days before it come from one seed.
@Suite struct `A whole evening` {
  private let shop: TemporaryFolder

  init() throws {
    shop = try TemporaryFolder()
  }

  private func board(columns: Int, rows: Int) throws -> PtySession {
    try PtySession(
      argv: [
        BuiltBinary.path("exitboard"), "demo", "--speed", "0", "--seed", "3", "--day",
        "2026-11-20", "--days", "2", "--from", "18:07", "--by", "JP", "--file",
        shop.path + "/evening.jsonl",
      ],
      environment: [
        "TZ": "UTC", "LC_ALL": "C.UTF-8", "HOME": shop.path, "TMPDIR": shop.path,
        "PATH": "/usr/bin:/bin", "TERM": "xterm-256color",
      ], columns: columns, rows: rows)
  }

  @Test(arguments: [(80, 24), (120, 40)])
  func `is played, signed and reviewed`(columns: Int, rows: Int) throws {
    let board = try board(columns: columns, rows: rows)
    func expect(_ name: String) throws {
      try EveningScreen(name: "\(name)-\(columns)x\(rows)").expect(on: board)
    }

    // The day: the page of the trend, and back.
    try board.waitFor("OPEN", seconds: 60)
    try expect("1-day")

    // The last hour: rounds of the restrooms, with a problem found.
    board.send("}}")
    try board.wait("the last hour") { $0.lines[0].contains("20:07") }
    // A problem belongs to the last tap while that can be undone, so no key may come between them.
    try take("m", on: board)
    board.send("x")
    try board.waitFor("1 floor")
    board.type("1\r")
    try board.waitFor("Men's restroom problem: floor")
    board.send(">")
    try expect("2-last-hour")

    // At closing: the guard, a cue, a goodbye.
    board.send(String(repeating: ">", count: 54))
    try board.waitFor("CLOSING")
    try board.waitFor("Customers inside")
    try tap("p", on: board)
    // Past the closing, and past the two steps that were late.
    for _ in 0..<9 { press("j", on: board) }
    board.send(" ")
    try board.waitFor("is locked")
    try expect("3-at-closing")
    press("C", on: board)
    press("1", on: board)
    try board.waitFor("What did you see")
    board.type("mop bucket in the aisle\r")
    try board.waitFor("packing up ·")
    press("G", on: board)
    try board.waitFor("1/5")
    for (number, answer) in ["y", "y", "n", "y", "n"].enumerated() {
      try board.waitFor("\(number + 1)/5")
      press(answer, on: board)
    }
    try board.waitFor("Goodbye watched")

    // The last customer left: locked steps unlock.
    press("L", on: board)
    try board.waitFor("You walked:")
    press("1", on: board)
    press("3", on: board)
    board.send("\r")
    try board.waitFor("STORE EMPTY")
    try expect("4-after-the-last")
    for letter in ["a", "b"] { try tap(letter, on: board) }
    // Nobody recorded the closing clean of the restrooms, so the board asks why.
    press("c", on: board)
    try board.waitFor("Why is it done?")
    board.type("the cleaner did it\r")
    try board.waitFor("but 0/3")
    board.settle(milliseconds: 900)
    for letter in ["d", "e"] { try tap(letter, on: board) }

    // Before lock-up; one promise has neither owner nor date.
    try board.waitFor("lock-up")
    try expect("5-before-lock-up")
    board.settle(milliseconds: 2500)
    press("i", on: board)
    try board.waitFor("no owner or no date")
    board.type("the customer calls back\r")
    board.settle(milliseconds: 900)
    for letter in ["o", "r", "s", "t"] { try tap(letter, on: board) }

    // The sign-off.
    board.send("O")
    try answerAll(on: board)
    try expect("6-signing")
    board.settle(milliseconds: 400)
    board.send("y")
    try board.waitFor("Signed off. Anchor")
    try expect("7-signed")

    // The next morning: the page about the day before opens by itself at daybreak, and again with
    // Y.
    func isMorning(_ screen: Screen) -> Bool {
      screen.lines[0].contains("Sat") && screen.lines[0].contains("09:13")
    }
    for _ in 0..<20 where !isMorning(board.screen) {
      let before = board.screen
      board.send(before.contains("Esc closes") ? "\u{1B}" : "}")
      try board.wait("an hour more") {
        $0.lines[0] != before.lines[0] || $0.contains("Esc closes") != before.contains("Esc closes")
      }
      // The morning page may open just after its hour.
      board.settle(milliseconds: 300)
    }
    board.settle(milliseconds: 400)
    // Closes the morning page and the toast of the sign-off.
    for _ in 0..<2 { press("\u{1B}", on: board) }
    press("Y", on: board)
    try board.wait("the next morning") {
      $0.lines[0].contains("OPEN") && $0.contains("Esc closes")
    }
    try expect("8-next-morning")
    press("\u{1B}", on: board)
    board.send("q")
    #expect(try board.waitForEnd() == .exited(0))
    #expect(board.areModesAsBefore)
  }

  /// One key at the speed of a hand: more than four in 0.15 s would count as a paste.
  private func press(_ key: String, on board: PtySession) {
    board.send(key)
    board.settle(milliseconds: 200)
  }

  /// Taps a step, then moves the clock by a minute.
  private func tap(_ letter: String, on board: PtySession) throws {
    try take(letter, on: board)
    press(">", on: board)
  }

  /// Taps a step; taps again in the first moments of a new section, where letters do nothing yet.
  private func take(_ letter: String, on board: PtySession) throws {
    for _ in 0..<40 {
      board.send(letter)
      // The same key again within 0.7 s would count as held down.
      board.settle(milliseconds: 900)
      let screen = board.screen
      guard
        screen.lines.contains(where: { $0.contains("\(letter) ✓") })
          || screen.lines.suffix(2).first?.contains("✓") == true
      else { continue }
      return
    }
    Issue.record("\(letter) was not taken:\n\(board.screen.text)")
  }

  /// A reason for every open critical step, the handover note, and the second signature.
  private func answerAll(on board: PtySession) throws {
    var asked = ""
    for _ in 0..<30 {
      let screen = try board.wait("the next question") { screen in
        screen.contains("y signs") || question(on: screen).map { $0 != asked } ?? false
      }
      guard let question = question(on: screen), !screen.contains("y signs") else { return }
      asked = question
      board.type(
        question.contains("signature")
          ? "AL\r"
          : question.contains("note") ? "float counted, till 3 slow\r" : "short of staff\r")
    }
  }

  /// The open question, before anything was typed.
  private func question(on screen: Screen) -> String? {
    guard let row = screen.lines.suffix(2).first, let count = row.firstRange(of: " 0/") else {
      return nil
    }
    return String(row[..<count.lowerBound])
  }
}
