import BoardCanvas
import BoardModel
import BoardTestSupport
import BoardUI
import Testing

@Suite struct `The order of the stores` {
  /// Makes store 0100 red; it needs somebody half a minute later.
  private func worsen(_ hand: inout FleetHand) {
    var standing = FleetOf48.standing("Lodge", number: 47, at: hand.now)
    (standing.level, standing.red) = ("red", 1)
    standing.redSince = Evening.at("20:40")
    hand.hear(.standing(FleetOf48.key("0100"), standing))
  }

  private func isMoved(_ hand: FleetHand) -> Bool { hand.ids.prefix(4).contains("0100") }

  @Test func `follows what is worse while nobody uses the keys`() {
    var hand = FleetHand(80, 24)
    worsen(&hand)

    hand.pass(seconds: 29)
    #expect(!isMoved(hand))
    hand.pass(seconds: 1)

    #expect(isMoved(hand), "\(hand.screen)")
  }

  @Test func `stays put for five seconds after a key`() {
    var hand = FleetHand(80, 24)
    worsen(&hand)
    hand.pass(seconds: 29)

    hand.pressTogether([.up])
    hand.pass(seconds: 4)
    hand.pass(milliseconds: 999)
    #expect(!isMoved(hand))
    #expect(hand.answer.contains("order changed for 1 store: s sorts it"), "\(hand.answer)")
    hand.pass(milliseconds: 1)

    #expect(isMoved(hand))
    #expect(!hand.answer.contains("order changed"))
  }

  @Test func `stays put while the selection is below the first row, until s`() {
    var hand = FleetHand(80, 24)
    hand.press(.down)
    let selected = hand.selectedLine
    worsen(&hand)

    hand.pass(seconds: 120)
    #expect(!isMoved(hand))
    #expect(hand.answer.contains("order changed"), "\(hand.answer)")
    hand.press("s")

    #expect(isMoved(hand))
    #expect(hand.answer.contains("1 store has moved"))
    let id = selected.split { !$0.isNumber }.first { $0.count == 4 } ?? ""
    #expect(hand.selectedLine.contains(id))
  }

  @Test func `moves again when the selection goes back to the first row`() {
    var hand = FleetHand(80, 24)
    hand.press(.down)
    worsen(&hand)
    hand.pass(seconds: 60)

    hand.press(.home)
    hand.pass(seconds: 5)

    #expect(isMoved(hand))
  }

  @Test func `the mark of a row that stays put says what it needs now`() {
    var hand = FleetHand(80, 100)
    hand.press(.down)
    worsen(&hand)

    hand.pass(seconds: 60)

    #expect(hand.line("0100 Lodge")?.contains("! 0100") ?? false)
    #expect(hand.lines[2].contains("now 4"))
  }

  @Test
  func `a store that is heard of for the first time comes last in its part while rows stay put`() {
    var hand = FleetHand(80, 100)
    hand.press(.down)

    hand.hear(
      .standing(FleetOf48.key("0000"), FleetOf48.standing("New", number: 3, at: hand.now)))

    #expect(hand.ids.last == "0000", "\(hand.ids)")
    hand.press("s")
    #expect(hand.ids.firstIndex(of: "0000") ?? 99 < hand.ids.firstIndex(of: "0001") ?? 0)
  }

  @Test func `rings for a new red alert, and for none that was there at the start`() {
    var hand = FleetHand(80, 24)
    #expect(hand.takeEffects().isEmpty)

    worsen(&hand)
    hand.pass(seconds: 10)

    #expect(hand.takeEffects() == [.program(.ring([]))])
  }
}

@Suite struct `Who has seen an alert at head office` {
  @Test func `is recorded in its own event file, and takes effect by being read back`() throws {
    var hand = FleetHand(80, 24)
    let first = hand.lines[1]

    hand.press("!")

    let draft = try #require(hand.recorded.first)
    guard case .fleet(.seen(let seen)) = draft.fact else {
      Issue.record("\(draft.fact)")
      return
    }
    #expect(draft.by == Person("KT"))
    #expect(first.contains("0017") && seen.store == "0017")
    #expect(!hand.lines[1].contains("0017"), "\(hand.lines[1])")
    hand.press("a")
    #expect(hand.screen.contains("seen 21:02 KT"))
  }

  @Test func `asks for initials first, and Esc records nothing`() {
    var hand = FleetHand(80, 24, person: nil)

    hand.press("!")
    #expect(hand.answer.contains("Your initials:"))
    hand.press(.escape)
    #expect(hand.recorded.isEmpty)
    hand.press("!")
    hand.press("é!")
    hand.press(.enter)
    #expect(hand.answer.contains("1 to 12 letters or digits"))
    hand.press(.control("u"))
    hand.press("AB")
    hand.press(.enter)

    #expect(hand.recorded.map(\.by) == [Person("AB")])
  }

  @Test func `what the disk refuses stays unseen, and is said`() {
    var hand = FleetHand(80, 24)
    hand.diskRefuses = "the disk is full"

    hand.press("!")

    #expect(hand.answer.contains("NOT SAVED"))
    #expect(hand.answer.contains("the disk is full"))
    #expect(hand.lines[1].contains("[!] seen"))
  }

  @Test func `every alert can be marked once, then none is left`() {
    var hand = FleetHand(80, 24)
    let count = hand.board.figures.alerts.count

    for _ in 0..<count { hand.press("!") }
    #expect(hand.recorded.count == count)
    hand.press("!")

    #expect(hand.recorded.count == count)
    #expect(hand.answer.contains("There is no alert that nobody has seen"))
  }
}
