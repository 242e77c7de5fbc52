package import BoardCanvas
import BoardModel
import BoardText

extension FleetBoard {
  /// Draws the screen; the result depends only on this value.
  package func draw() -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    canvas.themeGlyphs = themeGlyphs
    let scene = scene
    guard !isTooSmall else {
      drawTooSmall(scene, on: &canvas)
      return canvas
    }
    let layout = layout
    if let storeBoard, !layout.isWide {
      drawStoreTitle(scene, on: &canvas)
      canvas.put(storeBoard.draw(), column: 0, row: 1)
      return canvas
    }
    drawPanes(scene, layout, on: &canvas)
    if let page {
      canvas.page(
        pageFrame, title: page.title(scene), lines: pageLines(page), from: firstPageLine)
    }
    FleetHeader(scene: scene).draw(on: &canvas)
    FleetAlertBar(scene: scene, isLooking: viewed != nil).draw(on: &canvas)
    drawNews(scene, in: canvas.line(size.rows - 2), on: &canvas)
    hintLine.draw(on: &canvas)
    if let storeBoard { drawBeside(storeBoard, scene, layout, on: &canvas) }
    return canvas
  }

  private func drawPanes(_ scene: FleetScene, _ layout: FleetLayout, on canvas: inout Canvas) {
    StoreListPane(
      scene: scene, list: list, selected: selected, first: firstLine, narrowing: narrowing.words,
      isByArea: isByArea, isFocused: viewed == nil
    ).draw(in: layout.list, on: &canvas)
    let row = selected.flatMap { figures[$0] }
    if viewed == nil, let frame = layout.details {
      if let row {
        StoreDetails(row: row, scene: scene).draw(in: frame, on: &canvas)
      } else {
        canvas.box(frame, title: "")
      }
    }
    if let frame = layout.alerts { FleetAlertPane(scene: scene).draw(in: frame, on: &canvas) }
    if let frame = layout.areas {
      let pane = AreaPane(scene: scene)
      if layout.isWide {
        pane.draw(in: frame, on: &canvas)
      } else {
        pane.draw(table: frame, on: &canvas)
      }
    }
    if let frame = layout.evidence { EvidencePane(scene: scene).draw(in: frame, on: &canvas) }
    if let frame = layout.tonight { TonightPane(scene: scene).draw(in: frame, on: &canvas) }
    if let frame = layout.storeLine, let row {
      canvas.put(StoreDetails(row: row, scene: scene).line, at: 1, in: frame, .muted)
    }
    placeCursor(layout, on: &canvas)
  }

  /// Puts the hardware cursor on the selected row, for screen readers and magnifiers.
  private func placeCursor(_ layout: FleetLayout, on canvas: inout Canvas) {
    let line = selectedIndex.map { place(of: $0) - firstLine } ?? -1
    let inside = layout.list.inside
    canvas.cursor =
      line >= 0 && line < inside.rows - 1 ? (inside.column + 1, inside.row + 1 + line) : (0, 0)
  }

  private func drawNews(_ scene: FleetScene, in line: Frame, on canvas: inout Canvas) {
    if let asking {
      if let promptRejection {
        canvas.fill(line, role: .input)
        canvas.put("! " + promptRejection, at: 1, in: line, .toastError)
      } else {
        asking.editor.draw(label: tr("Your initials:"), note: "", in: line, on: &canvas)
      }
    } else if let find {
      find.draw(
        label: tr("Find:"), note: find.text.isEmpty ? "" : foundText, in: line, on: &canvas)
    } else if case .palette(let editor, _, let rejection) = page {
      if let rejection {
        canvas.fill(line, role: .input)
        canvas.put("! " + rejection, at: 1, in: line, .toastError)
      } else {
        let usage = FleetPage.entries(editor.text).first?.key.usage
        editor.draw(
          label: ":", note: editor.text.isEmpty ? "" : usage ?? "", in: line, on: &canvas)
      }
    } else if let toast {
      toast.draw(in: line, now: uptime, on: &canvas)
    } else if order.changedCount > 0 {
      canvas.put(changedText, at: 1, in: line, .warn)
    } else if !narrowing.isEmpty {
      canvas.put(
        tr("{found} · {what} · Esc shows all", foundText, narrowing.words), at: 1, in: line, .warn)
    } else if layout.details == nil, layout.storeLine == nil,
      let row = selected.flatMap({ figures[$0] })
    {
      canvas.put(StoreDetails(row: row, scene: scene).line, at: 1, in: line, .muted)
    }
  }

  var changedText: String {
    trn(
      "order changed for 1 store: s sorts it", "order changed for {count} stores: s sorts them",
      count: order.changedCount)
  }

  private var foundText: String {
    let count = list.sections.reduce(0) { $0 + $1.count }
    return tr("{count} of {all}", count, figures.counts.stores)
  }

  var hintLine: HintLine {
    var line = HintLine(columns: size.columns)
    for hint in modeHints ?? FleetBoard.hints.map({ Hint($0.keys[0], $0.hint) }) { line.add(hint) }
    return line
  }

  private static let hints: [FleetKey] = [
    .help, .look, .find, .alerts, .seen, .group, .filter, .quit, .sort, .details, .quiet, .compare,
    .areas, .theme, .palette,
  ]

  /// The hints of a question or a page; `nil` = the keys are those of the list.
  private var modeHints: [Hint]? {
    let close = Hint(.escape, tr("close"))
    let choose = Hint("↑↓", tr("choose"))
    if viewed != nil { return [Hint(.escape, tr("back to the stores"))] }
    if asking != nil { return [Hint(.enter, tr("accept")), Hint(.escape, tr("cancel"))] }
    if find != nil { return [Hint(.enter, tr("keep")), Hint(.escape, tr("clear")), choose] }
    switch page {
    case nil: return nil
    case .palette:
      return [Hint(.enter, tr("do it")), close, choose, Hint(.tab, tr("complete the name"))]
    case .alerts: return [Hint(.enter, tr("go there")), Hint("!", tr("seen")), close, choose]
    case .areas: return [Hint(.enter, tr("show only this area")), close, choose]
    case .filter:
      return [
        Hint(.enter, tr("set or remove")), close, choose, Hint(.backspace, tr("show all")),
      ]
    case .details: return [Hint(.enter, tr("look in")), close, Hint("↑↓", tr("scroll"))]
    case .help, .comparison: return [close, Hint("↑↓", tr("scroll")), Hint(.pageDown, tr("page"))]
    }
  }

  /// What stands above a board that is looked into.
  private func storeTitle(_ scene: FleetScene) -> String {
    let row = viewed.flatMap { figures[$0.store] }
    let seq = storeBoard.map { tr("line {seq}", $0.floor.log.seq) } ?? ""
    let age = row.map { tr("heard {age} ago", scene.age(of: $0)) } ?? ""
    return [row?.label ?? "", tr("a copy, read only"), seq, age]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func drawStoreTitle(_ scene: FleetScene, on canvas: inout Canvas) {
    let line = canvas.line(0)
    canvas.fill(line, role: .warnBlock)
    let count = figures.alerts.count { $0.seen == nil }
    let back = (count > 0 ? "!! \(count) · " : "") + tr("Esc back") + " "
    canvas.put(back, before: line.columns, in: line, .warnBlock)
    canvas.put(
      " " + storeTitle(scene), at: 0, in: line, width: line.columns - DisplayText(back).width - 1,
      .warnBlock)
  }

  private func drawBeside(
    _ board: Board, _ scene: FleetScene, _ layout: FleetLayout, on canvas: inout Canvas
  ) {
    let inside = layout.board
    let frame = Frame(
      column: inside.column - 1, row: inside.row - 1, columns: inside.columns + 2,
      rows: inside.rows + 2)
    canvas.box(frame, title: storeTitle(scene), isFocused: true)
    canvas.put(board.draw(), column: inside.column, row: inside.row)
  }

  private func drawTooSmall(_ scene: FleetScene, on canvas: inout Canvas) {
    let (needed, counts) = (FleetLayout.minSize, figures.counts)
    let lines = [
      tr("Screen is {columns}x{rows}.", size.columns, size.rows),
      tr("Needs {columns}x{rows}.", needed.columns, needed.rows),
      tr("now {now} · tonight {tonight} · calm {fine}", counts.now, counts.tonight, counts.fine),
      scene.figures.alerts.first.map(scene.line) ?? "",
    ]
    for (row, line) in lines.enumerated() {
      canvas.put(DisplayText(line), at: 0, in: canvas.line(row), .fg)
    }
  }
}
