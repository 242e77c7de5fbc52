import BoardCanvas
import BoardModel
import BoardText

extension Board {
  /// Taps a row, by its letter, Space or a click: records it, or shows why not.
  mutating func tap(_ row: RowID, _ scene: Scene) {
    if case .details = row {
      overlay = .details(row, first: 0)
      return
    }
    if guards.isPhaseRecent(at: uptime) {
      notify(
        tr(
          "The checklist has just moved on to: {section}. Press again",
          FarewellPane.word(scene.farewell.currentSection, in: scene.day)))
      return
    }
    guard mayRecord(.tap(row)) else { return }
    if let reason = rejection(ofTapping: row, scene) {
      notify(reason)
      return
    }
    switch row {
    case .item(let id): if let item = plan.item(id) { tap(item, scene) }
    case .room(let id): tapRoom(id, scene)
    case .lane(let id): tapLane(id, scene)
    case .promise(let id): prompt = .promiseAction(id, scene)
    case .details: break
    }
  }

  private mutating func tap(_ item: ChecklistStep, _ scene: Scene) {
    switch item.automaticSource {
    case .cleared: perform(Invocation(.lastOut))
    case .signed: perform(Invocation(.signOff))
    case .restroomRounds, .sweeps: return
    case nil:
      switch item.requestedInput {
      case .time: prompt = .stepTime(item.id, scene)
      case .amount: prompt = .stepAmount(item.id, scene)
      case .nothing:
        record(
          .check(.done(CheckDone(item: item.id, result: .pass))), title: item.title,
          row: .item(item.id))
      }
    }
  }

  private mutating func tapRoom(_ id: RoomID, _ scene: Scene) {
    guard let row = scene.restrooms.rows.first(where: { $0.room.id == id }) else { return }
    if case .closed = row.state {
      record(
        .restroom(.reopened(RestroomReopened(room: id))),
        title: tr("{room} restroom open again", row.room.name),
        row: .room(id))
      return
    }
    record(
      .restroom(.inspected(RestroomInspected(room: id))),
      title: tr("{room} restroom inspected", row.room.name),
      row: .room(id))
  }

  private mutating func tapLane(_ id: LaneID, _ scene: Scene) {
    guard let row = scene.queue.lanes.first(where: { $0.lane.id == id }) else { return }
    let name = row.lane.name
    if row.state == .shut {
      record(
        .queue(.laneOpened(LaneOpened(lane: id))), title: tr("{lane} open", name),
        row: .lane(id))
    } else {
      record(
        .queue(.laneClosed(LaneClosed(lane: id))), title: tr("{lane} shut", name),
        row: .lane(id))
    }
  }

  /// Whether a row is visible now; a letter acts on no other row.
  func isOnScreen(_ row: RowID, _ scene: Scene) -> Bool {
    spots(scene).contains { $0.id == row }
  }

  /// The pane that holds a row.
  func pane(of row: RowID, _ scene: Scene) -> any Pane {
    Panes.all.first { $0.rows(scene).contains(row) } ?? Panes.all[0]
  }
}
