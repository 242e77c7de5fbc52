import BoardCanvas
import BoardModel
import BoardText

/// The wait at each lane over time, side by side on one scale for comparison.
struct LaneGraphs {
  let scene: Scene

  /// The fewest rows of a graph: a title and four rows of columns; two graphs stand side by side.
  static let minRows = 5

  func drawBox(in frame: Frame, on canvas: inout Canvas) {
    canvas.box(
      frame, title: tr("wait at each lane"),
      note: tr("last {span}", FigureText.span(minutes: 60)))
    let inside = frame.inside
    let lanes = scene.queue.lanes.filter { $0.trend.contains { $0 != nil } }
    let bands = (lanes.count + 1) / 2
    guard bands > 0 else { return }
    let peak = lanes.flatMap(\.trend).compactMap(\.self).max() ?? 0
    let rows = max(LaneGraphs.minRows, inside.rows / bands)
    let columns = inside.columns / 2
    for (index, lane) in lanes.enumerated() {
      let row = index / 2 * rows
      guard row + LaneGraphs.minRows <= inside.rows else { break }
      let area = inside.columns(from: index % 2 * columns, count: columns - 1)
        .rows(from: row, count: min(rows - 1, inside.rows - row))
      draw(lane, in: area, peak: peak, on: &canvas)
    }
  }

  private func draw(
    _ lane: QueueFigures.LaneRow, in frame: Frame, peak: Int, on canvas: inout Canvas
  ) {
    canvas.put(DisplayText(lane.lane.name), at: 1, in: frame, upTo: frame.columns - 10, .title)
    let isShut = lane.state == .shut
    let wait = isShut ? tr("shut") : FigureText.wait(lane.waitSeconds)
    canvas.put(wait, before: frame.columns, in: frame, width: 8, isShut ? .off : lane.level.role)
    let thresholds = scene.plan.thresholds
    let limit = thresholds.waitRedSeconds
    canvas.graph(
      lane.trend, maximum: max(peak, limit * 5 / 3), limit: limit,
      in: frame.columns(from: 1).rows(from: 1),
      role: { thresholds.level(waitSeconds: $0).graphRole })
  }
}
