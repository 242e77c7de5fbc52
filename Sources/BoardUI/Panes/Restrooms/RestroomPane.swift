import BoardCanvas
import BoardModel
import BoardText

/// The restrooms: last round, next round due, problems found, and the log of the day below.
struct RestroomPane: Pane {
  var name: String { tr("Restrooms") }
  var slot: PaneSlot { .side }

  func rows(_ scene: Scene) -> [RowID] { scene.restrooms.rows.map { .room($0.room.id) } }

  func row(_ row: RowID, _ scene: Scene) -> PaneRow? {
    guard case .room(let id) = row else { return nil }
    let room = scene.plan.room(id)
    let text = scene.room(id).map { RestroomRow(row: $0, scene: scene) }
    return PaneRow(
      name: room?.name ?? id.text, key: room?.key, details: { text?.details ?? [] },
      plain: { text?.plainRow })
  }

  func arranged(_ scene: Scene, in view: PaneView) -> Arrangement {
    if !view.isBox { return line(scene, in: view.frame, view) }
    let inside = view.frame.inside
    guard inside.rows == 1 else {
      return listing(scene, rows: inside.rows, view).boxed(in: view) { box(scene, view, on: &$0) }
    }
    var arrangement = Arrangement { box(scene, view, on: &$0) }
    arrangement += line(scene, in: inside, view)
    return arrangement
  }

  /// From this width on, rows have a gauge and a score.
  private static let wideColumns = 50

  private func box(_ scene: Scene, _ view: PaneView, on canvas: inout Canvas) {
    let figures = scene.restrooms
    let isWide = view.frame.columns >= RestroomPane.wideColumns
    let interval = figures.intervalMinutes
    let rounds = isWide ? tr("check every {minutes}m", interval) : tr("{count}m", interval)
    let score = figures.lastHoursScore.map { tr("score {points}", "\($0)") }
    let late = figures.rows.count { if case .late = $0.state { true } else { false } }
    canvas.box(
      view, title: "\(name) · \(rounds)",
      note: late > 0 && isWide ? tr("{count} late", late) : score ?? "",
      footer: Self.low(figures, columns: view.frame.columns - 4))
  }

  /// The supplies to restock, as many as fit.
  private static func low(_ figures: RestroomFigures, columns: Int) -> String {
    let parts = figures.lowSupplies.map { low in
      let word = shownWord(low.supply.item.rawValue)
      return "\(low.room.name) " + tr("{item} {percent}%", word, low.supply.level)
    }
    guard !parts.isEmpty else { return "" }
    return DisplayText(tr("restock {parts}", parts.joined(separator: ", ")))
      .clipped(to: max(0, columns)).string
  }

  private func listing(_ scene: Scene, rows: Int, _ view: PaneView) -> Listing {
    let isWide = view.frame.columns >= RestroomPane.wideColumns
    var listing = Listing()
    let figures = scene.restrooms
    for row in figures.rows {
      let row = RestroomRow(row: row, scene: scene)
      listing.add(.room(row.row.room.id)) { row.draw(in: $1, isWide: isWide, on: &$0) }
    }
    let left = rows - figures.rows.count * (view.isSpaced ? 2 : 1)
    guard left > 1 else { return listing }
    listing.addBlank()
    if scene.isNew {
      for hint in [tr("Checked it? Tap its letter."), tr("Problem? Then also {key:problem}.")] {
        listing.addText(scene.keys.expand(hint))
      }
      return listing
    }
    let hasSummary = left > 5
    if hasSummary { listing.addText(tr("LAST CHECKS"), .title) }
    for entry in figures.log.prefix(max(1, left - (hasSummary ? 5 : 1))) {
      listing.add(nil) { RestroomLogLine(entry: entry, scene: scene).draw(in: $1, on: &$0) }
    }
    guard hasSummary else { return listing }
    listing.addBlank()
    for line in summary(figures) { listing.addText(line) }
    return listing
  }

  private func summary(_ figures: RestroomFigures) -> [String] {
    let today = tr(
      "checks {rounds} · made late {late} · open faults {faults}", figures.rounds,
      figures.lateRounds,
      figures.openFaults)
    guard let morning = figures.morningScore, let last = figures.lastHoursScore,
      let gap = figures.pristineGap
    else { return [today] }
    return [
      today, tr("score: morning {morning}, last two hours {last} ({gap})", morning, last, gap),
    ]
  }

  /// All rooms on one line: ` R w✓12m m!17m LATE f✓21m y✗ closed`.
  private func line(_ scene: Scene, in frame: Frame, _ view: PaneView) -> Arrangement {
    var line = LineForm(in: frame, view)
    if frame.column == 0 {
      line.put(DisplayText(tr("R")), width: 2, role: .title)
      line.skip(1)
    }
    for room in scene.restrooms.rows {
      let cell = RestroomRow(row: room, scene: scene)
      guard line.column + 3 + cell.shortText.width < frame.endColumn else { break }
      let start = line.column
      line.put(DisplayText(String(room.room.key)), width: 1, role: .key)
      line.put(cell.mark)
      line.put(cell.shortText, width: 12, role: cell.role)
      line.endRow(.room(room.room.id), from: start)
    }
    if frame.column == 0 {
      let ends = DisplayText(tr("Promises {count}", scene.looseEnds.rows.count))
      _ = line.putAtEnd(ends, gap: 1, role: .muted)
    }
    return line.arrangement
  }
}
