import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardUI
import Testing

/// Promises by keys.
@Suite struct `Promises from the keys` {
  private func promises(_ hand: Hand) -> [PromiseFact] {
    hand.facts.compactMap { if case .promise(let fact) = $0 { fact } else { nil } }
  }

  @Test
  func `P, text and three times Enter promise it for today, with the person on duty as owner`() {
    var hand = Evening.lastHour.hand()

    hand.press("Pchange for a fifty\n\n\n")

    guard case .made(let made) = promises(hand).first else {
      Issue.record("nothing was promised")
      return
    }
    #expect(made.what == "change for a fifty")
    #expect(made.owner == Person("JP"))
    #expect(made.due == "2026-11-20")
    #expect(hand.screen.contains("Promised: change for a fifty"))
  }

  @Test func `x right after it adds its kind and its value`() {
    var hand = Evening.lastHour.hand()
    hand.press("Psecond key\n\n\n")

    hand.press("x81")
    hand.press("8400\n")
    hand.press("drives three hours\n")

    guard case .changed(let changed) = promises(hand).last else {
      Issue.record("nothing was changed")
      return
    }
    #expect(changed.kind == .missing)
    #expect(changed.saleCents == 840_000)
    #expect(changed.impact == "drives three hours")
    #expect(!changed.isReversal)
  }

  @Test func `a promise without text, or with an invalid date, is rejected`() {
    var hand = Evening.lastHour.hand()
    hand.press("P\n")
    #expect(hand.screen.contains("Write what was promised"))

    hand.press("key\n")
    hand.press("AL\n")
    hand.press("next week\n")

    #expect(hand.facts.isEmpty)
    #expect(hand.screen.contains("Write a date"))
  }

  @Test func `a promise kept after its time is kept late`() {
    for (clock, outcome) in [("20:17:07", PromiseOutcome.kept), ("21:30:00", .late)] {
      var hand = Evening.lastHour.hand(at: clock)
      hand.select("Second key for Hall")

      hand.press(" 12")

      #expect(
        promises(hand)
          == [.closed(PromiseClosed(promise: "p1", outcome: outcome, burden: .store))])
    }
  }

  @Test func `another date asks whether it is a reversal, and why`() {
    var hand = Evening.lastHour.hand()
    hand.select("Second key for Hall")

    hand.press(" 32\nynot on the van\n")

    #expect(
      promises(hand) == [
        .changed(
          PromiseChanged(
            promise: "p1", due: "2026-11-22", reason: "not on the van", isReversal: true))
      ])
    #expect(hand.screen.contains("Changed: Second key for Hall"))
  }

  @Test func `each change of a promise has a digit`() {
    var hand = Evening.lastHour.hand()
    hand.select("Second key for Hall")
    hand.press(" 2")
    hand.select("Second key for Hall")
    hand.press(" 4AL\n")
    hand.select("Second key for Hall")
    hand.press(" 71\ny")
    hand.select("Second key for Hall")
    hand.press(" 560\n")
    hand.select("Cake order, bakery")
    hand.press(" 6")

    #expect(
      promises(hand) == [
        .touched(PromiseTouched(promise: "p1")),
        .changed(PromiseChanged(promise: "p1", owner: Person("AL"))),
        .gesture(
          GestureGiven(promise: "p1", kind: .extra, valueCents: 2000, isUnprompted: false)),
        .closed(
          PromiseClosed(promise: "p1", outcome: .broken, burden: .customer, costCents: 6000)),
        .closed(PromiseClosed(promise: "p2", outcome: .withdrawn)),
      ])
  }
}

extension Hand {
  /// Selects a promise with the keys a person would use; its details show whether it is the right
  /// one.
  ///
  /// At closing the checklist fills the screen: a digit shows the promises then.
  mutating func select(_ name: String) {
    for _ in 0..<PaneID.allCases.count {
      press(.tab)
      if isOnRow(of: name) { return }
    }
    press("4")
    guard !isOnRow(of: name) else { return }
    Issue.record("\(name) is on no row")
  }

  /// Moves down the rows of the focused pane to the given one.
  private mutating func isOnRow(of name: String) -> Bool {
    press(.home)
    for _ in 0..<40 {
      press("\n")
      let title = screen.split(separator: "\n").dropFirst(2).first ?? ""
      press(.escape)
      if title.contains(name) { return true }
      press(.down)
    }
    return false
  }
}
