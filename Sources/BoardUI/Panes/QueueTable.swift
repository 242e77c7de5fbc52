import BoardCanvas
import BoardModel

/// The lanes as rows, and below them what they add up to.
struct QueueTable {
  let scene: Scene

  private var queue: QueueFigures { scene.queue }
  private var limit: Int { scene.plan.thresholds.waitRedSeconds }

  var note: DisplayText {
    if scene.day.cleared != nil { return "last customer out" }
    guard let worst = queue.worst, let lane = scene.plan.lane(worst) else { return "" }
    return DisplayText("worst: \(lane.name)")
  }

  private var footer: DisplayText {
    queue.feelsLikeSeconds.map { DisplayText("feels like \(Wording.wait($0))") } ?? ""
  }

  /// Where the last impression has no place of its own, its score and the key that shows it.
  private var narrowFooter: DisplayText {
    let score = "last impression \(ImpressionWords(scene: scene).score) [5]"
    return DisplayText(footer.isEmpty ? score : score + " · " + footer.string)
  }

  /// Beside the graph, as at 80 columns.
  func drawNarrow(in frame: Frame, view: PaneView, on canvas: inout Canvas) -> [RowSpot] {
    canvas.box(
      frame, number: view.number, title: "Queue", note: note, footer: narrowFooter,
      isFocused: view.isFocused)
    let inside = frame.inside
    let isSplit = inside.columns >= 66
    let tableColumns = isSplit ? 37 : inside.columns
    let bodyRows = max(0, inside.rows - 1)
    let hasHeading = bodyRows > queue.lanes.count
    if hasHeading { heading(inside.column, inside.row, isWide: false, on: &canvas) }
    let listFrame = Frame(
      column: inside.column, row: inside.row + (hasHeading ? 1 : 0), columns: tableColumns,
      rows: bodyRows - (hasHeading ? 1 : 0))
    let spots = listing(isWide: false).draw(
      in: listFrame, selected: view.selected, isFocused: view.isFocused, on: &canvas)
    if isSplit {
      for row in inside.row..<inside.row + bodyRows {
        canvas.put("│", column: inside.column + 37, row: row, width: 1, role: .border)
      }
      let graph = Frame(
        column: inside.column + 39, row: inside.row, columns: inside.columns - 40, rows: bodyRows)
      QueueGraph(scene: scene).draw(in: graph, on: &canvas)
    }
    put(summary, row: inside.endRow - 1, in: inside, on: &canvas)
    return spots
  }

  /// With kinds, rates and trends, as at 120 columns.
  func drawWide(in frame: Frame, view: PaneView, on canvas: inout Canvas) -> [RowSpot] {
    canvas.box(
      frame, number: view.number, title: "Queue", note: note, footer: footer,
      isFocused: view.isFocused)
    let inside = frame.inside
    heading(inside.column, inside.row, isWide: true, on: &canvas)
    let remarks = remarks
    let listRows = min(queue.lanes.count, max(1, inside.rows - 3 - remarks.count))
    let list = Frame(
      column: inside.column, row: inside.row + 1, columns: inside.columns, rows: listRows)
    let spots = listing(isWide: true).draw(
      in: list, selected: view.selected, isFocused: view.isFocused, on: &canvas)
    var row = max(list.endRow + 1, inside.row + 7)
    for remark in remarks where row < inside.endRow - 1 {
      let label = DisplayText(remark.label)
      canvas.put(label, column: inside.column + 1, row: row, width: 6, role: .muted)
      canvas.put(
        DisplayText(remark.text), column: inside.column + 8, row: row,
        width: inside.columns - 9, role: remark.role)
      row += 1
    }
    heatStrip(row: inside.endRow - 1, in: inside, on: &canvas)
    return spots
  }

  private func heading(_ column: Int, _ row: Int, isWide: Bool, on canvas: inout Canvas) {
    let labels: [(text: DisplayText, end: Int)] =
      isWide
      ? [("wait", 40), ("last", 46), ("served/h", 56)]
      : [("wait", 29), ("last", 36)]
    canvas.put("lane", column: column + 1, row: row, width: 6, role: .muted)
    if isWide {
      canvas.put("kind", column: column + 12, row: row, width: 6, role: .muted)
      canvas.put("trend 60m", column: column + 58, row: row, width: 9, role: .muted)
    }
    canvas.put("people", column: column + (isWide ? 21 : 11), row: row, width: 6, role: .muted)
    for label in labels {
      canvas.put(label.text, endColumn: column + label.end, row: row, width: 8, role: .muted)
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
    canvas.put(
      DisplayText(lane.lane.id.text), column: column + 1, row: row, width: 4,
      role: isShut ? .off : .fg)
    canvas.put(
      DisplayText(word(lane.state)), column: column + 6, row: row, width: 4,
      role: isShut ? .off : .muted)
    if isWide {
      // Its readings are hard to believe; the details say why.
      if !lane.doubts.isEmpty {
        canvas.put("~", column: column + 10, row: row, width: 1, role: .stale)
      }
      let kind = lane.lane.kind.rawValue + (lane.lane.servers > 1 ? " x\(lane.lane.servers)" : "")
      canvas.put(DisplayText(kind), column: column + 12, row: row, width: 8, role: .muted)
    }
    if isShut || lane.people == nil {
      canvas.put(
        isShut ? "·" : "no reading", column: barColumn, row: row, width: 10,
        role: isShut ? .off : .stale)
    } else {
      let people = lane.people ?? 0
      canvas.bar(people, of: 7, column: barColumn, row: row, width: 7, role: lane.level.graphRole)
      if let mark = lane.level.mark { canvas.put(mark, column: barColumn + 8, row: row) }
      canvas.put(
        DisplayText("\(people)"), endColumn: barColumn + 12, row: row, width: 3, role: role)
    }
    let waitEnd = isWide ? 40 : 29
    let wait = Wording.wait(isShut ? nil : lane.waitSeconds)
    canvas.put(DisplayText(wait), endColumn: column + waitEnd, row: row, width: 7, role: role)
    if lane.basis == .estimated, !isShut, lane.waitSeconds != nil {
      canvas.put("~", column: column + waitEnd, row: row, width: 1, role: .muted)
    }
    canvas.put(
      DisplayText(Wording.wait(isShut ? nil : lane.lastWaitSeconds)),
      endColumn: column + (isWide ? 46 : 36), row: row, width: 6, role: .fg)
    guard isWide else { return }
    canvas.put(
      DisplayText(lane.servedPerHour.map(String.init) ?? "-"), endColumn: column + 56, row: row,
      width: 5, role: .fg)
    let thresholds = scene.plan.thresholds
    canvas.spark(
      lane.trend, top: max(limit * 5 / 3, lane.trend.compactMap(\.self).max() ?? 0),
      column: column + 58, row: row, width: min(16, max(0, frame.columns - 64)),
      role: { thresholds.level(waitSeconds: $0).graphRole })
    if case .stale(let age) = lane.state {
      canvas.put(
        DisplayText("~ \(Wording.age(seconds: age)) old"), endColumn: frame.endColumn - 1, row: row,
        width: 9, role: .stale)
    } else if lane.level >= .red {
      canvas.put("LATE", endColumn: frame.endColumn - 1, row: row, width: 4, role: .alert)
    }
  }

  private func word(_ state: QueueFigures.LaneState) -> String {
    switch state {
    case .open: "open"
    case .shut: "shut"
    case .idle: "idle"
    case .stale: "late"
    }
  }

  /// Such as `1+1 kept 71% of 412 · ≤3:00 88% · p90 3:05 · need 4 lanes now, 3 in 30m`.
  private var summary: [String] {
    if scene.isNew {
      return ["No reading yet: exitboard log queue.counted lane=1 waiting=3, or = on a lane"]
    }
    var parts: [String] = []
    parts.append("1+1 kept \(Wording.percent(queue.onePlusOne)) of \(queue.onePlusOne.of)")
    parts.append("≤\(Wording.wait(limit)) \(Wording.percent(queue.serviceLevel))")
    parts.append("p90 \(Wording.wait(queue.p90Seconds))")
    if let need = sentence(queue.needNow) {
      let later = sentence(queue.need30).map { ", \($0) in 30m" } ?? ""
      parts.append("need \(need) \(need == "1" ? "lane" : "lanes") now\(later)")
    }
    if queue.leftCount > 0 { parts.append("left \(queue.leftCount)") }
    return parts
  }

  private func put(_ parts: [String], row: Int, in frame: Frame, on canvas: inout Canvas) {
    var text = ""
    for part in parts {
      let longer = text.isEmpty ? part : text + " · " + part
      if DisplayText(longer).width > frame.columns - 2 { break }
      text = longer
    }
    canvas.put(
      DisplayText(text), column: frame.column + 1, row: row, width: frame.columns - 2, role: .fg)
  }

  private struct Remark {
    let label: String
    let text: String
    let role: Role
  }

  private var remarks: [Remark] {
    if scene.isNew { return [Remark(label: "start", text: summary[0], role: .fg)] }
    let timed =
      "\(queue.measuredCount) timed · ≤\(Wording.wait(limit)) \(Wording.percent(queue.serviceLevel))"
      + " · p50 \(Wording.wait(queue.p50Seconds)) · p90 \(Wording.wait(queue.p90Seconds))"
    var remarks = [
      Remark(label: "today", text: today, role: .fg),
      Remark(label: "waits", text: timed, role: .fg),
    ]
    if let why = QueueAdvice(scene: scene).why {
      remarks.append(Remark(label: "why", text: why, role: .fg))
    }
    if let say = QueueAdvice(scene: scene).say {
      remarks.append(Remark(label: "say", text: "\"\(say)\"", role: .title))
    }
    if let need = sentence(queue.needNow) {
      var text = "need \(need) now"
      if let soon = sentence(queue.need15) { text += " · \(soon) in 15m" }
      if let later = sentence(queue.need30) { text += " · \(later) in 30m" }
      text += " · \(queue.openLanes) open"
      if !queue.model.isEmpty { text += "   (\(queue.model))" }
      remarks.append(Remark(label: "lanes", text: text, role: .fg))
    }
    if let outlook = QueueAdvice(scene: scene).shortOutlook {
      // The model in short: `status --json` has it in full.
      let model = "pooled line, \(Wording.span(minutes: QueueFigures.outlookMinutes))"
      remarks.append(Remark(label: "then", text: "\(outlook)   (\(model))", role: .fg))
    }
    return remarks
  }

  /// Such as `1+1 kept 71% of 412 lane minutes · left 3: 2 balked, 1 reneged`.
  private var today: String {
    let kept =
      "1+1 kept \(Wording.percent(queue.onePlusOne)) of \(queue.onePlusOne.of) lane minutes"
    guard queue.leftCount > 0 else { return kept }
    return kept
      + " · left \(queue.leftCount): \(queue.balkCount) balked, \(queue.renegeCount) reneged"
  }

  private func sentence(_ need: QueueFigures.Need) -> String? {
    if case .lanes(let count) = need { return "\(count)" }
    return nil
  }

  /// Such as `wait by hour 09 ░░░░▒▒▒▒▓▓ 20 ░<1 ▒<2 ▓<3 █>3m`.
  private func heatStrip(row: Int, in frame: Frame, on canvas: inout Canvas) {
    guard let first = queue.hours.first, let last = queue.hours.last else { return }
    var column = frame.column + 1
    column += canvas.put("wait by hour ", column: column, row: row, width: 13, role: .muted) + 1
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
