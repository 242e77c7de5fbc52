import BoardCanvas
import BoardModel
import BoardText

/// One room: letter, mark, name, last round, when due, and on wide screens a gauge and a score.
struct RestroomRow {
  let row: RestroomFigures.RoomRow
  let scene: Scene

  var mark: Mark {
    switch row.state {
    case .notInspected: .open
    case .ok: row.openFaults.isEmpty ? .done : .due
    case .due, .late: .due
    case .closed: .bad
    case .notOpen: .skipped
    }
  }

  var role: Role {
    switch row.state {
    case .closed, .notOpen: .off
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
    case .notOpen: DisplayText(" " + tr("not open"))
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
      case .notOpen(let until): ("notOpen", notOpen(until))
      }
    let room = row.room
    let place = room.place.isEmpty ? "" : " (\(room.place))"
    return PlainRow(
      state: state + faults + (row.lastAt.map { "\($0.seconds)" } ?? ""),
      text: (room.key.map { "\($0) " } ?? "") + "\(room.name)\(place): \(text)"
        + (faults.isEmpty ? "" : ", \(tr("open: {faults}", faults))"))
  }

  private var faultText: String {
    row.openFaults.map { row.room.name(of: $0) }.joined(separator: ", ")
  }

  private func notOpen(_ until: Timestamp?) -> String {
    until.map { tr("opens {clock}", scene.clock($0)) } ?? tr("not open any more today")
  }

  private var agoAndDue: String { due.isEmpty ? ago : "\(ago), \(due)" }

  func draw(in frame: Frame, _ columns: RestroomColumns, on canvas: inout Canvas) {
    let id = RowID.room(row.room.id)
    if let key = row.room.key {
      canvas.put(DisplayText(String(key)), at: 1, in: frame, upTo: 1, .key)
    }
    canvas.put(mark, of: id, scene, column: frame.column + 3, row: frame.row)
    canvas.put(row.room.name, at: 5, in: frame, width: columns.name, .fg)
    if scene.refused.contains(id) {
      canvas.put(DisplayText(tr("NOT SAVED")), at: columns.ago, in: frame, upTo: 16, .alert)
      return
    }
    if case .closed(let at, let reason) = row.state {
      let closed = columns.isWide ? tr("closed {clock}", scene.clock(at)) : tr("closed")
      canvas.put(closed + (reason.map { ": \($0)" } ?? ""), at: columns.ago, in: frame, .off)
      return
    }
    if case .notOpen(let until) = row.state {
      canvas.put(notOpen(until), at: columns.ago, in: frame, .off)
      return
    }
    if columns.hasAgo { canvas.put(DisplayText(ago), at: columns.ago, in: frame, upTo: 8, .fg) }
    canvas.put(
      DisplayText(due), at: columns.due, in: frame,
      upTo: min(10, frame.columns - min(22, columns.due)), role)
    guard columns.isWide else { return }
    if columns.hasGauge, let elapsed = row.elapsedPercent {
      canvas.gauge(
        percent: min(100, elapsed), column: frame.column + columns.due + 11, row: frame.row,
        width: 10, role: row.level >= .amber ? row.level.graphRole : .gaugeFill)
    }
    let isBad = row.hasSafetyFault || (row.score ?? 100) < scene.plan.thresholds.restroomPassScore
    canvas.put(
      row.score.map(String.init) ?? "-", before: min(frame.columns - 2, columns.scoreEnd),
      in: frame, width: 4, isBad ? .alert : .fg)
  }

  private var ago: String {
    row.agoMinutes.map { tr("{span} ago", FigureText.span(minutes: $0)) } ?? tr("not yet")
  }

  private var due: String {
    switch row.state {
    case .late(let minutes): tr("{span} LATE", FigureText.span(minutes: minutes))
    case .notInspected, .ok, .due, .closed, .notOpen:
      row.due.map { tr("due {clock}", scene.clock($0)) } ?? ""
    }
  }

  var details: [PageLine] {
    var lines = row.room.place.isEmpty ? [] : [PageLine(tr("where"), row.room.place)]
    if case .notOpen(let until) = row.state { lines.append(PageLine(tr("open"), notOpen(until))) }
    lines += [
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
    let letter = row.room.key.map { tr("{letter} or", $0) + " " } ?? ""
    let keys = tr(
      "{key:tap} inspected  {key:problem} problem  {key:result} out of service  {key:undo} undo")
    return lines + [PageLine(tr("keys"), letter + keys)]
  }

  private func clock(_ moment: Timestamp?) -> String { moment.map { scene.clock($0) } ?? tr("-") }
}

/// One line of the restroom log: `19:30 AL Men     soap    89`.
struct RestroomLogLine {
  let entry: RestroomFigures.LogRow
  let scene: Scene

  func draw(in frame: Frame, _ room: RestroomColumns, on canvas: inout Canvas) {
    var (score, textRole): (Int?, Role) = (nil, .fg)
    if case .round(let failed, let points) = entry.entry {
      (score, textRole) = (points, failed.isEmpty ? .fg : .warn)
    }
    let role: Role = entry.isVoided ? .off : .fg
    let clockColumns = scene.timeStyle.clockColumns
    canvas.put(DisplayText(scene.clock(entry.at)), at: 1, in: frame, upTo: clockColumns, .muted)
    let rest = frame.columns(from: clockColumns - 5)
    canvas.put(DisplayText(who), at: 7, in: rest, upTo: 3, role)
    let zone = scene.plan.sweepZones.first { $0.id.text == entry.place }?.name
    let place = self.room?.name ?? zone ?? shownWord(entry.place)
    let placeColumns = max(7, min(room.name, rest.columns / 3))
    canvas.put(place, at: 11, in: rest, width: placeColumns, role)
    let columns = rest.columns - placeColumns - (score == nil ? 13 : 18)
    canvas.put(
      text, at: placeColumns + 12, in: rest, width: columns, entry.isVoided ? .off : textRole)
    if let score { canvas.put("\(score)", in: frame, width: 4, role) }
  }

  private var room: Room? { scene.plan.room(RoomID(entry.place)) }

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
        : failed.map { room?.name(of: $0) ?? shownItem($0.text) }.joined(separator: ", ")
    case .clean(let kind): tr("{kind} clean", shownWord(kind.rawValue))
    case .closed(let reason): tr("closed") + (reason.map { ": \($0)" } ?? "")
    case .reopened: tr("open again")
    case .swept(let finding):
      tr("floor checked") + (finding == .none ? "" : ": \(shownWord(finding.rawValue))")
    case .supplied(let item, let level): tr("{item} {percent}%", shownWord(item.rawValue), level)
    }
  }
}

/// Where the columns of the rows stand; names get what the longest needs and the pane has.
struct RestroomColumns {
  let isWide: Bool
  let name: Int
  /// The gauge, then the time since the last round, give way to longer names.
  private(set) var hasGauge: Bool
  private(set) var hasAgo = true

  private static let leastName = 7

  init(_ names: [String], columns: Int, isWide: Bool) {
    self.isWide = isWide
    hasGauge = isWide
    let wanted = names.map { DisplayText($0).width }.max() ?? 0
    let ago = isWide ? 10 : 9
    var room = columns - 16 - ago - (isWide ? 18 : 0)
    if isWide, wanted > max(room, Self.leastName) {
      hasGauge = false
      room += 12
    }
    if wanted > max(room, Self.leastName) {
      hasAgo = false
      room += ago
    }
    name = max(Self.leastName, min(wanted, room))
  }

  var ago: Int { name + 6 }
  var due: Int { hasAgo ? ago + (isWide ? 10 : 9) : ago }
  var scoreEnd: Int { due + (hasGauge ? 27 : 16) }
}
