import BoardCanvas
import BoardModel
import BoardText

/// The alerts of the fleet: those that nobody has seen first, then the worst, then the newest.
struct FleetAlertPane {
  let scene: FleetScene

  func draw(in frame: Frame, on canvas: inout Canvas) {
    let (alerts, counts) = (scene.figures.alerts, scene.figures.counts)
    let inside = frame.inside
    let hidden = alerts.count - inside.rows
    canvas.box(
      frame, title: tr("Alerts of the fleet"),
      note: tr("raised {raised} · seen {seen}", counts.raised, counts.seen),
      footer: hidden > 0 ? tr("{count} more: a", hidden) : "")
    if alerts.isEmpty { canvas.put(tr("no alert"), at: 1, in: inside, .muted) }
    for (row, alert) in alerts.prefix(inside.rows).enumerated() {
      draw(alert, in: inside.rows(from: row, count: 1), on: &canvas)
    }
  }

  private func draw(_ alert: FleetAlert, in line: Frame, on canvas: inout Canvas) {
    let mark: Mark = !alert.isRaised ? .open : alert.level >= .red ? .due : .stale
    canvas.put(mark, column: line.column + 1, row: line.row)
    if alert.isRaised { canvas[line.column + 1, line.row].role = alert.level.role }
    let clock = DisplayText(alert.raised.map { scene.clock($0) } ?? "-")
    let clockColumns = scene.style.clockColumns
    canvas.put(clock, at: 3, in: line, upTo: clockColumns, .muted)
    var at = 4 + clockColumns
    if let label = scene.label(of: alert) {
      let width = min(22, line.columns / 4)
      canvas.put(label, at: at, in: line, width: width, .fg)
      at += width + 1
    }
    let seen = scene.seenText(alert) ?? ""
    canvas.put(seen, in: line, .muted)
    let room = line.columns - at - 1 - (seen.isEmpty ? 0 : DisplayText(seen).width + 2)
    let role: Role = alert.isRaised ? alert.level.role : .muted
    canvas.put(scene.sentence(alert), at: at, in: line, width: room, role)
  }

  /// All alerts as the lines of a page; an alert is chosen by its id, or is the first one.
  func lines(chosen: String) -> [PageLine] {
    let alerts = scene.figures.alerts
    guard !alerts.isEmpty else { return [PageLine("", tr("No alert now."))] }
    let index = FleetAlertPane.index(of: chosen, in: alerts)
    return alerts.enumerated().map { at, alert in
      let clock = alert.raised.map { scene.clock($0) } ?? "-"
      let seen = scene.seenText(alert).map { " · " + $0 } ?? ""
      let mark = !alert.isRaised ? "·" : alert.level >= .red ? "!!" : "!"
      var line = PageLine("\(mark) \(clock)", scene.line(alert) + seen)
      line.isChosen = at == index
      return line
    }
  }

  static func index(of id: String, in alerts: [FleetAlert]) -> Int {
    alerts.firstIndex { $0.id == id } ?? 0
  }
}
