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

  /// The row as plain text, without name, mark and colour.
  var plainText: String {
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
    if scene.writing.contains(id) {
      canvas.put("…", column: frame.column + 3, row: line, width: 1, role: .warn)
    } else {
      canvas.put(scene.refused.contains(id) ? .bad : mark, column: frame.column + 3, row: line)
    }
    canvas.put(
      DisplayText(row.room.name), column: frame.column + 5, row: line, width: 7, role: .fg)
    if scene.refused.contains(id) {
      canvas.put(
        DisplayText(tr("NOT SAVED")), column: frame.column + 13, row: line, width: 9,
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

/// One line of the restroom log: `19:30 AL Men     soap    89`.
struct RestroomLogLine {
  let entry: RestroomFigures.LogRow
  let scene: Scene

  func draw(in frame: Frame, on canvas: inout Canvas) {
    let role: Role = entry.isVoided ? .off : .fg
    let clockColumns = scene.timeStyle.clockColumns
    let who = entry.by?.initials ?? tr("-")
    canvas.put(
      DisplayText(scene.clock(entry.at)), column: frame.column + 1, row: frame.row,
      width: clockColumns, role: .muted)
    let column = frame.column + clockColumns - 5
    canvas.put(DisplayText(who), column: column + 7, row: frame.row, width: 3, role: role)
    let place = scene.plan.room(RoomID(entry.place))?.name ?? entry.place
    canvas.put(DisplayText(place), column: column + 11, row: frame.row, width: 7, role: role)
    let end = score == nil ? frame.columns - 15 - clockColumns : frame.columns - 20 - clockColumns
    canvas.put(
      DisplayText(text).clipped(to: end), column: column + 19, row: frame.row, width: end,
      role: textRole)
    if let score {
      canvas.put(
        DisplayText("\(score)"), endColumn: frame.endColumn - 1, row: frame.row, width: 4,
        role: role)
    }
  }

  private var score: Int? {
    if case .round(_, let score) = entry.entry { return score }
    return nil
  }

  private var textRole: Role {
    if entry.isVoided { return .off }
    if case .round(let failed, _) = entry.entry, !failed.isEmpty { return .warn }
    return .fg
  }

  var text: String {
    let marks =
      (entry.isVoided ? " " + tr("undone") : "")
      + (entry.isLateEntry ? " " + tr("LATE") : "")
    return words + marks
  }

  private var words: String {
    switch entry.entry {
    case .round(let failed, let score):
      if failed.isEmpty { return score == nil ? tr("not inspected") : tr("ok") }
      return failed.map(\.text).joined(separator: ", ")
    case .clean(let kind): return tr("{kind} clean", shownWord(kind.rawValue))
    case .closed(let reason): return tr("closed") + (reason.map { ": \($0)" } ?? "")
    case .reopened: return tr("open again")
    case .swept(let finding):
      return tr("floor checked")
        + (finding == .none ? "" : ": \(shownWord(finding.rawValue))")
    case .supplied(let item, let level):
      return tr("{item} {percent}%", shownWord(item.rawValue), level)
    }
  }
}
