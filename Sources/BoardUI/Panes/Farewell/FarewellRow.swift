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

  var when: String {
    if let day = row.carriedTo, !row.isAnswered { return tr("moved to {date}", scene.date(day)) }
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

  /// A step outside the current section is written only once it is done, late or missed.
  var plainRow: PlainRow {
    let letter = scene.key(of: .item(row.item.id))
    let key = letter.map { "\($0) " } ?? ""
    let critical = row.item.isCritical ? ", " + tr("critical") : ""
    // The state is what the line must be written again for; it never changes by time alone.
    let (state, word, isWaiting) =
      switch row.status {
      case .ahead: ("ahead", "", true)
      case .open: ("open", "", true)
      case .late: ("late", "", false)
      case .missed: ("missed", "", false)
      case .locked: ("locked", tr("locked:"), true)
      case .done(let at, _, _): ("answered \(at.milliseconds)", tr("done"), false)
      case .failed(let at, _), .notApplicable(let at, _), .cannot(let at, _):
        ("answered \(at.milliseconds)", "", false)
      }
    return PlainRow(
      state: state,
      text: "\(key)\(row.item.title)\(critical): "
        + [word, when].filter { !$0.isEmpty }.joined(separator: " "),
      silence: letter != nil ? .never : isWaiting ? .always : .whenNew)
  }

  var details: [PageLine] {
    let item = row.item
    let weight = item.importance.rawValue
    var lines: [PageLine?] = [
      PageLine(tr("why"), item.why),
      PageLine(tr("weight"), item.isCritical ? tr("{weight}, critical", weight) : "\(weight)"),
      PageLine(tr("window"), tr("from {start} to {end}", words(item.opens), words(item.due))),
      item.isGuarded
        ? PageLine(
          tr("locked"), tr("until the last customer is out: {reason}", item.lockReason)) : nil,
      row.note.map { PageLine(tr("note"), $0) },
      row.excuse.map { PageLine(tr("reason"), $0) },
      row.time.map { PageLine(tr("time"), "\($0)") },
      row.amountCents.map { PageLine(tr("amount"), FigureText.money(cents: $0)) },
      row.carriedFrom.map { PageLine(tr("moved"), tr("from {date}", scene.date($0))) },
      row.carriedTo.map { PageLine(tr("moved"), tr("to {date}", scene.date($0))) },
      row.isLateEntry ? PageLine(tr("LATE"), tr("recorded long after it was done")) : nil,
    ]
    lines += row.repeats.map {
      PageLine(tr("again"), tr("{stamp}: recorded, changes nothing", stamp($0)))
    }
    lines += row.ignored.map {
      PageLine(tr("too early"), tr("{stamp}: recorded, does not count", stamp($0)))
    }
    lines += [
      row.isBurst
        ? PageLine(tr("burst"), tr("one of ten steps ticked within ten seconds")) : nil,
      row.wasForced ? PageLine(tr("forced"), tr("done while it was locked")) : nil,
      row.seq.map { PageLine(tr("record"), tr("line {seq} of the event file", $0)) },
      row.progress.map { PageLine(tr("so far"), tr("{count} of {total}", $0.count, $0.of)) },
      PageLine(
        tr("keys"),
        tr(
          "{key:tap} done  {key:problem} problem  {key:result} does not apply or cannot be done  {key:undo} undo"
        )),
    ]
    return lines.compactMap(\.self)
  }

  private func words(_ moment: RelativeTime) -> String {
    let sign = moment.offsetMinutes < 0 ? "-" : "+"
    let span =
      moment.offsetMinutes == 0
      ? "" : " \(sign)\(FigureText.span(minutes: abs(moment.offsetMinutes)))"
    return switch moment.reference {
    case .opens: tr("opening{offset}", span)
    case .closes: tr("close{offset}", span)
    case .cleared: tr("last customer out{offset}", span)
    case .end: tr("end of the day")
    }
  }

  private func stamp(_ tick: StepAnswer) -> String {
    scene.clock(tick.at) + " " + (tick.by?.initials ?? tr("-"))
  }
}
