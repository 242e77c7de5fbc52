import BoardCanvas
import BoardModel
import BoardText

/// One restroom: letter, mark, name, last round, when due, and on wide screens a gauge and a score.
struct RestroomRow {
  let row: RestroomFigures.RoomRow
  let scene: Scene

  var mark: Mark {
    switch row.state {
    case .notInspected: .open
    case .ok: row.openFaults.isEmpty ? .done : .due
    case .due, .late: .due
    case .closed: .bad
    }
  }

  var role: Role {
    switch row.state {
    case .closed: .off
    case .late: row.level >= .red ? .alert : .warn
    case .due: .warn
    case .notInspected, .ok: row.level.role
    }
  }

  /// `12m`, `17m LATE`, `closed`.
  var shortText: DisplayText {
    switch row.state {
    case .notInspected: DisplayText(tr("new"))
    case .ok, .due:
      DisplayText(row.agoMinutes.map { FigureText.span(minutes: $0) } ?? tr("-"))
    case .late(let minutes):
      DisplayText(tr("{span} LATE", FigureText.span(minutes: minutes)))
    case .closed: DisplayText(" " + tr("closed"))
    }
  }

  /// The row for the plain output and the filter.
  var plainRow: PlainRow {
    let faults = row.openFaults.map { shownItem($0.text) }.joined(separator: ", ")
    let state =
      switch row.state {
      case .notInspected: "unseen"
      case .ok: "ok"
      case .due: "due"
      case .late: "late"
      case .closed: "closed"
      }
    return PlainRow(
      state: state + faults + (row.lastAt.map { "\($0.seconds)" } ?? ""),
      text: "\(row.room.key) \(row.room.name): \(plainText)"
        + (faults.isEmpty ? "" : ", \(tr("open: {faults}", faults))"))
  }

  /// The row as plain text, without name, mark and colour.
  private var plainText: String {
    if case .closed(let at, let reason) = row.state {
      return tr("closed {clock}", scene.clock(at)) + (reason.map { ": \($0)" } ?? "")
    }
    return due.isEmpty ? ago : "\(ago), \(due)"
  }

  func draw(in frame: Frame, isWide: Bool, on canvas: inout Canvas) {
    let id = RowID.room(row.room.id)
    let line = frame.row
    canvas.put(
      DisplayText(String(row.room.key)), column: frame.column + 1, row: line, width: 1, role: .key)
    canvas.put(mark, of: id, scene, column: frame.column + 3, row: line)
    canvas.put(
      DisplayText(row.room.name), column: frame.column + 5, row: line, width: 7, role: .fg)
    if scene.refused.contains(id) {
      canvas.put(
        DisplayText(tr("NOT SAVED")), column: frame.column + 13, row: line, width: 16,
        role: .alert)
      return
    }
    if case .closed(let at, let reason) = row.state {
      let text =
        (isWide
          ? tr("closed {clock}", scene.clock(at)) : tr("closed"))
        + (reason.map { ": \($0)" } ?? "")
      canvas.put(
        DisplayText(text).clipped(to: frame.columns - 14), column: frame.column + 13, row: line,
        width: frame.columns - 14, role: .off)
      return
    }
    canvas.put(DisplayText(ago), column: frame.column + 13, row: line, width: 8, role: .fg)
    canvas.put(
      DisplayText(due), column: frame.column + (isWide ? 23 : 22), row: line,
      width: min(10, frame.columns - 22), role: role)
    guard isWide else { return }
    if let elapsed = row.elapsedPercent {
      canvas.gauge(
        percent: min(100, elapsed), column: frame.column + 34, row: line, width: 10, role: gaugeRole
      )
    }
    let score = row.score.map(String.init) ?? "-"
    canvas.put(
      DisplayText(score), endColumn: min(frame.endColumn - 2, frame.column + 50), row: line,
      width: 4, role: scoreRole)
  }

  private var gaugeRole: Role { row.level >= .amber ? row.level.graphRole : .gaugeFill }

  private var scoreRole: Role {
    row.hasSafetyFault || (row.score ?? 100) < scene.plan.thresholds.restroomPassScore
      ? .alert : .fg
  }

  private var ago: String {
    row.agoMinutes.map { tr("{span} ago", FigureText.span(minutes: $0)) } ?? tr("not yet")
  }

  private var due: String {
    switch row.state {
    case .late(let minutes): tr("{span} LATE", FigureText.span(minutes: minutes))
    case .notInspected, .ok, .due, .closed:
      row.due.map { tr("due {clock}", scene.clock($0)) } ?? ""
    }
  }
}
