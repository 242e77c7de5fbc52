import BoardCanvas
import BoardModel
import BoardText

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
    let place = scene.plan.room(RoomID(entry.place))?.name ?? shownWord(entry.place)
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
      return failed.map { shownItem($0.text) }.joined(separator: ", ")
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
