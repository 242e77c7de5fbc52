import BoardCanvas
import BoardModel
import BoardUI
import Testing

@Suite struct `A pane of one file` {
  private let board: Board = {
    var plan = Plan.evening
    plan.panes.append("alerts")
    var board = Evening.board(120, 40, at: "20:17:07", plan: plan)
    _ = board.update(.happened(Evening.lastHour.events))
    _ = board.update(.caughtUp)
    return board
  }()

  @Test func `has a place in the layout and lists its rows`() {
    let text = board.draw().text

    #expect(text.contains("⁶Alerts"))
    #expect(text.contains("⁵Last impression"))
  }

  @Test func `is found by the filter and opens details`() {
    var board = board

    _ = board.update(.typed([.character("/")]))
    _ = board.update(.typed("raised".map { .character($0) }))
    #expect(board.draw().text.contains("1 of"))
    _ = board.update(.typed([.enter, .enter]))

    #expect(board.draw().text.contains("since"))
  }

  @Test func `is written as lines`() {
    var writer = PlainWriter()

    #expect(writer.lines(of: board).contains { $0.hasSuffix("for 35m, raised") })
  }
}
