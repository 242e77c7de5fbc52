import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardUI
import Testing

@Suite struct `The mouse` {
  private func hand(_ columns: Int = 80, _ rows: Int = 24, on isOn: Bool = true) -> Hand {
    var hand = Evening.lastHour.hand(columns, rows) { plan in
      plan.items.removeAll { $0.section == .day }
    }
    if isOn { hand.press("M") }
    return hand
  }

  private func click(_ text: String, _ hand: inout Hand, afterMilliseconds pause: Int = 1000) {
    let lines = hand.lines
    guard let row = lines.lastIndex(where: { $0.contains(text) }),
      let at = lines[row].firstRange(of: text)
    else {
      Issue.record("\(text) is not on the screen")
      return
    }
    let column = lines[row].distance(from: lines[row].startIndex, to: at.lowerBound)
    hand.press(.click(column: column, row: row), afterMilliseconds: pause)
  }

  @Test func `is off until M, and M again gives it back to the terminal`() {
    var hand = hand(on: false)
    click("Enough lanes", &hand)
    click("Enough lanes", &hand)
    #expect(hand.recorded.isEmpty)
    #expect(hand.otherEffects.isEmpty)

    hand.press("M")
    #expect(hand.answer.contains("Mouse on"))
    #expect(hand.answer.contains("Shift selects text"))
    hand.press("M")

    #expect(hand.otherEffects == [.listenToMouse(true), .listenToMouse(false)])
  }

  @Test func `selects a row, then taps the selected one, which u undoes`() {
    var hand = hand()

    click("Enough lanes", &hand)
    #expect(hand.recorded.isEmpty)
    click("Enough lanes", &hand)
    #expect(hand.facts == [.check(.done(CheckDone(item: "lanes-hold-1-1", result: .pass)))])
    hand.press("u")

    #expect(hand.facts.count == 2)
  }

  @Test func `taps once with a double click, and not again with a third one`() {
    var hand = hand()

    for _ in 0..<3 { click("Men", &hand, afterMilliseconds: 120) }

    #expect(hand.facts == [.restroom(.inspected(RestroomInspected(room: "men")))])
  }

  @Test func `does what a clicked hint says, and acknowledges at the alert's hint`() {
    var hand = hand()

    click("[!] seen", &hand)
    #expect(hand.facts.count == 1)
    guard case .alert(.acked) = hand.facts.first else {
      Issue.record("no alert was acknowledged")
      return
    }
    click("? help", &hand)
    #expect(hand.screen.contains("Esc closes"))
    click("Esc close", &hand)

    #expect(!hand.screen.contains("Esc closes"))
  }

  @Test func `scrolls the rows of a pane and the lines of a page with the wheel`() {
    var hand = hand()
    hand.press(.home)
    let first = hand.board.draw().cursor?.row ?? 0

    hand.press(.wheelDown)
    #expect(hand.board.draw().cursor?.row == first + 3)
    hand.press(.wheelUp)
    #expect(hand.board.draw().cursor?.row == first)

    hand.press(.help)
    let top = hand.lines[3]
    hand.press(.wheelDown)
    #expect(hand.lines[3] != top)
    #expect(hand.recorded.isEmpty)
  }

  @Test func `does a clicked entry of the palette, and nothing on an empty place`() {
    var hand = hand()
    hand.press(.click(column: 3, row: 22))
    #expect(hand.recorded.isEmpty)
    hand.press(.palette)
    hand.type("weather")

    click("weather  ", &hand)

    #expect(hand.facts == [.premises(.weather(WeatherSet(isWet: true)))])
  }

  @Test func `reaches the lanes and rooms of a single row`() {
    var hand = hand(60, 15)

    click("m!", &hand)
    click("m!", &hand)

    #expect(hand.facts == [.restroom(.inspected(RestroomInspected(room: "men")))])
  }
}

@Suite struct `Lanes in a single row` {
  @Test func `show which one is selected`() throws {
    var hand = Evening.lastHour.hand(60, 15)
    for _ in 0..<8 where !(0..<60).contains(where: { hand.board.draw()[$0, 2].isSelected }) {
      hand.press(.tab)
    }
    hand.press(.down)

    try expectScreen(hand.board.draw(), is: "strip-60x15")
    let canvas = hand.board.draw()
    let selected = (0..<60).filter { canvas[$0, 2].isSelected }
    #expect(!selected.isEmpty)
    #expect(canvas.cursor?.row == 2)
  }

  @Test func `show a selected lane that would be too far right`() {
    var hand = Evening.lastHour.hand(60, 15) { plan in
      plan.lanes = (1...12).map {
        Lane(id: LaneID("\($0)"), name: "till \($0)", kind: .staffed, servers: 1)
      }
    }
    for _ in 0..<8 where !(0..<60).contains(where: { hand.board.draw()[$0, 2].isSelected }) {
      hand.press(.tab)
    }
    hand.press(.end)

    let canvas = hand.board.draw()
    #expect((0..<60).contains { canvas[$0, 2].isSelected })
    #expect(hand.lines[2].contains("12 "))
  }
}
