import BoardCanvas
import BoardModel
import BoardText

extension Board {
  /// Taps a row, by its letter, Space or a click: records it, or shows why not.
  mutating func tap(_ row: RowID, _ scene: Scene) {
    if case .impression = row {
      overlay = .details(row, first: 0)
      return
    }
    if guards.isPhaseRecent(at: uptime) {
      let section = FarewellPane.word(scene.farewell.currentSection, in: scene.day)
      notify(tr("The checklist has just moved on to: {section}. Press again", section))
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
    case .impression: break
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
        let fact = CheckDone(item: item.id, result: .pass)
        record(.check(.done(fact)), title: item.title, row: .item(item.id))
      }
    }
  }

  private mutating func tapRoom(_ id: RoomID, _ scene: Scene) {
    guard let row = scene.room(id) else { return }
    let name = row.room.name
    let (fact, title): (RestroomFact, String) =
      if case .closed = row.state {
        (.reopened(RestroomReopened(room: id)), tr("{room} restroom open again", name))
      } else {
        (.inspected(RestroomInspected(room: id)), tr("{room} restroom inspected", name))
      }
    record(.restroom(fact), title: title, row: .room(id))
  }

  private mutating func tapLane(_ id: LaneID, _ scene: Scene) {
    guard let row = scene.lane(id) else { return }
    let (fact, title): (QueueFact, String) =
      row.state == .shut
      ? (.laneOpened(LaneOpened(lane: id)), tr("{lane} open", row.lane.name))
      : (.laneClosed(LaneClosed(lane: id)), tr("{lane} shut", row.lane.name))
    record(.queue(fact), title: title, row: .lane(id))
  }

  /// The pane that holds a row.
  func pane(of row: RowID, _ scene: Scene) -> any Pane {
    Panes.all.first { $0.rows(scene).contains(row) } ?? Panes.all[0]
  }
}
