import BoardCanvas
import BoardModel
import BoardText

/// One step of the checklist: letter, mark, title, `*` for critical, when, who.
struct FarewellRow {
  let row: FarewellFigures.Row
  let scene: Scene

  func draw(in frame: Frame, on canvas: inout Canvas) {
    let id = RowID.item(row.item.id)
    let letter: String? =
      switch row.item.automaticSource {
      case .cleared: scene.keys.keyText(.lastOut)
      case .signed: scene.keys.keyText(.signOff)
      case .restroomRounds, .sweeps, nil: nil
      }
    let key = letter ?? scene.key(of: id).map(String.init)
    if let key, row.status != .locked {
      canvas.put(DisplayText(key), at: 1, in: frame, upTo: 2, .key)
    }
    canvas.put(look.mark, of: id, scene, column: frame.column + 3, row: frame.row)
    let isWide = frame.columns >= 56
    let when = scene.refused.contains(id) ? tr("NOT SAVED") : when
    canvas.put(when, in: frame, width: frame.columns / 2, look.when)
    let end = frame.columns - 1
    let whenColumns = DisplayText(when).width
    let flag = end - max(whenColumns, isWide ? 12 : 8) - 2
    if row.item.isCritical { canvas.put("*", at: flag, in: frame, .key) }
    let titleEnd = row.item.isCritical ? flag - 1 : end - whenColumns - 1
    canvas.put(row.item.title, at: 5, in: frame, width: titleEnd - 5, look.title)
  }

  private var look: (mark: Mark, title: Role, when: Role) {
    switch row.status {
    case .ahead: (.open, .muted, .muted)
    case .open: (.open, .fg, .muted)
    case .late: (.due, .fg, .warn)
    case .missed, .failed, .cannot: (.bad, .fg, .alert)
    case .locked: (.locked, .muted, .muted)
    case .done(_, _, let isLate): (.done, .fg, isLate ? .warn : .muted)
    case .notApplicable: (.skipped, .muted, .muted)
    }
  }

  /// When the step is due or was answered.
  var when: String {
    if let day = row.carriedTo, !row.isAnswered {
      return tr("moved to {date}", scene.date(day))
    }
    switch row.status {
    case .ahead(let opens):
      if let progress = row.progress { return "\(progress.count)/\(progress.of)" }
      return opens.map { tr("from {clock}", scene.clock($0)) } ?? tr("-")
    case .open(let due):
      if let progress = row.progress { return "\(progress.count)/\(progress.of)" }
      return due.map { tr("by {clock}", scene.clock($0)) } ?? tr("now")
    case .late(let minutes): return tr("{span} late", FigureText.span(minutes: minutes))
    case .missed: return tr("missed")
    case .locked: return row.item.lockReason
    case .done(let at, let by, let isLate):
      let remark = isLate ? tr("LATE") : row.isBurst ? tr("in a burst") : ""
      return scene.stamp(at, by: by) + (remark.isEmpty ? "" : " \(remark)")
    case .failed(let at, let by): return tr("failed {stamp}", scene.stamp(at, by: by))
    case .notApplicable(let at, let by): return tr("not needed {stamp}", scene.stamp(at, by: by))
    case .cannot(let at, let by): return tr("not possible {stamp}", scene.stamp(at, by: by))
    }
  }
}
