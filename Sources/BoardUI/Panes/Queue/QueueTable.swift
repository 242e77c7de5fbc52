import BoardCanvas
import BoardModel
import BoardText

/// The lanes as rows, and below them the totals.
struct QueueTable {
  let scene: Scene

  var queue: QueueFigures { scene.queue }
  var limit: Int { scene.plan.thresholds.waitRedSeconds }

  var note: String {
    if scene.day.cleared != nil { return tr("last customer out") }
    guard let worst = queue.worstLane, let lane = scene.plan.lane(worst) else { return "" }
    return tr("worst: {lane}", lane.name)
  }

  private var footer: String {
    queue.feelsLikeSeconds.map { tr("feels like {wait}", FigureText.wait($0)) } ?? ""
  }

  /// The footer with the score of the last impression and its key, for when it has no place.
  private var narrowFooter: String {
    let score = tr(
      "last impression {score} [{key}]", ImpressionText(scene: scene).score,
      scene.keys.keyText(pane: .impression))
    return footer.isEmpty ? score : score + " · " + footer
  }

  /// The narrow form beside a small graph, as at 80 columns.
  func narrow(in frame: Frame, _ view: PaneView) -> Arrangement {
    let inside = frame.inside
    let isSplit = inside.columns >= 66
    let tableColumns = isSplit ? 37 : inside.columns
    let bodyRows = max(0, inside.rows - 1)
    let hasHeading = bodyRows > queue.lanes.count
    var arrangement = Arrangement { canvas in
      box(frame, view, footer: narrowFooter, on: &canvas)
      if hasHeading { heading(inside.column, inside.row, isWide: false, on: &canvas) }
    }
    let listFrame = Frame(
      column: inside.column, row: inside.row + (hasHeading ? 1 : 0), columns: tableColumns,
      rows: bodyRows - (hasHeading ? 1 : 0))
    arrangement += listing(isWide: false).arranged(in: listFrame, view)
    arrangement.draw { canvas in
      if isSplit { drawGraph(beside: inside, rows: bodyRows, on: &canvas) }
      put(summary, row: inside.endRow - 1, in: inside, on: &canvas)
    }
    return arrangement
  }

  private func drawGraph(beside inside: Frame, rows: Int, on canvas: inout Canvas) {
    for row in inside.row..<inside.row + rows {
      canvas.put("│", column: inside.column + 37, row: row, width: 1, role: .border)
    }
    let graph = Frame(
      column: inside.column + 39, row: inside.row, columns: inside.columns - 40, rows: rows)
    QueueGraph(scene: scene).draw(in: graph, on: &canvas)
  }

  private func box(_ frame: Frame, _ view: PaneView, footer: String, on canvas: inout Canvas) {
    canvas.box(
      frame, number: view.number, title: DisplayText(tr("Queue")), note: DisplayText(note),
      footer: DisplayText(footer), isFocused: view.isFocused)
  }

  /// The wide form with kinds, rates and trends, as at 120 columns.
  func wide(in frame: Frame, _ view: PaneView) -> Arrangement {
    let inside = frame.inside
    let remarks = remarks
    let room = max(1, inside.rows - 3 - remarks.count)
    var lanes = listing(isWide: true)
    if view.isSpaced { lanes.addSpacing(in: room) }
    let listRows = min(lanes.lines.count, room)
    let list = Frame(
      column: inside.column, row: inside.row + 1, columns: inside.columns, rows: listRows)
    var arrangement = Arrangement { canvas in
      box(frame, view, footer: footer, on: &canvas)
      heading(inside.column, inside.row, isWide: true, on: &canvas)
    }
    arrangement += lanes.arranged(in: list, view)
    arrangement.draw { canvas in
      let first = max(list.endRow + 1, inside.row + 7)
      for (row, remark) in zip(first..<max(first, inside.endRow - 1), remarks) {
        let line = Frame(column: inside.column, row: row, columns: inside.columns, rows: 1)
        canvas.put(
          DisplayText(remark.label), column: inside.column + 1, row: row, width: 6, role: .muted)
        canvas.put(remark.text, at: 8, in: line, width: inside.columns - 9, remark.role)
      }
      heatStrip(row: inside.endRow - 1, in: inside, on: &canvas)
    }
    return arrangement
  }

  private func heading(_ column: Int, _ row: Int, isWide: Bool, on canvas: inout Canvas) {
    let labels: [(text: String, end: Int)] =
      isWide
      ? [(tr("wait"), 40), (tr("last"), 46), (tr("served/h"), 56)]
      : [(tr("wait"), 29), (tr("last"), 36)]
    canvas.put(
      DisplayText(tr("lane")), column: column + 1, row: row, width: 6, role: .muted)
    if isWide {
      canvas.put(
        DisplayText(tr("kind")), column: column + 12, row: row, width: 6, role: .muted)
      canvas.put(
        DisplayText(tr("trend 60m")), column: column + 58, row: row, width: 9, role: .muted)
    }
    canvas.put(
      DisplayText(tr("people")), column: column + (isWide ? 21 : 11), row: row, width: 6,
      role: .muted)
    for label in labels {
      canvas.put(
        DisplayText(label.text), endColumn: column + label.end, row: row, width: 8, role: .muted)
    }
  }

  private func listing(isWide: Bool) -> Listing {
    var listing = Listing()
    for lane in queue.lanes {
      listing.add(.lane(lane.lane.id)) { canvas, frame in
        draw(lane, in: frame, isWide: isWide, on: &canvas)
      }
    }
    return listing
  }

  private func draw(
    _ lane: QueueFigures.LaneRow, in frame: Frame, isWide: Bool, on canvas: inout Canvas
  ) {
    let row = frame.row
    let column = frame.column
    let barColumn = column + (isWide ? 21 : 11)
    let role = lane.level.role
    let isShut = lane.state == .shut
    let idEnd = canvas.put(
      DisplayText(lane.lane.id.text), column: column + 1, row: row, width: 4,
      role: isShut ? .off : .fg)
    let state = DisplayText(word(lane.state))
    // Words of more than four cells take those that the id leaves.
    let stateColumn = max(column + 1 + idEnd + 1, column + min(6, 10 - state.width))
    canvas.put(
      state, column: stateColumn, row: row, width: column + 10 - stateColumn,
      role: isShut ? .off : .muted)
    // Its readings are hard to believe; the details say why.
    if !lane.warnings.isEmpty, lane.people != nil {
      canvas.put("?", column: column + 10, row: row, width: 1, role: .stale)
    }
    if isWide {
      let word = shownWord(lane.lane.kind.rawValue)
      let kind = lane.lane.servers > 1 ? tr("{kind} x{servers}", word, lane.lane.servers) : word
      canvas.put(DisplayText(kind), column: column + 12, row: row, width: 8, role: .muted)
    }
    if isShut || lane.people == nil {
      canvas.put(
        isShut ? "·" : DisplayText(noCount(lane.state)), column: barColumn, row: row, width: 16,
        role: isShut ? .off : .stale)
    } else {
      let people = lane.people ?? 0
      canvas.bar(people, of: 7, column: barColumn, row: row, width: 7, role: lane.level.graphRole)
      if let mark = lane.level.mark { canvas.put(mark, column: barColumn + 8, row: row) }
      canvas.put(
        DisplayText("\(people)"), endColumn: barColumn + 12, row: row, width: 3, role: role)
    }
    let waitEnd = isWide ? 40 : 29
    let wait = FigureText.wait(isShut ? nil : lane.waitSeconds)
    canvas.put(DisplayText(wait), endColumn: column + waitEnd, row: row, width: 7, role: role)
    if lane.basis == .estimated, !isShut, lane.waitSeconds != nil {
      canvas.put("~", column: column + waitEnd, row: row, width: 1, role: .muted)
    }
    canvas.put(
      DisplayText(FigureText.wait(isShut ? nil : lane.lastWaitSeconds)),
      endColumn: column + (isWide ? 46 : 36), row: row, width: 6, role: .fg)
    guard isWide else { return }
    canvas.put(
      DisplayText(lane.servedPerHour.map(String.init) ?? "-"), endColumn: column + 56, row: row,
      width: 5, role: .fg)
    let thresholds = scene.plan.thresholds
    canvas.spark(
      lane.trend, maximum: max(limit * 5 / 3, lane.trend.compactMap(\.self).max() ?? 0),
      column: column + 58, row: row, width: min(16, max(0, frame.columns - 64)),
      role: { thresholds.level(waitSeconds: $0).graphRole })
    if lane.level >= .red {
      canvas.put(
        DisplayText(tr("LATE")), endColumn: frame.endColumn - 1, row: row, width: 6,
        role: .alert)
    }
  }

  private func word(_ state: QueueFigures.LaneState) -> String {
    switch state {
    case .open: tr("open")
    case .shut: tr("shut")
    case .idle: tr("idle")
    case .stale: tr("-")
    }
  }

  private func noCount(_ state: QueueFigures.LaneState) -> String {
    guard case .stale(let age) = state else { return tr("no feed") }
    // Whole hours: the cells are few.
    return tr(
      "no count for {span}",
      age < 3600
        ? FigureText.age(seconds: age)
        : age < 48 * 3600 ? tr("{count}h", age / 3600) : tr("{count}d", age / 86400))
  }

  /// Such as `short lines 71% of 412 · need 4 lanes now, 3 in 30 min · 88% within 3:00`.
  var summary: [String] {
    if scene.isNew {
      return [
        scene.keys.expand(tr("No till data yet. Try: exitboard log queue.counted lane=1 waiting=3"))
      ]
    }
    var parts: [String] = []
    parts.append(
      tr("short lines {share} of {count}", queue.shortLines.percentText, queue.shortLines.of))
    if let need = lanes(queue.needNow) {
      let later =
        lanes(queue.needIn30Minutes).map { ", " + tr("{lanes} in {minutes} min", $0, 30) } ?? ""
      parts.append(trn("need 1 lane now", "need {count} lanes now", count: need) + later)
    }
    if queue.measuredCount > 0 {
      parts.append(
        tr("{share} within {limit}", queue.serviceLevel.percentText, FigureText.wait(limit)))
      parts.append(tr("90% within {wait}", FigureText.wait(queue.p90WaitSeconds)))
    }
    if queue.leftCount > 0 { parts.append(tr("{count} left without buying", queue.leftCount)) }
    return parts
  }

  private func put(_ parts: [String], row: Int, in frame: Frame, on canvas: inout Canvas) {
    var text = ""
    for part in parts {
      let longer = text.isEmpty ? part : text + " · " + part
      if DisplayText(longer).width > frame.columns - 2 { continue }
      text = longer
    }
    canvas.put(
      DisplayText(text), column: frame.column + 1, row: row, width: frame.columns - 2, role: .fg)
  }

  /// Draws the waits by hour, such as `wait by hour 09 ░░░░▒▒▒▒▓▓ 20 ░<1 ▒<2 ▓<3 █>3m`.
  private func heatStrip(row: Int, in frame: Frame, on canvas: inout Canvas) {
    guard let first = queue.hours.first, let last = queue.hours.last else { return }
    var column = frame.column + 1
    let label = DisplayText(tr("wait by hour"))
    column += canvas.put(label, column: column, row: row, width: label.width, role: .muted) + 2
    column +=
      canvas.put(
        DisplayText(padded(first.hour, to: 2)), column: column, row: row, width: 2, role: .fg)
      + 1
    let levels = queue.hours.flatMap(\.quarters).map { $0.map { $0.rawValue + 1 } }
    canvas.heat(
      Array(levels.prefix(max(0, frame.endColumn - column - 4))), column: column, row: row)
    column += min(levels.count, max(0, frame.endColumn - column - 4)) + 1
    canvas.put(
      DisplayText(padded(last.hour, to: 2)), column: column, row: row,
      width: max(0, frame.endColumn - column), role: .fg)
  }
}
