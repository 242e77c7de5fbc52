import BoardCanvas
import BoardModel
import BoardText

/// Open promises: what, when due, who owns it, and what it has cost the customer.
struct LooseEndPane: Pane {
  let id = PaneID.looseEnds
  let name = tr("Promises")
  let slot = PaneSlot.bottom

  func rows(_ scene: Scene) -> [RowID] { scene.looseEnds.rows.map { .promise($0.promise.id) } }

  func row(_ row: RowID, _ scene: Scene) -> PaneRow? {
    guard case .promise(let id) = row else { return nil }
    let text = scene.promise(id).map { LooseEndRow(row: $0, scene: scene) }
    return PaneRow(
      name: text?.row.promise.what ?? id.text, details: { text?.details ?? [] },
      plain: { text?.plainRow })
  }

  func arranged(_ scene: Scene, in view: PaneView) -> Arrangement {
    let figures = scene.looseEnds
    let title = tr("Promises {count}", figures.rows.count)
    if !view.isBox { return line(scene, title, view) }
    let note =
      figures.dueBeforeCloseCount > 0
      ? tr("{count} due before close", figures.dueBeforeCloseCount)
      : figures.overdueCount > 0 ? tr("{count} overdue", figures.overdueCount) : ""
    let rows = view.frame.inside.rows
    var listing = Listing()
    for row in figures.rows { listing.add(row, scene) }
    if figures.rows.isEmpty {
      listing.addText(
        scene.keys.expand(tr("No promise is open. {key:promise} records a promise to a customer.")))
    }
    if rows > figures.rows.count + 1 || (rows > 3 && !figures.rows.isEmpty) {
      listing.addText(gestures(figures))
    }
    return listing.boxed(in: view) { $0.box(view, title: title, note: note) }
  }

  /// The count and one promise: the selected one, otherwise the first.
  private func line(_ scene: Scene, _ title: String, _ view: PaneView) -> Arrangement {
    var line = LineForm(in: view.frame, view)
    line.put(DisplayText(title), width: view.frame.columns - 2, role: .title)
    var arrangement = line.arrangement
    let rows = scene.looseEnds.rows
    guard let row = rows.first(where: { .promise($0.promise.id) == view.selected }) ?? rows.first
    else { return arrangement }
    var listing = Listing()
    listing.add(row, scene)
    let rest = view.frame.columns(from: line.column + 1 - view.frame.column)
    arrangement += listing.arranged(in: rest.rows(from: 0, count: 1), view)
    return arrangement
  }

  private func gestures(_ figures: LooseEndFigures) -> String {
    let given = FigureText.money(cents: figures.gesturesCents)
    let budget = FigureText.money(cents: figures.gestureBudgetCents)
    let gestures = tr(
      "given today {given} of {budget}, {unprompted} without being asked", given, budget,
      figures.unpromptedCount)
    let sameDay = tr(
      "settled the same day: {share} of {count} (last 9 days)", figures.closedSameDay.percentText,
      figures.closedSameDay.of)
    return "\(gestures) · \(sameDay)"
  }
}

extension Listing {
  fileprivate mutating func add(_ row: LooseEndFigures.PromiseRow, _ scene: Scene) {
    add(.promise(row.promise.id)) { LooseEndRow(row: row, scene: scene).draw(in: $1, on: &$0) }
  }
}
