import BoardModel
import BoardWords

/// What a signature covers: figures, unfinished steps with their reasons, promises that stay open.
enum SignOffPage {
  static func title(_ scene: Scene) -> String {
    let date = scene.date(scene.day.shift?.day ?? scene.day.day)
    return scene.signOff.shift.map { Words.SignOff.title(date, shift: $0.name) }
      ?? Words.SignOff.title(date)
  }

  static func lines(_ scene: Scene) -> [Overlay.PageLine] {
    let signOff = scene.signOff
    var lines = [
      line(
        Words.SignOff.done,
        Words.SignOff.done(inWindow: signOff.doneInWindow, late: signOff.doneLate)),
      line(Words.SignOff.notDone, "\(signOff.missed)"),
    ]
    for row in signOff.unfinished {
      let reason = row.excuse.map { ": \($0)" } ?? ""
      lines.append(line(row.item.isCritical ? "*" : "·", row.item.title + reason))
    }
    if !signOff.looseEnds.isEmpty { lines.append(heading(Words.SignOff.beforeYouGo)) }
    for row in signOff.looseEnds { lines.append(line("·", LooseEndText.line(row.promise, scene))) }
    lines.append(heading(Words.SignOff.today))
    lines.append(line(Words.SignOff.cues, "\(scene.farewell.cueCount)"))
    lines.append(
      line(
        Words.SignOff.queue,
        Words.SignOff.queue(
          kept: scene.queue.shortLines.percentText, of: scene.queue.shortLines.of,
          redMinutes: scene.queue.redMinutesToday)))
    lines.append(
      line(
        Words.SignOff.restrooms,
        Words.SignOff.rounds(scene.restrooms.rounds, late: scene.restrooms.lateRounds)))
    return lines
  }

  private static func line(_ key: String, _ text: String) -> Overlay.PageLine {
    Overlay.PageLine(key: key, text: text, isHeading: false)
  }

  private static func heading(_ text: String) -> Overlay.PageLine {
    Overlay.PageLine(key: "", text: text, isHeading: true)
  }
}
