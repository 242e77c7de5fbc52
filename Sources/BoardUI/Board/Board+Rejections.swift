import BoardModel
import BoardText

extension Board {
  /// Why an invocation can do nothing now, as a sentence; `nil` when it can.
  ///
  /// A key press shows the sentence, the palette lists it, and the hint line leaves the command
  /// out.
  func rejection(of invocation: Invocation, _ scene: Scene) -> String? {
    rejection(of: invocation, scene, spots: spots(scene))
  }

  /// The same, with the row positions passed in; they are computed only if they are needed.
  func rejection(
    of invocation: Invocation, _ scene: Scene, spots: @autoclosure () -> [RowSpot]
  ) -> String? {
    if invocation.command.isRecorded, !isDetailsOnly(invocation, scene),
      let reason = recordRejection
    {
      return reason
    }
    switch invocation.command {
    case .undo: return undoRejection
    case .redo: return recording.undone.isEmpty ? tr("There is nothing to redo") : nil
    case .tap:
      guard let row = selected(scene) else {
        return tr("Nothing is selected: the arrows choose a row")
      }
      guard spots().contains(where: { $0.id == row }) else {
        return tr("The selected row of {pane} is not on the screen", pane(of: row, scene).name)
      }
      return rejection(ofTapping: row, scene)
    case .details:
      let isNothing = recording.refused.isEmpty && selected(scene) == nil
      return isNothing ? tr("Nothing is selected: the arrows choose a row") : nil
    case .problem: return problemRejection(scene)
    case .result: return resultRejection(scene)
    case .answerAlert: return alertToAnswer(scene) == nil ? tr("There is no alert now") : nil
    case .shelve: return alertToShelve(scene) == nil ? tr("There is no alert now") : nil
    case .count, .more:
      return invocation.argument.isEmpty && selectedLane(scene) == nil
        ? tr("Select a lane first: {key:next-pane} to the queue, then the arrows") : nil
    case .fewer:
      guard let lane = selectedLane(scene) else {
        return tr("Select a lane first: {key:next-pane} to the queue, then the arrows")
      }
      return lane.waiting == 0 ? tr("Nobody waits at this lane") : nil
    case .lastOut: return lastOutRejection(scene)
    case .force:
      return lockedStep(scene) == nil
        ? tr("Select a locked step first: {key:next-pane}, then arrows; then press {key:force}")
        : nil
    case .signOff: return signOffRejection(scene)
    case .goToTime:
      guard past == nil else { return nil }
      if !invocation.argument.isEmpty { return nil }
      return scene.queue.isSamplingDue ? recordRejection : tr("This is now, not the past")
    case .morning: return dayBefore == nil ? tr("There are no records of the days before") : nil
    default: return viewRejection(of: invocation, scene)
    }
  }

  /// Why a command that changes only the view can do nothing now; `nil` when it can.
  private func viewRejection(of invocation: Invocation, _ scene: Scene) -> String? {
    switch invocation.command {
    case .nextPane, .previousPane:
      return reachablePanes(scene).count < 2 ? tr("There is no other pane to go to") : nil
    case .up, .pageUp, .first: return edgeRejection(scene, tr("This is the first row")) { $0.first }
    case .down, .pageDown, .last:
      return edgeRejection(scene, tr("This is the last row")) { $0.last }
    case .zoom: return shownPanes.isEmpty ? tr("Every pane is hidden; keys 1-9 show them") : nil
    case .pane:
      guard let number = Int(invocation.argument) else { return nil }
      guard (1...Panes.all.count).contains(number) else {
        return tr("There is no pane {number}", number)
      }
      let isLast = hides(pane: number) && shownPanes.count < 2
      return isLast ? tr("This is the only pane that is shown") : nil
    case .shorterSpan:
      return spanMinutes <= Board.spanMinutesRange.lowerBound
        ? tr("The graph already shows its shortest time") : nil
    case .longerSpan:
      return spanMinutes >= Board.spanMinutesRange.upperBound
        ? tr("The graph already shows its longest time") : nil
    case .filter: return shownPanes.isEmpty ? tr("Every pane is hidden; keys 1-9 show them") : nil
    case .next:
      guard let filter else { return tr("No search is active; {key:filter} finds rows") }
      return matches(of: filter, scene).isEmpty
        ? tr("No row contains '{text}'; Esc ends the search", filter.text) : nil
    case .theme:
      guard invocation.argument.isEmpty else { return nil }
      return themes.isEmpty
        ? tr("No other theme was found") : themes == [theme] ? tr("There is no other theme") : nil
    default: return nil
    }
  }

  /// Why nothing can be recorded now; `nil` when recording is possible.
  var recordRejection: String? {
    if past != nil { return tr("You see the past, so taps are off; {key:go} goes back to now") }
    return isOtherFile
      ? tr("Not recorded: the event file was replaced; {key:quit}, then start exitboard again")
      : nil
  }

  /// Whether a recording command only opens details here: a tap on a row with nothing to record.
  private func isDetailsOnly(_ invocation: Invocation, _ scene: Scene) -> Bool {
    guard invocation.command == .tap, case .details = selected(scene) else { return false }
    return true
  }

  private var undoRejection: String? {
    guard let last = recording.done.last else { return tr("There is no tap to undo") }
    if case .day(.signed) = last.entry.draft.fact {
      return tr("A signature cannot be undone; {key:note} adds a note about it")
    }
    let isOnItsWay = recording.pending.contains { $0.undoes == last.seq }
    return isOnItsWay ? tr("{row} is being saved", last.entry.title) : nil
  }

  /// Why a tap on a row would record nothing; `nil` when it would record.
  func rejection(ofTapping row: RowID, _ scene: Scene) -> String? {
    if recording.writing.contains(row) { return tr("{row} is being saved", scene.name(of: row)) }
    guard case .item(let id) = row,
      let step = scene.farewell.rows.first(where: { $0.item.id == id })
    else { return nil }
    let title = step.item.title
    switch step.status {
    case .done, .failed, .notApplicable, .cannot:
      return tr(
        "= {title} already done {stamp} · {key:undo} undo · {key:details} details", title,
        answerStamp(step, scene))
    case .locked:
      return tr(
        "# {title} is locked: customers inside. {key:last-out} last out, {key:force} unlock", title)
    case .ahead(let opens) where step.item.automaticSource == nil:
      return opens.map {
        tr("{title}: too early, it can be done from {clock}", title, scene.clock($0))
      }
        ?? tr("{title}: too early, first the last customer must be out", title)
    case .ahead, .open, .late, .missed: break
    }
    return switch step.item.automaticSource {
    case .cleared: lastOutRejection(scene)
    case .signed: signOffRejection(scene)
    case .restroomRounds, .sweeps:
      tr("{title}: the board ticks this step itself from the records", title)
    case nil: nil
    }
  }

  private func problemRejection(_ scene: Scene) -> String? {
    switch rowWithProblem(scene) {
    case nil: tr("Tap a room or select a row first, then {key:problem}")
    case .item(let id):
      selfAnsweredTitle(id).map {
        tr("{title}: the board ticks this step itself from the records", $0)
      }
    case .lane, .details:
      tr("Problems are for rooms and steps; for a lane {key:bell} rings the bell")
    case .room, .promise: nil
    }
  }

  private func resultRejection(_ scene: Scene) -> String? {
    switch selected(scene) {
    case .item(let id):
      selfAnsweredTitle(id).map {
        tr("{title}: the board ticks this step itself from the records", $0)
      }
    case .lane: selectedLane(scene)?.waiting == 0 ? tr("Nobody waits at this lane") : nil
    case .room: nil
    case .promise, .details, nil: tr("Select a step or a lane first")
    }
  }

  private func lastOutRejection(_ scene: Scene) -> String? {
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
      ? tr("The plan has no hours for today: exitboard log day.hours sets them") : nil
  }

  /// Why the day cannot be signed, for reasons that no answer can fix.
  ///
  /// `nil` when it can be signed, or when something is missing that a prompt can ask for.
  func signOffRejection(_ scene: Scene) -> String? {
    let rejections = scene.signOff.rejections(first: person, second: nil, confirmed: [])
    switch rejections.first {
    case .alreadySigned(let at, let by):
      return tr("Already signed off, {stamp}", scene.clock(at) + (by.map { " \($0)" } ?? ""))
    case .notCleared:
      return tr("Customers may be inside: {key:last-out} when the last is out, then {key:sign-off}")
    case .handoverNotBegun(let from):
      return tr("The shift can be handed over from {clock}", scene.clock(from))
    case .noInitials where hasAskedInitials: return tr("To sign you need initials: press {key:by}")
    default: return nil
    }
  }

  private func edgeRejection(
    _ scene: Scene, _ sentence: String, _ edge: ([RowID]) -> RowID?
  ) -> String? {
    guard let rows = Panes.pane(focus)?.rows(scene), !rows.isEmpty else {
      return tr("This pane has no rows")
    }
    guard let row = selected(scene) else { return nil }
    return row == edge(rows) ? sentence : nil
  }
}
