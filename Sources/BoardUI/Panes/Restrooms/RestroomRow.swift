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
    case .ok, .due: DisplayText(row.agoMinutes.map { FigureText.span(minutes: $0) } ?? tr("-"))
    case .late(let minutes): DisplayText(tr("{span} LATE", FigureText.span(minutes: minutes)))
    case .closed: DisplayText(" " + tr("closed"))
    }
  }

  var plainRow: PlainRow {
    let faults = faultText
    let (state, text) =
      switch row.state {
      case .notInspected: ("unseen", agoAndDue)
      case .ok: ("ok", agoAndDue)
      case .due: ("due", agoAndDue)
      case .late: ("late", agoAndDue)
      case .closed(let at, let reason):
        ("closed", tr("closed {clock}", scene.clock(at)) + (reason.map { ": \($0)" } ?? ""))
      }
    return PlainRow(
      state: state + faults + (row.lastAt.map { "\($0.seconds)" } ?? ""),
      text: "\(row.room.key) \(row.room.name): \(text)"
        + (faults.isEmpty ? "" : ", \(tr("open: {faults}", faults))"))
  }

  private var faultText: String {
    row.openFaults.map { shownItem($0.text) }.joined(separator: ", ")
  }

  private var agoAndDue: String { due.isEmpty ? ago : "\(ago), \(due)" }

  func draw(in frame: Frame, isWide: Bool, on canvas: inout Canvas) {
    let id = RowID.room(row.room.id)
    canvas.put(DisplayText(String(row.room.key)), at: 1, in: frame, upTo: 1, .key)
    canvas.put(mark, of: id, scene, column: frame.column + 3, row: frame.row)
    canvas.put(DisplayText(row.room.name), at: 5, in: frame, upTo: 7, .fg)
    if scene.refused.contains(id) {
      canvas.put(DisplayText(tr("NOT SAVED")), at: 13, in: frame, upTo: 16, .alert)
      return
    }
    if case .closed(let at, let reason) = row.state {
      let closed = isWide ? tr("closed {clock}", scene.clock(at)) : tr("closed")
      canvas.put(closed + (reason.map { ": \($0)" } ?? ""), at: 13, in: frame, .off)
      return
    }
    canvas.put(DisplayText(ago), at: 13, in: frame, upTo: 8, .fg)
    canvas.put(
      DisplayText(due), at: isWide ? 23 : 22, in: frame, upTo: min(10, frame.columns - 22), role)
    guard isWide else { return }
    if let elapsed = row.elapsedPercent {
      canvas.gauge(
        percent: min(100, elapsed), column: frame.column + 34, row: frame.row, width: 10,
        role: row.level >= .amber ? row.level.graphRole : .gaugeFill)
    }
    let isBad = row.hasSafetyFault || (row.score ?? 100) < scene.plan.thresholds.restroomPassScore
    canvas.put(
      row.score.map(String.init) ?? "-", before: min(frame.columns - 2, 50), in: frame, width: 4,
      isBad ? .alert : .fg)
  }

  private var ago: String {
    row.agoMinutes.map { tr("{span} ago", FigureText.span(minutes: $0)) } ?? tr("not yet")
  }

  private var due: String {
    switch row.state {
    case .late(let minutes): tr("{span} LATE", FigureText.span(minutes: minutes))
    case .notInspected, .ok, .due, .closed: row.due.map { tr("due {clock}", scene.clock($0)) } ?? ""
    }
  }

  var details: [PageLine] {
    var lines = [
      PageLine(tr("last"), clock(row.lastAt)), PageLine(tr("due"), clock(row.due)),
      PageLine(tr("score"), row.score.map(String.init) ?? tr("not inspected")),
    ]
    if !row.openFaults.isEmpty {
      let cleaned = row.cleanedAt.map {
        ", " + tr("cleaned {clock}: check it, then tap its letter", scene.clock($0))
      }
      lines.append(PageLine(tr("faults"), faultText + (cleaned ?? "")))
    }
    lines += row.supplies.map { supply in
      let word = shownWord(supply.item.rawValue)
      let level = tr("{item} {percent}%", word, supply.level) + ", " + clock(supply.at)
      return PageLine(tr("supply"), supply.isLow ? tr("{level}: restock", level) : level)
    }
    lines += scene.restrooms.log.filter { $0.place == row.room.id.text }.prefix(8).map { entry in
      let line = RestroomLogLine(entry: entry, scene: scene)
      return PageLine(clock(entry.at), "\(line.who)  \(line.text)")
    }
    let keys = tr(
      "{letter} or {key:tap} inspected  {key:problem} problem  {key:result} out of service  {key:undo} undo",
      row.room.key)
    return lines + [PageLine(tr("keys"), keys)]
  }

  private func clock(_ moment: Timestamp?) -> String { moment.map { scene.clock($0) } ?? tr("-") }
}

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
    words + (entry.isVoided ? " " + tr("undone") + (entry.voidReason.map { ": \($0)" } ?? "") : "")
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
