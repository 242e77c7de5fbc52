import BoardModel
import BoardText

/// Why something can do nothing now, as a sentence; `nil` when it can.
extension Board {
  var recordRejection: String? {
    if let readOnlyReason { return readOnlyReason }
    if past != nil { return tr("You see the past, so taps are off; {key:go} goes back to now") }
    return journal.isOtherFile
      ? tr("Not recorded: the event file was replaced; {key:quit}, then start exitboard again")
      : nil
  }

  func rejection(ofTapping row: RowID, _ scene: Scene) -> String? {
    if recording.writing.contains(row) { return tr("{row} is being saved", scene.name(of: row)) }
    guard case .item(let id) = row, let step = scene.step(id) else { return nil }
    let title = step.item.title
    switch step.status {
    case .notApplicable where step.isNever: return nil
    case .failed where step.isOutsideLimits: return nil
    case .done, .failed, .notApplicable, .cannot:
      return tr(
        "= {title} already done {stamp} · {key:undo} undo · {key:details} details", title,
        answerStamp(step, scene))
    case .locked:
      if let handover = scene.day.shift?.handoverStart {
        return tr(
          "# {title} is locked until the handover, {clock}; {key:force} unlock", title,
          scene.clock(handover))
      }
      return tr("# {title} is locked. {key:last-out} when all are out, {key:force} unlock", title)
    case .ahead(let opens) where !step.item.isOnlyAutomatic:
      return opens.map {
        tr("{title}: too early, it can be done from {clock}", title, scene.clock($0))
      }
        ?? tr("{title}: too early, first the last customer must be out", title)
    case .ahead, .open, .late, .missed, .beforeLog: break
    }
    return switch step.item.automaticSource {
    case .cleared: lastOutRejection(scene)
    case .signed: signOffRejection(scene)
    case .restroomRounds, .sweeps: selfAnsweredRejection(id)
    default: nil
    }
  }

  /// Why no person can answer a step: the board answers it itself.
  func selfAnsweredRejection(_ id: StepID) -> String? {
    guard let item = plan.item(id), item.isOnlyAutomatic else { return nil }
    return tr("{title}: the board ticks this step itself from the records", item.title)
  }

  func lastOutRejection(_ scene: Scene) -> String? {
    if scene.day.cleared != nil { return nil }
    if let closes = scene.day.closes, scene.now < closes {
      return tr("The store closes {clock}; use {key:last-out} after that", scene.clock(closes))
    }
    if scene.day.isAroundTheClock {
      return tr(
        "This store never closes, so there is no last customer; {key:sign-off} hands the shift over"
      )
    }
    return scene.day.closes == nil
      ? tr("The store does not open today; {key:hours} sets other hours") : nil
  }
}

extension CommandContext {
  var undoRejection: String? {
    guard let last = board.recording.done.last else { return tr("There is no tap to undo") }
    if case .day(.signed) = last.draft.fact {
      return tr("A signature cannot be undone; {key:note} adds a note about it")
    }
    if case .log(.accepted) = last.draft.fact {
      return tr("Accepted lines stay accepted; {key:note} adds a note about them")
    }
    let isOnItsWay = board.recording.pending.contains { $0.undoes == last.seq }
    return isOnItsWay ? tr("{row} is being saved", last.title) : nil
  }

  var tapRejection: String? {
    let row = board.selected(scene)
    let recordsNothing = if case .impression = row { true } else { false }
    if !recordsNothing, let rejection = board.recordRejection { return rejection }
    guard let row else { return tr("Nothing is selected: the arrows choose a row") }
    guard spots().contains(where: { $0.id == row }) else {
      return tr("The selected row of {pane} is not on the screen", row.paneID.pane.name)
    }
    return board.rejection(ofTapping: row, scene)
  }

  var problemRejection: String? {
    switch board.rowWithProblem(scene) {
    case nil: tr("Tap a room or select a row first, then {key:problem}")
    case .item(let id): board.selfAnsweredRejection(id)
    case .impression: tr("Problems are for rooms, steps and lanes")
    case .room, .lane, .promise: nil
    }
  }

  var resultRejection: String? {
    switch board.selected(scene) {
    case .item(let id): board.selfAnsweredRejection(id)
    case .lane: emptyLaneRejection
    case .room: nil
    case .promise, .impression, nil: tr("Select a step or a lane first")
    }
  }

  var assignRejection: String? {
    switch board.selected(scene) {
    case .item(let id): board.selfAnsweredRejection(id)
    case .promise: nil
    case .lane, .room, .impression, nil: tr("Select a step or a promise first")
    }
  }

  var alertRejection: String? {
    board.alertToAnswer(scene) == nil ? tr("There is no alert now") : nil
  }

  var laneRejection: String? {
    board.selectedLane(scene) == nil
      ? tr("Select a lane first: {key:next-pane} to the queue, then the arrows") : nil
  }

  var emptyLaneRejection: String? {
    board.selectedLane(scene)?.waiting == 0 ? tr("Nobody waits at this lane") : nil
  }

  var otherPaneRejection: String? {
    board.reachablePanes(scene).count < 2 ? tr("There is no other pane to go to") : nil
  }

  var hiddenPanesRejection: String? {
    board.shownPanes.isEmpty ? tr("Every pane is hidden; keys 1-9 show them") : nil
  }

  func edgeRejection(isUp: Bool) -> String? {
    let rows = board.focus.pane.rows(scene)
    if rows.isEmpty { return tr("This pane has no rows") }
    guard let row = board.selected(scene), row == (isUp ? rows.first : rows.last) else {
      return nil
    }
    return isUp ? tr("This is the first row") : tr("This is the last row")
  }
}
