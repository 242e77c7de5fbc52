import BoardModel

/// What a signature is put under: figures, what is undone with its reason, promises that stay open.
enum SignOffPage {
  static func title(_ scene: Scene) -> String {
    let shift = scene.signOff.shift.map { " · \($0.name)" } ?? ""
    return "Sign-off \(Wording.date(scene.day.shift?.day ?? scene.day.day))\(shift)"
  }

  static func lines(_ scene: Scene) -> [Overlay.Line] {
    let signOff = scene.signOff
    var lines = [
      line("done", "\(signOff.doneInWindow) in their window, \(signOff.doneLate) late"),
      line("not done", "\(signOff.missed)"),
    ]
    for row in signOff.undone {
      let reason = row.excuse.map { ": \($0)" } ?? ""
      lines.append(line(row.item.isCritical ? "C" : "·", row.item.title + reason))
    }
    if !signOff.looseEnds.isEmpty { lines.append(heading("Before you go")) }
    for row in signOff.looseEnds {
      let owner = row.promise.owner?.initials ?? "no owner"
      let due = row.promise.due.map { "due \($0)" } ?? "no date"
      lines.append(line("·", "\(row.promise.what), \(due), \(owner)"))
    }
    lines.append(heading("Today"))
    lines.append(line("cues", "\(scene.farewell.cueCount)"))
    lines.append(
      line(
        "queue",
        "1+1 kept \(Wording.percent(scene.queue.onePlusOne)) of \(scene.queue.onePlusOne.of), red "
          + "\(scene.queue.redMinutes) minutes"))
    lines.append(
      line("restrooms", "\(scene.restrooms.rounds) rounds, \(scene.restrooms.lateRounds) late"))
    return lines
  }

  private static func line(_ key: String, _ text: String) -> Overlay.Line {
    Overlay.Line(key: key, text: text, isHeading: false)
  }

  private static func heading(_ text: String) -> Overlay.Line {
    Overlay.Line(key: "", text: text, isHeading: true)
  }
}
