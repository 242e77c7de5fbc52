import BoardCanvas
import BoardModel
import BoardText

/// The worst wait of each minute, with a labelled line for the limit.
struct QueueGraph {
  let scene: Scene
  private let values: [Int?]
  private let limit: Int
  /// The wait at the upper edge, in whole minutes.
  private let top: Int

  init(scene: Scene) {
    self.scene = scene
    values = scene.queue.graph
    limit = scene.plan.thresholds.waitRedSeconds
    top = (max(values.compactMap(\.self).max() ?? 0, limit * 5 / 3) + 59) / 60 * 60
  }

  func spark(column: Int, row: Int, width: Int, on canvas: inout Canvas) {
    canvas.spark(values, maximum: top, column: column, row: row, width: width, role: scene.waitRole)
  }

  /// The narrowest graph with its labels.
  static let minColumns = 24

  /// Draws graph, axis and labels; `frame` is at least two rows high.
  func draw(in frame: Frame, on canvas: inout Canvas) {
    guard frame.rows >= 2, frame.columns >= QueueGraph.minColumns else { return }
    let noteColumns = 9
    let area = frame.columns(from: 3, count: frame.columns - 3 - noteColumns)
      .rows(from: 0, count: frame.rows - 1)
    draw(withAxesIn: area, on: &canvas)
    let limitRow = row(of: limit, in: area)
    let notes = frame.columns(from: area.columns + 4)
    // The wait now, not the last column: that one holds the worst wait of its whole minute.
    let now = scene.queue.lanes.first { $0.lane.id == scene.queue.worstLane }?.waitSeconds
    if let now {
      let line = notes.rows(from: min(row(of: now, in: area), area.rows - 1))
      let role = scene.plan.thresholds.level(ofWaitSeconds: now).role
      let long = DisplayText(tr("{wait} now", FigureText.wait(now)))
      let text = long.width <= 8 ? long : DisplayText(FigureText.wait(now))
      canvas.put(text, at: 0, in: line, upTo: 8, role)
    }
    if now.map({ row(of: $0, in: area) != limitRow }) ?? true {
      canvas.put(DisplayText(tr("limit")), at: 0, in: notes.rows(from: limitRow), upTo: 8, .muted)
    }
  }

  /// Draws the graph in its own box, above the day's minutes and, if asked, the last impression.
  func drawBox(in frame: Frame, hasImpression: Bool, on canvas: inout Canvas) {
    canvas.box(
      frame, title: tr("longest wait"),
      note: tr("last {span}", FigureText.span(minutes: scene.spanMinutes)))
    let inside = frame.inside
    let remarks = minutes + (hasImpression ? impression : [])
    let graphRows = max(3, inside.rows - remarks.count - 1)
    draw(
      withAxesIn: inside.columns(from: 4, count: inside.columns - 5)
        .rows(from: 0, count: graphRows - 1), on: &canvas)
    for (index, remark) in remarks.enumerated() where graphRows + 1 + index < inside.rows {
      canvas.put(
        DisplayText(remark), at: 1, in: inside.rows(from: graphRows + 1 + index),
        upTo: inside.columns - 2, hasImpression && index == remarks.count - 3 ? .title : .fg)
    }
  }

  private var minutes: [String] {
    let queue = scene.queue
    let since = queue.redSince.map { tr("red since {clock}", scene.clock($0)) }
    let peak = queue.peakWaitSeconds.map { tr("longest {wait}", FigureText.wait($0)) }
    return [
      tr(
        "minutes  green {green}  amber {amber}  red {red}", queue.greenMinutes, queue.amberMinutes,
        queue.redMinutes),
      [since, peak].compactMap(\.self).joined(separator: " · "),
    ]
  }

  private var impression: [String] {
    let words = ImpressionText(scene: scene)
    return [
      tr("last impression: {share} {basis}", words.share, words.today),
      tr(
        "last hour: {share} {basis}", ImpressionText.text(scene.impression.lastHourPercent),
        words.lastHour),
      tr("worst quarter: {worst}", words.worst),
    ]
  }

  /// The row of a wait, from 0 at the top of `area`.
  private func row(of seconds: Int, in area: Frame) -> Int {
    guard area.rows > 0, top > 0 else { return 0 }
    return area.rows - 1 - min(area.rows - 1, max(0, (seconds * area.rows - 1) / top))
  }

  private func draw(withAxesIn area: Frame, on canvas: inout Canvas) {
    canvas.graph(values, maximum: top, limit: limit, in: area, role: scene.waitRole)
    for row in 0..<area.rows { canvas.put("┤", at: -1, in: area.rows(from: row), .border) }
    let limitRow = row(of: limit, in: area)
    canvas.put("┼", at: -1, in: area.rows(from: limitRow), .graphLimit)
    label(limit / 60, at: limitRow, beside: area, .graphLimit, on: &canvas)
    var taken = [limitRow]
    for minute in stride(from: top / 60, to: 0, by: -1) {
      let row = row(of: minute * 60, in: area)
      guard taken.allSatisfy({ abs($0 - row) > 1 }) || (minute == top / 60 && row != limitRow)
      else { continue }
      taken.append(row)
      label(minute, at: row, beside: area, .muted, on: &canvas)
    }
    axis(in: area.rows(from: area.rows, count: 1), on: &canvas)
  }

  private func label(
    _ minute: Int, at row: Int, beside area: Frame, _ role: Role, on canvas: inout Canvas
  ) {
    canvas.put(tr("{count}m", minute), before: -1, in: area.rows(from: row), width: 3, role)
  }

  private func axis(in line: Frame, on canvas: inout Canvas) {
    canvas.put("└", at: -1, in: line, .border)
    for column in 0..<line.columns { canvas.put("─", at: column, in: line, upTo: 1, .border) }
    let clockColumns = scene.timeStyle.clockColumns
    func put(_ moment: Timestamp, at column: Int) {
      canvas.put(DisplayText(scene.clock(moment)), at: column, in: line, upTo: clockColumns, .muted)
    }
    put(scene.now.adding(minutes: -scene.spanMinutes), at: 0)
    if line.columns >= 4 * clockColumns {
      put(
        scene.now.adding(minutes: -scene.spanMinutes / 2), at: line.columns / 2 - clockColumns / 2)
    }
    put(scene.now, at: line.columns - DisplayText(scene.clock(scene.now)).width)
  }
}

/// The wait at each lane over time, side by side on one scale for comparison.
struct LaneGraphs {
  let scene: Scene

  /// The fewest rows of a graph: a title and four rows of columns; two graphs stand side by side.
  static let minRows = 5

  func drawBox(in frame: Frame, on canvas: inout Canvas) {
    canvas.box(
      frame, title: tr("wait at each lane"), note: tr("last {span}", FigureText.span(minutes: 60)))
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

  private func draw(_ lane: LaneRow, in frame: Frame, peak: Int, on canvas: inout Canvas) {
    canvas.put(DisplayText(lane.lane.name), at: 1, in: frame, upTo: frame.columns - 10, .title)
    let isShut = lane.isShutOrUnknown
    let wait =
      isShut ? lane.state == .shut ? tr("shut") : tr("-") : FigureText.wait(lane.waitSeconds)
    canvas.put(wait, before: frame.columns, in: frame, width: 8, isShut ? .off : lane.level.role)
    let limit = scene.plan.thresholds.waitRedSeconds
    canvas.graph(
      lane.trend, maximum: max(peak, limit * 5 / 3), limit: limit,
      in: frame.columns(from: 1).rows(from: 1), role: scene.waitRole)
  }
}
