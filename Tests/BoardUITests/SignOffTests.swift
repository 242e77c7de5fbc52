import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardUI
import Testing

@Suite struct `The sign-off on the board` {
  @Test func `waits for the last customer`() {
    var hand = Evening.lastHour.hand(at: "21:07:44")

    hand.press("O")

    #expect(hand.recorded.isEmpty)
    #expect(hand.screen.contains("Customers may be inside"))
  }

  @Test(arguments: [false, true])
  func `asks for a reason for each critical step, a handover note, a second person, and y`(
    readsBackFirst: Bool
  ) {
    var hand = Evening.lastHour.hand(at: "21:40:00")
    hand.readsBackFirst = readsBackFirst
    hand.answersPins = true

    hand.press("L1\n")
    hand.press("O")
    var asked = 0
    while hand.screen.contains("Why"), asked < 20 {
      if hand.screen.contains("Not done:") { asked += 1 }
      hand.press("short of staff\n", afterMilliseconds: 200)
    }
    #expect(asked > 0)
    #expect(hand.screen.contains("Note (handover):"))
    hand.press("till 3 card reader slow\n", afterMilliseconds: 200)
    #expect(hand.screen.contains("Second signature"))
    hand.press("JP\n")
    #expect(hand.screen.contains("must not be"))
    hand.press("\u{8}")
    hand.press(.control("u"))
    hand.press("AL\n")
    #expect(hand.screen.contains("y signs"))
    hand.press("y")

    let signed = hand.facts.compactMap { fact -> DaySigned? in
      if case .day(.signed(let signed)) = fact { signed } else { nil }
    }
    #expect(signed.map(\.second) == [Person("AL")])
    #expect(signed.first?.criticalOpen == asked)
    #expect(hand.screen.contains("Signed off. Anchor"))
    #expect(hand.screen.contains("Signed off Fri 20 Nov: for tomorrow"))
    #expect(hand.screen.contains("till 3 card reader slow") || hand.screen.contains("more: ↓"))
  }

  @Test func `goes back with any key except y, and ignores a key pressed before the question`() {
    var plan = Plan.evening
    plan.needsHandoverNote = false
    plan.needsSecondSignature = false
    plan.items = []
    var board = Evening.board(80, 24, at: "21:40:00", plan: plan)
    _ = board.update(.happened(Evening.lastHour.events))
    _ = board.update(.caughtUp)
    var hand = Hand(board, seq: Evening.lastHour.events.count)
    hand.answersPins = true
    hand.press("L\n")

    hand.press("O")
    hand.press("y", afterMilliseconds: 100)
    #expect(hand.screen.contains("y signs"))
    hand.press("n")

    #expect(hand.screen.contains("Not signed off"))
    #expect(hand.recorded.count == 1)
  }
}
