import BoardModel
import BoardText

/// Everything known about a lane.
struct LaneDetails {
  let row: QueueFigures.LaneRow
  let scene: Scene

  var lines: [(String, String)] {
    let kind = shownWord(row.lane.kind.rawValue)
    let warnings = QueueAdvice(scene: scene).warnings(row).map { (tr("check"), $0) }
    return [
      (
        tr("kind"),
        row.lane.servers > 1
          ? trn("{kind}, 1 till", "{kind}, {count} tills", count: row.lane.servers, kind) : kind
      ),
      (
        tr("people"),
        row.people.map { tr("{people} ({waiting} waiting)", $0, row.waiting ?? 0) }
          ?? tr("no feed")
      ),
      (
        tr("wait"),
        tr("{wait} for the next person who joins", FigureText.wait(row.waitSeconds))
          + (row.basis.map { ", \(shownWord($0.rawValue))" } ?? "")
      ),
      (tr("last"), tr("{wait} for the last person served", FigureText.wait(row.lastWaitSeconds))),
      (
        tr("served"),
        row.servedPerHour.map { tr("{count} an hour", $0) } ?? tr("unknown")
      ),
      (
        tr("count"),
        row.ageSeconds.map { tr("{span} old", FigureText.age(seconds: $0)) } ?? tr("none")
      ),
    ] + warnings + [
      (
        tr("keys"),
        tr(
          "{key:tap} open or shut  {key:count} digits, {key:more} and {key:result} people waiting  {key:shopper} time a shopper"
        )
      )
    ]
  }
}
