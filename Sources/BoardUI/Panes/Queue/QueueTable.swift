import BoardCanvas
import BoardModel
import BoardReport
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
  func narrow(in view: PaneView) -> Arrangement {
    let inside = view.frame.inside
    let isSplit = inside.columns >= 66
    let bodyRows = max(0, inside.rows - 1)
    let headingRows = bodyRows > queue.lanes.count ? 1 : 0
    var arrangement = Arrangement { canvas in
      canvas.box(view, title: tr("Queue"), note: note, footer: narrowFooter)
      if headingRows > 0 { heading(in: inside, isWide: false, on: &canvas) }
    }
    let list = inside.columns(from: 0, count: isSplit ? 37 : nil)
      .rows(from: headingRows, count: bodyRows - headingRows)
    arrangement += listing(isWide: false).arranged(in: list, view)
    arrangement.draw { canvas in
      if isSplit {
        for row in 0..<bodyRows {
          canvas.put("│", at: 37, in: inside.rows(from: row), upTo: 1, .border)
        }
        let graph = inside.columns(from: 39, count: inside.columns - 40)
        QueueGraph(scene: scene).draw(in: graph.rows(from: 0, count: bodyRows), on: &canvas)
      }
      let last = inside.rows(from: inside.rows - 1)
      canvas.put(DisplayText(fitting(summary, last.columns - 2)), at: 1, in: last, .fg)
    }
    return arrangement
  }

  /// The wide form with kinds, rates and trends, as at 120 columns.
  func wide(in frame: Frame, _ view: PaneView) -> Arrangement {
    let inside = frame.inside
    let remarks = remarks
    // The empty row below the lanes goes before one of them does.
    let room = max(1, inside.rows - 2 - remarks.count)
    var lanes = listing(isWide: true)
    if view.isSpaced { lanes.addSpacing(in: room - 1) }
    let list = inside.rows(from: 1, count: min(lanes.lines.count, room))
    let gap = lanes.lines.count < room ? 1 : 0
    var arrangement = Arrangement { canvas in
      canvas.box(view, frame, title: tr("Queue"), note: note, footer: footer)
      heading(in: inside, isWide: true, on: &canvas)
    }
    arrangement += lanes.arranged(in: list, view)
    arrangement.draw { canvas in
      let first = max(list.rows + 1 + gap, 7)
      for (row, remark) in zip(first..<max(first, inside.rows - 1), remarks) {
        let line = inside.rows(from: row)
        canvas.put(DisplayText(remark.label), at: 1, in: line, upTo: 6, .muted)
        canvas.put(remark.text, at: 8, in: line, remark.role)
      }
      heatStrip(in: inside.rows(from: inside.rows - 1), on: &canvas)
    }
    return arrangement
  }

  private func heading(in frame: Frame, isWide: Bool, on canvas: inout Canvas) {
    let starts =
      isWide
      ? [(tr("lane"), 1), (tr("kind"), 12), (tr("people"), 21), (tr("trend 60m"), 58)]
      : [(tr("lane"), 1), (tr("people"), 11)]
    let ends =
      isWide
      ? [(tr("wait"), 40), (tr("last"), 46), (tr("served/h"), 56)]
      : [(tr("wait"), 29), (tr("last"), 36)]
    for (label, start) in starts {
      canvas.put(DisplayText(label), at: start, in: frame, upTo: start == 58 ? 9 : 6, .muted)
    }
    for (label, end) in ends { canvas.put(label, before: end, in: frame, width: 8, .muted) }
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

  private func draw(_ lane: LaneRow, in frame: Frame, isWide: Bool, on canvas: inout Canvas) {
    let (bar, waitEnd, lastEnd) = isWide ? (21, 40, 46) : (11, 29, 36)
    let role = lane.level.role
    let isShut = lane.state == .shut
    let id = DisplayText(lane.lane.id.text)
    let idColumns = canvas.put(id, at: 1, in: frame, upTo: 4, isShut ? .off : .fg)
    let state = DisplayText(word(lane.state))
    // Words of more than four cells take those that the id leaves.
    let start = max(idColumns + 2, min(6, 10 - state.width))
    canvas.put(state, at: start, in: frame, upTo: 10 - start, isShut ? .off : .muted)
    // Its readings are hard to believe; the details say why.
    if !lane.warnings.isEmpty, lane.people != nil { canvas.put("?", at: 10, in: frame, .stale) }
    if let people = lane.people, !isShut {
      canvas.bar(
        people, of: 7, column: frame.column + bar, row: frame.row, width: 7,
        role: lane.level.graphRole)
      if let mark = lane.level.mark {
        canvas.put(mark, column: frame.column + bar + 8, row: frame.row)
      }
      canvas.put("\(people)", before: bar + 12, in: frame, width: 3, role)
    } else {
      let text = isShut ? "·" : DisplayText(lane.noCount)
      canvas.put(text, at: bar, in: frame, upTo: 16, isShut ? .off : .stale)
    }
    let wait = FigureText.wait(isShut ? nil : lane.waitSeconds)
    canvas.put(wait, before: waitEnd, in: frame, width: 7, role)
    if lane.basis == .estimated, !isShut, lane.waitSeconds != nil {
      canvas.put("~", at: waitEnd, in: frame, .muted)
    }
    let last = FigureText.wait(isShut ? nil : lane.lastWaitSeconds)
    canvas.put(last, before: lastEnd, in: frame, width: 6, .fg)
    if isWide { drawWidePart(lane, in: frame, on: &canvas) }
  }

  private func drawWidePart(_ lane: LaneRow, in frame: Frame, on canvas: inout Canvas) {
    let word = shownWord(lane.lane.kind.rawValue)
    let kind = lane.lane.servers > 1 ? tr("{kind} x{servers}", word, lane.lane.servers) : word
    canvas.put(DisplayText(kind), at: 12, in: frame, upTo: 8, .muted)
    canvas.put(lane.servedPerHour.map(String.init) ?? "-", before: 56, in: frame, width: 5, .fg)
    canvas.spark(
      lane.trend, maximum: max(limit * 5 / 3, lane.trend.compactMap(\.self).max() ?? 0),
      column: frame.column + 58, row: frame.row, width: min(16, max(0, frame.columns - 64)),
      role: scene.waitRole)
    if lane.level >= .red { canvas.put(tr("LATE"), in: frame, width: 6, .alert) }
  }

  private func word(_ state: QueueFigures.LaneState) -> String {
    switch state {
    case .open: tr("open")
    case .shut: tr("shut")
    case .idle: tr("idle")
    case .stale: tr("-")
    }
  }

  /// Such as `short lines 71% of 412 · need 4 lanes now, 3 in 30 min · 88% within 3:00`.
  var summary: [String] {
    if scene.isNew {
      return [
        scene.keys.expand(tr("No till data yet. Try: exitboard log queue.counted lane=1 waiting=3"))
      ]
    }
    let need = queue.needNow.map { need in
      let later =
        queue.needIn30Minutes.map { ", " + tr("{lanes} in {minutes} min", $0, 30) } ?? ""
      return trn("need 1 lane now", "need {count} lanes now", count: need) + later
    }
    let kept = tr(
      "short lines {share} of {count}", queue.shortLines.percentText, queue.shortLines.of)
    var parts = [kept] + (need.map { [$0] } ?? [])
    if queue.measuredCount > 0 { parts += [withinLimit, longWaits] }
    if queue.leftCount > 0 { parts.append(tr("{count} left without buying", queue.leftCount)) }
    return parts
  }

  var withinLimit: String {
    tr("{share} within {limit}", queue.serviceLevel.percentText, FigureText.wait(limit))
  }

  var longWaits: String { tr("90% within {wait}", FigureText.wait(queue.p90WaitSeconds)) }

  private func fitting(_ parts: [String], _ columns: Int) -> String {
    parts.reduce("") { text, part in
      let longer = text.isEmpty ? part : text + " · " + part
      return DisplayText(longer).width > columns ? text : longer
    }
  }

  /// Draws the waits by hour, such as `wait by hour 09 ░░░░▒▒▒▒▓▓ 20`.
  private func heatStrip(in line: Frame, on canvas: inout Canvas) {
    guard let first = queue.hours.first, let last = queue.hours.last else { return }
    let label = DisplayText(tr("wait by hour"))
    canvas.put(label, at: 1, in: line, .muted)
    canvas.put(DisplayText(padded(first.hour, to: 2)), at: label.width + 3, in: line, .fg)
    let start = label.width + 6
    let levels = queue.hours.flatMap(\.quarters).map { $0.map { $0.rawValue + 1 } }
      .prefix(max(0, line.columns - start - 4))
    canvas.heat(Array(levels), column: line.column + start, row: line.row)
    let end = start + levels.count + 1
    canvas.put(
      DisplayText(padded(last.hour, to: 2)), at: end, in: line, upTo: line.columns - end, .fg)
  }
}
