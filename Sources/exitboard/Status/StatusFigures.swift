import BoardJournal
import BoardModel
import BoardText
import BoardUI
import BoardWords

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
          Words.Status.alert,
          Words.Status.alert(
            Words.shown($0.level.jsonName), AlertText(scene: scene, columns: 80).sentence($0)))
      }
      + lanes + [
        line(
          Words.Status.queue,
          Words.Status.queue(
            timed: scene.queue.measuredCount, kept: scene.queue.shortLines.percentText,
            of: scene.queue.shortLines.of, p50: FigureText.wait(scene.queue.p50WaitSeconds),
            p90: FigureText.wait(scene.queue.p90WaitSeconds), left: scene.queue.leftCount)),
        line(
          Words.Status.farewell,
          Words.Status.farewell(
            inWindow: farewell.doneInWindow, late: farewell.doneLate, missed: farewell.missed,
            criticalOpen: farewell.criticalOpen, of: farewell.total)),
      ] + restrooms + [
        line(
          Words.Status.looseEnds,
          Words.Status.looseEnds(
            scene.looseEnds.rows.count, dueBeforeClose: scene.looseEnds.dueBeforeCloseCount,
            overdue: scene.looseEnds.overdueCount)),
        line(
          Words.Status.impression,
          Words.Status.impression(
            number(scene.impression.score), seen: scene.impression.coverage.count,
            of: scene.impression.coverage.of)),
        line(
          Words.Status.log,
          Words.Status.log(
            floor.log.seq, unknown: floor.log.unknownCount, faults: faultCount)),
      ]
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ label: String, _ text: String) -> String {
    DisplayText(label).padded(to: 11) + " " + text
  }

  private func number(_ number: Int?) -> String {
    number.map(String.init) ?? Words.Status.unknown
  }

  private var phase: String {
    switch scene.day.phase {
    case .beforeOpening: Words.Status.beforeOpening
    case .day: Words.Status.day
    case .lastHour: Words.Status.lastHour
    case .closing: Words.Status.closing
    case .afterLast: Words.Status.afterLast
    case .handOver: Words.Status.handOver
    case .signed: Words.Status.signed
    case .notOpen: Words.Status.notOpen
    }
  }

  private var lanes: [String] {
    scene.queue.lanes.map { row in
      let people = row.people.map { Words.Status.people($0) } ?? Words.Status.neverRead
      var text = Words.Status.lane(row.lane.name, Words.shown(row.state.jsonName), people)
      if let wait = row.waitSeconds {
        text += Words.Status.wait(FigureText.wait(wait))
        text += row.basis.map { Words.Status.basis(Words.shown($0.rawValue)) } ?? ""
      }
      return line(Words.Status.lane, text)
    }
  }

  private var restrooms: [String] {
    scene.restrooms.rows.map { row in
      let ago = row.agoMinutes.map { Words.Figures.ago(FigureText.span(minutes: $0)) }
      return line(
        Words.Status.restroom,
        Words.Status.restroom(
          row.room.name, Words.Status.room(row.state.jsonName),
          ago: ago ?? Words.Status.notYetToday,
          score: number(row.score)))
    }
  }
}
