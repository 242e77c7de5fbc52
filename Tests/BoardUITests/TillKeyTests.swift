import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardUI
import Testing

/// What was command-line only: card machines, broken tills, customers who left, counters, counts.
@Suite struct `Keys for the tills` {
  private func queue(_ hand: Hand) -> [QueueFact] {
    hand.facts.compactMap { if case .queue(let fact) = $0 { fact } else { nil } }
  }

  private func payments(_ hand: Hand) -> [PaymentFact] {
    hand.facts.compactMap { if case .payment(let fact) = $0 { fact } else { nil } }
  }

  private func bank() -> Hand {
    var evening = Evening.atCheckout()
    evening.plan.lanes = [Lane(id: "desk", name: "Desk", kind: .staffed, servers: 4)]
    evening.count("desk", 2, serving: 2, at: "12:00")
    return Hand(
      evening.board(at: "12:01", plan: evening.plan), seq: evening.events.count)
  }

  @Test(arguments: [("1", PaymentFailureKind.offline), ("2", .slow)])
  func `X says of the chosen till that its card machine fails or is slow, and that it works again`(
    digit: String, kind: PaymentFailureKind
  ) {
    var hand = Evening.lastHour.hand()

    hand.press("X" + digit)
    hand.press("4")
    #expect(payments(hand) == [.failed(PaymentFailed(terminal: "3", kind: kind))])

    hand.press("X3")
    #expect(payments(hand).last == .restored(PaymentRestored(terminal: "3")))
    #expect(hand.screen.contains("till 3: card machine works again"))

    hand.press("X3")
    #expect(payments(hand).count == 2)
    #expect(hand.answer.contains("No card machine is recorded as slow or failing"))
  }

  @Test func `one answer stands for the card machines of all tills`() {
    var hand = Evening.lastHour.hand()

    hand.press("X11")

    #expect(payments(hand) == [.failed(PaymentFailed(terminal: "all", kind: .offline))])
    hand.press("D")
    #expect(hand.screen.contains("card payments fail at every till"))
  }

  @Test func `the card machine has the name that the till's feed gives it`() {
    var evening = Evening.lastHour
    evening.add(
      .payment(.timed(PaymentTimed(terminal: "till-3", tookMilliseconds: 2000))), at: "20:16")
    var hand = evening.hand()

    hand.press("X14")

    #expect(payments(hand) == [.failed(PaymentFailed(terminal: "till-3", kind: .offline))])
    #expect(hand.screen.contains("till 3: card machine fails"))
  }

  @Test func `x on a lane asks the same about this lane, and a broken till says what is broken`() {
    var hand = Evening.lastHour.hand()
    hand.press("1")
    hand.press("jj")

    hand.press("x4")
    hand.type("\n")
    #expect(hand.answer.contains("Write what is broken"))
    hand.type("belt\n")

    #expect(queue(hand) == [.laneClosed(LaneClosed(lane: "3", fault: "belt"))])
    #expect(hand.line("fault")?.contains("belt") == true)

    hand.press("x51")
    #expect(queue(hand).last == .laneOpened(LaneOpened(lane: "3")))
    #expect(hand.line("fault") == nil)

    hand.press("x5")
    #expect(hand.answer.contains("No till is recorded as broken"))
  }

  @Test func `a broken till is undone like every tap`() {
    var hand = Evening.lastHour.hand()
    hand.press("X43")
    hand.type("belt\n")
    #expect(hand.line("fault") != nil)

    hand.press("u")

    #expect(hand.line("fault") == nil)
  }

  @Test(arguments: [("1", LeavingKind.balk), ("2", .renege)])
  func `Z and a digit: somebody walked past or gave up, at the selected lane if there is one`(
    digit: String, kind: LeavingKind
  ) {
    var hand = Evening.lastHour.hand()

    hand.press("Z" + digit)
    hand.press("1")
    hand.press("Z" + digit)

    #expect(
      queue(hand) == [
        .left(QueueLeft(kind: kind)), .left(QueueLeft(lane: "1", kind: kind)),
      ])
  }

  @Test func `a number sign opens and shuts a counter of the line`() {
    var hand = bank()
    #expect(hand.screen.contains("Desk open"))

    hand.press("#2")
    #expect(hand.screen.contains("Desk 3/4"))
    #expect(queue(hand) == [.laneClosed(LaneClosed(lane: "desk-2"))])
    #expect(hand.screen.contains("Desk: counter 2 shut"))

    hand.press("#")
    #expect(hand.screen.contains("1 open 2 shut 3 open 4 open"))
    hand.press("2")
    #expect(queue(hand).last == .laneOpened(LaneOpened(lane: "desk-2")))
  }

  @Test func `a plan without such a line says so`() {
    var hand = Evening.lastHour.hand { $0.lanes.removeLast() }

    hand.press("#")

    #expect(hand.facts.isEmpty)
    #expect(hand.answer.contains("No line of the plan has several counters"))
  }

  @Test func `Q counts lane by lane: each count is recorded at once, Space and Enter skip`() {
    var hand = Evening.lastHour.hand()

    hand.press("Q")
    #expect(hand.answer.contains("1/4 till 1, people waiting:"))
    hand.type("3\n")
    #expect(
      queue(hand) == [.counted(QueueCounted(lane: "1", waiting: 3))])
    #expect(hand.answer.contains("2/4 till 2"))
    hand.press(" ")
    #expect(hand.answer.contains("3/4 till 3"))
    hand.press("\n")
    #expect(hand.answer.contains("4/4 self"))
    hand.type("12\n")

    #expect(
      queue(hand) == [
        .counted(QueueCounted(lane: "1", waiting: 3)),
        .counted(QueueCounted(lane: "5", waiting: 12)),
      ])
    #expect(hand.answer.contains("self: 12 waiting"))
  }

  @Test func `Esc ends the round, what was counted stays, and u takes back the last count`() {
    var hand = Evening.lastHour.hand()
    hand.press("Q")
    hand.type("3\n4\n")

    hand.press(.escape)

    #expect(queue(hand).count == 2)
    #expect(hand.answer.contains("Count round ended: 2 lanes counted"))
    hand.press("u")
    hand.press("u")
    #expect(hand.facts.count == 4)
    #expect(hand.facts.suffix(2).allSatisfy { if case .log(.voided) = $0 { true } else { false } })
  }

  @Test func `a round in which every lane is skipped says that nothing was counted`() {
    var hand = Evening.lastHour.hand()
    hand.press("Q")

    hand.press("    ")

    #expect(hand.facts.isEmpty)
    #expect(hand.answer.contains("Count round ended: 0 lanes counted"))
  }

  @Test func `a count that is no number is asked again`() {
    var hand = Evening.lastHour.hand()
    hand.press("Q")

    hand.type("x\n")

    #expect(hand.facts.isEmpty)
    #expect(hand.answer.contains("Write how many people wait"))
  }

  @Test func `a count that was not saved says so during the round and after it`() {
    var hand = Evening.lastHour.hand()
    hand.press("Q")
    hand.diskRefuses = "the disk is full"

    hand.type("3\n")
    #expect(hand.answer.contains("NOT SAVED till 1: 3 waiting"))
    hand.press(.escape)

    #expect(hand.answer.contains("NOT SAVED till 1: 3 waiting"))
  }

  @Test func `keys that come together count nothing`() {
    var hand = Evening.lastHour.hand()

    hand.pressTogether("Q3\n4\n")

    #expect(hand.facts.isEmpty)
  }

  @Test func `the lane that is asked for is on the screen, also of 15 lanes`() {
    var hand = Evening.large.hand { $0 = .large }
    hand.press("Q")

    for number in 1...15 {
      #expect(hand.answer.contains("\(number)/15"))
      let label = number == 12 ? "Customer" : "\(number) "
      #expect(hand.lines[3..<8].contains { $0.contains(label) }, "\(number)")
      hand.press(" ")
    }
  }
}
