import BoardModel
import BoardWords

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
    case .redo: return recording.undone.isEmpty ? Words.Toast.nothingToRedo : nil
    case .tap:
      guard let row = selected(scene) else { return Words.Toast.noSelection }
      guard spots().contains(where: { $0.id == row }) else {
        return Words.Disabled.selectRow(pane(of: row, scene).name)
      }
      return rejection(ofTapping: row, scene)
    case .details:
      let isNothing = recording.refused.isEmpty && selected(scene) == nil
      return isNothing ? Words.Toast.noSelection : nil
    case .problem: return problemRejection(scene)
    case .result: return resultRejection(scene)
    case .answerAlert: return alertToAnswer(scene) == nil ? Words.Toast.noAlert : nil
    case .shelve: return alertToShelve(scene) == nil ? Words.Toast.noAlert : nil
    case .count, .more:
      return invocation.argument.isEmpty && selectedLane(scene) == nil ? Words.Toast.noLane : nil
    case .fewer:
      guard let lane = selectedLane(scene) else { return Words.Toast.noLane }
      return lane.waiting == 0 ? Words.Disabled.nobodyInLine : nil
    case .lastOut: return lastOutRejection(scene)
    case .force: return lockedStep(scene) == nil ? Words.Toast.noLockedStep : nil
    case .signOff: return signOffRejection(scene)
    case .goToTime:
      guard past == nil else { return nil }
      if !invocation.argument.isEmpty { return nil }
      return scene.queue.isSamplingDue ? recordRejection : Words.Disabled.now
    case .morning: return dayBefore == nil ? Words.Morning.unknown : nil
    default: return viewRejection(of: invocation, scene)
    }
  }

  /// Why a command that changes only the view can do nothing now; `nil` when it can.
  private func viewRejection(of invocation: Invocation, _ scene: Scene) -> String? {
    switch invocation.command {
    case .nextPane, .previousPane:
      return reachablePanes(scene).count < 2 ? Words.Disabled.onlyPane : nil
    case .up, .pageUp, .first: return edgeRejection(scene, Words.Disabled.firstRow) { $0.first }
    case .down, .pageDown, .last: return edgeRejection(scene, Words.Disabled.lastRow) { $0.last }
    case .zoom: return shownPanes.isEmpty ? Words.Disabled.allHidden : nil
    case .pane:
      guard let number = Int(invocation.argument) else { return nil }
      guard (1...Panes.all.count).contains(number) else { return Words.Toast.noPane(number) }
      let isLast = hides(pane: number) && shownPanes.count < 2
      return isLast ? Words.Disabled.lastPane : nil
    case .shorterSpan:
      return spanMinutes <= Board.spanMinutesRange.lowerBound ? Words.Disabled.shortest : nil
    case .longerSpan:
      return spanMinutes >= Board.spanMinutesRange.upperBound ? Words.Disabled.longest : nil
    case .filter: return shownPanes.isEmpty ? Words.Disabled.allHidden : nil
    case .next:
      guard let filter else { return Words.Disabled.notFiltered }
      return matches(of: filter, scene).isEmpty ? Words.Filter.none(filter.text) : nil
    case .theme:
      guard invocation.argument.isEmpty else { return nil }
      return themes.isEmpty
        ? Words.Toast.noTheme : themes == [theme] ? Words.Disabled.onlyTheme : nil
    default: return nil
    }
  }

  /// Why nothing can be recorded now; `nil` when recording is possible.
  var recordRejection: String? {
    if past != nil { return Words.Toast.past }
    return isOtherFile ? Words.Toast.anotherFile : nil
  }

  /// Whether a recording command only opens details here: a tap on a row of the last impression.
  private func isDetailsOnly(_ invocation: Invocation, _ scene: Scene) -> Bool {
    guard invocation.command == .tap, case .impression = selected(scene) else { return false }
    return true
  }

  private var undoRejection: String? {
    guard let last = recording.done.last else { return Words.Toast.nothingToUndo }
    if case .day(.signed) = last.entry.draft.fact { return Words.Disabled.signed }
    let isOnItsWay = recording.pending.contains { $0.undoes == last.seq }
    return isOnItsWay ? Words.Toast.isBeingSaved(last.entry.title) : nil
  }

  /// Why a tap on a row would record nothing; `nil` when it would record.
  func rejection(ofTapping row: RowID, _ scene: Scene) -> String? {
    if recording.writing.contains(row) { return Words.Toast.isBeingSaved(scene.name(of: row)) }
    guard case .item(let id) = row,
      let step = scene.farewell.rows.first(where: { $0.item.id == id })
    else { return nil }
    let title = step.item.title
    switch step.status {
    case .done, .failed, .notApplicable, .cannot:
      return Words.Toast.alreadyDone(title, stamp: answerStamp(step, scene))
    case .locked: return Words.Toast.locked(title)
    case .ahead(let opens) where step.item.automaticSource == nil:
      return opens.map { Words.Toast.opensLater(title, scene.clock($0)) }
        ?? Words.Toast.waitsForTheLast(title)
    case .ahead, .open, .late, .missed: break
    }
    return switch step.item.automaticSource {
    case .cleared: lastOutRejection(scene)
    case .signed: signOffRejection(scene)
    case .restroomRounds, .sweeps: Words.Toast.ticksItself(title)
    case nil: nil
    }
  }

  private func problemRejection(_ scene: Scene) -> String? {
    switch rowWithProblem(scene) {
    case nil: Words.Toast.noProblemRow
    case .item(let id): selfAnsweredTitle(id).map { Words.Toast.ticksItself($0) }
    case .lane, .impression: Words.Toast.noLaneProblems
    case .room, .promise: nil
    }
  }

  private func resultRejection(_ scene: Scene) -> String? {
    switch selected(scene) {
    case .item(let id): selfAnsweredTitle(id).map { Words.Toast.ticksItself($0) }
    case .lane: selectedLane(scene)?.waiting == 0 ? Words.Disabled.nobodyInLine : nil
    case .room: nil
    case .promise, .impression, nil: Words.Toast.noStepOrLane
    }
  }

  private func lastOutRejection(_ scene: Scene) -> String? {
    if scene.day.cleared != nil { return nil }
    if let closes = scene.day.closes, scene.now < closes {
      return Words.Toast.storeCloses(scene.clock(closes))
    }
    if scene.day.isAroundTheClock { return Words.Shift.neverShuts }
    return scene.day.closes == nil ? Words.Toast.noHours : nil
  }

  /// Why the day cannot be signed, for reasons that no answer can fix.
  ///
  /// `nil` when it can be signed, or when something is missing that a prompt can ask for.
  func signOffRejection(_ scene: Scene) -> String? {
    let rejections = scene.signOff.rejections(first: person, second: nil, confirmed: [])
    switch rejections.first {
    case .alreadySigned(let at, let by):
      return Words.Toast.signedAlready(scene.clock(at) + (by.map { " \($0)" } ?? ""))
    case .notCleared: return Words.Toast.mayBeInside
    case .handoverNotBegun(let from): return Words.Shift.handsOver(from: scene.clock(from))
    case .noInitials where hasAskedInitials: return Words.Signing.noInitials
    default: return nil
    }
  }

  private func edgeRejection(
    _ scene: Scene, _ sentence: String, _ edge: ([RowID]) -> RowID?
  ) -> String? {
    guard let rows = Panes.pane(focus)?.rows(scene), !rows.isEmpty else {
      return Words.Disabled.noRows
    }
    guard let row = selected(scene) else { return nil }
    return row == edge(rows) ? sentence : nil
  }
}
