import BoardCanvas
import Testing

@Suite struct GraphTests {
  @Test(arguments: GlyphSet.allCases)
  func `a rising wait is drawn rising from left to right`(glyphs: GlyphSet) {
    var canvas = Canvas(size: Size(columns: 12, rows: 4), glyphs: glyphs)

    canvas.graph(
      Array(1...24), maximum: 24, limit: 12, in: Frame(column: 0, row: 0, columns: 12, rows: 4)
    ) { $0 > 12 ? .graphHigh : .graphLow }

    let pictures: [GlyphSet: String] = [
      .braille: "         ⣠⣴⣿\n      ⣠⣴⣿⣿⣿⣿\n┄┄┄⣠⣴⣿⣿⣿⣿⣿⣿⣿\n⣠⣴⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿\n",
      .blocks: "         ▃▆█\n      ▃▆████\n┄┄┄▃▆███████\n▃▆██████████\n",
      .console: "         ░▒█\n      ░▒████\n---░▒███████\n░▒██████████\n",
      .ascii: "         :*#\n      :*####\n---:*#######\n:*##########\n",
    ]
    #expect(canvas.text == pictures[glyphs])
  }

  @Test func `minutes without a sample stay empty and the limit is drawn across`() {
    var canvas = Canvas(size: Size(columns: 6, rows: 2), glyphs: .braille)

    canvas.graph(
      [nil, nil, 8, 8, nil, 0], maximum: 8, limit: 8,
      in: Frame(column: 0, row: 0, columns: 6, rows: 2)
    ) { _ in .graphMid }

    #expect(canvas.text == "┄┄⣿⣿┄┄\n  ⣿⣿\n")
  }

  @Test func `a peak is kept when minutes share a column`() {
    var canvas = Canvas(size: Size(columns: 4, rows: 1), glyphs: .braille)
    let values: [Int?] = [0, 0, 9, 0, 1, 1, nil, nil, nil, 2, 2, 2]

    canvas.spark(values, maximum: 9, column: 0, row: 0, width: 4) { $0 > 8 ? .alert : .ok }

    #expect(canvas.text == "█▁·▂\n")
    #expect(canvas[0, 0].role == .alert)
    #expect(canvas[3, 0].role == .ok)
  }

  @Test(arguments: [
    (0, "·"), (1, "▊"), (2, "█▌"), (3, "██▎"), (4, "███"), (90, "███"), (-1, "·"),
  ])
  func `a bar is drawn in eighths`(value: Int, picture: String) {
    var canvas = Canvas(size: Size(columns: 4, rows: 1), glyphs: .blocks)

    canvas.bar(value, of: 4, column: 0, row: 0, width: 3, role: .bar)

    #expect(canvas.text == picture + "\n")
  }

  @Test(arguments: [
    (GlyphSet.braille, "▕████░░░░▏"), (.console, "[████░░░░]"), (.ascii, "[####....]"),
  ])
  func `a gauge fills its share of the width`(glyphs: GlyphSet, picture: String) {
    var canvas = Canvas(size: Size(columns: 10, rows: 1), glyphs: glyphs)

    canvas.gauge(percent: 50, column: 0, row: 0, width: 10, role: .gaugeFill)

    #expect(canvas.text == picture + "\n")
  }

  @Test(arguments: [(GlyphSet.blocks, "▁░▒▓█·"), (.console, "_:░▒█·"), (.ascii, "_.:*#-")])
  func `a heat map has five levels and a sign for unknown`(glyphs: GlyphSet, picture: String) {
    var canvas = Canvas(size: Size(columns: 6, rows: 1), glyphs: glyphs)

    canvas.heat([0, 1, 2, 3, 4, nil], column: 0, row: 0)

    #expect(canvas.text == picture + "\n")
    #expect(canvas[4, 0].role == .heat4)
  }
}
