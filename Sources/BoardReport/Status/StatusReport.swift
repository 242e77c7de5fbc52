package import BoardModel
import BoardText

/// Everything that `status` prints, computed once.
package struct StatusReport: Sendable {
  let floor: Floor
  package let plan: Plan
  package let now: Timestamp
  let faultCount: Int
  package let figures: Figures
  private let format: ReportFormat

  package init(of floor: Floor, plan: Plan, now: Timestamp, faultCount: Int) {
    self.floor = floor
    self.plan = plan.inForce(on: floor.calendar.businessDay(of: now))
    self.now = now
    self.faultCount = faultCount
    figures = Figures(of: floor, plan: plan, at: now, spanMinutes: 60)
    format = ReportFormat(calendar: floor.calendar, style: plan.timeStyle)
  }

  /// The highest level of the alerts that nobody has answered.
  package var level: Level {
    figures.alerts.all.filter { $0.state == .raised }.map(\.level).max() ?? .calm
  }

  package var json: String { StatusReport.members.json(of: self).text(in: floor.calendar.zone) }

  /// The same figures for Prometheus.
  package var openMetrics: String {
    OpenMetrics(
      StatusReport.members.json(of: self), StatusReport.members.schema(), about: "the store"
    ).text
  }

  /// What each member of `json` is, its unit, denominator and method.
  package static var schema: String {
    let head: JSON = [
      "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "exitboard status --json",
      "description":
        "The figures of one moment. null is unknown, never 0. 'unit' is what a number counts.",
    ]
    return (head + members.schema()).text
  }

  var lanes: [LaneFigures] {
    figures.queue.lanes.map { row in
      let totals = floor.queue.index(of: row.lane.id).map { floor.queue.lanes[$0].totals }
      return LaneFigures(row: row, totals: totals)
    }
  }

  /// An alert that stands, in the board's own words.
  struct AlertLine: FigureObject {
    let alert: Alert
    let sentence: String
  }

  /// The most urgent first.
  var alerts: [AlertLine] {
    let words = AlertText(figures, plan: plan, now: now, columns: 80)
    return figures.alerts.all.map { AlertLine(alert: $0, sentence: words.sentence($0.span)) }
  }

  /// One line per area, 80 columns.
  package var text: String {
    let (queue, farewell, looseEnds) = (figures.queue, figures.farewell, figures.looseEnds)
    var lines = ["\(plan.store) · \(phase) · \(format.clock(now))"]
    func add(_ label: String, _ text: String) {
      lines.append(DisplayText(label).padded(to: 11) + " " + text)
    }
    for line in alerts {
      let level = shownWord(line.alert.level.word)
      add(tr("alert"), tr("{level}: {sentence}", level, line.sentence))
    }
    for row in queue.lanes { add(tr("lane"), text(row)) }
    add(
      tr("queue"),
      tr(
        "{timed} timed: half ≤{p50}, 90% ≤{p90} · short lines {kept} of {minutes} · left {left}",
        queue.measuredCount, FigureText.wait(queue.p50WaitSeconds),
        FigureText.wait(queue.p90WaitSeconds), queue.shortLines.percentText, queue.shortLines.of,
        queue.leftCount))
    add(
      tr("farewell"),
      tr(
        "of {all} steps: in time {in_window} · late {late} · missed {missed} · critical open {critical_open}",
        farewell.total, farewell.doneInWindow, farewell.doneLate, farewell.missed,
        farewell.criticalOpen))
    if !farewell.openingRows.isEmpty {
      let done = farewell.opening?.doneCount ?? 0
      add(tr("opening"), tr("{done} of {all} steps done", done, farewell.openingRows.count))
    }
    for duty in figures.roster.duties {
      add(tr("on duty"), "\(duty.person) " + duty.text(plan) { format.clock($0) })
    }
    for row in figures.restrooms.rows {
      add(row.room.kind == .restroom ? tr("restroom") : tr("room"), text(row))
    }
    add(
      tr("promises"),
      tr(
        "{open} open · {due_before_close} due before closing · {overdue} overdue",
        looseEnds.rows.count, looseEnds.dueBeforeCloseCount, looseEnds.overdueCount))
    let customers = figures.impression.today
    add(
      tr("impression"),
      tr(
        "{share} left well, known for {known} of {all} customers",
        customers.percent.map { "\($0)%" } ?? tr("unknown"), customers.known, customers.total))
    add(
      tr("log"),
      tr(
        "{events} events, {unknown} of unknown types, {faults} invalid lines", floor.log.seq,
        floor.log.unknownCount, faultCount))
    return lines.joined(separator: "\n") + "\n"
  }

  private var phase: String {
    let zone = floor.calendar.zone
    let next =
      figures.day.nextOpening.map {
        tr(
          ", opens {date} {clock}", plan.timeStyle.text(zone.local($0).day),
          plan.timeStyle.text(zone.local($0).clock))
      } ?? ""
    return switch figures.day.phase {
    case .beforeOpening: tr("before opening")
    case .pause: tr("break") + next
    case .day: tr("store open")
    case .lastHour: tr("last hour")
    case .closing: tr("closing")
    case .afterLast: tr("store empty")
    case .handOver: tr("handover")
    case .signed: tr("signed off")
    case .notOpen: tr("not open today") + next
    }
  }

  private func text(_ row: QueueFigures.LaneRow) -> String {
    let people =
      row.fault.map { tr("broken: {fault}", $0) }
      ?? row.people.map { trn("1 person", "{count} people", count: $0) } ?? row.noCount
    let text = tr("{name}: {state}, {people}", row.lane.name, shownWord(row.state.rawValue), people)
    guard let wait = row.waitSeconds else { return text }
    return text + tr(", wait {wait}", FigureText.wait(wait))
      + (row.basis.map { tr(" ({word})", shownWord($0.rawValue)) } ?? "")
  }

  private func text(_ row: RestroomFigures.RoomRow) -> String {
    let state =
      switch row.state {
      case .notInspected: tr("not checked yet")
      case .ok: tr("ok")
      case .due: tr("check due")
      case .late: tr("check overdue")
      case .closed: tr("out of service")
      case .notOpen: tr("not open now")
      }
    let ago = row.agoMinutes.map { tr("{span} ago", FigureText.span(minutes: $0)) }
    return tr(
      "{name}: {state}, {ago}, score {score}", row.room.name, state, ago ?? tr("not yet today"),
      ReportFormat.number(row.score))
  }
}
