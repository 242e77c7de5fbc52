import BoardCanvas
import BoardModel
import BoardText

/// The wait at each lane over time, side by side on one scale for comparison.
struct LaneGraphs {
  let scene: Scene

  /// The fewest rows of a graph: a title and four rows of columns; two graphs stand side by side.
  static let minRows = 5

  /// The lanes with at least one known wait.
  private var lanes: [QueueFigures.LaneRow] {
    scene.queue.lanes.filter { $0.trend.contains { $0 != nil } }
  }

  func drawBox(in frame: Frame, on canvas: inout Canvas) {
    canvas.box(
      frame, number: nil, title: DisplayText(tr("wait at each lane")),
      note: DisplayText(tr("last {span}", FigureText.span(minutes: 60))), footer: "",
      isFocused: false)
    let inside = frame.inside
    let lanes = lanes
    let bands = (lanes.count + 1) / 2
    guard bands > 0 else { return }
    let rows = max(LaneGraphs.minRows, inside.rows / bands)
    let columns = inside.columns / 2
    for (index, lane) in lanes.enumerated() {
      let row = inside.row + index / 2 * rows
      guard row + LaneGraphs.minRows <= inside.endRow else { break }
      draw(
        lane,
        in: Frame(
          column: inside.column + index % 2 * columns, row: row, columns: columns - 1,
          rows: min(rows - 1, inside.endRow - row)), on: &canvas)
    }
  }

  private func draw(_ lane: QueueFigures.LaneRow, in frame: Frame, on canvas: inout Canvas) {
    let name = DisplayText(lane.lane.name)
    canvas.put(
      name, column: frame.column + 1, row: frame.row, width: frame.columns - 10, role: .title)
    let isShut = lane.state == .shut
    canvas.put(
      DisplayText(isShut ? tr("shut") : FigureText.wait(lane.waitSeconds)),
      endColumn: frame.endColumn, row: frame.row, width: 8, role: isShut ? .off : lane.level.role)
    let thresholds = scene.plan.thresholds
    let limit = thresholds.waitRedSeconds
    let most = lanes.flatMap(\.trend).compactMap(\.self).max() ?? 0
    canvas.graph(
      lane.trend, maximum: max(most, limit * 5 / 3), limit: limit,
      in: Frame(
        column: frame.column + 1, row: frame.row + 1, columns: frame.columns - 1,
        rows: frame.rows - 1),
      role: { thresholds.level(waitSeconds: $0).graphRole })
  }
}
