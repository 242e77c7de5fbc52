package import BoardModel

/// Which alerts have rung, and when.
struct AlertBell: Sendable {
  private var lastRangAt: [String: Timestamp] = [:]

  mutating func ring(_ scene: Scene) -> [RingingAlert] {
    let words = AlertText(scene: scene, columns: 80)
    var rings: [RingingAlert] = []
    for alert in scene.alerts.all where alert.state == .raised {
      guard let at = alert.lastRingAt, lastRangAt[alert.key].map({ $0 < at }) ?? true else {
        continue
      }
      lastRangAt[alert.key] = at
      rings.append(RingingAlert(alert: alert, sentence: words.sentence(alert)))
    }
    return rings
  }
}

/// An alert that rings, with its sentence.
package struct RingingAlert: Hashable, Sendable {
  package let alert: Alert
  package let sentence: String
}
