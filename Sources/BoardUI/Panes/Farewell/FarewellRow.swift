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
      default: nil
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
    case .beforeLog: (.open, .muted, .muted)
    case .locked: (.locked, .muted, .muted)
    case .done where row.isContradicted || row.isVarianceOverLimit: (.due, .fg, .warn)
    case .done(_, _, let isLate): (.done, .fg, isLate ? .warn : .muted)
    case .notApplicable: (.skipped, .muted, .muted)
    }
  }

  var when: String {
    if let day = row.carriedTo, !row.isAnswered { return tr("moved to {date}", scene.date(day)) }
    switch row.status {
    case .ahead(let opens):
      if let progress = row.progress { return Self.count(progress) }
      return whose + (opens.map { tr("from {clock}", scene.clock($0)) } ?? tr("-"))
    case .open(let due):
      if let progress = row.progress { return Self.count(progress) }
      return whose + (due.map { tr("by {clock}", scene.clock($0)) } ?? tr("now"))
    case .late(let minutes): return whose + tr("{span} late", FigureText.span(minutes: minutes))
    case .missed: return row.progress.map { tr("missed {share}", Self.count($0)) } ?? tr("missed")
    case .beforeLog: return tr("before the log")
    case .locked: return row.item.lockReason
    case .done(let at, let by, let isLate):
      let remark =
        row.isContradicted
        ? row.progress.map { tr("but {share}", Self.count($0)) } ?? tr("in doubt")
        : isLate ? tr("LATE") : row.isBurst ? tr("in a burst") : ""
      let what = row.person?.initials ?? row.numberText ?? ""
      return (what.isEmpty ? "" : "\(what) · ") + scene.stamp(at, by: by)
        + (remark.isEmpty ? "" : " \(remark)")
    case .failed(let at, let by) where row.isOutsideLimits:
      return "\(row.numberText ?? "") · \(scene.stamp(at, by: by))"
    case .failed(let at, let by): return tr("failed {stamp}", scene.stamp(at, by: by))
    case .notApplicable where row.isNever: return tr("never here")
    case .notApplicable(let at, let by): return tr("not needed {stamp}", scene.stamp(at, by: by))
    case .cannot(let at, let by): return tr("not possible {stamp}", scene.stamp(at, by: by))
    }
  }

  /// Who is to do it, before when; empty if nobody in particular is.
  private var whose: String { row.assignee.map { "\($0) " } ?? "" }

  private static func count(_ share: Share) -> String { "\(share.count)/\(share.of)" }

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
      case .beforeLog: ("before", "", true)
      case .locked: ("locked", tr("locked:"), true)
      case .done(let at, _, _): ("answered \(at.milliseconds)", tr("done"), false)
      case .failed(let at, _), .notApplicable(let at, _), .cannot(let at, _):
        row.isOutsideLimits
          ? (
            "outside \(at.milliseconds)",
            row.item.limits.map { tr("outside the limits ({range}):", $0.text) } ?? "", false
          )
          : ("answered \(at.milliseconds)", "", false)
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
          tr("locked"),
          scene.day.shift == nil
            ? tr("until the last customer is out: {reason}", item.lockReason)
            : tr("until the handover: {reason}", item.lockReason)) : nil,
      row.shortfall.map { shortfall in
        PageLine(
          tr("records"),
          row.isContradicted
            ? tr("it is ticked, but {shortfall}", shortfall.sentence) : shortfall.sentence)
      },
      item.document.isEmpty ? nil : PageLine(tr("document"), item.document),
      item.limits.map { PageLine(tr("limits"), $0.text) },
      row.assignee.map { PageLine(tr("given to"), scene.plan.title(of: $0)) },
      row.person.map { PageLine(tr("who"), scene.plan.title(of: $0)) },
      row.numberHundredths == nil ? nil : row.numberText.map { PageLine(tr("number"), $0) },
      row.reference.map { PageLine(tr("photo"), $0) },
      row.note.map { PageLine(tr("note"), $0) },
      row.excuse.map { PageLine(tr("reason"), $0) },
      row.time.map { PageLine(tr("time"), "\($0)") },
      row.amountCents.map { PageLine(tr("amount"), FigureText.money(cents: $0)) },
      row.expectedCents.map { PageLine(tr("expected"), FigureText.money(cents: $0)) },
      row.varianceCents.map { PageLine(tr("difference"), FigureText.variance(cents: $0)) },
      row.second.map { PageLine(tr("second person"), scene.plan.title(of: $0)) },
      row.carriedFrom.map { PageLine(tr("moved"), tr("from {date}", scene.date($0))) },
      row.carriedTo.map { PageLine(tr("moved"), tr("to {date}", scene.date($0))) },
      row.isLateEntry ? PageLine(tr("LATE"), tr("recorded long after it was done")) : nil,
    ]
    lines += row.replaced.map {
      PageLine(tr("before"), tr("{stamp} failed: {text}", stamp($0), row.text(of: $0)))
    }
    if row.isOutsideLimits {
      lines.append(
        PageLine(
          tr("to do"),
          row.money == nil
            ? tr("measure again: a tap asks for the number")
            : tr("count again: a tap asks for the amount, a reason and a second person")))
    }
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
    case .clock:
      scene.timeStyle.text(
        ClockTime(hour: moment.offsetMinutes / 60, minute: moment.offsetMinutes % 60))
    }
  }

  private func stamp(_ tick: StepAnswer) -> String {
    scene.clock(tick.at) + " " + (tick.by?.initials ?? tr("-"))
  }
}
