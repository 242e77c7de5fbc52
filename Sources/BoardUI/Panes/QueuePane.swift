import BoardCanvas
import BoardModel
import BoardText

/// The queue: lanes, the worst wait over time, and what to do about it.
struct QueuePane: Pane {
  let id: PaneID = "queue"
  let name = tr("Queue")

  func rows(_ scene: Scene) -> [RowID] {
    scene.plan.lanes.map { .lane($0.id) }
  }

  func draw(_ scene: Scene, in view: PaneView, on canvas: inout Canvas) -> [RowSpot] {
    if view.number == nil { return drawLine(scene, in: view.frame, view, on: &canvas) }
    if view.frame.columns >= 76, view.frame.rows >= 34 { return column(scene, view, on: &canvas) }
    if view.frame.columns >= 110, view.frame.rows >= 14 {
      let graphColumns = QueuePane.graphColumns(of: view.frame)
      let table = Frame(
        column: view.frame.column, row: view.frame.row,
        columns: view.frame.columns - graphColumns, rows: view.frame.rows)
      let graph = Frame(
        column: table.endColumn, row: table.row, columns: graphColumns,
        rows: table.rows - view.cornerRows)
      QueueGraph(scene: scene).drawBox(
        in: graph, hasImpression: view.cornerRows == 0, on: &canvas)
      return QueueTable(scene: scene).drawWide(in: table, view: view, on: &canvas)
    }
    if view.frame.rows <= 3 {
      box(scene, view, on: &canvas)
      return drawLine(scene, in: view.frame.inside, view, on: &canvas)
    }
    return QueueTable(scene: scene).drawNarrow(in: view.frame, view: view, on: &canvas)
  }

  /// The width of the graph beside the lanes in a wide frame.
  static func graphColumns(of frame: Frame) -> Int { min(60, frame.columns / 3) }

  /// The most rows a graph gets; a taller one shows nothing more.
  private static let maxGraphRows = 28

  /// Draws the lanes above the graph of the worst wait.
  ///
  /// A graph of each lane follows below if there is room.
  private func column(_ scene: Scene, _ view: PaneView, on canvas: inout Canvas) -> [RowSpot] {
    let frame = view.frame
    let lanes = scene.plan.lanes.count
    let tableRows = min(frame.rows - 16, lanes * (view.isSpaced ? 2 : 1) + 14)
    let table = Frame(
      column: frame.column, row: frame.row, columns: frame.columns, rows: tableRows)
    let left = frame.rows - tableRows
    let hasLanes = left > QueuePane.maxGraphRows + LaneGraphs.minRows + 2
    let graphRows = hasLanes ? QueuePane.maxGraphRows : left
    let graph = Frame(
      column: frame.column, row: table.endRow, columns: frame.columns, rows: graphRows)
    QueueGraph(scene: scene).drawBox(in: graph, hasImpression: false, on: &canvas)
    if hasLanes {
      let rest = Frame(
        column: frame.column, row: graph.endRow, columns: frame.columns, rows: left - graphRows)
      LaneGraphs(scene: scene).drawBox(in: rest, on: &canvas)
    }
    return QueueTable(scene: scene).drawWide(in: table, view: view, on: &canvas)
  }

  private func box(_ scene: Scene, _ view: PaneView, on canvas: inout Canvas) {
    canvas.box(
      view.frame, number: view.number, title: DisplayText(name),
      note: QueueTable(scene: scene).note,
      footer: "", isFocused: view.isFocused)
  }

  /// Draws as many lanes as fit on one line, the selected one included.
  ///
  /// For example ` Q 1 ▌1:20 2 ▌1:55 ▁▂▃ short lines 71%`.
  private func drawLine(
    _ scene: Scene, in frame: Frame, _ view: PaneView, on canvas: inout Canvas
  ) -> [RowSpot] {
    var spots: [RowSpot] = []
    var column = frame.column + 1
    column +=
      canvas.put(
        DisplayText(tr("Q")), column: column, row: frame.row, width: 2, role: .title) + 1
    let end = frame.endColumn - 10
    for lane in lanes(scene, selected: view.selected, columns: end - column) {
      guard column < end else { break }
      let start = column
      let label = DisplayText(lane.lane.id.text + " ")
      column += canvas.put(label, column: column, row: frame.row, width: 6, role: .muted)
      column += drawShort(lane, column: column, row: frame.row, on: &canvas) + 1
      let id = RowID.lane(lane.lane.id)
      spots.append(RowSpot(id: id, column: start, row: frame.row, columns: column - start - 1))
      if view.isFocused, view.selected == id {
        canvas.select(row: frame.row, from: start - 1, width: column - start + 1)
      }
    }
    let kept = DisplayText(
      tr("short lines {share}", scene.queue.shortLines.percentText))
    if column + kept.width + 2 < frame.endColumn {
      canvas.put(
        kept, endColumn: frame.endColumn - 1, row: frame.row, width: kept.width, role: .muted)
      let room = frame.endColumn - kept.width - 2 - column
      if room > 4 {
        QueueGraph(scene: scene).spark(
          column: column, row: frame.row, width: min(room, 20), on: &canvas)
      }
    }
    return spots
  }

  /// The lanes from the first on, or from a later one if the selected lane would not fit otherwise.
  private func lanes(
    _ scene: Scene, selected: RowID?, columns: Int
  ) -> ArraySlice<QueueFigures.LaneRow> {
    let lanes = scene.queue.lanes
    // 12 is the greatest width of a lane on the line.
    let fit = max(1, columns / 12)
    guard let at = lanes.firstIndex(where: { .lane($0.lane.id) == selected }), at >= fit else {
      return lanes[...]
    }
    return lanes[(at - fit + 1)...]
  }

  private func drawShort(
    _ lane: QueueFigures.LaneRow, column: Int, row: Int, on canvas: inout Canvas
  ) -> Int {
    switch lane.state {
    case .shut:
      return canvas.put(
        DisplayText(tr("shut")), column: column, row: row, width: 4, role: .off)
    case .stale:
      let text = DisplayText(tr("no feed"))
      return canvas.put(text, column: column, row: row, width: 7, role: .stale)
    case .open, .idle:
      let mark = lane.level.mark == nil ? "" : "!"
      let basis = lane.basis == .estimated ? "~" : ""
      let text = DisplayText(mark + FigureText.wait(lane.waitSeconds) + basis)
      return canvas.put(text, column: column, row: row, width: 8, role: lane.level.role)
    }
  }
}
