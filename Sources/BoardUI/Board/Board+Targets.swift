import BoardModel

/// The row, step or alert that a command would act on now.
extension Board {
  func selectedLane(_ scene: Scene) -> QueueFigures.LaneRow? {
    guard case .lane(let id) = selected(scene) else { return nil }
    return scene.queue.lanes.first { $0.lane.id == id }
  }

  /// The selected step, if it is locked.
  func lockedStep(_ scene: Scene) -> StepID? {
    guard case .item(let id) = selected(scene) else { return nil }
    return scene.farewell.rows.first { $0.item.id == id && $0.status == .locked }?.item.id
  }

  /// The row just tapped while its toast is shown; otherwise the selected row.
  func rowWithProblem(_ scene: Scene) -> RowID? {
    if let toast, toast.kind == .done, let row = recording.done.last?.entry.row { return row }
    return selected(scene)
  }

  /// The first raised alert; without one, the first acknowledged alert.
  func alertToAnswer(_ scene: Scene) -> Alert? {
    scene.alerts.all.first { $0.state == .raised } ?? scene.alerts.all.first { isAcknowledged($0) }
  }

  private func isAcknowledged(_ alert: Alert) -> Bool {
    if case .acknowledged = alert.state { true } else { false }
  }

  /// The restroom just tapped or selected; `nil` when one must be chosen.
  func roomToAskAbout(_ scene: Scene) -> RoomID? {
    if focus == .restrooms, case .room(let id) = selected(scene) { return id }
    if let toast, toast.kind == .done, case .room(let id) = recording.done.last?.entry.row {
      return id
    }
    return nil
  }
}
