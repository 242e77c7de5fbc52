import BoardModel
import BoardReport
import BoardText
import BoardUI

/// Sends the alerts of the fleet through the programs of its plan, once for all screens.
struct FleetPaging: ~Copyable {
  private let plan: FleetPlan
  private let zone: TimeZoneRules
  private var pager: Pager
  private var marks: SeenMarks
  private var figures: FleetFigures?
  /// When the standings were last known to be the newest.
  private var knownAt: Timestamp?

  /// `nil` if the plan has no program.
  init?(_ plan: FleetPlan, journal: String, zone: TimeZoneRules) {
    guard !plan.alerts.steps.isEmpty else { return nil }
    (self.plan, self.zone) = (plan, zone)
    pager = Pager(
      store: plan.name.isEmpty ? tr("the fleet") : plan.name, zone: zone, journal: journal,
      route: plan.alerts)
    marks = SeenMarks(path: journal)
  }

  /// What is due, once a second; while the server is away the clock of the stores stands still,
  /// since it is not they who are silent.
  ///
  /// - Returns: what the programs said, and what of them failed.
  mutating func turn(_ floor: inout FleetFloor, isComplete: Bool, at now: Timestamp) -> [String] {
    guard pager.isDue(at: now) else { return [] }
    marks.read(into: &floor)
    if isComplete {
      knownAt = now
      if figures == nil {
        figures = FleetFigures(of: floor, plan: plan, at: now) { WallClock.zoneRules(named: $0) }
      }
      figures?.update(&floor, at: now)
    }
    guard let figures, let knownAt else { return [] }
    let words = FleetAlertText(at: knownAt, zone: zone)
    var alerts = figures.alerts
    if !isComplete, knownAt.adding(minutes: plan.limits.keeperMinutes) <= now,
      !alerts.contains(where: { $0.store == nil })
    {
      let stores = figures.counts.known
      alerts.append(
        FleetAlert(
          store: nil, log: nil,
          cause: .keeper(newest: knownAt, stores: Share(count: stores, of: stores)), level: .red,
          mark: knownAt.seconds, raised: knownAt))
    }
    let paged = alerts.map { alert in
      PagedAlert(alert, name: alert.store.flatMap { figures[$0]?.name }, words.sentence(alert), now)
    }
    return pager.poll(paged: paged, at: now, uptime: .now)
  }
}

extension PagedAlert {
  init(_ alert: FleetAlert, name: String?, _ sentence: String, _ now: Timestamp) {
    id = alert.id
    let since = alert.raised ?? now
    let store = alert.store?.text ?? ""
    subject = AlertSubject(
      rule: alert.cause.word, subject: store, level: alert.level.word, since: since,
      value: max(0, now.minutes(since: since)), limit: 0, unit: "minutes", pane: "fleet",
      row: store,
      sentence: name.map { "\(store) \(DisplayText($0).string): \(sentence)" } ?? sentence)
    ring = since
    isRaised = alert.seen == nil
    by = alert.seen?.by?.initials ?? ""
  }
}
