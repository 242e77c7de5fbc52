import BoardCanvas
import BoardUI
import Testing

@Suite struct `The board's screens` {
  @Test(arguments: [(80, 24), (120, 40), (60, 15), (40, 10), (200, 60)])
  func `the last hour fits every size`(columns: Int, rows: Int) throws {
    let board = Evening.lastHour.board(columns, rows, at: "20:17:07")

    try expectScreen(board.draw(), is: "last-hour-\(columns)x\(rows)")
  }
}
