import BoardCanvas
import BoardModel
import BoardText

/// The restrooms: last round, next round due, problems found, and the log of the day below.
struct RestroomPane: Pane {
  let id: PaneID = "restrooms"
  let name = tr("Restrooms")

  func rows(_ scene: Scene) -> [RowID] {
    scene.restrooms.rows.map { .room($0.room.id) }
  }

  func draw(_ scene: Scene, in view: PaneView, on canvas: inout Canvas) -> [RowSpot] {
    if view.number == nil { return drawLine(scene, in: view.frame, view, on: &canvas) }
    let figures = scene.restrooms
    let isWide = view.frame.columns >= 50
    let interval = figures.intervalMinutes
    let rounds =
      isWide ? tr("check every {minutes}m", interval) : tr("{count}m", interval)
    let gap = figures.pristineGap.map { tr("score {points}", "\($0 > 0 ? "+" : "")\($0)") }
    let late = figures.rows.count { if case .late = $0.state { true } else { false } }
    canvas.box(
      view.frame, number: view.number, title: DisplayText("\(name) · \(rounds)"),
      note: DisplayText(late > 0 && isWide ? tr("{count} late", late) : gap ?? ""),
      footer: Self.low(figures, columns: view.frame.columns - 4),
      isFocused: view.isFocused)
    let inside = view.frame.inside
    if inside.rows == 1 { return drawLine(scene, in: inside, view, on: &canvas) }
    var listing = listing(scene, rows: inside.rows, isWide: isWide, isSpaced: view.isSpaced)
    if view.isSpaced { listing.addSpacing(in: inside.rows) }
    return listing.draw(
      in: inside, selected: view.selected, isFocused: view.isFocused, on: &canvas)
  }

  /// The supplies to restock, as many as fit.
  private static func low(_ figures: RestroomFigures, columns: Int) -> DisplayText {
    let parts = figures.lowSupplies.map { low in
      let supply = shownWord(low.supply.item.rawValue)
      return "\(low.room.name) "
        + tr("{item} {percent}%", supply, low.supply.level)
    }
    guard !parts.isEmpty else { return "" }
    return DisplayText(tr("restock {parts}", parts.joined(separator: ", ")))
      .clipped(to: max(0, columns))
  }

  private func listing(_ scene: Scene, rows: Int, isWide: Bool, isSpaced: Bool) -> Listing {
    var listing = Listing()
    let figures = scene.restrooms
    for room in figures.rows {
      listing.add(.room(room.room.id)) { canvas, frame in
        RestroomRow(row: room, scene: scene).draw(in: frame, isWide: isWide, on: &canvas)
      }
    }
    let left = rows - figures.rows.count * (isSpaced ? 2 : 1)
    guard left > 1 else { return listing }
    listing.add(nil) { _, _ in }
    if scene.isNew {
      for hint in [tr("Checked it? Tap its letter."), tr("Problem? Then also {key:problem}.")] {
        remark(scene.keys.expand(hint), into: &listing)
      }
      return listing
    }
    let hasSummary = left > 5
    if hasSummary { remark(tr("LAST CHECKS"), role: .title, into: &listing) }
    for entry in figures.log.prefix(max(1, left - (hasSummary ? 5 : 1))) {
      listing.add(nil) { canvas, frame in
        RestroomLogLine(entry: entry, scene: scene).draw(in: frame, on: &canvas)
      }
    }
    if hasSummary {
      listing.add(nil) { _, _ in }
      for line in summary(figures) { remark(line, into: &listing) }
    }
    return listing
  }

  private func summary(_ figures: RestroomFigures) -> [String] {
    let today = tr(
      "checks {rounds} · late {late} · faults {faults}", figures.rounds, figures.lateRounds,
      figures.openFaults)
    guard let morning = figures.morningScore, let last = figures.lastHoursScore,
      let gap = figures.pristineGap
    else { return [today] }
    return [
      today, tr("score: morning {morning}, last two hours {last} ({gap})", morning, last, gap),
    ]
  }

  private func remark(_ text: String, role: Role = .muted, into listing: inout Listing) {
    listing.add(nil) { canvas, frame in
      canvas.put(
        DisplayText(text).clipped(to: frame.columns - 2), column: frame.column + 1,
        row: frame.row, width: frame.columns - 2,
        role: role)
    }
  }

  /// Draws all rooms on one line: ` R w✓12m m!17m LATE f✓21m y✗ closed`.
  private func drawLine(
    _ scene: Scene, in frame: Frame, _ view: PaneView, on canvas: inout Canvas
  ) -> [RowSpot] {
    var spots: [RowSpot] = []
    var column = frame.column + 1
    if frame.column == 0 {
      let letter = DisplayText(tr("R"))
      column += canvas.put(letter, column: column, row: frame.row, width: 2, role: .title) + 1
    }
    for room in scene.restrooms.rows {
      let cell = RestroomRow(row: room, scene: scene)
      guard column + 3 + cell.shortText.width < frame.endColumn else { break }
      let start = column
      canvas.put(
        DisplayText(String(room.room.key)), column: column, row: frame.row, width: 1, role: .key)
      canvas.put(cell.mark, column: column + 1, row: frame.row)
      column += 2
      column +=
        canvas.put(cell.shortText, column: column, row: frame.row, width: 12, role: cell.role) + 1
      let id = RowID.room(room.room.id)
      spots.append(RowSpot(id: id, column: start, row: frame.row, columns: column - start - 1))
      if view.isFocused, view.selected == id {
        canvas.select(row: frame.row, from: start - 1, width: column - start + 1)
      }
    }
    let ends = DisplayText(tr("Promises {count}", scene.looseEnds.rows.count))
    if frame.column == 0, column + ends.width + 1 < frame.endColumn {
      canvas.put(
        ends, endColumn: frame.endColumn - 1, row: frame.row, width: ends.width, role: .muted)
    }
    return spots
  }
}
