import BoardCanvas
import BoardModel
import BoardText

/// The rooms by floor and zone: last round, next round due, problems found; below, the day's log.
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
      let columns = RestroomColumns(
        scene.plan.rooms.map(\.name), columns: inside.columns,
        isWide: view.frame.columns >= RestroomPane.wideColumns)
      return listing(scene, rows: inside.rows, columns, view)
        .boxed(in: view, keeping: scene.roomThatMatters) { box(scene, view, on: &$0) }
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
    let late = figures.lateNow
    let title = scene.plan.rooms.contains { $0.kind == .room } ? tr("Rooms") : name
    let hasOneInterval = scene.plan.rooms.allSatisfy { $0.intervalMinutes == nil }
    canvas.box(
      view, title: hasOneInterval ? "\(title) · \(rounds)" : title,
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

  private func listing(
    _ scene: Scene, rows: Int, _ columns: RestroomColumns, _ view: PaneView
  ) -> Listing {
    var listing = Listing()
    let figures = scene.restrooms
    var place = ""
    for row in figures.rows {
      if row.room.place != place {
        place = row.room.place
        listing.addText(place, .title)
      }
      let row = RestroomRow(row: row, scene: scene)
      listing.add(.room(row.row.room.id)) { row.draw(in: $1, columns, on: &$0) }
    }
    let left = rows - listing.lines.count - (view.isSpaced ? figures.rows.count : 0)
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
      listing.add(nil) {
        RestroomLogLine(entry: entry, scene: scene).draw(in: $1, columns, on: &$0)
      }
    }
    guard hasSummary else { return listing }
    listing.addBlank()
    for line in summary(figures) { listing.addText(line) }
    return listing
  }

  private func summary(_ figures: RestroomFigures) -> [String] {
    let today = tr(
      "checks {rounds} · late {late} · faults {faults}", figures.rounds,
      figures.lateRounds + figures.lateNow, figures.openFaults)
    guard let morning = figures.morningScore, let last = figures.lastHoursScore,
      let gap = figures.pristineGap
    else { return [today] }
    return [
      today, tr("score: morning {morning}, last two hours {last} ({gap})", morning, last, gap),
    ]
  }

  /// As many rooms as fit: ` R w✓12m m!17m LATE f✓21m y✗ closed +3`.
  ///
  /// The room that rings, the late ones and the selected one are the last to go.
  private func line(_ scene: Scene, in frame: Frame, _ view: PaneView) -> Arrangement {
    var line = LineForm(in: frame, view)
    if frame.column == 0 {
      line.put(DisplayText(tr("R")), width: 2, role: .title)
      line.skip(1)
    }
    let matters = scene.roomThatMatters
    let items = scene.restrooms.rows.map { room in
      let cell = RestroomRow(row: room, scene: scene)
      let id = RowID.room(room.room.id)
      let label = DisplayText(room.room.key.map { String($0) } ?? room.room.name).clipped(to: 8)
      var late = 0
      if case .late(let minutes) = room.state { late = minutes }
      let rank = id == matters ? Int.max : id == view.selected ? Int.max - 1 : late
      return LineForm.Item(
        id: id, columns: label.width + 1 + cell.shortText.columns(within: 12), rank: rank
      ) { line in
        line.put(label, width: 8, role: room.room.key == nil ? .fg : .key)
        line.put(cell.mark)
        line.put(cell.shortText, width: 12, role: cell.role)
      }
    }
    line.put(items, before: frame.endColumn)
    if frame.column == 0 {
      let ends = DisplayText(tr("Promises {count}", scene.looseEnds.rows.count))
      _ = line.putAtEnd(ends, gap: 1, role: .muted)
    }
    return line.arrangement
  }
}

extension Scene {
  /// The room of the first alert, otherwise the one that is worst.
  var roomThatMatters: RowID? {
    let ringing = alerts.all.first { $0.rule == .restroom }.map { RoomID($0.span.subject) }
    let worst = restrooms.rows.filter { $0.level > .calm }.max { $0.level < $1.level }
    return (ringing ?? worst?.room.id).map { .room($0) }
  }
}

extension RestroomFigures {
  /// Rooms whose round is late now.
  fileprivate var lateNow: Int {
    rows.count { if case .late = $0.state { true } else { false } }
  }
}
