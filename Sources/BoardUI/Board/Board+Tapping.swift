import BoardCanvas
import BoardModel
import BoardWords

extension Board {
  /// A row's letter or Space: records it, or says why not.
  mutating func tap(_ row: RowID, _ key: Key, _ scene: Scene, _ effects: inout [Effect]) {
    guard mayRecord(key) else { return }
    guard !recording.writing.contains(row) else {
      tell(Words.Toast.isBeingSaved(scene.name(of: row)))
      return
    }
    switch row {
    case .item(let id): tapItem(id, scene, &effects)
    case .room(let id): tapRoom(id, scene, &effects)
    case .lane(let id): tapLane(id, scene, &effects)
    case .promise(let id): prompt = Form.promiseAction(id).prompt(scene)
    }
  }

  private mutating func tapItem(_ id: ItemID, _ scene: Scene, _ effects: inout [Effect]) {
    guard let row = scene.farewell.sections.flatMap(\.rows).first(where: { $0.item.id == id })
    else {
      return
    }
    let title = row.item.title
    switch row.status {
    case .done(let at, let by, _), .failed(let at, let by), .notApplicable(let at, let by),
      .cannot(let at, let by):
      let who = by.map { " \($0)" } ?? ""
      tell(Words.Toast.alreadyDone(title, stamp: scene.clock(at) + who))
    case .locked:
      tell(Words.Toast.locked(title))
    case .ahead(let opens) where row.item.ticksItself == nil:
      tell(
        opens.map { Words.Toast.opensLater(title, scene.clock($0)) }
          ?? Words.Toast.waitsForTheLast(title))
    case .ahead, .open, .late, .missed:
      record(row.item, scene, &effects)
    }
  }

  private mutating func record(
    _ item: FarewellItem, _ scene: Scene, _ effects: inout [Effect]
  ) {
    switch item.ticksItself {
    case .cleared: perform(.lastOut, .character("L"), &effects)
    case .signed: perform(.signOff, .character("O"), &effects)
    case .restroomRounds, .sweeps: tell(Words.Toast.ticksItself(item.title))
    case nil:
      switch item.asks {
      case .time: prompt = Form.itemTime(item.id).prompt(scene)
      case .amount: prompt = Form.itemAmount(item.id).prompt(scene)
      case .nothing:
        record(
          .check(.done(CheckDone(item: item.id, result: .pass))), title: item.title,
          row: .item(item.id), &effects)
      }
    }
  }

  private mutating func tapRoom(_ id: RoomID, _ scene: Scene, _ effects: inout [Effect]) {
    guard let row = scene.restrooms.rows.first(where: { $0.room.id == id }) else { return }
    if case .closed = row.state {
      record(
        .restroom(.reopened(RestroomReopened(room: id))),
        title: Words.Done.roomOpened(row.room.name),
        row: .room(id), &effects)
      return
    }
    record(
      .restroom(.inspected(RestroomInspected(room: id))),
      title: Words.Done.inspected(row.room.name),
      row: .room(id), &effects)
  }

  private mutating func tapLane(_ id: LaneID, _ scene: Scene, _ effects: inout [Effect]) {
    guard let row = scene.queue.lanes.first(where: { $0.lane.id == id }) else { return }
    let name = row.lane.name
    if row.state == .shut {
      record(
        .queue(.laneOpened(LaneOpened(lane: id))), title: Words.Done.laneOpened(name),
        row: .lane(id), &effects)
    } else {
      record(
        .queue(.laneClosed(LaneClosed(lane: id))), title: Words.Done.laneShut(name),
        row: .lane(id), &effects)
    }
  }

  mutating func tapSelected(_ key: Key, _ scene: Scene, _ effects: inout [Effect]) {
    guard let row = selected(scene) else {
      tell(Words.Toast.noSelection)
      return
    }
    tap(row, key, scene, &effects)
  }
}
