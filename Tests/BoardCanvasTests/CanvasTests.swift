import BoardCanvas
import BoardText
import Testing

@Suite struct CanvasTests {
  @Test func `text is cut at its width and at the edge of the canvas`() {
    var canvas = Canvas(size: Size(columns: 8, rows: 2), glyphs: .braille)

    let taken = canvas.put("Closers", column: 0, row: 0, width: 5, role: .fg)
    canvas.put("Closers", column: 5, row: 1, width: 20, role: .fg)
    canvas.put("nowhere", column: 0, row: 7, width: 20, role: .fg)

    #expect(taken == 5)
    #expect(canvas.text == "Close\n     Clo\n")
  }

  @Test func `half a wide character is never drawn`() {
    var canvas = Canvas(size: Size(columns: 5, rows: 3), glyphs: .braille)

    #expect(canvas.put("寿司", column: 0, row: 0, width: 3, role: .fg) == 2)
    canvas.put("寿", column: 4, row: 1, width: 9, role: .fg)
    canvas.put("寿司", column: -1, row: 2, width: 9, role: .fg)

    #expect(canvas.text == "寿\n\n 司\n")
  }

  @Test func `drawing over half a wide character removes the other half`() {
    var canvas = Canvas(size: Size(columns: 6, rows: 2), glyphs: .braille)
    for row in 0..<2 { canvas.put("寿司", column: 0, row: row, width: 4, role: .fg) }

    canvas.put("a", column: 1, row: 0, width: 1, role: .fg)
    canvas.put("b", column: 2, row: 1, width: 1, role: .fg)

    #expect(canvas.text == " a司\n寿b\n")
  }

  @Test func `numbers are aligned to the right`() {
    var canvas = Canvas(size: Size(columns: 10, rows: 2), glyphs: .braille)

    canvas.put("4:10", endColumn: 9, row: 0, width: 6, role: .fg)
    canvas.put("1234567", endColumn: 9, row: 1, width: 4, role: .fg)

    #expect(canvas.text == "     4:10\n     123…\n")
  }

  @Test(arguments: [(GlyphSet.braille, "▌ c ✓   ▐"), (.ascii, "> c +   <")])
  func `the selected row is visible without colour`(glyphs: GlyphSet, row: String) {
    var canvas = Canvas(size: Size(columns: 9, rows: 1), glyphs: glyphs)
    canvas.put("c", column: 2, row: 0, width: 1, role: .key)
    canvas.put(.done, column: 4, row: 0)

    canvas.select(Frame(column: 0, row: 0, columns: 9, rows: 1))

    #expect(canvas.text == row + "\n")
    #expect(canvas.cells.allSatisfy { $0.isSelected })
    #expect(canvas[4, 0].role == .ok)
  }

  @Test func `in ASCII every glyph is ASCII and fills its cell`() {
    var canvas = Canvas(size: Size(columns: 40, rows: 1), glyphs: .ascii)

    let text: DisplayText = "≤3:00 · 18:45–19:00 £8 Café 寿|"
    let taken = canvas.put(text, column: 0, row: 0, width: 40, role: .fg)

    #expect(taken == text.width)
    #expect(canvas.text == "<3:00 - 18:45-19:00 L8 Cafe ??|\n")
  }

  @Test(arguments: GlyphSet.allCases)
  func `the console and ASCII glyph sets use only characters of their fonts`(glyphs: GlyphSet) {
    var canvas = Canvas(size: Size(columns: 30, rows: 8), glyphs: glyphs)
    canvas.box(
      Frame(column: 0, row: 0, columns: 30, rows: 8), number: 4, title: "Promises 3",
      note: "worst: ✗", footer: "feels like 5:40", isFocused: true)
    let values = (0..<60).map { $0 % 7 == 0 ? nil : $0 }
    canvas.graph(values, maximum: 60, limit: 40, in: Frame(column: 1, row: 1, columns: 28, rows: 4))
    {
      _ in .graphLow
    }
    canvas.spark(values, maximum: 60, column: 1, row: 5, width: 28) { _ in .graphLow }
    canvas.gauge(percent: 60, column: 1, row: 6, width: 10, role: .gaugeFill)
    canvas.heat([0, 1, 2, 3, 4, nil], column: 12, row: 6)
    canvas.bar(3, of: 8, column: 20, row: 6, width: 6, role: .bar)

    let console = Set("─│┌┐└┘░▒█·".unicodeScalars)
    for cell in canvas.cells {
      #expect(cell.glyph.unicodeScalars.count == 1)
      guard let scalar = cell.glyph.unicodeScalars.first, !scalar.isASCII else { continue }
      #expect(glyphs != .ascii, "\(cell.glyph)")
      if glyphs == .console { #expect(console.contains(scalar), "\(cell.glyph)") }
    }
  }

  @Test func `drawing outside the canvas does not trap`() {
    for size in [Size(columns: 0, rows: 0), Size(columns: 1, rows: 1), Size(columns: 3, rows: 2)] {
      for glyphs in GlyphSet.allCases {
        var canvas = Canvas(size: size, glyphs: glyphs)
        let frame = Frame(column: -5, row: -3, columns: 60, rows: 20)
        canvas.box(
          frame, number: 12, title: "寿司", note: "n", footer: "f", isFocused: glyphs == .ascii)
        canvas.graph([1, nil, 3], maximum: 0, limit: 9, in: frame) { _ in .fg }
        canvas.spark([1, nil, 3], maximum: 2, column: -1, row: 0, width: 9) { _ in .fg }
        canvas.bar(.max, of: 1, column: -2, row: 0, width: 5, role: .bar)
        canvas.gauge(percent: .max, column: -2, row: 0, width: 9, role: .bar)
        canvas.heat([99, -1], column: -1, row: 0)
        canvas.select(Frame(column: -4, row: 9, columns: 100, rows: 1))
        canvas.cursor = (5, 5)

        #expect(canvas.cells.count == size.columns * size.rows)
        #expect(canvas.cursor == nil)
      }
    }
  }
}
