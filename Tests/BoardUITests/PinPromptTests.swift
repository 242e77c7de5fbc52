import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardUI
import Testing

/// A signature with a PIN: typed unseen, checked elsewhere, recorded only as confirmed.
@Suite struct `Signing with a PIN` {
  /// A board on which only the signatures are missing.
  private func hand(needsPin: Bool = true, needsSecond: Bool = true) -> Hand {
    var plan = Plan.evening
    plan.needsHandoverNote = false
    plan.needsSecondSignature = needsSecond
    plan.needsPin = needsPin
    plan.items = []
    var board = Evening.board(80, 24, at: "21:40:00", plan: plan)
    _ = board.update(.happened(Evening.lastHour.events))
    _ = board.update(.caughtUp)
    var hand = Hand(board, seq: Evening.lastHour.events.count)
    hand.press("L\n")
    return hand
  }

  private func signed(_ hand: Hand) -> [Draft] {
    hand.recorded.filter { if case .day(.signed) = $0.fact { true } else { false } }
  }

  @Test func `both people sign with their PIN, and the line says only that they did`() {
    var hand = hand()
    hand.press("OAL\n")
    #expect(hand.others.last == .lookUpPin(Person("JP")))
    hand.take(.pin(Person("JP"), .hasPin))
    hand.press("4711")
    #expect(hand.screen.contains("JP's PIN: ****"))
    #expect(!hand.screen.contains("4711"))
    hand.press("\n")
    #expect(hand.others.last == .checkPin(Person("JP"), "4711"))
    hand.take(.pin(Person("JP"), .right))
    hand.take(.pin(Person("AL"), .hasPin))
    hand.press("0815\n")
    hand.take(.pin(Person("AL"), .right))
    #expect(hand.screen.contains("y signs"))
    hand.press("y")

    #expect(signed(hand).map(\.isPinConfirmed) == [true])
    guard case .day(.signed(let fact)) = signed(hand).first?.fact else { return }
    #expect(fact.second == Person("AL"))
    #expect(fact.secondAuth == .pin)
    #expect(!"\(hand.recorded)".contains("4711") && !"\(hand.recorded)".contains("0815"))
  }

  @Test func `a wrong PIN is asked for again, and too many end the sign-off`() {
    var hand = hand(needsSecond: false)
    hand.press("O")
    hand.take(.pin(Person("JP"), .hasPin))
    hand.press("1111\n")

    hand.take(.pin(Person("JP"), .wrong(triesLeft: 1)))
    #expect(hand.screen.contains("That is not JP's PIN; 1 try left"))
    hand.press("2222\n")
    hand.take(.pin(Person("JP"), .locked(seconds: 30)))

    #expect(hand.screen.contains("Too many wrong PINs for JP: try again in 30s"))
    #expect(signed(hand).isEmpty)
  }

  @Test func `where PINs are optional a person without one signs without`() {
    var hand = hand(needsPin: false, needsSecond: false)
    hand.press("O")
    hand.take(.pin(Person("JP"), .noPin))
    hand.press("y")

    #expect(signed(hand).map(\.isPinConfirmed) == [false])
  }

  @Test func `where PINs are required a person without one reads how to get one`() {
    var hand = hand(needsSecond: false)
    hand.press("O")
    hand.take(.pin(Person("JP"), .noPin))

    #expect(hand.screen.contains("exitboard pin set JP"))
    #expect(signed(hand).isEmpty)
  }

  @Test func `a PIN file that others can read stops a signature that needs a PIN`() {
    var hand = hand(needsSecond: false)
    hand.press("O")
    hand.take(.pin(Person("JP"), .unusable("others may read it")))

    #expect(hand.screen.contains("others may read it"))
    #expect(!hand.screen.contains("y signs"))
  }

  @Test func `an answer about a PIN that nobody waits for changes nothing`() {
    var hand = hand(needsSecond: false)
    hand.press("O")
    hand.take(.pin(Person("JP"), .hasPin))
    hand.press(.escape)

    hand.take(.pin(Person("JP"), .right))

    #expect(!hand.screen.contains("y signs"))
    #expect(hand.board.confirmed.isEmpty)
  }

  @Test func `when another signature was first the board says whose`() {
    var hand = hand(needsPin: false, needsSecond: false)
    hand.overtakes = "Already signed off, 21:39 MK"
    hand.press("O")
    hand.take(.pin(Person("JP"), .noPin))
    hand.press("y")

    #expect(hand.screen.contains("Not recorded: Already signed off, 21:39 MK"))
    #expect(signed(hand).isEmpty)
    hand.overtakes = nil
    hand.press("\n")
    #expect(signed(hand).isEmpty)
  }
}
