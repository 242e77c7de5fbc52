import BoardModel
import BoardText

/// A lane in words.
struct LaneText {
  let row: LaneRow
  let scene: Scene

  var plainRow: PlainRow {
    let (state, text) =
      switch row.state {
      case .shut: ("shut", tr("shut"))
      case .stale: ("late", tr("no feed any more"))
      case .open, .idle: ("\(row.level)", row.people.map(peopleAndWait) ?? tr("no feed"))
      }
    return PlainRow(state: state, text: "\(row.lane.name): \(text)")
  }

  private func peopleAndWait(_ people: Int) -> String {
    trn(
      "1 person, wait {wait}", "{count} people, wait {wait}", count: people,
      FigureText.wait(row.waitSeconds))
  }

  var details: [PageLine] {
    let kind = shownWord(row.lane.kind.rawValue)
    let servers = row.lane.servers
    let people = row.people.map { tr("{people} ({waiting} waiting)", $0, row.waiting ?? 0) }
    let basis = row.basis.map { ", \(shownWord($0.rawValue))" } ?? ""
    let next = tr("{wait} for the next person who joins", FigureText.wait(row.waitSeconds))
    let last = tr("{wait} for the last person served", FigureText.wait(row.lastWaitSeconds))
    let age = row.ageSeconds.map { tr("{span} old", FigureText.age(seconds: $0)) }
    return [
      PageLine(
        tr("kind"),
        servers > 1
          ? trn("{kind}, 1 till", "{kind}, {count} tills", count: servers, kind) : kind),
      PageLine(tr("people"), people ?? tr("no feed")),
      PageLine(tr("wait"), next + basis),
      PageLine(tr("last"), last),
      PageLine(tr("served"), row.servedPerHour.map { tr("{count} an hour", $0) } ?? tr("unknown")),
      PageLine(tr("count"), age ?? tr("none")),
    ] + QueueAdvice(scene: scene).warnings(row).map { PageLine(tr("check"), $0) } + [
      PageLine(
        tr("keys"),
        tr(
          "{key:tap} open or shut  {key:count} digits, {key:more} and {key:result} people waiting  {key:shopper} time a shopper"
        ))
    ]
  }
}
