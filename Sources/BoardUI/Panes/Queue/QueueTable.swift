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

  /// The footer with the share of the last impression and its key, for when it has no place.
  private var narrowFooter: String {
    let score = tr(
      "left well {share} [{key}]", ImpressionText(scene: scene).share,
      scene.keys.keyText(pane: .impression))
    return footer.isEmpty ? score : score + " · " + footer
  }

  /// The narrow form beside a small graph, as at 80 columns.
  func narrow(in view: PaneView) -> Arrangement {
    let inside = view.frame.inside
    let isSplit = inside.columns >= 66
    let bodyRows = max(0, inside.rows - 1)
    let headingRows = bodyRows > queue.lanes.count ? 1 : 0
    let columns = QueueColumns(
      queue.lanes, isWide: false,
      spare: inside.columns - 37 - (isSplit ? QueueGraph.minColumns + 3 : 0))
    let tableColumns = 37 + columns.shift
    var arrangement = Arrangement { canvas in
      canvas.box(
        view, title: tr("Queue"), note: note, footer: narrowFooter)
      if headingRows > 0 { heading(in: inside, columns, on: &canvas) }
    }
    let list = inside.columns(from: 0, count: isSplit ? tableColumns : nil)
      .rows(from: headingRows, count: bodyRows - headingRows)
    arrangement += listing(columns).arranged(
      in: list, view, keeping: scene.laneThatMatters,
      border: inside.rows(from: inside.rows, count: 1))
    arrangement.draw { canvas in
      if isSplit {
        for row in 0..<bodyRows {
          canvas.put("│", at: tableColumns, in: inside.rows(from: row), upTo: 1, .border)
        }
        let graph = inside.columns(
          from: tableColumns + 2, count: inside.columns - tableColumns - 3)
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
    let columns = QueueColumns(queue.lanes, isWide: true, spare: inside.columns - 68)
    var lanes = listing(columns)
    if view.isSpaced { lanes.addSpacing(in: room - 1) }
    let list = inside.rows(from: 1, count: min(lanes.lines.count, room))
    let gap = lanes.lines.count < room ? 1 : 0
    var arrangement = Arrangement { canvas in
      canvas.box(
        view, frame, title: tr("Queue"), note: note, footer: footer)
      heading(in: inside, columns, on: &canvas)
    }
    arrangement += lanes.arranged(
      in: list, view, keeping: scene.laneThatMatters,
      border: inside.rows(from: inside.rows, count: 1))
    arrangement.draw { canvas in
      let first = max(list.rows + 1 + gap, 7)
      let label = remarks.reduce(6) { max($0, DisplayText($1.label).width) }
      for (row, remark) in zip(first..<max(first, inside.rows - 1), remarks) {
        let line = inside.rows(from: row)
        canvas.put(DisplayText(remark.label), at: 1, in: line, upTo: label, .muted)
        canvas.put(remark.text, at: label + 2, in: line, remark.role)
      }
      heatStrip(in: inside.rows(from: inside.rows - 1), on: &canvas)
    }
    return arrangement
  }

  private func heading(in frame: Frame, _ columns: QueueColumns, on canvas: inout Canvas) {
    let kind = columns.hasKind ? [(tr("kind"), columns.kind)] : []
    let starts =
      [(tr("lane"), 1)] + kind + [(tr("people"), columns.bar)]
      + (columns.isWide ? [(tr("trend 60m"), columns.trend)] : [])
    let ends =
      [(tr("wait"), columns.waitEnd), (tr("last"), columns.lastEnd)]
      + (columns.isWide ? [(tr("served/h"), columns.servedEnd)] : [])
    for (label, start) in starts {
      let next = columns.hasKind ? columns.kind : columns.bar
      let width = start == 1 ? next - 2 : columns.isWide && start == columns.trend ? 9 : 6
      canvas.put(DisplayText(label), at: start, in: frame, upTo: width, .muted)
    }
    for (label, end) in ends { canvas.put(label, before: end, in: frame, width: 8, .muted) }
  }

  private func listing(_ columns: QueueColumns) -> Listing {
    var listing = Listing()
    for lane in queue.lanes {
      listing.add(.lane(lane.lane.id)) { canvas, frame in
        draw(lane, in: frame, columns, on: &canvas)
      }
    }
    return listing
  }

  private func draw(
    _ lane: LaneRow, in frame: Frame, _ columns: QueueColumns, on canvas: inout Canvas
  ) {
    let bar = columns.bar
    let role = lane.level.role
    let isShut = lane.isShutOrUnknown
    let name = DisplayText(lane.lane.label).clipped(to: columns.name)
    let nameColumns = canvas.put(name, at: 1, in: frame, isShut ? .off : .fg)
    let state = DisplayText(lane.fault == nil ? state(lane) : tr("fault"))
    // Words of more than four cells take those that the name leaves.
    let end = columns.name + 6
    let start = max(nameColumns + 2, min(columns.name + 2, end - state.width))
    let stateRole: Role = lane.fault != nil ? .alert : isShut ? .off : .muted
    canvas.put(state, at: start, in: frame, upTo: end - start, stateRole)
    // Its readings are hard to believe; the details say why.
    if !lane.warnings.isEmpty, lane.people != nil { canvas.put("?", at: end, in: frame, .stale) }
    if let people = lane.people, !isShut {
      canvas.bar(
        people, of: 7, column: frame.column + bar, row: frame.row, width: 7,
        role: lane.level.graphRole)
      if let mark = lane.level.mark {
        canvas.put(mark, column: frame.column + bar + 8, row: frame.row)
      }
      canvas.put("\(people)", before: bar + 12, in: frame, width: 3, role)
    } else {
      let text = lane.fault ?? (isShut ? "·" : lane.noCount)
      canvas.put(
        text, at: bar, in: frame, width: lane.fault == nil ? 16 : columns.lastEnd - bar - 1,
        isShut ? .off : .stale)
    }
    if lane.fault == nil { drawWaits(lane, in: frame, columns, on: &canvas) }
    if columns.isWide { drawWidePart(lane, in: frame, columns, on: &canvas) }
  }

  private func drawWaits(
    _ lane: LaneRow, in frame: Frame, _ columns: QueueColumns, on canvas: inout Canvas
  ) {
    let isShut = lane.isShutOrUnknown
    let wait = FigureText.wait(isShut ? nil : lane.waitSeconds)
    canvas.put(wait, before: columns.waitEnd, in: frame, width: 7, lane.level.role)
    if lane.basis == .estimated, !isShut, lane.waitSeconds != nil {
      canvas.put("~", at: columns.waitEnd, in: frame, .muted)
    }
    let last = FigureText.wait(isShut ? nil : lane.lastWaitSeconds)
    canvas.put(last, before: columns.lastEnd, in: frame, width: 6, .fg)
  }

  private func drawWidePart(
    _ lane: LaneRow, in frame: Frame, _ columns: QueueColumns, on canvas: inout Canvas
  ) {
    if columns.hasKind {
      let word = shownWord(lane.lane.kind.rawValue)
      let kind = lane.lane.servers > 1 ? tr("{kind} x{servers}", word, lane.lane.servers) : word
      canvas.put(DisplayText(kind), at: columns.kind, in: frame, upTo: 8, .muted)
    }
    canvas.put(
      lane.servedPerHour.map(String.init) ?? "-", before: columns.servedEnd, in: frame, width: 5,
      .fg
    )
    canvas.spark(
      lane.trend, maximum: max(limit * 5 / 3, lane.trend.compactMap(\.self).max() ?? 0),
      column: frame.column + columns.trend, row: frame.row,
      width: min(16, max(0, frame.columns - 6 - columns.trend)), role: scene.waitRole)
    if lane.level >= .red { canvas.put(tr("LATE"), in: frame, width: 6, .alert) }
  }

  /// Of a line with several counters how many are open, unless all are.
  private func state(_ lane: LaneRow) -> String {
    switch lane.state {
    case .open where lane.openServers < lane.lane.servers,
      .idle where lane.openServers < lane.lane.servers:
      "\(lane.openServers)/\(lane.lane.servers)"
    case .open: tr("open")
    case .shut: tr("shut")
    case .idle: tr("idle")
    case .stale, .unknown: tr("-")
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

/// Where the columns of the lanes stand; names get what the longest needs and the pane has.
private struct QueueColumns {
  let isWide: Bool
  /// Cells of the names; 4 hold the numbers of lanes.
  let name: Int
  /// The kind gives way to longer names.
  let hasKind: Bool

  private static let nameColumns = 4
  private static let kindColumns = 9

  /// `spare` cells are left if names have 4 of them.
  init(_ lanes: [LaneRow], isWide: Bool, spare: Int) {
    self.isWide = isWide
    let longest = lanes.map { DisplayText($0.lane.label).width }.max() ?? 0
    let wanted = max(0, longest - Self.nameColumns)
    hasKind = isWide && wanted <= max(0, spare)
    let room = max(0, spare + (isWide && !hasKind ? Self.kindColumns : 0))
    name = Self.nameColumns + min(wanted, room)
  }

  /// By how many cells the other columns stand further to the right than with names of 4.
  var shift: Int { name - Self.nameColumns - (isWide && !hasKind ? Self.kindColumns : 0) }
  var kind: Int { 12 + shift }
  var bar: Int { (isWide ? 21 : 11) + shift }
  var waitEnd: Int { (isWide ? 40 : 29) + shift }
  var lastEnd: Int { (isWide ? 46 : 36) + shift }
  var servedEnd: Int { 56 + shift }
  var trend: Int { 58 + shift }
}
