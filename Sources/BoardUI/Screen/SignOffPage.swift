import BoardModel
import BoardText

/// What a signature covers: figures, unfinished steps with their reasons, promises that stay open.
enum SignOffPage {
  static func title(_ scene: Scene) -> String {
    let date = scene.date(scene.day.shift?.day ?? scene.day.day)
    return scene.signOff.shift.map { tr("Sign-off {date} · {shift}", date, $0.name) }
      ?? tr("Sign-off {date}", date)
  }

  static func lines(_ scene: Scene) -> [PageLine] {
    let signOff = scene.signOff
    var lines = [
      PageLine(
        tr("done"),
        tr("{in_time} in time, {late} late", signOff.doneInWindow, signOff.doneLate)),
      PageLine(tr("not done"), "\(signOff.missed)"),
    ]
    for row in signOff.unfinished {
      let reason = row.excuse.map { ": \($0)" } ?? ""
      lines.append(PageLine(row.item.isCritical ? "*" : "·", row.item.title + reason))
    }
    if !signOff.looseEnds.isEmpty { lines.append(.heading(tr("Before you go"))) }
    for row in signOff.looseEnds {
      lines.append(PageLine("·", LooseEndText.line(row.promise, scene)))
    }
    lines.append(.heading(tr("Today")))
    lines.append(PageLine(tr("cues"), "\(scene.farewell.cueCount)"))
    lines.append(
      PageLine(
        tr("queue"),
        tr(
          "short lines in {kept} of {count} lane-minutes, {red_minutes} red minutes",
          scene.queue.shortLines.percentText, scene.queue.shortLines.of, scene.queue.redMinutesToday
        )))
    lines.append(
      PageLine(
        tr("restrooms"),
        tr("{count} rounds, {late} late", scene.restrooms.rounds, scene.restrooms.lateRounds)))
    return lines
  }
}
