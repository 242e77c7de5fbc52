import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardUI
import Testing

@Suite struct `Help` {
  @Test(arguments: [(80, 24), (60, 15), (40, 10)])
  func `fits each size, with pages`(columns: Int, rows: Int) throws {
    var hand = Evening.lastHour.hand(columns, rows)

    hand.press(.help)

    try expectScreen(hand.board.draw(), is: "help-\(columns)x\(rows)")
    let first = hand.lines[3]
    hand.press(.pageDown)
    #expect(hand.lines[3] != first)
    hand.press(.pageUp)
    #expect(hand.lines[3] == first)
    hand.press(.down)
    hand.press(.end)
    #expect(!hand.lines[rows - 3].contains("more"))
    hand.press(.home)
    #expect(hand.lines[3] == first)
    hand.press(.escape)
    #expect(!hand.screen.contains("Esc closes"))
  }

  @Test func `is searched by typing, which does nothing else`() throws {
    var hand = Evening.lastHour.hand()
    hand.press(.help)

    hand.type("unlock")

    try expectScreen(hand.board.draw(), is: "help-search-80x24")
    #expect(hand.line("Emergency: unlock every step") != nil)
    #expect(hand.line("Undo your last tap") == nil)
    hand.press(.backspace)
    for _ in 0..<5 { hand.press(.backspace) }
    #expect(hand.line("Undo your last tap") != nil)
    hand.type("quce")
    #expect(hand.screen.contains("No command found"))
    hand.press(.escape)
    #expect(hand.line("Undo your last tap") != nil)
    hand.press(.escape)
    #expect(!hand.screen.contains("Esc closes"))
    #expect(hand.recorded.isEmpty)
    #expect(!hand.others.contains(.quit))
  }

  @Test func `finds a key by itself, upper and lower case apart`() {
    var hand = Evening.lastHour.hand()
    hand.press(.help)

    hand.type("U")

    #expect(hand.line("Redo: record the undone tap again") != nil)
  }

  @Test func `says what a click does, and that Shift selects text`() {
    var hand = Evening.lastHour.hand()
    hand.press(.help)

    hand.type("mouse")

    #expect(hand.line("click selects, click again taps") != nil)
    #expect(hand.line("Shift selects") != nil)
  }
}
