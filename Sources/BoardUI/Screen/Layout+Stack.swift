import BoardCanvas
import BoardModel

extension Layout {
  /// From this many rows on, a narrow screen stacks its panes.
  static let minStackRows = 30
  /// From this many columns on, a low screen places its panes side by side.
  static let minSideBySideColumns = 120

  /// Tall and narrow: boxes stacked in the plan's order; the checklist gets the remaining rows.
  static func stack(_ body: Frame, _ panes: [PaneID], _ scene: Scene) -> [PanePlace] {
    var wanted: [PaneID: Int] = [
      "queue": min(scene.plan.lanes.count, 12) + 4,
      "restrooms": scene.restrooms.rows.count + 2 + min(6, max(0, (body.rows - 30) / 4)),
      "loose-ends": min(max(1, scene.looseEnds.rows.count), 5) + 2, .impression: 6,
    ]
    // The checklist keeps its current steps and at least a third of the rows. Other panes shrink,
    // the last ones first.
    let least = max(minChecklistRows(panes, scene), panes.contains("farewell") ? body.rows / 3 : 0)
    let others = panes.filter { $0 != "farewell" }
    for pane in others.reversed() {
      let taken = others.map { wanted[$0] ?? 8 }.reduce(0, +)
      guard taken + least > body.rows else { break }
      wanted[pane] = max(3, (wanted[pane] ?? 8) - (taken + least - body.rows))
    }
    let taken = others.map { wanted[$0] ?? 8 }.reduce(0, +)
    let largest = panes.contains("farewell") ? "farewell" : panes.first ?? "farewell"
    wanted[largest, default: 0] =
      (largest == "farewell" ? 0 : wanted[largest] ?? 8) + max(0, body.rows - taken)
    var row = body.row
    var places: [PanePlace] = []
    for pane in panes {
      let rows = min(wanted[pane] ?? 8, body.endRow - row)
      guard rows >= 3 else { break }
      places.append(
        PanePlace(
          pane: pane, frame: Frame(column: 0, row: row, columns: body.columns, rows: rows),
          isBox: true))
      row += rows
    }
    return places
  }

  /// Wide and low: boxes side by side, the checklist widest; loose ends are one line at the bottom.
  static func sideBySide(_ body: Frame, _ panes: [PaneID]) -> [PanePlace] {
    let boxes = Array(panes.filter { $0 != "loose-ends" }.prefix(body.columns >= 200 ? 4 : 3))
    guard !boxes.isEmpty else { return [] }
    let hasLine = panes.contains("loose-ends") && body.rows >= 10
    let rows = body.rows - (hasLine ? 1 : 0)
    let narrow = 40
    var column = 0
    var places: [PanePlace] = []
    for (index, pane) in boxes.enumerated() {
      let left = body.columns - column
      let rest = boxes.count - index - 1
      let columns =
        rest == 0
        ? left
        : pane == "restrooms" ? narrow : min(left - narrow * rest, body.columns / boxes.count + 6)
      places.append(
        PanePlace(
          pane: pane, frame: Frame(column: column, row: body.row, columns: columns, rows: rows),
          isBox: true))
      column += columns
    }
    if hasLine {
      let line = Frame(column: 0, row: body.endRow - 1, columns: body.columns, rows: 1)
      places.append(PanePlace(pane: "loose-ends", frame: line, isBox: false))
    }
    return places
  }
}
