import BoardCanvas
import BoardModel
import BoardUI
import Testing

/// A long event file is shown while it is read.
@Suite struct ReadingTests {
  @Test func `what is known so far stands on the board, and how far the reading is`() {
    var board = Evening.board(80, 24, at: "20:17")
    _ = board.update(.happened(Evening.lastHour.events))

    _ = board.update(.readingProgressed(percent: 43))

    let screen = board.draw().text
    #expect(screen.contains("Reading the event file: 43% ▕█"))
    #expect(screen.contains("Second key for Hall"))
  }

  @Test func `once it is read, nothing is said of it any more`() {
    var board = Evening.board(80, 24, at: "20:17")
    _ = board.update(.happened(Evening.lastHour.events))
    _ = board.update(.readingProgressed(percent: 99))

    _ = board.update(.caughtUp)

    #expect(!board.draw().text.contains("Reading"))
  }

  @Test func `the smallest screen says it too`() {
    var board = Evening.board(60, 15, at: "20:17")

    _ = board.update(.readingProgressed(percent: 7))

    #expect(board.draw().text.contains("Reading the event file: 7%"))
  }
}
