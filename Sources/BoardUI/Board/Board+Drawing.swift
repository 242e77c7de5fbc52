package import BoardCanvas
import BoardModel
import BoardReport
import BoardText

extension Board {
  /// Draws the screen; the result depends only on the board.
  package func draw() -> Canvas { draw(scene) }

  func draw(_ scene: Scene) -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    canvas.themeGlyphs = themeGlyphs
    guard !isTooSmall else {
      drawTooSmall(scene, on: &canvas)
      return canvas
    }
    let panes = arrangedPanes(scene)
    for pane in panes { pane.draw(on: &canvas) }
    if panes.isEmpty {
      canvas.put(
        DisplayText(tr("Every pane is hidden; keys 1-9 show them.")), at: 1, in: canvas.line(3),
        upTo: size.columns - 2, .muted)
    }
    let spots = panes.flatMap(\.spots)
    dimUnmatched(scene, spots, on: &canvas)
    placeCursor(&canvas, spots)
    let cutName = cutName(scene, spots, on: canvas)
    if case .palette(let palette) = overlay {
      drawPalette(palette, scene, on: &canvas)
    } else if let overlay {
      overlay.draw(scene, from: firstPageLine, in: body, on: &canvas)
    }
    header(scene).draw(on: &canvas)
    alertBar(scene).draw(on: &canvas)
    hintLine(scene, spots: spots).draw(on: &canvas)
    drawTraining(on: &canvas)
    drawToast(scene, cutName, in: canvas.line(size.rows - 2), on: &canvas)
    return canvas
  }

  private func drawTraining(on canvas: inout Canvas) {
    guard let trainingText else { return }
    let lines = DisplayText(trainingText).wrapped(to: size.columns - 2)
    for row in 0..<trainingRows {
      let line = canvas.line(size.rows - 2 - trainingRows + row)
      canvas.fill(line, role: .input)
      if row < lines.count {
        canvas.put(lines[row], at: 1, in: line, upTo: size.columns - 2, .input)
      }
    }
  }

  func header(_ scene: Scene) -> Header {
    Header(scene: scene, hasCaughtUp: hasCaughtUp, latest: floor.log.latestFed, isPast: past != nil)
  }

  func alertBar(_ scene: Scene) -> AlertBar {
    AlertBar(
      scene: scene, banner: banner, forkText: journal.forkText, hasPagingFault: pagingFault != nil)
  }

  private func arrangedPanes(_ scene: Scene) -> [Arrangement] {
    places(scene).map { place in
      var view = place
      view.isFocused = view.id == focus
      view.selected = selection[view.id]
      return view.id.pane.arranged(scene, in: view)
    }
  }

  /// The positions of all rows on the screen, even when a page covers them.
  func spots(_ scene: Scene) -> [RowSpot] {
    isTooSmall ? [] : arrangedPanes(scene).flatMap(\.spots)
  }

  /// The area between the first two rows and the last two.
  var body: Frame { Layout.body(of: size).rows(from: 0, count: size.rows - 4 - trainingRows) }

  var pageRows: Int { max(1, body.inside.rows) }

  func places(_ scene: Scene) -> [PaneView] {
    Layout(
      size: size, body: body, panes: shownPanes, focus: focus, zoomed: zoomed, scene: scene
    ).places
  }

  /// Puts the hardware cursor on the selected row, for screen readers and magnifiers.
  private func placeCursor(_ canvas: inout Canvas, _ spots: [RowSpot]) {
    let spot = spots.first { $0.id == selection[focus] }
    canvas.cursor = spot.map { ($0.frame.column + 1, $0.frame.row) } ?? (0, 0)
  }

  /// The name of the selected row where the row has no room for all of it.
  private func cutName(_ scene: Scene, _ spots: [RowSpot], on canvas: Canvas) -> String? {
    guard let row = selected(scene), let place = spots.first(where: { $0.id == row })?.frame else {
      return nil
    }
    if case .impression = row { return nil }
    if case .lane(let id) = row, plan.lane(id)?.label == id.text { return nil }
    let name = DisplayText(scene.name(of: row)).string
    let shown = (place.column..<place.endColumn).map { canvas[$0, place.row].glyph }.joined()
    return shown.contains(name) ? nil : name
  }

  private func drawToast(
    _ scene: Scene, _ cutName: String?, in line: Frame, on canvas: inout Canvas
  ) {
    switch mode {
    case .prompt(let prompt):
      prompt.draw(
        at: line.row, rejection: promptRejection, hints: prompt.hints(plan), on: &canvas)
    case .find(let filter): drawFilter(filter, scene, in: line, on: &canvas)
    case .palette(let palette): drawPaletteInput(palette, in: line, on: &canvas)
    case .help(let page) where !page.search.text.isEmpty:
      let found = tr("{count} of {all}", page.found(keys).count, Command.allCases.count)
      page.search.draw(label: tr("Search:"), note: found, in: line, on: &canvas)
    case .help, .page, .past, .normal: drawNews(scene, cutName, in: line, on: &canvas)
    }
  }

  private func drawNews(
    _ scene: Scene, _ cutName: String?, in line: Frame, on canvas: inout Canvas
  ) {
    if let readPercent {
      drawReading(readPercent, in: line, on: &canvas)
    } else if let toast {
      toast.draw(in: line, now: uptime, on: &canvas)
    } else if let filter {
      drawFilter(filter, scene, in: line, on: &canvas)
    } else if let joined = shopperJoined {
      let wait = FigureText.wait(now.seconds(since: joined))
      let text = keys.expand(
        tr("Shopper in line for {wait}: {key:shopper} when service begins, Esc if lost", wait))
      canvas.put(DisplayText(text), at: 1, in: line, upTo: size.columns - 2, .warn)
    } else if let cutName {
      canvas.put(cutName, at: 1, in: line, .fg)
    } else if let held = alertBar(scene).guardText, !scene.alerts.all.isEmpty {
      canvas.put("# " + keys.expand(held), at: 1, in: line, .warn)
    } else if scene.isNew, !showsQueueRemarks(scene) {
      let text = tr("No till data: exitboard log queue.counted lane=1 waiting=3")
      canvas.put(DisplayText(text), at: 1, in: line, upTo: size.columns - 2, .muted)
    }
  }

  /// Whether the queue has rows below its lanes, where it says itself that there is no data yet.
  private func showsQueueRemarks(_ scene: Scene) -> Bool {
    places(scene).contains { $0.id == .queue && $0.isBox && $0.frame.rows > 3 }
  }

  private func drawReading(_ percent: Int, in line: Frame, on canvas: inout Canvas) {
    let text = DisplayText(tr("Reading the event file: {percent}%", percent))
      .clipped(to: line.columns - 2)
    canvas.put(text, at: 1, in: line, .warn)
    let room = line.columns - 4 - text.width
    canvas.gauge(
      percent: percent, column: text.width + 2, row: line.row, width: min(42, room),
      role: .gaugeFill)
  }

  private func drawTooSmall(_ scene: Scene, on canvas: inout Canvas) {
    let needed = Layout.minSize
    let lines = [
      tr("Screen is {columns}x{rows}.", size.columns, size.rows),
      tr("Needs {columns}x{rows}.", needed.columns, needed.rows), tr("Taps are off."),
      tr("Alerts still ring."), keys.expand(tr("{key:quit} quits.")),
      scene.alerts.all.first.map { AlertText(scene: scene, columns: 40).sentence($0.span) } ?? "",
    ]
    for (row, line) in lines.enumerated() {
      canvas.put(DisplayText(line), at: 0, in: canvas.line(row), .fg)
    }
  }
}
