import BoardJournal
import BoardModel
import BoardText
import BoardUI

/// Everything that `status` prints, computed once.
struct StatusFigures {
  let floor: Floor
  let faultCount: Int
  let plan: Plan
  let now: Timestamp
  let scene: Scene

  init(journal: FoldedJournal, plan: Plan, now: Timestamp) {
    floor = journal.floor
    faultCount = journal.faults.count
    self.plan = plan
    self.now = now
    scene = Scene(
      floor: journal.floor, plan: plan, now: now, writing: [], refused: [], spanMinutes: 60,
      history: History(), isLoadingOlderDays: false)
  }

  /// The highest level of the alerts that nobody has answered.
  var level: Level {
    let alerts = scene.alerts.all.filter { $0.state == .raised }.map(\.level)
    return alerts.max() ?? .calm
  }

  /// One line per area, 80 columns.
  var text: String {
    let farewell = scene.farewell
    let lines =
      ["\(plan.store) · \(phase) · \(scene.clock(now))"]
      + scene.alerts.all.map {
        line(
          tr("alert"),
          tr(
            "{level}: {sentence}", shownWord($0.level.word),
            AlertText(scene: scene, columns: 80).sentence($0)))
      }
      + lanes + [
        line(
          tr("queue"),
          tr(
            "{timed} timed: half ≤{p50}, 90% ≤{p90} · short lines {kept} of {minutes} · left {left}",
            scene.queue.measuredCount, FigureText.wait(scene.queue.p50WaitSeconds),
            FigureText.wait(scene.queue.p90WaitSeconds), scene.queue.shortLines.percentText,
            scene.queue.shortLines.of, scene.queue.leftCount)),
        line(
          tr("farewell"),
          tr(
            "of {all} steps: in time {in_window} · late {late} · missed {missed} · critical open {critical_open}",
            farewell.total, farewell.doneInWindow, farewell.doneLate, farewell.missed,
            farewell.criticalOpen)),
      ] + restrooms + [
        line(
          tr("promises"),
          tr(
            "{open} open · {due_before_close} due before closing · {overdue} overdue",
            scene.looseEnds.rows.count, scene.looseEnds.dueBeforeCloseCount,
            scene.looseEnds.overdueCount)),
        line(
          tr("impression"),
          tr(
            "{score}, known for {seen} of {all} quarter hours", number(scene.impression.score),
            scene.impression.coverage.count, scene.impression.coverage.of)),
        line(
          tr("log"),
          tr(
            "{events} events, {unknown} of unknown types, {faults} invalid lines", floor.log.seq,
            floor.log.unknownCount, faultCount)),
      ]
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ label: String, _ text: String) -> String {
    DisplayText(label).padded(to: 11) + " " + text
  }

  private func number(_ number: Int?) -> String {
    number.map(String.init) ?? tr("unknown")
  }

  private var phase: String {
    switch scene.day.phase {
    case .beforeOpening: tr("before opening")
    case .day: tr("store open")
    case .lastHour: tr("last hour")
    case .closing: tr("closing")
    case .afterLast: tr("store empty")
    case .handOver: tr("handover")
    case .signed: tr("signed off")
    case .notOpen: tr("not open today")
    }
  }

  private var lanes: [String] {
    scene.queue.lanes.map { row in
      let people = row.people.map { trn("1 person", "{count} people", count: $0) } ?? tr("no feed")
      var text = tr(
        "{name}: {state}, {people}", row.lane.name, shownWord(row.state.jsonName), people)
      if let wait = row.waitSeconds {
        text += tr(", wait {wait}", FigureText.wait(wait))
        text += row.basis.map { tr(" ({word})", shownWord($0.rawValue)) } ?? ""
      }
      return line(tr("lane"), text)
    }
  }

  private var restrooms: [String] {
    scene.restrooms.rows.map { row in
      let ago = row.agoMinutes.map { tr("{span} ago", FigureText.span(minutes: $0)) }
      return line(
        tr("restroom"),
        tr(
          "{name}: {state}, {ago}, score {score}", row.room.name, state(row),
          ago ?? tr("not yet today"), number(row.score)))
    }
  }

  private func state(_ row: RestroomFigures.RoomRow) -> String {
    switch row.state.jsonName {
    case "ok": tr("ok")
    case "due": tr("check due")
    case "late": tr("check overdue")
    case "closed": tr("out of service")
    default: tr("not checked yet")
    }
  }
}
