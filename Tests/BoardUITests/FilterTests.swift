import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardUI
import Testing

@Suite struct `Finding rows` {
  private func hand(_ typed: String, _ columns: Int = 80, _ rows: Int = 24) -> Hand {
    var hand = Evening.lastHour.hand(columns, rows)
    hand.press(.filter)
    hand.type(typed)
    return hand
  }

  /// Whether the row with a text is dimmed.
  private func isBack(_ text: String, _ hand: Hand) -> Bool? {
    let canvas = hand.board.draw()
    let lines = hand.lines
    guard let row = lines.firstIndex(where: { $0.contains(text) }),
      let at = lines[row].firstRange(of: text)
    else { return nil }
    let column = lines[row].distance(from: lines[row].startIndex, to: at.lowerBound)
    return canvas[column, row].role == .off
  }

  @Test func `goes to the first match, and dims the other rows`() throws {
    let hand = hand("closing staff")

    try expectScreen(hand.board.draw(), is: "find-80x24")
    #expect(isBack("Closing staff briefed", hand) == false)
    #expect(isBack("Enough lanes", hand) == true)
    #expect(hand.answer.contains("1 of 1"))
  }

  @Test func `goes to the next match with n, in any pane, and starts again at the top`() {
    var hand = hand("late\n")
    let count = hand.answer.split(separator: " ").compactMap { Int($0.filter(\.isNumber)) }.last
    var places: [String] = []
    var seen: Set<String> = []

    for _ in 0..<(count ?? 0) {
      places.append(hand.answer)
      hand.press("\n")
      seen.insert(hand.lines[2])
      hand.press(.escape)
      hand.press("n")
    }

    #expect((count ?? 0) > 2)
    #expect(Set(places).count == count)
    #expect(seen.count == count)
    #expect(hand.answer == places.first)
  }

  @Test func `records nothing while it is typed, whatever its letters`() {
    var hand = hand("ceiowmfyLWSu !")

    hand.press("\n")

    #expect(hand.recorded.isEmpty)
    #expect(hand.others.isEmpty)
  }

  @Test func `takes a paste or a burst as its text and records nothing`() {
    var hand = hand("")

    hand.take(.pasted("men\nw"))
    hand.together("eeeeeeee")

    #expect(hand.answer.contains("men weeeeeeee"))
    #expect(hand.recorded.isEmpty)
  }

  @Test(arguments: [(80, 24), (60, 15), (40, 10)])
  func `stays on the screen until Esc`(columns: Int, rows: Int) {
    var hand = hand("men\n", columns, rows)
    #expect(hand.answer.contains("Found 'men'"))
    #expect(hand.hints.contains("n next"))
    #expect(hand.hints.contains("Esc clear"))

    hand.press(.escape)

    #expect(!hand.screen.contains("Found"))
    #expect(!hand.hints.contains("n next"))
    #expect(hand.recorded.isEmpty)
  }

  @Test func `ends at once with Esc while it is typed`() {
    var hand = hand("closing staff")

    hand.press(.escape)

    #expect(!hand.hints.contains("n next"))
    #expect(isBack("Enough lanes", hand) == false)
  }

  @Test func `says so when nothing matches`() {
    var hand = hand("xylophone")
    #expect(hand.answer.contains("no row"))
    #expect(isBack("Enough lanes", hand) == true)
    hand.press("\n")

    hand.press("n")

    #expect(hand.answer.contains("No row contains 'xylophone'"))
  }

  @Test func `leaves a found row to its letter or Space, as usual`() {
    var hand = hand("lanes to hold\n")

    hand.press(" ")

    #expect(hand.facts == [.check(.done(CheckDone(item: "lanes-hold-1-1", result: .pass)))])
  }

  @Test func `goes to a pane that the smallest screen does not show`() {
    let hand = hand("family", 40, 10)

    #expect(hand.line("Family") != nil)
  }
}
