import BoardCanvas
import BoardModel
import BoardReport
import BoardText

extension AlertSpan {
  var paneID: PaneID { row?.paneID ?? (rule == .lastOut ? .farewell : .queue) }

  /// The row that it is about; `nil` for the whole checkout.
  var row: RowID? {
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
  /// All alerts that stand, the first to be answered first.
  package var standingAlerts: [RingingAlert] {
    let scene = scene
    let words = AlertText(scene: scene, columns: 80)
    return scene.alerts.all.map { RingingAlert(alert: $0, sentence: words.sentence($0.span)) }
  }

  /// The title of the window: what is wrong with the file, or the worst alert that nobody has seen; then the store.
  package var title: String { title(scene) }

  func title(_ scene: Scene) -> String {
    let alert = scene.alerts.all.first { $0.state == .raised }.map {
      AlertText(scene: scene, columns: AlertText.narrow).sentence($0.span)
    }
    return ((banner ?? alert).map { "!! \($0) · " } ?? "") + "\(plan.store) · exitboard"
  }

  mutating func openAlerts(_ scene: Scene) {
    let day = DayReport(of: floor, plan: plan, day: scene.day.day, now: shownMoment)
    overlay = .alerts(AlertPage(day, in: scene, pagingFault: pagingFault))
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
      let pane = alerts[index].span.paneID
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
