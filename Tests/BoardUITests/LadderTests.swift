import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardText
import BoardUI
import Testing

@Suite struct `The board at every size` {
  static let steps = [1, 2, 9, 10, 13, 14, 15, 21, 22, 23, 29, 30, 33, 34, 43, 44, 60, 100, 256]
  static let widths = [
    1, 2, 20, 39, 40, 45, 59, 60, 70, 79, 80, 100, 110, 119, 120, 160, 179, 180, 200, 300, 512,
  ]

  @Test(arguments: widths)
  func `shows the store, the alert and every step that can be tapped first`(columns: Int) {
    for rows in Self.steps {
      let board = Evening.lastHour.board(columns, rows, at: "20:17:07")
      let canvas = board.draw()

      guard columns >= 40, rows >= 10 else {
        #expect(columns < 20 || rows < 2 || canvas.text.contains("Needs 40x10."))
        continue
      }
      let lines = canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines[0].contains("LAST HOUR"), "\(columns)x\(rows)")
      #expect(lines[1].contains("till 3: wait"), "\(columns)x\(rows)")
      #expect(lines[rows - 1].hasPrefix(" ? help"), "\(columns)x\(rows)")
      #expect(canvas.text.contains("a ✓ "), "\(columns)x\(rows)")
      if rows >= 15 { #expect(canvas.text.contains("o · Person"), "\(columns)x\(rows)") }
    }
  }

  @Test(arguments: [(60, 15), (80, 24), (120, 40), (200, 60), (70, 60), (160, 18)])
  func `shows and hides panes in the order of the plan`(columns: Int, rows: Int) {
    for shown in [["farewell"], ["queue"], ["restrooms", "loose-ends"], ["loose-ends"], []] {
      var plan = Plan.evening
      plan.hiddenPanes = Set(plan.panes).subtracting(shown).sorted()
      var board = Evening.board(columns, rows, at: "20:17:07", plan: plan)
      _ = board.update(.happened(Evening.lastHour.events))
      _ = board.update(.caughtUp)

      let text = board.draw().text

      #expect(text.contains("Farewell") == shown.contains("farewell"), "\(shown)")
      if shown == ["queue"] { #expect(text.contains("short lines")) }
      if shown.isEmpty { #expect(text.contains("Every pane is hidden")) }
    }
  }

  @Test(arguments: [(80, 24), (120, 40), (70, 60)])
  func `has its panes in the order of the plan`(columns: Int, rows: Int) throws {
    let names = [
      "queue": "¹Queue", "farewell": "²Farewell", "restrooms": "³Restrooms",
      "loose-ends": "⁴Promises",
    ]
    for order in [
      ["queue", "farewell", "restrooms", "loose-ends"],
      ["loose-ends", "farewell", "restrooms", "queue"],
      ["restrooms", "farewell", "queue", "loose-ends"],
    ] {
      var plan = Plan.evening
      plan.panes = order
      // A late step would need the rows of the promises.
      plan.items.removeAll { $0.section == .day }
      var board = Evening.board(columns, rows, at: "20:17:07", plan: plan)
      _ = board.update(.happened(Evening.lastHour.events))
      _ = board.update(.caughtUp)
      let text = board.draw().text

      let starts = try order.map { id in
        let name = try #require(names[id])
        return try #require(text.firstRange(of: name)?.lowerBound, "\(id) in \(order)")
      }

      #expect(starts == starts.sorted(), "\(order)")
    }
  }

  @Test(arguments: [(80, 24), (200, 60), (60, 15)])
  func `fits at closing, also without the checklist`(columns: Int, rows: Int) {
    var plan = Plan.evening
    plan.hiddenPanes = ["farewell"]
    var board = Evening.board(columns, rows, at: "21:07:44", plan: plan)
    _ = board.update(.happened(Evening.lastHour.events))
    _ = board.update(.caughtUp)

    #expect(board.draw().text.contains("w"))
    #expect(board.draw().text.contains("Women") || board.draw().text.contains("w!"))
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60), (300, 100), (70, 60), (160, 18), (45, 34)])
  func `never draws one box over another`(columns: Int, rows: Int) {
    let canvas = Evening.lastHour.board(columns, rows, at: "20:17:07", glyphs: .ascii).draw()
    let board = Evening.lastHour.board(columns, rows, at: "20:17:07").draw()

    // Every corner has its three others, so there are only whole rectangles.
    for (open, close) in [("╭", "╮"), ("┏", "┓"), ("╰", "╯"), ("┗", "┛")] {
      #expect(count(open, in: board) == count(close, in: board))
    }
    #expect(
      count("╭", in: board) + count("┏", in: board)
        == count("╰", in: board) + count("┗", in: board))
    #expect(canvas.text.unicodeScalars.allSatisfy { $0.value < 0x7F })
  }

  private func count(_ glyph: String, in canvas: Canvas) -> Int {
    canvas.cells.count { $0.glyph == glyph }
  }

  @Test(arguments: [(80, 24), (200, 60), (40, 10), (120, 40)])
  func `fills every cell once, wide names too`(columns: Int, rows: Int) {
    var evening = Evening.lastHour
    evening.add(
      .promise(
        .made(
          PromiseMade(
            promise: "p9", what: "鍵の予備 e\u{301}té 👩‍👩‍👧 \u{202E}abc", kind: .other, owner: nil,
            due: nil))), at: "20:10", by: Person("李"))
    for glyphs in GlyphSet.allCases {
      let canvas = evening.board(columns, rows, at: "20:17:07", glyphs: glyphs).draw()

      for row in 0..<rows {
        let width = (0..<columns).map { canvas[$0, row].glyph }.joined()
        #expect(DisplayText(width).width == columns, "row \(row) in \(glyphs)")
      }
    }
  }

  @Test(arguments: [(80, 24), (200, 60), (60, 15), (40, 10), (120, 40), (300, 100)])
  func `uses only characters of the console font`(columns: Int, rows: Int) {
    let font = Set("─│┌┐└┘├┤┬┴┼░▒█·".unicodeScalars)
    for clock in ["20:17:07", "21:07:44"] {
      let canvas = Evening.lastHour.board(columns, rows, at: clock, glyphs: .console).draw()

      for cell in canvas.cells {
        for scalar in cell.glyph.unicodeScalars {
          #expect(scalar.isASCII || font.contains(scalar), "\(cell.glyph)")
        }
      }
    }
  }

  @Test(arguments: [GlyphSet.console, .ascii])
  func `has a replacement for every character it draws`(glyphs: GlyphSet) {
    for (columns, rows) in [(80, 24), (60, 15), (200, 60), (300, 100)] {
      for keys in [[], ["?"], [":"], ["5", "z"], ["C"]] as [[Character]] {
        var full = Evening.lastHour.board(columns, rows, at: "21:07:44", glyphs: .blocks)
        var plain = Evening.lastHour.board(columns, rows, at: "21:07:44", glyphs: glyphs)
        for key in keys {
          _ = full.press(.character(key))
          _ = plain.press(.character(key))
        }

        for (cell, shown) in zip(full.draw().cells, plain.draw().cells) where shown.glyph == "?" {
          #expect(cell.glyph == "?", "\(cell.glyph) has no replacement at \(columns)x\(rows)")
        }
      }
    }
  }

  @Test func `uses the glyphs of a theme, but not on a console`() {
    var glyphs = ThemeGlyphs()
    glyphs.marks = [.done: "✔"]
    glyphs.focus = Array("═║╔╗╚╝".unicodeScalars)
    for set in GlyphSet.allCases {
      var board = Evening.lastHour.board(80, 24, at: "20:17:07", glyphs: set)
      _ = board.update(.themeChanged(glyphs))

      let text = board.draw().text

      #expect(text.contains("✔") == (set == .braille || set == .blocks))
      #expect(text.contains("╔═ ²Farewell") == (set == .braille || set == .blocks))
      #expect(!text.contains("✓"))
    }
  }
}
