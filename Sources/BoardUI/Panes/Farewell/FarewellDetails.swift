import BoardModel
import BoardText

/// Everything known about a step of the checklist.
struct FarewellDetails {
  let row: FarewellFigures.Row
  let scene: Scene

  var lines: [(String, String)] {
    var lines = [
      (tr("why"), row.item.why),
      (
        tr("weight"),
        row.item.isCritical
          ? tr("{weight}, critical", row.item.importance.rawValue)
          : "\(row.item.importance.rawValue)"
      ),
    ]
    lines.append((tr("window"), window(row.item)))
    if row.item.isGuarded {
      lines.append(
        (tr("locked"), tr("until the last customer is out: {reason}", row.item.lockReason)))
    }
    if let note = row.note { lines.append((tr("note"), note)) }
    if let excuse = row.excuse { lines.append((tr("reason"), excuse)) }
    if let time = row.time { lines.append((tr("time"), "\(time)")) }
    if let cents = row.amountCents {
      lines.append((tr("amount"), FigureText.money(cents: cents)))
    }
    if let from = row.carriedFrom {
      lines.append((tr("moved"), tr("from {date}", scene.date(from))))
    }
    if let to = row.carriedTo {
      lines.append((tr("moved"), tr("to {date}", scene.date(to))))
    }
    if row.isLateEntry { lines.append((tr("LATE"), tr("recorded long after it was done"))) }
    lines += row.repeats.map { (tr("again"), tr("{stamp}: recorded, changes nothing", stamp($0))) }
    lines += row.ignored.map {
      (tr("too early"), tr("{stamp}: recorded, does not count", stamp($0)))
    }
    if row.isBurst { lines.append((tr("burst"), tr("one of ten steps ticked within ten seconds"))) }
    if row.wasForced { lines.append((tr("forced"), tr("done while it was locked"))) }
    if let seq = row.seq { lines.append((tr("record"), tr("line {seq} of the event file", seq))) }
    if let progress = row.progress {
      lines.append(
        (tr("so far"), tr("{count} of {total}", progress.count, progress.of)))
    }
    lines.append(
      (
        tr("keys"),
        tr(
          "{key:tap} done  {key:problem} problem  {key:result} does not apply or cannot be done  {key:undo} undo"
        )
      ))
    return lines
  }

  private func window(_ item: ChecklistStep) -> String {
    func words(_ moment: RelativeTime) -> String {
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
    return tr("from {start} to {end}", words(item.opens), words(item.due))
  }

  private func stamp(_ tick: StepAnswer) -> String {
    scene.clock(tick.at) + " " + (tick.by?.initials ?? tr("-"))
  }
}
