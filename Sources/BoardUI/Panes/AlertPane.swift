import BoardModel
import BoardText

/// The alerts, the most important first.
struct AlertPane: Pane {
  let id: PaneID = "alerts"
  let name = tr("Alerts")
  let slot = PaneSlot.side

  /// The key of an alert.
  private struct AlertRow: Hashable, Sendable {
    let key: String
  }

  func rows(_ scene: Scene) -> [RowID] {
    scene.alerts.all.map { .details(AlertRow(key: $0.key)) }
  }

  func owns(_ row: RowID) -> Bool { alertRow(row) != nil }

  func name(of row: RowID, _ scene: Scene) -> String {
    alert(row, scene).map { AlertText(scene: scene, columns: 80).sentence($0) } ?? ""
  }

  func details(of row: RowID, _ scene: Scene) -> [PageLine] {
    guard let alert = alert(row, scene) else { return [] }
    let words = AlertText(scene: scene, columns: 80)
    return [
      PageLine(tr("since"), scene.clock(alert.since)),
      PageLine(tr("state"), words.standing(alert.state)),
    ]
  }

  func plainRow(_ row: RowID, _ scene: Scene) -> PlainRow? {
    alert(row, scene).map { alert in
      let words = AlertText(scene: scene, columns: 80)
      let state = words.standing(alert.state)
      return PlainRow(state: state, text: "\(words.sentence(alert)), \(state)")
    }
  }

  private func alertRow(_ row: RowID) -> AlertRow? {
    guard case .details(let row) = row else { return nil }
    return row.value as? AlertRow
  }

  private func alert(_ row: RowID, _ scene: Scene) -> Alert? {
    scene.alerts.all.first { $0.key == alertRow(row)?.key }
  }
}
