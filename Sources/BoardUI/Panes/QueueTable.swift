import BoardCanvas
import BoardModel
import BoardWords

/// The lanes as rows, and below them what they add up to.
struct QueueTable {
  let scene: Scene

  private var queue: QueueFigures { scene.queue }
  private var limit: Int { scene.plan.thresholds.waitRedSeconds }

  var note: DisplayText {
    if scene.day.cleared != nil { return DisplayText(Words.Queue.lastCustomerOut) }
    guard let worst = queue.worst, let lane = scene.plan.lane(worst) else { return "" }
    return DisplayText(Words.Queue.worst(lane.name))
  }

  private var footer: DisplayText {
    queue.feelsLikeSeconds.map { DisplayText(Words.Queue.feelsLike(Wording.wait($0))) } ?? ""
  }

  /// Where the last impression has no place of its own, its score and the key that shows it.
  private var narrowFooter: DisplayText {
    let score = Words.Impression.score(
      ImpressionWords(scene: scene).score, key: scene.keys.shown(pane: Board.impressionPane))
    return DisplayText(footer.isEmpty ? score : score + " · " + footer.string)
  }

  /// Beside the graph, as at 80 columns.
  func drawNarrow(in frame: Frame, view: PaneView, on canvas: inout Canvas) -> [RowSpot] {
    canvas.box(
      frame, number: view.number, title: DisplayText(Words.Queue.name), note: note,
      footer: narrowFooter,
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
      frame, number: view.number, title: DisplayText(Words.Queue.name), note: note, footer: footer,
      isFocused: view.isFocused)
    let inside = frame.inside
    heading(inside.column, inside.row, isWide: true, on: &canvas)
    let remarks = remarks
    let room = max(1, inside.rows - 3 - remarks.count)
    var lanes = listing(isWide: true)
    if view.isAiry { lanes.breathe(in: room) }
    let listRows = min(lanes.lines.count, room)
    let list = Frame(
      column: inside.column, row: inside.row + 1, columns: inside.columns, rows: listRows)
    let spots = lanes.draw(
      in: list, selected: view.selected, isFocused: view.isFocused, on: &canvas)
    var row = max(list.endRow + 1, inside.row + 7)
    for remark in remarks where row < inside.endRow - 1 {
      let label = DisplayText(remark.label)
      canvas.put(label, column: inside.column + 1, row: row, width: 6, role: .muted)
      canvas.put(
        DisplayText(remark.text).clipped(to: inside.columns - 9), column: inside.column + 8,
        row: row,
        width: inside.columns - 9, role: remark.role)
      row += 1
    }
    heatStrip(row: inside.endRow - 1, in: inside, on: &canvas)
    return spots
  }

  private func heading(_ column: Int, _ row: Int, isWide: Bool, on canvas: inout Canvas) {
    let labels: [(text: String, end: Int)] =
      isWide
      ? [(Words.Queue.wait, 40), (Words.Queue.last, 46), (Words.Queue.served, 56)]
      : [(Words.Queue.wait, 29), (Words.Queue.last, 36)]
    canvas.put(
      DisplayText(Words.Queue.lane), column: column + 1, row: row, width: 6, role: .muted)
    if isWide {
      canvas.put(
        DisplayText(Words.Queue.kind), column: column + 12, row: row, width: 6, role: .muted)
      canvas.put(
        DisplayText(Words.Queue.trend), column: column + 58, row: row, width: 9, role: .muted)
    }
    canvas.put(
      DisplayText(Words.Queue.people), column: column + (isWide ? 21 : 11), row: row, width: 6,
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
    canvas.put(
      DisplayText(lane.lane.id.text), column: column + 1, row: row, width: 4,
      role: isShut ? .off : .fg)
    canvas.put(
      DisplayText(word(lane.state)), column: column + 6, row: row, width: 4,
      role: isShut ? .off : .muted)
    // Its readings are hard to believe; the details say why.
    if !lane.doubts.isEmpty, lane.people != nil {
      canvas.put("?", column: column + 10, row: row, width: 1, role: .stale)
    }
    if isWide {
      let word = Words.shown(lane.lane.kind.rawValue)
      let kind = lane.lane.servers > 1 ? Words.Queue.tills(word, lane.lane.servers) : word
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
    if lane.level >= .red {
      canvas.put(
        DisplayText(Words.Queue.late), endColumn: frame.endColumn - 1, row: row, width: 4,
        role: .alert)
    }
  }

  private func word(_ state: QueueFigures.LaneState) -> String {
    switch state {
    case .open: Words.Queue.open
    case .shut: Words.Queue.shut
    case .idle: Words.Queue.idle
    case .stale: Words.Queue.stale
    }
  }

  private func noCount(_ state: QueueFigures.LaneState) -> String {
    guard case .stale(let age) = state else { return Words.Queue.noFeed }
    // Whole hours: the cells are few.
    return Words.Queue.noCount(
      for: age < 3600
        ? Wording.age(seconds: age)
        : age < 48 * 3600 ? Words.Figures.hours(age / 3600) : Words.Figures.days(age / 86400))
  }

  /// Such as `short lines 71% of 412 · need 4 lanes now, 3 in 30 min · 88% within 3:00`.
  private var summary: [String] {
    if scene.isNew { return [scene.keys.fill(Words.Queue.feed)] }
    var parts: [String] = []
    parts.append(Words.Queue.kept(Wording.percent(queue.onePlusOne), of: queue.onePlusOne.of))
    if let need = lanes(queue.needNow) {
      let later = lanes(queue.need30).map { ", " + Words.Queue.needIn(minutes: 30, $0) } ?? ""
      parts.append(Words.Queue.need(lanes: need) + later)
    }
    if queue.measuredCount > 0 {
      parts.append(Words.Queue.within(Wording.wait(limit), Wording.percent(queue.serviceLevel)))
      parts.append(Words.Queue.p90(Wording.wait(queue.p90Seconds)))
    }
    if queue.leftCount > 0 { parts.append(Words.Queue.left(queue.leftCount)) }
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

  private struct Remark {
    let label: String
    let text: String
    let role: Role
  }

  private var remarks: [Remark] {
    if scene.isNew { return [Remark(label: Words.Queue.start, text: summary[0], role: .fg)] }
    var timed = Words.Queue.timed(queue.measuredCount)
    if queue.measuredCount > 0 {
      timed +=
        " · "
        + [
          Words.Queue.within(Wording.wait(limit), Wording.percent(queue.serviceLevel)),
          Words.Queue.p50(Wording.wait(queue.p50Seconds)),
          Words.Queue.p90(Wording.wait(queue.p90Seconds)),
        ].joined(separator: " · ")
    }
    var remarks = [
      Remark(label: Words.Queue.today, text: today, role: .fg),
      Remark(label: Words.Queue.waits, text: timed, role: .fg),
    ]
    if let why = QueueAdvice(scene: scene).why {
      remarks.append(Remark(label: Words.Queue.why, text: why, role: .fg))
    }
    if let say = QueueAdvice(scene: scene).say {
      remarks.append(Remark(label: Words.Queue.say, text: "\"\(say)\"", role: .title))
    }
    if let need = lanes(queue.needNow) {
      remarks.append(Remark(label: Words.Queue.lanes, text: lanesNeeded(need), role: .fg))
    }
    if let outlook = QueueAdvice(scene: scene).outlook {
      remarks.append(Remark(label: Words.Queue.then, text: outlook, role: .fg))
    }
    for lane in queue.lanes where !lane.doubts.isEmpty {
      let text = "\(lane.lane.name): \(Words.Queue.doubtful)"
      remarks.append(Remark(label: Words.Queue.check, text: text, role: .stale))
    }
    return remarks
  }

  /// Such as `need 3 now, 3 in 15, 2 in 30 min so that 9 in 10 wait under 3:00`.
  private func lanesNeeded(_ now: Int) -> String {
    let percent = scene.plan.thresholds.serviceLevelPercent
    let share =
      percent % 10 == 0
      ? Words.Queue.share(tenths: percent / 10) : Words.Queue.share(percent: percent)
    let number = { (need: QueueFigures.Need) in
      lanes(need).map(String.init) ?? Words.Figures.unknown
    }
    return Words.Queue.needs(
      now: "\(now)", in15: number(queue.need15), in30: number(queue.need30), share: share,
      limit: Wording.wait(limit))
  }

  /// Such as `short lines (1 served, 1 waiting): 71% of 412 lane-minutes · 2 walked past, 1 gave up waiting`.
  private var today: String {
    let kept = Words.Queue.keptLaneMinutes(
      Wording.percent(queue.onePlusOne), of: queue.onePlusOne.of)
    guard queue.leftCount > 0 else { return kept }
    let left = Words.Queue.left(balked: queue.balkCount, reneged: queue.renegeCount)
    return "\(kept) · \(left)"
  }

  private func lanes(_ need: QueueFigures.Need) -> Int? {
    if case .lanes(let count) = need { return count }
    return nil
  }

  /// Such as `wait by hour 09 ░░░░▒▒▒▒▓▓ 20 ░<1 ▒<2 ▓<3 █>3m`.
  private func heatStrip(row: Int, in frame: Frame, on canvas: inout Canvas) {
    guard let first = queue.hours.first, let last = queue.hours.last else { return }
    var column = frame.column + 1
    let label = DisplayText(Words.Queue.waitByHour)
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
