import BoardModel
import BoardText

/// Everything known about a restroom.
struct RestroomDetails {
  let row: RestroomFigures.RoomRow
  let scene: Scene

  var lines: [(String, String)] {
    var lines = [
      (tr("last"), clock(row.lastAt)), (tr("due"), clock(row.due)),
      (tr("score"), row.score.map(String.init) ?? tr("not inspected")),
    ]
    if !row.openFaults.isEmpty {
      lines.append(
        (tr("faults"), row.openFaults.map { shownItem($0.text) }.joined(separator: ", ")))
    }
    lines += row.supplies.map { supply in
      let level =
        tr("{item} {percent}%", shownWord(supply.item.rawValue), supply.level)
        + ", " + clock(supply.at)
      return (tr("supply"), supply.isLow ? tr("{level}: restock", level) : level)
    }
    for entry in scene.restrooms.log.filter({ $0.place == row.room.id.text }).prefix(8) {
      let who = entry.by?.initials ?? tr("-")
      lines.append((clock(entry.at), "\(who)  \(RestroomLogLine(entry: entry, scene: scene).text)"))
    }
    lines.append(
      (
        tr("keys"),
        tr(
          "{letter} or {key:tap} inspected  {key:problem} problem  {key:result} out of service  {key:undo} undo",
          row.room.key)
      ))
    return lines
  }

  private func clock(_ moment: Timestamp?) -> String {
    moment.map { scene.clock($0) } ?? tr("-")
  }
}
