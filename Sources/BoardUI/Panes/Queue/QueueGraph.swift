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
    canvas.spark(
      values, maximum: top, column: column, row: row, width: width, role: { role($0) })
  }

  /// Draws graph, axis and labels; `frame` is at least two rows high.
  func draw(in frame: Frame, on canvas: inout Canvas) {
    guard frame.rows >= 2, frame.columns >= 24 else { return }
    let noteColumns = 9
    let area = Frame(
      column: frame.column + 3, row: frame.row, columns: frame.columns - 3 - noteColumns,
      rows: frame.rows - 1)
    canvas.graph(values, maximum: top, limit: limit, in: area, role: { role($0) })
    labels(beside: area, on: &canvas)
    let limitRow = row(of: limit, in: area)
    // The wait now, not the last column: that one holds the worst wait of its whole minute.
    let now = scene.queue.lanes.first { $0.lane.id == scene.queue.worstLane }?.waitSeconds
    if let now {
      let text = DisplayText(tr("{wait} now", FigureText.wait(now)))
      canvas.put(
        text, column: area.endColumn + 1, row: min(row(of: now, in: area), area.endRow - 1),
        width: noteColumns - 1, role: scene.plan.thresholds.level(waitSeconds: now).role)
    }
    if now.map({ row(of: $0, in: area) != limitRow }) ?? true {
      canvas.put(
        DisplayText(tr("limit")), column: area.endColumn + 1, row: limitRow,
        width: noteColumns - 1, role: .muted)
    }
    axis(under: area, on: &canvas)
  }

  /// Draws the graph in its own box, with the day's minutes below.
  ///
  /// The last impression is added when it has no pane of its own.
  func drawBox(in frame: Frame, hasImpression: Bool, on canvas: inout Canvas) {
    canvas.box(
      frame, number: nil, title: DisplayText(tr("longest wait")),
      note: DisplayText(tr("last {span}", FigureText.span(minutes: scene.spanMinutes))), footer: "",
      isFocused: false)
    let inside = frame.inside
    let remarks = minutes + (hasImpression ? impression : [])
    let graphRows = max(3, inside.rows - remarks.count - 1)
    let area = Frame(
      column: inside.column + 4, row: inside.row, columns: inside.columns - 5, rows: graphRows - 1)
    canvas.graph(values, maximum: top, limit: limit, in: area, role: { role($0) })
    labels(beside: area, on: &canvas)
    axis(under: area, on: &canvas)
    for (offset, remark) in remarks.enumerated() where area.endRow + 2 + offset < inside.endRow {
      canvas.put(
        DisplayText(remark), column: inside.column + 1, row: area.endRow + 2 + offset,
        width: inside.columns - 2,
        role: hasImpression && offset == remarks.count - 3 ? .title : .fg)
    }
  }

  private var minutes: [String] {
    let queue = scene.queue
    var over: [String] = []
    if let since = queue.redSince {
      over.append(tr("red since {clock}", scene.clock(since)))
    }
    if let peak = queue.peakWaitSeconds { over.append(tr("longest {wait}", FigureText.wait(peak))) }
    return [
      tr(
        "minutes  green {green}  amber {amber}  red {red}", queue.greenMinutes, queue.amberMinutes,
        queue.redMinutes),
      over.joined(separator: " · "),
    ]
  }

  private var impression: [String] {
    let impression = scene.impression
    var parts: [String] = []
    if let end = impression.end { parts.append(tr("last hour {score}", end)) }
    if let worst = impression.worst, let percent = worst.percent {
      parts.append(
        worst.cause.map {
          tr(
            "worst {score} ({clock}, {cause})", percent, scene.clock(worst.from),
            shownWord($0.rawValue))
        } ?? tr("worst {score} ({clock})", percent, scene.clock(worst.from)))
    }
    return [
      tr("last impression: {score}", impression.score.map(String.init) ?? tr("unknown")),
      parts.joined(separator: " · "),
      tr(
        "known for {count} of {slots} quarter hours", impression.coverage.count,
        impression.coverage.of),
    ]
  }

  private func role(_ seconds: Int) -> Role {
    scene.plan.thresholds.level(waitSeconds: seconds).graphRole
  }

  private func row(of seconds: Int, in area: Frame) -> Int {
    guard area.rows > 0, top > 0 else { return area.row }
    let below = min(area.rows - 1, max(0, (seconds * area.rows - 1) / top))
    return area.endRow - 1 - below
  }

  private func labels(beside area: Frame, on canvas: inout Canvas) {
    for line in area.row..<area.endRow {
      canvas.put("┤", column: area.column - 1, row: line, width: 1, role: .border)
    }
    let limitRow = row(of: limit, in: area)
    canvas.put("┼", column: area.column - 1, row: limitRow, width: 1, role: .graphLimit)
    canvas.put(
      DisplayText(tr("{count}m", limit / 60)), endColumn: area.column - 1, row: limitRow,
      width: 3,
      role: .graphLimit)
    var taken = [limitRow]
    for minute in stride(from: top / 60, to: 0, by: -1) {
      let line = row(of: minute * 60, in: area)
      guard taken.allSatisfy({ abs($0 - line) > 1 }) || (minute == top / 60 && line != limitRow)
      else { continue }
      taken.append(line)
      canvas.put(
        DisplayText(tr("{count}m", minute)), endColumn: area.column - 1, row: line,
        width: 3, role: .muted)
    }
  }

  private func axis(under area: Frame, on canvas: inout Canvas) {
    let row = area.endRow
    canvas.put("└", column: area.column - 1, row: row, width: 1, role: .border)
    for column in area.column..<max(area.column, area.endColumn) {
      canvas.put("─", column: column, row: row, width: 1, role: .border)
    }
    let clockColumns = scene.timeStyle.clockColumns
    let start = scene.now.adding(minutes: -scene.spanMinutes)
    let middle = scene.now.adding(minutes: -scene.spanMinutes / 2)
    for (moment, column) in [
      (start, area.column), (middle, area.column + area.columns / 2 - clockColumns / 2),
      (scene.now, area.endColumn - DisplayText(scene.clock(scene.now)).width),
    ] where area.columns >= 4 * clockColumns || moment != middle {
      canvas.put(
        DisplayText(scene.clock(moment)), column: column, row: row,
        width: clockColumns,
        role: .muted)
    }
  }
}
