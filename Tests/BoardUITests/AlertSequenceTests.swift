import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardUI
import Testing

/// A recorded evening at one till: the alert as the manager sees it.
@Suite struct `An alert through an evening` {
  /// 80 s a customer: with one being served, the next shopper after two waiting needs 3:20, after
  /// three 4:40.
  private static let plan: Plan = {
    var plan = Plan.evening
    plan.rooms = []
    plan.items = []
    plan.lanes = [Lane(id: "3", name: "till 3", kind: .staffed, servers: 1)]
    plan.thresholds.serviceBaseSeconds = 50
    // No step is due in this hour: its alert would come before the acknowledged one.
    plan.thresholds.samplingMinutes = 480
    return plan
  }()

  private static let readings: [(clock: String, waiting: Int)] = [
    ("17:50", 0), ("18:00", 2), ("18:05", 2), ("18:10", 3), ("18:15", 3), ("18:20", 3),
    ("18:25", 3), ("18:30", 1),
  ]

  /// Adds the readings up to a moment, then lets the clock tick.
  private struct Showing {
    var hand: Hand
    private var left = readings[...]
    private var seq = 1

    init() {
      var evening = Evening()
      evening.add(.queue(.laneOpened(LaneOpened(lane: "3"))), at: "17:50")
      var board = Evening.board(80, 24, at: "17:50", plan: plan)
      _ = board.update(.happened(evening.events))
      _ = board.update(.caughtUp)
      hand = Hand(board, seq: 100)
    }

    mutating func show(_ clock: String) {
      while let next = left.first, Evening.at(next.clock) <= Evening.at(clock) {
        left.removeFirst()
        tick(next.clock)
        seq += 1
        hand.take(
          .happened([
            Event(
              seq: seq, at: Evening.at(next.clock), recorded: nil, by: nil, isPinConfirmed: false,
              source: "till-feed", id: nil,
              fact: .queue(.counted(QueueCounted(lane: "3", waiting: next.waiting, serving: 1))),
              unknownMembers: [])
          ]))
      }
      tick(clock)
    }

    private mutating func tick(_ clock: String) {
      let seconds = Evening.at(clock).seconds(since: Evening.at("17:50"))
      hand.take(.ticked(Evening.at(clock), MonotonicTime(milliseconds: 1_000_000 + seconds * 1000)))
    }

    /// How often the bell rang since the last call.
    mutating func rings() -> Int {
      let count = hand.others.count { if case .ring = $0 { true } else { false } }
      defer { heard = count }
      return count - heard
    }

    private var heard = 0
  }

  @Test
  func `it rises after its hold time, is acknowledged, snoozed, escalates, repeats and clears`()
    throws
  {
    var showing = Showing()

    showing.show("18:00:29")
    try expectScreen(showing.hand.board.draw(), is: "alert-1-held-80x24")
    #expect(showing.rings() == 0)

    showing.show("18:00:30")
    try expectScreen(showing.hand.board.draw(), is: "alert-2-raised-80x24")
    #expect(showing.rings() == 1)

    showing.show("18:05:30")
    #expect(showing.rings() == 1)

    showing.show("18:06")
    showing.hand.press("!")
    try expectScreen(showing.hand.board.draw(), is: "alert-3-seen-80x24")
    #expect(showing.hand.facts.last == .alert(.acked(AlertAcked(alert: "wait:3"))))

    showing.show("18:07")
    showing.hand.press("!")
    showing.hand.press("1")
    showing.show("18:07:10")
    try expectScreen(showing.hand.board.draw(), is: "alert-4-shelved-80x24")

    showing.show("18:21:59")
    #expect(showing.rings() == 0)
    showing.show("18:22")
    try expectScreen(showing.hand.board.draw(), is: "alert-5-worse-80x24")
    #expect(showing.rings() == 1)

    showing.show("18:27")
    try expectScreen(showing.hand.board.draw(), is: "alert-6-repeated-80x24")
    #expect(showing.rings() == 1)

    showing.show("18:30")
    try expectScreen(showing.hand.board.draw(), is: "alert-7-cleared-80x24")
    showing.show("18:50")
    #expect(showing.rings() == 0)
  }
}
