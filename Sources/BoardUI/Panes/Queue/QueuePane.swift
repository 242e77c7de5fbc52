import BoardCanvas
import BoardModel
import BoardText

/// The queue: lanes, the worst wait over time, and what to do about it.
struct QueuePane: Pane {
  let id = PaneID.queue
  let name = tr("Queue")
  let slot = PaneSlot.top

  func rows(_ scene: Scene) -> [RowID] {
    scene.plan.lanes.map { .lane($0.id) }
  }

  func owns(_ row: RowID) -> Bool {
    if case .lane = row { true } else { false }
  }

  func name(of row: RowID, _ scene: Scene) -> String {
    guard case .lane(let id) = row else { return "" }
    return scene.plan.lane(id)?.name ?? id.text
  }

  func details(of row: RowID, _ scene: Scene) -> [PageLine] {
    guard case .lane(let id) = row, let row = scene.lane(id) else { return [] }
    return LaneDetails(row: row, scene: scene).lines.map { PageLine($0, $1) }
  }

  func plainRow(_ row: RowID, _ scene: Scene) -> PlainRow? {
    guard case .lane(let id) = row else { return nil }
    return scene.lane(id)?.plainRow
  }

  func arranged(_ scene: Scene, in view: PaneView) -> Arrangement {
    if view.number == nil { return line(scene, in: view.frame, view) }
    if view.frame.columns >= 76, view.frame.rows >= 34 { return column(scene, view) }
    let lanes = QueueTable(scene: scene)
    if view.frame.columns >= 110, view.frame.rows >= 14 {
      let graphColumns = Layout.cornerColumns(of: view.frame)
      let table = Frame(
        column: view.frame.column, row: view.frame.row,
        columns: view.frame.columns - graphColumns, rows: view.frame.rows)
      let graph = Frame(
        column: table.endColumn, row: table.row, columns: graphColumns,
        rows: table.rows - view.cornerRows)
      var arrangement = Arrangement {
        QueueGraph(scene: scene).drawBox(in: graph, hasImpression: view.cornerRows == 0, on: &$0)
      }
      arrangement += lanes.wide(in: table, view)
      return arrangement
    }
    guard view.frame.rows <= 3 else { return lanes.narrow(in: view.frame, view) }
    var arrangement = Arrangement { $0.box(view, title: name, note: lanes.note) }
    arrangement += line(scene, in: view.frame.inside, view)
    return arrangement
  }

  /// The most rows a graph gets; a taller one shows nothing more.
  private static let maxGraphRows = 28

  /// The lanes above the graph of the worst wait.
  ///
  /// A graph of each lane follows below if there is room.
  private func column(_ scene: Scene, _ view: PaneView) -> Arrangement {
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
    let rest = Frame(
      column: frame.column, row: graph.endRow, columns: frame.columns, rows: left - graphRows)
    var arrangement = Arrangement { canvas in
      QueueGraph(scene: scene).drawBox(in: graph, hasImpression: false, on: &canvas)
      if hasLanes { LaneGraphs(scene: scene).drawBox(in: rest, on: &canvas) }
    }
    arrangement += QueueTable(scene: scene).wide(in: table, view)
    return arrangement
  }

  /// As many lanes as fit on one line, the selected one included.
  ///
  /// For example ` Q 1 ▌1:20 2 ▌1:55 ▁▂▃ short lines 71%`.
  private func line(_ scene: Scene, in frame: Frame, _ view: PaneView) -> Arrangement {
    var line = LineForm(in: frame, view)
    line.put(DisplayText(tr("Q")), width: 2, role: .title)
    line.skip(1)
    let end = frame.endColumn - 10
    for lane in lanes(scene, selected: view.selected, columns: end - line.column) {
      guard line.column < end else { break }
      let start = line.column
      line.put(DisplayText(lane.lane.id.text + " "), width: 6, role: .muted)
      short(lane, in: &line)
      line.endRow(.lane(lane.lane.id), from: start)
    }
    let kept = DisplayText(tr("short lines {share}", scene.queue.shortLines.percentText))
    guard let sparkEnd = line.putAtEnd(kept, gap: 2, role: .muted) else { return line.arrangement }
    var arrangement = line.arrangement
    let column = line.column
    let room = sparkEnd - 1 - column
    if room > 4 {
      arrangement.draw {
        QueueGraph(scene: scene).spark(
          column: column, row: frame.row, width: min(room, 20), on: &$0)
      }
    }
    return arrangement
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

  private func short(_ lane: QueueFigures.LaneRow, in line: inout LineForm) {
    switch lane.state {
    case .shut: line.put(DisplayText(tr("shut")), width: 8, role: .off)
    case .stale: line.put(DisplayText(tr("no feed")), width: 11, role: .stale)
    case .open, .idle:
      let mark = lane.level.mark == nil ? "" : "!"
      let basis = lane.basis == .estimated ? "~" : ""
      let text = DisplayText(mark + FigureText.wait(lane.waitSeconds) + basis)
      line.put(text, width: 8, role: lane.level.role)
    }
  }
}

extension PaneID {
  package static let queue: PaneID = "queue"
}
