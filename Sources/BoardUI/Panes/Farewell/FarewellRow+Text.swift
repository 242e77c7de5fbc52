import BoardModel
import BoardText

/// A step of the checklist in words.
extension FarewellRow {
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

  /// Everything known about the step.
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
