import BoardJournal
import BoardModel
import BoardUI

/// Everything `status` says, computed once.
struct StatusFigures {
  let floor: Floor
  let faultCount: Int
  let plan: Plan
  let now: Timestamp
  let scene: Scene

  init(reading: FloorReading, plan: Plan, now: Timestamp) {
    floor = reading.floor
    faultCount = reading.faults.count
    self.plan = plan
    self.now = now
    scene = Scene(
      floor: reading.floor, plan: plan, now: now, writing: [], refused: [], spanMinutes: 60)
  }

  /// The worst of what stands open.
  var level: Level {
    let alerts = scene.alerts.all.filter { $0.standing == .raised }.map(\.level)
    return alerts.max() ?? .calm
  }

  /// A line an area, 80 columns.
  var text: String {
    var lines = ["\(plan.store) · \(phase) · \(scene.clock(now))"]
    lines += scene.alerts.all.map { "alert       \($0.level.word): \($0.key)" }
    lines += lanes
    lines.append(
      "queue       \(scene.queue.measuredCount) timed today · 1+1 kept "
        + "\(Wording.percent(scene.queue.onePlusOne)) of \(scene.queue.onePlusOne.of) · "
        + "p50 \(Wording.wait(scene.queue.p50Seconds)) · p90 \(Wording.wait(scene.queue.p90Seconds))"
        + " · left \(scene.queue.leftCount)")
    let farewell = scene.farewell
    lines.append(
      "farewell    in window \(farewell.doneInWindow) · late \(farewell.doneLate) · missed "
        + "\(farewell.missed) · critical open \(farewell.criticalOpen) · of \(farewell.total)")
    for row in scene.restrooms.rows {
      let ago = row.agoMinutes.map { "\(Wording.span(minutes: $0)) ago" } ?? "not yet today"
      lines.append(
        "restroom    \(row.room.name): \(row.state.word), \(ago), score \(row.score.map(String.init) ?? "unknown")"
      )
    }
    lines.append(
      "loose ends  \(scene.looseEnds.rows.count) open · \(scene.looseEnds.dueBeforeClose) due before close · "
        + "\(scene.looseEnds.overdue) overdue")
    lines.append(
      "impression  \(scene.impression.score.map(String.init) ?? "unknown"), seen "
        + "\(scene.impression.seen.count) of \(scene.impression.seen.of) slots")
    lines.append(
      "log         \(floor.log.seq) events, \(floor.log.unknownCount) of unknown types, "
        + "\(faultCount) lines that are no events")
    return lines.map { String($0) }.joined(separator: "\n") + "\n"
  }

  private var phase: String {
    switch scene.day.phase {
    case .beforeOpening: "before opening"
    case .day: "open"
    case .lastHour: "last hour"
    case .closing: "closing"
    case .afterLast: "last customer out"
    case .signed: "signed off"
    case .notOpen: "not open today"
    }
  }

  private var lanes: [String] {
    scene.queue.lanes.map { row in
      let people = row.people.map { "\($0) people" } ?? "never read"
      let wait = row.waitSeconds.map { ", wait \(Wording.wait($0))" } ?? ""
      let basis = row.basis.map { " (\($0.rawValue))" } ?? ""
      return
        "lane        \(row.lane.name): \(row.state.word), \(people)\(wait)\(row.waitSeconds == nil ? "" : basis)"
    }
  }
}

extension Level {
  var word: String {
    switch self {
    case .calm: "calm"
    case .amber: "amber"
    case .red: "red"
    case .critical: "critical"
    }
  }
}

extension QueueFigures.LaneState {
  var word: String {
    switch self {
    case .open: "open"
    case .shut: "shut"
    case .idle: "idle"
    case .stale: "stale"
    }
  }
}

extension RestroomFigures.State {
  var word: String {
    switch self {
    case .unseen: "not inspected"
    case .ok: "ok"
    case .due: "due"
    case .late: "late"
    case .closed: "closed"
    }
  }
}
