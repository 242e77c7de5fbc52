import BoardCanvas
import BoardText

/// A small board with invented figures that shows every role of a theme.
enum ThemeSample {
  static let rows = 14

  static func canvas(
    columns: Int, glyphs: GlyphSet, themeGlyphs: ThemeGlyphs, title: String
  ) -> Canvas {
    var canvas = Canvas(size: Size(columns: columns, rows: rows), glyphs: glyphs)
    canvas.themeGlyphs = themeGlyphs
    let half = columns / 2
    canvas.fill(canvas.line(0), role: .header)
    canvas.fill(canvas.line(1), role: .alertBlock)
    queue(&canvas, Frame(column: 0, row: 2, columns: half, rows: 10))
    farewell(&canvas, Frame(column: half, row: 2, columns: columns - half, rows: 10))
    let alert = tr("till 3: wait 4:10 (limit 3:00) · one more till 1:35 [!] seen")
    let texts: [(text: String, column: Int, row: Int, width: Int, role: Role)] = [
      (" " + tr("exitboard · {theme} · CLOSING · live 2s", title), 0, 0, columns, .header),
      (" !! " + alert, 0, 1, columns, .alertBlock),
      (" \(tr("✓ Closers briefed · 19:50")) ", 1, 12, half - 1, .toastOK),
      (" \(tr("✗ NOT SAVED: the disk is full")) ", half, 12, columns - half, .toastError),
      (" \(tr("/ find:")) ", 0, 13, half, .key), (tr("milk_"), 11, 13, half - 11, .input),
      (" \(tr("timing due in 4m")) ", half, 13, 18, .warnBlock),
    ]
    for (text, column, row, width, role) in texts {
      canvas.put(DisplayText(text), column: column, row: row, width: width, role: role)
    }
    return canvas
  }

  private static func queue(_ canvas: inout Canvas, _ frame: Frame) {
    canvas.box(
      frame, number: 1, title: tr("Queue"), note: tr("worst: till 3"), footer: tr("feels like 5:40")
    )
    let lanes: [(name: String, people: Int, wait: String, role: Role)] = [
      (tr("1 open"), 2, "1:20", .ok), (tr("2 open"), 4, "2:35", .warn),
      (tr("3 open"), 7, "4:10", .alert), (tr("4 shut"), 0, "-", .off),
    ]
    for (index, lane) in lanes.enumerated() {
      let line = frame.rows(from: 1 + index, count: 1)
      let isOpen = lane.people > 0
      canvas.put(DisplayText(lane.name), at: 2, in: line, upTo: 7, isOpen ? .fg : .off)
      canvas.bar(
        lane.people, of: 8, column: line.column + 10, row: line.row, width: 8,
        role: isOpen ? .bar : .off)
      canvas.put(lane.wait, before: 24, in: line, width: 5, lane.role)
      let waits = (0..<12).map { isOpen ? lane.people * ($0 + 3) : nil }
      canvas.spark(
        waits, maximum: 100, column: line.column + 26, row: line.row,
        width: max(0, line.columns - 28)
      ) { $0 > 75 ? .graphHigh : $0 > 40 ? .graphMid : .graphLow }
    }
    let curve = (0..<60).map { ($0 * $0) / 36 + ($0 % 7) * 2 }
    canvas.graph(
      curve, maximum: 110, limit: 70,
      in: Frame(column: frame.column + 2, row: frame.row + 5, columns: frame.columns - 4, rows: 4)
    ) { $0 > 70 ? .graphHigh : $0 > 40 ? .graphMid : .graphLow }
  }

  private static func farewell(_ canvas: inout Canvas, _ frame: Frame) {
    canvas.box(
      frame, number: 2, title: tr("Farewell 3/7"), note: tr("1 critical"), footer: tr("F unlock"),
      isFocused: true)
    let steps: [(mark: Mark, key: DisplayText, text: String, when: String, role: Role)] = [
      (.done, "a", tr("Breaks given"), "18:42 MK", .muted),
      (.open, "e", tr("Enough lanes are open"), tr("by 20:30"), .fg),
      (.due, "d", tr("Restroom check"), tr("due now"), .warn),
      (.bad, "y", tr("Staff room"), tr("17m LATE"), .alert),
      (.locked, "", tr("Tills counted"), tr("locked"), .off),
      (.stale, "", tr("Counter"), tr("41s old"), .stale),
    ]
    for (index, step) in steps.enumerated() {
      let line = frame.rows(from: 1 + index, count: 1)
      canvas.put(step.key, at: 2, in: line, upTo: 1, .key)
      canvas.put(step.mark, column: line.column + 4, row: line.row)
      let role: Role = step.mark == .locked ? .off : .fg
      canvas.put(DisplayText(step.text), at: 6, in: line, upTo: line.columns - 18, role)
      canvas.put(step.when, before: line.columns - 2, in: line, width: 10, step.role)
    }
    canvas.select(frame.inside.rows(from: 1, count: 1))
    let row = frame.row + 7
    canvas.gauge(percent: 60, column: frame.column + 2, row: row, width: 14, role: .gaugeFill)
    canvas.heat([0, 0, 1, 1, 2, 3, 4, 4, 3, nil], column: frame.column + 18, row: row)
  }
}
