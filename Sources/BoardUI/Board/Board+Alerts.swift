import BoardCanvas
import BoardModel
import BoardReport
import BoardText

extension AlertSpan {
  /// The row that it is about; `nil` for the whole checkout.
  fileprivate var row: RowID? {
    switch rule {
    case .wait, .length, .stale: .lane(LaneID(subject))
    case .restroom: .room(RoomID(subject))
    case .promise: .promise(PromiseID(subject))
    case .critical: .item(StepID(subject))
    case .uneven, .lanes, .payment, .lastOut: nil
    }
  }
}

extension Board {
  mutating func openAlerts(_ scene: Scene) {
    let day = DayReport(of: floor, plan: plan, day: scene.day.day, now: shownMoment)
    overlay = .alerts(AlertPage(day, in: scene))
  }

  /// Chooses, answers or goes to an alert; `false` when the key does none of these.
  mutating func press(_ command: Command?, in page: AlertPage) -> Bool {
    let alerts = scene.alerts.all
    guard !alerts.isEmpty else { return false }
    let index = page.chosenIndex(alerts)
    let steps: [Command: Int] = [.up: -1, .down: 1, .first: -alerts.count, .last: alerts.count]
    if let command, let step = steps[command] {
      // Below the last alert, the page scrolls on to the earlier ones.
      guard step < 0 && index > 0 || step > 0 && index < alerts.count - 1 else { return false }
      var page = page
      page.chosen = alerts[min(max(0, index + step), alerts.count - 1)].key
      overlay = .alerts(page)
      scrollToChosen()
    } else if command == .answerAlert {
      perform(Invocation(command: .answerAlert, argument: alerts[index].key))
    } else if command == .details {
      overlay = nil
      let pane = alerts[index].row?.paneID ?? (alerts[index].rule == .lastOut ? .farewell : .queue)
      if let row = alerts[index].row { selection[pane] = row }
      hidden.remove(pane)
      go(to: pane)
    } else {
      return false
    }
    return true
  }

  private mutating func scrollToChosen() {
    let lines = overlay?.lines(scene, columns: size.columns) ?? []
    guard let first = lines.firstIndex(where: \.isChosen),
      let last = lines.lastIndex(where: \.isChosen)
    else { return }
    firstPageLine = min(first, max(0, last - body.inside.rows + 1))
  }
}
