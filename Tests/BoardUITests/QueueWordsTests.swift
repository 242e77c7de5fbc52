import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardUI
import Testing

@Suite struct `What the board says about alerts and doubtful values` {
  @Test func `a wet floor is a safety fault, not late by zero minutes`() {
    var evening = Evening()
    evening.add(
      .restroom(.inspected(RestroomInspected(room: "women", failed: ["floor"]))), at: "12:00")
    let screen = evening.board(120, 40, at: "12:00:09").draw().text

    #expect(screen.contains("Women's restroom: safety fault"))
    #expect(!screen.contains("0m late"))
  }

  @Test(arguments: [
    (119, Role.graphLow), (120, .graphMid), (179, .graphMid), (180, .graphHigh),
    (240, .graphHigh),
  ])
  func `the graph judges a wait like its row and its alert`(seconds: Int, role: Role) {
    var plan = Plan.evening
    plan.rooms = []
    plan.items = []
    var evening = Evening()
    evening.add(
      .queue(.timed(QueueTimed(lane: "1", waitSeconds: seconds, outcome: .served))), at: "12:00")

    let cells = evening.board(120, 40, at: "12:00:09", plan: plan).draw().cells

    let dots: ClosedRange<Unicode.Scalar> = "\u{2801}"..."\u{28FF}"
    let graph = cells.filter { $0.glyph.unicodeScalars.contains { dots.contains($0) } }
    #expect(Set(graph.map(\.role)) == [role])
  }

  @Test(arguments: [
    (PaymentFailureKind.offline, "card payments fail at p3"),
    (.slow, "card payments are slow at p3"),
  ])
  func `a payment problem that was not timed has no seconds`(
    kind: PaymentFailureKind, words: String
  ) {
    var plan = Plan.evening
    plan.rooms = []
    plan.items = []
    var board = Evening.board(80, 24, at: "12:00:09", plan: plan)
    var evening = Evening()
    evening.add(.payment(.failed(PaymentFailed(terminal: "p3", kind: kind))), at: "12:00")
    _ = board.update(.happened(evening.events))
    let effects = board.update(.caughtUp) + board.update(.ticked(board.now, board.uptime))

    #expect(board.draw().text.contains(words))
    let sentences = effects.flatMap { effect -> [String] in
      if case .ring(let rings) = effect { return rings.map(\.sentence) }
      return []
    }
    #expect(sentences == [words])
  }

  @Test func `the details of a lane say which of its readings are doubtful`() throws {
    var hand = Evening.lastHour.hand()

    for _ in 0..<3 { hand.press(.tab) }
    hand.press("jj\n")

    let line = try #require(hand.line("check"))
    #expect(line.contains("customers were served before the one in front was done"))
  }
}
