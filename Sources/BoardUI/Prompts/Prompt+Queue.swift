import BoardModel
import BoardText

/// Questions about lanes, the bell and alerts.
extension Prompt {
  static func count(_ id: LaneID, _ scene: Scene) -> Prompt {
    let name = scene.name(of: .lane(id))
    return .line(
      tr("{lane}, people waiting:", name), limitBytes: 5, reading: { Int(typedCount: $0) },
      rejecting: tr("Write how many people wait: 0 or more.")
    ) { waiting, _ in
      .record(
        .queue(.counted(QueueCounted(lane: id, waiting: waiting))),
        title: tr("{lane}: {people} waiting", name, waiting), row: .lane(id))
    }
  }

  static func bell() -> Prompt {
    let bells = [
      (tr("open a lane"), 1), (tr("question"), 2), (tr("manager"), 3), (tr("all hands"), 4),
    ]
    return .choice(tr("Bell:"), numbered(bells)) { number, _ in
      .record(
        .called(QueueCalled(bell: number)), title: tr("Bell rung: {number}", number),
        row: nil)
    }
  }

  /// Asks how long an alert stays quiet.
  static func shelve(_ alert: String) -> Prompt {
    .choice(
      tr("Keep it quiet for:"),
      [
        option(tr("15 min")) { shelve(alert, until: $0.now.adding(minutes: 15), $0) },
        option(tr("30 min")) { shelve(alert, until: $0.now.adding(minutes: 30), $0) },
        option(tr("1 hour")) { shelve(alert, until: $0.now.adding(minutes: 60), $0) },
        option(tr("until close")) { scene in
          let close = scene.day.closes.map { max($0, scene.now.adding(minutes: 5)) }
          return shelve(alert, until: close ?? scene.now.adding(minutes: 60), scene)
        },
      ])
  }

  private static func shelve(_ alert: String, until: Timestamp, _ scene: Scene) -> PromptOutcome {
    let text = until.rfc3339(offsetSeconds: scene.zone.offsetSeconds(at: until))
    return .record(
      .alert(.shelved(AlertShelved(alert: alert, until: text))),
      title: tr("Alert quiet until {clock}", scene.clock(until)), row: nil)
  }
}
