import BoardCanvas
import BoardModel
import BoardTestSupport
import BoardUI
import Testing

/// Counting money from the keys.
@Suite struct `Money on the board` {
  private func hand(expected: Int? = 20_000, person: Person? = Person("JP")) -> Hand {
    var plan = Plan.evening
    var step = ChecklistStep("float", .lastHour, "t", .major, "Float counted", asks: .money)
    (step.opens, step.due) = (RelativeTime(.opens, 0), RelativeTime(.closes, 0))
    step.expectedCents = expected
    plan.items.append(step)
    return Hand(
      Evening.lastHour.board(at: "20:17:07", plan: plan, person: person),
      seq: Evening.lastHour.events.count)
  }

  private func done(_ hand: Hand) -> CheckDone? {
    if case .check(.done(let done)) = hand.facts.last { done } else { nil }
  }

  @Test func `that is right needs the amount only`() {
    var hand = hand()

    hand.press("t")
    #expect(hand.answer.contains("Float counted, counted:"))
    hand.press("205.00\n")

    #expect(
      done(hand)
        == CheckDone(item: "float", result: .pass, amountCents: 20_500, expectedCents: 20_000))
  }

  @Test func `that nobody expected is compared with what is typed`() {
    var hand = hand(expected: nil)

    hand.press("t123.45\n")
    #expect(hand.answer.contains("how much should be there"))
    hand.press("120\n")

    #expect(done(hand)?.varianceCents == 345)
  }

  @Test func `that is wrong asks why, and for another person`() {
    var hand = hand()

    hand.press("t150\n")
    #expect(hand.answer.contains("50.00 too little; why:"))
    hand.press("\n")
    #expect(hand.answer.contains("Write why"))
    hand.press("paid out for a taxi\n")
    #expect(hand.answer.contains("second person"))
    hand.press("JP\n")
    #expect(hand.recorded.isEmpty)
    #expect(hand.answer.contains("Two persons must count"))
    hand.press(.escape)

    hand.answersPins = true
    hand.press("t150\ntaxi\nMK\n")

    #expect(
      done(hand)
        == CheckDone(
          item: "float", result: .pass, note: "taxi", amountCents: 15_000, expectedCents: 20_000,
          second: Person("MK")))
    #expect(hand.line("Float counted")?.contains("50.00 too little") == true)
  }

  @Test func `asks the second person for the PIN, if there is one`() {
    var hand = hand()
    hand.press("t150\ntaxi\nMK\n")
    #expect(hand.recorded.isEmpty)
    #expect(hand.otherEffects.contains(.lookUpPin(Person("MK"))))

    hand.receive(.pin(Person("MK"), .hasPin))
    hand.press("0000\n")
    #expect(hand.otherEffects.contains(.checkPin(Person("MK"), "0000")))
    hand.receive(.pin(Person("MK"), .wrong(triesLeft: 4)))
    #expect(hand.answer.contains("not MK's PIN"))
    hand.press("4711\n")
    hand.receive(.pin(Person("MK"), .right))

    #expect(done(hand)?.secondAuth == .pin)
  }

  @Test func `records nothing when the PIN is given up, and a late answer is nobody's`() {
    var hand = hand()
    hand.press("t150\ntaxi\nMK\n")
    hand.receive(.pin(Person("MK"), .hasPin))
    hand.press(.escape)
    hand.receive(.pin(Person("MK"), .right))

    #expect(hand.recorded.isEmpty)
  }
}
