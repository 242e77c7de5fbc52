import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardUI
import Testing

/// Questions on screens of every size: every possible answer is readable.
@Suite struct `Questions` {
  /// The two rows of a question.
  private func rows(_ hand: Hand) -> [String] {
    hand.screen.split(separator: "\n").suffix(2).map(String.init)
  }

  @Test(arguments: [(40, 10), (60, 15), (80, 24), (120, 40)])
  func `show every choice with its key`(columns: Int, height: Int) {
    for (keys, last) in [("C", 6), ("B", 4), ("N", 4)] {
      var hand = Evening.lastHour.hand(columns, height)
      hand.press(keys)

      let text = rows(hand).joined(separator: " ")

      for digit in 1...last {
        #expect(text.contains(" \(digit) "), "\(keys) at \(columns): \(text)")
      }
      #expect(text.contains("Esc cancel") || text.contains("door or aisle blocked"))
    }
  }

  @Test(arguments: [(60, 15), (80, 24), (120, 40)])
  func `say which room is asked about, all its items and the note`(columns: Int, height: Int) {
    var hand = Evening.lastHour.hand(columns, height)
    hand.press("mx1")

    let text = rows(hand).joined(separator: " ")

    #expect(text.contains("Men's: 1 [floor] 2 flush 3 odour 4 bin"))
    #expect(text.contains("9 dispenser"))
    #expect(text.contains("n note"))
    #expect(text.contains("Enter save"))
  }

  @Test func `go to the note at once with n`() {
    var hand = Evening.lastHour.hand()

    hand.press("mx1nwet at the door\n")

    #expect(
      hand.facts.last
        == .restroom(
          .inspected(
            RestroomInspected(room: "men", failed: ["floor"], note: "wet at the door"))))
  }

  @Test(arguments: [("B", "1-4 choose"), ("C", "1-6 choose"), ("V1", "1-9 a choose")])
  func `name the keys that answer them`(keys: String, hint: String) {
    var hand = Evening.lastHour.hand(200, 40)

    hand.press(keys)

    #expect(rows(hand)[1].contains(hint), "\(rows(hand)[1])")
  }

  @Test func `take an empty note as none`() {
    var hand = Evening.lastHour.hand()

    hand.press("mx1n\n")

    #expect(
      hand.facts.last
        == .restroom(.inspected(RestroomInspected(room: "men", failed: ["floor"]))))
  }

  @Test func `leave the row below for the answer when the question is too long`() {
    var hand = Evening.lastHour.hand(60, 15, at: "21:07:44")
    hand.press("L1\nL")
    hand.press("fitting room two, the mirror")

    let rows = rows(hand)

    #expect(rows[0].contains("Somebody is inside. Where, and who found them:"))
    #expect(rows[1].contains("fitting room two, the mirror"))
    #expect(rows[1].contains("Enter accept"))
  }

  @Test func `ignore keys that come too fast for a hand, and say so`() {
    var hand = Evening.lastHour.hand(80, 24, at: "21:07:44")
    hand.press("G")
    hand.pressTogether("yynyn")

    #expect(hand.facts.isEmpty)
    #expect(rows(hand)[0].contains("! Came together, so not recorded: y y n y n."))

    hand.press("y")

    #expect(rows(hand)[0].contains("2/5"))
  }
}
