package import BoardModel
import BoardText

/// What `fleet status` prints: how each store stands, the alerts, the areas and the copies.
package struct FleetStatus: Sendable {
  let figures: FleetFigures
  /// Of head office.
  private let zone: TimeZoneRules
  private let words: FleetAlertText

  package init(_ figures: FleetFigures, zone: TimeZoneRules) {
    (self.figures, self.zone) = (figures, zone)
    words = FleetAlertText(at: figures.at, zone: zone)
  }

  package var level: Level { figures.level }
  package var json: String { FleetStatus.members.json(of: self).text(in: zone) }

  package var openMetrics: String {
    OpenMetrics(
      FleetStatus.metrics.json(of: self), FleetStatus.metrics.schema(), about: "the fleet"
    ).text
  }

  package static var schema: String {
    let head: JSON = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "exitboard fleet status --json",
      "description": "The figures of one moment. null is unknown, never 0.",
    ]
    return (head + members.schema()).text
  }

  /// An alert in words.
  struct AlertLine: FigureObject {
    let alert: FleetAlert
    let sentence: String
  }

  var alerts: [AlertLine] {
    figures.alerts.map { AlertLine(alert: $0, sentence: words.sentence($0)) }
  }

  /// One line a store, by need; then the alerts and the areas.
  package var text: String {
    guard !figures.rows.isEmpty else {
      return tr("No store has published anything yet.") + "\n"
    }
    let counts = figures.counts
    var lines = [
      tr(
        "need somebody now {now}, tonight {tonight}, as it should be {fine}; heard of {heard} of {all} stores",
        counts.now, counts.tonight, counts.fine, counts.heard.count, counts.heard.of), "",
    ]
    lines += figures.rows.map(line)
    if !figures.alerts.isEmpty {
      lines += ["", tr("Alerts")] + figures.alerts.map(line)
    }
    if figures.areas.contains(where: { $0.name != nil }) {
      lines += ["", tr("Areas")] + figures.areas.map(line)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ row: FleetFigures.Row) -> String {
    [
      DisplayText(shownWord(row.level.word)).padded(to: 8),
      DisplayText(row.store.id.text).padded(to: 12),
      DisplayText(row.name).clipped(to: 16).padded(to: 16),
      DisplayText(words.state(row)).clipped(to: 16).padded(to: 16), figures(row) + kept(row),
    ].joined(separator: " ")
  }

  private func figures(_ row: FleetFigures.Row) -> String {
    guard let standing = row.standing else { return tr("no standing yet") }
    return tr(
      "wait {wait}, red {red}, amber {amber}, critical open {open}, heard {age} ago",
      FigureText.wait(standing.waitSeconds), standing.red, standing.amber, standing.criticalOpen,
      row.silentSeconds.map { FigureText.age(seconds: $0) } ?? "-")
  }

  private func kept(_ row: FleetFigures.Row) -> String {
    let unplanned = row.isPlanned ? "" : tr("; not in the plan")
    guard let verdict = row.verdict else { return tr("; no copy yet") + unplanned }
    guard verdict.state != .sound else {
      return tr("; kept to line {seq}", verdict.seq) + unplanned
    }
    return tr(
      "; {state} at line {seq}", verdict.state.rawValue.uppercased(), verdict.from ?? verdict.seq)
      + unplanned
  }

  private func line(_ alert: FleetAlert) -> String {
    let local = alert.raised.map { zone.local($0) }
    let name = alert.store.flatMap { figures[$0]?.name } ?? ""
    let seen = alert.seen.map { tr("seen {by}", $0.by?.initials ?? "") }
    return [
      DisplayText(shownWord(alert.level.word)).padded(to: 8),
      DisplayText(local.map { "\($0.clock)" } ?? "-").padded(to: 5),
      DisplayText(alert.store?.text ?? tr("the copies")).padded(to: 12),
      DisplayText(name).clipped(to: 16).padded(to: 16), words.sentence(alert),
      seen.map { DisplayText($0).string } ?? "",
    ].joined(separator: " ").trimmedEnd
  }

  private func line(_ area: FleetFigures.Area) -> String {
    DisplayText(area.name ?? tr("no area")).clipped(to: 16).padded(to: 16) + " "
      + tr(
        "{stores} stores, {now} now, {tonight} tonight, longest wait {wait}, closing within 30 minutes {closing}, signed {signed}, heard of {heard}",
        area.stores, area.now, area.tonight, FigureText.wait(area.longestWait), area.closingSoon,
        "\(area.signed.count)/\(area.signed.of)", "\(area.heard.count)/\(area.heard.of)")
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    String(self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)])
  }
}
