import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardUI
import Testing

/// A long event file is shown while it is read.
@Suite struct ReadingTests {
  @Test func `while the file is read the board shows the events so far and the progress`() {
    var board = Evening.board(80, 24, at: "20:17")
    _ = board.update(.happened(Evening.lastHour.events))

    _ = board.update(.readingProgressed(percent: 43))

    let screen = board.draw().text
    #expect(screen.contains("Reading the event file: 43% ▕█"))
    #expect(screen.contains("Second key for Hall"))
  }

  @Test func `after reading the progress is gone`() {
    var board = Evening.board(80, 24, at: "20:17")
    _ = board.update(.happened(Evening.lastHour.events))
    _ = board.update(.readingProgressed(percent: 99))

    _ = board.update(.caughtUp)

    #expect(!board.draw().text.contains("Reading"))
  }

  @Test func `the smallest screen shows the progress too`() {
    var board = Evening.board(60, 15, at: "20:17")

    _ = board.update(.readingProgressed(percent: 7))

    #expect(board.draw().text.contains("Reading the event file: 7%"))
  }
}
