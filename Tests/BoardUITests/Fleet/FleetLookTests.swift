import BoardCanvas
import BoardModel
import BoardTestSupport
import BoardUI
import Testing

@Suite struct `Looking into a store` {
  private func open(_ columns: Int, _ rows: Int) -> FleetHand {
    var hand = FleetHand(columns, rows)
    hand.press(.down)
    hand.press(.enter)
    let wanted: [FleetEffect] = [.lookInto(FleetOf48.key("0042"))]
    #expect(hand.takeEffects() == wanted)
    var plan = Plan.evening
    plan.store = "Harbour"
    var board = hand.board.newStoreBoard(plan, zone: .utc)
    board.readOnlyReason = "This is head office's copy; the store records its own events."
    _ = board.update(.happened(Evening.lastHour.events))
    _ = board.update(.caughtUp)
    hand.receive(.opened(FleetOf48.key("0042"), board))
    hand.pass(seconds: 1)
    return hand
  }

  @Test(arguments: [(80, 24), (120, 40), (60, 15), (200, 60)])
  func `shows the store's own board, read only`(columns: Int, rows: Int) throws {
    let hand = open(columns, rows)

    try expectScreen(hand.board.draw(), is: "fleet-look-\(columns)x\(rows)")
  }

  @Test func `every tap says why it records nothing`() {
    var hand = open(80, 24)

    for key in "aLcG!uN" {
      hand.press(.character(key))
      hand.pass(seconds: 3)
    }

    #expect(hand.recorded.isEmpty)
    #expect(hand.takeEffects().isEmpty)
    #expect(hand.answer.contains("head office's copy"), "\(hand.screen)")
  }

  @Test func `Esc closes what is open on the board, then comes back to the same store`() {
    var hand = open(80, 24)

    hand.press("?")
    hand.press(.escape)
    #expect(hand.board.viewed != nil)
    hand.press(.escape)

    #expect(hand.board.viewed == nil)
    #expect(hand.takeEffects() == [.closeStore])
    #expect(hand.selectedLine.contains("0042"))
  }

  @Test func `q comes back too, and Ctrl-C quits`() {
    var hand = open(80, 24)
    var other = open(80, 24)

    hand.press("q")
    other.press(.control("c"))

    #expect(hand.takeEffects() == [.closeStore])
    #expect(other.takeEffects() == [.program(.quit)])
    #expect(!other.screen.contains("q quit"))
  }

  @Test(arguments: [(60, 15), (80, 24), (200, 60)])
  func `what is wrong with the copy stands above the store's alerts, and goes with it`(
    columns: Int, rows: Int
  ) {
    var hand = open(columns, rows)
    let banner = "THE CHAIN IS BROKEN at line 7"
    #expect(!hand.screen.contains(banner))

    _ = hand.board.storeBoard?.update(
      .journalStateChanged(.broken(line: 7, reason: "it was changed")))
    let broken = hand.screen
    _ = hand.board.storeBoard?.update(.journalStateChanged(.intact))

    #expect(broken.contains(banner), "\(broken)")
    #expect(!hand.screen.contains(banner))
    hand.press(.escape)
    #expect(hand.board.viewed == nil && hand.selectedLine.contains("0042"))
  }

  @Test func `a past moment is asked of the copy`() {
    var hand = open(80, 24)

    hand.press("<")

    guard case .store(.rewind(let moment?)) = hand.takeEffects().first else {
      Issue.record("no past moment")
      return
    }
    #expect(moment < hand.now)
  }

  @Test func `a new size reaches the store's board`() {
    var hand = open(80, 24)

    hand.receive(.program(.resized(Size(columns: 120, rows: 40))))

    #expect(hand.board.storeBoard?.size == Size(columns: 120, rows: 39))
  }

  @Test func `without copies it says what to do`() {
    var hand = FleetHand(80, 24, hasCopies: false)

    hand.press(.enter)

    #expect(hand.takeEffects().isEmpty)
    #expect(hand.answer.contains("--kept DIR"))
  }

  @Test func `a store that was never heard of has no copy`() {
    var plan = FleetOf48.plan
    plan.stores["0999"] = FleetPlan.Store(id: "0999", name: "Planned", area: "North")
    var hand = FleetHand(80, 24, plan: plan)

    hand.press("/0999")
    hand.press(.enter)
    hand.press(.enter)

    #expect(hand.takeEffects().isEmpty)
    #expect(hand.answer.contains("never heard of"))
  }

  @Test func `a copy that cannot be read is said, and the list stays`() {
    var hand = FleetHand(80, 24)
    hand.press(.enter)

    hand.receive(.refused("cannot read the copy"))

    #expect(hand.answer.contains("cannot read the copy"))
    #expect(hand.board.viewed == nil)
  }
}

@Suite struct `Head office as lines of text` {
  @Test func `writes who needs somebody first, then what changes`() {
    var hand = FleetHand(80, 24)
    var writer = FleetPlainWriter()

    let first = writer.lines(of: hand.board)
    #expect(first.first?.contains("Hadley, 48 stores, now 3") ?? false, "\(first)")
    #expect(first.contains { $0.contains("ALERT 0017 Riverside: THE CHAIN IS BROKEN") })
    #expect(first.contains { $0.contains("! 0203 Old Mill") })
    #expect(!first.contains { $0.contains("0001") })
    hand.pass(seconds: 2)
    #expect(writer.lines(of: hand.board).isEmpty)
    hand.press("!")

    let next = writer.lines(of: hand.board)
    #expect(next.contains { $0.contains("seen 21:02 KT") }, "\(next)")
    #expect(!next.contains { $0.contains("0203") })
  }

  @Test func `writes the selected store, pages and the board that is looked into`() {
    var hand = FleetHand(80, 24)
    var writer = FleetPlainWriter()
    _ = writer.lines(of: hand.board)

    hand.press(.down)
    #expect(writer.lines(of: hand.board).contains { $0.contains("> ! 0042 Harbour") })
    hand.press("a")
    #expect(writer.lines(of: hand.board).contains { $0.contains("Alerts of the fleet") })
  }
}
