import BoardCanvas
import BoardModel
import BoardText

extension Board {
  /// Taps a row, by its letter, Space or a click: records it, or shows why not.
  mutating func tap(_ row: RowID, _ scene: Scene) {
    if case .impression = row {
      overlay = .details(row)
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
    case .promise(let id): prompt = PromiseQuestions(id, scene).action
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
      case .time: prompt = StepQuestions(item.id, scene).time
      case .amount: prompt = StepQuestions(item.id, scene).amount
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

  func pane(of row: RowID, _ scene: Scene) -> any Pane {
    Panes.all.first { $0.rows(scene).contains(row) } ?? Panes.all[0]
  }

  func selectedLane(_ scene: Scene) -> LaneRow? {
    if case .lane(let id) = selected(scene) { scene.lane(id) } else { nil }
  }

  func lockedStep(_ scene: Scene) -> StepID? {
    guard case .item(let id) = selected(scene), scene.step(id)?.status == .locked else {
      return nil
    }
    return id
  }

  /// The row just tapped while its toast is shown; otherwise the selected row.
  func rowWithProblem(_ scene: Scene) -> RowID? { rowJustTapped ?? selected(scene) }

  private var rowJustTapped: RowID? { toast?.kind == .done ? recording.done.last?.row : nil }

  func alertToAnswer(_ scene: Scene) -> Alert? {
    scene.alerts.all.first { $0.state == .raised }
      ?? scene.alerts.all.first { if case .acknowledged = $0.state { true } else { false } }
  }

  /// The restroom just tapped or selected; `nil` when one must be chosen.
  func roomToAskAbout(_ scene: Scene) -> RoomID? {
    if focus == .restrooms, case .room(let id) = selected(scene) { return id }
    if case .room(let id) = rowJustTapped { return id }
    return nil
  }
}
