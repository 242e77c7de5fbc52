import BoardCanvas
import BoardModel
import BoardText

/// One line of the restroom log: `19:30 AL Men     soap    89`.
struct RestroomLogLine {
  let entry: RestroomFigures.LogRow
  let scene: Scene

  func draw(in frame: Frame, on canvas: inout Canvas) {
    var (score, textRole): (Int?, Role) = (nil, .fg)
    if case .round(let failed, let points) = entry.entry {
      (score, textRole) = (points, failed.isEmpty ? .fg : .warn)
    }
    let role: Role = entry.isVoided ? .off : .fg
    let clockColumns = scene.timeStyle.clockColumns
    canvas.put(DisplayText(scene.clock(entry.at)), at: 1, in: frame, upTo: clockColumns, .muted)
    let rest = frame.columns(from: clockColumns - 5)
    canvas.put(DisplayText(who), at: 7, in: rest, upTo: 3, role)
    let place = scene.plan.room(RoomID(entry.place))?.name ?? shownWord(entry.place)
    canvas.put(DisplayText(place), at: 11, in: rest, upTo: 7, role)
    let columns = rest.columns - (score == nil ? 20 : 25)
    canvas.put(text, at: 19, in: rest, width: columns, entry.isVoided ? .off : textRole)
    if let score { canvas.put("\(score)", in: frame, width: 4, role) }
  }

  var who: String { entry.by?.initials ?? tr("-") }

  var text: String {
    words + (entry.isVoided ? " " + tr("undone") : "")
      + (entry.isLateEntry ? " " + tr("LATE") : "")
  }

  private var words: String {
    switch entry.entry {
    case .round(let failed, let score):
      failed.isEmpty
        ? score == nil ? tr("not inspected") : tr("ok")
        : failed.map { shownItem($0.text) }.joined(separator: ", ")
    case .clean(let kind): tr("{kind} clean", shownWord(kind.rawValue))
    case .closed(let reason): tr("closed") + (reason.map { ": \($0)" } ?? "")
    case .reopened: tr("open again")
    case .swept(let finding):
      tr("floor checked") + (finding == .none ? "" : ": \(shownWord(finding.rawValue))")
    case .supplied(let item, let level): tr("{item} {percent}%", shownWord(item.rawValue), level)
    }
  }
}
