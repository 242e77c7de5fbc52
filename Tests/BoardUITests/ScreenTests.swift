import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardUI
import Testing

@Suite struct `The board's screens` {
  @Test(arguments: [
    (80, 24), (120, 40), (60, 15), (40, 10), (200, 60), (300, 100), (70, 60), (45, 34), (160, 18),
    (80, 22),
  ])
  func `the last hour fits every size`(columns: Int, rows: Int) throws {
    let board = Evening.lastHour.board(columns, rows, at: "20:17:07")

    try expectScreen(board.draw(), is: "last-hour-\(columns)x\(rows)")
  }
}

extension `The board's screens` {
  @Test(arguments: [(80, 24), (120, 40), (60, 15), (200, 60), (45, 34)])
  func `the guard is shown at closing`(columns: Int, rows: Int) throws {
    let board = Evening.lastHour.board(columns, rows, at: "21:07:44")

    try expectScreen(board.draw(), is: "closing-\(columns)x\(rows)")
  }

  @Test(arguments: [(80, 24), (60, 15)])
  func `a new store reads what to tap`(columns: Int, rows: Int) throws {
    let board = Evening().board(columns, rows, at: "19:30:00")

    try expectScreen(board.draw(), is: "first-start-\(columns)x\(rows)")
  }

  @Test(arguments: GlyphSet.allCases)
  func `every glyph set shows the same evening`(glyphs: GlyphSet) throws {
    let board = Evening.lastHour.board(80, 24, at: "20:17:07", glyphs: glyphs)

    try expectScreen(board.draw(), is: "last-hour-\(glyphs.rawValue)")
  }

  @Test(arguments: [(80, 24), (120, 40), (60, 15)])
  func `a store with a twelve-hour clock shows such times`(columns: Int, rows: Int) throws {
    var plan = Plan.evening
    plan.clock = .twelve
    plan.dates = .monthFirst
    var board = Evening.board(columns, rows, at: "20:17:07", plan: plan)
    _ = board.update(.happened(Evening.lastHour.events))
    _ = board.update(.caughtUp)

    try expectScreen(board.draw(), is: "twelve-hours-\(columns)x\(rows)")
    #expect(!board.draw().text.contains("20:"))
  }

  @Test(arguments: [
    (1, 1), (0, 0), (39, 9), (40, 10), (59, 14), (61, 80), (300, 100), (79, 23), (500, 12),
  ])
  func `every size is drawn in full, without a trap`(columns: Int, rows: Int) {
    let canvas = Evening.lastHour.board(columns, rows, at: "20:17:07").draw()

    #expect(canvas.size == Size(columns: columns, rows: rows))
    let drawnRows = canvas.text.split(separator: "\n").count { $0.contains { $0 != " " } }
    #expect(drawnRows >= min(rows, 1))
  }
}
