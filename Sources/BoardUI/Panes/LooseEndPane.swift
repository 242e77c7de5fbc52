import BoardCanvas
import BoardModel
import BoardText

/// Open promises: what, when due, who owns it, and what it has cost the customer.
struct LooseEndPane: Pane {
  let id: PaneID = "loose-ends"
  let name = tr("Promises")

  func rows(_ scene: Scene) -> [RowID] {
    scene.looseEnds.rows.map { .promise($0.promise.id) }
  }

  func draw(_ scene: Scene, in view: PaneView, on canvas: inout Canvas) -> [RowSpot] {
    let figures = scene.looseEnds
    if view.number == nil { return drawLine(scene, in: view.frame, view, on: &canvas) }
    let note =
      figures.dueBeforeCloseCount > 0
      ? tr("{count} due before close", figures.dueBeforeCloseCount)
      : figures.overdueCount > 0 ? tr("{count} overdue", figures.overdueCount) : ""
    canvas.box(
      view.frame, number: view.number,
      title: DisplayText(tr("Promises {count}", figures.rows.count)),
      note: DisplayText(note), footer: "", isFocused: view.isFocused)
    let inside = view.frame.inside
    var listing = Listing()
    for row in figures.rows {
      listing.add(.promise(row.promise.id)) { canvas, frame in
        LooseEndRow(row: row, scene: scene).draw(in: frame, on: &canvas)
      }
    }
    if figures.rows.isEmpty {
      remark(
        scene.keys.expand(tr("No promise is open. {key:promise} records a promise to a customer.")),
        into: &listing)
    }
    if inside.rows > figures.rows.count + 1 || (inside.rows > 3 && !figures.rows.isEmpty) {
      remark(gestures(figures), into: &listing)
    }
    if view.isSpaced { listing.addSpacing(in: inside.rows) }
    return listing.draw(
      in: inside, selected: view.selected, isFocused: view.isFocused, on: &canvas)
  }

  /// Draws the count and one promise: the selected one, otherwise the first.
  private func drawLine(
    _ scene: Scene, in frame: Frame, _ view: PaneView, on canvas: inout Canvas
  ) -> [RowSpot] {
    var column = frame.column + 1
    let count = DisplayText(tr("Promises {count}", scene.looseEnds.rows.count))
    column += canvas.put(
      count, column: column, row: frame.row, width: frame.columns - 2, role: .title)
    let rows = scene.looseEnds.rows
    guard let row = rows.first(where: { .promise($0.promise.id) == view.selected }) ?? rows.first
    else { return [] }
    let rest = Frame(
      column: column + 1, row: frame.row, columns: frame.endColumn - column - 1, rows: 1)
    LooseEndRow(row: row, scene: scene).draw(in: rest, on: &canvas)
    let id = RowID.promise(row.promise.id)
    if view.isFocused, view.selected == id {
      canvas.select(row: rest.row, from: rest.column, width: rest.columns)
    }
    return [RowSpot(id: id, column: rest.column, row: rest.row, columns: rest.columns)]
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

  private func remark(_ text: String, into listing: inout Listing) {
    listing.add(nil) { canvas, frame in
      canvas.put(
        DisplayText(text).clipped(to: frame.columns - 2), column: frame.column + 1,
        row: frame.row, width: frame.columns - 2,
        role: .muted)
    }
  }
}

/// One open promise.
struct LooseEndRow {
  let row: LooseEndFigures.PromiseRow
  let scene: Scene

  func draw(in frame: Frame, on canvas: inout Canvas) {
    if let mark = row.level.mark { canvas.put(mark, column: frame.column + 1, row: frame.row) }
    let whatColumns = min(34, max(12, frame.columns * 2 / 5))
    canvas.put(
      DisplayText(row.promise.what).clipped(to: whatColumns), column: frame.column + 3,
      row: frame.row, width: whatColumns, role: .fg)
    var column = frame.column + 3 + whatColumns + 1
    for part in parts {
      let text = DisplayText(part.text)
      guard column + text.width < frame.endColumn else { break }
      column += canvas.put(text, column: column, row: frame.row, width: text.width, role: part.role)
      column += 2
    }
  }

  /// When it is due, its owner and its cost, without colour.
  var plainText: String { parts.map(\.text).joined(separator: ", ") }

  private var parts: [(text: String, role: Role)] {
    var parts: [(text: String, role: Role)] = [(due, dueRole)]
    if let owner = row.promise.owner {
      parts.append((owner.initials, .fg))
    } else {
      parts.append((tr("no owner!"), .warn))
    }
    if row.promise.reversals > 0 {
      parts.append(
        (trn("told otherwise", "told otherwise {count}x", count: row.promise.reversals), .warn))
    }
    if let cost = row.promise.costCents, cost > 0 {
      parts.append((tr("cost the customer {money}", FigureText.money(cents: cost)), .alert))
    }
    if let sale = row.promise.saleCents {
      parts.append((tr("sale {money}", FigureText.money(cents: sale)), .muted))
    }
    if row.isLikelyLost { parts.append((tr("likely lost"), .alert)) }
    return parts
  }

  private var dueRole: Role { row.promise.due == nil ? .warn : row.level.role }

  private var due: String {
    guard let due = row.promise.due else { return tr("no date!") }
    if let minutes = row.overdueMinutes {
      return tr("{count} overdue", FigureText.span(minutes: minutes))
    }
    let time = due.time.map { " " + scene.timeStyle.text($0) } ?? ""
    return
      (row.isDueToday
      ? tr("due today") : tr("due {clock}", scene.date(due.day))) + time
  }
}
