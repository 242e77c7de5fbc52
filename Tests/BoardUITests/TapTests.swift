import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardUI
import Testing

@Suite struct `Tapping` {
  @Test func `a row's letter marks it done with time and initials`() throws {
    var hand = Evening.lastHour.hand()

    hand.press("e")

    #expect(hand.facts == [.check(.done(CheckDone(item: "lanes-hold-1-1", result: .pass)))])
    #expect(hand.recorded.first?.by == Person("JP"))
    #expect(try #require(hand.line("Enough lanes are open")).contains("✓"))
    #expect(hand.screen.contains("20:17 · JP"))
  }

  @Test func `the first tap under a changed plan records the plan it belongs to`() {
    let adopted = PlanAdopted(sha256: "abc", plan: ["[hours]"])
    var board = Evening.board(80, 24, at: "20:17:07", adoption: adopted)
    _ = board.update(.happened(Evening.lastHour.events))
    _ = board.update(.caughtUp)
    var hand = Hand(board, seq: Evening.lastHour.events.count)

    hand.press("eu")

    #expect(hand.facts.first == .log(.planAdopted(adopted)))
    #expect(hand.facts.count == 3)
    #expect(hand.facts.last == .log(.voided(RecordVoided(ref: Evening.lastHour.events.count + 2))))
  }

  @Test func `a second press does not undo`() {
    var hand = Evening.lastHour.hand()

    hand.press("ee")

    #expect(hand.recorded.count == 1)
    #expect(hand.screen.contains("already done 20:17 JP"))
  }

  @Test(arguments: [false, true])
  func `when two people tick at once the second reads it, and both records stay`(
    readsBackFirst: Bool
  ) {
    var hand = Evening.lastHour.hand()
    hand.readsBackFirst = readsBackFirst
    hand.otherDrafts = [
      Draft(
        at: Evening.at("20:17:06"), by: Person("MK"), source: "door",
        fact: .check(.done(CheckDone(item: "lanes-hold-1-1", result: .pass))))
    ]

    hand.press("e")

    #expect(hand.facts == [.check(.done(CheckDone(item: "lanes-hold-1-1", result: .pass)))])
    #expect(hand.screen.contains("already done 20:17 MK · the first one counts"))
    #expect(hand.line("Enough lanes are open")?.contains("20:17 MK") == true)
  }

  @Test func `undo is a new record, and redo records the same time again`() throws {
    var hand = Evening.lastHour.hand()

    hand.press("euU")

    let seq = Evening.lastHour.events.count + 1
    #expect(hand.facts.count == 3)
    #expect(hand.facts[1] == .log(.voided(RecordVoided(ref: seq))))
    #expect(hand.facts[2] == hand.facts[0])
    #expect(hand.recorded[2].at == hand.recorded[0].at)
    #expect(try #require(hand.line("Enough lanes are open")).contains("✓"))
  }

  @Test func `an undone tap leaves its row open`() throws {
    var hand = Evening.lastHour.hand()

    hand.press("eu")

    #expect(!(try #require(hand.line("e · Enough lanes are open")).contains("✓")))
    #expect(hand.screen.contains("the event file keeps both"))
  }

  @Test
  func `a record that cannot be saved leaves the row open, and Enter retries with the same id`()
    throws
  {
    var hand = Evening.lastHour.hand()
    hand.diskRefuses = "the disk is full"

    hand.press("e")

    #expect(hand.recorded.isEmpty)
    #expect(hand.screen.contains("NOT SAVED Enough lanes are open: the disk is full"))
    #expect(try #require(hand.line("e ✗ Enough")).contains("NOT SAVED"))

    hand.diskRefuses = nil
    hand.press("\n")

    #expect(hand.facts == [.check(.done(CheckDone(item: "lanes-hold-1-1", result: .pass)))])
    #expect(try #require(hand.line("e ✓ Enough")).contains("20:17 JP"))
  }

  @Test(arguments: ["abcdefgio", "hello world, this is a paste of many words"])
  func `keys that arrive together are text`(keys: String) {
    var hand = Evening.lastHour.hand()

    hand.pressTogether(keys)

    #expect(hand.recorded.isEmpty)
    #expect(hand.screen.contains("Came together, so not recorded: "))
  }

  @Test func `a movement key may be held down`() {
    var hand = Evening.lastHour.hand()

    for _ in 0..<12 { hand.press("j", afterMilliseconds: 20) }

    #expect(!hand.screen.contains("Came together"))
  }

  @Test func `a paste records nothing`() {
    var hand = Evening.lastHour.hand()

    hand.receive(.pasted("eeeee"))

    #expect(hand.recorded.isEmpty)
    #expect(hand.screen.contains("5 characters were pasted, so nothing was recorded"))
  }

  @Test func `a key held down taps once`() {
    var hand = Evening.lastHour.hand()

    hand.press("e")
    for _ in 0..<30 { hand.press("e", afterMilliseconds: 30) }

    #expect(hand.recorded.count == 1)
  }

  @Test(arguments: ["?", "P", "/", ":"] as [Key])
  func `a key is not held down when another was pressed since`(key: Key) {
    var hand = Evening.lastHour.hand()
    let board = hand.screen

    hand.press(key, afterMilliseconds: 200)
    let opened = hand.screen
    hand.press(.escape, afterMilliseconds: 200)
    let closed = hand.screen
    hand.press(key, afterMilliseconds: 200)

    #expect(opened != board && closed != opened)
    #expect(hand.screen == opened)
  }

  @Test func `Alt with a letter is not a tap`() {
    var hand = Evening.lastHour.hand()

    hand.press(.alt("e"))

    #expect(hand.recorded.isEmpty)
  }

  @Test func `the letter of a hidden row says where the row is`() {
    var hand = Evening.lastHour.hand(40, 10)

    hand.press("m")

    #expect(hand.recorded.isEmpty)
    #expect(hand.screen.contains("3 shows Restrooms, where m is Men's"))
  }

  @Test func `x after the tap of a room notes what was wrong`() {
    var hand = Evening.lastHour.hand()

    hand.press("mx16\n")

    #expect(
      hand.facts == [
        .restroom(.inspected(RestroomInspected(room: "men"))),
        .restroom(.inspected(RestroomInspected(room: "men", failed: ["floor", "paper"]))),
      ])
    #expect(hand.screen.contains("Men's restroom problem: floor, paper"))
  }

  @Test func `initials are asked once, and the tap is kept`() {
    var hand = Evening.lastHour.hand()
    hand.board = Evening.lastHour.board(at: "20:17:07", person: nil)

    hand.press("e")
    #expect(hand.recorded.isEmpty)
    #expect(hand.screen.contains("Your initials"))
    hand.press("mk\n", afterMilliseconds: 100)
    hand.press("i")

    #expect(hand.recorded.map(\.by) == [Person("mk"), Person("mk")])
  }

  @Test func `a step before its window is rejected with the time it opens`() {
    var hand = Evening.lastHour.hand(80, 24, at: "20:05")

    hand.press("o")

    #expect(hand.recorded.isEmpty)
    #expect(hand.screen.contains("from 20:15"))
  }

  @Test func `S and S again time a shopper`() {
    var hand = Evening.lastHour.hand()

    hand.press("S")
    hand.receive(.ticked(Evening.at("20:19:17"), MonotonicTime(milliseconds: 60_000)))
    // The running clock, and that it stops when the service begins, not when it is paid.
    #expect(hand.screen.contains("Shopper in line for 2:10: S when service begins"))
    hand.press("S")

    #expect(
      hand.facts == [
        .queue(.timed(QueueTimed(waitSeconds: 130, outcome: .served, isPrompted: true)))
      ])
  }

  @Test func `the board asks to watch a goodbye once a shopper was timed`() {
    var evening = Evening()
    evening.time(nil, wait: 0, at: "12:46")
    var hand = evening.hand(80, 24, at: "12:59:59") { plan in
      plan.rooms = []
      plan.items = []
    }
    #expect(hand.screen.contains("Goodbye due: watch the next customer who leaves, then G"))

    hand.press("Gyyyyn")

    #expect(hand.facts.count == 1)
  }

  @Test(arguments: [("20:59:59", true), ("20:00:00", false)])
  func `a goodbye that the board asked for is recorded as such`(clock: String, isPrompted: Bool) {
    let hasAsked = Evening.lastHour.impression(at: clock).isGoodbyeDue
    var hand = Evening.lastHour.hand(80, 24, at: clock)

    hand.press("Gyyyyn")

    #expect(hasAsked == isPrompted)
    let facts = hand.facts.compactMap { fact in
      if case .farewell(.goodbyeSeen(let goodbye)) = fact { goodbye.isPrompted } else { nil }
    }
    #expect(facts == [isPrompted])
  }

  @Test func `L asks which areas were walked, and unlocks the steps`() {
    var hand = Evening.lastHour.hand(80, 24, at: "21:07:44")

    hand.press("L13\n")

    #expect(hand.facts == [.day(.cleared(StoreCleared(walked: [.floor, .restroom])))])
    #expect(
      hand.screen.contains("AFTER THE LAST CUSTOMER") || hand.screen.contains("store empty"))
  }

  @Test func `a locked step cannot be tapped before the last customer left`() {
    var hand = Evening.lastHour.hand(80, 24, at: "21:07:44")
    hand.select("Vacuum, mop, bins, shutters")

    hand.press(" ")

    #expect(hand.recorded.isEmpty)
    #expect(hand.screen.contains("is locked. L when all are out"))
  }
}

extension `Tapping` {
  @Test func `when a section is done, the next one is shown and none of its steps is selected`() {
    var hand = Evening.lastHour.hand(80, 24, at: "21:07:44")
    hand.press(.down)
    for _ in 0..<7 { hand.press(.down) }

    hand.press("L13\n")
    hand.receive(.ticked(hand.board.now, MonotonicTime(milliseconds: 900_000)))
    hand.press("abclater\nde", afterMilliseconds: 2500)
    hand.press("j")
    hand.press("k")

    #expect(hand.screen.contains("BEFORE LOCK-UP"))
    #expect(hand.line("o · Payment and equipment faults reported") != nil)
  }
}
