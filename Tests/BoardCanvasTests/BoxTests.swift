import BoardCanvas
import BoardText
import Testing

@Suite struct BoxTests {
  @Test(arguments: [
    (
      GlyphSet.braille, false,
      "╭─ ¹Queue ───── worst: till 3 ─╮\n│                              │\n╰──────────── feels like 5:40 ─╯\n"
    ),
    (
      .braille, true,
      "┏━ ¹Queue ━━━━━ worst: till 3 ━┓\n┃                              ┃\n┗━━━━━━━━━━━━ feels like 5:40 ━┛\n"
    ),
    (
      .blocks, true,
      "╔═ ¹Queue ═════ worst: till 3 ═╗\n║                              ║\n╚════════════ feels like 5:40 ═╝\n"
    ),
    (
      .console, true,
      "┌* 1 Queue ──── worst: till 3 ─┐\n│                              │\n└──────────── feels like 5:40 ─┘\n"
    ),
    (
      .ascii, true,
      "+* 1 Queue ==== worst: till 3 =+\n|                              |\n+============ feels like 5:40 =+\n"
    ),
    (
      .ascii, false,
      "+- 1 Queue ---- worst: till 3 -+\n|                              |\n+------------ feels like 5:40 -+\n"
    ),
  ])
  func `a box draws its texts, and shows focus without colour`(
    glyphs: GlyphSet, isFocused: Bool, picture: String
  ) {
    var canvas = Canvas(size: Size(columns: 32, rows: 3), glyphs: glyphs)

    canvas.box(
      Frame(column: 0, row: 0, columns: 32, rows: 3), number: 1, title: "Queue",
      note: "worst: till 3", footer: "feels like 5:40", isFocused: isFocused)

    #expect(canvas.text == picture)
  }

  @Test func `a narrow box cuts its note first, then its title`() {
    var canvas = Canvas(size: Size(columns: 24, rows: 6), glyphs: .braille)

    for (row, columns) in [24, 18, 12].enumerated() {
      canvas.box(
        Frame(column: 0, row: row * 2, columns: columns, rows: 2), number: 2,
        title: "Farewell · last hour", note: "critical 1", footer: "", isFocused: false)
    }

    #expect(
      canvas.text == """
        ╭─ ²Farewell… ── cri… ─╮
        ╰──────────────────────╯
        ╭─ ²Farewell ·… ─╮
        ╰────────────────╯
        ╭─ ²Fare… ─╮
        ╰──────────╯

        """)
  }

  @Test func `a box clears the cells below it`() {
    var canvas = Canvas(size: Size(columns: 6, rows: 3), glyphs: .braille)
    canvas.put("寿司寿", column: 0, row: 1, width: 6, role: .alert)

    canvas.box(
      Frame(column: 1, row: 0, columns: 4, rows: 3), number: nil, title: "", note: "", footer: "",
      isFocused: false)

    #expect(canvas.text == " ╭──╮\n │  │\n ╰──╯\n")
  }
}
